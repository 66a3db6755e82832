### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = Formule d’attribution
-use-as-its-passage = En faire son passage
-claim-of-this-source = Affirmation de cette source
tag-the-selection = Étiqueter la sélection
add-note = Ajouter une note
source-of-this-claim = Source de cette affirmation
source-of-this-speculation = Source de cette spéculation
claim-of-this-source = { -claim-of-this-source }
the-same-source = La même source
cue-of-this-claim = { -cue-of-this-claim }
use-as-its-passage = { -use-as-its-passage }
linked-to-hand = Lien ajouté avec l’annotation active ({ $tag })
marked-as-cue = Marqué comme formule d’attribution de l’affirmation active
