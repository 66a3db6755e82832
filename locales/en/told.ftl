### What all reports of a reading share: the sentences of the summary, dates, and the words for what is known of an
### annotation. Numbers are counts and shares of the text; none says whether the release is true, or good.

## The summary, in sentences.

nothing-is-marked = Nothing is marked yet.
# $parts is one to three of the messages “claims”, “mentions-of-sources” and “passages-of-speculation” with “comma” and
# “and” between them; $share is a share of the text, such as “40%”.
marked = { $count ->
    [one] { $count } annotation: { $parts }. It covers { $share } of the text.
   *[other] { $count } annotations: { $parts }. Together they cover { $share } of the text.
}
claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
mentions-of-sources = { $count ->
    [one] { $count } mention of a source
   *[other] { $count } mentions of sources
}
passages-of-speculation = { $count ->
    [one] { $count } passage of speculation
   *[other] { $count } passages of speculation
}
# Between the parts of a list, and before the last of them.
comma = { ", " }
and = { " and " }
no-paragraph = There is no paragraph to read.
only-paragraph-without-mark = The only paragraph has no mark.
only-paragraph-with-mark = The only paragraph has a mark.
# $all is 2 or more, here and in the next two.
no-paragraph-of = None of the { NUMBER($all) } paragraphs has a mark.
each-paragraph-of = Each of the { NUMBER($all) } paragraphs has at least one mark.
some-paragraphs-of = { $some ->
    [one] { $some } of { NUMBER($all) } paragraphs has
   *[other] { $some } of { NUMBER($all) } paragraphs have
} at least one mark.
only-claim-without-source = The only claim is attributed to no source.
# $vague is how many of the claims rest on vague or anonymous sources alone, here and in the next ones.
only-claim-with-source = The only claim is attributed to a source{ $vague ->
    [0] { "" }
    [one] ; { $vague } rests on vague or anonymous sources alone
   *[other] ; { $vague } rest on vague or anonymous sources alone
}.
# $claims is 2 or more, here and in the next two.
no-claim-with-source = None of the { NUMBER($claims) } claims is attributed to a source.
each-claim-with-source = Each of the { NUMBER($claims) } claims is attributed to a source{ $vague ->
    [0] { "" }
    [one] ; { $vague } rests on vague or anonymous sources alone
   *[other] ; { $vague } rest on vague or anonymous sources alone
}.
some-claims-with-source = Of { NUMBER($claims) } claims, { $with ->
    [one] { $with } is attributed to a source
   *[other] { $with } are attributed to a source
} and { $without ->
    [one] { $without } is not
   *[other] { $without } are not
}{ $vague ->
    [0] { "" }
    [one] ; { $vague } rests on vague or anonymous sources alone
   *[other] ; { $vague } rest on vague or anonymous sources alone
}.
sources-mentioned = { $sources ->
    [one] { $sources } source is
   *[other] { $sources } sources are
} mentioned { $times ->
    [one] { $times } time
   *[other] { $times } times
}.
# $name is the source with most statements; it is best last, as it may be in another script.
sources-mentioned-one-most = { $sources ->
    [1] { $sources } source is mentioned { $times ->
        [one] { $times } time
       *[other] { $times } times
    }, with { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }: { $name }
   *[other] { $sources } sources are mentioned { $times ->
        [one] { $times } time
       *[other] { $times } times
    }; none has more statements ({ NUMBER($statements) }) than { $name }
}.
claims-qualified = { $count ->
    [one] { $count } claim is linked to speculation that qualifies it.
   *[other] { $count } claims are linked to speculation that qualifies them.
}
passages-tagged-as-both = { $count ->
    [one] { $count } passage is tagged both as claim and as speculation.
   *[other] { $count } passages are tagged both as claim and as speculation.
}
annotations-without-place = { $count ->
    [one] { $count } annotation has no place in the text as it is now.
   *[other] { $count } annotations have no place in the text as it is now.
}

## Shares of the text, numbers and dates.

percent = { NUMBER($percent) }%
# Less than half a per cent, and yet something; nearly all, and yet not all.
little = under 1%
nearly-all = over 99%
# A number that stands alone: the number of an annotation, a count in a table.
number = { NUMBER($number) }
# A day as people write it. $month is one of the next twelve, $year a year such as 2016.
day = { NUMBER($day) } { $month } { $year }
# The months as they stand in that.
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
# $day is what the message “day” says, $time such as 15:28, $zone such as UTC or UTC+01:00.
moment = { $day }, { $time } { $zone }

## What is known of an annotation.

# An annotation by its number in text order, as it is spoken.
reference = { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
} { NUMBER($number) }
# How an annotation stands to the text, where its passage is not found as it was.
anchor = { $anchor ->
    [changed] changed
    [ambiguous] ambiguous
   *[orphan] orphan
}
# The passage had other words when it was marked. $words are these, in quotation marks.
made-on = made on { $words }
attribute = { $attribute ->
    [reporting] reporting
    [kind] kind
    [checkability] checkability
    [identification] identification
    [relation] relation
    [terms] terms
    [certainty] certainty
   *[name] name
}: { $value }
# The words that report a claim, such as “according to”. $words are these, in quotation marks.
cue = cue: { $words }
creator = creator: { $creator }
# A link of an annotation to another one: $to is its number and its words.
link = { $kind ->
    [attributed-to] attributed-to
    [supported-by] supported-by
    [qualified-by] qualified-by
   *[same-source-as] same-source-as
} { $to }
