### What the page of the tool itself says where not even the loader could be read.

not-started = Pressloupe no ha podido iniciarse aquí: su script no ha llegado, o este navegador es demasiado antiguo. Sirven las versiones actuales de Chrome, Edge, Firefox y Safari. El texto está completo; no se ha perdido nada de lo guardado.
