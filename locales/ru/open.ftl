### The panel “Open a release”.

a-file = Файл
which-files = Текст, Markdown или сохранённая веб-страница (.txt, .md, .html); файл можно и перетащить в любое место страницы
choose-a-file = Выбрать файл
pasted-text = Текст из буфера обмена
paste-here = Вставьте релиз сюда
open-the-text = Открыть текст
an-address = Адрес
open-the-address = Открыть адрес
recent-releases = Недавние релизы
the-sample = Релиз-образец
annotations = { $count ->
    [one] { $count } пометка
    [few] { $count } пометки
    [many] { $count } пометок
   *[other] { $count } пометок
}
and-also = { " · " }
unreadable = Этот релиз не удалось прочитать; его данные оставлены как есть.
