### Spanish. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Datos de muestra
shared-sample-note = Son datos de muestra, no una publicación de la campaña.
shared-data-of = Datos del { $time }
shared-as-of =
    { $precision ->
    [day] A { $date }
    [month] En { $date }
   *[year] En { $date }
    }
shared-published = Publicado el { $time }
shared-license = Licencia: { $license }
shared-about-data = Sobre estos datos
shared-stale = Estos datos no están al día. Se publicaron el { $time }.
shared-failed = No se han podido cargar los datos más recientes. Estos son los del { $time }.
shared-no-data = No se han podido cargar los datos de la campaña.
shared-loading = Se están cargando los datos de la campaña…
shared-stopped = Esta pantalla se ha detenido por un error interno. Vuelva a cargar la página para reiniciarla.
shared-retry = Volver a intentar
shared-left-out =
    { $count ->
    [one] Se ha omitido { $count } entrada que no se pudo leer.
   *[other] Se han omitido { $count } entradas que no se pudieron leer.
    }
shared-table = Tabla
shared-source = Fuente
shared-opens = abre { $host }
shared-more-than = más de { $number }
shared-about = alrededor de { $number }
shared-comma = ,{ " " }
shared-day = { $day }
shared-months =
    { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
    }
shared-months-alone =
    { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
    }
shared-date =
    { $precision ->
    [day] { $day } de { $month } de { $year }
    [month] { $month } de { $year }
   *[year] { $year }
    }

## Counter

counter-members =
    { $count ->
    [one] { $count } ciudad o territorio se ha unido a la campaña.
   *[other] { $count } ciudades y territorios se han unido a la campaña.
    }
counter-members-more-than = Más de { $count } ciudades y territorios se han unido a la campaña.
counter-members-about = Alrededor de { $count } ciudades y territorios se han unido a la campaña.
counter-pledges =
    { $count ->
    [one] { $count } ciudad o territorio se ha comprometido a unirse a la campaña.
   *[other] { $count } ciudades y territorios se han comprometido a unirse a la campaña.
    }
counter-pledges-more-than = Más de { $count } ciudades y territorios se han comprometido a unirse a la campaña.
counter-pledges-about = Alrededor de { $count } ciudades y territorios se han comprometido a unirse a la campaña.
counter-forms =
    { $count ->
    [one] { $count } ciudad o territorio ha enviado su formulario.
   *[other] { $count } ciudades y territorios han enviado su formulario.
    }
counter-forms-more-than = Más de { $count } ciudades y territorios han enviado su formulario.
counter-forms-about = Alrededor de { $count } ciudades y territorios han enviado su formulario.
counter-next = Próximo hito: { $target }.
counter-next-by =
    { $precision ->
    [day] Próximo hito: { $target } para el { $date }.
    [month] Próximo hito: { $target } para { $date }.
   *[year] Próximo hito: { $target } para { $date }.
    }
counter-all-reached = Se han alcanzado todos los hitos.
counter-reached = alcanzado
counter-reached-on =
    { $precision ->
    [day] alcanzado el { $date }
    [month] alcanzado en { $date }
   *[year] alcanzado en { $date }
    }
counter-by =
    { $precision ->
    [day] para el { $date }
    [month] para { $date }
   *[year] para { $date }
    }
counter-to-go =
    { $count ->
    [one] falta { $count }
   *[other] faltan { $count }
    }
counter-to-go-fewer = faltan menos de { $count }
counter-to-go-about = faltan alrededor de { $count }
counter-none = La campaña aún no ha publicado un total.
counter-milestone = Hito
counter-state = Estado
counter-not-reached = aún no alcanzado
counter-history = Recuentos anteriores
counter-date = Fecha
counter-count = Número
counter-unit-members = miembros
counter-unit-pledges = compromisos
counter-unit-forms = formularios

## Map and list of members

map-members =
    { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
    }
map-countries =
    { $count ->
    [one] en { $count } país
   *[other] en { $count } países
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] Aquí figura { $count } de { $total } miembros, { $countries }
   *[other] Aquí figuran { $count } de { $total } miembros, { $countries }
    }
map-narrowed =
    { $count ->
    [one] { $count } de { $total } miembros: { $which }
   *[other] { $count } de { $total } miembros: { $which }
    }
map-nobody = Aún no hay miembros: { $which }
map-uncounted =
    { $count ->
    [one] Se muestra { $count } entrada más, que no cuenta para los hitos.
   *[other] Se muestran { $count } entradas más, que no cuentan para los hitos.
    }
map-gone = { $member } ya no figura aquí; su ficha se ha cerrado.
map-placeless =
    { $count ->
    [one] { $count } miembro sin ubicación está en la lista
   *[other] { $count } miembros sin ubicación están en la lista
    }
map-found =
    { $count ->
    [one] { $count } encontrado
   *[other] { $count } encontrados
    }
map-filter = Acotar los miembros mostrados
map-in-view =
    { $count ->
    [one] { $count } miembro a la vista
   *[other] { $count } miembros a la vista
    }
map-show-all = Mostrar todo ({ $count })
map-show-more = Mostrar { $count } más
map-none = La campaña aún no ha publicado la lista de sus miembros.
map-ringed = Con anillo: ciudades fundadoras
map-list = Lista de miembros
map-figure = Mapa de miembros. Las flechas lo mueven, más y menos cambian la escala; el tabulador lleva a los miembros.
map-zoom-in = Acercar
map-zoom-out = Alejar
map-whole-world = Todo el mundo
map-search = Buscar un miembro
map-region = Región
map-all-regions = Todas las regiones
map-name = Nombre
map-country = País
map-kind = Tipo
map-since = Desde
map-joined =
    { $precision ->
    [day] Se unió a la campaña el { $date }
    [month] Se unió a la campaña en { $date }
   *[year] Se unió a la campaña en { $date }
    }
map-founder = Ciudad fundadora
map-pledged = Se ha comprometido a unirse a la campaña
map-suspended = Suspendido
map-not-counted = No cuenta para los hitos
map-no-place = no está en el mapa
map-page = Sitio web
map-profile = Perfil en la campaña
map-close = Cerrar
map-kinds =
    { $kind ->
    [municipality] Municipio
    [intercommunal] Mancomunidad
    [metropolitan] Metrópolis
    [county] Condado
    [province] Provincia
    [department] Departamento
    [region] Región
    [state] Estado federado
    [special_city] Ciudad con estatuto especial
    [association] Asociación de gobiernos
    [organisation] Organización
   *[other] Otro
    }
map-sections =
    { $section ->
    [africa] África
    [asia_pacific] Asia-Pacífico
    [eurasia] Eurasia
    [europe] Europa
    [mewa] Oriente Medio y Asia Occidental
    [latin_america] América Latina
    [north_america] América del Norte
    [metropolis] Metropolis
    [regions] Foro de Regiones
   *[other] Otro
    }

## Radar of rights

radar-title = Derechos con una práctica local publicada
radar-sentence =
    Miembros con una práctica publicada sobre cada derecho, de { $reviewed ->
        [one] { $reviewed } examinado
       *[other] { $reviewed } examinados
    }; { $rest ->
        [one] { $rest } aún no se ha examinado
       *[other] { $rest } aún no se han examinado
    }. No es una puntuación.
radar-sentence-all = Miembros con una práctica publicada sobre cada derecho, de { $reviewed }. No es una puntuación.
radar-of = { $covered } de { $reviewed }
radar-not-reviewed = sin examinar
radar-no-coverage = Aún no se ha publicado ninguna cobertura. Estos son los derechos que sigue la campaña:
radar-no-rights = La campaña aún no ha publicado su lista de derechos.
radar-reviewed =
    { $total ->
    [one] { $reviewed } de { $total } miembro examinado
   *[other] { $reviewed } de { $total } miembros examinados
    }
radar-most =
    { $count ->
    [one] Con más frecuencia: { $rights }, { $of }.
   *[other] Con más frecuencia: { $rights }, { $of } cada uno.
    }
radar-none-yet = Ninguna práctica todavía: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] Un derecho sin examinar.
   *[other] { $count } derechos sin examinar.
    }
radar-rights =
    { $count ->
    [one] { $count } derecho
   *[other] { $count } derechos
    }
radar-bars = Barras
radar-radar = Radar
radar-explain = Cómo se cuenta la cobertura
radar-right = Derecho
radar-members = Miembros
radar-committed = texto aprobado
radar-in-place = programa en marcha
radar-evaluated = evaluado

## Programme of a session

programme-title = Programa
programme-no-sessions = La campaña aún no ha publicado ninguna sesión.
programme-unknown-session = Esta sesión no figura entre las que ha publicado la campaña.
programme-no-items = El programa aún no se ha publicado.
programme-now = Ahora
programme-pause = Pausa
programme-today = Hoy
programme-tomorrow = Mañana
programme-in-days =
    { $count ->
    [one] Dentro de { $count } día
   *[other] Dentro de { $count } días
    }
programme-over-today = Terminado por hoy
programme-over = Esta sesión ha terminado.
programme-cancelled = Esta sesión se ha cancelado.
programme-postponed = Esta sesión se ha aplazado. Las fechas que se indican aquí ya no son válidas.
programme-no-date = Aún no se ha anunciado la fecha.
programme-provisional = Programa provisional: todavía puede cambiar.
programme-no-zone = No se indica el nombre de la zona horaria.
programme-venue-time = Las horas son las del lugar.
programme-begins = Comienza a las { $time }
programme-begins-on = Comienza el { $day } a las { $time }
programme-goes-on = Continúa el { $day } a las { $time }
programme-back = Se reanuda a las { $time }
programme-until = hasta las { $time }
programme-next = Después: { $item }
programme-left = tiempo restante: { $duration }
programme-in-time = dentro de { $duration }
programme-hours =
    { $count ->
    [one] { $count } hora
   *[other] { $count } horas
    }
programme-minutes =
    { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
    }
programme-seconds =
    { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
    }
programme-both = { $hours } y { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = desde las { $time }
programme-your-time = Su hora local: { $times }
programme-more = Sobre este punto
programme-rights = Derechos
programme-objectives = Objetivos
programme-questions = Preguntas orientadoras
programme-organisers = Organización
programme-co-organisers = En cooperación con
programme-venue = Lugar
programme-attendance = Participación
programme-attendances =
    { $attendance ->
    [in_person] presencial
    [online] en línea
   *[hybrid] presencial y en línea
    }
programme-online = Participar en línea
programme-languages = Idiomas
programme-documents = Documentos
programme-concept-note = Nota conceptual
programme-document = Documento
programme-calendar = Añadir al calendario
programme-colon = :{ " " }
programme-day = Día
programme-time = Hora
programme-your-time-head = Su hora local
programme-item = Punto
programme-room = Sala

## Event screen, which hangs on a wall

screen-back-at = Volvemos a las { $time }
screen-goes-on = Continúa el { $day } a las { $time }
screen-now = Ahora: { $item }
screen-joined = { $member } se ha unido a la campaña
screen-many =
    { $count ->
    [one] { $count } miembro se ha unido a la campaña
   *[other] { $count } miembros se han unido a la campaña
    }
screen-milestone = Se ha alcanzado el hito de { $target }
screen-awaited = Los datos se publicaron el { $time }. Se esperan datos más recientes.
screen-waiting = A la espera de los datos de la campaña
screen-lost = Sin conexión desde { $time }
screen-may-sleep = Esta pantalla puede apagarse sola.
screen-rehearsal = Ensayo
screen-paused = En pausa
screen-scan = Código de { $address }
screen-newest = Miembros más recientes
screen-pause = Pausa
screen-next = Siguiente
screen-previous = Anterior
screen-full-screen = Pantalla completa

## Status of the event screen, for its operator

screen-status-title = Estado de esta pantalla
screen-status-contact = Último contacto
screen-status-never = ninguno todavía
screen-status-shown = Publicación mostrada
screen-status-offered = Publicación ofrecida
screen-status-earlier = { $number }: es anterior y no se muestra
screen-status-next = Próxima petición
screen-status-failures = Fallos seguidos
screen-status-version = Versión de los widgets
screen-status-power-cut = Corte de corriente
screen-status-ready = lista: la página y los datos están guardados
screen-status-no-page = no está lista: la página no está guardada
screen-status-no-data = no está lista: los datos no están guardados
screen-status-display = Pantalla
screen-status-stays-on = se mantiene encendida
screen-status-may-sleep = puede apagarse sola
screen-status-take = Mostrar la publicación ofrecida
screen-status-close = Cerrar
