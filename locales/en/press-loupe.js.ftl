### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

# The direction of what is said goes by its first letter: in a language that runs to the left, begin with one of it.
# $why is one of the next two, or what a developer must mend, which is in English.
failed = Pressloupe could not start here: { $why }. The text is complete; nothing that was kept is lost.
# $what is how developers call what the browser lacks, and the browsers that have it: “WebAssembly: Chrome 96+, Firefox 101+”.
unfit = this browser cannot run it ({ $what })
silent = nothing answers at { $address }
# Buttons. The first saves, as a file, what was marked until now; the last takes up the tool, where it waits for that.
download = Download what is kept here
reload = Load the page again
start = Read with the loupe
