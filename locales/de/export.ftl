### The panel “Export”, the ways to take a file, and the formats there are.

last-exported = Zuletzt exportiert am { $moment }.
format = Format
nothing-yet = Diese Lesart ist noch leer; die Datei enthielte nur die Angaben zur Pressemitteilung und keine Annotation.

download = Herunterladen
copy = Kopieren
copy-one = Kopieren (.{ $ending })
the-same-as-text = Dasselbe als Text
the-same-as-text-one = Dasselbe als Text (.{ $ending })
copied = Kopiert
may-not-copy = Diese Seite darf nicht selbst kopieren. Der Text unten ist ausgewählt: Bitte mit der Tastatur kopieren.

json = JSON (Web Annotation)
csv = CSV (Tabelle)
brat = brat (Standoff)
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = Bericht (Markdown)
html = HTML-Seite mit Markierungen
report = Bericht (HTML)
sources = Quellentabelle (CSV)

json-holds = Jede Annotation mit Wortlaut, Position, Notiz und Verknüpfungen, nach dem W3C-Standard Web Annotation. „Import“ liest sie ohne Verlust wieder ein.
csv-holds = Eine Zeile je Annotation und je Verknüpfung, für Tabellenkalkulation und Statistik.
brat-holds = Zwei Dateien gleichen Namens für das Annotationswerkzeug brat: der Text und die Angaben zu seinen Stellen.
doccano-holds = Eine Zeile JSON für das Annotationswerkzeug doccano: der Text, seine Stellen als Entitäten und die Verknüpfungen als Relationen.
label-studio-holds = Eine Aufgabe samt Annotation für das Annotationswerkzeug Label Studio.
markdown-holds = Ein Bericht zum Lesen und Bearbeiten: Tabellen der Kategorien und der Quellen, dann die Stellen nach Kategorie mit Notizen und Verknüpfungen.
html-holds = Die Pressemitteilung als eigene Seite mit markierten Stellen und den Notizen darunter, zum Lesen und Drucken.
report-holds = Eine Seite zum Lesen, Drucken und Ablegen: Auswertung, markierte Pressemitteilung, Grafiken, die Quellen mit allem, was sich auf sie stützt, und alle Annotationen.
sources-holds = Eine Zeile je Quelle und ihr zugeschriebener Behauptung oder Spekulation, dazu eine je Behauptung ohne Quelle.

left-out = Ausgelassen, weil im Text nicht zu finden: { $what }.
annotations = { $count ->
    [one] { $count } Annotation
   *[other] { $count } Annotationen
}
cues = { $count ->
    [one] { $count } Signalwort
   *[other] { $count } Signalwörter
}
links = { $count ->
    [one] { $count } Verknüpfung
   *[other] { $count } Verknüpfungen
}
and-also = { ", " }
