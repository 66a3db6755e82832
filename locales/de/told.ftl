### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

nothing-is-marked = Noch ist nichts markiert.
marked = { $count ->
    [one] { $count } Annotation: { $parts }. Sie deckt { $share } des Textes ab.
   *[other] { $count } Annotationen: { $parts }. Zusammen decken sie { $share } des Textes ab.
}
claims = { $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
}
mentions-of-sources = { $count ->
    [one] { $count } Nennung einer Quelle
   *[other] { $count } Nennungen von Quellen
}
passages-of-speculation = { $count ->
    [one] { $count } Spekulation
   *[other] { $count } Spekulationen
}
comma = { ", " }
and = { " und " }
no-paragraph = Es gibt keinen Absatz zu lesen.
only-paragraph-without-mark = Der einzige Absatz hat keine Markierung.
only-paragraph-with-mark = Der einzige Absatz hat eine Markierung.
no-paragraph-of = Keiner der { NUMBER($all) } Absätze hat eine Markierung.
each-paragraph-of = Jeder der { NUMBER($all) } Absätze hat mindestens eine Markierung.
some-paragraphs-of = { $some ->
    [one] { $some } von { NUMBER($all) } Absätzen hat
   *[other] { $some } von { NUMBER($all) } Absätzen haben
} mindestens eine Markierung.
only-claim-without-source = Die einzige Behauptung ist keiner Quelle zugeschrieben.
only-claim-with-source = Die einzige Behauptung ist einer Quelle zugeschrieben{ $vague ->
    [0] { "" }
   *[other] ; sie beruht nur auf vagen oder anonymen Quellen
}.
no-claim-with-source = Keine der { NUMBER($claims) } Behauptungen ist einer Quelle zugeschrieben.
each-claim-with-source = Jede der { NUMBER($claims) } Behauptungen ist einer Quelle zugeschrieben{ $vague ->
    [0] { "" }
    [one] ; { $vague } beruht nur auf vagen oder anonymen Quellen
   *[other] ; { $vague } beruhen nur auf vagen oder anonymen Quellen
}.
some-claims-with-source = Von { NUMBER($claims) } Behauptungen { $with ->
    [one] ist { $with } einer Quelle zugeschrieben
   *[other] sind { $with } einer Quelle zugeschrieben
}, { NUMBER($without) } nicht{ $vague ->
    [0] { "" }
    [one] ; { $vague } beruht nur auf vagen oder anonymen Quellen
   *[other] ; { $vague } beruhen nur auf vagen oder anonymen Quellen
}.
sources-mentioned = { $sources ->
    [one] { $sources } Quelle wird
   *[other] { $sources } Quellen werden
} { NUMBER($times) }-mal genannt.
sources-mentioned-one-most = { $sources ->
    [1] { $sources } Quelle wird { NUMBER($times) }-mal genannt, mit { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }: { $name }
   *[other] { $sources } Quellen werden { NUMBER($times) }-mal genannt; keine hat mehr Aussagen ({ NUMBER($statements) }) als { $name }
}.
claims-qualified = { $count ->
    [one] { $count } Behauptung ist mit einer Spekulation verknüpft, die sie einschränkt.
   *[other] { $count } Behauptungen sind mit Spekulationen verknüpft, die sie einschränken.
}
passages-tagged-as-both = { $count ->
    [one] { $count } Stelle ist als Behauptung und zugleich als Spekulation markiert.
   *[other] { $count } Stellen sind als Behauptung und zugleich als Spekulation markiert.
}
annotations-without-place = { $count ->
    [one] { $count } Annotation ist im jetzigen Text nicht zu finden.
   *[other] { $count } Annotationen sind im jetzigen Text nicht zu finden.
}

percent = { NUMBER($percent) } %
little = unter 1 %
nearly-all = über 99 %
number = { NUMBER($number) }
day = { NUMBER($day) }. { $month } { $year }
january = Januar
february = Februar
march = März
april = April
may = Mai
june = Juni
july = Juli
august = August
september = September
october = Oktober
november = November
december = Dezember
moment = { $day }, { $time } Uhr ({ $zone })

reference = { $tag ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
} { NUMBER($number) }
anchor = { $anchor ->
    [changed] geändert
    [ambiguous] mehrdeutig
   *[orphan] verwaist
}
made-on = damaliger Wortlaut: { $words }
attribute = { $attribute ->
    [reporting] Wiedergabe
    [kind] Art
    [checkability] Überprüfbarkeit
    [identification] Benennung
    [relation] Verhältnis zum Absender
    [terms] Zitierregel
    [certainty] Gewissheit
   *[name] Name
}: { $value }
cue = Signalwort: { $words }
creator = markiert von: { $creator }
link = { $kind ->
    [attributed-to] Quelle
    [supported-by] gestützt durch
    [qualified-by] eingeschränkt durch
   *[same-source-as] dieselbe Quelle wie
}: { $to }
