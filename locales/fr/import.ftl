### The panel “Import”, and the fields for files that it shares with the panel “Compare readings”.

what-it-takes = Un fichier exporté par { -pressloupe }, ou les Web Annotations d’un autre outil. Vous voyez ce qu’il contient avant toute modification.
a-file = Un fichier
files = Fichiers
choose-a-file = Choisir un fichier à importer
or-as-text = Ou en texte
look-at-it = Examiner
nothing-imported = Rien n’a été importé : { $reason }.
nothing-imported-from = Rien n’a été importé de « { $file } » : { $reason }.
too-large = il dépasse { NUMBER($megabytes) } Mo
not-read = le navigateur n’a pas pu le lire
stopped = L’importation a été arrêtée. Rien n’est modifié.
new = { $count ->
    [one] { $count } annotation est nouvelle.
    [many] { $count } d’annotations sont nouvelles.
   *[other] { $count } annotations sont nouvelles.
}
here-already = { $count ->
    [one] { $count } annotation est déjà là.
    [many] { $count } d’annotations sont déjà là.
   *[other] { $count } annotations sont déjà là.
}
changed-later = { $count ->
    [one] { $count } annotation a été modifiée plus récemment que celle d’ici et la remplace.
    [many] { $count } d’annotations ont été modifiées plus récemment que celles d’ici et les remplacent.
   *[other] { $count } annotations ont été modifiées plus récemment que celles d’ici et les remplacent.
}
changed-earlier = { $count ->
    [one] { $count } annotation diffère de celle d’ici, qui est plus récente et reste.
    [many] { $count } d’annotations diffèrent de celles d’ici, qui sont plus récentes et restent.
   *[other] { $count } annotations diffèrent de celles d’ici, qui sont plus récentes et restent.
}
no-place = { $count ->
    [one] { $count } annotation n’a pas d’emplacement dans ce texte ; elle est conservée dans la liste.
    [many] { $count } d’annotations n’ont pas d’emplacement dans ce texte ; elles sont conservées dans la liste.
   *[other] { $count } annotations n’ont pas d’emplacement dans ce texte ; elles sont conservées dans la liste.
}
of-another-release = Le fichier a été fait sur un autre communiqué : « { $title } ».
of-another-text = Le fichier a été fait sur un autre texte que celui affiché.
nothing-to-take-in = Le fichier ne contient aucune annotation à reprendre.
left-out = Laissé de côté – { $item } : { $reason }.
more-left-out = { $count ->
    [one] { $count } autre élément a été laissé de côté.
    [many] { $count } d’autres éléments ont été laissés de côté.
   *[other] { $count } autres éléments ont été laissés de côté.
}
rescued-too = Ce que la sauvegarde de secours contient d’autres communiqués est aussi rétabli là où il manque.
open-that-release = Ouvrir ce communiqué
that-release-unreadable = Ce qui est conservé de ce communiqué est illisible.
import = Importer
importing = Importation…
done-of-all = { NUMBER($done) } sur { NUMBER($all) }
stop = Arrêter
imported = { $count ->
    [one] { $count } annotation importée
    [many] { $count } d’annotations importées
   *[other] { $count } annotations importées
}
