### The panel “Compare readings”: who else has read this release, and how far the readers agree.

# Where no other reading is open yet.
open-files-of-others = Open the JSON files that other readers exported from this release.
open-readings = Open readings
choose-readings = Choose readings to compare
open-it = Open it
# Stands for the name of a file where a reading was pasted as text.
the-text = The text
opened = Opened: { $name }
# $reason is a sentence without capital and full stop, such as the one that follows.
not-opened = “{ $file }” was not opened: { $reason }.
open-already = this reading by “{ $name }” is open already
# Between two sentences.
and-besides = { " " }

## The readers

readers = Readers
# Stands for the name of the reader where none was given.
this-reading = This reading
# Letters that show how the passages of a reader are painted.
sample-letters = abc
# How many a reader has marked.
marked = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}, { $speculations ->
    [one] { $speculations } speculation
   *[other] { $speculations } speculations
}
# Between the message before and the next two, which follow it in one line.
and-also = { "; " }
not-compared = { $count ->
    [one] { $count } annotation without one place in the text, not compared
   *[other] { $count } annotations without one place in the text, not compared
}
not-readable = { $count ->
    [one] { $count } item of the file cannot be read
   *[other] { $count } items of the file cannot be read
}
nothing-marked-here = Nothing is marked in this reading, so it is not compared.
show-in-the-text = Show in the text
# $reader is a name, here and below.
show-in-the-text-of = Show in the text: { $reader }
remove = Remove
remove-reader = Remove: { $reader }

## The figures

how-far-they-agree = How far the readers agree
one-reading-so-far = There is one reading so far. Open another one, or mark something yourself.
# F1 and Krippendorff's alpha are measures of agreement.
figures-by-tag = F1 and alpha, by tag
tag = Tag
f1-exact = F1, exact
f1-overlap = F1, overlap
alpha = Alpha
all-tags = All tags
what-figures-mean = What the figures mean

## The passages

who-marked-what = Who marked what
# Names the group of the buttons that follow to screen readers: they choose which passages are listed.
show = Show
all = All
agreements = Agreements
some-agree = Some agree
conflicts = Conflicts
only = Only { $reader }
no-such-passage = There is no such passage.
of-all = { NUMBER($listed) } of { NUMBER($all) }
show-more = Show more
# How the readers stand to a passage.
all-agree = All agree
conflict = Conflict
go-to-passage = Go to passage
# $opening is its first words.
go-to-passage-of = Go to passage: { $opening }
quoted = “{ $words }”
take-over = Take over
take-over-from = Take over from { $reader }: { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
in-this-reading-already = That is in this reading already.
# $tag is a tag as it is called on this page.
taken-over = Taken over as { $tag }. Undo takes it back
export-comparison = Export comparison (CSV)

## Why the other readings were closed.

closed-with-release = The readings that this one was compared with are closed: they are of the release that was shown before.
closed-with-text = The readings that this one was compared with are closed: the text of this release has changed.
