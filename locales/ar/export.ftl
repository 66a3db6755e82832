### The panel “Export”, the ways to take a file, and the formats there are.

last-exported = آخر تصدير في { $moment }.
format = الصيغة
nothing-yet = لا شيء في هذه القراءة بعد؛ لن يكون في الملف سوى ما يُعرف عن البيان، بلا أي علامة.

download = تنزيل
copy = نسخ
copy-one = نسخ ({ "\u2066" }.{ $ending }{ "\u2069" })
the-same-as-text = المحتوى نفسه نصًا
the-same-as-text-one = المحتوى نفسه نصًا ({ "\u2066" }.{ $ending }{ "\u2069" })
copied = تم النسخ
may-not-copy = لا يُسمح لهذه الصفحة بالنسخ من تلقاء نفسها. النص أدناه محدد، ويمكن نسخه بلوحة المفاتيح.

json = JSON (Web Annotation)
csv = CSV (جدول بيانات)
brat = brat standoff
doccano = doccano (JSON Lines)
label-studio = Label Studio (JSON)
markdown = تقرير Markdown
html = صفحة HTML بالعلامات
report = تقرير (HTML)
sources = جدول المصادر (CSV)

json-holds = كل العلامات باقتباساتها ومواضعها وملاحظاتها وروابطها، وفق معيار W3C Web Annotation. ويعيد الاستيراد قراءتها دون فقد.
csv-holds = صف لكل علامة ولكل رابط، لجداول البيانات والإحصاء.
brat-holds = ملفان بالاسم نفسه لأداة brat: النص، وما قيل عن مقاطعه.
doccano-holds = سطر JSON واحد لأداة doccano: النص، ومقاطعه بوصفها كيانات، والروابط بوصفها علاقات.
label-studio-holds = مهمة واحدة بعلاماتها لأداة Label Studio.
markdown-holds = تقرير للقراءة والتحرير: جداول الوسوم والمصادر، ثم الاقتباسات حسب الوسم مع ملاحظاتها وروابطها.
html-holds = البيان في صفحة مستقلة بعلامات على مقاطعه وملاحظات أسفله، للقراءة والطباعة.
report-holds = صفحة واحدة للقراءة والطباعة والحفظ: ملخص، والبيان بعلاماته، ورسوم، والمصادر وما قيل نقلًا عنها، وكل العلامات.
sources-holds = صف لكل مصدر مع كل ادعاء أو تكهن منسوب إليه، وصف لكل ادعاء بلا مصدر.

left-out = لم يُدرج لعدم وجود موضع له في النص: { $what }.
annotations = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
cues = { $count ->
    [zero] لا عبارات إسناد
    [one] عبارة إسناد واحدة
    [two] عبارتا إسناد
    [few] { $count } عبارات إسناد
    [many] { $count } عبارة إسناد
   *[other] { $count } عبارة إسناد
}
links = { $count ->
    [zero] لا روابط
    [one] رابط واحد
    [two] رابطان
    [few] { $count } روابط
    [many] { $count } رابطًا
   *[other] { $count } رابط
}
and-also = { "، " }
