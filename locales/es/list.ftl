### The list of annotations.

annotations = Anotaciones
annotations-count = { $count ->
    [one] { $count } anotación
    [many] { $count } de anotaciones
   *[other] { $count } anotaciones
}
select-words = Para etiquetar palabras, basta con seleccionarlas
by-key = { "" }; con el teclado, pulsar Intro en el comunicado
hide-list = Ocultar lista
show-list = Mostrar lista
close = Cerrar

show = Mostrar
claims = Afirmaciones
sources = Fuentes
speculation = Especulación
without-a-source = Sin fuente
on-vague-sources = Con fuentes vagas
stated-as-claim = Especulación como afirmación
orphaned = Huérfanas
not-yet-looked-at = Aún sin mirar
count = { NUMBER($count) }
from = Fuente: { $name }
search-the-annotations = Buscar en las anotaciones
search = Buscar

part = { NUMBER($first) } a { NUMBER($last) } de { NUMBER($all) }
earlier = Anteriores
later = Siguientes

nothing-is-marked = En este comunicado no hay nada marcado, y esta página solo permite leerlo.
select-some-words = Basta con seleccionar unas palabras del comunicado e indicar qué son.
claim-is = lo que se da por cierto
source-is = quién lo dice
speculation-is = lo que solo se cree posible
by-keyboard = Con el teclado: ir al comunicado con Tab, pulsar Intro, recorrer sus frases con las flechas y pulsar 1, 2 o 3. Lo que se marca se queda en este navegador.
none-fits = Ninguna anotación coincide con lo que se busca.
show-all = Mostrar todas
marked-in-every-paragraph = Hay algo marcado en todos los párrafos.
