### The report in Markdown. Signs of Markdown in these messages are signs and nothing more.

issuer = جهة الإصدار: { $issuer }
date = التاريخ: { $date }
address = العنوان: { $address }
read-by = القارئ: { $reader }
written = كُتب في: { $moment }
release = البيان: { $release }
digest = بصمة SHA-256 لنصه: { $digest }
annotations-have = لكل علامة رقمها بحسب ترتيب النص، واقتباسها، وموضعها بنقاط ترميز يونيكود في نص البيان.

summary = الملخص
who-says-what = من يقول ماذا
claims = الادعاءات ({ NUMBER($count) })
sources = المصادر ({ NUMBER($count) })
speculation = التكهنات ({ NUMBER($count) })

tag = الوسم
annotations = العلامات
share-of-the-text = النسبة من النص
source = المصدر
mentions = الإشارات
identified = التعريف به
to-the-issuer = صلته بجهة الإصدار
terms = شروط النشر
claims-of-it = الادعاءات
speculation-of-it = التكهنات
no-source = (بلا مصدر)

quote = «{ $words }»
note = ملاحظة: { $note }
