### What is said while a passage is chosen by keyboard.

nothing-to-step-through = Идти здесь не по чему
begins-here = Это начало релиза
ends-here = Это конец релиза
begun = Проход по релизу, Esc завершает его. { $words }
ended = Проход завершён
added = Добавлено: { $words }
left-out = Убрано: { $words }
has = { $words } — отмечено: { $tags }
and-also = { ", " }
at = { $words } — { $place }
block = { $kind ->
    [kicker] надзаголовок
    [headline] заголовок
    [subheadline] подзаголовок
    [byline] строка автора
    [date] дата
    [heading] заголовок раздела
    [quotation] цитата
    [list-item] пункт списка
    [caption] подпись
    [row] строка таблицы
   *[paragraph] абзац
} { NUMBER($nth) }
sentence = предложение { NUMBER($nth) } из { NUMBER($count) }, { $block }
