### The bar above the release.

-pressloupe = Pressloupe

brand = { -pressloupe }
# Names the group of buttons of the bar to screen readers: what can be done with the reading.
reading = Reading
open = Open
import = Import
export = Export
# Opens the dialog that makes the lines which put the release into a page.
embed = Embed
summary = Summary
annotated-text = Annotated text
find-a-passage = Find a passage
compare = Compare
help = Help
more = More
# The language of the interface.
language = Language
kept-on-this-device = Kept on this device
details = Details
# The name of the button “Details” to screen readers: what is to be read on it comes first.
details-kept-on-this-device = Details: kept on this device
# Lays the loupe aside, in an article.
done = Done
undo = Undo
redo = Redo
# $step is a step as the other messages of steps name it, such as “tag as claim”.
undo-step = Undo: { $step }
redo-step = Redo: { $step }

## The saved state. The second of each pair is for phones, where there is little room.

nothing-to-save-yet = Nothing to save yet
not-begun = Not begun
saving = Saving…
saved = Saved
not-saved = Not saved
saved-on-this-device = Saved on this device
# At the first save of all.
saved-export-what-must-last = Saved on this device; export what must last
saved-keep-the-browser-open = Saved; keep the browser open for a moment
saved-for-this-site-only = Saved on this device, for this site only
# $reason is a sentence without capital and full stop.
not-saved-because = Not saved: { $reason }
keep-a-copy = Keep a copy
