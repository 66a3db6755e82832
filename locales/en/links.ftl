### Links from one annotation to another, on its card.

## What stands between this end of a link and the other, which follows: “said by Ada Brandt”. A name is put in as it is.

said-by = said by
says = says
supported-by = supported by
supports = supports
qualified-by = qualified by
qualifies = qualifies
same-source-as = same source as

## A link. $way is one of the words above.

# On a card, before the name or the words at the other end, which stand as they are: a language that would inflect them
# has a colon here.
on-card = { $way }
# Words of the release.
quoted = “{ $words }”
# For screen readers. $words are those of the release at the other end.
remove-named = Remove the link: { $way } “{ $words }”
remove = Remove this link

## The list of what an annotation can be linked to

link = Link
which = Which link
# Names the field in which one types. $way is one of the words above.
link-by = Link: { $way } …
type-or-select = Type to find it, or select it in the text
# Names the list under the field.
offered = Offered
mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
none-called-so = Nothing here is called so.
# “Source of this …” stands for two buttons of the toolbar: see source-of-this-claim there.
no-source-left = No source is left to choose. Select the words that name it in the text, then press “Source of this …”.
no-claim-left = No claim is left to choose. Select one in the text, then press “{ -claim-of-this-source }”.
nothing-left = Nothing is left to choose: tag it in the text first.

## What is said

# $name is what the other end is called.
linked = Linked: { $way } { $name }
link-removed = Link removed. Undo brings it back
# Why an edit was refused. $why has its capital, but no full stop.
refused = { $why }.
