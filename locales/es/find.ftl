### The panel “Find a passage”: by its first and last words.

begins-with = Empieza por
ends-with = Termina en (puede quedar vacío)
enter-marks-the-nearest = Intro marca el resultado más cercano; después, 1, 2 y 3 lo etiquetan.
no-such-words = El comunicado no contiene esas palabras.
passages = { $count ->
    [one] { $count } pasaje
    [many] { $count } de pasajes, el más cercano primero
   *[other] { $count } pasajes, el más cercano primero
}
or-more = { NUMBER($count) } pasajes o más, el más cercano primero
