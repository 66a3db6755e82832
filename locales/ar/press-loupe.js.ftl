### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

failed = تعذّر تشغيل Pressloupe هنا: { $why }. لم يُفقد شيء.
unfit = هذا المتصفح لا يكفي ({ $what })
silent = لا يستجيب { $address }
download = تنزيل المحفوظ
reload = تحديث الصفحة
start = القراءة بالعدسة
