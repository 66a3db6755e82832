### Why something is not kept, and what became of what was. A reason is a clause without capital and full stop: it stands after “Not saved:” or as $why in a message of this file.

this-browser-keeps-nothing = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة
this-page-keeps-nothing = لا تحفظ هذه الصفحة شيئًا حتى يُسمح لها
storage-is-full = مساحة تخزين هذا الموقع ممتلئة أو ترفض حفظ المزيد
newer-record-in-the-way = سجل كتبه إصدار أحدث من Pressloupe يحول دون الحفظ؛ يُرجى إعادة تحميل الصفحة
not-what-was-written = لم يحفظ هذا المتصفح ما كُتب
stopped = توقف Pressloupe
records-wait = { $why }؛ { $count ->
    [zero] لا سجلات في الانتظار
    [one] سجل واحد في الانتظار
    [two] سجلان في الانتظار
    [few] { $count } سجلات في الانتظار
    [many] { $count } سجلًا في الانتظار
   *[other] { $count } سجل في الانتظار
}
deleted-from-outside = حُذف ما كان محفوظًا هنا من خارج هذا التبويب
keep-the-browser-open = يُرجى إبقاء المتصفح مفتوحًا للحظة

not-read = { $count ->
    [zero] قُرئت كل السجلات المحفوظة لهذا البيان.
    [one] تعذّرت قراءة سجل واحد محفوظ لهذا البيان. وهو باقٍ كما هو، وسائر السجلات هنا.
    [two] تعذّرت قراءة سجلين محفوظين لهذا البيان. وهما باقيان كما هما، وسائر السجلات هنا.
    [few] تعذّرت قراءة { $count } سجلات محفوظة لهذا البيان. وهي باقية كما هي، وسائر السجلات هنا.
    [many] تعذّرت قراءة { $count } سجلًا محفوظًا لهذا البيان. وهي باقية كما هي، وسائر السجلات هنا.
   *[other] تعذّرت قراءة { $count } سجل محفوظ لهذا البيان. وهي باقية كما هي، وسائر السجلات هنا.
}
newer-version-in-another-tab = إصدار أحدث من Pressloupe يعمل في تبويب آخر. للمتابعة به يُعاد تحميل هذه الصفحة.
two-tabs-changed-the-same = عُدّلت العلامة نفسها في تبويبين في الوقت نفسه. تظهر الصيغة الأحدث، والأخرى محفوظة إلى جانبها نسخةً.
name-not-kept = لم يُحفظ اسمك: { $why }.
choice-not-kept = يسري هذا الاختيار حتى مغادرة الصفحة، ولم يُحفظ: { $why }.
not-deleted = { $count ->
    [zero] حُذفت كل السجلات.
    [one] تعذّر حذف سجل واحد.
    [two] تعذّر حذف سجلين.
    [few] تعذّر حذف { $count } سجلات.
    [many] تعذّر حذف { $count } سجلًا.
   *[other] تعذّر حذف { $count } سجل.
}
journal-not-emptied = تعذّر تفريغ السجل الاحتياطي الذي يحمي العمل من إغلاق المتصفح قسرًا. للاطمئنان يمكن محو بيانات هذا الموقع من إعدادات المتصفح.
not-brought-back = { $count ->
    [zero] استُعيدت كل السجلات.
    [one] تعذّرت استعادة سجل واحد حتى الآن.
    [two] تعذّرت استعادة سجلين حتى الآن.
    [few] تعذّرت استعادة { $count } سجلات حتى الآن.
    [many] تعذّرت استعادة { $count } سجلًا حتى الآن.
   *[other] تعذّرت استعادة { $count } سجل حتى الآن.
}
moment = { $day }، { $time } بتوقيت UTC
