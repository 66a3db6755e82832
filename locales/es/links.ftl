### Links from one annotation to another, on its card.

said-by = según
says = dice
supported-by = respaldada por
supports = respalda
qualified-by = matizada por
qualifies = matiza
same-source-as = misma fuente que

on-card = { $way }
quoted = «{ $words }»
remove-named = Quitar el vínculo: { $way } «{ $words }»
remove = Quitar este vínculo

link = Vincular
which = Tipo de vínculo
link-by = Vincular: { $way }…
type-or-select = Escribir para buscar, o seleccionar en el texto
offered = Opciones
mentions = { $count ->
    [one] { $count } mención
    [many] { $count } de menciones
   *[other] { $count } menciones
}
none-called-so = No hay nada con ese nombre.
no-source-left = No quedan fuentes que elegir. Hay que seleccionar en el texto las palabras que nombran una y pulsar «Fuente de esta…».
no-claim-left = No quedan afirmaciones que elegir. Hay que seleccionar una en el texto y pulsar «{ -claim-of-this-source }».
nothing-left = No queda nada que elegir: primero hay que etiquetarlo en el texto.

linked = Vinculada: { $way } { $name }
link-removed = Vínculo quitado. Se recupera con Deshacer
refused = { $why }.
