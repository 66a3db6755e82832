### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

not-an-annotation = ce n’est pas une annotation
not-valid = ce n’est pas une Web Annotation valide : { $why }
reply-to-nothing = c’est une réponse à une annotation absente du fichier
no-quote = sans citation, ses mots sont introuvables
position-only = il y a une position mais pas de citation : rien n’indique de quels mots il s’agit
no-tag = il n’y a pas d’étiquette
unknown-tag = son étiquette "{ $tag }" n’est ni affirmation, ni source, ni spéculation
two-tags = il y a deux étiquettes à la fois : { $one ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
} et { $other ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
}
same-id = un élément précédent a le même identifiant
link-without-kind = c’est un lien dont le type n’est pas indiqué
link-without-ends = c’est un lien auquel il manque une extrémité
further-tag = son étiquette supplémentaire "{ $tag }" n’est ni affirmation, ni source, ni spéculation
no-position = sa position n’est pas valable
no-moment = "{ $text }" n’est pas une date valable
body-is-not-text = l’un de ses corps n’est pas du texte
several-targets = il y a plusieurs cibles, dont une seule est retenue
no-cue = sa formule d’attribution n’est pas un passage d’affirmation
repeated-key = la clé "{ $key }" figure plusieurs fois dans le même objet ; la dernière l’emporte
elsewhere = d’autres éléments se trouvent à l’adresse { $address }, qui n’est pas ouverte
item = élément { NUMBER($nth) }
line = ligne { NUMBER($line) }
a-reply = une réponse
missing = il manque "{ $key }"
names-no-context = "{ $key }" ne mentionne pas { $context }
no-annotation-type = "{ $key }" n’est pas "Annotation"
not-one-iri = "{ $key }" n’est pas un IRI unique
not-an-iri = "{ $key }" n’est pas un IRI
names-no-resource = "{ $key }" ne désigne aucune ressource
no-set = "{ $key }" n’est ni Choice, ni Composite, ni List, ni Independents
not-one-moment = "{ $key }" n’est pas une date unique
not-one-text = "{ $key }" n’est pas un texte unique
not-text = "{ $key }" n’est pas du texte
not-a-count = "{ $key }" n’est pas un nombre entier à partir de 0
before-start = "{ $key }" précède "start"
no-term = "{ $key }" n’est pas un terme de la norme
beside-body = "{ $key }" figure à côté de "body"
file-too-large = le fichier compte { $bytes ->
    [one] { $bytes } octet
    [many] { $bytes } d’octets
   *[other] { $bytes } octets
} ; la limite est de { NUMBER($most) }
not-utf-8 = le fichier n’est pas du texte en UTF-8, comme l’exige JSON : l’octet à la ligne { NUMBER($line) }, colonne { NUMBER($column) }, n’appartient à aucun caractère
ends-too-early = le fichier s’interrompt trop tôt, à la ligne { NUMBER($line) }, colonne { NUMBER($column) }
not-json = le fichier n’est pas du JSON : { $what }
no-annotations = le fichier ne contient aucune annotation
empty = ce fichier est vide ; choisissez-en un autre ou collez le texte ici
too-large = ce fichier fait { NUMBER($megabytes) } Mo, et Pressloupe ne lit que jusqu’à 5 Mo ; copiez la partie utile et collez-la ici
picture = c’est une image, que Pressloupe ne lit pas ; saisissez ou collez son texte ici
pdf = c’est un fichier PDF, que Pressloupe ne lit pas ; ouvrez-le, copiez son texte et collez-le ici
word-processor = c’est un fichier de traitement de texte (Word, OpenDocument ou RTF), que Pressloupe ne lit pas ; ouvrez-le, copiez son texte et collez-le ici
archive = c’est une archive, que Pressloupe ne lit pas ; décompressez-la et ouvrez le fichier texte qu’elle contient
no-text-file = ce n’est pas un fichier texte ; choisissez un fichier texte, Markdown ou HTML, ou collez le texte ici
unknown-encoding = l’encodage de ce fichier n’a pas pu être déterminé (ni UTF-8, ni UTF-16 avec son indicateur, ni Windows-1252) ; enregistrez-le en UTF-8 et rouvrez-le, ou collez le texte ici
no-text-in-page = la page ne contient aucun texte qui puisse être un communiqué
too-many-elements = la page a plus de { NUMBER($most) } éléments, bien plus qu’il n’en faut à un communiqué
too-deep = les éléments sont si nombreux, ou si imbriqués, que la lecture prendrait trop de temps ; ouvrez la page dans un onglet, copiez son texte et collez-le ici
untitled-release = Communiqué sans titre
out-of-text = le passage { $start }–{ $end } sort du texte, qui compte { $length } points de code
no-words = le passage ne contient aucun mot
no-such-annotation = il n’y a pas d’annotation { $id }
no-such-link = il n’y a pas de lien { $id }
id-taken = il y a déjà une annotation ou un lien { $id }
wrong-ends = un lien "{ $kind }" ne peut aller d’une { $from ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
} à une { $to ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
}
made-by-newer = créé par une version plus récente de Pressloupe : lisible ici, modifiable là-bas
comes-with-the-page = fourni par la page : lecture seule
already-linked = ce lien existe déjà entre ces deux annotations
