### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

failed = Pressloupe ne démarre pas ici : { $why }. Rien n’est perdu.
unfit = ce navigateur ne suffit pas ({ $what })
silent = { $address } ne répond pas
download = Télécharger ce qui est conservé
reload = Recharger la page
start = Lire à la loupe
