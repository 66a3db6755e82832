### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

who-says-what = Wer was sagt: { $title }
in-miniature = Die Pressemitteilung im Kleinen: { $title }
nothing-is-marked = Noch ist nichts markiert.
number = { NUMBER($number) }

label-comma = { ", " }
comma = { ", " }
and = { " und " }
semicolon = { "; " }
others = { $count ->
    [one] { $count } weitere
   *[other] { $count } weitere
}

annotation = { $tag ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
} { NUMBER($number) }: „{ $words }“
source = Quelle { NUMBER($number) }: { $name }
block = { $kind ->
    [kicker] Dachzeile
    [headline] Überschrift
    [subheadline] Unterzeile
    [byline] Autorenzeile
    [date] Datum
    [heading] Zwischentitel
    [quotation] Zitat
    [list-item] Listenpunkt
    [caption] Bildunterschrift
    [row] Tabellenzeile
   *[paragraph] Absatz
}: „{ $words }“
a-mention-of = Nennung der Quelle: { $source }
by = Quelle: { $sources }
no-source = ohne Quelle
attributed-to-no-source = keiner Quelle zugeschrieben
also-speculation = auch Spekulation
qualified-by-speculation = durch Spekulation eingeschränkt
mentions = { $count ->
    [0] keine Nennungen
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
statements = { $count ->
    [0] keine Aussagen
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}

sources = Quellen
claims = Behauptungen
claims-and-speculation = Behauptungen und Spekulation
no-source-heading = Ohne Quelle
key-source = Quelle
key-claim = Behauptung
key-speculation = Spekulation
key-attributed-to = zugeschrieben
key-supported-by = gestützt durch
key-no-source = ohne Quelle
key-also-speculation = auch Spekulation

by-name = Quelle: { $name }
also-by-name = weitere Quelle: { $name }
supported-by-name = gestützt durch: { $name }
also-speculation-numbers = { $count ->
    [one] auch Spekulation { $numbers }
   *[other] auch Spekulation { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [one] eingeschränkt durch Spekulation { $numbers }
   *[other] eingeschränkt durch Spekulation { $numbers }
}
supported-by-claims-numbers = { $count ->
    [one] gestützt durch Behauptung { $numbers }
   *[other] gestützt durch Behauptungen { $numbers }
}
no-place = im Text nicht zu finden
left-out = Nicht gezeichnet: { $count ->
    [one] { $count } Spekulation
   *[other] { $count } Spekulationen
} ohne Quelle.

map-in-words = { $sources ->
    [0] Keine Quellen
    [one] { $sources } Quelle
   *[other] { $sources } Quellen
}, { $claims ->
    [0] keine Behauptungen
    [one] { $claims } Behauptung
   *[other] { $claims } Behauptungen
} sowie { $passages ->
    [0] keine Spekulationen
    [one] { $passages } Spekulation
   *[other] { $passages } Spekulationen
} mit Quelle.
source-says = { $name } ({ $about }): { $says }.
claims-numbers = { $count ->
    [one] Behauptung { $numbers }
   *[other] Behauptungen { $numbers }
}
speculation-numbers = { $count ->
    [one] Spekulation { $numbers }
   *[other] Spekulationen { $numbers }
}
support-for-claims-numbers = { $count ->
    [one] stützt Behauptung { $numbers }
   *[other] stützt Behauptungen { $numbers }
}
fewer-are-not-told = Quellen mit weniger Aussagen sind hier nicht genannt.
sources-without-statement = { $count ->
    [one] { $count } Quelle ohne Aussage.
   *[other] { $count } Quellen ohne Aussage.
}
these-attributed-to-none = Keiner Quelle zugeschrieben: { $claims }.
these-also-speculation = Auch Spekulation: { $claims }.
these-qualified = Durch Spekulation eingeschränkt: { $claims }.

miniature-in-words = Die Pressemitteilung von oben nach unten, { $blocks ->
    [0] ohne Textblöcke
    [one] { $blocks } Textblock
   *[other] { $blocks } Textblöcke
}. Darin markiert: { $claims ->
    [0] keine Behauptungen
    [one] { $claims } Behauptung
   *[other] { $claims } Behauptungen
}, { $mentions ->
    [0] keine Nennungen von Quellen
    [one] { $mentions } Nennung einer Quelle
   *[other] { $mentions } Nennungen von Quellen
} und { $passages ->
    [0] keine Spekulationen
    [one] { $passages } Spekulation
   *[other] { $passages } Spekulationen
}.
annotations-without-place = { $count ->
    [one] { $count } Annotation ist im Text nicht zu finden und hat hier keine Markierung.
   *[other] { $count } Annotationen sind im Text nicht zu finden und haben hier keine Markierung.
}
