### The panel “Export”, the ways to take a file, and the formats there are.

last-exported = Dernière exportation le { $moment }.
format = Format
nothing-yet = Cette lecture est encore vide ; le fichier ne contiendrait que ce que l’on sait du communiqué, sans annotation.
download = Télécharger
copy = Copier
copy-one = Copier (.{ $ending })
the-same-as-text = Le même, en texte
the-same-as-text-one = Le même, en texte (.{ $ending })
copied = Copié
may-not-copy = Cette page n’a pas le droit de copier elle-même. Le texte ci-dessous est sélectionné : copiez-le au clavier.
json = JSON (Web Annotation)
csv = CSV (tableur)
brat = brat (standoff)
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = Rapport Markdown
html = Page HTML annotée
report = Rapport (HTML)
sources = Tableau des sources (CSV)
json-holds = Chaque annotation avec sa citation, sa position, sa note et ses liens, selon la norme Web Annotation du W3C. L’importation la relit sans perte.
csv-holds = Une ligne par annotation et par lien, pour les tableurs et les statistiques.
brat-holds = Deux fichiers du même nom pour l’outil d’annotation brat : le texte, et ce qui est dit de ses passages.
doccano-holds = Une ligne de JSON pour l’outil d’annotation doccano : le texte, ses passages comme entités et les liens comme relations.
label-studio-holds = Une tâche avec son annotation, pour l’outil d’annotation Label Studio.
markdown-holds = Un rapport à lire et à retravailler : tableaux des étiquettes et des sources, puis citations par étiquette, avec leurs notes et leurs liens.
html-holds = Le communiqué en une page à part, passages marqués et notes en bas, à lire et à imprimer.
report-holds = Une page à lire, à imprimer et à classer : synthèse, communiqué marqué, schémas, sources avec les propos qui reposent sur elles, et toutes les annotations.
sources-holds = Une ligne par source pour chaque affirmation ou spéculation qui lui est attribuée, et une pour chaque affirmation sans source.
left-out = Laissé de côté, faute d’emplacement dans le texte : { $what }.
annotations = { $count ->
    [one] { $count } annotation
    [many] { $count } d’annotations
   *[other] { $count } annotations
}
cues = { $count ->
    [one] { $count } formule d’attribution
    [many] { $count } de formules d’attribution
   *[other] { $count } formules d’attribution
}
links = { $count ->
    [one] { $count } lien
    [many] { $count } de liens
   *[other] { $count } liens
}
and-also = { ", " }
