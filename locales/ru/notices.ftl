### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = Этот браузер не умеет выделять фрагменты в тексте цветом; ваши пометки показаны в списке. Новая версия браузера сможет.
no-place-in-the-text = Для этого фрагмента нет места в тексте
page-does-not-let-change = Эта страница не позволяет это менять.
in-translation = Страница показана в переводе. Ставить пометки пока нельзя; это снова станет можно, когда вернётся исходный текст. Ничего не потеряно.
cannot-draw = Эта страница не позволяет браузеру сохранить схему как PNG. Сохраните её как SVG.
part-loading = Минутку, часть Pressloupe загружается…
part-missing = Часть Pressloupe не загрузилась. Ничего не потеряно; повторите попытку, когда появится соединение.
length = { $paragraphs ->
    [one] { $paragraphs } абзац
    [few] { $paragraphs } абзаца
    [many] { $paragraphs } абзацев
   *[other] { $paragraphs } абзацев
}, { NUMBER($minutes) } мин
opened = Открыто: { $title }
text-too-large = Этот текст больше 5 МБ; пресс-релизов такого размера не бывает.
text-not-opened = Текст не открыт: { $why }.
file-not-opened = Не удалось открыть «{ $name }»: { $why }.
address-not-opened = Не удалось открыть { $address }: { $why }.
annotations-not-read = Не удалось прочитать пометки с { $address }: { $why }.
open-it-in-a-tab = Откройте его во вкладке, скопируйте текст и вставьте сюда.
read-as-windows-1252 = В этом файле не указана кодировка. Он прочитан как Windows-1252; если буквы или кавычки выглядят неправильно, сохраните его в UTF-8 и откройте снова.
larger-than-5-mb = размер больше 5 МБ
browser-could-not-read = браузер не смог прочитать файл
no-address = это не адрес страницы в интернете
page-is-going-away = эта страница закрывается
nobody-answers = либо по этому адресу никто не отвечает, либо сайт не разрешает другим страницам его читать (CORS; что именно, браузер не сообщает; нужен заголовок Access-Control-Allow-Origin)
site-answers = сайт отвечает { $status }
connection-ended = соединение прервалось
too-many-lines = { $most ->
    [one] в тексте больше { $most } строки
    [few] в тексте больше { $most } строк
    [many] в тексте больше { $most } строк
   *[other] в тексте больше { $most } строк
} — столько в релизе не бывает: скопируйте нужную часть и вставьте её сюда
no-text = там нет текста
no-html = эта страница не позволяет читать HTML; откройте как обычный текст
not-utf-8 = они не в UTF-8
