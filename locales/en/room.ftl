### What stands around the release.

# Names the release to screen readers, as a part of the page.
release = Release
step-through-sentences = Step through sentences
find-a-passage = Find a passage
# In an article: begins to read it with the tool.
read-with-the-loupe = Read with the loupe
# $what is a sentence about what the developer of the page has to mend.
trouble = { -pressloupe }: { $what }
# Puts a sentence about something that went wrong away.
dismiss = Dismiss
not-saved = What you mark is not saved: this browser refuses to keep it. It is tried again and again; to be sure, keep a copy before you leave.
was-deleted = What was kept of this reading was deleted, in another tab or by this site. What you see is still here.
keep-it-again = Keep it again
