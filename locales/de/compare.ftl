### The panel “Compare readings”: who else has read this release, and how far the readers agree.

open-files-of-others = Öffnen Sie die JSON-Dateien, die andere aus dieser Pressemitteilung exportiert haben.
open-readings = Lesarten öffnen
choose-readings = Lesarten zum Vergleichen wählen
open-it = Öffnen
the-text = Der Text
opened = Geöffnet: { $name }
not-opened = „{ $file }“ wurde nicht geöffnet: { $reason }.
open-already = Diese Lesart von „{ $name }“ ist bereits geöffnet
and-besides = { " " }

readers = Lesarten
this-reading = Diese Lesart
sample-letters = abc
marked = { $claims ->
    [one] { $claims } Behauptung
   *[other] { $claims } Behauptungen
}, { $sources ->
    [one] { $sources } Quelle
   *[other] { $sources } Quellen
}, { $speculations ->
    [one] { $speculations } Spekulation
   *[other] { $speculations } Spekulationen
}
and-also = { "; " }
not-compared = { $count ->
    [one] { $count } Annotation ohne eindeutige Position im Text, nicht verglichen
   *[other] { $count } Annotationen ohne eindeutige Position im Text, nicht verglichen
}
not-readable = { $count ->
    [one] { $count } Element der Datei ist nicht lesbar
   *[other] { $count } Elemente der Datei sind nicht lesbar
}
nothing-marked-here = In dieser Lesart ist nichts markiert, sie wird daher nicht verglichen.
show-in-the-text = Im Text anzeigen
show-in-the-text-of = Im Text anzeigen: { $reader }
remove = Entfernen
remove-reader = Entfernen: { $reader }

how-far-they-agree = Übereinstimmung der Lesarten
one-reading-so-far = Bisher gibt es nur eine Lesart. Öffnen Sie eine weitere oder markieren Sie selbst etwas.
figures-by-tag = F1 und Alpha, nach Kategorie
tag = Kategorie
f1-exact = F1, exakt
f1-overlap = F1, überlappend
alpha = Alpha
all-tags = Alle Kategorien
what-figures-mean = Was die Zahlen bedeuten

who-marked-what = Wer was markiert hat
show = Anzeigen
all = Alle
agreements = Alle einig
some-agree = Teils einig
conflicts = Widersprüche
only = Nur: { $reader }
no-such-passage = Keine solche Stelle vorhanden.
of-all = { NUMBER($listed) } von { NUMBER($all) }
show-more = Mehr anzeigen
all-agree = Alle einig
conflict = Widerspruch
go-to-passage = Zur Stelle
go-to-passage-of = Zur Stelle: { $opening }
quoted = „{ $words }“
take-over = Übernehmen
take-over-from = Übernehmen von { $reader }: { $tag ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
}
in-this-reading-already = Bereits in dieser Lesart enthalten.
taken-over = Als { $tag } übernommen. „Rückgängig“ macht es ungeschehen
export-comparison = Vergleich exportieren (CSV)

closed-with-release = Die zum Vergleich geöffneten Lesarten sind geschlossen: Sie gehören zur zuvor angezeigten Pressemitteilung.
closed-with-text = Die zum Vergleich geöffneten Lesarten sind geschlossen: Der Text dieser Pressemitteilung hat sich geändert.
