### The choice of a language.

not-loaded = No se pudo obtener este idioma: { $language }. Se puede reintentar cuando haya conexión.
