### The panel “Kept on this device”: what this browser keeps, and how to delete it.

releases = { $count ->
    [zero] لا بيانات صحفية محفوظة هنا.
    [one] بيان صحفي واحد محفوظ هنا، حجمه { $size }.
    [two] بيانان صحفيان محفوظان هنا، حجمهما { $size }.
    [few] { $count } بيانات صحفية محفوظة هنا، حجمها { $size }.
    [many] { $count } بيانًا صحفيًا محفوظة هنا، حجمها { $size }.
   *[other] { $count } بيان صحفي محفوظة هنا، حجمها { $size }.
}
takes = { $title }: { $size }.
other-parts = تحفظ أجزاء أخرى من هذا الموقع { $size } هنا.
share-of-the-room = { $percent ->
    [zero] هذا أقل من 1% من المساحة التي تتيحها المتصفحات لكل موقع.
    [one] هذا { $percent }% من المساحة التي تتيحها المتصفحات لكل موقع.
    [two] هذا { $percent }% من المساحة التي تتيحها المتصفحات لكل موقع.
    [few] هذا { $percent }% من المساحة التي تتيحها المتصفحات لكل موقع.
    [many] هذا { $percent }% من المساحة التي تتيحها المتصفحات لكل موقع.
   *[other] هذا { $percent }% من المساحة التي تتيحها المتصفحات لكل موقع.
}
last-exported = آخر تصدير لهذه القراءة في { $moment }.
never-exported = لم تُصدَّر هذه القراءة من هنا قط.

less-than-a-kilobyte = أقل من 1 كيلوبايت
kilobytes = { NUMBER($count) } كيلوبايت
megabytes = { NUMBER($whole) }.{ NUMBER($tenths) } ميغابايت

is-promised = وعد هذا المتصفح بألا يمحوها من تلقاء نفسه.
is-not-promised = لا يَعِد هذا المتصفح بالاحتفاظ بها. يُستحسن تصدير ما يجب أن يدوم.
may-be-cleared = قد يمحوها هذا المتصفح إذا ضاقت المساحة، ويمحوها Safari بعد سبعة أيام دون زيارة. يُستحسن تصدير ما يجب أن يدوم.
ask = طلب الاحتفاظ بها

your-name = اسمك
what-the-name-is-for = يُدرج في الملفات المصدَّرة اسمًا لواضع العلامات. ويمكن تركه فارغًا للبقاء بلا اسم.
delete = الحذف
delete-this-reading = حذف هذه القراءة
bring-this-reading-back = استعادة هذه القراءة
delete-everything = حذف كل المحفوظ هنا
bring-everything-back = استعادة كل شيء
can-be-undone = يمكن التراجع عن الحذف في الحالتين حتى مغادرة هذه الصفحة.
