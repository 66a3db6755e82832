### What stands around the release.

release = Пресс-релиз
step-through-sentences = Идти по предложениям
find-a-passage = Найти фрагмент
read-with-the-loupe = Читать с лупой
trouble = { -pressloupe }: { $what }
dismiss = Закрыть
not-saved = Ваши пометки не сохраняются: браузер отказывается их хранить. Попытки продолжаются; для надёжности сохраните копию, прежде чем уйти со страницы.
was-deleted = Данные этого прочтения удалены — в другой вкладке или самим сайтом. Всё, что вы видите, пока здесь.
keep-it-again = Сохранить снова
