### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

tagged-as = Etiquetado como { $tag }
undone = Deshecho: { $step }
done-again = Rehecho: { $step }

tag-as = etiquetar como { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
change-tag-to = cambiar etiqueta a { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
edit-note = editar nota
change-passage = cambiar pasaje
change-attributes = cambiar atributos
delete = eliminar { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
delete-this-reading = eliminar esta lectura
name-a-source = nombrar una fuente
link = vincular
unlink = desvincular
take-over = adoptar una { $tag ->
    [claim] afirmación
    [source] fuente
   *[speculation] especulación
}
import = importar
