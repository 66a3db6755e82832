### The panel “Help”: what each tag means, and the keys.

offer-this-tag = Ofrecer esta etiqueta
ticked-are-offered = Se ofrecen las que están marcadas.
keys = Teclas
one-letter-keys = Las teclas de una letra funcionan mientras el comunicado o la lista tienen el foco
stays-here = Lo que se marca se queda en este navegador y no se envía a ninguna parte. Quien use este dispositivo puede verlo; si es importante, conviene exportar una copia.
kept-on-this-device = Datos en este dispositivo…

enter = Intro
escape = Esc
delete = Supr
arrows = Flechas
home-and-page-down = Inicio  Av Pág
shift-arrows = Mayús + flechas
control-z = Ctrl + Z
control-shift-z = Ctrl + Mayús + Z
control-v = Ctrl + V

does-tag = etiquetar lo seleccionado como afirmación, fuente o especulación; en la lista, cambiar la etiqueta
does-note = etiquetar lo seleccionado como la última vez y escribir una nota
does-link = vincular la anotación activa con lo seleccionado; en la lista, elegir con qué vincularla
does-step-through = en el comunicado: recorrer sus frases; se termina con Esc o con un clic o toque
does-step = en el recorrido: de frase en frase; con Ctrl (Alt en Mac), de palabra en palabra; con Mayús se marca más o menos
does-leap = en el recorrido: al comienzo del párrafo, al párrafo siguiente; con Ctrl, al comienzo del comunicado, al intertítulo siguiente
does-find = buscar un pasaje por sus primeras y últimas palabras
does-select = seleccionar en el comunicado (en la mayoría de los navegadores, F7 muestra un cursor)
does-leave = de un pasaje a su ficha, y de una ficha al comunicado
does-go-along = recorrer la lista
does-take-in-hand = activar una anotación de la lista
does-go = ir al pasaje de una anotación
does-delete = eliminar la anotación que tiene el foco
does-undo = deshacer (⌘ Z en Mac)
does-redo = rehacer (⇧ ⌘ Z en Mac)
does-open = abrir el comunicado que se haya copiado
does-help = esta ayuda
