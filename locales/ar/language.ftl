### The choice of a language.

not-loaded = تعذّر جلب لغة الواجهة ({ $language }). يمكن إعادة المحاولة عند توفر الاتصال.
