### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = Nothing is marked yet. What you tag in the release is counted and drawn here.
# $share is a share of the text, such as “40%”; $touched is how many of the paragraphs have a mark.
overview = { $annotations ->
    [one] { $annotations } annotation
   *[other] { $annotations } annotations
} on { $share } of the text, in { NUMBER($touched) } of { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}.

## The table of the tags.

annotations-by-tag = Annotations by tag
tag = Tag
annotations = Annotations
share-of-the-text = Share of the text
# A count in a table or beside the name of a list.
number = { NUMBER($number) }
# Opens the release as a text with its marks.
annotated-text = Annotated text

## The lists. Each opens to its passages, and has their number beside its name.

to-read-again = To read again
claims-without-source = Claims without a source
claims-on-vague-sources = Claims on vague or anonymous sources
tagged-as-both = Tagged both as claim and as speculation
claims-qualified = Claims qualified by speculation
paragraphs-without-mark = Paragraphs without a mark
# In the place of a number.
none = none
sources-most-statements-first = Sources, those with most statements first
no-source-yet = No source is marked yet.
# What is known of a source, beside its name, with the next message but one between the parts.
statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
comma = { ", " }
how-sure-the-speculation-is = How sure the speculation is
# The words make it likely; leave it open; do not say; no reader has said yet.
probable = Probable
possible = Possible
underspecified = Underspecified
not-said-yet = Not said yet
# How many are not in the list here.
more = { NUMBER($count) } more
show-in-the-list = Show in the list
# Said before the words of a passage; $tag is its tag, as the page calls it.
tag-before-words = { $tag }:{ " " }

## The pictures.

who-says-what = Who says what
in-miniature = In miniature
the-same-in-words = The same in words
save-as-svg = Save as SVG
save-as-png = Save as PNG
