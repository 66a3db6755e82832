### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = Emisor: { $issuer }
date = Fecha: { $date }
address = Dirección: { $address }
read-by = Lectura de: { $reader }
written = Generado: { $moment }
release = Comunicado: { $release }
digest = SHA-256 de su texto: { $digest }
annotations-have = Cada anotación lleva su número en el orden del texto, su cita y su posición en puntos de código Unicode del texto del comunicado.

summary = Resumen
who-says-what = Quién dice qué
claims = Afirmaciones ({ NUMBER($count) })
sources = Fuentes ({ NUMBER($count) })
speculation = Especulación ({ NUMBER($count) })

tag = Etiqueta
annotations = Anotaciones
share-of-the-text = Parte del texto
source = Fuente
mentions = Menciones
identified = Identificación
to-the-issuer = Relación con el emisor
terms = Condiciones
claims-of-it = Afirmaciones
speculation-of-it = Especulación
no-source = (sin fuente)

quote = «{ $words }»
note = nota: { $note }
