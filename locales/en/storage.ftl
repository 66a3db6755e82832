### Why something is not kept, and what became of what was. A reason is a clause without capital and full stop: it stands after “Not saved:” or as $why in a message of this file.

this-browser-keeps-nothing = this browser keeps nothing for this page
# The page has switched storage off.
this-page-keeps-nothing = this page keeps nothing until it may
storage-is-full = this site's storage is full or refuses to keep more
newer-record-in-the-way = a newer version of Pressloupe wrote a record that is in the way; load the page again
not-what-was-written = this browser did not keep what was written
# After a fault of its own.
stopped = Pressloupe has stopped
# $why is one of the reasons above, $count is at least 2.
records-wait = { $why }; { NUMBER($count) } records wait
deleted-from-outside = what was kept here was deleted from outside this tab
# Told to the page where all is saved, but not yet where a browser that is killed cannot lose it.
keep-the-browser-open = keep the browser open for a moment

## Sentences.

# $count is at least 1.
not-read = { NUMBER($count) } of the records kept for this release could not be read. They are left as they are; the rest is here.
newer-version-in-another-tab = A newer version of Pressloupe is at work in another tab. Load this page again to go on with it.
two-tabs-changed-the-same = Two tabs changed the same annotation at the same time. The later version shows; the other is kept beside it as a copy.
name-not-kept = Your name was not kept: { $why }.
# Of a setting.
choice-not-kept = This choice holds until the page is left; it was not kept: { $why }.
not-deleted = { NUMBER($count) } records could not be deleted.
journal-not-emptied = The journal, which guards against a browser that is killed, could not be emptied. Clear this site's data in the browser's settings to be sure.
not-brought-back = { NUMBER($count) } records could not be brought back yet.
# A moment: $day is a day as the browser writes it, $time such as “15:28”.
moment = { $day }, { $time } UTC
