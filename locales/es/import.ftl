### The panel “Import”, and the fields for files that it shares with the panel “Compare readings”.

what-it-takes = Un archivo exportado con { -pressloupe } o las Web Annotations de otra herramienta. Antes de cambiar nada se muestra lo que contiene.
a-file = Archivo
files = Archivos
choose-a-file = Elegir el archivo que importar
or-as-text = O como texto
look-at-it = Ver qué contiene

nothing-imported = No se importó nada: { $reason }.
nothing-imported-from = No se importó nada de «{ $file }»: { $reason }.
too-large = ocupa más de { NUMBER($megabytes) } MB
not-read = el navegador no pudo leerlo
stopped = Importación detenida. No ha cambiado nada.

new = { $count ->
    [one] { $count } anotación es nueva.
    [many] { $count } de anotaciones son nuevas.
   *[other] { $count } anotaciones son nuevas.
}
here-already = { $count ->
    [one] { $count } anotación ya está aquí.
    [many] { $count } de anotaciones ya están aquí.
   *[other] { $count } anotaciones ya están aquí.
}
changed-later = { $count ->
    [one] { $count } anotación se modificó más tarde que la de aquí y la sustituye.
    [many] { $count } de anotaciones se modificaron más tarde que las de aquí y las sustituyen.
   *[other] { $count } anotaciones se modificaron más tarde que las de aquí y las sustituyen.
}
changed-earlier = { $count ->
    [one] { $count } anotación difiere de la de aquí, que se modificó más tarde y se mantiene.
    [many] { $count } de anotaciones difieren de las de aquí, que se modificaron más tarde y se mantienen.
   *[other] { $count } anotaciones difieren de las de aquí, que se modificaron más tarde y se mantienen.
}
no-place = { $count ->
    [one] { $count } anotación no tiene lugar en este texto; se conserva en la lista.
    [many] { $count } de anotaciones no tienen lugar en este texto; se conservan en la lista.
   *[other] { $count } anotaciones no tienen lugar en este texto; se conservan en la lista.
}
of-another-release = El archivo se hizo sobre otro comunicado: «{ $title }».
of-another-text = El archivo se hizo sobre un texto distinto del que se muestra.
nothing-to-take-in = El archivo no contiene ninguna anotación que se pueda incorporar.
left-out = Omitido ({ $item }): { $reason }.
more-left-out = { $count ->
    [one] Se omite { $count } más.
    [many] Se omiten { $count } más.
   *[other] Se omiten { $count } más.
}
rescued-too = También se recupera, donde falte, lo que el rescate guardó de otros comunicados.

open-that-release = Abrir ese comunicado
that-release-unreadable = No se puede leer lo guardado de ese comunicado.
import = Importar
importing = Importando…
done-of-all = Guardado: { NUMBER($done) } de { NUMBER($all) }
stop = Detener
imported = { $count ->
    [one] { $count } anotación importada
    [many] { $count } de anotaciones importadas
   *[other] { $count } anotaciones importadas
}
