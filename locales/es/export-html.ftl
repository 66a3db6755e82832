### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = Emitido por { $issuer }
dated = Fecha: { $date }
published-at = Publicado en { $address }
read-by = Lectura de { $reader }
written-on = Generado el { $moment }
annotations = Anotaciones
places = Las posiciones están en puntos de código Unicode del texto del comunicado, con los bloques unidos por saltos de línea (SHA-256 { $digest }).
