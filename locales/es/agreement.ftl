### How readings of several readers agree: figures and what they mean, the section of the report on them, and why a file
### cannot be compared.

reader = Sin nombre

decimal = { NUMBER($whole) },{ $decimals }
below-zero = -{ $decimal }
not-two-readers = sin definir: no hay dos lecturas que comparar
other-texts = sin definir: las lecturas son de textos distintos
empty-text = sin definir: el texto está vacío
not-marked = sin definir: nadie marcó nada con esta etiqueta
nothing-marked = sin definir: nadie marcó nada
all-marked = sin definir: todas las lecturas marcan el texto entero, así que no podían sino coincidir

same-characters = Las lecturas marcan los mismos caracteres.
reliable = Las lecturas coinciden más de lo que cabría esperar por azar y alcanzan el 0,800 a partir del cual Krippendorff suele dar los datos por fiables.
tentative = Las lecturas coinciden más de lo que cabría esperar por azar, entre el 0,667 y el 0,800: en ese margen, Krippendorff suele sacar solo conclusiones provisionales.
less-than-tentative = Las lecturas coinciden más de lo que cabría esperar por azar, pero no llegan al 0,667 que Krippendorff suele exigir incluso para conclusiones provisionales.
less-than-chance = Las lecturas coinciden menos de lo que cabría esperar por azar.
no-more-than-chance = Las lecturas no coinciden más de lo que cabría esperar por azar.

meaning-of-the-figures = F1, exacto: pasajes que empiezan y terminan en los mismos lugares, con la misma etiqueta. F1, solapado: pasajes que comparten algún carácter, con la misma etiqueta. Ambos van de 0 (ninguno) a 1 (todos); con más de dos lecturas, son la media de los pares en los que aparece la etiqueta. Alpha es el coeficiente de Krippendorff para la unitización (|uα, 2016): hasta qué punto coinciden las lecturas, más allá del azar, en qué caracteres llevan etiqueta y cuáles no: 1 significa los mismos caracteres; 0, lo que daría el azar. En la fila de todas las etiquetas solo se mira si los caracteres están marcados, sea cual sea la etiqueta. Ninguna de estas cifras dice quién tiene razón.

comparison = Comparación
how-far-readers-agree = Acuerdo entre las lecturas, por etiqueta
tag = Etiqueta
annotations = Anotaciones
f1-exact = F1, exacto
f1-overlap = F1, solapado
alpha-for-unitizing = Alpha de unitización
all-tags = todas
reader-and-count = { $reader } { NUMBER($count) }
comma = { ", " }
figure-and-meaning = { $figure }. { $meaning }
not-compared = Sin comparar, por no tener un lugar único en el texto: { $readers }.
who-marked-what = Quién marcó qué
passage = Pasaje
place = Posición
readers = Lecturas
all-agree = coinciden todas
some-agree = coinciden algunas
conflict = discrepancia
only = solo { $reader }

made-on-another-text = se hizo sobre un texto distinto de este (la huella que indica empieza por { $there }; la de este texto, por { $here })
unproven = no dice sobre qué texto se hizo y no consta que este contenga todas sus citas (sin encontrar: { NUMBER($missing) } de { NUMBER($all) }; la primera, «{ $quote }»)
no-annotation = no dice sobre qué texto se hizo ni contiene anotaciones que permitan saberlo
no-place = ninguna de sus anotaciones tiene lugar en este texto
