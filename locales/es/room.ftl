### What stands around the release.

release = Comunicado
step-through-sentences = Recorrer las frases
find-a-passage = Buscar un pasaje
read-with-the-loupe = Leer con la lupa
trouble = { -pressloupe }: { $what }
dismiss = Cerrar aviso
not-saved = Lo que se marca no se guarda: este navegador se niega a conservarlo. Se seguirá intentando; por si acaso, conviene guardar una copia antes de salir.
was-deleted = Lo guardado de esta lectura se eliminó, en otra pestaña o por acción de este sitio. Lo que se ve sigue aquí.
keep-it-again = Volver a guardarlo
