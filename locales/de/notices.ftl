### Sentences that are shown or said when something happens: a release is opened, the page changes, something cannot be done.

cannot-paint = Dieser Browser kann Stellen im Text nicht hervorheben; was Sie markieren, zeigt die Liste. Eine aktuelle Version kann es.
no-place-in-the-text = Diese Stelle ist im Text nicht zu finden
page-does-not-let-change = Auf dieser Seite lässt sich das nicht ändern.
in-translation = Diese Seite wird übersetzt angezeigt. Das Markieren ruht, bis die Pressemitteilung wieder im Originalwortlaut dasteht. Nichts geht verloren.
cannot-draw = Auf dieser Seite darf der Browser die Grafik nicht als PNG zeichnen. Bitte stattdessen als SVG speichern.
part-loading = Einen Augenblick, ein Teil von Pressloupe wird geladen…
part-missing = Ein Teil von Pressloupe konnte nicht geladen werden. Nichts ist verloren; bitte versuchen Sie es erneut, sobald eine Verbindung besteht.

length = { $paragraphs ->
    [one] { $paragraphs } Absatz
   *[other] { $paragraphs } Absätze
}, { NUMBER($minutes) } Min.

opened = Geöffnet: { $title }
text-too-large = Dieser Text ist größer als 5 MB; so lang ist keine Pressemitteilung.
text-not-opened = Der Text wurde nicht geöffnet: { $why }.
file-not-opened = „{ $name }“ wurde nicht geöffnet: { $why }.
address-not-opened = { $address } wurde nicht geöffnet: { $why }.
annotations-not-read = Die Annotationen unter { $address } wurden nicht gelesen: { $why }.
open-it-in-a-tab = Öffnen Sie die Seite in einem Tab, kopieren Sie den Text und fügen Sie ihn hier ein.
read-as-windows-1252 = Diese Datei gibt ihre Zeichenkodierung nicht an. Sie wurde als Windows-1252 gelesen; wenn Umlaute, Akzente oder Anführungszeichen falsch aussehen, speichern Sie sie als UTF-8 und öffnen Sie sie erneut.

larger-than-5-mb = größer als 5 MB
browser-could-not-read = für den Browser nicht lesbar
no-address = keine Adresse einer Seite im Web
page-is-going-away = Diese Seite wird gerade verlassen
nobody-answers = Entweder antwortet dort nichts, oder die Website lässt andere Seiten nicht mitlesen (CORS; welches von beiden, verrät der Browser nicht; der Header heißt Access-Control-Allow-Origin)
site-answers = Die Website antwortet mit { $status }
connection-ended = Die Verbindung brach vorzeitig ab
too-many-lines = Der Text hat über { NUMBER($most) } Zeilen, mehr als eine Pressemitteilung je braucht – bitte den benötigten Teil kopieren und hier einfügen
no-text = kein Text enthalten
no-html = Auf dieser Seite lässt sich kein HTML lesen – bitte als reinen Text öffnen
not-utf-8 = kein UTF-8
