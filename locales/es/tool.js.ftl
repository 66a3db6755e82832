### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = Pressloupe se ha detenido por un fallo propio. Lo guardado se conserva; para seguir hay que recargar la página. Antes se puede descargar lo guardado aquí.
