### The panel “Open a release”.

a-file = Un fichier
which-files = Texte, Markdown ou page web enregistrée (.txt, .md, .html) ; vous pouvez aussi déposer un fichier n’importe où sur la page
choose-a-file = Choisir un fichier
pasted-text = Texte collé
paste-here = Collez le communiqué ici
open-the-text = Ouvrir le texte
an-address = Une adresse
open-the-address = Ouvrir l’adresse
recent-releases = Communiqués récents
the-sample = Le communiqué d’exemple
annotations = { $count ->
    [one] { $count } annotation
    [many] { $count } d’annotations
   *[other] { $count } annotations
}
and-also = { " · " }
unreadable = Ce communiqué n’a pas pu être lu ; ses données sont laissées telles quelles.
