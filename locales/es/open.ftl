### The panel “Open a release”.

a-file = Archivo
which-files = Texto, Markdown o una página web guardada (.txt, .md, .html); también se puede soltar en cualquier parte de la página
choose-a-file = Elegir un archivo
pasted-text = Texto pegado
paste-here = Pegar aquí el comunicado
open-the-text = Abrir el texto
an-address = Dirección
open-the-address = Abrir la dirección
recent-releases = Comunicados recientes
the-sample = El comunicado de ejemplo
annotations = { $count ->
    [one] { $count } anotación
    [many] { $count } de anotaciones
   *[other] { $count } anotaciones
}
and-also = { " · " }
unreadable = No se pudo leer este comunicado; sus registros se dejan como están.
