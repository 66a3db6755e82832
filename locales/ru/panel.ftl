### The dialogs: their titles, and what all of them have.

open = Открыть пресс-релиз
summary = Сводка
annotated = Текст с пометками
find = Найти фрагмент
export = Экспорт
import = Импорт
compare = Сравнить прочтения
help = Справка
kept = Данные на этом устройстве
close = Закрыть
download-the-report = Скачать отчёт
what-the-report-is = Всё с этой страницы одним файлом, чтобы напечатать и подшить.
report-too-large = Отчёт слишком велик, чтобы показать его здесь. В файле он целиком.
