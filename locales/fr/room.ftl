### What stands around the release.

release = Communiqué
step-through-sentences = Parcourir les phrases
find-a-passage = Trouver un passage
read-with-the-loupe = Lire à la loupe
trouble = { -pressloupe } : { $what }
dismiss = Fermer
not-saved = Ce que vous marquez n’est pas enregistré : ce navigateur refuse de le conserver. D’autres tentatives suivront ; par sécurité, gardez une copie avant de quitter la page.
was-deleted = Ce qui était conservé de cette lecture a été supprimé, dans un autre onglet ou par ce site. Ce que vous voyez est encore là.
keep-it-again = Conserver de nouveau
