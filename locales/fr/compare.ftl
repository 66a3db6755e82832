### The panel “Compare readings”: who else has read this release, and how far the readers agree.

open-files-of-others = Ouvrez les fichiers JSON que d’autres ont exportés à partir de ce communiqué.
open-readings = Ouvrir des lectures
choose-readings = Choisir les lectures à comparer
open-it = Ouvrir
the-text = Le texte
opened = Lecture ouverte : { $name }
not-opened = « { $file } » n’a pas été ouvert : { $reason }.
open-already = cette lecture de « { $name } » est déjà ouverte
and-besides = { " " }
readers = Lectures
this-reading = Cette lecture
sample-letters = abc
marked = { $claims ->
    [one] { $claims } affirmation
    [many] { $claims } d’affirmations
   *[other] { $claims } affirmations
}, { $sources ->
    [one] { $sources } source
    [many] { $sources } de sources
   *[other] { $sources } sources
}, { $speculations ->
    [one] { $speculations } spéculation
    [many] { $speculations } de spéculations
   *[other] { $speculations } spéculations
}
and-also = { " ; " }
not-compared = { $count ->
    [one] { $count } annotation sans emplacement unique dans le texte, non comparée
    [many] { $count } d’annotations sans emplacement unique dans le texte, non comparées
   *[other] { $count } annotations sans emplacement unique dans le texte, non comparées
}
not-readable = { $count ->
    [one] { $count } élément du fichier illisible
    [many] { $count } d’éléments du fichier illisibles
   *[other] { $count } éléments du fichier illisibles
}
nothing-marked-here = Rien n’est marqué dans cette lecture, elle n’est donc pas comparée.
show-in-the-text = Afficher dans le texte
show-in-the-text-of = Afficher dans le texte : { $reader }
remove = Retirer
remove-reader = Retirer : { $reader }
how-far-they-agree = Accord entre les lectures
one-reading-so-far = Il n’y a qu’une lecture pour l’instant. Ouvrez-en une autre, ou marquez vous-même des passages.
figures-by-tag = F1 et alpha, par étiquette
tag = Étiquette
f1-exact = F1 exact
f1-overlap = F1 de chevauchement
alpha = Alpha
all-tags = Toutes
what-figures-mean = Ce que signifient les chiffres
who-marked-what = Qui a marqué quoi
show = Afficher
all = Tous
agreements = Accords
some-agree = Accord partiel
conflicts = Désaccords
only = Seulement { $reader }
no-such-passage = Aucun passage de ce type.
of-all = { NUMBER($listed) } sur { NUMBER($all) }
show-more = Afficher plus
all-agree = Accord complet
conflict = Désaccord
go-to-passage = Aller au passage
go-to-passage-of = Aller au passage : { $opening }
quoted = « { $words } »
take-over = Reprendre
take-over-from = Reprendre { $tag ->
    [claim] l’affirmation
    [source] la source
   *[speculation] la spéculation
} marquée par { $reader }
in-this-reading-already = Ce passage est déjà dans cette lecture.
taken-over = Annotation reprise : { $tag }. « Annuler » la retire
export-comparison = Exporter la comparaison (CSV)
closed-with-release = Les lectures comparées à celle-ci sont fermées : elles portent sur le communiqué affiché auparavant.
closed-with-text = Les lectures comparées à celle-ci sont fermées : le texte de ce communiqué a changé.
