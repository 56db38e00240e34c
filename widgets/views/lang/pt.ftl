### Portuguese as in Brazil, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Dados de exemplo
shared-sample-note = Estes são dados de exemplo, e não uma publicação da campanha.
shared-data-of = Dados de { $time }
shared-as-of =
    { $precision ->
    [day] Em { $date }
    [month] Em { $date }
   *[year] Em { $date }
    }
shared-published = Publicado em { $time }
shared-license = Licença: { $license }
shared-about-data = Sobre estes dados
shared-stale = Estes dados estão desatualizados. Foram publicados em { $time }.
shared-failed = Não foi possível carregar os dados mais recentes. Estes são os dados de { $time }.
shared-no-data = Não foi possível carregar os dados da campanha.
shared-loading = Carregando os dados da campanha…
shared-stopped = Esta exibição parou por causa de um erro interno. Recarregue a página para reiniciá-la.
shared-retry = Tentar novamente
shared-left-out =
    { $count ->
    [one] { $count } registro ilegível foi omitido.
   *[other] { $count } registros ilegíveis foram omitidos.
    }
shared-table = Tabela
shared-source = Fonte
shared-opens = abre { $host }
shared-more-than = mais de { $number }
shared-about = cerca de { $number }
shared-comma = ,{ " " }
shared-day =
    { $day ->
    [one] 1º
   *[other] { $day }
    }
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
    [one] { $count } cidade ou território se comprometeu a aderir.
   *[other] { $count } cidades e territórios se comprometeram a aderir.
    }
counter-pledges-more-than = Mais de { $count } cidades e territórios se comprometeram a aderir.
counter-pledges-about = Cerca de { $count } cidades e territórios se comprometeram a aderir.
counter-forms =
    { $count ->
    [one] { $count } cidade ou território enviou seu formulário.
   *[other] { $count } cidades e territórios enviaram seus formulários.
    }
counter-forms-more-than = Mais de { $count } cidades e territórios enviaram seus formulários.
counter-forms-about = Cerca de { $count } cidades e territórios enviaram seus formulários.
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
    [day] alcançado em { $date }
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
    [one] É exibido mais { $count } registro, que não conta para os marcos.
   *[other] São exibidos mais { $count } registros, que não contam para os marcos.
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
map-filter = Restringir os membros exibidos
map-in-view =
    { $count ->
    [one] { $count } membro à vista
   *[other] { $count } membros à vista
    }
map-show-all = Mostrar todos ({ $count })
map-show-more = Mostrar mais { $count }
map-none = A campanha ainda não publicou a lista de seus membros.
map-ringed = Com anel: cidades fundadoras
map-list = Lista de membros
map-figure = Mapa dos membros. As setas movem o mapa, mais e menos mudam a escala; Tab leva aos membros.
map-zoom-in = Ampliar
map-zoom-out = Reduzir
map-whole-world = Mundo inteiro
map-search = Buscar um membro
map-region = Região
map-all-regions = Todas as regiões
map-name = Nome
map-country = País
map-kind = Tipo
map-since = Desde
map-joined =
    { $precision ->
    [day] Aderiu em { $date }
    [month] Aderiu em { $date }
   *[year] Aderiu em { $date }
    }
map-founder = Cidade fundadora
map-pledged = Comprometeu-se a aderir
map-suspended = Suspenso
map-not-counted = Não conta para os marcos
map-no-place = fora do mapa
map-page = Site
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
    [mewa] Oriente Médio e Ásia Ocidental
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
radar-none-yet = Nenhuma ainda: { $rights }.
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
radar-no-rights = A campanha ainda não publicou sua lista de direitos.
radar-bars = Barras
radar-radar = Radar
radar-explain = Como se calcula a cobertura
radar-right = Direito
radar-members = Membros
radar-committed = texto adotado
radar-in-place = programa em andamento
radar-evaluated = avaliado

## Programme of a session

programme-title = Programação
programme-no-sessions = A campanha ainda não publicou nenhuma sessão.
programme-unknown-session = Esta sessão não está entre as que a campanha publicou.
programme-no-items = A programação ainda não foi publicada.
programme-now = Agora
programme-pause = Intervalo
programme-today = Hoje
programme-tomorrow = Amanhã
programme-in-days =
    { $count ->
    [one] Em { $count } dia
   *[other] Em { $count } dias
    }
programme-over-today = Encerrado por hoje
programme-over = Esta sessão terminou.
programme-cancelled = Esta sessão foi cancelada.
programme-postponed = Esta sessão foi adiada. As datas indicadas aqui já não valem.
programme-no-date = A data ainda não foi anunciada.
programme-provisional = Programação provisória: ainda pode mudar.
programme-no-zone = O nome do fuso horário não foi informado.
programme-venue-time = Os horários são os do local.
programme-begins = Começa às { $time }
programme-begins-on = Começa em { $day } às { $time }
programme-goes-on = Continua em { $day } às { $time }
programme-back = Retorno às { $time }
programme-until = até as { $time }
programme-next = A seguir: { $item }
programme-left = Tempo restante: { $duration }
programme-in-time = em { $duration }
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
programme-your-time = Seu horário local: { $times }
programme-more = Sobre este item
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
    [online] on-line
   *[hybrid] presencial e on-line
    }
programme-online = Participar on-line
programme-languages = Idiomas
programme-documents = Documentos
programme-concept-note = Nota conceitual
programme-document = Documento
programme-calendar = Adicionar à agenda
programme-colon = :{ " " }
programme-day = Dia
programme-time = Horário
programme-your-time-head = Seu horário local
programme-item = Item
programme-room = Sala

## Event screen, which hangs on a wall

screen-back-at = Retorno às { $time }
screen-goes-on = Continua em { $day } às { $time }
screen-now = Agora: { $item }
screen-joined = { $member } aderiu à campanha
screen-many =
    { $count ->
    [one] { $count } membro aderiu à campanha
   *[other] { $count } membros aderiram à campanha
    }
screen-milestone = O marco de { $target } foi alcançado
screen-awaited = Os dados foram publicados em { $time }. Aguardam-se dados mais recentes.
screen-waiting = Aguardando os dados da campanha
screen-lost = Sem conexão desde { $time }
screen-may-sleep = Esta tela pode se desligar sozinha.
screen-rehearsal = Ensaio
screen-paused = Em pausa
screen-scan = Código para { $address }
screen-newest = Membros mais recentes
screen-pause = Pausar
screen-next = Próximo
screen-previous = Anterior
screen-full-screen = Tela cheia

## Status of the event screen, for its operator

screen-status-title = Estado desta tela
screen-status-contact = Último contato
screen-status-never = nenhum ainda
screen-status-shown = Publicação exibida
screen-status-offered = Publicação oferecida
screen-status-earlier = { $number }: é anterior e não é exibida
screen-status-next = Próxima solicitação
screen-status-failures = Falhas seguidas
screen-status-version = Versão dos widgets
screen-status-power-cut = Queda de energia
screen-status-ready = pronta: a página e os dados estão guardados
screen-status-no-page = não está pronta: a página não está guardada
screen-status-no-data = não está pronta: os dados não estão guardados
screen-status-display = Tela
screen-status-stays-on = permanece ligada
screen-status-may-sleep = pode se desligar sozinha
screen-status-take = Mostrar a publicação oferecida
screen-status-close = Fechar
