### The panel “Help”: what each tag means, and the keys.

offer-this-tag = Diese Kategorie anbieten
ticked-are-offered = Angeboten werden die angekreuzten Kategorien.
keys = Tasten
one-letter-keys = Einzelne Buchstabentasten gelten, solange die Pressemitteilung oder die Liste den Fokus hat
stays-here = Was Sie markieren, bleibt in diesem Browser und wird nirgendwohin gesendet. Wer dieses Gerät benutzt, kann es sehen; was Ihnen wichtig ist, sollten Sie exportieren.
kept-on-this-device = Daten auf diesem Gerät …

enter = Eingabe
escape = Esc
delete = Entf
arrows = Pfeiltasten
home-and-page-down = Pos1  Bild ↓
shift-arrows = Umschalt + Pfeiltasten
control-z = Strg + Z
control-shift-z = Strg + Umschalt + Z
control-v = Strg + V

does-tag = die Auswahl als Behauptung, Quelle, Spekulation markieren; in der Liste: die Kategorie ändern
does-note = die Auswahl wie zuletzt markieren und eine Notiz schreiben
does-link = die aktuelle Annotation mit der Auswahl verknüpfen; in der Liste: das Ziel der Verknüpfung wählen
does-step-through = in der Pressemitteilung: Satz für Satz durchgehen; Esc oder ein Klick beendet den Durchgang
does-step = dabei: von Satz zu Satz; mit Strg (am Mac Alt) von Wort zu Wort; mit Umschalt die Auswahl erweitern oder verkleinern
does-leap = dabei: zum Anfang des Absatzes, zum nächsten Absatz; mit Strg zum Anfang der Mitteilung, zum nächsten Zwischentitel
does-find = eine Stelle anhand ihrer ersten und letzten Wörter suchen
does-select = in der Pressemitteilung auswählen (F7 blendet in den meisten Browsern einen Textcursor ein)
does-leave = von einer Stelle zu ihrer Karte und von der Karte zurück zum Text
does-go-along = die Liste durchgehen
does-take-in-hand = eine Annotation der Liste aufrufen
does-go = zur Stelle einer Annotation
does-delete = die Annotation löschen, die den Fokus hat
does-undo = rückgängig machen (am Mac ⌘ Z)
does-redo = wiederholen (am Mac ⇧ ⌘ Z)
does-open = die kopierte Pressemitteilung öffnen
does-help = diese Hilfe
