### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

nothing-is-marked = Rien n’est encore marqué.
marked = { $count ->
    [one] { $count } annotation
    [many] { $count } d’annotations
   *[other] { $count } annotations
} : { $parts }. Part du texte couverte : { $share }.
claims = { $count ->
    [one] { $count } affirmation
    [many] { $count } d’affirmations
   *[other] { $count } affirmations
}
mentions-of-sources = { $count ->
    [one] { $count } mention de source
    [many] { $count } de mentions de sources
   *[other] { $count } mentions de sources
}
passages-of-speculation = { $count ->
    [one] { $count } passage spéculatif
    [many] { $count } de passages spéculatifs
   *[other] { $count } passages spéculatifs
}
comma = { ", " }
and = { " et " }
no-paragraph = Il n’y a aucun paragraphe à lire.
only-paragraph-without-mark = Le seul paragraphe ne porte aucune marque.
only-paragraph-with-mark = Le seul paragraphe porte une marque.
no-paragraph-of = Aucun paragraphe sur { NUMBER($all) } ne porte de marque.
each-paragraph-of = { $all ->
    [one] { $all } paragraphe, qui porte au moins une marque.
    [many] Les { $all } de paragraphes portent tous au moins une marque.
   *[other] Les { $all } paragraphes portent tous au moins une marque.
}
some-paragraphs-of = { $some ->
    [one] { $some } paragraphe sur { NUMBER($all) } porte
    [many] { $some } de paragraphes sur { NUMBER($all) } portent
   *[other] { $some } paragraphes sur { NUMBER($all) } portent
} au moins une marque.
only-claim-without-source = La seule affirmation n’est attribuée à aucune source.
only-claim-with-source = La seule affirmation est attribuée à une source{ $vague ->
    [0] { "" }
    [one] { " ;" } elle repose uniquement sur des sources vagues ou anonymes
    [many] { " ;" } elle repose uniquement sur des sources vagues ou anonymes
   *[other] { " ;" } elle repose uniquement sur des sources vagues ou anonymes
}.
no-claim-with-source = Aucune affirmation sur { NUMBER($claims) } n’est attribuée à une source.
each-claim-with-source = { $claims ->
    [one] { $claims } affirmation, qui est attribuée à une source
    [many] Les { $claims } d’affirmations sont toutes attribuées à une source
   *[other] Les { $claims } affirmations sont toutes attribuées à une source
}{ $vague ->
    [0] { "" }
    [one] { " ;" } { $vague } repose uniquement sur des sources vagues ou anonymes
    [many] { " ;" } { $vague } reposent uniquement sur des sources vagues ou anonymes
   *[other] { " ;" } { $vague } reposent uniquement sur des sources vagues ou anonymes
}.
some-claims-with-source = { $claims ->
    [one] Sur { $claims } affirmation
    [many] Sur { $claims } d’affirmations
   *[other] Sur { $claims } affirmations
}, { $with ->
    [one] { $with } est attribuée
    [many] { $with } sont attribuées
   *[other] { $with } sont attribuées
} à une source et { $without ->
    [one] { $without } ne l’est pas
    [many] { $without } ne le sont pas
   *[other] { $without } ne le sont pas
}{ $vague ->
    [0] { "" }
    [one] { " ;" } { $vague } repose uniquement sur des sources vagues ou anonymes
    [many] { " ;" } { $vague } reposent uniquement sur des sources vagues ou anonymes
   *[other] { " ;" } { $vague } reposent uniquement sur des sources vagues ou anonymes
}.
sources-mentioned = { $sources ->
    [one] { $sources } source est mentionnée
    [many] { $sources } de sources sont mentionnées
   *[other] { $sources } sources sont mentionnées
}, { $times ->
    [one] { $times } fois
    [many] { $times } de fois
   *[other] { $times } fois
} au total.
sources-mentioned-one-most = { $sources ->
    [one] { $sources } source est mentionnée
    [many] { $sources } de sources sont mentionnées
   *[other] { $sources } sources sont mentionnées
}, { $times ->
    [one] { $times } fois
    [many] { $times } de fois
   *[other] { $times } fois
} au total{ $sources ->
    [1] , avec { NUMBER($statements) } propos
   *[other]  ; aucune n’a plus de propos que celle-ci ({ NUMBER($statements) })
} : { $name }.
claims-qualified = { $count ->
    [one] { $count } affirmation est liée à une spéculation qui la nuance.
    [many] { $count } d’affirmations sont liées à une spéculation qui les nuance.
   *[other] { $count } affirmations sont liées à une spéculation qui les nuance.
}
passages-tagged-as-both = { $count ->
    [one] { $count } passage est étiqueté à la fois affirmation et spéculation.
    [many] { $count } de passages sont étiquetés à la fois affirmation et spéculation.
   *[other] { $count } passages sont étiquetés à la fois affirmation et spéculation.
}
annotations-without-place = { $count ->
    [one] { $count } annotation n’a pas d’emplacement dans le texte actuel.
    [many] { $count } d’annotations n’ont pas d’emplacement dans le texte actuel.
   *[other] { $count } annotations n’ont pas d’emplacement dans le texte actuel.
}
percent = { NUMBER($percent) } %
little = moins de 1 %
nearly-all = plus de 99 %
number = { NUMBER($number) }
day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
january = janvier
february = février
march = mars
april = avril
may = mai
june = juin
july = juillet
august = août
september = septembre
october = octobre
november = novembre
december = décembre
moment = { $day } à { $time } { $zone }
reference = { $tag ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
} { NUMBER($number) }
anchor = { $anchor ->
    [changed] modifiée
    [ambiguous] ambiguë
   *[orphan] orpheline
}
made-on = mots d’origine : { $words }
attribute = { $attribute ->
    [reporting] citation
    [kind] nature
    [checkability] vérification
    [identification] identification
    [relation] rapport à l’émetteur
    [terms] conditions
    [certainty] certitude
   *[name] nom
} : { $value }
cue = formule d’attribution : { $words }
creator = marquée par { $creator }
link = { $kind ->
    [attributed-to] attribuée à
    [supported-by] étayée par
    [qualified-by] nuancée par
   *[same-source-as] même source que
} { $to }
