### The list of annotations.

annotations = Пометки
annotations-count = { $count ->
    [one] { $count } пометка
    [few] { $count } пометки
    [many] { $count } пометок
   *[other] { $count } пометок
}
select-words = Выделите слова, чтобы их отметить
by-key = { "" }; с клавиатуры — нажмите Enter в релизе
hide-list = Скрыть список
show-list = Показать список
close = Закрыть
show = Показать
claims = Утверждения
sources = Источники
speculation = Предположения
without-a-source = Без источника
on-vague-sources = С расплывчатым источником
stated-as-claim = Предположение как утверждение
orphaned = Без места
not-yet-looked-at = Ещё не просмотрено
count = { NUMBER($count) }
from = Источник: { $name }
search-the-annotations = Поиск по пометкам
search = Поиск
part = { NUMBER($first) }–{ NUMBER($last) } из { NUMBER($all) }
earlier = Предыдущие
later = Следующие
nothing-is-marked = В этом релизе ничего не отмечено, и страница позволяет только читать его.
select-some-words = Выделите слова в релизе и укажите, что это.
claim-is = то, о чём релиз говорит как о факте
source-is = тот, кто это говорит
speculation-is = то, о чём говорится лишь как о возможном
by-keyboard = С клавиатуры: перейдите к релизу клавишей Tab, нажмите Enter, идите по предложениям стрелками, нажмите 1, 2 или 3. Ваши пометки остаются в этом браузере.
none-fits = Таких пометок нет.
show-all = Показать все
marked-in-every-paragraph = В каждом абзаце что-нибудь отмечено.
