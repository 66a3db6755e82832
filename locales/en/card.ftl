### The card of an annotation.

## Its head

from-this-page = from this page
made-by-a-newer-version = made by a newer version; it can only be read here
a-copy = a copy: two tabs changed this at the same time
# How often a source is mentioned in the release.
mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
# $name is what the source is called.
named-mentions = { $name }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}

## Its attributes, as a list: “direct quote, event, cue “according to””.

cue = cue “{ $words }”
and-also = { ", " }

## Where its passage is now. The first four stand at its head.

its-words-have-changed = its words have changed
may-be-here = may be here
may-be-at-several-places = may be at several places
no-longer-in-the-text = no longer in the text
# Before the words as they were.
it-was = It was:
keep-the-new-words = Keep the new words
# Names the group of places to choose from.
where-it-may-be = Where it may be
is-it-here = Is it here?
which-of-these = Which of these is it?
to-attach-it-again = To attach it again, select the words where it belongs and press “{ -use-as-its-passage }”.

## What can be done with it

note = Note
your-note = Your note. It is kept as you type.
go-to-passage = Go to passage
change-tag = Change tag
note-written = Note written
edit-note = Edit note
attributes = Attributes
change-passage = Change passage
delete = Delete
link-to-source = Link to source…
link = Link…
claims-of-this-source = Claims of this source

## Moving the ends of its passage

# Before the two buttons that move this end.
start = Start
end = End
start-earlier = Start a word earlier
start-later = Start a word later
end-earlier = End a word earlier
end-later = End a word later
or-select = or select the new passage in the text

## What is said

# $tag is what the page calls the tag, such as “claim”.
tag-changed = Tag changed to { $tag }
deleted = { $tag ->
    [claim] Deleted a claim
    [source] Deleted a source
   *[speculation] Deleted a speculation
}. Undo brings it back
