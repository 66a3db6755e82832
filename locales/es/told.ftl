### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

nothing-is-marked = Aún no hay nada marcado.
marked = { $count ->
    [one] { $count } anotación
    [many] { $count } de anotaciones
   *[other] { $count } anotaciones
}: { $parts }. Texto marcado en total: { $share }.
claims = { $count ->
    [one] { $count } afirmación
    [many] { $count } de afirmaciones
   *[other] { $count } afirmaciones
}
mentions-of-sources = { $count ->
    [one] { $count } mención de una fuente
    [many] { $count } de menciones de fuentes
   *[other] { $count } menciones de fuentes
}
passages-of-speculation = { $count ->
    [one] { $count } pasaje de especulación
    [many] { $count } de pasajes de especulación
   *[other] { $count } pasajes de especulación
}
comma = { ", " }
and = { " y " }
no-paragraph = No hay ningún párrafo que leer.
only-paragraph-without-mark = El único párrafo no tiene marcas.
only-paragraph-with-mark = El único párrafo tiene alguna marca.
no-paragraph-of = Ninguno de los { NUMBER($all) } párrafos tiene marcas.
each-paragraph-of = Todos los párrafos ({ NUMBER($all) }) tienen alguna marca.
some-paragraphs-of = { $some ->
    [one] { $some } de los { NUMBER($all) } párrafos tiene
    [many] { $some } de los { NUMBER($all) } párrafos tienen
   *[other] { $some } de los { NUMBER($all) } párrafos tienen
} alguna marca.
only-claim-without-source = La única afirmación no se atribuye a ninguna fuente.
only-claim-with-source = La única afirmación se atribuye a una fuente{ $vague ->
    [0] { "" }
    [one] , pero solo vaga o anónima
    [many] , pero solo vaga o anónima
   *[other] , pero solo vaga o anónima
}.
no-claim-with-source = Ninguna de las { NUMBER($claims) } afirmaciones se atribuye a una fuente.
each-claim-with-source = Las { NUMBER($claims) } afirmaciones se atribuyen a una fuente{ $vague ->
    [0] { "" }
    [one] ; { $vague } se apoya solo en fuentes vagas o anónimas
    [many] ; { $vague } se apoyan solo en fuentes vagas o anónimas
   *[other] ; { $vague } se apoyan solo en fuentes vagas o anónimas
}.
some-claims-with-source = De { NUMBER($claims) } afirmaciones, { $with ->
    [one] { $with } se atribuye a una fuente
    [many] { $with } se atribuyen a una fuente
   *[other] { $with } se atribuyen a una fuente
} y { NUMBER($without) } no{ $vague ->
    [0] { "" }
    [one] ; { $vague } se apoya solo en fuentes vagas o anónimas
    [many] ; { $vague } se apoyan solo en fuentes vagas o anónimas
   *[other] ; { $vague } se apoyan solo en fuentes vagas o anónimas
}.
sources-mentioned = { $sources ->
    [one] Se menciona { $sources } fuente
    [many] Se mencionan { $sources } de fuentes
   *[other] Se mencionan { $sources } fuentes
} en { $times ->
    [one] { $times } ocasión
    [many] { $times } de ocasiones
   *[other] { $times } ocasiones
}.
sources-mentioned-one-most = { $sources ->
    [one] Se menciona { $sources } fuente
    [many] Se mencionan { $sources } de fuentes
   *[other] Se mencionan { $sources } fuentes
} en { $times ->
    [one] { $times } ocasión
    [many] { $times } de ocasiones
   *[other] { $times } ocasiones
}{ $sources ->
    [1] , con { $statements ->
        [one] { $statements } declaración
        [many] { $statements } de declaraciones
       *[other] { $statements } declaraciones
    }
   *[other] ; ninguna tiene más declaraciones ({ NUMBER($statements) }) que esta
}: { $name }.
claims-qualified = { $count ->
    [one] { $count } afirmación está vinculada a especulación que la matiza.
    [many] { $count } de afirmaciones están vinculadas a especulación que las matiza.
   *[other] { $count } afirmaciones están vinculadas a especulación que las matiza.
}
passages-tagged-as-both = { $count ->
    [one] { $count } pasaje está etiquetado como afirmación y como especulación.
    [many] { $count } de pasajes están etiquetados como afirmación y como especulación.
   *[other] { $count } pasajes están etiquetados como afirmación y como especulación.
}
annotations-without-place = { $count ->
    [one] { $count } anotación no tiene lugar en el texto actual.
    [many] { $count } de anotaciones no tienen lugar en el texto actual.
   *[other] { $count } anotaciones no tienen lugar en el texto actual.
}

percent = { NUMBER($percent) } %
little = menos del 1 %
nearly-all = más del 99 %
number = { NUMBER($number) }
day = { NUMBER($day) } de { $month } de { $year }
january = enero
february = febrero
march = marzo
april = abril
may = mayo
june = junio
july = julio
august = agosto
september = septiembre
october = octubre
november = noviembre
december = diciembre
moment = { $day }, { $time } { $zone }

reference = { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
} { NUMBER($number) }
anchor = { $anchor ->
    [changed] cambiada
    [ambiguous] ambigua
   *[orphan] huérfana
}
made-on = hecha sobre { $words }
attribute = { $attribute ->
    [reporting] modo de cita
    [kind] tipo
    [checkability] verificabilidad
    [identification] identificación
    [relation] relación con el emisor
    [terms] condiciones
    [certainty] certeza
   *[name] nombre
}: { $value }
cue = fórmula de atribución: { $words }
creator = autoría: { $creator }
link = { $kind ->
    [attributed-to] atribuida a
    [supported-by] respaldada por
    [qualified-by] matizada por
   *[same-source-as] misma fuente que
} { $to }
