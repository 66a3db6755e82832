### The panel “Find a passage”: by its first and last words.

begins-with = Commence par
ends-with = Finit par (facultatif)
enter-marks-the-nearest = Entrée sélectionne le plus proche des passages trouvés ; 1, 2 et 3 l’étiquettent ensuite.
no-such-words = Ces mots ne figurent pas dans le communiqué.
passages = { $count ->
    [one] { $count } passage
    [many] { $count } de passages, le plus proche d’abord
   *[other] { $count } passages, le plus proche d’abord
}
or-more = { $count ->
    [one] { $count } passage ou plus
    [many] { $count } de passages ou plus, le plus proche d’abord
   *[other] { $count } passages ou plus, le plus proche d’abord
}
