### The dialogs: their titles, and what all of them have.

open = Ouvrir un communiqué
summary = Synthèse
annotated = Texte annoté
find = Trouver un passage
export = Exporter
import = Importer
compare = Comparer les lectures
help = Aide
kept = Conservé sur cet appareil
close = Fermer
download-the-report = Télécharger le rapport
what-the-report-is = Un seul fichier avec tout ce que contient cette page, à imprimer et à classer.
report-too-large = Ce rapport est trop volumineux pour être affiché ici. Le fichier le contient en entier.
