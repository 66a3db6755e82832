### The panel “Summary”: the reading in numbers, lists and pictures.

nothing-is-marked = لا علامات بعد. ما يوسم في البيان يُعدّ ويُرسم هنا.
overview = { $annotations ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $annotations } علامات
    [many] { $annotations } علامة
   *[other] { $annotations } علامة
} على { $share } من النص، في { NUMBER($touched) } من أصل { $paragraphs ->
    [zero] 0 فقرة
    [one] فقرة واحدة
    [two] فقرتين
    [few] { $paragraphs } فقرات
    [many] { $paragraphs } فقرة
   *[other] { $paragraphs } فقرة
}.

annotations-by-tag = العلامات حسب الوسم
tag = الوسم
annotations = العلامات
share-of-the-text = النسبة من النص
number = { NUMBER($number) }
annotated-text = النص بعلاماته

to-read-again = لإعادة القراءة
claims-without-source = ادعاءات بلا مصدر
claims-on-vague-sources = ادعاءات عن مصادر مبهمة أو محجوبة الهوية
tagged-as-both = موسوم بأنه ادعاء وتكهن معًا
claims-qualified = ادعاءات تقيّدها تكهنات
paragraphs-without-mark = فقرات بلا علامة
none = لا شيء
sources-most-statements-first = المصادر، الأكثر أقوالًا أولًا
no-source-yet = لم يوسم أي مصدر بعد.
statements = { $count ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
    [many] { $count } قولًا
   *[other] { $count } قول
}
mentions = { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
comma = { "، " }
how-sure-the-speculation-is = درجة اليقين في التكهنات
probable = مرجّح
possible = ممكن
underspecified = غير محدد
not-said-yet = لم يُذكر بعد
more = { $count ->
    [zero] لا مزيد
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } أخرى
    [many] { $count } أخرى
   *[other] { $count } أخرى
}
show-in-the-list = إظهار في القائمة
tag-before-words = { $tag }:{ " " }

who-says-what = من يقول ماذا
in-miniature = البيان مصغّرًا
the-same-in-words = المحتوى نفسه بالكلمات
save-as-svg = حفظ بصيغة SVG
save-as-png = حفظ بصيغة PNG
