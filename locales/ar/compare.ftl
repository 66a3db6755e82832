### The panel “Compare readings”: who else has read this release, and how far the readers agree.

open-files-of-others = تُفتح هنا ملفات JSON التي صدّرها قراء آخرون لهذا البيان.
open-readings = فتح قراءات
choose-readings = اختيار قراءات للمقارنة
open-it = فتح
the-text = النص
opened = فُتحت: { $name }
not-opened = تعذّر فتح «{ $file }»: { $reason }.
open-already = هذه القراءة باسم «{ $name }» مفتوحة بالفعل
and-besides = { " " }

readers = القراء
this-reading = هذه القراءة
sample-letters = أبج
marked = { $claims ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
}، { $sources ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}، { $speculations ->
    [zero] لا تكهنات
    [one] تكهن واحد
    [two] تكهنان
    [few] { $speculations } تكهنات
    [many] { $speculations } تكهنًا
   *[other] { $speculations } تكهن
}
and-also = { "؛ " }
not-compared = { $count ->
    [zero] لا علامات خارج المقارنة
    [one] علامة واحدة بلا موضع محدد في النص، لم تُقارن
    [two] علامتان بلا موضع محدد في النص، لم تُقارنا
    [few] { $count } علامات بلا موضع محدد في النص، لم تُقارن
    [many] { $count } علامة بلا موضع محدد في النص، لم تُقارن
   *[other] { $count } علامة بلا موضع محدد في النص، لم تُقارن
}
not-readable = { $count ->
    [zero] لا عناصر في الملف تعذّرت قراءتها
    [one] عنصر واحد في الملف تعذّرت قراءته
    [two] عنصران في الملف تعذّرت قراءتهما
    [few] { $count } عناصر في الملف تعذّرت قراءتها
    [many] { $count } عنصرًا في الملف تعذّرت قراءتها
   *[other] { $count } عنصر في الملف تعذّرت قراءتها
}
nothing-marked-here = لا علامات في هذه القراءة، ولذلك لا تدخل في المقارنة.
show-in-the-text = إظهار في النص
show-in-the-text-of = إظهار في النص: { $reader }
remove = إزالة
remove-reader = إزالة: { $reader }

how-far-they-agree = مدى اتفاق القراء
one-reading-so-far = لا توجد حتى الآن سوى قراءة واحدة. يمكن فتح قراءة أخرى أو وضع علامات هنا.
figures-by-tag = F1 وAlpha حسب الوسم
tag = الوسم
f1-exact = F1 التام
f1-overlap = F1 الجزئي
alpha = Alpha
all-tags = كل الوسوم
what-figures-mean = معنى هذه الأرقام

who-marked-what = من وضع علامة على ماذا
show = إظهار
all = الكل
agreements = اتفاق الجميع
some-agree = اتفاق البعض
conflicts = التعارضات
only = { $reader } فقط
no-such-passage = لا مقاطع من هذا النوع.
of-all = { NUMBER($listed) } من أصل { NUMBER($all) }
show-more = إظهار المزيد
all-agree = اتفاق الجميع
conflict = تعارض
go-to-passage = الانتقال إلى المقطع
go-to-passage-of = الانتقال إلى المقطع: { $opening }
quoted = «{ $words }»
take-over = اعتماد
take-over-from = اعتماد من { $reader }: { $tag ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
}
in-this-reading-already = موجود في هذه القراءة بالفعل.
taken-over = اعتُمد في هذه القراءة بأنه { $tag }. يمكن التراجع عن ذلك
export-comparison = تصدير المقارنة (CSV)

closed-with-release = أُغلقت القراءات التي كانت هذه القراءة تُقارن بها، لأنها للبيان الذي كان معروضًا من قبل.
closed-with-text = أُغلقت القراءات التي كانت هذه القراءة تُقارن بها، لأن نص هذا البيان تغيّر.
