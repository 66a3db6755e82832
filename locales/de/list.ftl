### The list of annotations.

annotations = Annotationen
annotations-count = { $count ->
    [one] { $count } Annotation
   *[other] { $count } Annotationen
}
select-words = Zum Markieren Wörter auswählen
by-key = { "" }; mit der Tastatur: im Text die Eingabetaste drücken
hide-list = Liste ausblenden
show-list = Liste einblenden
close = Schließen

show = Anzeigen
claims = Behauptungen
sources = Quellen
speculation = Spekulation
without-a-source = Ohne Quelle
on-vague-sources = Mit vager Quelle
stated-as-claim = Spekulation als Behauptung
orphaned = Verwaist
not-yet-looked-at = Noch offen
count = { NUMBER($count) }
from = Quelle: { $name }
search-the-annotations = Annotationen durchsuchen
search = Suchen

part = { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($all) }
earlier = Frühere
later = Spätere

nothing-is-marked = In dieser Pressemitteilung ist nichts markiert, und auf dieser Seite lässt sie sich nur lesen.
select-some-words = Wählen Sie Wörter der Pressemitteilung aus und sagen Sie dann, was sie sind.
claim-is = was als Tatsache dargestellt wird
source-is = wer es sagt
speculation-is = was nur für möglich gehalten wird
by-keyboard = Mit der Tastatur: mit Tab zur Pressemitteilung gehen, die Eingabetaste drücken, mit den Pfeiltasten Satz für Satz durchgehen, 1, 2 oder 3 drücken. Was Sie markieren, bleibt in diesem Browser.
none-fits = Keine Annotation passt zu Filter und Suche.
show-all = Alle anzeigen
marked-in-every-paragraph = In jedem Absatz ist etwas markiert.
