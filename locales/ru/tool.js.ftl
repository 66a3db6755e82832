### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = Pressloupe остановился из-за собственной ошибки. Сохранённое не потеряно; чтобы продолжить, перезагрузите страницу. Сначала можно скачать сохранённое.
