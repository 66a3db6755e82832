### Tags and what more can be said of a passage: names, values, what each means, and the guidance on them.
###
### The terms are those of the field: FactBank's certainty, the Associated Press's terms of sourcing, PARC's source, cue
### and content. Where your language has its own established words for them, take those.

## The three tags

# By themselves: on buttons and at the head of a card.
claim = Claim
source = Source
speculation = Speculation
# Within a sentence, such as “Tagged as claim”.
claim-within = claim
source-within = source
speculation-within = speculation
claim-meaning = The release says that something is so.
source-meaning = Who or what a statement rests on.
speculation-meaning = What the release presents as possible, expected or suspected.

## Guidance: a line that opens, and the help. First what a tag means, then what to mark.

what-is-a-claim = What is a claim?
what-is-a-source = What is a source?
what-is-speculation = What is speculation?
claim-is = The release says that something is so: it happened, it will happen, it counts so many, it must be done.
claim-mark = Mark the statement, and link it to who makes it.
source-is = The person, paper or office whose word a statement rests on, named or not.
source-mark = Mark the words that name it. “He” and “the minister” can be mentions of one source.
speculation-is = What the release presents as possible, expected, feared or suspected, not as known.
speculation-mark = Words like “might”, “is expected to” and “suspects” give it away.
# Before the first words of this release that have the tag.
here = Here:
# Words of the release.
quoted = “{ $words }”

## The menus of the attributes

attributes = Attributes
# Of an attribute that was not chosen.
not-said = not said
# A value in its menu. $meaning has no full stop.
value = { $value } – { $meaning }
name-of-this-source = Name of this source
# Within the empty field of the name.
one-name = one name for all its mentions
cue = Cue: the words that report it
remove-the-cue = Remove the cue
select-the-cue = Select them (“according to”) and press “{ -cue-of-this-claim }”.

## Titles of the attributes, and their values. A value stands within a list such as “direct quote, event, checkable”, and
## before its meaning in a menu.

# Of a claim.
reporting = How it is reported
direct-quote = direct quote
direct-quote-meaning = In somebody's own words, within quotation marks.
paraphrase = paraphrase
paraphrase-meaning = In the writer’s words for somebody else’s.
mixed = mixed
mixed-meaning = Partly in quotation marks, partly in the writer’s words.
unattributed = unattributed
unattributed-meaning = Stated with nobody’s name to it.

# Of a claim.
kind-of-claim = What sort of thing it says
quantity = quantity
quantity-meaning = A number or a share.
event = event
event-meaning = Something happened or is the case.
causal = causal
causal-meaning = One thing brings about another.
comparison = comparison
comparison-meaning = One thing against another.
prediction = prediction
prediction-meaning = Something will happen.
rule = rule
rule-meaning = Something must or may be done.
advice = advice
advice-meaning = Something should be done.

# Of a claim.
checkability = Whether it could be checked
checkable = checkable
checkable-meaning = With material that is public.
hard-to-check = hard to check
hard-to-check-meaning = Only with material that is not public.
uncheckable = uncheckable
uncheckable-meaning = Not at all: an opinion, a wish, the future.

# Of a source.
identification = How it is identified
named = named
named-meaning = By name: “Ada Brandt”.
role-only = role only
role-only-meaning = By role alone: “the deputy minister”.
vague = vague
vague-meaning = By a word that could mean anybody: “experts”, “observers”.
anonymous = anonymous
anonymous-meaning = Known to the writer, withheld from the reader.
implicit = implicit
implicit-meaning = Nobody is mentioned, yet somebody must have said it.

# Of a source.
relation = How it stands to the issuer
# Who issued the release.
issuer = issuer
issuer-meaning = The issuer itself.
affiliated = affiliated
affiliated-meaning = Bound to the issuer: an employee, a partner, a subsidiary.
independent = independent
independent-meaning = Not bound to the issuer.

# Of a source.
terms = On what terms it spoke
on-the-record = on the record
on-the-record-meaning = Its words may be used, and it may be named.
background = background
background-meaning = Its words may be used; it may be described, not named.
deep-background = deep background
deep-background-meaning = Its words may be used, attributed to nobody.
off-the-record = off the record
off-the-record-meaning = Its words may not be published.

# Of a speculation.
certainty = How sure its words are
probable = probable
probable-meaning = The words make it likely: “probably”, “is likely to”.
possible = possible
possible-meaning = The words leave it open: “might”, “could”.
underspecified = underspecified
underspecified-meaning = The words do not say how sure.

# Of a speculation.
kind-of-speculation = What makes it speculation
hedge = hedge
hedge-meaning = A word that takes back some of it: “perhaps”, “appears to”.
conditional = conditional
conditional-meaning = It hangs on something else: “if …, then …”.
belief = belief
belief-meaning = Somebody thinks so: “suspects that”, “believes”.
forward-looking = forward looking
forward-looking-meaning = It is about the future.
weasel = weasel
weasel-meaning = It sounds sourced and is not: “it is said that”.

## What is wrong with an annotation in a file: parts of sentences, without capital and full stop.

# $name is as the file has it.
no-such-attribute = { $tag ->
    [claim] a claim
    [source] a source
   *[speculation] a speculation
} has no attribute "{ $name }"
# $value and $name are as the file has them.
no-such-value = "{ $value }" is not a value of the attribute "{ $name }"
not-a-uuid = "{ $text }" is not a UUID
