### The choice of a language.

not-loaded = { $language } konnte nicht geladen werden. Bitte versuchen Sie es erneut, sobald eine Verbindung besteht.
