### The steps of a reader, as the buttons “Undo” and “Redo” and the live region name them.

tagged-as = وُسم بأنه { $tag }
undone = تم التراجع عن: { $step }
done-again = تمت إعادة: { $step }

tag-as = الوسم بأنه { $tag ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
}
change-tag-to = تغيير الوسم إلى { $tag ->
    [claim] ادعاء
    [source] مصدر
   *[speculation] تكهن
}
edit-note = تحرير الملاحظة
change-passage = تغيير المقطع
change-attributes = تغيير السمات
delete = { $tag ->
    [claim] حذف ادعاء
    [source] حذف مصدر
   *[speculation] حذف تكهن
}
delete-this-reading = حذف هذه القراءة
name-a-source = تسمية مصدر
link = الربط
unlink = إزالة الرابط
take-over = { $tag ->
    [claim] اعتماد ادعاء
    [source] اعتماد مصدر
   *[speculation] اعتماد تكهن
}
import = الاستيراد
