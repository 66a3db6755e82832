### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = Вводящие слова
-use-as-its-passage = Взять как фрагмент
-claim-of-this-source = Утверждение этого источника
tag-the-selection = Отметить выделенное
add-note = Заметка
source-of-this-claim = Источник этого утверждения
source-of-this-speculation = Источник этого предположения
claim-of-this-source = { -claim-of-this-source }
the-same-source = Тот же источник
cue-of-this-claim = { -cue-of-this-claim }
use-as-its-passage = { -use-as-its-passage }
linked-to-hand = Связано с выбранной пометкой: { $tag }
marked-as-cue = Отмечено как вводящие слова выбранного утверждения
