### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = Este navegador no puede resaltar pasajes en el texto; lo que se marca aparece en la lista. Una versión actual sí puede.
no-place-in-the-text = Este pasaje no tiene lugar en el texto
page-does-not-let-change = Esta página no permite cambiar eso.
in-translation = Esta página se muestra traducida. El etiquetado se interrumpe y seguirá cuando el comunicado vuelva a su idioma. No se pierde nada.
cannot-draw = Esta página no permite que el navegador genere el gráfico en PNG. Se puede guardar en SVG.
part-loading = Un momento, se está cargando una parte de Pressloupe…
part-missing = No se pudo cargar una parte de Pressloupe. No se ha perdido nada; se puede reintentar cuando haya conexión.

length = { $paragraphs ->
    [one] { $paragraphs } párrafo
    [many] { $paragraphs } de párrafos
   *[other] { $paragraphs } párrafos
}, { NUMBER($minutes) } min

opened = Abierto: { $title }
text-too-large = Este texto ocupa más de 5 MB; ningún comunicado es tan largo.
text-not-opened = No se pudo abrir el texto: { $why }.
file-not-opened = No se pudo abrir «{ $name }»: { $why }.
address-not-opened = No se pudo abrir { $address }: { $why }.
annotations-not-read = No se pudieron leer las anotaciones de { $address }: { $why }.
open-it-in-a-tab = Se puede abrir en una pestaña, copiar el texto y pegarlo aquí.
read-as-windows-1252 = Este archivo no indica su codificación. Se ha leído como Windows-1252; si los acentos o las comillas no se ven bien, hay que guardarlo en UTF-8 y volver a abrirlo.

larger-than-5-mb = ocupa más de 5 MB
browser-could-not-read = el navegador no pudo leerlo
no-address = no es la dirección de una página web
page-is-going-away = esta página se está cerrando
nobody-answers = nada responde en esa dirección, o su sitio no permite que otras páginas la lean (CORS; el navegador no dice cuál de las dos cosas ocurre; el encabezado es Access-Control-Allow-Origin)
site-answers = su sitio responde { $status }
connection-ended = la conexión se cortó antes de tiempo
too-many-lines = tiene más de { NUMBER($most) } líneas, más de las que puede necesitar un comunicado; basta con copiar la parte necesaria y pegarla aquí
no-text = no contiene texto
no-html = esta página no permite leer HTML; se puede abrir como texto sin formato
not-utf-8 = no están en UTF-8
