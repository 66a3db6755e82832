### The panel “Kept on this device”: what this browser keeps, and how to delete it.

releases = { $count ->
    [0] Aucun communiqué n’est conservé ici.
    [one] { $count } communiqué est conservé ici ({ $size }).
    [many] { $count } de communiqués sont conservés ici ({ $size }).
   *[other] { $count } communiqués sont conservés ici ({ $size }).
}
takes = { $title } : { $size }.
other-parts = D’autres parties de ce site conservent ici { $size }.
share-of-the-room = { $percent ->
    [0] C’est moins de 1 % de l’espace que les navigateurs accordent à un site.
   *[other] C’est { $percent } % de l’espace que les navigateurs accordent à un site.
}
last-exported = Cette lecture a été exportée pour la dernière fois le { $moment }.
never-exported = Cette lecture n’a jamais été exportée d’ici.
less-than-a-kilobyte = moins de 1 ko
kilobytes = { NUMBER($count) } ko
megabytes = { NUMBER($whole) },{ NUMBER($tenths) } Mo
is-promised = Ce navigateur a promis de ne rien effacer de lui-même.
is-not-promised = Ce navigateur ne promet pas de tout garder. Exportez ce qui doit durer.
may-be-cleared = Ce navigateur peut tout effacer s’il manque de place, et Safari le fait après sept jours sans visite. Exportez ce qui doit durer.
ask = Lui demander de tout garder
your-name = Votre nom
what-the-name-is-for = Figure comme auteur dans ce que vous exportez. Laissez vide pour rester anonyme.
delete = Supprimer
delete-this-reading = Supprimer cette lecture
bring-this-reading-back = Rétablir cette lecture
delete-everything = Supprimer tout ce qui est conservé ici
bring-everything-back = Tout rétablir
can-be-undone = Ces suppressions peuvent être annulées tant que vous ne quittez pas cette page.
