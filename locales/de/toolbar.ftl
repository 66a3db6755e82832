### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = Signalwort dieser Behauptung
-use-as-its-passage = Als Stelle übernehmen
-claim-of-this-source = Behauptung dieser Quelle

tag-the-selection = Auswahl markieren
add-note = Neue Notiz

source-of-this-claim = Quelle dieser Behauptung
source-of-this-speculation = Quelle dieser Spekulation
claim-of-this-source = { -claim-of-this-source }
the-same-source = Dieselbe Quelle
cue-of-this-claim = { -cue-of-this-claim }
use-as-its-passage = { -use-as-its-passage }

linked-to-hand = Mit der aktuellen Annotation verknüpft: { $tag }
marked-as-cue = Als Signalwort der aktuellen Behauptung markiert
