### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

who-says-what = Qui dit quoi : { $title }
in-miniature = Le communiqué en miniature : { $title }
nothing-is-marked = Rien n’est encore marqué.
number = { NUMBER($number) }
label-comma = { ", " }
comma = { ", " }
and = { " et " }
semicolon = { " ; " }
others = { $count ->
    [one] { $count } autre
    [many] { $count } d’autres
   *[other] { $count } autres
}
annotation = { $tag ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
} { NUMBER($number) } : « { $words } »
source = source { NUMBER($number) } : { $name }
block = { $kind ->
    [kicker] surtitre
    [headline] titre
    [subheadline] sous-titre
    [byline] signature
    [date] date
    [heading] intertitre
    [quotation] citation
    [list-item] élément de liste
    [caption] légende
    [row] ligne de tableau
   *[paragraph] paragraphe
} : « { $words } »
a-mention-of = mention de la source { $source }
by = selon { $sources }
no-source = sans source
attributed-to-no-source = attribuée à aucune source
also-speculation = aussi spéculation
qualified-by-speculation = nuancée par une spéculation
mentions = { $count ->
    [0] aucune mention
    [one] { $count } mention
    [many] { $count } de mentions
   *[other] { $count } mentions
}
statements = { $count ->
    [0] aucun propos
    [one] { $count } propos
    [many] { $count } de propos
   *[other] { $count } propos
}
sources = Sources
claims = Affirmations
claims-and-speculation = Affirmations et spéculation
no-source-heading = Sans source
key-source = source
key-claim = affirmation
key-speculation = spéculation
key-attributed-to = attribuée à
key-supported-by = étayée par
key-no-source = sans source
key-also-speculation = aussi spéculation
by-name = selon { $name }
also-by-name = aussi selon { $name }
supported-by-name = étayée par { $name }
also-speculation-numbers = { $count ->
    [one] aussi spéculation { $numbers }
    [many] aussi spéculations { $numbers }
   *[other] aussi spéculations { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [one] nuancée par la spéculation { $numbers }
    [many] nuancée par les spéculations { $numbers }
   *[other] nuancée par les spéculations { $numbers }
}
supported-by-claims-numbers = { $count ->
    [one] étayée par l’affirmation { $numbers }
    [many] étayée par les affirmations { $numbers }
   *[other] étayée par les affirmations { $numbers }
}
no-place = sans emplacement dans le texte
left-out = { $count ->
    [one] { $count } passage spéculatif sans source n’est pas représenté.
    [many] { $count } de passages spéculatifs sans source ne sont pas représentés.
   *[other] { $count } passages spéculatifs sans source ne sont pas représentés.
}
map-in-words = { $sources ->
    [0] Aucune source
    [one] { $sources } source
    [many] { $sources } de sources
   *[other] { $sources } sources
}, { $claims ->
    [0] aucune affirmation
    [one] { $claims } affirmation
    [many] { $claims } d’affirmations
   *[other] { $claims } affirmations
} et { $passages ->
    [0] aucun passage spéculatif attribué
    [one] { $passages } passage spéculatif attribué
    [many] { $passages } de passages spéculatifs attribués
   *[other] { $passages } passages spéculatifs attribués
} à une source.
source-says = { $name } ({ $about }) : { $says }.
claims-numbers = { $count ->
    [one] affirmation { $numbers }
    [many] affirmations { $numbers }
   *[other] affirmations { $numbers }
}
speculation-numbers = { $count ->
    [one] spéculation { $numbers }
    [many] spéculations { $numbers }
   *[other] spéculations { $numbers }
}
support-for-claims-numbers = { $count ->
    [one] appui à l’affirmation { $numbers }
    [many] appui aux affirmations { $numbers }
   *[other] appui aux affirmations { $numbers }
}
fewer-are-not-told = Les sources qui ont moins de propos ne sont pas détaillées ici.
sources-without-statement = { $count ->
    [one] { $count } source n’a aucun propos.
    [many] { $count } de sources n’ont aucun propos.
   *[other] { $count } sources n’ont aucun propos.
}
these-attributed-to-none = Sans attribution à une source : { $claims }.
these-also-speculation = Aussi spéculation : { $claims }.
these-qualified = Avec une spéculation qui nuance : { $claims }.
miniature-in-words = Le communiqué de haut en bas, { $blocks ->
    [0] aucun bloc
    [one] { $blocks } bloc
    [many] { $blocks } de blocs
   *[other] { $blocks } blocs
} de texte. Y sont marqués : { $claims ->
    [0] aucune affirmation
    [one] { $claims } affirmation
    [many] { $claims } d’affirmations
   *[other] { $claims } affirmations
}, { $mentions ->
    [0] aucune mention de source
    [one] { $mentions } mention de source
    [many] { $mentions } de mentions de sources
   *[other] { $mentions } mentions de sources
} et { $passages ->
    [0] aucun passage spéculatif
    [one] { $passages } passage spéculatif
    [many] { $passages } de passages spéculatifs
   *[other] { $passages } passages spéculatifs
}.
annotations-without-place = { $count ->
    [one] { $count } annotation n’a pas d’emplacement dans le texte et n’est pas représentée ici.
    [many] { $count } d’annotations n’ont pas d’emplacement dans le texte et ne sont pas représentées ici.
   *[other] { $count } annotations n’ont pas d’emplacement dans le texte et ne sont pas représentées ici.
}
