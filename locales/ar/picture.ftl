### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

who-says-what = من يقول ماذا: { $title }
in-miniature = البيان مصغّرًا: { $title }
nothing-is-marked = لا علامات بعد.
number = { NUMBER($number) }

label-comma = { "، " }
comma = { "، " }
and = { " و" }
semicolon = { "؛ " }
others = { $count ->
    [zero] لا غيرها
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } أخرى
    [many] { $count } أخرى
   *[other] { $count } أخرى
}

annotation = { $tag ->
    [claim] الادعاء
    [source] المصدر
   *[speculation] التكهن
} { NUMBER($number) }: «{ $words }»
source = المصدر { NUMBER($number) }: { $name }
block = { $kind ->
    [kicker] عنوان تمهيدي
    [headline] عنوان رئيسي
    [subheadline] عنوان فرعي
    [byline] سطر الكاتب
    [date] تاريخ
    [heading] عنوان داخلي
    [quotation] اقتباس
    [list-item] بند قائمة
    [caption] تعليق صورة
    [row] صف جدول
   *[paragraph] فقرة
}: «{ $words }»
a-mention-of = إشارة إلى المصدر: { $source }
by = المصدر: { $sources }
no-source = بلا مصدر
attributed-to-no-source = غير منسوب إلى مصدر
also-speculation = تكهن أيضًا
qualified-by-speculation = يقيّده تكهن
mentions = { $count ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
statements = { $count ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
    [many] { $count } قولًا
   *[other] { $count } قول
}

sources = المصادر
claims = الادعاءات
claims-and-speculation = الادعاءات والتكهنات
no-source-heading = بلا مصدر
key-source = مصدر
key-claim = ادعاء
key-speculation = تكهن
key-attributed-to = منسوب إلى
key-supported-by = يدعمه
key-no-source = بلا مصدر
key-also-speculation = تكهن أيضًا

by-name = المصدر: { $name }
also-by-name = مصدر آخر: { $name }
supported-by-name = يدعمه: { $name }
also-speculation-numbers = { $count ->
    [zero] تكهن أيضًا: { $numbers }
    [one] تكهن أيضًا: { $numbers }
    [two] تكهن أيضًا: { $numbers }
    [few] تكهن أيضًا: { $numbers }
    [many] تكهن أيضًا: { $numbers }
   *[other] تكهن أيضًا: { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [zero] يقيّده التكهن { $numbers }
    [one] يقيّده التكهن { $numbers }
    [two] يقيّده التكهنان { $numbers }
    [few] تقيّده التكهنات { $numbers }
    [many] تقيّده التكهنات { $numbers }
   *[other] تقيّده التكهنات { $numbers }
}
supported-by-claims-numbers = { $count ->
    [zero] يدعمه الادعاء { $numbers }
    [one] يدعمه الادعاء { $numbers }
    [two] يدعمه الادعاءان { $numbers }
    [few] تدعمه الادعاءات { $numbers }
    [many] تدعمه الادعاءات { $numbers }
   *[other] تدعمه الادعاءات { $numbers }
}
no-place = بلا موضع في النص
left-out = لم يُرسم: { $count ->
    [zero] لا مقاطع تكهن
    [one] مقطع تكهن واحد
    [two] مقطعا تكهن
    [few] { $count } مقاطع تكهن
    [many] { $count } مقطع تكهن
   *[other] { $count } مقطع تكهن
} بلا مصدر.

map-in-words = { $sources ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}؛ والمنسوب إلى مصدر: { $claims ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
} { $passages ->
    [zero] ولا مقاطع تكهن
    [one] ومقطع تكهن واحد
    [two] ومقطعا تكهن
    [few] و{ $passages } مقاطع تكهن
    [many] و{ $passages } مقطع تكهن
   *[other] و{ $passages } مقطع تكهن
}.
source-says = { $name } ({ $about }): { $says }.
claims-numbers = { $count ->
    [zero] الادعاء { $numbers }
    [one] الادعاء { $numbers }
    [two] الادعاءان { $numbers }
    [few] الادعاءات { $numbers }
    [many] الادعاءات { $numbers }
   *[other] الادعاءات { $numbers }
}
speculation-numbers = { $count ->
    [zero] التكهن { $numbers }
    [one] التكهن { $numbers }
    [two] التكهنان { $numbers }
    [few] التكهنات { $numbers }
    [many] التكهنات { $numbers }
   *[other] التكهنات { $numbers }
}
support-for-claims-numbers = { $count ->
    [zero] دعم الادعاء { $numbers }
    [one] دعم الادعاء { $numbers }
    [two] دعم الادعاءين { $numbers }
    [few] دعم الادعاءات { $numbers }
    [many] دعم الادعاءات { $numbers }
   *[other] دعم الادعاءات { $numbers }
}
fewer-are-not-told = لا تُذكر هنا المصادر الأقل أقوالًا.
sources-without-statement = { $count ->
    [zero] لا مصادر بلا أقوال.
    [one] مصدر واحد بلا أقوال.
    [two] مصدران بلا أقوال.
    [few] { $count } مصادر بلا أقوال.
    [many] { $count } مصدرًا بلا أقوال.
   *[other] { $count } مصدر بلا أقوال.
}
these-attributed-to-none = بلا مصدر: { $claims }.
these-also-speculation = تكهن أيضًا: { $claims }.
these-qualified = تقيّدها تكهنات: { $claims }.

miniature-in-words = البيان من أعلاه إلى أسفله، وفيه { $blocks ->
    [zero] لا كتل نصية
    [one] كتلة نصية واحدة
    [two] كتلتان نصيتان
    [few] { $blocks } كتل نصية
    [many] { $blocks } كتلة نصية
   *[other] { $blocks } كتلة نصية
}. والعلامات فيه: { $claims ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
} { $mentions ->
    [zero] ولا إشارات إلى مصادر
    [one] وإشارة واحدة إلى مصدر
    [two] وإشارتان إلى مصادر
    [few] و{ $mentions } إشارات إلى مصادر
    [many] و{ $mentions } إشارة إلى مصادر
   *[other] و{ $mentions } إشارة إلى مصادر
} { $passages ->
    [zero] ولا مقاطع تكهن
    [one] ومقطع تكهن واحد
    [two] ومقطعا تكهن
    [few] و{ $passages } مقاطع تكهن
    [many] و{ $passages } مقطع تكهن
   *[other] و{ $passages } مقطع تكهن
}.
annotations-without-place = { $count ->
    [zero] لا علامات بلا موضع في النص.
    [one] علامة واحدة لا موضع لها في النص ولا أثر لها هنا.
    [two] علامتان لا موضع لهما في النص ولا أثر لهما هنا.
    [few] { $count } علامات لا موضع لها في النص ولا أثر لها هنا.
    [many] { $count } علامة لا موضع لها في النص ولا أثر لها هنا.
   *[other] { $count } علامة لا موضع لها في النص ولا أثر لها هنا.
}
