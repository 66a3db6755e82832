### Why something is not kept, and what became of what was. A reason is a clause without capital and full stop: it stands after “Not saved:” or as $why in a message of this file.

this-browser-keeps-nothing = este navegador no guarda nada de esta página
this-page-keeps-nothing = esta página no guarda nada hasta tener permiso
storage-is-full = el almacenamiento de este sitio está lleno o no admite más
newer-record-in-the-way = lo impide un registro de una versión más reciente de Pressloupe; hay que recargar la página
not-what-was-written = este navegador no conservó lo que se escribió
stopped = Pressloupe se ha detenido
records-wait = { $why }; hay { $count ->
    [one] { $count } registro
    [many] { $count } de registros
   *[other] { $count } registros
} en espera
deleted-from-outside = lo que se guardaba aquí se eliminó desde fuera de esta pestaña
keep-the-browser-open = conviene no cerrar aún el navegador

not-read = { $count ->
    [one] No se pudo leer { $count } de los registros guardados de este comunicado. Se deja como está; el resto está aquí.
    [many] No se pudieron leer { $count } de los registros guardados de este comunicado. Se dejan como están; el resto está aquí.
   *[other] No se pudieron leer { $count } de los registros guardados de este comunicado. Se dejan como están; el resto está aquí.
}
newer-version-in-another-tab = Una versión más reciente de Pressloupe está en uso en otra pestaña. Para seguir con ella, hay que recargar esta página.
two-tabs-changed-the-same = Dos pestañas cambiaron la misma anotación a la vez. Se muestra la versión posterior; la otra se conserva a su lado como copia.
name-not-kept = El nombre no se guardó: { $why }.
choice-not-kept = Esta opción vale hasta salir de la página; no se guardó: { $why }.
not-deleted = { $count ->
    [one] No se pudo eliminar { $count } registro.
    [many] No se pudieron eliminar { $count } de registros.
   *[other] No se pudieron eliminar { $count } registros.
}
journal-not-emptied = No se pudo vaciar el diario, que protege frente a un cierre forzoso del navegador. Para mayor seguridad, se pueden borrar los datos de este sitio en los ajustes del navegador.
not-brought-back = { $count ->
    [one] Aún no se pudo recuperar { $count } registro.
    [many] Aún no se pudieron recuperar { $count } de registros.
   *[other] Aún no se pudieron recuperar { $count } registros.
}
moment = { $day }, { $time } UTC
