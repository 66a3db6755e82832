### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = Elegir tocando
tap-the-first-word = Tocar la primera palabra
tap-the-last-word = Tocar la última palabra
tap-the-new-first-word = Tocar la nueva primera palabra
tap-the-new-last-word = Tocar la nueva última palabra
tag-it-or-tap-another = Etiquetar, o tocar otra primera palabra
done-choosing = Terminar
this-sentence = Esta frase
cancel = Cancelar
no-word-here = Aquí no hay ninguna palabra
first-word = Primera palabra: «{ $words }». { $asks }
chosen = Elegido: «{ $words }». { tag-it-or-tap-another }
and-then = { $said }. { $asks }
no-longer = Ya no se elige tocando
stays-as-it-is = El pasaje queda como estaba
text-has-changed = El texto ha cambiado. { $asks }
passage-changed = Pasaje cambiado. Se puede deshacer
no-word-further-on = No hay más palabras por ese lado
start-of-the-passage = Comienzo del pasaje
end-of-the-passage = Final del pasaje
how-to-move-it = Las flechas lo mueven una palabra. También se puede pulsar y después tocar la palabra del comunicado adonde debe ir, o arrastrarlo.
without-dragging = Sin arrastrar
ways-without-dragging = «{ choose-by-tapping }», en «…» o bajo el texto, pide la primera palabra de un pasaje y la última; para incluir el signo que cierra una frase, basta tocarlo. Los tiradores del pasaje activo llevan sus extremos a la palabra que se toque después; con el foco en ellos, las flechas los mueven.
