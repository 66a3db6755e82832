### Links from one annotation to another, on its card.

said-by = منسوب إلى
says = يُنسب إليه
supported-by = يدعمه
supports = يدعم
qualified-by = يقيّده
qualifies = يقيّد
same-source-as = المصدر نفسه

on-card = { $way }:
quoted = «{ $words }»
remove-named = إزالة الرابط ({ $way }): «{ $words }»
remove = إزالة هذا الرابط

link = ربط
which = نوع الرابط
link-by = ربط: { $way }…
type-or-select = كتابة للبحث، أو تحديد في النص
offered = الخيارات
mentions = { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
none-called-so = لا شيء هنا بهذا الاسم.
no-source-left = لم يبق مصدر للاختيار. تُحدَّد في النص الكلمات التي تسمّيه، ثم يُضغط على «مصدر هذا …».
no-claim-left = لم يبق ادعاء للاختيار. يُحدَّد ادعاء في النص، ثم يُضغط على «{ -claim-of-this-source }».
nothing-left = لم يبق شيء للاختيار: يجب وسمه في النص أولًا.

linked = تم الربط ({ $way }): { $name }
link-removed = أُزيل الرابط. يمكن التراجع عن الإزالة
refused = { $why }.
