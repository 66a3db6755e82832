### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = Pressloupe ist wegen eines eigenen Fehlers stehen geblieben. Was gespeichert war, bleibt erhalten; laden Sie die Seite neu, um weiterzuarbeiten. Vorher können Sie das Gespeicherte herunterladen.
