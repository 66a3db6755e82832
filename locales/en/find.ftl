### The panel “Find a passage”: by its first and last words.

begins-with = It begins with
ends-with = It ends with (may be left empty)
enter-marks-the-nearest = Enter marks the nearest of what is found; 1, 2 and 3 then tag it.
no-such-words = The release holds no such words.
passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages, the nearest first
}
or-more = { NUMBER($count) } passages or more, the nearest first
