### The panel “Find a passage”: by its first and last words.

begins-with = Начинается словами
ends-with = Заканчивается словами (можно не заполнять)
enter-marks-the-nearest = Enter выделит ближайший из найденных; затем 1, 2 или 3 отметит его.
no-such-words = Таких слов в релизе нет.
passages = { $count ->
    [1] { $count } фрагмент
    [one] { $count } фрагмент, начиная с ближайшего
    [few] { $count } фрагмента, начиная с ближайшего
    [many] { $count } фрагментов, начиная с ближайшего
   *[other] { $count } фрагментов, начиная с ближайшего
}
or-more = Не меньше { $count ->
    [one] { $count } фрагмента
    [few] { $count } фрагментов
    [many] { $count } фрагментов
   *[other] { $count } фрагментов
}, начиная с ближайшего
