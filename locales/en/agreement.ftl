### How readings of several readers agree: figures and what they mean, the section of the report on them, and why a file
### cannot be compared.

# Somebody who gave no name.
reader = Reader

## Figures.

# A number between 0 and 2: $decimals is its three decimals, such as 667.
decimal = { NUMBER($whole) }.{ $decimals }
below-zero = -{ $decimal }
# In the place of a figure: why there is none.
not-two-readers = undefined because there are not two readers to compare
other-texts = undefined because the readings are of different texts
empty-text = undefined because the text is empty
not-marked = undefined because nobody marked anything with this tag
nothing-marked = undefined because nobody marked anything
all-marked = undefined because every reader marked the whole text, so that they could not but agree

## What an alpha means.

same-characters = The readers marked the same characters.
reliable = The readers agree more than chance would have them, at or above the .800 from which Krippendorff customarily relies on data.
tentative = The readers agree more than chance would have them, between the .667 and the .800 where Krippendorff customarily draws tentative conclusions only.
less-than-tentative = The readers agree more than chance would have them, below the .667 that Krippendorff customarily takes for the least for tentative conclusions.
less-than-chance = The readers agree less than chance would have them.
no-more-than-chance = The readers agree no more than chance would have them.

## What the figures mean.

meaning-of-the-figures = F1, exact: passages that start and end at the same places, with the same tag. F1, overlap: passages that share a character, with the same tag. Both run from 0 (none) to 1 (all); of more than two readers they are the mean over the pairs that have the tag. Alpha is Krippendorff’s for unitizing (|uα, 2016): how far the readers agree on which characters have a tag and which have none, more than chance would have them: 1 is the same characters, 0 what chance would give. In the row of all tags it asks which characters are marked at all, whatever the tag. None of the figures says who is right.

## The section of the report.

comparison = Comparison
how-far-readers-agree = How far the readers agree, by tag
tag = Tag
annotations = Annotations
f1-exact = F1, exact
f1-overlap = F1, overlap
alpha-for-unitizing = Alpha for unitizing
# In the row of all tags together.
all-tags = all tags
# How many annotations a reader has; several of these stand in a row, with the next message between them.
reader-and-count = { $reader } { NUMBER($count) }
comma = { ", " }
# $meaning is one of the sentences on what an alpha means.
figure-and-meaning = { $figure }. { $meaning }
# $readers is several times “reader-and-count”.
not-compared = Not compared, having no one place in the text: { $readers }.
who-marked-what = Who marked what
passage = Passage
place = Place
readers = Readers
all-agree = all agree
some-agree = some agree
conflict = conflict
only = only { $reader }

## Why a file cannot be compared: as the rest of a sentence.

made-on-another-text = it was made on another text than this: the digest that it names begins with { $there }, that of this text with { $here }
unproven = it does not say on which text it was made, and this one does not hold all its quotes for certain (missing: { NUMBER($missing) } of { NUMBER($all) }, the first being “{ $quote }”)
no-annotation = it does not say on which text it was made, and holds no annotation by which that could be seen
no-place = none of its annotations has a place in this text
