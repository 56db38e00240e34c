### German, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Beispieldaten
shared-sample-note = Dies sind Beispieldaten und keine Veröffentlichung der Kampagne.
shared-data-of = Daten vom { $time }
shared-as-of =
    { $precision ->
    [day] Stand: { $date }
    [month] Stand: { $date }
   *[year] Stand: { $date }
    }
shared-published = Veröffentlicht am { $time }
shared-license = Lizenz: { $license }
shared-about-data = Über diese Daten
shared-stale = Diese Daten sind veraltet. Sie wurden am { $time } veröffentlicht.
shared-failed = Die neuesten Daten konnten nicht geladen werden. Dies sind die Daten vom { $time }.
shared-no-data = Die Daten der Kampagne konnten nicht geladen werden.
shared-loading = Die Daten der Kampagne werden geladen…
shared-stopped = Diese Anzeige ist wegen eines internen Fehlers stehen geblieben. Laden Sie die Seite neu, um sie wieder zu starten.
shared-retry = Erneut versuchen
shared-left-out =
    { $count ->
    [one] { $count } Eintrag war nicht lesbar und fehlt hier.
   *[other] { $count } Einträge waren nicht lesbar und fehlen hier.
    }
shared-table = Tabelle
shared-source = Quelle
shared-opens = öffnet { $host }
shared-more-than = mehr als { $number }
shared-about = etwa { $number }
shared-comma = ,{ " " }
shared-day = { $day }.
shared-months =
    { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
    }
shared-months-alone =
    { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
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
    [one] { $count } Stadt oder Region ist der Kampagne beigetreten.
   *[other] { $count } Städte und Regionen sind der Kampagne beigetreten.
    }
counter-members-more-than = Mehr als { $count } Städte und Regionen sind der Kampagne beigetreten.
counter-members-about = Etwa { $count } Städte und Regionen sind der Kampagne beigetreten.
counter-pledges =
    { $count ->
    [one] { $count } Stadt oder Region hat den Beitritt zugesagt.
   *[other] { $count } Städte und Regionen haben den Beitritt zugesagt.
    }
counter-pledges-more-than = Mehr als { $count } Städte und Regionen haben den Beitritt zugesagt.
counter-pledges-about = Etwa { $count } Städte und Regionen haben den Beitritt zugesagt.
counter-forms =
    { $count ->
    [one] { $count } Stadt oder Region hat das Formular eingereicht.
   *[other] { $count } Städte und Regionen haben das Formular eingereicht.
    }
counter-forms-more-than = Mehr als { $count } Städte und Regionen haben das Formular eingereicht.
counter-forms-about = Etwa { $count } Städte und Regionen haben das Formular eingereicht.
counter-next = Nächster Meilenstein: { $target }.
counter-next-by =
    { $precision ->
    [day] Nächster Meilenstein: { $target } bis zum { $date }.
    [month] Nächster Meilenstein: { $target } bis { $date }.
   *[year] Nächster Meilenstein: { $target } bis { $date }.
    }
counter-all-reached = Alle Meilensteine sind erreicht.
counter-reached = erreicht
counter-reached-on =
    { $precision ->
    [day] erreicht am { $date }
    [month] erreicht im { $date }
   *[year] erreicht { $date }
    }
counter-by =
    { $precision ->
    [day] bis zum { $date }
    [month] bis { $date }
   *[year] bis { $date }
    }
counter-to-go =
    { $count ->
    [one] noch { $count }
   *[other] noch { $count }
    }
counter-to-go-fewer = noch weniger als { $count }
counter-to-go-about = noch etwa { $count }
counter-none = Die Kampagne hat noch keine Gesamtzahl veröffentlicht.
counter-milestone = Meilenstein
counter-state = Status
counter-not-reached = noch nicht erreicht
counter-history = Frühere Zählungen
counter-date = Datum
counter-count = Anzahl
counter-unit-members = Mitglieder
counter-unit-pledges = Zusagen
counter-unit-forms = Formulare

## Map and list of members

map-members =
    { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
    }
map-countries =
    { $count ->
    [one] in { $count } Land
   *[other] in { $count } Ländern
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] { $count } von { $total } Mitgliedern ist hier aufgeführt, { $countries }
   *[other] { $count } von { $total } Mitgliedern sind hier aufgeführt, { $countries }
    }
map-narrowed = { $count } von { $total } Mitgliedern: { $which }
map-nobody = Noch keine Mitglieder: { $which }
map-uncounted =
    { $count ->
    [one] Gezeigt wird { $count } weiterer Eintrag, der nicht für die Meilensteine zählt.
   *[other] Gezeigt werden { $count } weitere Einträge, die nicht für die Meilensteine zählen.
    }
map-gone = { $member } wird hier nicht mehr gezeigt; die Karte dazu ist geschlossen.
map-placeless =
    { $count ->
    [one] { $count } Mitglied ohne Ortsangabe steht in der Liste
   *[other] { $count } Mitglieder ohne Ortsangabe stehen in der Liste
    }
map-found =
    { $count ->
    [one] { $count } gefunden
   *[other] { $count } gefunden
    }
map-filter = Gezeigte Mitglieder eingrenzen
map-in-view =
    { $count ->
    [one] { $count } Mitglied im Bild
   *[other] { $count } Mitglieder im Bild
    }
map-show-all = Alle { $count } zeigen
map-show-more = { $count } weitere zeigen
map-none = Die Kampagne hat ihre Mitgliederliste noch nicht veröffentlicht.
map-ringed = Mit Ring: Gründungsstädte
map-list = Liste der Mitglieder
map-figure = Karte der Mitglieder. Pfeiltasten verschieben sie, Plus und Minus ändern den Maßstab; Tab führt zu den Mitgliedern.
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-whole-world = Ganze Welt
map-search = Mitglied suchen
map-region = Region
map-all-regions = Alle Regionen
map-name = Name
map-country = Land
map-kind = Art
map-since = Seit
map-joined =
    { $precision ->
    [day] Beigetreten am { $date }
    [month] Beigetreten im { $date }
   *[year] Beigetreten { $date }
    }
map-founder = Gründungsstadt
map-pledged = Hat den Beitritt zugesagt
map-suspended = Ruhend
map-not-counted = Zählt nicht für die Meilensteine
map-no-place = nicht auf der Karte
map-page = Website
map-profile = Profil bei der Kampagne
map-close = Schließen
map-kinds =
    { $kind ->
    [municipality] Gemeinde
    [intercommunal] Gemeindeverband
    [metropolitan] Metropole
    [county] Landkreis
    [province] Provinz
    [department] Departement
    [region] Region
    [state] Gliedstaat
    [special_city] Stadt mit Sonderstatus
    [association] Kommunalverband
    [organisation] Organisation
   *[other] Sonstiges
    }
map-sections =
    { $section ->
    [africa] Afrika
    [asia_pacific] Asien-Pazifik
    [eurasia] Eurasien
    [europe] Europa
    [mewa] Naher Osten und Westasien
    [latin_america] Lateinamerika
    [north_america] Nordamerika
    [metropolis] Metropolis
    [regions] Forum der Regionen
   *[other] Sonstige
    }

## Radar of rights

radar-title = Rechte mit einer veröffentlichten lokalen Praxis
radar-sentence =
    Mitglieder mit einer veröffentlichten Praxis zu jedem Recht, von { $reviewed ->
        [one] { $reviewed } geprüften
       *[other] { $reviewed } geprüften
    }; { $rest ->
        [one] { $rest } ist noch nicht geprüft
       *[other] { $rest } sind noch nicht geprüft
    }. Keine Bewertung.
radar-sentence-all = Mitglieder mit einer veröffentlichten Praxis zu jedem Recht, von { $reviewed }. Keine Bewertung.
radar-reviewed =
    { $total ->
    [one] { $reviewed } von { $total } Mitglied geprüft
   *[other] { $reviewed } von { $total } Mitgliedern geprüft
    }
radar-most =
    { $count ->
    [one] Am häufigsten: { $rights }, { $of }.
   *[other] Am häufigsten: { $rights }, je { $of }.
    }
radar-none-yet = Noch keine: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] { $count } Recht nicht geprüft.
   *[other] { $count } Rechte nicht geprüft.
    }
radar-rights =
    { $count ->
    [one] { $count } Recht
   *[other] { $count } Rechte
    }
radar-of = { $covered } von { $reviewed }
radar-not-reviewed = nicht geprüft
radar-no-coverage = Noch ist keine Abdeckung veröffentlicht. Diese Rechte verfolgt die Kampagne:
radar-no-rights = Die Kampagne hat ihre Liste der Rechte noch nicht veröffentlicht.
radar-bars = Balken
radar-radar = Radar
radar-explain = Wie die Abdeckung gezählt wird
radar-right = Recht
radar-members = Mitglieder
radar-committed = Text beschlossen
radar-in-place = Programm läuft
radar-evaluated = ausgewertet

## Programme of a session

programme-title = Programm
programme-no-sessions = Die Kampagne hat noch keine Sitzung veröffentlicht.
programme-unknown-session = Diese Sitzung ist nicht unter denen, die die Kampagne veröffentlicht hat.
programme-no-items = Das Programm ist noch nicht veröffentlicht.
programme-now = Jetzt
programme-pause = Pause
programme-today = Heute
programme-tomorrow = Morgen
programme-in-days =
    { $count ->
    [one] In { $count } Tag
   *[other] In { $count } Tagen
    }
programme-over-today = Für heute beendet
programme-over = Diese Sitzung ist beendet.
programme-cancelled = Diese Sitzung fällt aus.
programme-postponed = Diese Sitzung ist verschoben. Die hier genannten Termine gelten nicht mehr.
programme-no-date = Der Termin steht noch nicht fest.
programme-provisional = Vorläufiges Programm: Es kann sich noch ändern.
programme-no-zone = Der Name der Zeitzone ist nicht angegeben.
programme-venue-time = Die Zeiten gelten am Veranstaltungsort.
programme-begins = Beginn um { $time }
programme-begins-on = Beginn am { $day } um { $time }
programme-goes-on = Fortsetzung am { $day } um { $time }
programme-back = Weiter um { $time }
programme-until = bis { $time }
programme-next = Danach: { $item }
programme-left = noch { $duration }
programme-in-time = Beginn in: { $duration }
programme-hours =
    { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
    }
programme-minutes =
    { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
    }
programme-seconds =
    { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
    }
programme-both = { $hours } { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = ab { $time }
programme-your-time = Ihre Ortszeit: { $times }
programme-more = Zu diesem Programmpunkt
programme-rights = Rechte
programme-objectives = Ziele
programme-questions = Leitfragen
programme-organisers = Veranstaltet von
programme-co-organisers = In Zusammenarbeit mit
programme-venue = Ort
programme-attendance = Teilnahme
programme-attendances =
    { $attendance ->
    [in_person] vor Ort
    [online] online
   *[hybrid] vor Ort und online
    }
programme-online = Online teilnehmen
programme-languages = Sprachen
programme-documents = Dokumente
programme-concept-note = Konzeptpapier
programme-document = Dokument
programme-calendar = In den Kalender eintragen
programme-colon = :{ " " }
programme-day = Tag
programme-time = Zeit
programme-your-time-head = Ihre Ortszeit
programme-item = Programmpunkt
programme-room = Raum

## Event screen, which hangs on a wall

screen-back-at = Weiter um { $time }
screen-goes-on = Fortsetzung am { $day } um { $time }
screen-now = Jetzt: { $item }
screen-joined = { $member } ist der Kampagne beigetreten
screen-many =
    { $count ->
    [one] { $count } Mitglied ist der Kampagne beigetreten
   *[other] { $count } Mitglieder sind der Kampagne beigetreten
    }
screen-milestone = Der Meilenstein { $target } ist erreicht
screen-awaited = Die Daten wurden am { $time } veröffentlicht. Neuere werden erwartet.
screen-waiting = Warten auf die Daten der Kampagne
screen-lost = Keine Verbindung seit { $time }
screen-may-sleep = Dieser Bildschirm schaltet sich möglicherweise von selbst aus.
screen-rehearsal = Probe
screen-paused = Angehalten
screen-scan = Code für { $address }
screen-newest = Neueste Mitglieder
screen-pause = Anhalten
screen-next = Weiter
screen-previous = Zurück
screen-full-screen = Vollbild

## Status of the event screen, for its operator

screen-status-title = Status dieses Bildschirms
screen-status-contact = Letzter Kontakt
screen-status-never = noch keiner
screen-status-shown = Gezeigte Veröffentlichung
screen-status-offered = Angebotene Veröffentlichung
screen-status-earlier = { $number }: Sie ist älter und wird nicht gezeigt
screen-status-next = Nächste Anfrage
screen-status-failures = Fehler in Folge
screen-status-version = Version der Widgets
screen-status-power-cut = Stromausfall
screen-status-ready = bereit: Seite und Daten sind gespeichert
screen-status-no-page = nicht bereit: Die Seite ist nicht gespeichert
screen-status-no-data = nicht bereit: Die Daten sind nicht gespeichert
screen-status-display = Bildschirm
screen-status-stays-on = bleibt an
screen-status-may-sleep = schaltet sich möglicherweise von selbst aus
screen-status-take = Angebotenes zeigen
screen-status-close = Schließen
