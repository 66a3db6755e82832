### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = Émetteur : { $issuer }
date = Date : { $date }
address = Adresse : { $address }
read-by = Lecture : { $reader }
written = Établi le : { $moment }
release = Communiqué : { $release }
digest = SHA-256 de son texte : { $digest }
annotations-have = Chaque annotation figure avec son numéro dans l’ordre du texte, sa citation et sa position en points de code Unicode du texte du communiqué.
summary = Synthèse
who-says-what = Qui dit quoi
claims = Affirmations ({ NUMBER($count) })
sources = Sources ({ NUMBER($count) })
speculation = Spéculation ({ NUMBER($count) })
tag = Étiquette
annotations = Annotations
share-of-the-text = Part du texte
source = Source
mentions = Mentions
identified = Identification
to-the-issuer = Rapport à l’émetteur
terms = Conditions
claims-of-it = Affirmations
speculation-of-it = Spéculation
no-source = (sans source)
quote = « { $words } »
note = note : { $note }
