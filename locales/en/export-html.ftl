### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = Issued by { $issuer }
dated = Dated { $date }
published-at = Published at { $address }
read-by = Read by { $reader }
written-on = Written on { $moment }
annotations = Annotations
places = Places are in Unicode code points of the release’s text, its blocks joined by line feeds (SHA-256 { $digest }).
