### The panel “Kept on this device”: what this browser keeps, and how to delete it.

releases = { $count ->
    [0] Hier ist keine Pressemitteilung gespeichert.
    [one] Hier ist { $count } Pressemitteilung gespeichert, insgesamt { $size }.
   *[other] Hier sind { $count } Pressemitteilungen gespeichert, insgesamt { $size }.
}
takes = { $title }: { $size }.
other-parts = Andere Teile dieser Website belegen hier { $size }.
share-of-the-room = { $percent ->
    [0] Das sind weniger als 1 % des Platzes, den Browser einer Website geben.
   *[other] Das sind { $percent } % des Platzes, den Browser einer Website geben.
}
last-exported = Diese Lesart wurde zuletzt am { $moment } exportiert.
never-exported = Diese Lesart wurde von hier aus noch nie exportiert.

less-than-a-kilobyte = weniger als 1 kB
kilobytes = { NUMBER($count) } kB
megabytes = { NUMBER($whole) },{ NUMBER($tenths) } MB

is-promised = Dieser Browser hat zugesagt, diese Daten nicht von selbst zu löschen.
is-not-promised = Dieser Browser sagt nicht zu, diese Daten zu behalten. Exportieren Sie, was erhalten bleiben muss.
may-be-cleared = Wird der Platz knapp, kann dieser Browser diese Daten löschen; Safari löscht sie nach sieben Tagen ohne Besuch. Exportieren Sie, was erhalten bleiben muss.
ask = Dauerhafte Speicherung anfragen

your-name = Ihr Name
what-the-name-is-for = Steht als Urheberangabe in allem, was Sie exportieren. Bleibt das Feld leer, bleiben Sie ungenannt.
delete = Löschen
delete-this-reading = Diese Lesart löschen
bring-this-reading-back = Diese Lesart wiederherstellen
delete-everything = Alles hier Gespeicherte löschen
bring-everything-back = Alles wiederherstellen
can-be-undone = Beides lässt sich rückgängig machen, bis Sie diese Seite verlassen.
