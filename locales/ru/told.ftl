### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

nothing-is-marked = Пока ничего не отмечено.
marked = { $count ->
    [one] { $count } пометка
    [few] { $count } пометки
    [many] { $count } пометок
   *[other] { $count } пометок
}: { $parts }. Всего отмечено { $share } текста.
claims = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
    [many] { $count } утверждений
   *[other] { $count } утверждений
}
mentions-of-sources = { $count ->
    [one] { $count } упоминание источника
    [few] { $count } упоминания источников
    [many] { $count } упоминаний источников
   *[other] { $count } упоминаний источников
}
passages-of-speculation = { $count ->
    [one] { $count } предположение
    [few] { $count } предположения
    [many] { $count } предположений
   *[other] { $count } предположений
}
comma = { ", " }
and = { " и " }
no-paragraph = Абзацев для чтения нет.
only-paragraph-without-mark = В единственном абзаце пометок нет.
only-paragraph-with-mark = В единственном абзаце есть пометки.
no-paragraph-of = Ни в одном из { $all ->
    [one] { $all } абзаца
    [few] { $all } абзацев
    [many] { $all } абзацев
   *[other] { $all } абзацев
} нет пометок.
each-paragraph-of = В каждом из { $all ->
    [one] { $all } абзаца
    [few] { $all } абзацев
    [many] { $all } абзацев
   *[other] { $all } абзацев
} есть хотя бы одна пометка.
some-paragraphs-of = Хотя бы одна пометка есть в { $some ->
    [one] { $some }
    [few] { $some }
    [many] { $some }
   *[other] { $some }
} из { $all ->
    [one] { $all } абзаца
    [few] { $all } абзацев
    [many] { $all } абзацев
   *[other] { $all } абзацев
}.
only-claim-without-source = У единственного утверждения источника нет.
only-claim-with-source = У единственного утверждения есть источник{ $vague ->
    [0] { "" }
    [one] , но только расплывчатый или анонимный
    [few] , но только расплывчатый или анонимный
    [many] , но только расплывчатый или анонимный
   *[other] , но только расплывчатый или анонимный
}.
no-claim-with-source = Ни у одного из { $claims ->
    [one] { $claims } утверждения
    [few] { $claims } утверждений
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
} нет источника.
each-claim-with-source = У каждого из { $claims ->
    [one] { $claims } утверждения
    [few] { $claims } утверждений
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
} есть источник{ $vague ->
    [0] { "" }
    [one] ; у { $vague } — только расплывчатый или анонимный
    [few] ; у { $vague } — только расплывчатые или анонимные
    [many] ; у { $vague } — только расплывчатые или анонимные
   *[other] ; у { $vague } — только расплывчатые или анонимные
}.
some-claims-with-source = Из { $claims ->
    [one] { $claims } утверждения
    [few] { $claims } утверждений
    [many] { $claims } утверждений
   *[other] { $claims } утверждений
} у { $with ->
    [one] { $with }
    [few] { $with }
    [many] { $with }
   *[other] { $with }
} источник есть, у { $without ->
    [one] { $without }
    [few] { $without }
    [many] { $without }
   *[other] { $without }
} нет{ $vague ->
    [0] { "" }
    [one] ; у { $vague } — только расплывчатый или анонимный
    [few] ; у { $vague } — только расплывчатые или анонимные
    [many] ; у { $vague } — только расплывчатые или анонимные
   *[other] ; у { $vague } — только расплывчатые или анонимные
}.
sources-mentioned = { $sources ->
    [one] Упомянут { $sources } источник
    [few] Упомянуто { $sources } источника
    [many] Упомянуто { $sources } источников
   *[other] Упомянуто { $sources } источников
}, всего { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раз
}.
sources-mentioned-one-most = { $sources ->
    [one] Упомянут { $sources } источник
    [few] Упомянуто { $sources } источника
    [many] Упомянуто { $sources } источников
   *[other] Упомянуто { $sources } источников
}, всего { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раз
}; { $sources ->
    [1] высказываний —
   *[other] наибольшее число высказываний —
} { NUMBER($statements) }: { $name }.
claims-qualified = { $count ->
    [one] У { $count } утверждения есть оговорка — связанное с ним предположение.
    [few] У { $count } утверждений есть оговорки — связанные с ними предположения.
    [many] У { $count } утверждений есть оговорки — связанные с ними предположения.
   *[other] У { $count } утверждений есть оговорки — связанные с ними предположения.
}
passages-tagged-as-both = { $count ->
    [one] { $count } фрагмент отмечен
    [few] { $count } фрагмента отмечены
    [many] { $count } фрагментов отмечены
   *[other] { $count } фрагментов отмечены
} и как утверждение, и как предположение.
annotations-without-place = Для { $count ->
    [one] { $count } пометки
    [few] { $count } пометок
    [many] { $count } пометок
   *[other] { $count } пометок
} нет места в нынешнем тексте.
percent = { NUMBER($percent) } %
little = меньше 1 %
nearly-all = больше 99 %
number = { NUMBER($number) }
day = { NUMBER($day) } { $month } { $year } г.
january = января
february = февраля
march = марта
april = апреля
may = мая
june = июня
july = июля
august = августа
september = сентября
october = октября
november = ноября
december = декабря
moment = { $day }, { $time } { $zone }
reference = { $tag ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
} { NUMBER($number) }
anchor = { $anchor ->
    [changed] изменено
    [ambiguous] неоднозначно
   *[orphan] без места
}
made-on = при пометке было: { $words }
attribute = { $attribute ->
    [reporting] как передано
    [kind] вид
    [checkability] можно ли проверить
    [identification] как обозначен
    [relation] отношение к отправителю
    [terms] условия
    [certainty] уверенность
   *[name] имя
}: { $value }
cue = вводящие слова: { $words }
creator = кто отметил: { $creator }
link = { $kind ->
    [attributed-to] источник
    [supported-by] опирается на
    [qualified-by] с оговоркой
   *[same-source-as] тот же источник
}: { $to }
