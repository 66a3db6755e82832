### The card of an annotation.

from-this-page = de esta página
made-by-a-newer-version = hecha con una versión más reciente; aquí solo se puede leer
a-copy = una copia: dos pestañas cambiaron lo mismo a la vez
mentions = { $count ->
    [one] { $count } mención
    [many] { $count } de menciones
   *[other] { $count } menciones
}
named-mentions = { $name }, { $count ->
    [one] { $count } mención
    [many] { $count } de menciones
   *[other] { $count } menciones
}

cue = fórmula «{ $words }»
and-also = { ", " }

its-words-have-changed = sus palabras han cambiado
may-be-here = podría estar aquí
may-be-at-several-places = podría estar en varios lugares
no-longer-in-the-text = ya no está en el texto
it-was = Antes:
keep-the-new-words = Aceptar las palabras nuevas
where-it-may-be = Dónde podría estar
is-it-here = ¿Está aquí?
which-of-these = ¿Cuál de estos lugares es?
to-attach-it-again = Para volver a situarla, hay que seleccionar las palabras que le corresponden y pulsar «{ -use-as-its-passage }».

note = Nota
your-note = Nota (se guarda al escribirla)
go-to-passage = Ir al pasaje
change-tag = Cambiar etiqueta
note-written = Nota escrita
edit-note = Editar nota
attributes = Atributos
change-passage = Cambiar pasaje
delete = Eliminar
link-to-source = Vincular a fuente…
link = Vincular…
claims-of-this-source = Afirmaciones de esta fuente

start = Inicio
end = Fin
start-earlier = Inicio una palabra antes
start-later = Inicio una palabra después
end-earlier = Fin una palabra antes
end-later = Fin una palabra después
or-select = o seleccionar el nuevo pasaje en el texto

tag-changed = Etiqueta cambiada a { $tag }
deleted = { $tag ->
    [claim] Afirmación eliminada
    [source] Fuente eliminada
   *[speculation] Especulación eliminada
}. Se recupera con Deshacer
