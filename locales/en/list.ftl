### The list of annotations.

# Its name, and its heading as long as there are none.
annotations = Annotations
annotations-count = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
}
# Beside the heading, on small screens.
select-words = Select words to tag them
# After the message above, where there may be a keyboard.
by-key = { "" }; by keyboard, press Enter in the release
hide-list = Hide list
show-list = Show list
close = Close

## Filters, each with its count behind it

# Names the group of filters.
show = Show
claims = Claims
sources = Sources
speculation = Speculation
without-a-source = Without a source
on-vague-sources = On vague sources
stated-as-claim = Speculation stated as claim
orphaned = Orphaned
# Paragraphs in which nothing is marked.
not-yet-looked-at = Not yet looked at
count = { NUMBER($count) }
# Shows what comes from one source. $name is what that is called.
from = From { $name }
search-the-annotations = Search the annotations
search = Search

## Which of very many annotations are shown, counted from 1

part = { NUMBER($first) } to { NUMBER($last) } of { NUMBER($all) }
earlier = Earlier
later = Later

## What stands there instead of annotations

nothing-is-marked = Nothing is marked in this release, and this page lets it only be read.
select-some-words = Select some words of the release, then say what they are.
# Each stands behind its tag: “Claim: something it says is so”.
claim-is = something it says is so
source-is = who says it
speculation-is = what is only thought possible
by-keyboard = By keyboard: go to the release with Tab, press Enter, step through its sentences with the arrow keys, press 1, 2 or 3. What you mark stays in this browser.
none-fits = No annotation fits what you asked for.
show-all = Show all
marked-in-every-paragraph = Something is marked in every paragraph.
