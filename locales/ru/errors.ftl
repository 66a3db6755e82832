### What is wrong with a file, a page or an edit: clauses without capital and full stop, which stand after a colon, or with a capital and a full stop as a sentence. Names in plain quotation marks ("created") are those of the file.

not-an-annotation = это не аннотация
not-valid = это не Web Annotation по стандарту: { $why }
reply-to-nothing = это ответ на аннотацию, которой нет в файле
no-quote = нет цитаты, так что слова не найти
position-only = есть позиция, но нет цитаты, и непонятно, какие слова имеются в виду
no-tag = нет тега
unknown-tag = тег "{ $tag }" — не утверждение, не источник и не предположение
two-tags = отмечено сразу и как { $one ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
}, и как { $other ->
    [claim] утверждение
    [source] источник
   *[speculation] предположение
}
same-id = такой же идентификатор уже есть у одного из предыдущих элементов
link-without-kind = не указан вид связи
link-without-ends = у связи нет двух концов
further-tag = дополнительный тег "{ $tag }" — не утверждение, не источник и не предположение
no-position = позиция указана неверно
no-moment = "{ $text }" — не момент времени
body-is-not-text = одно из содержаний ("body") — не текст
several-targets = указано несколько целей ("target"), взята одна
no-cue = вводящие слова не указывают на фрагмент утверждения
repeated-key = ключ "{ $key }" встречается в одном объекте несколько раз; учитывается последний
elsewhere = остальные элементы находятся по адресу { $address }, он не открывается
item = элемент { NUMBER($nth) }
line = строка { NUMBER($line) }
a-reply = ответ
missing = нет ключа "{ $key }"
names-no-context = в "{ $key }" не указан { $context }
no-annotation-type = в "{ $key }" указано не "Annotation"
not-one-iri = в "{ $key }" указан не один IRI
not-an-iri = в "{ $key }" указан не IRI
names-no-resource = в "{ $key }" не указан ресурс
no-set = в "{ $key }" указано не Choice, Composite, List или Independents
not-one-moment = в "{ $key }" указан не один момент времени
not-one-text = в "{ $key }" указан не один текст
not-text = в "{ $key }" указан не текст
not-a-count = в "{ $key }" указано не целое число от 0
before-start = "{ $key }" стоит раньше, чем "start"
no-term = в "{ $key }" указано то, чего нет в стандарте
beside-body = "{ $key }" стоит рядом с "body"
file-too-large = в файле { $bytes ->
    [one] { $bytes } байт
    [few] { $bytes } байта
    [many] { $bytes } байт
   *[other] { $bytes } байт
}, а читается не больше { NUMBER($most) }
not-utf-8 = файл — не текст в UTF-8, как положено JSON: байт в строке { NUMBER($line) }, столбце { NUMBER($column) } не входит ни в один знак
ends-too-early = файл обрывается в строке { NUMBER($line) }, столбце { NUMBER($column) }
not-json = файл — не JSON: { $what }
no-annotations = в файле нет пометок
empty = этот файл пуст: выберите другой или вставьте текст сюда
too-large = размер этого файла — { NUMBER($megabytes) } МБ, а Pressloupe читает до 5 МБ: скопируйте нужную часть и вставьте её сюда
picture = это изображение, а их Pressloupe не читает: наберите или вставьте текст сюда
pdf = это файл PDF, а их Pressloupe не читает: откройте его, скопируйте текст и вставьте сюда
word-processor = это файл текстового редактора (Word, OpenDocument или RTF), а их Pressloupe не читает: откройте его, скопируйте текст и вставьте сюда
archive = это архив, а их Pressloupe не читает: распакуйте его и откройте текстовый файл
no-text-file = это не текстовый файл: выберите файл с текстом, Markdown или HTML или вставьте текст сюда
unknown-encoding = кодировку этого файла не удалось определить (не UTF-8, не UTF-16 с меткой порядка байтов, не Windows-1252): сохраните его в UTF-8 и откройте снова или вставьте текст сюда
no-text-in-page = на странице нет текста, который мог бы быть релизом
too-many-elements = на странице { $most ->
    [one] больше { $most } элемента
    [few] больше { $most } элементов
    [many] больше { $most } элементов
   *[other] больше { $most } элементов
} — столько в релизе не бывает
too-deep = в нём слишком много элементов или слишком глубокая вложенность, чтение заняло бы слишком много времени; откройте страницу во вкладке, скопируйте текст и вставьте сюда
untitled-release = Релиз без названия
out-of-text = фрагмент { $start }–{ $end } выходит за пределы текста; в нём кодовых позиций: { $length }
no-words = во фрагменте нет слов
no-such-annotation = нет пометки { $id }
no-such-link = нет связи { $id }
id-taken = пометка или связь { $id } уже есть
wrong-ends = связь "{ $kind }" не может вести от { $from ->
    [claim] утверждения
    [source] источника
   *[speculation] предположения
} к { $to ->
    [claim] утверждению
    [source] источнику
   *[speculation] предположению
}
made-by-newer = это создано более новой версией Pressloupe; здесь это можно читать, а изменить — в ней
comes-with-the-page = это часть страницы, доступная только для чтения
already-linked = такая связь между ними уже есть
