### The bar above the release.

-pressloupe = Pressloupe

brand = { -pressloupe }
reading = Lesart
open = Öffnen
import = Import
export = Export
embed = Einbetten
summary = Auswertung
annotated-text = Annotierter Text
find-a-passage = Stelle suchen
compare = Vergleichen
help = Hilfe
more = Mehr
language = Sprache
kept-on-this-device = Daten auf diesem Gerät
details = Details
details-kept-on-this-device = Details: Daten auf diesem Gerät
done = Fertig
undo = Rückgängig
redo = Wiederholen
undo-step = Rückgängig: { $step }
redo-step = Wiederholen: { $step }

nothing-to-save-yet = Noch nichts zu speichern
not-begun = Noch leer
saving = Speichern …
saved = Gespeichert
not-saved = Nicht gespeichert
saved-on-this-device = Auf diesem Gerät gespeichert
saved-export-what-must-last = Auf diesem Gerät gespeichert; Wichtiges bitte exportieren
saved-keep-the-browser-open = Gespeichert; Browser noch kurz geöffnet lassen
saved-for-this-site-only = Auf diesem Gerät gespeichert, nur für diese Website
not-saved-because = Nicht gespeichert: { $reason }
keep-a-copy = Kopie sichern
