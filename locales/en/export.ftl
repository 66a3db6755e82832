### The panel “Export”, the ways to take a file, and the formats there are.

# $moment is a date and a time.
last-exported = Last exported on { $moment }.
format = Format
nothing-yet = There is nothing in this reading yet; the file would hold what is known of the release, and no annotation.

## The buttons and the field of a file. Where a format has several files, the second of each pair says which one is
## meant: $ending is what its name ends with, such as “ann”.

download = Download
copy = Copy
copy-one = Copy (.{ $ending })
# Names the field that shows the file.
the-same-as-text = The same as text
the-same-as-text-one = The same as text (.{ $ending })
copied = Copied
may-not-copy = This page may not copy by itself. The text below is selected: copy it with the keyboard.

## The formats in the menu. Web Annotation, JSON, CSV, brat, doccano, Label Studio and Markdown are names.

json = JSON (Web Annotation)
csv = CSV (spreadsheet)
brat = brat standoff
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = Markdown report
html = HTML page with marks
report = Report (HTML)
sources = Sources table (CSV)

## What is in a file of each format.

json-holds = Every annotation with its quote, position, note and links, as the W3C Web Annotation standard has them. Import reads it back without loss.
csv-holds = One row for each annotation and each link, for spreadsheets and statistics.
brat-holds = Two files of the same name for the annotation tool brat: the text, and what is said of its passages.
doccano-holds = One line of JSON for the annotation tool doccano: the text, its passages as entities and the links as relations.
label-studio-holds = One task with its annotation, for the annotation tool Label Studio.
markdown-holds = A report to read and to edit: tables of the tags and the sources, then the quotes by tag, with their notes and links.
html-holds = The release as a page of its own with the passages marked and the notes below, to read and to print.
report-holds = One page to read, to print and to file: a summary, the marked release, pictures, the sources with what is said on their word, and every annotation.
sources-holds = One row for each source with each claim and speculation that is attributed to it, and one for each claim without a source.

## What a format of passages cannot hold.

# $what is one or more of the messages below, with the last one between them.
left-out = Left out, having no place in the text: { $what }.
annotations = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
}
# A cue is the words by which a claim is attributed to somebody, such as “according to”.
cues = { $count ->
    [one] { $count } cue
   *[other] { $count } cues
}
links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
and-also = { ", " }
