### What stands around the release.

release = البيان
step-through-sentences = التنقل بين الجمل
find-a-passage = البحث عن مقطع
read-with-the-loupe = القراءة بالعدسة
trouble = { -pressloupe }: { $what }
dismiss = إغلاق
not-saved = علاماتك غير محفوظة: يرفض هذا المتصفح حفظها. تتكرر المحاولة باستمرار؛ وللاطمئنان يُستحسن حفظ نسخة قبل المغادرة.
was-deleted = حُذف ما كان محفوظًا من هذه القراءة، في تبويب آخر أو بفعل هذا الموقع. وما يظهر على الشاشة لا يزال هنا.
keep-it-again = حفظها من جديد
