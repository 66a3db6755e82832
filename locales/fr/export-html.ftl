### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = Émetteur : { $issuer }
dated = Date : { $date }
published-at = Publié à l’adresse { $address }
read-by = Lecture : { $reader }
written-on = Établi le { $moment }
annotations = Annotations
places = Les positions sont en points de code Unicode du texte du communiqué, dont les blocs sont joints par des sauts de ligne (SHA-256 { $digest }).
