### What the page of the tool itself says where not even the loader could be read.

not-started = Pressloupe n’a pas pu démarrer ici : son script n’est pas arrivé, ou ce navigateur est trop ancien pour lui. Les versions actuelles de Chrome, Edge, Firefox et Safari conviennent. Le texte est complet ; rien de ce qui était conservé n’est perdu.
