### Tags and what more can be said of a passage: names, values, what each means, and the guidance on them.

claim = ادعاء
source = مصدر
speculation = تكهن
claim-within = ادعاء
source-within = مصدر
speculation-within = تكهن
claim-meaning = يقول البيان إن أمرًا ما واقع.
source-meaning = من يستند إليه القول أو ما يستند إليه.
speculation-meaning = ما يقدّمه البيان على أنه ممكن أو متوقع أو مظنون.

what-is-a-claim = ما الادعاء؟
what-is-a-source = ما المصدر؟
what-is-speculation = ما التكهن؟
claim-is = يقول البيان إن أمرًا ما واقع: حدث، أو سيحدث، أو عدده كذا، أو يجب فعله.
claim-mark = توضع العلامة على القول، ثم يُربط بقائله.
source-is = الشخص أو الوثيقة أو الجهة التي يستند إليها القول، سواء سُمّيت أم لم تُسمَّ.
source-mark = توضع العلامة على الكلمات التي تسمّيه. وقد يكون «هو» و«الوزير» إشارتين إلى مصدر واحد.
speculation-is = ما يقدّمه البيان على أنه ممكن أو متوقع أو مخوف أو مظنون، لا على أنه معلوم.
speculation-mark = تدل عليه ألفاظ مثل «قد» و«يُتوقع أن» و«يُشتبه في».
here = هنا:
quoted = «{ $words }»

attributes = السمات
not-said = غير مذكور
value = { $value } – { $meaning }
name-of-this-source = اسم هذا المصدر
one-name = اسم واحد لكل الإشارات إليه
cue = عبارة الإسناد: الكلمات التي تنقله
remove-the-cue = إزالة عبارة الإسناد
select-the-cue = تُحدَّد هذه الكلمات (مثل «وفقًا لـ») ثم يُضغط على «{ -cue-of-this-claim }».

reporting = طريقة نقله
direct-quote = اقتباس مباشر
direct-quote-meaning = بكلمات صاحبها نفسها، بين علامتي اقتباس.
paraphrase = نقل بالمعنى
paraphrase-meaning = بكلمات الكاتب نيابة عن غيره.
mixed = مختلط
mixed-meaning = بعضه بين علامتي اقتباس وبعضه بكلمات الكاتب.
unattributed = بلا إسناد
unattributed-meaning = قول لا يحمل اسم أحد.

kind-of-claim = نوع ما يقوله
quantity = كمية
quantity-meaning = عدد أو نسبة.
event = حدث
event-meaning = أمر وقع أو هو واقع.
causal = سببية
causal-meaning = أمر يُفضي إلى آخر.
comparison = مقارنة
comparison-meaning = أمر في مقابل آخر.
prediction = توقع
prediction-meaning = أمر سيقع.
rule = قاعدة
rule-meaning = أمر يجب فعله أو يجوز.
advice = نصيحة
advice-meaning = أمر ينبغي فعله.

checkability = إمكان التحقق منه
checkable = قابل للتحقق
checkable-meaning = بمواد متاحة للجميع.
hard-to-check = صعب التحقق
hard-to-check-meaning = بمواد غير متاحة للجميع فقط.
uncheckable = غير قابل للتحقق
uncheckable-meaning = لا سبيل إليه: رأي أو أمنية أو مستقبل.

identification = طريقة التعريف به
named = مسمّى
named-meaning = بالاسم: «Ada Brandt».
role-only = بالصفة فقط
role-only-meaning = بالصفة وحدها: «نائب الوزير».
vague = مبهم
vague-meaning = بكلمة قد تعني أي أحد: «خبراء»، «مراقبون».
anonymous = محجوب الهوية
anonymous-meaning = معروف لدى الكاتب، محجوب عن القارئ.
implicit = ضمني
implicit-meaning = لم يُذكر أحد، ولا بد أن أحدًا قال ذلك.

relation = صلته بجهة الإصدار
issuer = جهة الإصدار
issuer-meaning = جهة الإصدار نفسها.
affiliated = مرتبط بها
affiliated-meaning = له صلة بجهة الإصدار: موظف أو شريك أو شركة تابعة.
independent = مستقل
independent-meaning = لا صلة له بجهة الإصدار.

terms = شروط نشر كلامه
on-the-record = للنشر بالاسم
on-the-record-meaning = يجوز نشر كلامه وذكر اسمه.
background = للنشر دون اسم
background-meaning = يجوز نشر كلامه ووصفه، دون ذكر اسمه.
deep-background = للنشر دون إسناد
deep-background-meaning = يجوز نشر كلامه دون نسبته إلى أحد.
off-the-record = ليس للنشر
off-the-record-meaning = لا يجوز نشر كلامه.

certainty = درجة اليقين في ألفاظه
probable = مرجّح
probable-meaning = الألفاظ ترجّحه: «على الأرجح»، «يُرجَّح أن».
possible = ممكن
possible-meaning = الألفاظ تتركه مفتوحًا: «قد»، «يمكن أن».
underspecified = غير محدد
underspecified-meaning = الألفاظ لا تبيّن درجة اليقين.

kind-of-speculation = ما يجعله تكهنًا
hedge = تحفّظ
hedge-meaning = كلمة تخفف من الجزم: «ربما»، «يبدو أن».
conditional = شرط
conditional-meaning = متوقف على أمر آخر: «إذا… فإن…».
belief = ظن
belief-meaning = أحدهم يراه كذلك: «يشتبه في أن»، «يعتقد».
forward-looking = استشراف
forward-looking-meaning = يتعلق بالمستقبل.
weasel = عبارة مراوغة
weasel-meaning = يبدو منسوبًا إلى مصدر وليس كذلك: «يُقال إن».

no-such-attribute = { $tag ->
    [claim] ليس للادعاء
    [source] ليس للمصدر
   *[speculation] ليس للتكهن
} سمة باسم "{ $name }"
no-such-value = القيمة "{ $value }" ليست من قيم السمة "{ $name }"
not-a-uuid = "{ $text }" ليس معرّف UUID
