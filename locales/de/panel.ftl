### The dialogs: their titles, and what all of them have.

open = Pressemitteilung öffnen
summary = Auswertung
annotated = Annotierter Text
find = Stelle suchen
export = Export
import = Import
compare = Lesarten vergleichen
help = Hilfe
kept = Daten auf diesem Gerät
close = Schließen

download-the-report = Bericht herunterladen
what-the-report-is = Eine Datei mit allem, was auf dieser Seite steht, zum Drucken und Ablegen.
report-too-large = Dieser Bericht ist zu groß, um hier angezeigt zu werden. Die Datei enthält ihn vollständig.
