### The panel “Kept on this device”: what this browser keeps, and how to delete it.

releases = { $count ->
    [0] Aquí no se guarda ningún comunicado.
    [one] Aquí se guarda { $count } comunicado, que ocupa { $size }.
    [many] Aquí se guardan { $count } de comunicados, que ocupan { $size }.
   *[other] Aquí se guardan { $count } comunicados, que ocupan { $size }.
}
takes = { $title }: { $size }.
other-parts = Otras partes de este sitio ocupan aquí { $size }.
share-of-the-room = { $percent ->
    [0] Eso es menos del 1 % del espacio que los navegadores dan a un sitio.
   *[other] Eso es el { $percent } % del espacio que los navegadores dan a un sitio.
}
last-exported = Última exportación de esta lectura: { $moment }.
never-exported = Esta lectura nunca se ha exportado desde aquí.

less-than-a-kilobyte = menos de 1 kB
kilobytes = { NUMBER($count) } kB
megabytes = { NUMBER($whole) },{ NUMBER($tenths) } MB

is-promised = Este navegador se ha comprometido a no borrarlo por su cuenta.
is-not-promised = Este navegador no se compromete a conservarlo. Conviene exportar lo que deba perdurar.
may-be-cleared = Este navegador puede borrarlo cuando le falte espacio; Safari lo hace tras siete días sin visitas. Conviene exportar lo que deba perdurar.
ask = Pedirle que lo conserve

your-name = Nombre
what-the-name-is-for = Firma lo que se exporta. Si se deja vacío, la lectura queda sin nombre.
delete = Eliminar
delete-this-reading = Eliminar esta lectura
bring-this-reading-back = Recuperar esta lectura
delete-everything = Eliminar todo lo guardado aquí
bring-everything-back = Recuperarlo todo
can-be-undone = Ambas cosas se pueden deshacer hasta salir de esta página.
