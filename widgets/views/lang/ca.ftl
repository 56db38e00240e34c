### Catalan, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Dades d’exemple
shared-sample-note = Són dades d’exemple, i no una publicació de la campanya.
shared-data-of = Dades: { $time }
shared-as-of =
    { $precision ->
    [day] A { $date }
    [month] Dades: { $date }
   *[year] Dades: { $date }
    }
shared-published = Publicat el { $time }
shared-license = Llicència: { $license }
shared-about-data = Sobre aquestes dades
shared-stale = Aquestes dades no estan al dia. Data de publicació: { $time }.
shared-failed = No s’han pogut carregar les dades més recents. Data de les que es mostren: { $time }.
shared-no-data = No s’han pogut carregar les dades de la campanya.
shared-loading = S’estan carregant les dades de la campanya…
shared-stopped = Aquesta visualització s’ha aturat per un error intern. Torneu a carregar la pàgina per reiniciar-la.
shared-retry = Torna-ho a provar
shared-left-out =
    { $count ->
    [one] S’ha omès { $count } entrada que no s’ha pogut llegir.
   *[other] S’han omès { $count } entrades que no s’han pogut llegir.
    }
shared-table = Taula
shared-source = Font
shared-opens = obre { $host }
shared-more-than = més de { $number }
shared-about = prop de { $number }
shared-comma = ,{ " " }
shared-day = { $day }
shared-months =
    { $month ->
    [1] de gener
    [2] de febrer
    [3] de març
    [4] d’abril
    [5] de maig
    [6] de juny
    [7] de juliol
    [8] d’agost
    [9] de setembre
    [10] d’octubre
    [11] de novembre
   *[12] de desembre
    }
shared-months-alone =
    { $month ->
    [1] gener
    [2] febrer
    [3] març
    [4] abril
    [5] maig
    [6] juny
    [7] juliol
    [8] agost
    [9] setembre
    [10] octubre
    [11] novembre
   *[12] desembre
    }
shared-date =
    { $precision ->
    [day] { $day } { $month } del { $year }
    [month] { $month } del { $year }
   *[year] { $year }
    }

## Counter

counter-members =
    { $count ->
    [one] { $count } ciutat o territori s’ha unit a la campanya.
   *[other] { $count } ciutats i territoris s’han unit a la campanya.
    }
counter-members-more-than = Més de { $count } ciutats i territoris s’han unit a la campanya.
counter-members-about = Prop de { $count } ciutats i territoris s’han unit a la campanya.
counter-pledges =
    { $count ->
    [one] { $count } ciutat o territori s’ha compromès a unir-s’hi.
   *[other] { $count } ciutats i territoris s’han compromès a unir-s’hi.
    }
counter-pledges-more-than = Més de { $count } ciutats i territoris s’han compromès a unir-s’hi.
counter-pledges-about = Prop de { $count } ciutats i territoris s’han compromès a unir-s’hi.
counter-forms =
    { $count ->
    [one] { $count } ciutat o territori ha enviat el formulari.
   *[other] { $count } ciutats i territoris han enviat el formulari.
    }
counter-forms-more-than = Més de { $count } ciutats i territoris han enviat el formulari.
counter-forms-about = Prop de { $count } ciutats i territoris han enviat el formulari.
counter-next = Pròxima fita: { $target }.
counter-next-by =
    { $precision ->
    [day] Pròxima fita: { $target }; termini: { $date }.
    [month] Pròxima fita: { $target }; termini: { $date }.
   *[year] Pròxima fita: { $target }; termini: { $date }.
    }
counter-all-reached = S’han assolit totes les fites.
counter-reached = assolida
counter-reached-on =
    { $precision ->
    [day] assolida el { $date }
    [month] assolida: { $date }
   *[year] assolida el { $date }
    }
counter-by =
    { $precision ->
    [day] termini: { $date }
    [month] termini: { $date }
   *[year] termini: { $date }
    }
counter-to-go =
    { $count ->
    [one] en falta { $count }
   *[other] en falten { $count }
    }
counter-to-go-fewer = en falten menys de { $count }
counter-to-go-about = en falten uns { $count }
counter-none = La campanya encara no ha publicat cap total.
counter-milestone = Fita
counter-state = Estat
counter-not-reached = encara no assolida
counter-history = Recomptes anteriors
counter-date = Data
counter-count = Nombre
counter-unit-members = membres
counter-unit-pledges = compromisos
counter-unit-forms = formularis

## Map and list of members

map-members =
    { $count ->
    [one] { $count } membre
   *[other] { $count } membres
    }
map-countries =
    { $count ->
    [one] en { $count } país
   *[other] en { $count } països
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] Aquí hi consta { $count } membre sobre { $total }, { $countries }
   *[other] Aquí hi consten { $count } membres sobre { $total }, { $countries }
    }
map-narrowed =
    { $count ->
    [one] { $count } membre sobre { $total }: { $which }
   *[other] { $count } membres sobre { $total }: { $which }
    }
map-nobody = Encara no hi ha membres: { $which }
map-uncounted =
    { $count ->
    [one] Es mostra { $count } entrada més, que no compta per a les fites.
   *[other] Es mostren { $count } entrades més, que no compten per a les fites.
    }
map-gone = { $member } ja no surt aquí; la fitxa s’ha tancat.
map-placeless =
    { $count ->
    [one] { $count } membre sense ubicació és a la llista
   *[other] { $count } membres sense ubicació són a la llista
    }
map-found =
    { $count ->
    [one] { $count } resultat
   *[other] { $count } resultats
    }
map-filter = Restringir els membres mostrats
map-in-view =
    { $count ->
    [one] { $count } membre a la vista
   *[other] { $count } membres a la vista
    }
map-show-all = Mostra-ho tot ({ $count })
map-show-more = Mostra’n { $count } més
map-none = La campanya encara no ha publicat la llista dels membres.
map-ringed = Amb anella: ciutats fundadores
map-list = Llista de membres
map-figure = Mapa dels membres. Les fletxes el mouen, més i menys canvien l’escala; Tab porta als membres.
map-zoom-in = Amplia
map-zoom-out = Redueix
map-whole-world = Tot el món
map-search = Cerca un membre
map-region = Regió
map-all-regions = Totes les regions
map-name = Nom
map-country = País
map-kind = Tipus
map-since = Des de
map-joined =
    { $precision ->
    [day] Es va unir a la campanya el { $date }
    [month] Unió a la campanya: { $date }
   *[year] Es va unir a la campanya el { $date }
    }
map-founder = Ciutat fundadora
map-pledged = S’ha compromès a unir-se a la campanya
map-suspended = Suspès
map-not-counted = No compta per a les fites
map-no-place = fora del mapa
map-page = Lloc web
map-profile = Perfil a la campanya
map-close = Tanca
map-kinds =
    { $kind ->
    [municipality] Municipi
    [intercommunal] Ens intermunicipal
    [metropolitan] Metròpoli
    [county] Comtat
    [province] Província
    [department] Departament
    [region] Regió
    [state] Estat federat
    [special_city] Ciutat amb estatut especial
    [association] Associació de governs
    [organisation] Organització
   *[other] Altres
    }
map-sections =
    { $section ->
    [africa] Àfrica
    [asia_pacific] Àsia-Pacífic
    [eurasia] Euràsia
    [europe] Europa
    [mewa] Orient Mitjà i Àsia Occidental
    [latin_america] Amèrica Llatina
    [north_america] Amèrica del Nord
    [metropolis] Metropolis
    [regions] Fòrum de Regions
   *[other] Altres
    }

## Radar of rights

radar-title = Drets amb una pràctica local publicada
radar-sentence =
    Membres amb una pràctica publicada per a cada dret, sobre { $reviewed ->
        [one] { $reviewed } examinat
       *[other] { $reviewed } examinats
    }; { $rest ->
        [one] { $rest } encara no s’ha examinat
       *[other] { $rest } encara no s’han examinat
    }. No és una puntuació.
radar-sentence-all = Membres amb una pràctica publicada per a cada dret, sobre { $reviewed }. No és una puntuació.
radar-reviewed =
    { $total ->
    [one] { $reviewed } de { $total } membre examinat
   *[other] { $reviewed } de { $total } membres examinats
    }
radar-most =
    { $count ->
    [one] Més sovint: { $rights }, { $of }.
   *[other] Més sovint: { $rights }, { $of } cadascun.
    }
radar-none-yet = Encara cap: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] { $count } dret no examinat.
   *[other] { $count } drets no examinats.
    }
radar-rights =
    { $count ->
    [one] { $count } dret
   *[other] { $count } drets
    }
radar-of = { $covered } sobre { $reviewed }
radar-not-reviewed = no examinat
radar-no-coverage = Encara no s’ha publicat cap cobertura. Aquests són els drets que segueix la campanya:
radar-no-rights = La campanya encara no ha publicat la llista de drets.
radar-bars = Barres
radar-radar = Radar
radar-explain = Com es calcula la cobertura
radar-right = Dret
radar-members = Membres
radar-committed = text aprovat
radar-in-place = programa en marxa
radar-evaluated = avaluat

## Programme of a session

programme-title = Programa
programme-no-sessions = La campanya encara no ha publicat cap sessió.
programme-unknown-session = Aquesta sessió no és entre les que la campanya ha publicat.
programme-no-items = El programa encara no s’ha publicat.
programme-now = Ara
programme-pause = Pausa
programme-today = Avui
programme-tomorrow = Demà
programme-in-days =
    { $count ->
    [one] D’aquí a { $count } dia
   *[other] D’aquí a { $count } dies
    }
programme-over-today = Acabat per avui
programme-over = Aquesta sessió s’ha acabat.
programme-cancelled = Aquesta sessió s’ha cancel·lat.
programme-postponed = Aquesta sessió s’ha ajornat. Les dates indicades aquí ja no valen.
programme-no-date = La data encara no s’ha anunciat.
programme-provisional = Programa provisional: encara pot canviar.
programme-no-zone = No s’indica el nom de la zona horària.
programme-venue-time = Les hores són les del lloc.
programme-begins = Comença a les { $time }
programme-begins-on = Comença el { $day } a les { $time }
programme-goes-on = Continua el { $day } a les { $time }
programme-back = Represa a les { $time }
programme-until = fins a les { $time }
programme-next = A continuació: { $item }
programme-left = Temps restant: { $duration }
programme-in-time = d’aquí a { $duration }
programme-hours =
    { $count ->
    [one] { $count } hora
   *[other] { $count } hores
    }
programme-minutes =
    { $count ->
    [one] { $count } minut
   *[other] { $count } minuts
    }
programme-seconds =
    { $count ->
    [one] { $count } segon
   *[other] { $count } segons
    }
programme-both = { $hours } i { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = a partir de les { $time }
programme-your-time = La vostra hora local: { $times }
programme-more = Sobre aquest punt
programme-rights = Drets
programme-objectives = Objectius
programme-questions = Preguntes orientatives
programme-organisers = Organització
programme-co-organisers = En cooperació amb
programme-venue = Lloc
programme-attendance = Participació
programme-attendances =
    { $attendance ->
    [in_person] presencial
    [online] en línia
   *[hybrid] presencial i en línia
    }
programme-online = Participa-hi en línia
programme-languages = Llengües
programme-documents = Documents
programme-concept-note = Nota conceptual
programme-document = Document
programme-calendar = Afegeix al calendari
programme-colon = :{ " " }
programme-day = Dia
programme-time = Hora
programme-your-time-head = La vostra hora local
programme-item = Punt
programme-room = Sala

## Event screen, which hangs on a wall

screen-back-at = Represa a les { $time }
screen-goes-on = Continua el { $day } a les { $time }
screen-now = Ara: { $item }
screen-joined = { $member } s’ha unit a la campanya
screen-many =
    { $count ->
    [one] { $count } membre s’ha unit a la campanya
   *[other] { $count } membres s’han unit a la campanya
    }
screen-milestone = S’ha assolit la fita dels { $target }
screen-awaited = Data de publicació de les dades: { $time }. S’esperen dades més recents.
screen-waiting = S’esperen les dades de la campanya
screen-lost = Sense connexió des de: { $time }
screen-may-sleep = Aquesta pantalla es pot apagar tota sola.
screen-rehearsal = Assaig
screen-paused = En pausa
screen-scan = Codi per a { $address }
screen-newest = Membres més recents
screen-pause = Pausa
screen-next = Següent
screen-previous = Anterior
screen-full-screen = Pantalla completa

## Status of the event screen, for its operator

screen-status-title = Estat d’aquesta pantalla
screen-status-contact = Últim contacte
screen-status-never = encara cap
screen-status-shown = Publicació mostrada
screen-status-offered = Publicació disponible
screen-status-earlier = { $number }: és anterior i no es mostra
screen-status-next = Pròxima sol·licitud
screen-status-failures = Errors seguits
screen-status-version = Versió dels widgets
screen-status-power-cut = Tall de corrent
screen-status-ready = a punt: la pàgina i les dades estan desades
screen-status-no-page = no està a punt: la pàgina no està desada
screen-status-no-data = no està a punt: les dades no estan desades
screen-status-display = Pantalla
screen-status-stays-on = es manté encesa
screen-status-may-sleep = es pot apagar tota sola
screen-status-take = Mostra la publicació disponible
screen-status-close = Tanca
