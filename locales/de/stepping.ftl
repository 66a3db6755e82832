### What is said while a passage is chosen by keyboard.

nothing-to-step-through = Hier gibt es keine Sätze zum Durchgehen
begins-here = Hier beginnt die Pressemitteilung
ends-here = Hier endet die Pressemitteilung
begun = Durchgang Satz für Satz, Esc beendet ihn. { $words }
ended = Durchgang beendet
added = Hinzugenommen: { $words }
left-out = Weggelassen: { $words }
has = { $words } – markiert als { $tags }
and-also = { ", " }
at = { $words } – { $place }
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
} { NUMBER($nth) }
sentence = Satz { NUMBER($nth) } von { NUMBER($count) }, { $block }
