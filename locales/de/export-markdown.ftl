### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = Absender: { $issuer }
date = Datum: { $date }
address = Adresse: { $address }
read-by = Gelesen von: { $reader }
written = Erstellt: { $moment }
release = Pressemitteilung: { $release }
digest = SHA-256 ihres Textes: { $digest }
annotations-have = Jede Annotation hat ihre Nummer in der Reihenfolge des Textes, ihren Wortlaut und ihre Position, gezählt in Unicode-Codepunkten des Textes.

summary = Auswertung
who-says-what = Wer was sagt
claims = Behauptungen ({ NUMBER($count) })
sources = Quellen ({ NUMBER($count) })
speculation = Spekulation ({ NUMBER($count) })

tag = Kategorie
annotations = Annotationen
share-of-the-text = Anteil am Text
source = Quelle
mentions = Nennungen
identified = Benennung
to-the-issuer = Verhältnis zum Absender
terms = Zitierregel
claims-of-it = Behauptungen
speculation-of-it = Spekulation
no-source = (ohne Quelle)

quote = „{ $words }“
note = Notiz: { $note }
