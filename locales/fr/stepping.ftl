### What is said while a passage is chosen by keyboard.

nothing-to-step-through = Il n’y a rien à parcourir
begins-here = Le communiqué commence ici
ends-here = Le communiqué finit ici
begun = Parcours du communiqué, Échap pour terminer. { $words }
ended = Parcours terminé
added = Ajouté : { $words }
left-out = Retiré : { $words }
has = { $words } – étiquette : { $tags }
and-also = { ", " }
at = { $words } – { $place }
block = { $kind ->
    [kicker] surtitre
    [headline] titre
    [subheadline] sous-titre
    [byline] signature
    [date] date
    [heading] intertitre
    [quotation] citation
    [list-item] élément de liste
    [caption] légende
    [row] ligne de tableau
   *[paragraph] paragraphe
} { NUMBER($nth) }
sentence = phrase { NUMBER($nth) } sur { NUMBER($count) }, { $block }
