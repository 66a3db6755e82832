### The panel “Kept on this device”: what this browser keeps, and how to delete it.

releases = { $count ->
    [0] Здесь не хранится ни одного релиза.
    [one] Здесь хранится { $count } релиз, занято { $size }.
    [few] Здесь хранятся { $count } релиза, занято { $size }.
    [many] Здесь хранится { $count } релизов, занято { $size }.
   *[other] Здесь хранится { $count } релизов, занято { $size }.
}
takes = { $title }: { $size }.
other-parts = Другие части этого сайта хранят здесь { $size }.
share-of-the-room = { $percent ->
    [0] Это меньше 1 % места, которое браузеры отводят сайту.
    [one] Это { $percent } % места, которое браузеры отводят сайту.
    [few] Это { $percent } % места, которое браузеры отводят сайту.
    [many] Это { $percent } % места, которое браузеры отводят сайту.
   *[other] Это { $percent } % места, которое браузеры отводят сайту.
}
last-exported = Последний экспорт этого прочтения: { $moment }.
never-exported = Это прочтение отсюда ещё не экспортировали.
less-than-a-kilobyte = меньше 1 КБ
kilobytes = { NUMBER($count) } КБ
megabytes = { NUMBER($whole) },{ NUMBER($tenths) } МБ
is-promised = Браузер обещает не удалять эти данные сам.
is-not-promised = Браузер не обещает хранить эти данные. Важное лучше экспортировать.
may-be-cleared = Браузер может удалить эти данные, если ему не хватит места, а Safari — после семи дней без посещений. Важное лучше экспортировать.
ask = Попросить хранить
your-name = Ваше имя
what-the-name-is-for = Войдёт в экспортируемые файлы как имя автора пометок. Чтобы остаться без имени, оставьте поле пустым.
delete = Удалить
delete-this-reading = Удалить это прочтение
bring-this-reading-back = Вернуть это прочтение
delete-everything = Удалить все данные здесь
bring-everything-back = Вернуть всё
can-be-undone = И то и другое можно отменить, пока открыта эта страница.
