### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

## Why something in an imported file was not taken. “It” is the item.

not-an-annotation = it is not an annotation
# $why is one of the messages of the next group.
not-valid = it is not a valid Web Annotation: { $why }
reply-to-nothing = it is a reply to an annotation that is not in the file
no-quote = it has no quote, so its words cannot be found
position-only = it has a position but no quote, so nothing tells which words are meant
no-tag = it has no tag
unknown-tag = its tag "{ $tag }" is neither claim nor source nor speculation
two-tags = it is tagged as both { $one ->
    [claim] claim
    [source] source
   *[speculation] speculation
} and { $other ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
same-id = an item before it has the same id
link-without-kind = it is a link that does not say of which kind
link-without-ends = it is a link without two ends
further-tag = its further tag "{ $tag }" is neither claim nor source nor speculation
no-position = its position is not one
no-moment = "{ $text }" is not a moment
body-is-not-text = one of its bodies is not text
several-targets = it has several targets, of which one is taken
no-cue = its cue is not a passage of a claim
repeated-key = the key "{ $key }" stands more than once in the same object; the last one counts
# $address is where they are.
elsewhere = more items are at { $address }, which is not opened
# Names an item that has no id, by its place in the file.
item = item { NUMBER($nth) }
# Names a place in the file.
line = line { NUMBER($line) }
# Names a reply that has no id.
a-reply = a reply

## What of an annotation is not as the standard wants it. $key is a key of the annotation, such as "created".

missing = its "{ $key }" is missing
# $context is the address of a JSON-LD context.
names-no-context = its "{ $key }" does not name { $context }
no-annotation-type = its "{ $key }" is not "Annotation"
not-one-iri = its "{ $key }" is not one IRI
not-an-iri = its "{ $key }" is not an IRI
names-no-resource = its "{ $key }" names no resource
no-set = its "{ $key }" is not one of Choice, Composite, List and Independents
not-one-moment = its "{ $key }" is not one moment
not-one-text = its "{ $key }" is not one text
not-text = its "{ $key }" is not text
not-a-count = its "{ $key }" is not a whole number, from 0
before-start = its "{ $key }" comes before "start"
no-term = its "{ $key }" is not a term of the standard
beside-body = its "{ $key }" stands beside "body"

## Why nothing of an imported file was read.

file-too-large = the file has { NUMBER($bytes) } bytes; more than { NUMBER($most) } are not read
not-utf-8 = the file is not text in UTF-8, as JSON is: the byte in line { NUMBER($line) }, column { NUMBER($column) } is part of no character
ends-too-early = the file ends too early, in line { NUMBER($line) }, column { NUMBER($column) }
# $what is what a parser of JSON says, with line and column, always in English.
not-json = the file is not JSON: { $what }
no-annotations = the file holds no annotations

## Why a file was not opened as a release, and what can be done about it.

empty = this file is empty: choose another one, or paste the text here
too-large = this file has { NUMBER($megabytes) } MB, and Pressloupe reads up to 5 MB: copy the part you need and paste it here
picture = this is a picture, which Pressloupe does not read: type or paste its text here
pdf = this is a PDF file, which Pressloupe does not read: open it, copy its text and paste it here
word-processor = this is a word processor's file (Word, OpenDocument or RTF), which Pressloupe does not read: open it, copy its text and paste it here
archive = this is an archive, which Pressloupe does not read: unpack it and open the text file in it
no-text-file = this is not a text file: choose a text, Markdown or HTML file, or paste the text here
unknown-encoding = the encoding of this file could not be told (it is not UTF-8, not UTF-16 with its mark, not Windows-1252): save it as UTF-8 and open it again, or paste the text here
no-text-in-page = the page holds no text that could be a release
too-many-elements = the page has more than { NUMBER($most) } elements, which is more than a release can need
too-deep = it has so many elements, or they stand so deep in one another, that reading it takes too long; open the page in a tab, copy its text and paste it here
# Stands for the title of a release that has none.
untitled-release = Untitled release

## Why an edit was not made.

# $start and $end are places in the text, counted from 0.
# Positions, which are never grouped: a script or a file has them so.
out-of-text = the passage { $start }–{ $end } does not lie in the text, which has { $length } code points
no-words = the passage holds no words
# $id is a UUID.
no-such-annotation = there is no annotation { $id }
no-such-link = there is no link { $id }
id-taken = there is already an annotation or link { $id }
# $kind is the name of a kind of link in files, such as "attributed-to".
wrong-ends = a link "{ $kind }" cannot go from a { $from ->
    [claim] claim
    [source] source
   *[speculation] speculation
} to a { $to ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
made-by-newer = a newer version of Pressloupe made this; it can be read here, and changed there
comes-with-the-page = this comes with the page; it can only be read
already-linked = these two are already linked so
