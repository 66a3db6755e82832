### The list of annotations.

annotations = Annotations
annotations-count = { $count ->
    [one] { $count } annotation
    [many] { $count } d’annotations
   *[other] { $count } annotations
}
select-words = Sélectionnez des mots pour les étiqueter
by-key = { "" } ; au clavier, appuyez sur Entrée dans le communiqué
hide-list = Masquer la liste
show-list = Afficher la liste
close = Fermer
show = Afficher
claims = Affirmations
sources = Sources
speculation = Spéculation
without-a-source = Sans source
on-vague-sources = Sources vagues
stated-as-claim = Spéculation affirmée
orphaned = Orphelines
not-yet-looked-at = Paragraphes à voir
count = { NUMBER($count) }
from = Source : { $name }
search-the-annotations = Rechercher dans les annotations
search = Rechercher
part = { NUMBER($first) } à { NUMBER($last) } sur { NUMBER($all) }
earlier = Précédentes
later = Suivantes
nothing-is-marked = Rien n’est marqué dans ce communiqué, et cette page n’en permet que la lecture.
select-some-words = Sélectionnez quelques mots du communiqué, puis dites ce qu’ils sont.
claim-is = ce qui est donné pour vrai
source-is = qui le dit
speculation-is = ce qui n’est donné que pour possible
by-keyboard = Au clavier : atteignez le communiqué avec Tab, appuyez sur Entrée, parcourez ses phrases avec les touches fléchées, appuyez sur 1, 2 ou 3. Ce que vous marquez reste dans ce navigateur.
none-fits = Aucune annotation ne correspond à votre recherche.
show-all = Tout afficher
marked-in-every-paragraph = Chaque paragraphe porte au moins une marque.
