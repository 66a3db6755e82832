### The dialog “Embed”: the code that puts a release into a page. Its readers are those who look after a newsroom’s site.

title = Einbetten
close = Schließen

way-in = Art der Einbettung
custom-element = Eigenes Element
frame = Frame

release = Pressemitteilung
in-the-page = Ihr Text steht in der Seite
is-fetched = Sie wird von einer Adresse abgerufen
address = Adresse der Pressemitteilung
address-hint = HTML, Markdown oder Text; vollständig oder ab dem Stammverzeichnis der Website: { $example }
no-address = Das ist keine Webadresse.

theme = Farbschema
theme-auto = Wie der Text der Seite
light = Hell
dark = Dunkel
start = Sofort beginnen, ohne Schaltfläche
more-options = Weitere Optionen
release-id = Kennung der Pressemitteilung
release-id-hint = Unter ihr werden Lesarten abgelegt. Ohne sie: die Adresse der Seite.
readonly = Nur lesen: ansehen und exportieren, nichts ändern
annotations = Anzuzeigende Annotationen
annotations-hint = Adresse einer Sammlung, wie „Export“ sie schreibt.
tags = Angebotene Kategorien und ihre Bezeichnungen
claim = Behauptung
source = Quelle
speculation = Spekulation
label-of-claim = Bezeichnung für „Behauptung“
label-of-source = Bezeichnung für „Quelle“
label-of-speculation = Bezeichnung für „Spekulation“
label-start = Aufschrift der Schaltfläche „Mit der Lupe lesen“
kept = Speichern, was Leser markieren
kept-local = In ihrem Browser
kept-none = Nirgends, bis sie zustimmen
kept-hint = Hat jemand zugestimmt, setzen Sie die Option { $option } auf { $value }: Dann wird gespeichert, was markiert wurde.
folder = Ordner von { $file }
folder-hint = Wo die Dateien von Pressloupe liegen: hier oder auf einer eigenen Website.

code = Code
copy = Kopieren
copied = Kopiert
selected = Ausgewählt: mit Strg+C (am Mac ⌘C) kopieren
preview = Vorschau
width = Breite der Vorschau
phone = Smartphone
desktop = Desktop
not-kept = Was Sie darin markieren, wird nicht gespeichert.
blocked = Hier kann nichts gezeigt werden: Der Host lässt nicht zu, dass diese Seite { $file } in einem Frame zeigt (nötig ist { $policy } in der Content-Security-Policy).

place-div = Laden Sie das Skript einmal in jeder Seite und setzen Sie das Element um die Pressemitteilung. Die Filter eines CMS lassen es durch.
place-element = Dasselbe als eigenes Element. Manche CMS entfernen es aus dem, was Autoren schreiben.
place-frame = Setzen Sie dies dorthin, wo die Pressemitteilung stehen soll. Es braucht ihre Adresse und kein Skript.
place-wordpress = Installieren Sie das Plugin und setzen Sie dies in einen Block „Shortcode“. Der Block „Pressloupe“ hat dieselben Optionen.
place-hugo = Kopieren Sie { $file } nach { $folder } und setzen Sie dies in das Markdown einer Seite.
place-npm = Für eine Anwendung mit dem npm-Paket. Ohne Paket: Import von { $address }.

own-computer = Diese Adresse ist die Ihres eigenen Rechners: Geben Sie als Ordner von { $file } den auf Ihrer Website an.
other-site = Liegt die Seite auf einer anderen Website, muss { $folder } mit Skripten und wasm-Datei „{ $header }“ senden.
fetched-too = Ebenso die Website einer Adresse, die abgerufen wird.
frame-allows = Gezeigt werden Pressemitteilungen der eigenen Website und der Websites, die { $list } neben { $page } aufführt.
plugin-brings = Das Plugin bringt das Skript mit.
package-brings = Das Paket bringt seine Dateien mit; Ihre eigene Website sendet sie.
fetched-from-another = Was von einer anderen Website abgerufen wird, braucht von dort „{ $header }“.

the-text = Der Text der Pressemitteilung.
read-the-release = Pressemitteilung lesen
press-release = Pressemitteilung
