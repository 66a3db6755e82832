### What is said while a passage is chosen by keyboard.

nothing-to-step-through = There is nothing to step through
begins-here = The release begins here
ends-here = The release ends here
# Before the words of the first sentence.
begun = Stepping through the release, Escape ends it. { $words }
ended = No longer stepping
added = Added: { $words }
left-out = Left out: { $words }
# $tags is one tag or several, with the next message between them.
has = { $words } – has { $tags }
and-also = { ", " }
# $place is what one of the two messages below says.
at = { $words } – { $place }
# Which block it is: of its kind, counted from 1.
block = { $kind ->
    [kicker] kicker
    [headline] headline
    [subheadline] subheadline
    [byline] byline
    [date] date
    [heading] heading
    [quotation] quotation
    [list-item] list item
    [caption] caption
    [row] row
   *[paragraph] paragraph
} { NUMBER($nth) }
# $block is what the message above says.
sentence = sentence { NUMBER($nth) } of { NUMBER($count) }, { $block }
