### The panel “Find a passage”: by its first and last words.

begins-with = Beginnt mit
ends-with = Endet mit (kann leer bleiben)
enter-marks-the-nearest = Die Eingabetaste wählt die nächstgelegene Fundstelle aus; 1, 2 und 3 markieren sie dann.
no-such-words = Diese Wörter kommen in der Mitteilung nicht vor.
passages = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen, die nächstgelegene zuerst
}
or-more = { NUMBER($count) } Stellen oder mehr, die nächstgelegene zuerst
