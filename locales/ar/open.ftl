### The panel “Open a release”.

a-file = ملف
which-files = نص أو Markdown أو صفحة ويب محفوظة ({ "\u2066" }.txt{ "\u2069" }، { "\u2066" }.md{ "\u2069" }، { "\u2066" }.html{ "\u2069" })، ويمكن أيضًا إسقاط الملف في أي موضع من الصفحة
choose-a-file = اختيار ملف
pasted-text = نص ملصق
paste-here = لصق البيان هنا
open-the-text = فتح النص
an-address = عنوان
open-the-address = فتح العنوان
recent-releases = أحدث البيانات الصحفية
the-sample = البيان النموذجي
annotations = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
and-also = { " · " }
unreadable = تعذّرت قراءة هذا البيان؛ وسجلاته باقية كما هي.
