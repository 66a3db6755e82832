### What the page of the tool itself says where not even the loader could be read.

not-started = تعذّر تشغيل Pressloupe هنا: لم يصل السكربت، أو أن هذا المتصفح قديم. تصلح الإصدارات الحالية من Chrome وEdge وFirefox وSafari. النص كامل، ولم يُفقد شيء مما حُفظ.
