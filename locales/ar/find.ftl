### The panel “Find a passage”: by its first and last words.

begins-with = يبدأ بـ
ends-with = ينتهي بـ (يمكن تركه فارغًا)
enter-marks-the-nearest = Enter لتحديد أقرب نتيجة، ثم 1 أو 2 أو 3 لوسمها.
no-such-words = ليست هذه الكلمات في البيان.
passages = { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان، الأقرب أولًا
    [few] { $count } مقاطع، الأقرب أولًا
    [many] { $count } مقطعًا، الأقرب أولًا
   *[other] { $count } مقطع، الأقرب أولًا
}
or-more = { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد أو أكثر، الأقرب أولًا
    [two] مقطعان أو أكثر، الأقرب أولًا
    [few] { $count } مقاطع أو أكثر، الأقرب أولًا
    [many] { $count } مقطعًا أو أكثر، الأقرب أولًا
   *[other] { $count } مقطع أو أكثر، الأقرب أولًا
}
