### The card of an annotation.

from-this-page = fournie par cette page
made-by-a-newer-version = créée par une version plus récente ; lecture seule ici
a-copy = copie : deux onglets l’ont modifiée en même temps
mentions = { $count ->
    [one] { $count } mention
    [many] { $count } de mentions
   *[other] { $count } mentions
}
named-mentions = { $name }, { $count ->
    [one] { $count } mention
    [many] { $count } de mentions
   *[other] { $count } mentions
}
cue = formule « { $words } »
and-also = { ", " }
its-words-have-changed = ses mots ont changé
may-be-here = peut-être ici
may-be-at-several-places = plusieurs emplacements possibles
no-longer-in-the-text = n’est plus dans le texte
it-was = Auparavant :
keep-the-new-words = Garder les nouveaux mots
where-it-may-be = Emplacements possibles
is-it-here = Est-ce ici ?
which-of-these = Lequel est-ce ?
to-attach-it-again = Pour la rattacher, sélectionnez les mots concernés et appuyez sur « { -use-as-its-passage } ».
note = Note
your-note = Votre note. Elle est conservée au fil de la saisie.
go-to-passage = Aller au passage
change-tag = Changer l’étiquette
note-written = Note écrite
edit-note = Modifier la note
attributes = Attributs
change-passage = Modifier le passage
delete = Supprimer
link-to-source = Lier à une source…
link = Lier…
claims-of-this-source = Affirmations de cette source
start = Début
end = Fin
start-earlier = Commencer un mot plus tôt
start-later = Commencer un mot plus tard
end-earlier = Finir un mot plus tôt
end-later = Finir un mot plus tard
or-select = ou sélectionnez le nouveau passage dans le texte
tag-changed = Nouvelle étiquette : { $tag }
deleted = { $tag ->
    [claim] Affirmation
    [source] Source
   *[speculation] Spéculation
} supprimée. « Annuler » la rétablit
