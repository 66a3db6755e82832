### The card of an annotation.

from-this-page = с этой страницы
made-by-a-newer-version = создано более новой версией; здесь доступно только для чтения
a-copy = копия: пометку одновременно изменили в двух вкладках
mentions = { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминаний
}
named-mentions = { $name }, { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминаний
}
cue = вводящие слова «{ $words }»
and-also = { ", " }
its-words-have-changed = слова изменились
may-be-here = возможно, здесь
may-be-at-several-places = возможно несколько мест
no-longer-in-the-text = этого в тексте больше нет
it-was = Было:
keep-the-new-words = Принять новые слова
where-it-may-be = Где это может быть
is-it-here = Это здесь?
which-of-these = Какое из этих мест?
to-attach-it-again = Чтобы вернуть пометке место, выделите нужные слова и нажмите «{ -use-as-its-passage }».
note = Заметка
your-note = Ваша заметка. Сохраняется по мере ввода.
go-to-passage = К фрагменту
change-tag = Сменить тег
note-written = Заметка записана
edit-note = Изменить заметку
attributes = Свойства
change-passage = Изменить фрагмент
delete = Удалить
link-to-source = Связать с источником…
link = Связать…
claims-of-this-source = Утверждения источника
start = Начало
end = Конец
start-earlier = Начать на слово раньше
start-later = Начать на слово позже
end-earlier = Закончить на слово раньше
end-later = Закончить на слово позже
or-select = или выделите в тексте новый фрагмент
tag-changed = Новый тег: { $tag }
deleted = { $tag ->
    [claim] Утверждение удалено
    [source] Источник удалён
   *[speculation] Предположение удалено
}. Это можно отменить
