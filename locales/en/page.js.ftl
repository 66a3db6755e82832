### What the page of the tool itself says where not even the loader could be read.

not-started = Pressloupe could not start here: its script did not come, or this browser is too old for it. Current versions of Chrome, Edge, Firefox and Safari can. The text is complete; nothing that was kept is lost.
