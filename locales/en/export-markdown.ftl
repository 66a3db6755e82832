### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = Issuer: { $issuer }
date = Date: { $date }
address = Address: { $address }
read-by = Read by: { $reader }
written = Written: { $moment }
release = Release: { $release }
digest = SHA-256 of its text: { $digest }
annotations-have = Each annotation has its number in text order, its quote, and its place in Unicode code points of the release's text.

## Headings.

summary = Summary
who-says-what = Who says what
claims = Claims ({ NUMBER($count) })
sources = Sources ({ NUMBER($count) })
speculation = Speculation ({ NUMBER($count) })

## Columns of the tables: of the tags, and of the sources.

tag = Tag
annotations = Annotations
share-of-the-text = Share of the text
source = Source
mentions = Mentions
identified = Identified
# How the source stands to the issuer of the release.
to-the-issuer = To the issuer
# On what terms the source spoke: on the record, and so on.
terms = Terms
# The numbers of the claims that are attributed to the source, and of the speculation.
claims-of-it = Claims
speculation-of-it = Speculation
# In the place of a source: the claims that are attributed to none.
no-source = (no source)

## What is known of an annotation.

quote = “{ $words }”
note = note: { $note }
