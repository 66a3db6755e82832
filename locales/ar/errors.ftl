### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

not-an-annotation = ليس العنصر تعليقًا توضيحيًا (Annotation)
not-valid = ليس العنصر تعليقًا صحيحًا وفق معيار Web Annotation: { $why }
reply-to-nothing = العنصر رد على علامة ليست في الملف
no-quote = ليس في العنصر اقتباس، فلا يمكن العثور على كلماته
position-only = في العنصر موضع بلا اقتباس، فلا شيء يبيّن الكلمات المقصودة
no-tag = ليس للعنصر وسم
unknown-tag = وسم العنصر "{ $tag }" ليس ادعاءً ولا مصدرًا ولا تكهنًا
two-tags = للعنصر وسمان معًا: { $one ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
} و{ $other ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
}
same-id = المعرّف نفسه وارد في عنصر سابق
link-without-kind = العنصر رابط لم يُذكر نوعه
link-without-ends = العنصر رابط ليس له طرفان
further-tag = الوسم الإضافي "{ $tag }" ليس ادعاءً ولا مصدرًا ولا تكهنًا
no-position = موضع العنصر غير صالح
no-moment = "{ $text }" ليس تاريخًا ووقتًا
body-is-not-text = أحد محتويات العنصر (body) ليس نصًا
several-targets = للعنصر عدة أهداف (target)، ولم يُؤخذ إلا واحد منها
no-cue = عبارة الإسناد في العنصر ليست مقطعًا لادعاء
repeated-key = المفتاح "{ $key }" مكرر في الكائن نفسه، والعبرة بآخر وروده
elsewhere = توجد عناصر أخرى في { $address }، وهو عنوان لا يُفتح
item = العنصر { NUMBER($nth) }
line = السطر { NUMBER($line) }
a-reply = رد

missing = المفتاح "{ $key }" غير موجود
names-no-context = المفتاح "{ $key }" لا يذكر { $context }
no-annotation-type = قيمة "{ $key }" ليست "Annotation"
not-one-iri = قيمة "{ $key }" ليست معرّف IRI واحدًا
not-an-iri = قيمة "{ $key }" ليست معرّف IRI
names-no-resource = المفتاح "{ $key }" لا يسمّي موردًا
no-set = قيمة "{ $key }" ليست أيًا من Choice وComposite وList وIndependents
not-one-moment = قيمة "{ $key }" ليست تاريخًا ووقتًا واحدًا
not-one-text = قيمة "{ $key }" ليست نصًا واحدًا
not-text = قيمة "{ $key }" ليست نصًا
not-a-count = قيمة "{ $key }" ليست عددًا صحيحًا من 0 فصاعدًا
before-start = قيمة "{ $key }" تسبق "start"
no-term = قيمة "{ $key }" ليست من مصطلحات المعيار
beside-body = المفتاح "{ $key }" وارد مع "body"

file-too-large = حجم الملف { NUMBER($bytes) } بايت، والحد الأقصى للقراءة { NUMBER($most) }
not-utf-8 = ليس الملف نصًا بترميز UTF-8 كما تقتضي صيغة JSON: البايت في السطر { NUMBER($line) }، العمود { NUMBER($column) } ليس جزءًا من أي حرف
ends-too-early = ينتهي الملف قبل أوانه، في السطر { NUMBER($line) }، العمود { NUMBER($column) }
not-json = ليس الملف بصيغة JSON: { $what }
no-annotations = ليس في الملف علامات

empty = هذا الملف فارغ: يمكن اختيار ملف آخر أو لصق النص هنا
too-large = حجم هذا الملف { NUMBER($megabytes) } ميغابايت، وأقصى ما يقرؤه Pressloupe هو 5 ميغابايت: يمكن نسخ الجزء المطلوب ولصقه هنا
picture = هذه صورة، وPressloupe لا يقرأ الصور: يمكن كتابة نصها أو لصقه هنا
pdf = هذا ملف PDF، وPressloupe لا يقرأ هذه الملفات: يمكن فتحه ونسخ نصه ولصقه هنا
word-processor = هذا ملف معالج نصوص (Word أو OpenDocument أو RTF)، وPressloupe لا يقرأ هذه الملفات: يمكن فتحه ونسخ نصه ولصقه هنا
archive = هذا ملف مضغوط، وPressloupe لا يقرأ الملفات المضغوطة: يمكن فك ضغطه وفتح الملف النصي الذي فيه
no-text-file = هذا ليس ملفًا نصيًا: يمكن اختيار ملف نص أو Markdown أو HTML، أو لصق النص هنا
unknown-encoding = تعذّرت معرفة ترميز هذا الملف (ليس UTF-8، ولا UTF-16 بعلامته، ولا Windows-1252): يمكن حفظه بترميز UTF-8 وفتحه من جديد، أو لصق النص هنا
no-text-in-page = ليس في الصفحة نص يصلح أن يكون بيانًا صحفيًا
too-many-elements = عدد عناصر الصفحة يتجاوز { NUMBER($most) }، وهو أكثر مما يحتاج إليه أي بيان
too-deep = عناصر الصفحة كثيرة أو متداخلة إلى حد تطول معه قراءتها؛ يمكن فتح الصفحة في تبويب ونسخ نصها ولصقه هنا
untitled-release = بيان بلا عنوان

out-of-text = المقطع { $start }–{ $end } خارج النص، وطول النص بنقاط الترميز { $length }
no-words = ليس في المقطع كلمات
no-such-annotation = لا توجد علامة معرّفها { $id }
no-such-link = لا يوجد رابط معرّفه { $id }
id-taken = توجد بالفعل علامة أو رابط بالمعرّف { $id }
wrong-ends = لا يصح رابط "{ $kind }" من { $from ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
} إلى { $to ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
}
made-by-newer = هذا من إصدار أحدث من Pressloupe؛ يُقرأ هنا ويُعدّل هناك
comes-with-the-page = هذا من الصفحة نفسها؛ وهو للقراءة فقط
already-linked = هذان مرتبطان على هذا النحو بالفعل
