### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

failed = Pressloupe startet hier nicht: { $why }. Nichts ist verloren.
unfit = dieser Browser genügt nicht ({ $what })
silent = { $address } antwortet nicht
download = Gespeichertes herunterladen
reload = Neu laden
start = Mit der Lupe lesen
