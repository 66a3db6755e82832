### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = Pressloupe has stopped because of a fault of its own. What was saved is kept; load the page again to go on. You can download what is kept here first.
