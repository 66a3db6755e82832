### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

# $tag is what the tag is called on this page.
tagged-as = Tagged as { $tag }
# $step is one of the messages below.
undone = Undone: { $step }
done-again = Done again: { $step }

## What a step did; these stand after a colon.

tag-as = tag as { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
change-tag-to = change tag to { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
edit-note = edit note
change-passage = change passage
change-attributes = change attributes
delete = delete { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
delete-this-reading = delete this reading
name-a-source = name a source
link = link
unlink = unlink
# Of an annotation of another reader, which becomes one's own.
take-over = take over a { $tag ->
    [claim] claim
    [source] source
   *[speculation] speculation
}
import = import
