### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = لا يستطيع هذا المتصفح تلوين المقاطع في النص؛ وتظهر علاماتك في القائمة. ويستطيع ذلك إصدار حديث منه.
no-place-in-the-text = لا موضع لهذا المقطع في النص
page-does-not-let-change = لا تسمح هذه الصفحة بتغيير ذلك.
in-translation = هذه الصفحة معروضة مترجمة. يتوقف الوسم، ويُستأنف حين يعود البيان إلى كلماته الأصلية. ولا يضيع شيء.
cannot-draw = لا تسمح هذه الصفحة للمتصفح برسم الصورة بصيغة PNG. يمكن حفظها بصيغة SVG.
part-loading = لحظة، يجري تحميل جزء من Pressloupe…
part-missing = تعذّر تحميل جزء من Pressloupe. لم يُفقد شيء؛ يمكن إعادة المحاولة عند توفر الاتصال.

length = { $paragraphs ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $paragraphs } فقرات
    [many] { $paragraphs } فقرة
   *[other] { $paragraphs } فقرة
}، { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}

opened = فُتح: { $title }
text-too-large = هذا النص أكبر من 5 ميغابايت، ولا يبلغ بيان صحفي هذا الحجم.
text-not-opened = تعذّر فتح النص: { $why }.
file-not-opened = تعذّر فتح «{ $name }»: { $why }.
address-not-opened = تعذّر فتح { $address }: { $why }.
annotations-not-read = تعذّرت قراءة العلامات في { $address }: { $why }.
open-it-in-a-tab = يمكن فتحه في تبويب ونسخ نصه ولصقه هنا.
read-as-windows-1252 = لا يبيّن هذا الملف ترميز حروفه، فقُرئ بترميز Windows-1252؛ إن بدت الحروف أو علامات الاقتباس خاطئة فيمكن حفظه بترميز UTF-8 وفتحه من جديد.

larger-than-5-mb = الحجم أكبر من 5 ميغابايت
browser-could-not-read = لم يتمكن المتصفح من القراءة
no-address = ليس هذا عنوان صفحة على الويب
page-is-going-away = هذه الصفحة قيد الإغلاق
nobody-answers = إما أن لا أحد يجيب هناك، وإما أن الموقع لا يسمح لصفحات أخرى بقراءته (CORS؛ لا يبيّن المتصفح أيهما؛ والترويسة المطلوبة هي Access-Control-Allow-Origin)
site-answers = أجاب الموقع بالرد { $status }
connection-ended = انقطع الاتصال قبل الأوان
too-many-lines = عدد الأسطر يتجاوز { NUMBER($most) }، وهو أكثر مما يحتاج إليه أي بيان: يمكن نسخ الجزء المطلوب ولصقه هنا
no-text = لا نص فيه
no-html = لا تسمح هذه الصفحة بقراءة HTML؛ يمكن فتح النص بوصفه نصًا عاديًا
not-utf-8 = ليست بترميز UTF-8
