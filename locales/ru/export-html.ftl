### The page with marks, which “HTML page with marks” writes: the release with its passages marked, and a list of them.

issued-by = Кто выпустил: { $issuer }
dated = Дата: { $date }
published-at = Опубликовано: { $address }
read-by = Читатель: { $reader }
written-on = Составлено: { $moment }
annotations = Пометки
places = Места указаны в кодовых позициях Юникода текста релиза, блоки которого соединены переводами строки (SHA-256 { $digest }).
