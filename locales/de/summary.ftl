### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = Noch ist nichts markiert. Was Sie in der Pressemitteilung markieren, wird hier gezählt und gezeichnet.
overview = { $annotations ->
    [one] { $annotations } Annotation
   *[other] { $annotations } Annotationen
} auf { $share } des Textes, in { NUMBER($touched) } von { $paragraphs ->
    [one] { $paragraphs } Absatz
   *[other] { $paragraphs } Absätzen
}.

annotations-by-tag = Annotationen nach Kategorie
tag = Kategorie
annotations = Annotationen
share-of-the-text = Anteil am Text
number = { NUMBER($number) }
annotated-text = Annotierter Text

to-read-again = Noch einmal lesen
claims-without-source = Behauptungen ohne Quelle
claims-on-vague-sources = Behauptungen mit vagen oder anonymen Quellen
tagged-as-both = Als Behauptung und als Spekulation markiert
claims-qualified = Durch Spekulation eingeschränkte Behauptungen
paragraphs-without-mark = Absätze ohne Markierung
none = keine
sources-most-statements-first = Quellen mit den meisten Aussagen zuerst
no-source-yet = Noch ist keine Quelle markiert.
statements = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}
mentions = { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
comma = { ", " }
how-sure-the-speculation-is = Gewissheit der Spekulation
probable = Wahrscheinlich
possible = Möglich
underspecified = Unbestimmt
not-said-yet = Noch keine Angabe
more = { NUMBER($count) } weitere
show-in-the-list = In der Liste anzeigen
tag-before-words = { $tag }:{ " " }

who-says-what = Wer was sagt
in-miniature = Im Kleinen
the-same-in-words = Dasselbe in Worten
save-as-svg = Als SVG speichern
save-as-png = Als PNG speichern
