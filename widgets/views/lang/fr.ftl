### French. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Données d’exemple
shared-sample-note = Ce sont des données d’exemple, et non une publication de la campagne.
shared-data-of = Données du { $time }
shared-as-of =
    { $precision ->
    [day] Au { $date }
    [month] En { $date }
   *[year] En { $date }
    }
shared-published = Publié le { $time }
shared-license = Licence : { $license }
shared-about-data = À propos de ces données
shared-stale = Ces données ne sont plus à jour. Elles ont été publiées le { $time }.
shared-failed = Les données les plus récentes n’ont pas pu être chargées. Voici celles du { $time }.
shared-no-data = Les données de la campagne n’ont pas pu être chargées.
shared-loading = Les données de la campagne se chargent…
shared-stopped = Cet affichage s’est arrêté à cause d’une erreur interne. Rechargez la page pour le relancer.
shared-retry = Réessayer
shared-left-out =
    { $count ->
    [one] { $count } entrée illisible a été omise.
   *[other] { $count } entrées illisibles ont été omises.
    }
shared-table = Tableau
shared-source = Source
shared-opens = ouvre { $host }
shared-more-than = plus de { $number }
shared-about = environ { $number }
shared-comma = ,{ " " }
shared-day =
    { $day ->
    [one] 1er
   *[other] { $day }
    }
shared-months =
    { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
    }
shared-months-alone =
    { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
    }
shared-date =
    { $precision ->
    [day] { $day } { $month } { $year }
    [month] { $month } { $year }
   *[year] { $year }
    }

## Counter

counter-members =
    { $count ->
    [one] { $count } ville ou territoire a rejoint la campagne.
   *[other] { $count } villes et territoires ont rejoint la campagne.
    }
counter-members-more-than = Plus de { $count } villes et territoires ont rejoint la campagne.
counter-members-about = Environ { $count } villes et territoires ont rejoint la campagne.
counter-pledges =
    { $count ->
    [one] { $count } ville ou territoire s’est engagé à rejoindre la campagne.
   *[other] { $count } villes et territoires se sont engagés à rejoindre la campagne.
    }
counter-pledges-more-than = Plus de { $count } villes et territoires se sont engagés à rejoindre la campagne.
counter-pledges-about = Environ { $count } villes et territoires se sont engagés à rejoindre la campagne.
counter-forms =
    { $count ->
    [one] { $count } ville ou territoire a envoyé son formulaire.
   *[other] { $count } villes et territoires ont envoyé leur formulaire.
    }
counter-forms-more-than = Plus de { $count } villes et territoires ont envoyé leur formulaire.
counter-forms-about = Environ { $count } villes et territoires ont envoyé leur formulaire.
counter-next = Prochaine étape : { $target }.
counter-next-by =
    { $precision ->
    [day] Prochaine étape : { $target } d’ici au { $date }.
    [month] Prochaine étape : { $target } d’ici { $date }.
   *[year] Prochaine étape : { $target } d’ici { $date }.
    }
counter-all-reached = Toutes les étapes sont franchies.
counter-reached = franchie
counter-reached-on =
    { $precision ->
    [day] franchie le { $date }
    [month] franchie en { $date }
   *[year] franchie en { $date }
    }
counter-by =
    { $precision ->
    [day] d’ici au { $date }
    [month] d’ici { $date }
   *[year] d’ici { $date }
    }
counter-to-go =
    { $count ->
    [one] il en manque { $count }
   *[other] il en manque { $count }
    }
counter-to-go-fewer = il en manque moins de { $count }
counter-to-go-about = il en manque environ { $count }
counter-none = La campagne n’a pas encore publié de total.
counter-milestone = Étape
counter-state = État
counter-not-reached = pas encore franchie
counter-history = Décomptes antérieurs
counter-date = Date
counter-count = Nombre
counter-unit-members = membres
counter-unit-pledges = engagements
counter-unit-forms = formulaires

## Map and list of members

map-members =
    { $count ->
    [one] { $count } membre
   *[other] { $count } membres
    }
map-countries =
    { $count ->
    [one] dans { $count } pays
   *[other] dans { $count } pays
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] { $count } membre sur { $total } figure ici, { $countries }
   *[other] { $count } membres sur { $total } figurent ici, { $countries }
    }
map-narrowed =
    { $count ->
    [one] { $count } membre sur { $total } : { $which }
   *[other] { $count } membres sur { $total } : { $which }
    }
map-nobody = Pas encore de membres : { $which }
map-uncounted =
    { $count ->
    [one] { $count } entrée de plus est affichée, qui ne compte pas pour les étapes.
   *[other] { $count } entrées de plus sont affichées, qui ne comptent pas pour les étapes.
    }
map-gone = { $member } ne figure plus ici ; sa fiche est fermée.
map-placeless =
    { $count ->
    [one] { $count } membre sans localisation figure dans la liste
   *[other] { $count } membres sans localisation figurent dans la liste
    }
map-found =
    { $count ->
    [one] { $count } trouvé
   *[other] { $count } trouvés
    }
map-filter = Restreindre les membres affichés
map-in-view =
    { $count ->
    [one] { $count } membre visible
   *[other] { $count } membres visibles
    }
map-show-all = Tout afficher ({ $count })
map-show-more = Afficher { $count } de plus
map-none = La campagne n’a pas encore publié la liste de ses membres.
map-ringed = Cerclées : villes fondatrices
map-list = Liste des membres
map-figure = Carte des membres. Les flèches la déplacent, plus et moins changent l’échelle ; Tab mène aux membres.
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-whole-world = Monde entier
map-search = Chercher un membre
map-region = Région
map-all-regions = Toutes les régions
map-name = Nom
map-country = Pays
map-kind = Type
map-since = Depuis
map-joined =
    { $precision ->
    [day] A rejoint la campagne le { $date }
    [month] A rejoint la campagne en { $date }
   *[year] A rejoint la campagne en { $date }
    }
map-founder = Ville fondatrice
map-pledged = S’est engagé à rejoindre la campagne
map-suspended = Suspendu
map-not-counted = Ne compte pas pour les étapes
map-no-place = pas sur la carte
map-page = Site web
map-profile = Profil dans la campagne
map-close = Fermer
map-kinds =
    { $kind ->
    [municipality] Municipalité
    [intercommunal] Intercommunalité
    [metropolitan] Métropole
    [county] Comté
    [province] Province
    [department] Département
    [region] Région
    [state] État fédéré
    [special_city] Ville à statut particulier
    [association] Association de gouvernements
    [organisation] Organisation
   *[other] Autre
    }
map-sections =
    { $section ->
    [africa] Afrique
    [asia_pacific] Asie-Pacifique
    [eurasia] Eurasie
    [europe] Europe
    [mewa] Moyen-Orient et Asie de l’Ouest
    [latin_america] Amérique latine
    [north_america] Amérique du Nord
    [metropolis] Metropolis
    [regions] Forum des régions
   *[other] Autre
    }

## Radar of rights

radar-title = Droits faisant l’objet d’une pratique locale publiée
radar-sentence =
    Membres ayant publié une pratique pour chaque droit, sur { $reviewed ->
        [one] { $reviewed } examiné
       *[other] { $reviewed } examinés
    } ; { $rest ->
        [one] { $rest } ne l’est pas encore
       *[other] { $rest } ne le sont pas encore
    }. Ce n’est pas une notation.
radar-sentence-all = Membres ayant publié une pratique pour chaque droit, sur { $reviewed }. Ce n’est pas une notation.
radar-of = { $covered } sur { $reviewed }
radar-not-reviewed = non examiné
radar-no-coverage = Aucune couverture n’a encore été publiée. Voici les droits que suit la campagne :
radar-no-rights = La campagne n’a pas encore publié sa liste de droits.
radar-reviewed =
    { $total ->
    [one] { $reviewed } membre examiné sur { $total }
   *[other] { $reviewed } examinés sur { $total } membres
    }
radar-most =
    { $count ->
    [one] Le plus souvent : { $rights }, { $of }.
   *[other] Le plus souvent : { $rights }, { $of } pour chacun.
    }
radar-none-yet = Aucune pratique encore : { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] Un droit non examiné.
   *[other] { $count } droits non examinés.
    }
radar-rights =
    { $count ->
    [one] { $count } droit
   *[other] { $count } droits
    }
radar-bars = Barres
radar-radar = Radar
radar-explain = Mode de calcul
radar-right = Droit
radar-members = Membres
radar-committed = texte adopté
radar-in-place = programme en cours
radar-evaluated = évalué

## Programme of a session

programme-title = Programme
programme-no-sessions = La campagne n’a pas encore publié de session.
programme-unknown-session = Cette session ne figure pas parmi celles que la campagne a publiées.
programme-no-items = Le programme n’a pas encore été publié.
programme-now = En ce moment
programme-pause = Pause
programme-today = Aujourd’hui
programme-tomorrow = Demain
programme-in-days =
    { $count ->
    [one] Dans { $count } jour
   *[other] Dans { $count } jours
    }
programme-over-today = Terminé pour aujourd’hui
programme-over = Cette session est terminée.
programme-cancelled = Cette session est annulée.
programme-postponed = Cette session est reportée. Les dates indiquées ici ne sont plus valables.
programme-no-date = La date n’a pas encore été annoncée.
programme-provisional = Programme provisoire : il peut encore changer.
programme-no-zone = Le nom du fuseau horaire n’est pas indiqué.
programme-venue-time = Les heures sont celles du lieu.
programme-begins = Début à { $time }
programme-begins-on = Début le { $day } à { $time }
programme-goes-on = Suite le { $day } à { $time }
programme-back = Reprise à { $time }
programme-until = jusqu’à { $time }
programme-next = Ensuite : { $item }
programme-left = encore { $duration }
programme-in-time = dans { $duration }
programme-hours =
    { $count ->
    [one] { $count } heure
   *[other] { $count } heures
    }
programme-minutes =
    { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
programme-seconds =
    { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
    }
programme-both = { $hours } { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = à partir de { $time }
programme-your-time = Votre heure locale : { $times }
programme-more = À propos de ce point
programme-rights = Droits
programme-objectives = Objectifs
programme-questions = Questions directrices
programme-organisers = Organisation
programme-co-organisers = En coopération avec
programme-venue = Lieu
programme-attendance = Participation
programme-attendances =
    { $attendance ->
    [in_person] sur place
    [online] en ligne
   *[hybrid] sur place et en ligne
    }
programme-online = Participer en ligne
programme-languages = Langues
programme-documents = Documents
programme-concept-note = Note conceptuelle
programme-document = Document
programme-calendar = Ajouter au calendrier
programme-colon =  :{ " " }
programme-day = Jour
programme-time = Heure
programme-your-time-head = Votre heure locale
programme-item = Point
programme-room = Salle

## Event screen, which hangs on a wall

screen-back-at = Reprise à { $time }
screen-goes-on = Suite le { $day } à { $time }
screen-now = En ce moment : { $item }
screen-joined = { $member } a rejoint la campagne
screen-many =
    { $count ->
    [one] { $count } membre a rejoint la campagne
   *[other] { $count } membres ont rejoint la campagne
    }
screen-milestone = Le cap des { $target } est atteint
screen-awaited = Les données ont été publiées le { $time }. Des données plus récentes sont attendues.
screen-waiting = En attente des données de la campagne
screen-lost = Pas de connexion depuis { $time }
screen-may-sleep = Cet écran risque de s’éteindre de lui-même.
screen-rehearsal = Répétition
screen-paused = En pause
screen-scan = Code pour { $address }
screen-newest = Derniers membres
screen-pause = Pause
screen-next = Suivant
screen-previous = Précédent
screen-full-screen = Plein écran

## Status of the event screen, for its operator

screen-status-title = État de cet écran
screen-status-contact = Dernier contact
screen-status-never = aucun encore
screen-status-shown = Publication affichée
screen-status-offered = Publication proposée
screen-status-earlier = { $number } : elle est antérieure et n’est pas affichée
screen-status-next = Prochaine requête
screen-status-failures = Échecs de suite
screen-status-version = Version des widgets
screen-status-power-cut = Coupure de courant
screen-status-ready = prêt : la page et les données sont conservées
screen-status-no-page = pas prêt : la page n’est pas conservée
screen-status-no-data = pas prêt : les données ne sont pas conservées
screen-status-display = Affichage
screen-status-stays-on = reste allumé
screen-status-may-sleep = risque de s’éteindre
screen-status-take = Afficher la publication proposée
screen-status-close = Fermer
