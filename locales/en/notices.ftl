### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = This browser cannot paint passages over the text; the list shows what you mark. A current version can.
no-place-in-the-text = This passage has no place in the text
page-does-not-let-change = This page does not let that be changed.
in-translation = This page is shown in translation. Tagging pauses, and goes on when the release is in its own words again. Nothing is lost.
cannot-draw = This page does not let the browser draw the picture as PNG. Save it as SVG instead.
# Some parts are fetched when they are first needed.
part-loading = One moment, a part of Pressloupe is being loaded…
part-missing = A part of Pressloupe could not be loaded. Nothing is lost; try again when there is a connection.

## The line below the headline of an opened release, after its issuer and its date.

length = { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}, { NUMBER($minutes) } min

## Opening a release.

# $title is that of the release.
opened = Opened: { $title }
text-too-large = This text is larger than 5 MB, which no press release is.
# $why is one of the clauses below, or one of errors.ftl.
text-not-opened = The text was not opened: { $why }.
# $name is that of a file.
file-not-opened = “{ $name }” was not opened: { $why }.
address-not-opened = { $address } was not opened: { $why }.
annotations-not-read = The annotations at { $address } were not read: { $why }.
# Stands after address-not-opened with nobody-answers.
open-it-in-a-tab = Open it in a tab, copy its text and paste it here.
read-as-windows-1252 = This file does not say how its letters are coded. It was read as Windows-1252; if accents or quotation marks look wrong, save it as UTF-8 and open it again.

## Why something was not opened: clauses without capital and full stop.

larger-than-5-mb = it is larger than 5 MB
browser-could-not-read = the browser could not read it
no-address = it is not an address of a page on the web
page-is-going-away = this page is going away
nobody-answers = either nothing answers there, or its site does not let other pages read it (CORS; the browser does not say which; the header is Access-Control-Allow-Origin)
# $status is a status of HTTP, such as “404 Not Found”.
site-answers = its site answers { $status }
connection-ended = the connection ended early
too-many-lines = it has more than { NUMBER($most) } lines, which is more than a release can need: copy the part you need and paste it here
no-text = there is no text in it
no-html = this page does not let HTML be read; open the text as plain text
not-utf-8 = they are not UTF-8
