### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = Cue of this claim
-use-as-its-passage = Use as its passage
-claim-of-this-source = Claim of this source

tag-the-selection = Tag the selection
add-note = Add note

## What the selection can be to the annotation in hand

source-of-this-claim = Source of this claim
source-of-this-speculation = Source of this speculation
claim-of-this-source = { -claim-of-this-source }
the-same-source = The same source
# The words that report a claim, such as “according to”.
cue-of-this-claim = { -cue-of-this-claim }
# Gives the annotation the selected words instead of its own.
use-as-its-passage = { -use-as-its-passage }

## Said when one of these was pressed

# $tag is what the page calls the tag of the annotation, such as “claim”.
linked-to-hand = Linked to the { $tag } in hand
marked-as-cue = Marked as the cue of the claim in hand
