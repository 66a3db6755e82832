### Tags and what more can be said of a passage: names, values, what each means, and the guidance on them.
###
### The terms are those of the field: FactBank's certainty, the Associated Press's terms of sourcing, PARC's source, cue
### and content. Where your language has its own established words for them, take those.

claim = Behauptung
source = Quelle
speculation = Spekulation
claim-within = Behauptung
source-within = Quelle
speculation-within = Spekulation
claim-meaning = Die Mitteilung stellt etwas als Tatsache dar.
source-meaning = Worauf oder auf wen sich eine Aussage stützt.
speculation-meaning = Was die Mitteilung als möglich, erwartet oder vermutet darstellt.

what-is-a-claim = Was ist eine Behauptung?
what-is-a-source = Was ist eine Quelle?
what-is-speculation = Was ist Spekulation?
claim-is = Die Mitteilung stellt etwas als Tatsache dar: Es ist geschehen, es wird geschehen, es sind so und so viele, es muss getan werden.
claim-mark = Markieren Sie die Aussage und verknüpfen Sie sie mit der Quelle, von der sie kommt.
source-is = Die Person, das Dokument oder die Institution, auf deren Wort sich eine Aussage stützt, ob mit Namen oder ohne.
source-mark = Markieren Sie die Wörter, die die Quelle nennen. „Sie“ und „die Ministerin“ können Nennungen derselben Quelle sein.
speculation-is = Was die Mitteilung als möglich, erwartet, befürchtet oder vermutet darstellt, nicht als bekannt.
speculation-mark = Wörter wie „könnte“, „dürfte“ und „vermutet“ verraten sie.
here = Hier:
quoted = „{ $words }“

attributes = Merkmale
not-said = keine Angabe
value = { $value } – { $meaning }
name-of-this-source = Name dieser Quelle
one-name = ein Name für alle Nennungen
cue = Signalwort: womit die Behauptung wiedergegeben wird
remove-the-cue = Signalwort entfernen
select-the-cue = Wählen Sie es im Text aus („laut“, „zufolge“) und drücken Sie „{ -cue-of-this-claim }“.

reporting = Wiedergabe
direct-quote = wörtliches Zitat
direct-quote-meaning = In den eigenen Worten der Quelle, in Anführungszeichen.
paraphrase = Paraphrase
paraphrase-meaning = Was jemand sagt, in den Worten der Mitteilung.
mixed = gemischt
mixed-meaning = Teils in Anführungszeichen, teils in den Worten der Mitteilung.
unattributed = ohne Zuschreibung
unattributed-meaning = Behauptet, ohne dass jemand genannt wird.

kind-of-claim = Art der Aussage
quantity = Menge
quantity-meaning = Eine Zahl oder ein Anteil.
event = Ereignis
event-meaning = Etwas ist geschehen oder ist der Fall.
causal = Ursache
causal-meaning = Das eine bewirkt das andere.
comparison = Vergleich
comparison-meaning = Das eine im Vergleich zum anderen.
prediction = Prognose
prediction-meaning = Etwas wird geschehen.
rule = Vorschrift
rule-meaning = Etwas muss oder darf getan werden.
advice = Empfehlung
advice-meaning = Etwas sollte getan werden.

checkability = Überprüfbarkeit
checkable = überprüfbar
checkable-meaning = Mit öffentlich zugänglichem Material.
hard-to-check = schwer überprüfbar
hard-to-check-meaning = Nur mit Material, das nicht öffentlich ist.
uncheckable = nicht überprüfbar
uncheckable-meaning = Gar nicht: eine Meinung, ein Wunsch, die Zukunft.

identification = Benennung
named = namentlich
named-meaning = Mit Namen: „Ada Brandt“.
role-only = nur nach Funktion
role-only-meaning = Nur mit der Funktion: „die stellvertretende Ministerin“.
vague = vage
vague-meaning = Mit einem Wort, das auf beliebige Leute passt: „Fachleute“, „Beobachter“.
anonymous = anonym
anonymous-meaning = Wer schreibt, kennt sie; wer liest, erfährt sie nicht.
implicit = implizit
implicit-meaning = Niemand wird erwähnt, und doch muss es jemand gesagt haben.

relation = Verhältnis zum Absender
issuer = Absender
issuer-meaning = Der Absender selbst.
affiliated = verbunden
affiliated-meaning = An den Absender gebunden: Personal, Partner, Tochterfirma.
independent = unabhängig
independent-meaning = Nicht an den Absender gebunden.

terms = Zitierregel
on-the-record = unter eins (zitierbar)
on-the-record-meaning = Die Worte dürfen verwendet, die Quelle darf genannt werden.
background = unter zwei (umschrieben)
background-meaning = Die Worte dürfen verwendet, die Quelle darf umschrieben, aber nicht genannt werden.
deep-background = unter zwei (ohne Quelle)
deep-background-meaning = Die Worte dürfen verwendet, aber niemandem zugeschrieben werden.
off-the-record = unter drei (vertraulich)
off-the-record-meaning = Die Worte dürfen nicht veröffentlicht werden.

certainty = Gewissheit
probable = wahrscheinlich
probable-meaning = Der Wortlaut macht es wahrscheinlich: „wohl“, „dürfte“.
possible = möglich
possible-meaning = Der Wortlaut lässt es offen: „könnte“, „möglicherweise“.
underspecified = unbestimmt
underspecified-meaning = Der Wortlaut sagt nicht, wie gewiss es ist.

kind-of-speculation = Art der Spekulation
hedge = Abschwächung
hedge-meaning = Ein Wort, das etwas zurücknimmt: „vielleicht“, „anscheinend“.
conditional = Bedingung
conditional-meaning = Es hängt von etwas anderem ab: „wenn …, dann …“.
belief = Annahme
belief-meaning = Jemand nimmt es an: „vermutet, dass“, „glaubt“.
forward-looking = zukunftsgerichtet
forward-looking-meaning = Es geht um die Zukunft.
weasel = Wieselwort
weasel-meaning = Es klingt belegt und ist es nicht: „es heißt, dass“.

no-such-attribute = { $tag ->
    [claim] Eine Behauptung
    [source] Eine Quelle
   *[speculation] Eine Spekulation
} hat kein Merkmal "{ $name }"
no-such-value = "{ $value }" ist kein Wert des Merkmals "{ $name }"
not-a-uuid = "{ $text }" ist keine UUID
