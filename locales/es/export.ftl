### The panel “Export”, the ways to take a file, and the formats there are.

last-exported = Última exportación: { $moment }.
format = Formato
nothing-yet = En esta lectura aún no hay nada; el archivo contendría lo que se sabe del comunicado y ninguna anotación.

download = Descargar
copy = Copiar
copy-one = Copiar (.{ $ending })
the-same-as-text = Lo mismo, como texto
the-same-as-text-one = Lo mismo, como texto (.{ $ending })
copied = Copiado
may-not-copy = Esta página no tiene permiso para copiar. El texto de abajo está seleccionado: se puede copiar con el teclado.

json = JSON (Web Annotation)
csv = CSV (hoja de cálculo)
brat = brat standoff
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = Informe en Markdown
html = Página HTML con marcas
report = Informe (HTML)
sources = Tabla de fuentes (CSV)

json-holds = Todas las anotaciones con su cita, posición, nota y vínculos, según el estándar Web Annotation del W3C. Al importarlo no se pierde nada.
csv-holds = Una fila por anotación y por vínculo, para hojas de cálculo y estadísticas.
brat-holds = Dos archivos con el mismo nombre para la herramienta de anotación brat: el texto y lo que se dice de sus pasajes.
doccano-holds = Una línea de JSON para la herramienta de anotación doccano: el texto, sus pasajes como entidades y los vínculos como relaciones.
label-studio-holds = Una tarea con su anotación, para la herramienta de anotación Label Studio.
markdown-holds = Un informe para leer y editar: tablas de las etiquetas y de las fuentes y, después, las citas por etiqueta, con sus notas y vínculos.
html-holds = El comunicado como página independiente, con los pasajes marcados y las notas al final, para leer e imprimir.
report-holds = Una página para leer, imprimir y archivar: un resumen, el comunicado marcado, gráficos, las fuentes con lo que se dice en su nombre y todas las anotaciones.
sources-holds = Una fila por cada fuente con cada afirmación o especulación que se le atribuye, y una por cada afirmación sin fuente.

left-out = Omitido, por no tener lugar en el texto: { $what }.
annotations = { $count ->
    [one] { $count } anotación
    [many] { $count } de anotaciones
   *[other] { $count } anotaciones
}
cues = { $count ->
    [one] { $count } fórmula de atribución
    [many] { $count } de fórmulas de atribución
   *[other] { $count } fórmulas de atribución
}
links = { $count ->
    [one] { $count } vínculo
    [many] { $count } de vínculos
   *[other] { $count } vínculos
}
and-also = { ", " }
