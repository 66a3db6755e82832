### The panel “Help”: what each tag means, and the keys.

offer-this-tag = عرض هذا الوسم
ticked-are-offered = تُعرض الوسوم المختارة وحدها.
keys = المفاتيح
one-letter-keys = تعمل مفاتيح الحرف الواحد حين يكون التركيز على البيان أو القائمة
stays-here = تبقى علاماتك في هذا المتصفح ولا تُرسل إلى أي مكان. ويمكن لكل من يستخدم هذا الجهاز رؤيتها؛ ويُستحسن تصدير نسخة من المهم منها.
kept-on-this-device = المحفوظ على هذا الجهاز…

enter = Enter
escape = Esc
delete = Delete
arrows = مفاتيح الأسهم
home-and-page-down = Home  Page Down
shift-arrows = Shift + مفاتيح الأسهم
control-z = Ctrl + Z
control-shift-z = Ctrl + Shift + Z
control-v = Ctrl + V

does-tag = وسم النص المحدد بأنه ادعاء أو مصدر أو تكهن؛ وفي القائمة: تغيير الوسم
does-note = وسم النص المحدد بآخر وسم مستخدم، وكتابة ملاحظة
does-link = ربط العلامة الحالية بالنص المحدد؛ وفي القائمة: اختيار ما تُربط به
does-step-through = في البيان: التنقل بين جمله؛ وينهيه Esc أو النقر
does-step = أثناء التنقل: من جملة إلى جملة؛ ومع Ctrl ({ "\u200F" }Alt على Mac) من كلمة إلى كلمة؛ ومع Shift توسيع التحديد أو تضييقه
does-leap = أثناء التنقل: إلى بداية الفقرة، وإلى الفقرة التالية؛ ومع Ctrl إلى بداية البيان، وإلى العنوان التالي
does-find = البحث عن مقطع بأولى كلماته وآخرها
does-select = التحديد في البيان (يُظهر F7 مؤشر النص في معظم المتصفحات)
does-leave = من المقطع إلى بطاقته، ومن البطاقة إلى البيان
does-go-along = التنقل في القائمة
does-take-in-hand = اختيار علامة من القائمة
does-go = الانتقال إلى مقطع العلامة
does-delete = حذف العلامة التي عليها التركيز
does-undo = تراجع ({ "\u2066" }⌘ Z{ "\u2069" } على Mac)
does-redo = إعادة ({ "\u2066" }⇧ ⌘ Z{ "\u2069" } على Mac)
does-open = فتح البيان المنسوخ
does-help = هذه المساعدة
