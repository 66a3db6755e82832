### The dialogs: their titles, and what all of them have.

open = فتح بيان
summary = الملخص
annotated = النص بعلاماته
find = البحث عن مقطع
export = تصدير
import = استيراد
compare = مقارنة القراءات
help = مساعدة
kept = المحفوظ على هذا الجهاز
close = إغلاق

download-the-report = تنزيل التقرير
what-the-report-is = ملف واحد فيه كل ما في هذه الصفحة، للطباعة والحفظ.
report-too-large = هذا التقرير أكبر من أن يُعرض هنا كاملًا. وهو كامل في الملف.
