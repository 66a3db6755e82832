### The dialog “Embed”: the code that puts a release into a page. Its readers are those who look after a newsroom’s site.

title = Embed
close = Close

## How the release comes into the page. HTML, WordPress, Hugo and npm are called so in every language.

way-in = Way in
custom-element = Custom element
frame = Frame

## The release.

release = Release
in-the-page = Its text stands in the page
is-fetched = It is fetched from an address
address = Address of the release
address-hint = HTML, Markdown or text; whole, or from the root of the site: { $example }
# Of something that was typed.
no-address = This is no address of the web.

## Options.

theme = Theme
# The theme follows the text of the page around.
theme-auto = As the page’s own text
light = Light
dark = Dark
start = Start at once, without a button
more-options = More options
release-id = Name of the release
release-id-hint = Under which readings are filed. Without it: the page’s address.
readonly = Read-only: readers look and export, and change nothing
annotations = Annotations to show
# “Export” is the panel of that name: see bar.ftl.
annotations-hint = Address of a collection as “Export” writes it.
tags = Tags offered, and their labels
# The tags, as tags.ftl has them.
claim = Claim
source = Source
speculation = Speculation
label-of-claim = Label of Claim
label-of-source = Label of Source
label-of-speculation = Label of Speculation
# What the button says: see room.ftl.
label-start = Label of the button “Read with the loupe”
kept = What readers mark is kept
kept-local = In their browser
kept-none = Nowhere, until they agree
# $option and $value are words of the code.
kept-hint = Once a reader has agreed, set the option { $option } to { $value }: what was marked is then kept.
folder = Folder of { $file }
folder-hint = Where the files of Pressloupe lie: here, or on a site of your own.

## The code, and how it looks.

code = Code
copy = Copy
copied = Copied
selected = Selected: press Ctrl+C (⌘C on a Mac) to copy
preview = Preview
width = Width of the preview
phone = Phone
desktop = Desktop
not-kept = What you mark in it is not kept.
blocked = Nothing can be shown here: the host does not let this page frame { $file } (it needs { $policy } in the Content-Security-Policy).

## What is to be done with the code, for each way in.

place-div = Load the script once in every page; put the element around the release. Filters of a CMS let it through.
place-element = The same as an element of its own. Some CMSs remove it from what authors write.
place-frame = Put it where the release shall stand. It needs the release’s address, and no script.
# “Shortcode” and “Pressloupe” are blocks of WordPress.
place-wordpress = Install the plugin, then put this into a block “Shortcode”. The block “Pressloupe” has the same options.
place-hugo = Copy { $file } into { $folder }, then put this into the Markdown of a page.
place-npm = For an application with the npm package. Without it, import from { $address }.

## What must be so that it works. These sentences stand one after the other.

own-computer = This address is your own computer’s: name that of your site as the folder of { $file }.
# $header is what the host of the files answers with.
other-site = If the page is on another site, { $folder } must send “{ $header }” with its scripts and its wasm file.
# After “other-site”.
fetched-too = So must the site of an address that is fetched.
frame-allows = It shows releases of its own site, and of those that { $list } beside { $page } lists.
plugin-brings = The plugin brings the script along.
package-brings = The package brings its files along, for your own site to send.
fetched-from-another = What is fetched from another site needs that site’s “{ $header }”.

## What stands in the code itself, to be replaced or to be read by readers of the page.

the-text = The text of the release.
read-the-release = Read the release
# The title of a frame.
press-release = Press release
