### The dialog “Embed”: the code that puts a release into a page. Its readers are those who look after a newsroom’s site.

title = تضمين
close = إغلاق

way-in = طريقة التضمين
custom-element = عنصر مخصص
frame = إطار

release = البيان
in-the-page = نصه في الصفحة
is-fetched = يُجلب من عنوان
address = عنوان البيان
address-hint = HTML أو Markdown أو نص؛ كاملًا أو بدءًا من جذر الموقع: { $example }
no-address = ليس هذا عنوانًا على الويب.

theme = السمة
theme-auto = كنص الصفحة
light = فاتحة
dark = داكنة
start = البدء فورًا بلا زر
more-options = خيارات أخرى
release-id = اسم البيان
release-id-hint = به تُحفظ القراءات. ومن دونه: عنوان الصفحة.
readonly = للقراءة فقط: عرض وتصدير بلا تغيير
annotations = العلامات المعروضة
annotations-hint = عنوان مجموعة كما يكتبها «تصدير».
tags = الوسوم المعروضة وتسمياتها
claim = ادعاء
source = مصدر
speculation = تكهن
label-of-claim = تسمية «ادعاء»
label-of-source = تسمية «مصدر»
label-of-speculation = تسمية «تكهن»
label-start = نص الزر «القراءة بالعدسة»
kept = مكان حفظ علامات القراء
kept-local = في متصفحاتهم
kept-none = لا مكان إلى أن يوافقوا
kept-hint = بعد موافقة القارئ تُضبط قيمة الخيار { $option } على { $value }: عندئذ يُحفظ ما وُضعت عليه علامة.
folder = مجلد { $file }
folder-hint = مكان ملفات Pressloupe: هنا أو في موقع خاص.

code = الشفرة
copy = نسخ
copied = تم النسخ
selected = تم التحديد: النسخ بالمفتاحين Ctrl+C (على Mac: { "\u2066" }⌘C{ "\u2069" })
preview = معاينة
width = عرض المعاينة
phone = هاتف
desktop = حاسوب
not-kept = لا يُحفظ ما تضعه فيها من علامات.
blocked = لا يمكن عرض شيء هنا: لا يسمح المضيف لهذه الصفحة بعرض { $file } في إطار (يلزم { $policy } في Content-Security-Policy).

place-div = يُحمَّل السكربت مرة في كل صفحة، ويوضع العنصر حول البيان. تسمح مرشحات أنظمة إدارة المحتوى بمروره.
place-element = الأمر نفسه في صورة عنصر مخصص. تزيله بعض أنظمة إدارة المحتوى مما يكتبه المؤلفون.
place-frame = يوضع حيث يُراد أن يظهر البيان. يلزمه عنوان البيان ولا يلزمه سكربت.
place-wordpress = تُثبَّت الإضافة، ثم يوضع هذا في مكوّن «Shortcode». وللمكوّن «Pressloupe» الخيارات نفسها.
place-hugo = يُنسخ { $file } إلى { $folder }، ثم يوضع هذا في نص Markdown للصفحة.
place-npm = لتطبيق يستعمل حزمة npm. ومن دونها يكون الاستيراد من { $address }.

own-computer = هذا عنوان حاسوبك: يُذكر عنوان موقعك مجلدًا للملف { $file }.
other-site = إن كانت الصفحة في موقع آخر فعلى { $folder } أن يرسل «{ $header }» مع السكربتات وملف wasm.
fetched-too = وكذلك موقع كل عنوان يُجلب منه شيء.
frame-allows = تُعرض بيانات الموقع نفسه والمواقع المذكورة في { $list } بجانب { $page }.
plugin-brings = السكربت جزء من الإضافة.
package-brings = الملفات جزء من الحزمة، ويرسلها موقعك.
fetched-from-another = ما يُجلب من موقع آخر يلزمه أن يرسل ذلك الموقع «{ $header }».

the-text = نص البيان.
read-the-release = قراءة البيان
press-release = بيان صحفي
