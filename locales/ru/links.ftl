### Links from one annotation to another, on its card.

said-by = источник
says = говорит
supported-by = опирается на
supports = подкрепляет
qualified-by = с оговоркой
qualifies = оговорка к
same-source-as = тот же источник
on-card = { $way }:
quoted = «{ $words }»
remove-named = Убрать связь ({ $way }): «{ $words }»
remove = Убрать эту связь
link = Связать
which = Вид связи
link-by = Связать: { $way }…
type-or-select = Наберите или выделите в тексте
offered = Варианты
mentions = { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминаний
}
none-called-so = Ничего с таким названием здесь нет.
no-source-left = Выбирать не из чего. Выделите в тексте слова, которые называют источник, и нажмите «Источник этого…».
no-claim-left = Выбирать не из чего. Выделите утверждение в тексте и нажмите «{ -claim-of-this-source }».
nothing-left = Выбирать не из чего: сначала отметьте это в тексте.
linked = Связано ({ $way }): { $name }
link-removed = Связь убрана. Это можно отменить
refused = { $why }.
