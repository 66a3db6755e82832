### Why something is not kept, and what became of what was. A reason is a clause without capital and full stop: it stands after “Not saved:” or as $why in a message of this file.

this-browser-keeps-nothing = ce navigateur ne conserve rien pour cette page
this-page-keeps-nothing = cette page ne conserve rien tant qu’elle n’y est pas autorisée
storage-is-full = le stockage de ce site est plein ou refuse d’en conserver davantage
newer-record-in-the-way = un élément écrit par une version plus récente de Pressloupe fait obstacle ; rechargez la page
not-what-was-written = ce navigateur n’a pas conservé ce qui a été écrit
stopped = Pressloupe s’est arrêté
records-wait = { $why } ; { $count ->
    [one] { $count } modification en attente
    [many] { $count } de modifications en attente
   *[other] { $count } modifications en attente
}
deleted-from-outside = ce qui était conservé ici a été supprimé hors de cet onglet
keep-the-browser-open = gardez le navigateur ouvert un instant
not-read = { $count ->
    [one] { $count } élément conservé pour ce communiqué n’a pas pu être lu. Il est laissé tel quel ; le reste est là.
    [many] { $count } d’éléments conservés pour ce communiqué n’ont pas pu être lus. Ils sont laissés tels quels ; le reste est là.
   *[other] { $count } éléments conservés pour ce communiqué n’ont pas pu être lus. Ils sont laissés tels quels ; le reste est là.
}
newer-version-in-another-tab = Une version plus récente de Pressloupe est à l’œuvre dans un autre onglet. Rechargez cette page pour continuer avec elle.
two-tabs-changed-the-same = Deux onglets ont modifié la même annotation en même temps. La version la plus récente est affichée ; l’autre est conservée à côté, comme copie.
name-not-kept = Votre nom n’a pas été conservé : { $why }.
choice-not-kept = Ce choix vaut jusqu’à ce que vous quittiez la page ; il n’a pas été conservé : { $why }.
not-deleted = { $count ->
    [one] { $count } élément n’a pas pu être supprimé.
    [many] { $count } d’éléments n’ont pas pu être supprimés.
   *[other] { $count } éléments n’ont pas pu être supprimés.
}
journal-not-emptied = Le journal, qui protège d’un arrêt brutal du navigateur, n’a pas pu être vidé. Par sécurité, effacez les données de ce site dans les paramètres du navigateur.
not-brought-back = { $count ->
    [one] { $count } élément n’a pas encore pu être rétabli.
    [many] { $count } d’éléments n’ont pas encore pu être rétablis.
   *[other] { $count } éléments n’ont pas encore pu être rétablis.
}
moment = { $day } à { $time } UTC
