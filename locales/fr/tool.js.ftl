### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = Pressloupe s’est arrêté à cause d’une erreur interne. Ce qui était enregistré est conservé ; rechargez la page pour continuer. Vous pouvez d’abord télécharger ce qui est conservé ici.
