### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = صادر عن { $issuer }
dated = بتاريخ { $date }
published-at = منشور في { $address }
read-by = قراءة { $reader }
written-on = كُتب في { $moment }
annotations = العلامات
places = المواضع محسوبة بنقاط ترميز يونيكود في نص البيان، وكتله موصولة بفواصل أسطر (SHA-256 { $digest }).
