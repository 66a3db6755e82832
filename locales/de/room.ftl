### What stands around the release.

release = Pressemitteilung
step-through-sentences = Satz für Satz durchgehen
find-a-passage = Stelle suchen
read-with-the-loupe = Mit der Lupe lesen
trouble = { -pressloupe }: { $what }
dismiss = Schließen
not-saved = Was Sie markieren, wird nicht gespeichert: Dieser Browser lehnt es ab. Weitere Versuche folgen; sichern Sie zur Vorsicht eine Kopie, bevor Sie die Seite verlassen.
was-deleted = Die gespeicherten Daten dieser Lesart wurden gelöscht, in einem anderen Tab oder von dieser Website. Was Sie sehen, ist noch da.
keep-it-again = Wieder speichern
