### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

tagged-as = Als { $tag } markiert
undone = Rückgängig gemacht: { $step }
done-again = Wiederholt: { $step }

tag-as = Markierung als { $tag ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
}
change-tag-to = Wechsel der Kategorie zu { $tag ->
    [claim] Behauptung
    [source] Quelle
   *[speculation] Spekulation
}
edit-note = Bearbeiten der Notiz
change-passage = Ändern der Stelle
change-attributes = Ändern der Merkmale
delete = Löschen { $tag ->
    [claim] der Behauptung
    [source] der Quelle
   *[speculation] der Spekulation
}
delete-this-reading = Löschen dieser Lesart
name-a-source = Benennen einer Quelle
link = Verknüpfen
unlink = Lösen der Verknüpfung
take-over = Übernehmen { $tag ->
    [claim] einer Behauptung
    [source] einer Quelle
   *[speculation] einer Spekulation
}
import = Import
