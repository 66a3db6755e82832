### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = Ce navigateur ne peut pas mettre en évidence les passages dans le texte ; la liste montre ce que vous marquez. Une version récente le peut.
no-place-in-the-text = Ce passage n’a pas d’emplacement dans le texte
page-does-not-let-change = Cette page ne permet pas cette modification.
in-translation = Cette page est affichée en traduction. L’étiquetage est suspendu et reprendra quand le communiqué aura retrouvé son texte d’origine. Rien n’est perdu.
cannot-draw = Cette page ne permet pas au navigateur de produire l’image en PNG. Enregistrez-la plutôt en SVG.
part-loading = Un instant, une partie de Pressloupe est en cours de chargement…
part-missing = Une partie de Pressloupe n’a pas pu être chargée. Rien n’est perdu ; réessayez une fois la connexion rétablie.
length = { $paragraphs ->
    [one] { $paragraphs } paragraphe
    [many] { $paragraphs } de paragraphes
   *[other] { $paragraphs } paragraphes
}, { NUMBER($minutes) } min
opened = Ouvert : { $title }
text-too-large = Ce texte dépasse 5 Mo ; aucun communiqué n’est aussi long.
text-not-opened = Le texte n’a pas été ouvert : { $why }.
file-not-opened = « { $name } » n’a pas été ouvert : { $why }.
address-not-opened = { $address } n’a pas été ouvert : { $why }.
annotations-not-read = Les annotations à l’adresse { $address } n’ont pas été lues : { $why }.
open-it-in-a-tab = Ouvrez cette adresse dans un onglet, copiez le texte et collez-le ici.
read-as-windows-1252 = Ce fichier n’indique pas son encodage. Il a été lu comme Windows-1252 ; si des accents ou des guillemets semblent faux, enregistrez-le en UTF-8 et rouvrez-le.
larger-than-5-mb = la limite de 5 Mo est dépassée
browser-could-not-read = le navigateur n’a pas pu lire le contenu
no-address = ce n’est pas l’adresse d’une page web
page-is-going-away = cette page est en train de se fermer
nobody-answers = soit rien ne répond à cette adresse, soit son site n’autorise pas les autres pages à le lire (CORS ; le navigateur ne précise pas ; l’en-tête est Access-Control-Allow-Origin)
site-answers = le site répond { $status }
connection-ended = la connexion s’est interrompue
too-many-lines = il y a plus de { NUMBER($most) } lignes, bien plus qu’il n’en faut à un communiqué ; copiez la partie utile et collez-la ici
no-text = il n’y a pas de texte
no-html = cette page ne permet pas la lecture du HTML ; ouvrez le texte en texte brut
not-utf-8 = ce n’est pas de l’UTF-8
