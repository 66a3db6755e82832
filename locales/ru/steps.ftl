### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

tagged-as = Отмечено как { $tag }
undone = Отменено: { $step }
done-again = Повторено: { $step }
tag-as = пометка «{ $tag ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
}»
change-tag-to = смена тега на «{ $tag ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
}»
edit-note = правка заметки
change-passage = изменение фрагмента
change-attributes = изменение свойств
delete = удаление { $tag ->
    [claim] утверждения
    [source] источника
   *[speculation] предположения
}
delete-this-reading = удаление прочтения
name-a-source = имя источника
link = связь
unlink = удаление связи
take-over = заимствование { $tag ->
    [claim] утверждения
    [source] источника
   *[speculation] предположения
}
import = импорт
