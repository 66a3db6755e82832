### The card of an annotation.

from-this-page = von dieser Seite
made-by-a-newer-version = stammt aus einer neueren Version; hier nur lesbar
a-copy = Kopie: in zwei Tabs gleichzeitig geändert
mentions = { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
named-mentions = { $name }, { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}

cue = Signalwort „{ $words }“
and-also = { ", " }

its-words-have-changed = Wortlaut geändert
may-be-here = vielleicht hier
may-be-at-several-places = mehrere Stellen möglich
no-longer-in-the-text = nicht mehr im Text
it-was = Vorher:
keep-the-new-words = Neuen Wortlaut übernehmen
where-it-may-be = Mögliche Stellen
is-it-here = Ist diese Stelle gemeint?
which-of-these = Welche dieser Stellen ist gemeint?
to-attach-it-again = Um die Annotation wieder zuzuordnen, die passenden Wörter im Text auswählen und „{ -use-as-its-passage }“ drücken.

note = Notiz
your-note = Ihre Notiz. Sie wird beim Schreiben gespeichert.
go-to-passage = Zur Stelle
change-tag = Kategorie ändern
note-written = Notiz geschrieben
edit-note = Notiz bearbeiten
attributes = Merkmale
change-passage = Stelle ändern
delete = Löschen
link-to-source = Mit Quelle verknüpfen …
link = Verknüpfen …
claims-of-this-source = Behauptungen dieser Quelle

start = Anfang
end = Ende
start-earlier = Ein Wort früher beginnen
start-later = Ein Wort später beginnen
end-earlier = Ein Wort früher enden
end-later = Ein Wort später enden
or-select = oder die neue Stelle im Text auswählen

tag-changed = Kategorie geändert: { $tag }
deleted = { $tag ->
    [claim] Behauptung gelöscht
    [source] Quelle gelöscht
   *[speculation] Spekulation gelöscht
}. „Rückgängig“ stellt sie wieder her
