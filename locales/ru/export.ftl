### The panel “Export”, the ways to take a file, and the formats there are.

last-exported = Последний экспорт: { $moment }.
format = Формат
nothing-yet = В этом прочтении пока ничего нет; в файл войдут только сведения о релизе, без пометок.
download = Скачать
copy = Копировать
copy-one = Копировать (.{ $ending })
the-same-as-text = То же текстом
the-same-as-text-one = То же текстом (.{ $ending })
copied = Скопировано
may-not-copy = Эта страница не может копировать сама. Текст ниже выделен: скопируйте его с клавиатуры.
json = JSON (Web Annotation)
csv = CSV (таблица)
brat = brat (standoff)
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = Отчёт в Markdown
html = HTML-страница с пометками
report = Отчёт (HTML)
sources = Таблица источников (CSV)
json-holds = Все пометки с цитатами, позициями, заметками и связями по стандарту W3C Web Annotation. Импорт прочитает их без потерь.
csv-holds = По строке на каждую пометку и каждую связь — для таблиц и статистики.
brat-holds = Два файла с одним именем для программы разметки brat: сам текст и то, что сказано о его фрагментах.
doccano-holds = Одна строка JSON для программы разметки doccano: текст, его фрагменты как сущности и связи как отношения.
label-studio-holds = Одно задание с разметкой для программы Label Studio.
markdown-holds = Отчёт, который можно читать и править: таблицы тегов и источников, затем цитаты по тегам с заметками и связями.
html-holds = Релиз отдельной страницей: фрагменты отмечены, заметки внизу; можно читать и печатать.
report-holds = Одна страница, чтобы прочесть, напечатать и подшить: сводка, релиз с пометками, схемы, источники и сказанное с их слов, все пометки.
sources-holds = По строке на каждый источник с каждым утверждением и предположением с его слов и по строке на каждое утверждение без источника.
left-out = Не вошло, так как не имеет места в тексте: { $what }.
annotations = { $count ->
    [one] { $count } пометка
    [few] { $count } пометки
    [many] { $count } пометок
   *[other] { $count } пометок
}
cues = вводящие слова { $count ->
    [one] { $count } утверждения
    [few] { $count } утверждений
    [many] { $count } утверждений
   *[other] { $count } утверждений
}
links = { $count ->
    [one] { $count } связь
    [few] { $count } связи
    [many] { $count } связей
   *[other] { $count } связей
}
and-also = { ", " }
