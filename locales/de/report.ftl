### The report: a page to read, to print and to file. The sentences of its summary are in told.ftl, what its pictures say
### in picture.ftl, its section on other readers in agreement.ftl.

page-title = Bericht: { $title }
brand = { -pressloupe }-Bericht
contents = Inhalt

issued-by = Absender
dated = Datum
read-by = Gelesen von
written = Erstellt
published-at = Veröffentlicht unter

summary = Auswertung
the-release = Die Pressemitteilung
who-says-what = Wer was sagt
sources = Quellen
to-read-again = Noch einmal lesen
annotations = Annotationen
comparison = Vergleich
how-this-was-made = Wie dieser Bericht entstand

what-is-marked = Was markiert ist
tag = Kategorie
share-of-the-text = Anteil am Text
any = alle
how-sure-the-speculation-is = Gewissheit der Spekulation
certainty = Gewissheit
which = Welche
not-said = keine Angabe

release = Pressemitteilung
who-says-what-part = Wer was sagt, Teil { NUMBER($part) } von { NUMBER($parts) }

no-source-is-marked = Es ist keine Quelle markiert.
most-statements-first = Quellen mit den meisten Aussagen zuerst
source = Quelle
identified = Benennung
to-the-issuer = Verhältnis zum Absender
terms = Zitierregel
claims = Behauptungen
speculation = Spekulation
none-in-cell = keine

counted = { $title } ({ NUMBER($count) })
claims-without-source = Behauptungen ohne Quelle
claims-on-vague-sources = Behauptungen nur mit vagen oder anonymen Quellen
tagged-as-both = Als Behauptung und als Spekulation markiert
claims-qualified = Durch Spekulation eingeschränkte Behauptungen
paragraphs-without-mark = Absätze ohne Markierung
none = Keine.

made-on = Damaliger Wortlaut
what-the-reader-calls-it = Vergebener Name
reported-by-the-words = Signalwort
marked-by = Markiert von
copy = Kopie
both-versions-are-kept = In zwei Tabs gleichzeitig geändert; beide Fassungen sind erhalten.

written-by = Erstellt mit { -pressloupe } { $version } am { $moment }. Die Stellen hat ein Mensch markiert; das Werkzeug hat sie gezählt und verbunden. Nichts in diesem Bericht sagt, ob die Pressemitteilung wahr ist: Weder eine Markierung noch ihr Fehlen ist ein Urteil.
numbers = Nummern
what-numbers-are = Jede Annotation hat in allen Listen und Grafiken dieselbe Nummer: ihren Platz in der Reihenfolge des Textes. Annotationen ohne Position stehen am Ende.
what-sources-are = Nennungen, die beim Lesen verbunden wurden, sind eine Quelle. Sie gilt als so genau benannt wie die genaueste ihrer Nennungen.
shares = Anteile
what-shares-are = Der Teil der Zeichen des Textes, die in einer markierten Stelle liegen, jedes nur einmal gezählt. Dachzeilen, Autorenzeilen, Daten und Bildunterschriften zählen nicht als zu lesende Absätze.
places = Positionen
what-places-are = Unicode-Codepunkte im Text der Pressemitteilung, dessen Blöcke durch Zeilenvorschübe verbunden sind.
reader-without-name = einer Person ohne Namensangabe
release-identity = Pressemitteilung
digest = SHA-256 ihres Textes
