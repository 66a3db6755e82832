### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

who-says-what = Кто что говорит: { $title }
in-miniature = Релиз в миниатюре: { $title }
nothing-is-marked = Пока ничего не отмечено.
number = { NUMBER($number) }
label-comma = { ", " }
comma = { ", " }
and = { " и " }
semicolon = { "; " }
others = { $count ->
    [one] ещё { $count }
    [few] ещё { $count }
    [many] ещё { $count }
   *[other] ещё { $count }
}
annotation = { $tag ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
} { NUMBER($number) }: «{ $words }»
source = источник { NUMBER($number) }: { $name }
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
}: «{ $words }»
a-mention-of = упоминание источника: { $source }
by = источник: { $sources }
no-source = без источника
attributed-to-no-source = ни с чьих слов
also-speculation = оно же предположение
qualified-by-speculation = с оговоркой
mentions = { $count ->
    [0] ни одного упоминания
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминаний
}
statements = { $count ->
    [0] ни одного высказывания
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказываний
}
sources = Источники
claims = Утверждения
claims-and-speculation = Утверждения и предположения
no-source-heading = Без источника
key-source = источник
key-claim = утверждение
key-speculation = предположение
key-attributed-to = со слов
key-supported-by = опирается на
key-no-source = без источника
key-also-speculation = оно же предположение
by-name = источник: { $name }
also-by-name = ещё источник: { $name }
supported-by-name = опирается на: { $name }
also-speculation-numbers = { $count ->
    [1] оно же предположение { $numbers }
    [one] оно же предположения { $numbers }
    [few] оно же предположения { $numbers }
    [many] оно же предположения { $numbers }
   *[other] оно же предположения { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [1] с оговоркой: предположение { $numbers }
    [one] с оговоркой: предположения { $numbers }
    [few] с оговоркой: предположения { $numbers }
    [many] с оговоркой: предположения { $numbers }
   *[other] с оговоркой: предположения { $numbers }
}
supported-by-claims-numbers = { $count ->
    [1] опирается на утверждение { $numbers }
    [one] опирается на утверждения { $numbers }
    [few] опирается на утверждения { $numbers }
    [many] опирается на утверждения { $numbers }
   *[other] опирается на утверждения { $numbers }
}
no-place = без места в тексте
left-out = Не показано: { $count ->
    [one] { $count } предположение
    [few] { $count } предположения
    [many] { $count } предположений
   *[other] { $count } предположений
} без источника.
map-in-words = { $sources ->
    [0] Ни одного источника
    [one] { $sources } источник
    [few] { $sources } источника
    [many] { $sources } источников
   *[other] { $sources } источников
}, { $claims ->
    [0] ни одного утверждения
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
} и { $passages ->
    [0] ни одного предположения
    [one] { $passages } предположение
    [few] { $passages } предположения
    [many] { $passages } предположений
   *[other] { $passages } предположений
} с чьих-то слов.
source-says = { $name } ({ $about }): { $says }.
claims-numbers = { $count ->
    [1] утверждение { $numbers }
    [one] утверждения { $numbers }
    [few] утверждения { $numbers }
    [many] утверждения { $numbers }
   *[other] утверждения { $numbers }
}
speculation-numbers = { $count ->
    [1] предположение { $numbers }
    [one] предположения { $numbers }
    [few] предположения { $numbers }
    [many] предположения { $numbers }
   *[other] предположения { $numbers }
}
support-for-claims-numbers = { $count ->
    [1] подкрепляет утверждение { $numbers }
    [one] подкрепляет утверждения { $numbers }
    [few] подкрепляет утверждения { $numbers }
    [many] подкрепляет утверждения { $numbers }
   *[other] подкрепляет утверждения { $numbers }
}
fewer-are-not-told = Источники, у которых высказываний меньше, здесь не перечислены.
sources-without-statement = У { $count ->
    [one] { $count } источника
    [few] { $count } источников
    [many] { $count } источников
   *[other] { $count } источников
} нет высказываний.
these-attributed-to-none = Ни с чьих слов: { $claims }.
these-also-speculation = Они же предположения: { $claims }.
these-qualified = С оговоркой: { $claims }.
miniature-in-words = Релиз сверху донизу: { $blocks ->
    [0] ни одного блока
    [one] { $blocks } блок
    [few] { $blocks } блока
    [many] { $blocks } блоков
   *[other] { $blocks } блоков
} текста. Отмечено: { $claims ->
    [0] ни одного утверждения
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
}, { $mentions ->
    [0] ни одного упоминания источников
    [one] { $mentions } упоминание источника
    [few] { $mentions } упоминания источников
    [many] { $mentions } упоминаний источников
   *[other] { $mentions } упоминаний источников
} и { $passages ->
    [0] ни одного предположения
    [one] { $passages } предположение
    [few] { $passages } предположения
    [many] { $passages } предположений
   *[other] { $passages } предположений
}.
annotations-without-place = { $count ->
    [one] Для { $count } пометки нет места в тексте, и здесь её не видно.
    [few] Для { $count } пометок нет места в тексте, и здесь их не видно.
    [many] Для { $count } пометок нет места в тексте, и здесь их не видно.
   *[other] Для { $count } пометок нет места в тексте, и здесь их не видно.
}
