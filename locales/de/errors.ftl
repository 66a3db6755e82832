### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

not-an-annotation = keine Annotation
not-valid = keine gültige Web Annotation: { $why }
reply-to-nothing = Antwort auf eine Annotation, die nicht in der Datei steht
no-quote = Der Wortlaut fehlt, die Stelle lässt sich daher nicht finden
position-only = Es gibt nur eine Position, aber keinen Wortlaut; welche Wörter gemeint sind, ist nicht erkennbar
no-tag = Die Kategorie fehlt
unknown-tag = Die Kategorie "{ $tag }" ist weder Behauptung noch Quelle noch Spekulation
two-tags = zugleich als { $one ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
} und als { $other ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
} markiert
same-id = Ein früheres Element hat dieselbe ID
link-without-kind = Verknüpfung ohne Angabe der Art
link-without-ends = Verknüpfung ohne zwei Enden
further-tag = Die weitere Kategorie "{ $tag }" ist weder Behauptung noch Quelle noch Spekulation
no-position = Die Positionsangabe ist ungültig
no-moment = "{ $text }" ist kein Zeitpunkt
body-is-not-text = Einer der Inhalte ist kein Text
several-targets = Es gibt mehrere Ziele, eines davon wird übernommen
no-cue = Das Signalwort ist keine Stelle einer Behauptung
repeated-key = Der Schlüssel "{ $key }" steht mehrfach im selben Objekt; der letzte zählt
elsewhere = Weitere Elemente liegen unter { $address }; diese Adresse wird nicht geöffnet
item = Element { NUMBER($nth) }
line = Zeile { NUMBER($line) }
a-reply = eine Antwort

missing = "{ $key }" fehlt
names-no-context = "{ $key }" nennt { $context } nicht
no-annotation-type = "{ $key }" ist nicht "Annotation"
not-one-iri = "{ $key }" ist nicht genau eine IRI
not-an-iri = "{ $key }" ist keine IRI
names-no-resource = "{ $key }" nennt keine Ressource
no-set = "{ $key }" ist weder Choice noch Composite noch List noch Independents
not-one-moment = "{ $key }" ist nicht genau ein Zeitpunkt
not-one-text = "{ $key }" ist nicht genau ein Text
not-text = "{ $key }" ist kein Text
not-a-count = "{ $key }" ist keine ganze Zahl ab 0
before-start = "{ $key }" liegt vor "start"
no-term = "{ $key }" ist kein Begriff des Standards
beside-body = "{ $key }" steht neben "body"

file-too-large = Die Datei hat { NUMBER($bytes) } Bytes; mehr als { NUMBER($most) } werden nicht gelesen
not-utf-8 = Die Datei ist kein UTF-8-Text, wie JSON ihn verlangt – das Byte in Zeile { NUMBER($line) }, Spalte { NUMBER($column) } gehört zu keinem Zeichen
ends-too-early = Die Datei endet zu früh, in Zeile { NUMBER($line) }, Spalte { NUMBER($column) }
not-json = Die Datei ist kein JSON: { $what }
no-annotations = Die Datei enthält keine Annotationen

empty = Die Datei ist leer – bitte eine andere wählen oder den Text hier einfügen
too-large = Die Datei hat { NUMBER($megabytes) } MB, Pressloupe liest bis zu 5 MB – bitte den benötigten Teil kopieren und hier einfügen
picture = Dies ist ein Bild, und Bilder liest Pressloupe nicht – bitte den Text hier eintippen oder einfügen
pdf = Dies ist eine PDF-Datei, und PDF liest Pressloupe nicht – bitte die Datei öffnen, den Text kopieren und hier einfügen
word-processor = Dies ist eine Datei aus einer Textverarbeitung (Word, OpenDocument oder RTF), und solche liest Pressloupe nicht – bitte die Datei öffnen, den Text kopieren und hier einfügen
archive = Dies ist ein Archiv, und Archive liest Pressloupe nicht – bitte entpacken und die Textdatei darin öffnen
no-text-file = Dies ist keine Textdatei – bitte eine Text-, Markdown- oder HTML-Datei wählen oder den Text hier einfügen
unknown-encoding = Die Zeichenkodierung der Datei ist nicht erkennbar (weder UTF-8 noch UTF-16 mit Kennung noch Windows-1252) – bitte als UTF-8 speichern und erneut öffnen oder den Text hier einfügen
no-text-in-page = Die Seite enthält keinen Text, der eine Pressemitteilung sein könnte
too-many-elements = Die Seite hat über { NUMBER($most) } Elemente, mehr als eine Pressemitteilung je braucht
too-deep = Die Seite hat so viele oder so tief verschachtelte Elemente, dass das Lesen zu lange dauert – bitte in einem Tab öffnen, den Text kopieren und hier einfügen
untitled-release = Pressemitteilung ohne Titel

out-of-text = Die Stelle { $start }–{ $end } liegt außerhalb des Textes, der { $length } Codepunkte hat
no-words = Die Stelle enthält keine Wörter
no-such-annotation = Es gibt keine Annotation { $id }
no-such-link = Es gibt keine Verknüpfung { $id }
id-taken = Es gibt bereits eine Annotation oder Verknüpfung { $id }
wrong-ends = Eine Verknüpfung "{ $kind }" kann nicht von { $from ->
    [claim] einer Behauptung
    [source] einer Quelle
   *[speculation] einer Spekulation
} zu { $to ->
    [claim] einer Behauptung
    [source] einer Quelle
   *[speculation] einer Spekulation
} führen
made-by-newer = Dies stammt aus einer neueren Version von Pressloupe; es ist hier lesbar, aber nur dort zu ändern
comes-with-the-page = Dies gehört zur Seite und lässt sich nur lesen
already-linked = Die beiden sind bereits so verknüpft
