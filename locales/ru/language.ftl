### The choice of a language.

not-loaded = Не удалось загрузить язык: { $language }. Повторите попытку, когда появится соединение.
