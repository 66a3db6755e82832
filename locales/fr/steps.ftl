### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

tagged-as = Étiqueté comme { $tag }
undone = Annulé : { $step }
done-again = Rétabli : { $step }
tag-as = étiquetage comme { $tag ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
}
change-tag-to = changement d’étiquette ({ $tag ->
    [claim] affirmation
    [source] source
   *[speculation] spéculation
})
edit-note = modification de la note
change-passage = modification du passage
change-attributes = modification des attributs
delete = suppression { $tag ->
    [claim] d’une affirmation
    [source] d’une source
   *[speculation] d’une spéculation
}
delete-this-reading = suppression de cette lecture
name-a-source = nom donné à une source
link = ajout d’un lien
unlink = suppression d’un lien
take-over = reprise { $tag ->
    [claim] d’une affirmation
    [source] d’une source
   *[speculation] d’une spéculation
}
import = importation
