### How readings of several readers agree: figures and what they mean, the section of the report on them, and why a file
### cannot be compared.

reader = N. N.

decimal = { NUMBER($whole) },{ $decimals }
below-zero = −{ $decimal }
not-two-readers = nicht definiert, weil keine zwei Lesarten zum Vergleich vorliegen
other-texts = nicht definiert, weil die Lesarten von verschiedenen Texten stammen
empty-text = nicht definiert, weil der Text leer ist
not-marked = nicht definiert, weil in dieser Kategorie nichts markiert ist
nothing-marked = nicht definiert, weil nichts markiert ist
all-marked = nicht definiert, weil in jeder Lesart der ganze Text markiert ist und es keine Abweichung geben kann

same-characters = In allen Lesarten sind dieselben Zeichen markiert.
reliable = Die Lesarten stimmen stärker überein, als durch Zufall zu erwarten wäre. Der Wert liegt bei mindestens 0,800; ab da gelten Daten nach Krippendorff üblicherweise als verlässlich.
tentative = Die Lesarten stimmen stärker überein, als durch Zufall zu erwarten wäre. Der Wert liegt zwischen 0,667 und 0,800; das erlaubt nach Krippendorff üblicherweise nur vorläufige Schlüsse.
less-than-tentative = Die Lesarten stimmen stärker überein, als durch Zufall zu erwarten wäre. Der Wert liegt aber unter 0,667, nach Krippendorff üblicherweise das Mindeste selbst für vorläufige Schlüsse.
less-than-chance = Die Lesarten stimmen weniger überein, als durch Zufall zu erwarten wäre.
no-more-than-chance = Die Lesarten stimmen nicht stärker überein, als durch Zufall zu erwarten wäre.

meaning-of-the-figures = F1, exakt: Stellen, die an denselben Positionen beginnen und enden und dieselbe Kategorie haben. F1, überlappend: Stellen, die mindestens ein Zeichen gemeinsam haben und dieselbe Kategorie haben. Beide Werte reichen von 0 (keine) bis 1 (alle); bei mehr als zwei Lesarten sind sie der Mittelwert über die Paare, in denen die Kategorie vorkommt. Alpha ist Krippendorffs Alpha für Unitizing (|uα, 2016): Es zeigt, wie weit die Lesarten darin übereinstimmen, welche Zeichen eine Kategorie haben und welche keine, über das hinaus, was der Zufall ergäbe. 1 heißt: dieselben Zeichen; 0 heißt: so viel, wie der Zufall ergäbe. In der Zeile für alle Kategorien geht es nur darum, welche Zeichen überhaupt markiert sind, gleich in welcher Kategorie. Keine der Zahlen sagt, wer recht hat.

comparison = Vergleich
how-far-readers-agree = Übereinstimmung der Lesarten, nach Kategorie
tag = Kategorie
annotations = Annotationen
f1-exact = F1, exakt
f1-overlap = F1, überlappend
alpha-for-unitizing = Alpha für Unitizing
all-tags = alle Kategorien
reader-and-count = { $reader } { NUMBER($count) }
comma = { ", " }
figure-and-meaning = { $figure }. { $meaning }
not-compared = Nicht verglichen, weil die Position im Text nicht eindeutig ist: { $readers }.
who-marked-what = Wer was markiert hat
passage = Stelle
place = Position
readers = Lesarten
all-agree = alle einig
some-agree = teils einig
conflict = Widerspruch
only = nur: { $reader }

made-on-another-text = Die Lesart entstand an einem anderen Text (dessen Prüfsumme beginnt mit { $there }, die dieses Textes mit { $here })
unproven = Die Lesart sagt nicht, zu welchem Text sie gehört, und dieser enthält nicht alle ihre Stellen zweifelsfrei (fehlend: { NUMBER($missing) } von { NUMBER($all) }, zuerst „{ $quote }“)
no-annotation = Die Lesart sagt nicht, zu welchem Text sie gehört, und enthält keine Annotation, an der es sich erkennen ließe
no-place = Keine Annotation der Lesart ist in diesem Text zu finden
