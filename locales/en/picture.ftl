### The pictures of a reading: the map of who says what, and the release in miniature. These texts stand in them, or are
### what they say to whoever does not see them. There is little room in the pictures: short is good.

# The titles; $title is that of the release.
who-says-what = Who says what: { $title }
in-miniature = The release in miniature: { $title }
nothing-is-marked = Nothing is marked yet.
# The number of an annotation beside its passage.
number = { NUMBER($number) }

## Lists. Between the parts of a label; between the numbers of a list and the names of sources, and before the last.

label-comma = { ", " }
comma = { ", " }
and = { " and " }
semicolon = { "; " }
# In the place of the rest of a long list.
others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}

## What a part of a picture is called. It begins with one of the first three, and parts of the next ones follow, with
## “label-comma” between them.

annotation = { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
} { NUMBER($number) }: “{ $words }”
source = source { NUMBER($number) }: { $name }
# A block of the release.
block = { $kind ->
    [kicker] kicker
    [headline] headline
    [subheadline] subheadline
    [byline] byline
    [date] date
    [heading] heading
    [quotation] quotation
    [list-item] list-item
    [caption] caption
    [row] row
   *[paragraph] paragraph
}: “{ $words }”
a-mention-of = a mention of { $source }
# $sources is one name or several, with “and” between them.
by = by { $sources }
no-source = no source
attributed-to-no-source = attributed to no source
also-speculation = also speculation
qualified-by-speculation = qualified by speculation
# How often a source is mentioned, and how much is stated on its word. They stand below its name, too.
mentions = { $count ->
    [0] no mentions
    [one] { $count } mention
   *[other] { $count } mentions
}
statements = { $count ->
    [0] no statements
    [one] { $count } statement
   *[other] { $count } statements
}

## The map: its headings and its key.

sources = Sources
claims = Claims
claims-and-speculation = Claims and speculation
# Above the claims that are attributed to nobody.
no-source-heading = No source
key-source = source
key-claim = claim
key-speculation = speculation
key-attributed-to = attributed to
key-supported-by = supported by
key-no-source = no source
key-also-speculation = also speculation

## Below a statement of the map: what is said about it. $name is a source.

by-name = by { $name }
also-by-name = also by { $name }
supported-by-name = supported by { $name }
# $numbers is one number or several: “1, 4 and 6”; $count is how many, for the form of the words.
also-speculation-numbers = { $count ->
    [one] also speculation { $numbers }
   *[other] also speculation { $numbers }
}
qualified-by-speculation-numbers = { $count ->
    [one] qualified by speculation { $numbers }
   *[other] qualified by speculation { $numbers }
}
supported-by-claims-numbers = { $count ->
    [one] supported by claim { $numbers }
   *[other] supported by claims { $numbers }
}
no-place = no place in the text
# What is not drawn.
left-out = Not drawn: { $count ->
    [one] { $count } passage
   *[other] { $count } passages
} of speculation with no source.

## The map in words, as sentences one after the other.

map-in-words = { $sources ->
    [0] No sources
    [one] { $sources } source
   *[other] { $sources } sources
}, { $claims ->
    [0] no claims
    [one] { $claims } claim
   *[other] { $claims } claims
} and { $passages ->
    [0] no passages
    [one] { $passages } passage
   *[other] { $passages } passages
} of speculation on somebody’s word.
# $about is how often the source is mentioned and so on, with “label-comma” between; $says is one to three of the next
# messages with “semicolon” between them.
source-says = { $name } ({ $about }): { $says }.
claims-numbers = { $count ->
    [one] claim { $numbers }
   *[other] claims { $numbers }
}
speculation-numbers = { $count ->
    [one] speculation { $numbers }
   *[other] speculation { $numbers }
}
support-for-claims-numbers = { $count ->
    [one] support for claim { $numbers }
   *[other] support for claims { $numbers }
}
fewer-are-not-told = Sources with fewer statements are not told of here.
sources-without-statement = { $count ->
    [one] { $count } source has no statement.
   *[other] { $count } sources have no statement.
}
# $claims is what “claims-numbers” says.
these-attributed-to-none = Attributed to no source: { $claims }.
these-also-speculation = Also speculation: { $claims }.
these-qualified = Qualified by speculation: { $claims }.

## The miniature in words.

miniature-in-words = The release from top to bottom, { $blocks ->
    [0] no blocks
    [one] { $blocks } block
   *[other] { $blocks } blocks
} of text. Marked in it are { $claims ->
    [0] no claims
    [one] { $claims } claim
   *[other] { $claims } claims
}, { $mentions ->
    [0] no mentions of sources
    [one] { $mentions } mention of a source
   *[other] { $mentions } mentions of sources
} and { $passages ->
    [0] no passages of speculation
    [one] { $passages } passage of speculation
   *[other] { $passages } passages of speculation
}.
annotations-without-place = { $count ->
    [one] { $count } annotation has no place in the text and no mark here.
   *[other] { $count } annotations have no place in the text and no mark here.
}
