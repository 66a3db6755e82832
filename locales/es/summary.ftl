### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = Aún no hay nada marcado. Aquí se cuenta y se dibuja lo que se etiqueta en el comunicado.
overview = { $annotations ->
    [one] { $annotations } anotación
    [many] { $annotations } de anotaciones
   *[other] { $annotations } anotaciones
} en { NUMBER($touched) } de { $paragraphs ->
    [one] { $paragraphs } párrafo
    [many] { $paragraphs } de párrafos
   *[other] { $paragraphs } párrafos
}; texto marcado: { $share }.

annotations-by-tag = Anotaciones por etiqueta
tag = Etiqueta
annotations = Anotaciones
share-of-the-text = Parte del texto
number = { NUMBER($number) }
annotated-text = Texto anotado

to-read-again = Para releer
claims-without-source = Afirmaciones sin fuente
claims-on-vague-sources = Afirmaciones con fuentes vagas o anónimas
tagged-as-both = Etiquetado como afirmación y como especulación
claims-qualified = Afirmaciones matizadas por especulación
paragraphs-without-mark = Párrafos sin marcas
none = no hay
sources-most-statements-first = Fuentes; primero, las que tienen más declaraciones
no-source-yet = Aún no hay ninguna fuente marcada.
statements = { $count ->
    [one] { $count } declaración
    [many] { $count } de declaraciones
   *[other] { $count } declaraciones
}
mentions = { $count ->
    [one] { $count } mención
    [many] { $count } de menciones
   *[other] { $count } menciones
}
comma = { ", " }
how-sure-the-speculation-is = Certeza de la especulación
probable = Probable
possible = Posible
underspecified = Indeterminada
not-said-yet = Aún sin indicar
more = { NUMBER($count) } más
show-in-the-list = Mostrar en la lista
tag-before-words = { $tag }:{ " " }

who-says-what = Quién dice qué
in-miniature = En miniatura
the-same-in-words = Lo mismo, en palabras
save-as-svg = Guardar en SVG
save-as-png = Guardar en PNG
