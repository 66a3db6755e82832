### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = Пока ничего не отмечено. Когда появятся пометки, здесь будут подсчёты и схемы.
overview = { $annotations ->
    [one] { $annotations } пометка
    [few] { $annotations } пометки
    [many] { $annotations } пометок
   *[other] { $annotations } пометок
} в { NUMBER($touched) } из { $paragraphs ->
    [one] { $paragraphs } абзаца
    [few] { $paragraphs } абзацев
    [many] { $paragraphs } абзацев
   *[other] { $paragraphs } абзацев
}; отмечено { $share } текста.
annotations-by-tag = Пометки по тегам
tag = Тег
annotations = Пометки
share-of-the-text = Доля текста
number = { NUMBER($number) }
annotated-text = Текст с пометками
to-read-again = Перечитать
claims-without-source = Утверждения без источника
claims-on-vague-sources = Утверждения с расплывчатыми или анонимными источниками
tagged-as-both = Отмечено и как утверждение, и как предположение
claims-qualified = Утверждения с оговоркой
paragraphs-without-mark = Абзацы без пометок
none = нет
sources-most-statements-first = Источники, по убыванию числа высказываний
no-source-yet = Ни одного источника пока не отмечено.
statements = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказываний
}
mentions = { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминаний
}
comma = { ", " }
how-sure-the-speculation-is = Уверенность в предположениях
probable = Вероятно
possible = Возможно
underspecified = Не выражено
not-said-yet = Пока не указано
more = ещё { NUMBER($count) }
show-in-the-list = Показать в списке
tag-before-words = { $tag }:{ " " }
who-says-what = Кто что говорит
in-miniature = В миниатюре
the-same-in-words = То же словами
save-as-svg = Сохранить как SVG
save-as-png = Сохранить как PNG
