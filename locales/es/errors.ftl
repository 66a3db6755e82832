### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

not-an-annotation = no es una anotación
not-valid = no es una Web Annotation válida: { $why }
reply-to-nothing = responde a una anotación que no está en el archivo
no-quote = no tiene cita, así que no se pueden encontrar sus palabras
position-only = tiene posición, pero no cita, así que no se sabe a qué palabras se refiere
no-tag = no tiene etiqueta
unknown-tag = su etiqueta "{ $tag }" no corresponde a afirmación, fuente ni especulación
two-tags = está etiquetado a la vez como { $one ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
} y como { $other ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
same-id = un elemento anterior tiene el mismo id
link-without-kind = es un vínculo que no dice de qué tipo es
link-without-ends = es un vínculo sin sus dos extremos
further-tag = su otra etiqueta "{ $tag }" no corresponde a afirmación, fuente ni especulación
no-position = su posición no es válida
no-moment = "{ $text }" no es una fecha con hora
body-is-not-text = uno de sus cuerpos no es texto
several-targets = tiene varios destinos, de los que se toma uno
no-cue = su fórmula de atribución no es un pasaje de una afirmación
repeated-key = la clave "{ $key }" aparece más de una vez en el mismo objeto; cuenta la última
elsewhere = hay más elementos en { $address }, que no se abre
item = elemento { NUMBER($nth) }
line = línea { NUMBER($line) }
a-reply = una respuesta

missing = falta "{ $key }"
names-no-context = su "{ $key }" no menciona { $context }
no-annotation-type = su "{ $key }" no es "Annotation"
not-one-iri = su "{ $key }" no es un único IRI
not-an-iri = su "{ $key }" no es un IRI
names-no-resource = su "{ $key }" no designa ningún recurso
no-set = su "{ $key }" no es Choice, Composite, List ni Independents
not-one-moment = su "{ $key }" no es una única fecha con hora
not-one-text = su "{ $key }" no es un único texto
not-text = su "{ $key }" no es texto
not-a-count = su "{ $key }" no es un número entero, de 0 en adelante
before-start = su "{ $key }" es anterior a "start"
no-term = su "{ $key }" no es un término del estándar
beside-body = su "{ $key }" aparece junto a "body"

file-too-large = el archivo tiene { $bytes ->
    [one] { $bytes } byte
    [many] { $bytes } de bytes
   *[other] { $bytes } bytes
}; no se leen más de { NUMBER($most) }
not-utf-8 = el archivo no es texto en UTF-8, como exige JSON: el byte de la línea { NUMBER($line) }, columna { NUMBER($column) }, no forma parte de ningún carácter
ends-too-early = el archivo termina antes de tiempo, en la línea { NUMBER($line) }, columna { NUMBER($column) }
not-json = el archivo no es JSON: { $what }
no-annotations = el archivo no contiene anotaciones

empty = este archivo está vacío; hay que elegir otro o pegar el texto aquí
too-large = este archivo ocupa { NUMBER($megabytes) } MB y Pressloupe lee hasta 5 MB; basta con copiar la parte necesaria y pegarla aquí
picture = es una imagen, que Pressloupe no lee; hay que escribir o pegar el texto aquí
pdf = es un archivo PDF, que Pressloupe no lee; hay que abrirlo, copiar el texto y pegarlo aquí
word-processor = es un archivo de un procesador de textos (Word, OpenDocument o RTF), que Pressloupe no lee; hay que abrirlo, copiar el texto y pegarlo aquí
archive = es un archivo comprimido, que Pressloupe no lee; hay que descomprimirlo y abrir el archivo de texto que contiene
no-text-file = no es un archivo de texto; hay que elegir uno de texto, Markdown o HTML, o pegar el texto aquí
unknown-encoding = no se reconoce la codificación de este archivo (no es UTF-8, ni UTF-16 con su marca, ni Windows-1252); hay que guardarlo en UTF-8 y volver a abrirlo, o pegar el texto aquí
no-text-in-page = la página no contiene ningún texto que pueda ser un comunicado
too-many-elements = la página tiene más de { NUMBER($most) } elementos, más de los que puede necesitar un comunicado
too-deep = tiene tantos elementos, o tan anidados, que leerla lleva demasiado tiempo; hay que abrir la página en una pestaña, copiar el texto y pegarlo aquí
untitled-release = Comunicado sin título

out-of-text = el pasaje { $start }–{ $end } está fuera del texto, que tiene { $length } puntos de código
no-words = el pasaje no contiene palabras
no-such-annotation = no existe la anotación { $id }
no-such-link = no existe el vínculo { $id }
id-taken = ya existe una anotación o un vínculo { $id }
wrong-ends = un vínculo "{ $kind }" no puede ir de una { $from ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
} a una { $to ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
made-by-newer = esto se hizo con una versión más reciente de Pressloupe; aquí se puede leer, pero para cambiarlo hace falta esa versión
comes-with-the-page = esto viene con la página; solo se puede leer
already-linked = ya existe ese vínculo entre las dos
