### The panel “Import”, and the fields for files that it shares with the panel “Compare readings”.

what-it-takes = Eine von { -pressloupe } exportierte Datei oder Web Annotations aus anderen Werkzeugen. Sie sehen, was darin steht, bevor sich etwas ändert.
a-file = Datei
files = Dateien
choose-a-file = Datei zum Importieren wählen
or-as-text = Oder als Text
look-at-it = Ansehen

nothing-imported = Es wurde nichts importiert: { $reason }.
nothing-imported-from = Aus „{ $file }“ wurde nichts importiert: { $reason }.
too-large = Die Datei ist größer als { NUMBER($megabytes) } MB
not-read = Der Browser konnte die Datei nicht lesen
stopped = Der Import wurde angehalten. Nichts hat sich geändert.

new = { $count ->
    [one] { $count } Annotation ist neu.
   *[other] { $count } Annotationen sind neu.
}
here-already = { $count ->
    [one] { $count } Annotation ist bereits vorhanden.
   *[other] { $count } Annotationen sind bereits vorhanden.
}
changed-later = { $count ->
    [one] { $count } Annotation wurde später geändert als die vorhandene und ersetzt sie.
   *[other] { $count } Annotationen wurden später geändert als die vorhandenen und ersetzen sie.
}
changed-earlier = { $count ->
    [one] { $count } Annotation weicht von der vorhandenen ab; diese wurde später geändert und bleibt.
   *[other] { $count } Annotationen weichen von den vorhandenen ab; diese wurden später geändert und bleiben.
}
no-place = { $count ->
    [one] { $count } Annotation ist in diesem Text nicht zu finden; sie bleibt in der Liste.
   *[other] { $count } Annotationen sind in diesem Text nicht zu finden; sie bleiben in der Liste.
}
of-another-release = Die Datei entstand an einer anderen Pressemitteilung: „{ $title }“.
of-another-text = Die Datei entstand an einem anderen Text als dem angezeigten.
nothing-to-take-in = Die Datei enthält keine Annotation, die sich übernehmen lässt.
left-out = Ausgelassen: { $item }: { $reason }.
more-left-out = { $count ->
    [one] { $count } weiteres Element wurde ausgelassen.
   *[other] { $count } weitere Elemente wurden ausgelassen.
}
rescued-too = Auch was aus anderen Pressemitteilungen gerettet wurde, kommt zurück, soweit es hier fehlt.

open-that-release = Diese Pressemitteilung öffnen
that-release-unreadable = Die gespeicherten Daten dieser Pressemitteilung sind nicht lesbar.
import = Importieren
importing = Wird importiert …
done-of-all = { NUMBER($done) } von { NUMBER($all) } gespeichert
stop = Anhalten
imported = { $count ->
    [one] { $count } Annotation importiert
   *[other] { $count } Annotationen importiert
}
