### The panel “Import”, and the fields for files that it shares with the panel “Compare readings”.

what-it-takes = Файл, экспортированный из { -pressloupe }, или файл Web Annotation из другой программы. Прежде чем что-либо изменится, вы увидите, что в нём.
a-file = Файл
files = Файлы
choose-a-file = Выбрать файл для импорта
or-as-text = Или текстом
look-at-it = Посмотреть
nothing-imported = Ничего не импортировано: { $reason }.
nothing-imported-from = Из «{ $file }» ничего не импортировано: { $reason }.
too-large = размер больше { NUMBER($megabytes) } МБ
not-read = браузер не смог прочитать файл
stopped = Импорт остановлен. Ничего не изменено.
new = { $count ->
    [one] { $count } новая пометка.
    [few] { $count } новые пометки.
    [many] { $count } новых пометок.
   *[other] { $count } новых пометок.
}
here-already = { $count ->
    [one] { $count } пометка здесь уже есть.
    [few] { $count } пометки здесь уже есть.
    [many] { $count } пометок здесь уже есть.
   *[other] { $count } пометок здесь уже есть.
}
changed-later = { $count ->
    [one] { $count } пометка изменена позже здешней и заменит её.
    [few] { $count } пометки изменены позже здешних и заменят их.
    [many] { $count } пометок изменены позже здешних и заменят их.
   *[other] { $count } пометок изменены позже здешних и заменят их.
}
changed-earlier = { $count ->
    [one] { $count } пометка отличается от здешней; здешняя изменена позже и останется.
    [few] { $count } пометки отличаются от здешних; здешние изменены позже и останутся.
    [many] { $count } пометок отличаются от здешних; здешние изменены позже и останутся.
   *[other] { $count } пометок отличаются от здешних; здешние изменены позже и останутся.
}
no-place = { $count ->
    [one] Для { $count } пометки нет места в этом тексте; она остаётся в списке.
    [few] Для { $count } пометок нет места в этом тексте; они остаются в списке.
    [many] Для { $count } пометок нет места в этом тексте; они остаются в списке.
   *[other] Для { $count } пометок нет места в этом тексте; они остаются в списке.
}
of-another-release = Файл относится к другому релизу: «{ $title }».
of-another-text = Файл относится не к тому тексту, что показан.
nothing-to-take-in = В файле нет пометок, которые можно добавить.
left-out = Пропущено: { $item }: { $reason }.
more-left-out = { $count ->
    [one] Пропущен ещё { $count } элемент.
    [few] Пропущено ещё { $count } элемента.
    [many] Пропущено ещё { $count } элементов.
   *[other] Пропущено ещё { $count } элементов.
}
rescued-too = Спасённые данные других релизов тоже вернутся — туда, где их не хватает.
open-that-release = Открыть тот релиз
that-release-unreadable = Данные того релиза не читаются.
import = Импортировать
importing = Импорт…
done-of-all = Сохранено { NUMBER($done) } из { NUMBER($all) }
stop = Остановить
imported = { $count ->
    [one] Импортирована { $count } пометка
    [few] Импортированы { $count } пометки
    [many] Импортировано { $count } пометок
   *[other] Импортировано { $count } пометок
}
