### The panel “Compare readings”: who else has read this release, and how far the readers agree.

open-files-of-others = Aquí se abren los archivos JSON que otras personas hayan exportado de este comunicado.
open-readings = Abrir lecturas
choose-readings = Elegir las lecturas que comparar
open-it = Abrir
the-text = El texto
opened = Lectura abierta: { $name }
not-opened = No se pudo abrir «{ $file }»: { $reason }.
open-already = esta lectura de «{ $name }» ya está abierta
and-besides = { " " }

readers = Lecturas
this-reading = Esta lectura
sample-letters = abc
marked = { $claims ->
    [one] { $claims } afirmación
    [many] { $claims } de afirmaciones
   *[other] { $claims } afirmaciones
}, { $sources ->
    [one] { $sources } fuente
    [many] { $sources } de fuentes
   *[other] { $sources } fuentes
}, { $speculations ->
    [one] { $speculations } especulación
    [many] { $speculations } de especulaciones
   *[other] { $speculations } especulaciones
}
and-also = { "; " }
not-compared = { $count ->
    [one] { $count } anotación
    [many] { $count } de anotaciones
   *[other] { $count } anotaciones
} sin comparar por no tener un lugar único en el texto
not-readable = { $count ->
    [one] no se puede leer { $count } elemento del archivo
    [many] no se pueden leer { $count } de elementos del archivo
   *[other] no se pueden leer { $count } elementos del archivo
}
nothing-marked-here = En esta lectura no hay nada marcado, así que no se compara.
show-in-the-text = Mostrar en el texto
show-in-the-text-of = Mostrar en el texto: { $reader }
remove = Quitar
remove-reader = Quitar: { $reader }

how-far-they-agree = Acuerdo entre las lecturas
one-reading-so-far = De momento hay una sola lectura. Para comparar, hace falta abrir otra o marcar algo en esta.
figures-by-tag = F1 y alpha, por etiqueta
tag = Etiqueta
f1-exact = F1, exacto
f1-overlap = F1, solapado
alpha = Alpha
all-tags = Todas
what-figures-mean = Qué significan las cifras

who-marked-what = Quién marcó qué
show = Mostrar
all = Todos
agreements = Acuerdos
some-agree = Acuerdos parciales
conflicts = Discrepancias
only = Solo { $reader }
no-such-passage = No hay ningún pasaje así.
of-all = { NUMBER($listed) } de { NUMBER($all) }
show-more = Mostrar más
all-agree = Coinciden todas
conflict = Discrepancia
go-to-passage = Ir al pasaje
go-to-passage-of = Ir al pasaje: { $opening }
quoted = «{ $words }»
take-over = Adoptar
take-over-from = Adoptar de { $reader }: { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
in-this-reading-already = Eso ya está en esta lectura.
taken-over = Adoptado como { $tag }. Se revierte con Deshacer
export-comparison = Exportar comparación (CSV)

closed-with-release = Se han cerrado las lecturas con las que se comparaba esta: son del comunicado que se mostraba antes.
closed-with-text = Se han cerrado las lecturas con las que se comparaba esta: el texto de este comunicado ha cambiado.
