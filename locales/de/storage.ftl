### Why something is not kept, and what became of what was. A reason is a clause without capital and full stop: it stands after “Not saved:” or as $why in a message of this file.

this-browser-keeps-nothing = Dieser Browser speichert für diese Seite nichts
this-page-keeps-nothing = Diese Seite speichert nichts, bis sie es darf
storage-is-full = Der Speicher dieser Website ist voll oder nimmt nichts mehr auf
newer-record-in-the-way = Ein Eintrag aus einer neueren Version von Pressloupe steht im Weg; bitte die Seite neu laden
not-what-was-written = Dieser Browser hat das Geschriebene nicht behalten
stopped = Pressloupe läuft nicht mehr
records-wait = { $why }; { NUMBER($count) } Einträge warten
deleted-from-outside = Die gespeicherten Daten wurden außerhalb dieses Tabs gelöscht
keep-the-browser-open = bitte den Browser noch kurz geöffnet lassen

not-read = { $count ->
    [one] { $count } Eintrag, der für diese Pressemitteilung gespeichert ist, konnte nicht gelesen werden. Er bleibt, wie er ist; alles Übrige ist da.
   *[other] { $count } Einträge, die für diese Pressemitteilung gespeichert sind, konnten nicht gelesen werden. Sie bleiben, wie sie sind; alles Übrige ist da.
}
newer-version-in-another-tab = In einem anderen Tab arbeitet eine neuere Version von Pressloupe. Laden Sie diese Seite neu, um damit weiterzumachen.
two-tabs-changed-the-same = Zwei Tabs haben gleichzeitig dieselbe Annotation geändert. Angezeigt wird die spätere Fassung; die andere bleibt daneben als Kopie erhalten.
name-not-kept = Ihr Name wurde nicht gespeichert: { $why }.
choice-not-kept = Diese Einstellung gilt, bis Sie die Seite verlassen; gespeichert wurde sie nicht: { $why }.
not-deleted = { $count ->
    [one] { $count } Eintrag konnte nicht gelöscht werden.
   *[other] { $count } Einträge konnten nicht gelöscht werden.
}
journal-not-emptied = Das Protokoll, das vor Verlusten beim Abbruch des Browsers schützt, konnte nicht geleert werden. Löschen Sie zur Sicherheit die Daten dieser Website in den Einstellungen des Browsers.
not-brought-back = { $count ->
    [one] { $count } Eintrag konnte noch nicht wiederhergestellt werden.
   *[other] { $count } Einträge konnten noch nicht wiederhergestellt werden.
}
moment = { $day }, { $time } Uhr (UTC)
