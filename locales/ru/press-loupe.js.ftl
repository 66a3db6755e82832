### What the loader says in the place of a tool that could not be fetched. It cannot fetch words either: every reader has
### these in every language, so short is good.

failed = Pressloupe не запустился: { $why }. Ничего не потеряно.
unfit = браузер не подходит ({ $what })
silent = { $address } не отвечает
download = Скачать сохранённое
reload = Обновить страницу
start = Читать с лупой
