### The panel “Help”: what each tag means, and the keys.

offer-this-tag = Offer this tag
ticked-are-offered = Those that are ticked are offered.
keys = Keys
one-letter-keys = One-letter keys work while the release or the list has the focus
stays-here = What you mark stays in this browser and is sent nowhere. Whoever uses this device can see it; export a copy if it matters to you.
kept-on-this-device = Kept on this device …

## Keys, as they are called on keyboards. Two spaces stand between two keys that are listed beside each other.

enter = Enter
escape = Esc
delete = Delete
arrows = Arrow keys
home-and-page-down = Home  Page Down
shift-arrows = Shift + arrow keys
control-z = Ctrl + Z
control-shift-z = Ctrl + Shift + Z
control-v = Ctrl + V

## What each key does, in the order of the list.

# The keys 1, 2 and 3.
does-tag = tag what is selected as claim, source, speculation; in the list, change the tag
# The key N.
does-note = tag what is selected as you did last, and write a note
# The key L.
does-link = link the annotation in hand with what is selected; in the list, choose what to link it to
# Enter.
does-step-through = in the release: step through its sentences; Esc or a press of the pointer ends it
# The arrow keys; “then” is while one steps through the sentences.
does-step = then: from sentence to sentence; with Ctrl (Alt on a Mac) from word to word; with Shift more or less is marked
# Home and Page Down.
does-leap = then: to the start of a paragraph, to the next one; with Ctrl to the start of the release, to the next heading
# The key F.
does-find = find a passage by its first and last words
# Shift and the arrow keys.
does-select = select in the release (F7 brings a caret in most browsers)
# Esc.
does-leave = from a passage to its card, and from a card back to the release
# The arrow keys up and down.
does-go-along = go along the list
# Enter.
does-take-in-hand = take an annotation of the list in hand
# The key G.
does-go = go to the passage of an annotation
# Delete.
does-delete = delete the annotation that has the focus
# Control and Z.
does-undo = undo (⌘ Z on a Mac)
# Control, Shift and Z.
does-redo = redo (⇧ ⌘ Z on a Mac)
# Control and V.
does-open = open the release that you have copied
# The key ?.
does-help = this help
