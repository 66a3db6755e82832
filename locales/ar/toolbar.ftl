### The toolbar beside words that are selected. Other files name some of its buttons: those are terms.

-cue-of-this-claim = عبارة إسناد الادعاء
-use-as-its-passage = استخدامه مقطعًا لها
-claim-of-this-source = ادعاء لهذا المصدر

tag-the-selection = وسم النص المحدد
add-note = إضافة ملاحظة

source-of-this-claim = مصدر هذا الادعاء
source-of-this-speculation = مصدر هذا التكهن
claim-of-this-source = { -claim-of-this-source }
the-same-source = المصدر نفسه
cue-of-this-claim = { -cue-of-this-claim }
use-as-its-passage = { -use-as-its-passage }

linked-to-hand = رُبط بالعلامة الحالية ({ $tag })
marked-as-cue = اعتُمد عبارة إسناد للادعاء الحالي
