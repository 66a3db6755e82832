### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

who-says-what = Quién dice qué: { $title }
in-miniature = El comunicado en miniatura: { $title }
nothing-is-marked = Aún no hay nada marcado.
number = { NUMBER($number) }

label-comma = { ", " }
comma = { ", " }
and = { " y " }
semicolon = { "; " }
others = { $count ->
    [one] { $count } más
    [many] { $count } más
   *[other] { $count } más
}

annotation = { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
} { NUMBER($number) }: «{ $words }»
source = fuente { NUMBER($number) }: { $name }
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
}: «{ $words }»
a-mention-of = mención de la fuente: { $source }
by = según { $sources }
no-source = sin fuente
attributed-to-no-source = sin atribuir a ninguna fuente
also-speculation = también especulación
qualified-by-speculation = matizada por especulación
mentions = { $count ->
    [0] ninguna mención
    [one] { $count } mención
    [many] { $count } de menciones
   *[other] { $count } menciones
}
statements = { $count ->
    [0] ninguna declaración
    [one] { $count } declaración
    [many] { $count } de declaraciones
   *[other] { $count } declaraciones
}

sources = Fuentes
claims = Afirmaciones
claims-and-speculation = Afirmaciones y especulación
no-source-heading = Sin fuente
key-source = fuente
key-claim = afirmación
key-speculation = especulación
key-attributed-to = atribuida a
key-supported-by = respaldada por
key-no-source = sin fuente
key-also-speculation = también especulación

by-name = según { $name }
also-by-name = también según { $name }
supported-by-name = respaldada por { $name }
also-speculation-numbers = { $count ->
    [one] también especulación { $numbers }
    [many] también especulaciones { $numbers }
   *[other] también especulaciones { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [one] matizada por la especulación { $numbers }
    [many] matizada por las especulaciones { $numbers }
   *[other] matizada por las especulaciones { $numbers }
}
supported-by-claims-numbers = { $count ->
    [one] respaldada por la afirmación { $numbers }
    [many] respaldada por las afirmaciones { $numbers }
   *[other] respaldada por las afirmaciones { $numbers }
}
no-place = sin lugar en el texto
left-out = Sin dibujar: { $count ->
    [one] { $count } pasaje
    [many] { $count } de pasajes
   *[other] { $count } pasajes
} de especulación sin fuente.

map-in-words = { $sources ->
    [0] Ninguna fuente
    [one] { $sources } fuente
    [many] { $sources } de fuentes
   *[other] { $sources } fuentes
}, { $claims ->
    [0] ninguna afirmación
    [one] { $claims } afirmación
    [many] { $claims } de afirmaciones
   *[other] { $claims } afirmaciones
} y { $passages ->
    [0] ningún pasaje
    [one] { $passages } pasaje
    [many] { $passages } de pasajes
   *[other] { $passages } pasajes
} de especulación atribuida a alguien.
source-says = { $name } ({ $about }): { $says }.
claims-numbers = { $count ->
    [one] afirmación { $numbers }
    [many] afirmaciones { $numbers }
   *[other] afirmaciones { $numbers }
}
speculation-numbers = { $count ->
    [one] especulación { $numbers }
    [many] especulaciones { $numbers }
   *[other] especulaciones { $numbers }
}
support-for-claims-numbers = { $count ->
    [one] respaldo a la afirmación { $numbers }
    [many] respaldo a las afirmaciones { $numbers }
   *[other] respaldo a las afirmaciones { $numbers }
}
fewer-are-not-told = Las fuentes con menos declaraciones no se detallan aquí.
sources-without-statement = { $count ->
    [one] { $count } fuente no tiene declaraciones.
    [many] { $count } de fuentes no tienen declaraciones.
   *[other] { $count } fuentes no tienen declaraciones.
}
these-attributed-to-none = Sin atribuir a ninguna fuente: { $claims }.
these-also-speculation = También especulación: { $claims }.
these-qualified = Con matiz de especulación: { $claims }.

miniature-in-words = El comunicado de arriba abajo: { $blocks ->
    [0] ningún bloque
    [one] { $blocks } bloque
    [many] { $blocks } de bloques
   *[other] { $blocks } bloques
} de texto. Marcas: { $claims ->
    [0] ninguna afirmación
    [one] { $claims } afirmación
    [many] { $claims } de afirmaciones
   *[other] { $claims } afirmaciones
}, { $mentions ->
    [0] ninguna mención de fuentes
    [one] { $mentions } mención de una fuente
    [many] { $mentions } de menciones de fuentes
   *[other] { $mentions } menciones de fuentes
} y { $passages ->
    [0] ningún pasaje de especulación
    [one] { $passages } pasaje de especulación
    [many] { $passages } de pasajes de especulación
   *[other] { $passages } pasajes de especulación
}.
annotations-without-place = { $count ->
    [one] { $count } anotación no tiene lugar en el texto ni marca aquí.
    [many] { $count } de anotaciones no tienen lugar en el texto ni marca aquí.
   *[other] { $count } anotaciones no tienen lugar en el texto ni marca aquí.
}
