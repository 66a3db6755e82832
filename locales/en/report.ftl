### The report: a page to read, to print and to file. The sentences of its summary are in told.ftl, what its pictures say
### in picture.ftl, its section on other readers in agreement.ftl.

page-title = Report: { $title }
brand = { -pressloupe } report
contents = Contents

## What is known of the release and of the report: a name, and its value beside it.

issued-by = Issued by
dated = Dated
read-by = Read by
written = Written
published-at = Published at

## The sections.

summary = Summary
the-release = The release
who-says-what = Who says what
sources = Sources
to-read-again = To read again
annotations = Annotations
comparison = Comparison
how-this-was-made = How this report was made

## The summary: a table of the tags, and one of the certainty of speculation.

what-is-marked = What is marked
tag = Tag
share-of-the-text = Share of the text
# In the row of all tags together.
any = any
how-sure-the-speculation-is = How sure the speculation is
certainty = Certainty
# The column with the numbers of the annotations.
which = Which
# No certainty was chosen; nothing is known of a source.
not-said = not said

## The release and the pictures.

# Names the marked text to screen readers.
release = Release
# A high picture is printed in pieces.
who-says-what-part = Who says what, part { NUMBER($part) } of { NUMBER($parts) }

## The table of the sources.

no-source-is-marked = No source is marked.
most-statements-first = Those with most statements first
source = Source
identified = Identified
# How the source stands to the issuer of the release.
to-the-issuer = To the issuer
# On what terms the source spoke: on the record, and so on.
terms = Terms
claims = Claims
speculation = Speculation
# No claim, or no speculation.
none-in-cell = none

## What a careful reader reads again: lists, each with how many there are in it.

counted = { $title } ({ NUMBER($count) })
claims-without-source = Claims without a source
claims-on-vague-sources = Claims on vague or anonymous sources alone
tagged-as-both = Tagged both as claim and as speculation
claims-qualified = Claims qualified by speculation
paragraphs-without-mark = Paragraphs without a mark
none = None.

## The annotations: a name, and what is known beside it.

made-on = Made on
what-the-reader-calls-it = What the reader calls it
reported-by-the-words = Reported by the words
marked-by = Marked by
copy = Copy
both-versions-are-kept = Two tabs changed this at the same time; both versions are kept.

## How the report was made.

written-by = Written by { -pressloupe } { $version } on { $moment }. A reader marked the passages; the tool counted and joined them. Nothing in this report says whether the release is true: neither a mark nor its absence is a judgement.
numbers = Numbers
what-numbers-are = An annotation has one number, its place in the order of the text, in every list and picture. Those without a place come last.
what-sources-are = Mentions that the reader joined are one source. It is identified as well as the best of its mentions says.
shares = Shares
what-shares-are = The part of the text’s characters that lie in a marked passage, each counted once. Kickers, bylines, dates and captions are no paragraphs to read.
places = Places
what-places-are = Unicode code points of the release’s text, its blocks joined by line feeds.
reader-without-name = A reader who gave no name
# The identity of the release.
release-identity = Release
digest = SHA-256 of its text
