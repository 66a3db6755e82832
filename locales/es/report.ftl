### The report: a page to read, to print and to file. The sentences of its summary are in told.ftl, what its pictures say
### in picture.ftl, its section on other readers in agreement.ftl.

page-title = Informe: { $title }
brand = Informe de { -pressloupe }
contents = Contenido

issued-by = Emitido por
dated = Fecha
read-by = Lectura de
written = Generado
published-at = Publicado en

summary = Resumen
the-release = El comunicado
who-says-what = Quién dice qué
sources = Fuentes
to-read-again = Para releer
annotations = Anotaciones
comparison = Comparación
how-this-was-made = Cómo se hizo este informe

what-is-marked = Qué está marcado
tag = Etiqueta
share-of-the-text = Parte del texto
any = cualquiera
how-sure-the-speculation-is = Certeza de la especulación
certainty = Certeza
which = Cuáles
not-said = sin indicar

release = Comunicado
who-says-what-part = Quién dice qué, parte { NUMBER($part) } de { NUMBER($parts) }

no-source-is-marked = No hay ninguna fuente marcada.
most-statements-first = Primero, las que tienen más declaraciones
source = Fuente
identified = Identificación
to-the-issuer = Relación con el emisor
terms = Condiciones
claims = Afirmaciones
speculation = Especulación
none-in-cell = ninguna

counted = { $title } ({ NUMBER($count) })
claims-without-source = Afirmaciones sin fuente
claims-on-vague-sources = Afirmaciones que solo tienen fuentes vagas o anónimas
tagged-as-both = Etiquetado como afirmación y como especulación
claims-qualified = Afirmaciones matizadas por especulación
paragraphs-without-mark = Párrafos sin marcas
none = No hay.

made-on = Hecha sobre
what-the-reader-calls-it = Nombre dado en la lectura
reported-by-the-words = Fórmula de atribución
marked-by = Marcado por
copy = Copia
both-versions-are-kept = Dos pestañas cambiaron esto a la vez; se conservan las dos versiones.

written-by = Generado por { -pressloupe } { $version } el { $moment }. Una persona marcó los pasajes; la herramienta los contó y los relacionó. Nada de lo que figura en este informe dice si el comunicado es veraz: ni una marca ni su ausencia son un juicio.
numbers = Números
what-numbers-are = Cada anotación tiene un solo número, su puesto en el orden del texto, en todas las listas y gráficos. Las que no tienen lugar en el texto van al final.
what-sources-are = Las menciones que se unieron al leer son una sola fuente. Su identificación es la mejor de las que dan sus menciones.
shares = Parte del texto
what-shares-are = La proporción de los caracteres del texto que están dentro de un pasaje marcado, contados una sola vez. Los antetítulos, las firmas, las fechas y los pies de foto no cuentan como párrafos.
places = Posiciones
what-places-are = Puntos de código Unicode del texto del comunicado, con los bloques unidos por saltos de línea.
reader-without-name = Sin nombre
release-identity = Comunicado
digest = SHA-256 de su texto
