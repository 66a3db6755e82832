### The panel “Open a release”.

a-file = Datei
which-files = Text, Markdown oder eine gespeicherte Webseite (.txt, .md, .html) – auch durch Ziehen auf die Seite
choose-a-file = Datei wählen
pasted-text = Eingefügter Text
paste-here = Pressemitteilung hier einfügen
open-the-text = Text öffnen
an-address = Adresse
open-the-address = Adresse öffnen
recent-releases = Zuletzt geöffnet
the-sample = Die Beispielmitteilung
annotations = { $count ->
    [one] { $count } Annotation
   *[other] { $count } Annotationen
}
and-also = { " · " }
unreadable = Diese Pressemitteilung konnte nicht gelesen werden; ihre Einträge bleiben, wie sie sind.
