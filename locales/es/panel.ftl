### The dialogs: their titles, and what all of them have.

open = Abrir un comunicado
summary = Resumen
annotated = Texto anotado
find = Buscar un pasaje
export = Exportar
import = Importar
compare = Comparar lecturas
help = Ayuda
kept = Datos en este dispositivo
close = Cerrar

download-the-report = Descargar el informe
what-the-report-is = Un solo archivo con todo lo de esta página, para imprimir y archivar.
report-too-large = Este informe es demasiado grande para mostrarlo aquí. El archivo lo contiene entero.
