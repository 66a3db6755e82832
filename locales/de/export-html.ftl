### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = Absender: { $issuer }
dated = Datum: { $date }
published-at = Veröffentlicht unter { $address }
read-by = Gelesen von { $reader }
written-on = Erstellt am { $moment }
annotations = Annotationen
places = Positionen zählen Unicode-Codepunkte im Text der Pressemitteilung, dessen Blöcke durch Zeilenvorschübe verbunden sind (SHA-256 { $digest }).
