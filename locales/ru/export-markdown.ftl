### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = Кто выпустил: { $issuer }
date = Дата: { $date }
address = Адрес: { $address }
read-by = Читатель: { $reader }
written = Составлено: { $moment }
release = Релиз: { $release }
digest = SHA-256 текста: { $digest }
annotations-have = У каждой пометки указаны её номер по порядку в тексте, цитата и место в кодовых позициях Юникода текста релиза.
summary = Сводка
who-says-what = Кто что говорит
claims = Утверждения ({ NUMBER($count) })
sources = Источники ({ NUMBER($count) })
speculation = Предположения ({ NUMBER($count) })
tag = Тег
annotations = Пометки
share-of-the-text = Доля текста
source = Источник
mentions = Упоминания
identified = Как обозначен
to-the-issuer = Отношение к отправителю
terms = Условия
claims-of-it = Утверждения
speculation-of-it = Предположения
no-source = (без источника)
quote = «{ $words }»
note = заметка: { $note }
