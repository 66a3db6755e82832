### Choosing a passage by tapping its words, and moving its ends.

choose-by-tapping = الاختيار باللمس
tap-the-first-word = المس الكلمة الأولى
tap-the-last-word = المس الكلمة الأخيرة
tap-the-new-first-word = المس الكلمة الأولى الجديدة
tap-the-new-last-word = المس الكلمة الأخيرة الجديدة
tag-it-or-tap-another = سِم المقطع، أو المس كلمة أولى أخرى
done-choosing = إنهاء الاختيار
this-sentence = هذه الجملة
cancel = إلغاء
no-word-here = لا كلمة هنا
first-word = الكلمة الأولى: «{ $words }». { $asks }
chosen = المختار: «{ $words }». { tag-it-or-tap-another }
and-then = { $said }. { $asks }
no-longer = انتهى الاختيار باللمس
stays-as-it-is = بقي المقطع كما هو
text-has-changed = تغيّر النص. { $asks }
passage-changed = تغيّر المقطع. يمكن التراجع عن ذلك
no-word-further-on = لا كلمة أخرى في هذا الاتجاه
start-of-the-passage = بداية المقطع
end-of-the-passage = نهاية المقطع
how-to-move-it = تحرّكه مفاتيح الأسهم كلمة واحدة. ويمكن الضغط عليه ثم على كلمة من البيان لنقله إليها، أو سحبه.
without-dragging = من دون سحب
ways-without-dragging = يطلب «{ choose-by-tapping }»، ضمن «…» أو تحت النص، الكلمة الأولى من المقطع ثم الأخيرة؛ ولضمّ علامة نهاية الجملة المس العلامة نفسها. وينقل مقبضا المقطع الحالي طرفيه إلى الكلمة التي تُلمس بعد ذلك؛ وحين يكون التركيز عليهما تحرّكهما مفاتيح الأسهم.
