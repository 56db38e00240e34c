### Portuguese as in Portugal, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Dados de exemplo
shared-sample-note = Estes são dados de exemplo, e não uma publicação da campanha.
shared-data-of = Dados de { $time }
shared-as-of =
    { $precision ->
    [day] A { $date }
    [month] Em { $date }
   *[year] Em { $date }
    }
shared-published = Publicado em { $time }
shared-license = Licença: { $license }
shared-about-data = Sobre estes dados
shared-stale = Estes dados estão desatualizados. Foram publicados em { $time }.
shared-failed = Não foi possível carregar os dados mais recentes. Estes são os dados de { $time }.
shared-no-data = Não foi possível carregar os dados da campanha.
shared-loading = A carregar os dados da campanha…
shared-stopped = Esta apresentação parou devido a um erro interno. Recarregue a página para a reiniciar.
shared-retry = Tentar novamente
shared-left-out =
    { $count ->
    [one] { $count } registo ilegível foi omitido.
   *[other] { $count } registos ilegíveis foram omitidos.
    }
shared-table = Tabela
shared-source = Fonte
shared-opens = abre { $host }
shared-more-than = mais de { $number }
shared-about = cerca de { $number }
shared-comma = ,{ " " }
shared-day = { $day }
shared-months =
    { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
    }
shared-months-alone =
    { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
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
    [one] { $count } cidade ou território aderiu à campanha.
   *[other] { $count } cidades e territórios aderiram à campanha.
    }
counter-members-more-than = Mais de { $count } cidades e territórios aderiram à campanha.
counter-members-about = Cerca de { $count } cidades e territórios aderiram à campanha.
counter-pledges =
    { $count ->
    [one] { $count } cidade ou território comprometeu-se a aderir.
   *[other] { $count } cidades e territórios comprometeram-se a aderir.
    }
counter-pledges-more-than = Mais de { $count } cidades e territórios comprometeram-se a aderir.
counter-pledges-about = Cerca de { $count } cidades e territórios comprometeram-se a aderir.
counter-forms =
    { $count ->
    [one] { $count } cidade ou território enviou o seu formulário.
   *[other] { $count } cidades e territórios enviaram os seus formulários.
    }
counter-forms-more-than = Mais de { $count } cidades e territórios enviaram os seus formulários.
counter-forms-about = Cerca de { $count } cidades e territórios enviaram os seus formulários.
counter-next = Próximo marco: { $target }.
counter-next-by =
    { $precision ->
    [day] Próximo marco: { $target } até { $date }.
    [month] Próximo marco: { $target } até { $date }.
   *[year] Próximo marco: { $target } até { $date }.
    }
counter-all-reached = Todos os marcos foram alcançados.
counter-reached = alcançado
counter-reached-on =
    { $precision ->
    [day] alcançado a { $date }
    [month] alcançado em { $date }
   *[year] alcançado em { $date }
    }
counter-by =
    { $precision ->
    [day] até { $date }
    [month] até { $date }
   *[year] até { $date }
    }
counter-to-go =
    { $count ->
    [one] falta { $count }
   *[other] faltam { $count }
    }
counter-to-go-fewer = faltam menos de { $count }
counter-to-go-about = faltam cerca de { $count }
counter-none = A campanha ainda não publicou um total.
counter-milestone = Marco
counter-state = Situação
counter-not-reached = ainda não alcançado
counter-history = Contagens anteriores
counter-date = Data
counter-count = Número
counter-unit-members = membros
counter-unit-pledges = compromissos
counter-unit-forms = formulários

## Map and list of members

map-members =
    { $count ->
    [one] { $count } membro
   *[other] { $count } membros
    }
map-countries =
    { $count ->
    [one] em { $count } país
   *[other] em { $count } países
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] { $count } de { $total } membros consta aqui, { $countries }
   *[other] { $count } de { $total } membros constam aqui, { $countries }
    }
map-narrowed = { $count } de { $total } membros: { $which }
map-nobody = Ainda não há membros: { $which }
map-uncounted =
    { $count ->
    [one] É apresentado mais { $count } registo, que não conta para os marcos.
   *[other] São apresentados mais { $count } registos, que não contam para os marcos.
    }
map-gone = { $member } já não aparece aqui; a ficha foi fechada.
map-placeless =
    { $count ->
    [one] { $count } membro sem localização está na lista
   *[other] { $count } membros sem localização estão na lista
    }
map-found =
    { $count ->
    [one] { $count } encontrado
   *[other] { $count } encontrados
    }
map-filter = Restringir os membros apresentados
map-in-view =
    { $count ->
    [one] { $count } membro à vista
   *[other] { $count } membros à vista
    }
map-show-all = Mostrar todos ({ $count })
map-show-more = Mostrar mais { $count }
map-none = A campanha ainda não publicou a lista dos seus membros.
map-ringed = Com anel: cidades fundadoras
map-list = Lista de membros
map-figure = Mapa dos membros. As setas movem-no, mais e menos mudam a escala; Tab leva aos membros.
map-zoom-in = Ampliar
map-zoom-out = Reduzir
map-whole-world = Mundo inteiro
map-search = Procurar um membro
map-region = Região
map-all-regions = Todas as regiões
map-name = Nome
map-country = País
map-kind = Tipo
map-since = Desde
map-joined =
    { $precision ->
    [day] Aderiu a { $date }
    [month] Aderiu em { $date }
   *[year] Aderiu em { $date }
    }
map-founder = Cidade fundadora
map-pledged = Comprometeu-se a aderir
map-suspended = Suspenso
map-not-counted = Não conta para os marcos
map-no-place = fora do mapa
map-page = Sítio Web
map-profile = Perfil na campanha
map-close = Fechar
map-kinds =
    { $kind ->
    [municipality] Município
    [intercommunal] Entidade intermunicipal
    [metropolitan] Metrópole
    [county] Condado
    [province] Província
    [department] Departamento
    [region] Região
    [state] Estado federado
    [special_city] Cidade com estatuto especial
    [association] Associação de governos
    [organisation] Organização
   *[other] Outro
    }
map-sections =
    { $section ->
    [africa] África
    [asia_pacific] Ásia-Pacífico
    [eurasia] Eurásia
    [europe] Europa
    [mewa] Médio Oriente e Ásia Ocidental
    [latin_america] América Latina
    [north_america] América do Norte
    [metropolis] Metropolis
    [regions] Fórum de Regiões
   *[other] Outra
    }

## Radar of rights

radar-title = Direitos com uma prática local publicada
radar-sentence =
    Membros com uma prática publicada sobre cada direito, de { $reviewed ->
        [one] { $reviewed } examinado
       *[other] { $reviewed } examinados
    }; { $rest ->
        [one] { $rest } ainda não foi examinado
       *[other] { $rest } ainda não foram examinados
    }. Não é uma pontuação.
radar-sentence-all = Membros com uma prática publicada sobre cada direito, de { $reviewed }. Não é uma pontuação.
radar-reviewed =
    { $total ->
    [one] { $reviewed } de { $total } membro examinado
   *[other] { $reviewed } de { $total } membros examinados
    }
radar-most =
    { $count ->
    [one] Mais frequente: { $rights }, { $of }.
   *[other] Mais frequentes: { $rights }, { $of } cada.
    }
radar-none-yet = Ainda nenhuma: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] { $count } direito não examinado.
   *[other] { $count } direitos não examinados.
    }
radar-rights =
    { $count ->
    [one] { $count } direito
   *[other] { $count } direitos
    }
radar-of = { $covered } de { $reviewed }
radar-not-reviewed = não examinado
radar-no-coverage = Ainda não foi publicada nenhuma cobertura. Estes são os direitos que a campanha acompanha:
radar-no-rights = A campanha ainda não publicou a sua lista de direitos.
radar-bars = Barras
radar-radar = Radar
radar-explain = Como se calcula a cobertura
radar-right = Direito
radar-members = Membros
radar-committed = texto adotado
radar-in-place = programa em curso
radar-evaluated = avaliado

## Programme of a session

programme-title = Programa
programme-no-sessions = A campanha ainda não publicou nenhuma sessão.
programme-unknown-session = Esta sessão não está entre as que a campanha publicou.
programme-no-items = O programa ainda não foi publicado.
programme-now = Agora
programme-pause = Intervalo
programme-today = Hoje
programme-tomorrow = Amanhã
programme-in-days =
    { $count ->
    [one] Dentro de { $count } dia
   *[other] Dentro de { $count } dias
    }
programme-over-today = Encerrado por hoje
programme-over = Esta sessão terminou.
programme-cancelled = Esta sessão foi cancelada.
programme-postponed = Esta sessão foi adiada. As datas indicadas aqui já não valem.
programme-no-date = A data ainda não foi anunciada.
programme-provisional = Programa provisório: ainda pode mudar.
programme-no-zone = O nome do fuso horário não é indicado.
programme-venue-time = As horas são as do local.
programme-begins = Começa às { $time }
programme-begins-on = Começa a { $day } às { $time }
programme-goes-on = Continua a { $day } às { $time }
programme-back = Regresso às { $time }
programme-until = até às { $time }
programme-next = A seguir: { $item }
programme-left = Tempo restante: { $duration }
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
programme-both = { $hours } e { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = a partir das { $time }
programme-your-time = A sua hora local: { $times }
programme-more = Sobre este ponto
programme-rights = Direitos
programme-objectives = Objetivos
programme-questions = Perguntas orientadoras
programme-organisers = Organização
programme-co-organisers = Em cooperação com
programme-venue = Local
programme-attendance = Participação
programme-attendances =
    { $attendance ->
    [in_person] presencial
    [online] em linha
   *[hybrid] presencial e em linha
    }
programme-online = Participar em linha
programme-languages = Línguas
programme-documents = Documentos
programme-concept-note = Nota conceptual
programme-document = Documento
programme-calendar = Adicionar ao calendário
programme-colon = :{ " " }
programme-day = Dia
programme-time = Hora
programme-your-time-head = A sua hora local
programme-item = Ponto
programme-room = Sala

## Event screen, which hangs on a wall

screen-back-at = Regresso às { $time }
screen-goes-on = Continua a { $day } às { $time }
screen-now = Agora: { $item }
screen-joined = { $member } aderiu à campanha
screen-many =
    { $count ->
    [one] { $count } membro aderiu à campanha
   *[other] { $count } membros aderiram à campanha
    }
screen-milestone = O marco de { $target } foi alcançado
screen-awaited = Os dados foram publicados em { $time }. Aguardam-se dados mais recentes.
screen-waiting = À espera dos dados da campanha
screen-lost = Sem ligação desde { $time }
screen-may-sleep = Este ecrã pode desligar-se sozinho.
screen-rehearsal = Ensaio
screen-paused = Em pausa
screen-scan = Código para { $address }
screen-newest = Membros mais recentes
screen-pause = Pausar
screen-next = Seguinte
screen-previous = Anterior
screen-full-screen = Ecrã inteiro

## Status of the event screen, for its operator

screen-status-title = Estado deste ecrã
screen-status-contact = Último contacto
screen-status-never = nenhum ainda
screen-status-shown = Publicação apresentada
screen-status-offered = Publicação oferecida
screen-status-earlier = { $number }: é anterior e não é apresentada
screen-status-next = Próximo pedido
screen-status-failures = Falhas seguidas
screen-status-version = Versão dos widgets
screen-status-power-cut = Falha de energia
screen-status-ready = pronto: a página e os dados estão guardados
screen-status-no-page = não está pronto: a página não está guardada
screen-status-no-data = não está pronto: os dados não estão guardados
screen-status-display = Ecrã
screen-status-stays-on = permanece ligado
screen-status-may-sleep = pode desligar-se sozinho
screen-status-take = Mostrar a publicação oferecida
screen-status-close = Fechar
