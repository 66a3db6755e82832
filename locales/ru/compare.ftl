### The panel “Compare readings”: who else has read this release, and how far the readers agree.

open-files-of-others = Откройте файлы JSON, которые другие читатели экспортировали после чтения этого релиза.
open-readings = Открыть прочтения
choose-readings = Выбрать прочтения для сравнения
open-it = Открыть
the-text = Текст
opened = Открыто: { $name }
not-opened = Не удалось открыть «{ $file }»: { $reason }.
open-already = это прочтение («{ $name }») уже открыто
and-besides = { " " }
readers = Читатели
this-reading = Это прочтение
sample-letters = абв
marked = { $claims ->
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
}, { $sources ->
    [one] { $sources } источник
    [few] { $sources } источника
    [many] { $sources } источников
   *[other] { $sources } источников
}, { $speculations ->
    [one] { $speculations } предположение
    [few] { $speculations } предположения
    [many] { $speculations } предположений
   *[other] { $speculations } предположений
}
and-also = { "; " }
not-compared = { $count ->
    [one] { $count } пометка без единственного места в тексте не сравнивается
    [few] { $count } пометки без единственного места в тексте не сравниваются
    [many] { $count } пометок без единственного места в тексте не сравниваются
   *[other] { $count } пометок без единственного места в тексте не сравниваются
}
not-readable = { $count ->
    [one] { $count } элемент файла не читается
    [few] { $count } элемента файла не читаются
    [many] { $count } элементов файла не читаются
   *[other] { $count } элементов файла не читаются
}
nothing-marked-here = В этом прочтении ничего не отмечено, поэтому оно не сравнивается.
show-in-the-text = Показать в тексте
show-in-the-text-of = Показать в тексте: { $reader }
remove = Убрать
remove-reader = Убрать: { $reader }
how-far-they-agree = Согласие читателей
one-reading-so-far = Прочтение пока одно. Откройте ещё одно или отметьте что-нибудь сами.
figures-by-tag = F1 и alpha по тегам
tag = Тег
f1-exact = F1, точная
f1-overlap = F1, частичная
alpha = Alpha
all-tags = Все теги
what-figures-mean = Что значат эти числа
who-marked-what = Кто что отметил
show = Показать
all = Все
agreements = Совпадения
some-agree = Совпало у части
conflicts = Расхождения
only = Только { $reader }
no-such-passage = Таких фрагментов нет.
of-all = { NUMBER($listed) } из { NUMBER($all) }
show-more = Показать ещё
all-agree = Совпало у всех
conflict = Расхождение
go-to-passage = К фрагменту
go-to-passage-of = К фрагменту: { $opening }
quoted = «{ $words }»
take-over = Взять себе
take-over-from = Взять себе ({ $reader }): { $tag ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
}
in-this-reading-already = В этом прочтении это уже есть.
taken-over = Взято как { $tag }. Это можно отменить
export-comparison = Экспорт сравнения (CSV)
closed-with-release = Прочтения для сравнения закрыты: они относятся к релизу, который был открыт до этого.
closed-with-text = Прочтения для сравнения закрыты: текст этого релиза изменился.
