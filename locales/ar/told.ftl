### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

nothing-is-marked = لا علامات بعد.
marked = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}: { $parts }. ونسبة ما تشمله من النص { $share }.
claims = { $count ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $count } ادعاءات
    [many] { $count } ادعاءً
   *[other] { $count } ادعاء
}
mentions-of-sources = { $count ->
    [zero] لا إشارات إلى مصادر
    [one] إشارة واحدة إلى مصدر
    [two] إشارتان إلى مصادر
    [few] { $count } إشارات إلى مصادر
    [many] { $count } إشارة إلى مصادر
   *[other] { $count } إشارة إلى مصادر
}
passages-of-speculation = { $count ->
    [zero] لا مقاطع تكهن
    [one] مقطع تكهن واحد
    [two] مقطعا تكهن
    [few] { $count } مقاطع تكهن
    [many] { $count } مقطع تكهن
   *[other] { $count } مقطع تكهن
}
comma = { "، " }
and = { "، و" }
no-paragraph = لا فقرات للقراءة.
only-paragraph-without-mark = الفقرة الوحيدة بلا علامة.
only-paragraph-with-mark = في الفقرة الوحيدة علامة.
no-paragraph-of = لا علامة في أي من الفقرات، وعددها { NUMBER($all) }.
each-paragraph-of = في كل فقرة علامة واحدة على الأقل، وعدد الفقرات { NUMBER($all) }.
some-paragraphs-of = { $some ->
    [zero] لا فقرات من أصل { NUMBER($all) } فيها
    [one] فقرة واحدة من أصل { NUMBER($all) } فيها
    [two] فقرتان من أصل { NUMBER($all) } فيهما
    [few] { $some } فقرات من أصل { NUMBER($all) } فيها
    [many] { $some } فقرة من أصل { NUMBER($all) } فيها
   *[other] { $some } فقرة من أصل { NUMBER($all) } فيها
} علامة واحدة على الأقل.
only-claim-without-source = الادعاء الوحيد غير منسوب إلى مصدر.
only-claim-with-source = الادعاء الوحيد منسوب إلى مصدر{ $vague ->
    [zero] { "" }
    [one] ، لكنه مبهم أو محجوب الهوية
    [two] ، لكنه مبهم أو محجوب الهوية
    [few] ، لكنه مبهم أو محجوب الهوية
    [many] ، لكنه مبهم أو محجوب الهوية
   *[other] ، لكنه مبهم أو محجوب الهوية
}.
no-claim-with-source = لا ادعاء منسوب إلى مصدر من أصل { $claims ->
    [zero] 0 ادعاء
    [one] ادعاء واحد
    [two] ادعاءين
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
}.
each-claim-with-source = { $claims ->
    [zero] كل الادعاءات منسوبة إلى مصدر
    [one] الادعاء الوحيد منسوب إلى مصدر
    [two] كلا الادعاءين منسوب إلى مصدر
    [few] الادعاءات كلها، وعددها { $claims }، منسوبة إلى مصدر
    [many] الادعاءات كلها، وعددها { $claims }، منسوبة إلى مصدر
   *[other] الادعاءات كلها، وعددها { $claims }، منسوبة إلى مصدر
}{ $vague ->
    [zero] { "" }
    [one] ؛ وواحد لا يستند إلا إلى مصادر مبهمة أو محجوبة الهوية
    [two] ؛ واثنان لا يستندان إلا إلى مصادر مبهمة أو محجوبة الهوية
    [few] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
    [many] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
   *[other] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
}.
some-claims-with-source = من أصل { $claims ->
    [zero] 0 ادعاء
    [one] ادعاء واحد
    [two] ادعاءين
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
}: { $with ->
    [zero] لا شيء منسوب إلى مصدر
    [one] واحد منسوب إلى مصدر
    [two] اثنان منسوبان إلى مصدر
    [few] { $with } منسوبة إلى مصدر
    [many] { $with } منسوبة إلى مصدر
   *[other] { $with } منسوبة إلى مصدر
} { $without ->
    [zero] ولا شيء غير منسوب
    [one] وواحد غير منسوب
    [two] واثنان غير منسوبين
    [few] و{ $without } غير منسوبة
    [many] و{ $without } غير منسوبة
   *[other] و{ $without } غير منسوبة
}{ $vague ->
    [zero] { "" }
    [one] ؛ وواحد لا يستند إلا إلى مصادر مبهمة أو محجوبة الهوية
    [two] ؛ واثنان لا يستندان إلا إلى مصادر مبهمة أو محجوبة الهوية
    [few] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
    [many] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
   *[other] ؛ و{ $vague } لا تستند إلا إلى مصادر مبهمة أو محجوبة الهوية
}.
sources-mentioned = { $sources ->
    [zero] لا مصادر ذُكرت
    [one] مصدر واحد ذُكر
    [two] مصدران ذُكرا
    [few] { $sources } مصادر ذُكرت
    [many] { $sources } مصدرًا ذُكرت
   *[other] { $sources } مصدر ذُكرت
} { $times ->
    [zero] 0 مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $times } مرات
    [many] { $times } مرة
   *[other] { $times } مرة
}.
sources-mentioned-one-most = { $sources ->
    [zero] لا مصادر ذُكرت
    [one] مصدر واحد ذُكر
    [two] مصدران ذُكرا
    [few] { $sources } مصادر ذُكرت
    [many] { $sources } مصدرًا ذُكرت
   *[other] { $sources } مصدر ذُكرت
} { $times ->
    [zero] 0 مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $times } مرات
    [many] { $times } مرة
   *[other] { $times } مرة
}؛ { $sources ->
    [1] عدد أقواله
   *[other] أكثر عدد من الأقوال
} { NUMBER($statements) }: { $name }.
claims-qualified = { $count ->
    [zero] لا ادعاءات مرتبطة بتكهن يقيّدها.
    [one] ادعاء واحد مرتبط بتكهن يقيّده.
    [two] ادعاءان مرتبطان بتكهن يقيّدهما.
    [few] { $count } ادعاءات مرتبطة بتكهن يقيّدها.
    [many] { $count } ادعاءً مرتبطة بتكهن يقيّدها.
   *[other] { $count } ادعاء مرتبطة بتكهن يقيّدها.
}
passages-tagged-as-both = { $count ->
    [zero] لا مقاطع موسومة بأنها ادعاء وتكهن معًا.
    [one] مقطع واحد موسوم بأنه ادعاء وتكهن معًا.
    [two] مقطعان موسومان بأنهما ادعاء وتكهن معًا.
    [few] { $count } مقاطع موسومة بأنها ادعاء وتكهن معًا.
    [many] { $count } مقطعًا موسومة بأنها ادعاء وتكهن معًا.
   *[other] { $count } مقطع موسومة بأنها ادعاء وتكهن معًا.
}
annotations-without-place = { $count ->
    [zero] لا علامات بلا موضع في النص بحاله الراهن.
    [one] علامة واحدة لا موضع لها في النص بحاله الراهن.
    [two] علامتان لا موضع لهما في النص بحاله الراهن.
    [few] { $count } علامات لا موضع لها في النص بحاله الراهن.
    [many] { $count } علامة لا موضع لها في النص بحاله الراهن.
   *[other] { $count } علامة لا موضع لها في النص بحاله الراهن.
}

percent = { NUMBER($percent) }%
little = أقل من 1%
nearly-all = أكثر من 99%
number = { NUMBER($number) }
# The mark before it gives its direction: what is put into a message is kept apart and gives none.
day = { "\u200F" }{ NUMBER($day) } { $month } { $year }
january = يناير
february = فبراير
march = مارس
april = أبريل
may = مايو
june = يونيو
july = يوليو
august = أغسطس
september = سبتمبر
october = أكتوبر
november = نوفمبر
december = ديسمبر
moment = { $day }، { $time } بتوقيت { $zone }

reference = { $tag ->
    [claim] الادعاء
    [source] المصدر
   *[speculation] التكهن
} { NUMBER($number) }
anchor = { $anchor ->
    [changed] تغيّر نصها
    [ambiguous] موضعها ملتبس
   *[orphan] بلا موضع
}
made-on = وُضعت على { $words }
attribute = { $attribute ->
    [reporting] طريقة النقل
    [kind] النوع
    [checkability] إمكان التحقق
    [identification] التعريف
    [relation] الصلة بجهة الإصدار
    [terms] شروط النشر
    [certainty] درجة اليقين
   *[name] الاسم
}: { $value }
cue = عبارة الإسناد: { $words }
creator = واضع العلامة: { $creator }
link = { $kind ->
    [attributed-to] منسوب إلى
    [supported-by] يدعمه
    [qualified-by] يقيّده
   *[same-source-as] المصدر نفسه
}: { $to }
