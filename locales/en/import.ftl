### The panel “Import”, and the fields for files that it shares with the panel “Compare readings”.

what-it-takes = A file that { -pressloupe } exported, or another tool's Web Annotations. You see what it holds before anything is changed.
a-file = A file
files = Files
choose-a-file = Choose a file to import
or-as-text = Or as text
look-at-it = Look at it

## Why nothing was imported. $reason is a sentence without capital and full stop, such as the two that follow.

nothing-imported = Nothing was imported: { $reason }.
nothing-imported-from = Nothing was imported from “{ $file }”: { $reason }.
too-large = it is larger than { NUMBER($megabytes) } MB
not-read = the browser could not read it
stopped = The import was stopped. Nothing is changed.

## What a file holds, a sentence each.

new = { $count ->
    [one] { $count } annotation is new.
   *[other] { $count } annotations are new.
}
here-already = { $count ->
    [one] { $count } annotation is here already.
   *[other] { $count } annotations are here already.
}
changed-later = { $count ->
    [one] { $count } annotation was changed later than the one here, and replaces it.
   *[other] { $count } annotations were changed later than the ones here, and replace them.
}
changed-earlier = { $count ->
    [one] { $count } annotation differs from the one here, which was changed later and stays.
   *[other] { $count } annotations differ from the ones here, which were changed later and stay.
}
no-place = { $count ->
    [one] { $count } annotation has no place in this text; it is kept in the list.
   *[other] { $count } annotations have no place in this text; they are kept in the list.
}
of-another-release = The file was made on another release: “{ $title }”.
of-another-text = The file was made on another text than the one shown.
nothing-to-take-in = The file holds no annotation that can be taken in.
# $item says which item of the file, $reason is a sentence without capital and full stop.
left-out = Left out: { $item }: { $reason }.
more-left-out = { $count ->
    [one] { $count } more was left out.
   *[other] { $count } more were left out.
}
# The rescue is a page that saves what is kept in a browser where the tool itself does not run.
rescued-too = What the rescue saved of other releases comes back too, where it is missing.

## Taking it in.

open-that-release = Open that release
that-release-unreadable = What is kept of that release cannot be read.
import = Import
importing = Importing…
# While it goes on: so many annotations and links are kept by now.
done-of-all = { NUMBER($done) } of { NUMBER($all) } kept
stop = Stop
imported = { $count ->
    [one] Imported { $count } annotation
   *[other] Imported { $count } annotations
}
