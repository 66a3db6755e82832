### The choice of a language.

# $language is what the language calls itself.
not-loaded = { $language } could not be fetched. Try again when there is a connection.
