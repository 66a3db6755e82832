### Links from one annotation to another, on its card.

said-by = Quelle
says = sagt
supported-by = gestützt durch
supports = stützt
qualified-by = eingeschränkt durch
qualifies = schränkt ein
same-source-as = dieselbe Quelle

on-card = { $way }:
quoted = „{ $words }“
remove-named = Verknüpfung lösen ({ $way }): „{ $words }“
remove = Diese Verknüpfung lösen

link = Verknüpfung
which = Art der Verknüpfung
link-by = Verknüpfung: { $way } …
type-or-select = Zum Suchen tippen oder im Text auswählen
offered = Mögliche Ziele
mentions = { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
none-called-so = Nichts Passendes gefunden.
no-source-left = Keine weitere Quelle zur Auswahl. Wählen Sie im Text die Wörter aus, die eine Quelle nennen, und drücken Sie dann „Quelle dieser …“.
no-claim-left = Keine weitere Behauptung zur Auswahl. Wählen Sie eine im Text aus und drücken Sie dann „{ -claim-of-this-source }“.
nothing-left = Nichts weiter zur Auswahl. Markieren Sie es zuerst im Text.

linked = Verknüpft ({ $way }): { $name }
link-removed = Verknüpfung gelöst. „Rückgängig“ stellt sie wieder her
refused = { $why }.
