### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = Choisir en touchant
tap-the-first-word = Touchez le premier mot
tap-the-last-word = Touchez le dernier mot
tap-the-new-first-word = Touchez le nouveau premier mot
tap-the-new-last-word = Touchez le nouveau dernier mot
tag-it-or-tap-another = Étiquetez-le, ou touchez un autre premier mot
done-choosing = Terminer
this-sentence = Cette phrase
cancel = Annuler
no-word-here = Il n’y a pas de mot ici
first-word = Premier mot : « { $words } ». { $asks }
chosen = Choisi : « { $words } ». { tag-it-or-tap-another }
and-then = { $said }. { $asks }
no-longer = Choix par toucher terminé
stays-as-it-is = Le passage reste tel quel
text-has-changed = Le texte a changé. { $asks }
passage-changed = Passage modifié. Vous pouvez annuler
no-word-further-on = Il n’y a plus de mot de ce côté
start-of-the-passage = Début du passage
end-of-the-passage = Fin du passage
how-to-move-it = Les flèches le déplacent d’un mot. Vous pouvez aussi appuyer dessus, puis toucher le mot du communiqué où il doit aller, ou le faire glisser.
without-dragging = Sans faire glisser
ways-without-dragging = « { choose-by-tapping } », sous « … » ou sous le texte, demande le premier mot d’un passage, puis le dernier ; touchez le signe qui clôt une phrase pour l’inclure. Les poignées du passage actif amènent ses extrémités au mot touché ensuite ; quand elles ont le focus, les flèches les déplacent.
