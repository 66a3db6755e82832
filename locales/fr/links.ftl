### Links from one annotation to another, on its card.

said-by = selon
says = dit
supported-by = étayée par
supports = étaye
qualified-by = nuancée par
qualifies = nuance
same-source-as = même source que
on-card = { $way }
quoted = « { $words } »
remove-named = Supprimer le lien : { $way } « { $words } »
remove = Supprimer ce lien
link = Lien
which = Type de lien
link-by = Lien : { $way }…
type-or-select = Saisissez pour chercher, ou sélectionnez dans le texte
offered = Propositions
mentions = { $count ->
    [one] { $count } mention
    [many] { $count } de mentions
   *[other] { $count } mentions
}
none-called-so = Rien ici ne porte ce nom.
no-source-left = Il ne reste aucune source à choisir. Sélectionnez dans le texte les mots qui la désignent, puis appuyez sur « Source de cette… ».
no-claim-left = Il ne reste aucune affirmation à choisir. Sélectionnez-en une dans le texte, puis appuyez sur « { -claim-of-this-source } ».
nothing-left = Il ne reste rien à choisir : étiquetez d’abord le passage dans le texte.
linked = Lien ajouté : { $way } { $name }
link-removed = Lien supprimé. « Annuler » le rétablit
refused = { $why }.
