### What is said in the place of a tool that has stopped. The buttons of press-loupe.js.ftl stand below.

stopped = توقّف Pressloupe بسبب خطأ فيه. ما حُفظ باقٍ؛ ويُتابَع العمل بعد إعادة تحميل الصفحة. ويمكن قبل ذلك تنزيل المحفوظ هنا.
