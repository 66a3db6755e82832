### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = Fórmula de atribución
-use-as-its-passage = Usar como su pasaje
-claim-of-this-source = Afirmación de esta fuente

tag-the-selection = Etiquetar la selección
add-note = Añadir nota

source-of-this-claim = Fuente de esta afirmación
source-of-this-speculation = Fuente de esta especulación
claim-of-this-source = { -claim-of-this-source }
the-same-source = La misma fuente
cue-of-this-claim = { -cue-of-this-claim }
use-as-its-passage = { -use-as-its-passage }

linked-to-hand = Vinculado a la anotación activa ({ $tag })
marked-as-cue = Marcado como fórmula de atribución de la afirmación activa
