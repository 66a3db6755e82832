### The bar above the release.

-pressloupe = Pressloupe

brand = { -pressloupe }
reading = القراءة
open = فتح
import = استيراد
export = تصدير
embed = تضمين
summary = الملخص
annotated-text = النص بعلاماته
find-a-passage = البحث عن مقطع
compare = مقارنة
help = مساعدة
more = المزيد
language = اللغة
kept-on-this-device = المحفوظ على هذا الجهاز
details = التفاصيل
details-kept-on-this-device = التفاصيل: المحفوظ على هذا الجهاز
done = تم
undo = تراجع
redo = إعادة
undo-step = تراجع عن: { $step }
redo-step = إعادة: { $step }

nothing-to-save-yet = لا شيء لحفظه بعد
not-begun = لم تبدأ
saving = جارٍ الحفظ…
saved = محفوظ
not-saved = غير محفوظ
saved-on-this-device = محفوظ على هذا الجهاز
saved-export-what-must-last = محفوظ على هذا الجهاز؛ يُستحسن تصدير ما يجب أن يدوم
saved-keep-the-browser-open = محفوظ؛ يُرجى إبقاء المتصفح مفتوحًا للحظة
saved-for-this-site-only = محفوظ على هذا الجهاز، لهذا الموقع فقط
not-saved-because = غير محفوظ: { $reason }
keep-a-copy = حفظ نسخة
