### The choice of a language.

not-loaded = Langue impossible à charger : { $language }. Réessayez une fois la connexion rétablie.
