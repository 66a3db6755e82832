### The dialog “Embed”: the code that puts a release into a page. Its readers are those who look after a newsroom’s site.

title = Incrustar
close = Cerrar

way-in = Modo de incrustar
custom-element = Elemento propio
frame = Marco

release = Comunicado
in-the-page = Su texto está en la página
is-fetched = Se obtiene de una dirección
address = Dirección del comunicado
address-hint = HTML, Markdown o texto; completa, o desde la raíz del sitio: { $example }
no-address = No es una dirección web.

theme = Tema
theme-auto = Como el texto de la página
light = Claro
dark = Oscuro
start = Empezar de inmediato, sin botón
more-options = Más opciones
release-id = Nombre del comunicado
release-id-hint = Con él se archivan las lecturas. Sin él: la dirección de la página.
readonly = Solo lectura: ver y exportar, sin cambiar nada
annotations = Anotaciones que se muestran
annotations-hint = Dirección de una colección tal como la escribe «Exportar».
tags = Etiquetas ofrecidas y sus nombres
claim = Afirmación
source = Fuente
speculation = Especulación
label-of-claim = Nombre de «Afirmación»
label-of-source = Nombre de «Fuente»
label-of-speculation = Nombre de «Especulación»
label-start = Texto del botón «Leer con la lupa»
kept = Lo que se marca se guarda
kept-local = En el navegador de quien lee
kept-none = En ningún sitio, hasta que se acepte
kept-hint = Cuando alguien haya aceptado, la opción { $option } se pone en { $value }: entonces se guarda lo marcado.
folder = Carpeta de { $file }
folder-hint = Dónde están los archivos de Pressloupe: aquí o en un sitio propio.

code = Código
copy = Copiar
copied = Copiado
selected = Seleccionado: se copia con Ctrl+C (⌘C en Mac)
preview = Vista previa
width = Ancho de la vista previa
phone = Móvil
desktop = Escritorio
not-kept = Lo que se marca en ella no se guarda.
blocked = Aquí no se puede mostrar nada: el servidor no deja que esta página muestre { $file } en un marco (hace falta { $policy } en la Content-Security-Policy).

place-div = El script se carga una vez en cada página; el elemento va alrededor del comunicado. Los filtros de un CMS lo dejan pasar.
place-element = Lo mismo como elemento propio. Algunos CMS lo quitan de lo que escriben los autores.
place-frame = Va donde deba estar el comunicado. Necesita la dirección del comunicado y ningún script.
place-wordpress = Se instala el plugin y esto se pone en un bloque «Shortcode». El bloque «Pressloupe» tiene las mismas opciones.
place-hugo = Se copia { $file } en { $folder } y esto se pone en el Markdown de una página.
place-npm = Para una aplicación con el paquete npm. Sin él, se importa desde { $address }.

own-computer = Esta dirección es la de este ordenador: como carpeta de { $file } hay que indicar la del sitio propio.
other-site = Si la página está en otro sitio, { $folder } debe enviar «{ $header }» con sus scripts y su archivo wasm.
fetched-too = También debe hacerlo el sitio de una dirección de la que se obtenga algo.
frame-allows = Muestra comunicados de su propio sitio y de los que figuran en { $list }, junto a { $page }.
plugin-brings = El plugin trae el script.
package-brings = El paquete trae sus archivos, que envía el sitio propio.
fetched-from-another = Lo que se obtiene de otro sitio necesita que ese sitio envíe «{ $header }».

the-text = El texto del comunicado.
read-the-release = Leer el comunicado
press-release = Comunicado de prensa
