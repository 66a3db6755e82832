### The bar above the release.

-pressloupe = Pressloupe

brand = { -pressloupe }
reading = Lectura
open = Abrir
import = Importar
export = Exportar
embed = Incrustar
summary = Resumen
annotated-text = Texto anotado
find-a-passage = Buscar un pasaje
compare = Comparar
help = Ayuda
more = Más
language = Idioma
kept-on-this-device = Datos en este dispositivo
details = Detalles
details-kept-on-this-device = Detalles: datos en este dispositivo
done = Listo
undo = Deshacer
redo = Rehacer
undo-step = Deshacer: { $step }
redo-step = Rehacer: { $step }

nothing-to-save-yet = Aún no hay nada que guardar
not-begun = Sin empezar
saving = Guardando…
saved = Guardado
not-saved = Sin guardar
saved-on-this-device = Guardado en este dispositivo
saved-export-what-must-last = Guardado en este dispositivo; mejor exportar lo importante
saved-keep-the-browser-open = Guardado; conviene no cerrar aún el navegador
saved-for-this-site-only = Guardado en este dispositivo, solo para este sitio
not-saved-because = Sin guardar: { $reason }
keep-a-copy = Guardar una copia
