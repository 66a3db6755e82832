### What the page of the tool itself says where not even the loader could be read.

not-started = Pressloupe не запустился: скрипт не загрузился или браузер слишком старый. Подойдут текущие версии Chrome, Edge, Firefox и Safari. Текст показан полностью, сохранённое не потеряно.
