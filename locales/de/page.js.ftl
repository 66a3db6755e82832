### What the page of the tool itself says where not even the loader could be read.

not-started = Pressloupe konnte hier nicht starten: Das Skript kam nicht an, oder dieser Browser ist zu alt dafür. Aktuelle Versionen von Chrome, Edge, Firefox und Safari können es. Der Text ist vollständig; nichts Gespeichertes ist verloren.
