### What is said while a passage is chosen by keyboard.

nothing-to-step-through = No hay nada que recorrer
begins-here = El comunicado empieza aquí
ends-here = El comunicado termina aquí
begun = Recorrido del comunicado; se termina con Esc. { $words }
ended = Recorrido terminado
added = Añadido: { $words }
left-out = Quitado: { $words }
has = { $words } – etiquetas: { $tags }
and-also = { ", " }
at = { $words } – { $place }
block = { $kind ->
    [kicker] antetítulo
    [headline] titular
    [subheadline] subtítulo
    [byline] firma
    [date] fecha
    [heading] intertítulo
    [quotation] cita
    [list-item] elemento de lista
    [caption] pie de foto
    [row] fila
   *[paragraph] párrafo
} { NUMBER($nth) }
sentence = frase { NUMBER($nth) } de { NUMBER($count) }, { $block }
