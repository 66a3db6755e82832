### The report: a page to read, to print and to file. The sentences of its summary are in told.ftl, what its pictures say
### in picture.ftl, its section on other readers in agreement.ftl.

page-title = تقرير: { $title }
brand = تقرير { -pressloupe }
contents = المحتويات

issued-by = صادر عن
dated = التاريخ
read-by = القارئ
written = كُتب في
published-at = منشور في

summary = الملخص
the-release = البيان
who-says-what = من يقول ماذا
sources = المصادر
to-read-again = لإعادة القراءة
annotations = العلامات
comparison = المقارنة
how-this-was-made = كيف أُعدّ هذا التقرير

what-is-marked = ما وُضعت عليه علامات
tag = الوسم
share-of-the-text = النسبة من النص
any = أي وسم
how-sure-the-speculation-is = درجة اليقين في التكهنات
certainty = درجة اليقين
which = العلامات
not-said = غير مذكور

release = البيان
who-says-what-part = من يقول ماذا، الجزء { NUMBER($part) } من { NUMBER($parts) }

no-source-is-marked = لم يوسم أي مصدر.
most-statements-first = الأكثر أقوالًا أولًا
source = المصدر
identified = التعريف به
to-the-issuer = صلته بجهة الإصدار
terms = شروط النشر
claims = الادعاءات
speculation = التكهنات
none-in-cell = لا شيء

counted = { $title } ({ NUMBER($count) })
claims-without-source = ادعاءات بلا مصدر
claims-on-vague-sources = ادعاءات لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
tagged-as-both = موسوم بأنه ادعاء وتكهن معًا
claims-qualified = ادعاءات تقيّدها تكهنات
paragraphs-without-mark = فقرات بلا علامة
none = لا شيء.

made-on = وُضعت على
what-the-reader-calls-it = الاسم الذي أعطاه القارئ
reported-by-the-words = عبارة الإسناد
marked-by = واضع العلامة
copy = نسخة
both-versions-are-kept = عُدّلت هذه العلامة في تبويبين في الوقت نفسه؛ وكلتا الصيغتين محفوظة.

written-by = أعدّه { -pressloupe } { $version } في { $moment }. وضع القارئ العلامات على المقاطع، وتولّت الأداة العدّ والجمع. ولا شيء في هذا التقرير يقول إن البيان صادق أو غير صادق: فلا العلامة حكم ولا غيابها.
numbers = الأرقام
what-numbers-are = لكل علامة رقم واحد في كل القوائم والرسوم، هو ترتيبها في النص. والعلامات التي لا موضع لها تأتي في الآخر.
what-sources-are = الإشارات التي جمعها القارئ مصدر واحد. والتعريف به هو ما تقوله أوضح إشاراته.
shares = النسب
what-shares-are = نسبة أحرف النص الواقعة في مقاطع عليها علامات، ويُحسب كل حرف مرة واحدة. ولا تُعدّ العناوين التمهيدية وأسطر الكتّاب والتواريخ وتعليقات الصور فقرات للقراءة.
places = المواضع
what-places-are = بنقاط ترميز يونيكود في نص البيان، وكتله موصولة بفواصل أسطر.
reader-without-name = قارئ لم يذكر اسمه
release-identity = البيان
digest = بصمة SHA-256 لنصه
