### What is said while a passage is chosen by keyboard.

nothing-to-step-through = لا جمل للتنقل بينها
begins-here = هنا بداية البيان
ends-here = هنا نهاية البيان
begun = بدأ التنقل بين جمل البيان، وينهيه Esc. { $words }
ended = انتهى التنقل
added = أُضيف: { $words }
left-out = استُبعد: { $words }
has = { $words } – الوسم: { $tags }
and-also = { "، " }
at = { $words } – { $place }
block = { $kind ->
    [kicker] العنوان التمهيدي
    [headline] العنوان الرئيسي
    [subheadline] العنوان الفرعي
    [byline] سطر الكاتب
    [date] التاريخ
    [heading] العنوان الداخلي
    [quotation] الاقتباس
    [list-item] بند القائمة
    [caption] تعليق الصورة
    [row] صف الجدول
   *[paragraph] الفقرة
} { NUMBER($nth) }
sentence = الجملة { NUMBER($nth) } من { NUMBER($count) }، { $block }
