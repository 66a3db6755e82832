### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = Durch Antippen wählen
tap-the-first-word = Das erste Wort antippen
tap-the-last-word = Das letzte Wort antippen
tap-the-new-first-word = Das neue erste Wort antippen
tap-the-new-last-word = Das neue letzte Wort antippen
tag-it-or-tap-another = Markieren oder ein anderes erstes Wort antippen
done-choosing = Fertig
this-sentence = Dieser Satz
cancel = Abbrechen
no-word-here = Hier steht kein Wort
first-word = Erstes Wort: „{ $words }“. { $asks }
chosen = Gewählt: „{ $words }“. { tag-it-or-tap-another }
and-then = { $said }. { $asks }
no-longer = Wählen durch Antippen beendet
stays-as-it-is = Die Stelle bleibt, wie sie ist
text-has-changed = Der Text hat sich geändert. { $asks }
passage-changed = Stelle geändert. Lässt sich rückgängig machen
no-word-further-on = Auf dieser Seite steht kein weiteres Wort
start-of-the-passage = Anfang der Stelle
end-of-the-passage = Ende der Stelle
how-to-move-it = Pfeiltasten verschieben es um ein Wort. Oder drücken und dann das Wort antippen, zu dem es soll; oder ziehen.
without-dragging = Ohne Ziehen
ways-without-dragging = „{ choose-by-tapping }“, unter „…“ oder unter dem Text, fragt nach dem ersten und nach dem letzten Wort einer Stelle; wer das Satzzeichen am Ende antippt, nimmt es mit. Die Griffe der aktuellen Stelle bringen ihre Enden zu dem Wort, das als Nächstes angetippt wird; haben sie den Fokus, bewegen die Pfeiltasten sie.
