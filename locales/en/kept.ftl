### The panel “Kept on this device”: what this browser keeps, and how to delete it.

# $size is what one of the three messages of sizes says.
releases = { $count ->
    [0] No release is kept here.
    [one] { $count } release is kept here, in { $size }.
   *[other] { $count } releases are kept here, in { $size }.
}
# A release and what it takes.
takes = { $title }: { $size }.
other-parts = Other parts of this site keep { $size } here.
share-of-the-room = { $percent ->
    [0] That is less than 1 % of the room that browsers give a site.
   *[other] That is { $percent } % of the room that browsers give a site.
}
# $moment is a date and a time.
last-exported = This reading was last exported on { $moment }.
never-exported = This reading was never exported from here.

## Sizes

less-than-a-kilobyte = less than 1 kB
kilobytes = { NUMBER($count) } kB
# $tenths is the one digit after the point.
megabytes = { NUMBER($whole) }.{ NUMBER($tenths) } MB

## What the browser promises.

is-promised = This browser has promised not to clear it by itself.
is-not-promised = This browser does not promise to keep it. Export what must last.
may-be-cleared = This browser may clear it when it runs short of room, and Safari does so after seven days without a visit. Export what must last.
# Asks the browser to keep what is kept here.
ask = Ask it to keep it

## What can be done with it.

your-name = Your name
what-the-name-is-for = Goes into what you export, as its creator. Leave it empty to stay unnamed.
# Heads the buttons that follow.
delete = Delete
delete-this-reading = Delete this reading
bring-this-reading-back = Bring this reading back
delete-everything = Delete everything kept here
bring-everything-back = Bring everything back
can-be-undone = Either can be undone until you leave this page.
