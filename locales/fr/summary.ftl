### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = Rien n’est encore marqué. Ce que vous étiquetez dans le communiqué est compté et représenté ici.
overview = { $annotations ->
    [one] { $annotations } annotation
    [many] { $annotations } d’annotations
   *[other] { $annotations } annotations
} sur { $share } du texte, dans { $touched ->
    [one] { $touched } paragraphe
    [many] { $touched } de paragraphes
   *[other] { $touched } paragraphes
} sur { NUMBER($paragraphs) }.
annotations-by-tag = Annotations par étiquette
tag = Étiquette
annotations = Annotations
share-of-the-text = Part du texte
number = { NUMBER($number) }
annotated-text = Texte annoté
to-read-again = À relire
claims-without-source = Affirmations sans source
claims-on-vague-sources = Affirmations reposant sur des sources vagues ou anonymes
tagged-as-both = Passages étiquetés à la fois affirmation et spéculation
claims-qualified = Affirmations nuancées par une spéculation
paragraphs-without-mark = Paragraphes sans marque
none = 0
sources-most-statements-first = Sources, par nombre de propos décroissant
no-source-yet = Aucune source n’est encore marquée.
statements = { $count ->
    [one] { $count } propos
    [many] { $count } de propos
   *[other] { $count } propos
}
mentions = { $count ->
    [one] { $count } mention
    [many] { $count } de mentions
   *[other] { $count } mentions
}
comma = { ", " }
how-sure-the-speculation-is = Degré de certitude de la spéculation
probable = Probable
possible = Possible
underspecified = Indéterminé
not-said-yet = Pas encore précisé
more = { $count ->
    [one] { $count } de plus
    [many] { $count } de plus
   *[other] { $count } de plus
}
show-in-the-list = Afficher dans la liste
tag-before-words = { $tag } :{ " " }
who-says-what = Qui dit quoi
in-miniature = En miniature
the-same-in-words = La même chose en mots
save-as-svg = Enregistrer en SVG
save-as-png = Enregistrer en PNG
