### The list of annotations.

annotations = العلامات
annotations-count = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
select-words = يمكن وسم أي كلمات بتحديدها
by-key = { "" }؛ وبلوحة المفاتيح بضغط Enter في البيان
hide-list = إخفاء القائمة
show-list = إظهار القائمة
close = إغلاق

show = إظهار
claims = الادعاءات
sources = المصادر
speculation = التكهنات
without-a-source = بلا مصدر
on-vague-sources = عن مصادر مبهمة
stated-as-claim = تكهن في صورة ادعاء
orphaned = بلا موضع
not-yet-looked-at = لم يُنظر فيها بعد
count = { NUMBER($count) }
from = المصدر: { $name }
search-the-annotations = البحث في العلامات
search = بحث

part = { NUMBER($first) } إلى { NUMBER($last) } من أصل { NUMBER($all) }
earlier = السابق
later = التالي

nothing-is-marked = لا علامات في هذا البيان، وهذه الصفحة تتيح قراءته فقط.
select-some-words = تبدأ القراءة بتحديد كلمات من البيان واختيار وسم لها.
claim-is = أمر يقول البيان إنه واقع
source-is = صاحب القول
speculation-is = ما يُعدّ ممكنًا فحسب
by-keyboard = بلوحة المفاتيح: Tab للوصول إلى البيان، وEnter ومفاتيح الأسهم للتنقل بين جمله، ثم 1 أو 2 أو 3. وتبقى علاماتك في هذا المتصفح.
none-fits = لا علامات تطابق المطلوب.
show-all = إظهار الكل
marked-in-every-paragraph = في كل فقرة علامة.
