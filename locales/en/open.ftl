### The panel “Open a release”.

a-file = A file
which-files = Text, Markdown or a saved web page (.txt, .md, .html), or drop one anywhere on the page
choose-a-file = Choose a file
pasted-text = Pasted text
paste-here = Paste the release here
open-the-text = Open the text
an-address = An address
open-the-address = Open the address
recent-releases = Recent releases
the-sample = The sample release
annotations = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
}
# Between what is known of a recent release: who issued it, its date, how many annotations it has.
and-also = { " · " }
unreadable = This release could not be read; its records are left as they are.
