### The card of an annotation.

from-this-page = من هذه الصفحة
made-by-a-newer-version = من إصدار أحدث؛ للقراءة فقط هنا
a-copy = نسخة: عُدّلت في تبويبين في الوقت نفسه
mentions = { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
named-mentions = { $name }، { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}

cue = عبارة الإسناد «{ $words }»
and-also = { "، " }

its-words-have-changed = تغيّرت كلماتها
may-be-here = لعلها هنا
may-be-at-several-places = لها عدة مواضع محتملة
no-longer-in-the-text = لم تعد في النص
it-was = كان النص:
keep-the-new-words = اعتماد الكلمات الجديدة
where-it-may-be = المواضع المحتملة
is-it-here = أهذا موضعها؟
which-of-these = أيّ هذه المواضع موضعها؟
to-attach-it-again = لإعادتها إلى النص تُحدَّد كلماتها فيه، ثم يُضغط على «{ -use-as-its-passage }».

note = ملاحظة
your-note = ملاحظتك. تُحفظ أثناء الكتابة.
go-to-passage = الانتقال إلى المقطع
change-tag = تغيير الوسم
note-written = كُتبت الملاحظة
edit-note = تحرير الملاحظة
attributes = السمات
change-passage = تغيير المقطع
delete = حذف
link-to-source = ربط بمصدر…
link = ربط…
claims-of-this-source = ادعاءات هذا المصدر

start = البداية
end = النهاية
start-earlier = تقديم البداية كلمة
start-later = تأخير البداية كلمة
end-earlier = تقديم النهاية كلمة
end-later = تأخير النهاية كلمة
or-select = أو تحديد المقطع الجديد في النص

tag-changed = تغيّر الوسم إلى { $tag }
deleted = { $tag ->
    [claim] حُذف ادعاء
    [source] حُذف مصدر
   *[speculation] حُذف تكهن
}. يمكن التراجع عن الحذف
