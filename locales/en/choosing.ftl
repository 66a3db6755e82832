### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = Choose by tapping
tap-the-first-word = Tap the first word
tap-the-last-word = Tap the last word
tap-the-new-first-word = Tap the new first word
tap-the-new-last-word = Tap the new last word
tag-it-or-tap-another = Tag it, or tap another first word
done-choosing = Done choosing
this-sentence = This sentence
cancel = Cancel
no-word-here = No word stands here
# $asks is one of the messages above.
first-word = First word: “{ $words }”. { $asks }
chosen = Chosen: “{ $words }”. { tag-it-or-tap-another }
# What was done, and what is asked for next.
and-then = { $said }. { $asks }
no-longer = No longer choosing by tapping
stays-as-it-is = The passage stays as it is
# $asks is one of the messages above.
text-has-changed = The text has changed. { $asks }
passage-changed = Passage changed. Undo brings it back
no-word-further-on = There is no word further on that side

## The handles at the ends of the passage in hand.

start-of-the-passage = Start of the passage
end-of-the-passage = End of the passage
how-to-move-it = Arrow keys move it by a word. Press it, then a word of the release, to bring it there; or drag it.

## In the help.

without-dragging = Without dragging
ways-without-dragging = “{ choose-by-tapping }”, under “…” or below the text, asks for the first word of a passage and for the last; what closes a sentence is tapped to have it too. The handles of the passage in hand bring its ends to the word that is tapped next; with the focus, arrow keys move them.
