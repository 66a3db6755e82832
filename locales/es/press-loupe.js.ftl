### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

failed = Pressloupe no se inicia aquí: { $why }. No se ha perdido nada.
unfit = este navegador no basta ({ $what })
silent = { $address } no responde
download = Descargar lo guardado
reload = Recargar la página
start = Leer con la lupa
