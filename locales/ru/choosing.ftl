### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = Выбор касанием
tap-the-first-word = Коснитесь первого слова
tap-the-last-word = Коснитесь последнего слова
tap-the-new-first-word = Коснитесь нового первого слова
tap-the-new-last-word = Коснитесь нового последнего слова
tag-it-or-tap-another = Отметьте или коснитесь другого первого слова
done-choosing = Закончить
this-sentence = Это предложение
cancel = Отмена
no-word-here = Здесь нет слова
first-word = Первое слово: «{ $words }». { $asks }
chosen = Выбрано: «{ $words }». { tag-it-or-tap-another }
and-then = { $said }. { $asks }
no-longer = Выбор касанием закончен
stays-as-it-is = Фрагмент остался прежним
text-has-changed = Текст изменился. { $asks }
passage-changed = Фрагмент изменён. Это можно отменить
no-word-further-on = С этой стороны слов больше нет
start-of-the-passage = Начало фрагмента
end-of-the-passage = Конец фрагмента
how-to-move-it = Клавиши со стрелками сдвигают его на слово. Можно также нажать на него, а затем на слово релиза, к которому его нужно перенести, или перетащить.
without-dragging = Без перетаскивания
ways-without-dragging = «{ choose-by-tapping }» в меню «…» или под текстом спрашивает первое слово фрагмента, затем последнее; чтобы захватить знак в конце предложения, коснитесь его. Маркеры выбранного фрагмента переносят его края к слову, которого вы коснётесь следующим; когда они в фокусе, их двигают клавиши со стрелками.
