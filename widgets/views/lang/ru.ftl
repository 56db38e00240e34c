### Russian, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = Пример данных
shared-sample-note = Это пример данных, а не публикация кампании.
shared-data-of = Данные: { $time }
shared-as-of =
    { $precision ->
    [day] По состоянию на { $date }
    [month] По состоянию на { $date }
   *[year] По состоянию на { $date }
    }
shared-published = Опубликовано: { $time }
shared-license = Лицензия: { $license }
shared-about-data = Об этих данных
shared-stale = Эти данные устарели. Дата публикации: { $time }.
shared-failed = Не удалось загрузить новейшие данные. Показаны данные от { $time }.
shared-no-data = Не удалось загрузить данные кампании.
shared-loading = Данные кампании загружаются…
shared-stopped = Показ остановлен из-за внутренней ошибки. Перезагрузите страницу, чтобы запустить его снова.
shared-retry = Повторить попытку
shared-left-out =
    { $count ->
    [one] Пропущена { $count } запись, которую не удалось прочитать.
    [few] Пропущены { $count } записи, которые не удалось прочитать.
   *[many] Пропущено { $count } записей, которые не удалось прочитать.
    }
shared-table = Таблица
shared-source = Источник
shared-opens = откроется { $host }
shared-more-than = более { $number }
shared-about = около { $number }
shared-comma = ,{ " " }
shared-day = { $day }
shared-months =
    { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
    }
shared-months-alone =
    { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
    }
shared-date =
    { $precision ->
    [day] { $day } { $month } { $year } г.
    [month] { $month } { $year } г.
   *[year] { $year } г.
    }

## Counter

counter-members =
    { $count ->
    [one] { $count } город или территория участвует в кампании.
    [few] { $count } города и территории участвуют в кампании.
   *[many] { $count } городов и территорий участвуют в кампании.
    }
counter-members-more-than = Более { $count } городов и территорий участвуют в кампании.
counter-members-about = Около { $count } городов и территорий участвуют в кампании.
counter-pledges =
    { $count ->
    [one] { $count } город или территория обязуется присоединиться.
    [few] { $count } города и территории обязуются присоединиться.
   *[many] { $count } городов и территорий обязуются присоединиться.
    }
counter-pledges-more-than = Более { $count } городов и территорий обязуются присоединиться.
counter-pledges-about = Около { $count } городов и территорий обязуются присоединиться.
counter-forms =
    { $count ->
    [one] Получена анкета от { $count } города или территории.
    [few] Получены анкеты от { $count } городов и территорий.
   *[many] Получены анкеты от { $count } городов и территорий.
    }
counter-forms-more-than = Получены анкеты от более чем { $count } городов и территорий.
counter-forms-about = Получены анкеты примерно от { $count } городов и территорий.
counter-next = Следующий рубеж: { $target }.
counter-next-by =
    { $precision ->
    [day] Следующий рубеж: { $target } до { $date }
    [month] Следующий рубеж: { $target }, срок: { $date }
   *[year] Следующий рубеж: { $target } до { $date }
    }
counter-all-reached = Все рубежи достигнуты.
counter-reached = достигнуто
counter-reached-on =
    { $precision ->
    [day] достигнуто { $date }
    [month] достигнуто: { $date }
   *[year] достигнуто в { $date }
    }
counter-by =
    { $precision ->
    [day] до { $date }
    [month] срок: { $date }
   *[year] до { $date }
    }
counter-to-go =
    { $count ->
    [one] осталось { $count }
    [few] осталось { $count }
   *[many] осталось { $count }
    }
counter-to-go-fewer = осталось менее { $count }
counter-to-go-about = осталось около { $count }
counter-none = Кампания ещё не опубликовала общее число.
counter-milestone = Рубеж
counter-state = Состояние
counter-not-reached = ещё не достигнуто
counter-history = Прежние подсчёты
counter-date = Дата
counter-count = Число
counter-unit-members = участников
counter-unit-pledges = обязательств
counter-unit-forms = анкет

## Map and list of members

map-members =
    { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
    }
map-countries =
    { $count ->
    [one] в { $count } стране
    [few] в { $count } странах
   *[many] в { $count } странах
    }
map-whole = { $members } { $countries }
map-part =
    { $count ->
    [one] Здесь указан { $count } участник (всего { $total }) { $countries }
    [few] Здесь указаны { $count } участника (всего { $total }) { $countries }
   *[many] Здесь указано { $count } участников (всего { $total }) { $countries }
    }
map-narrowed =
    { $count ->
    [one] { $count } участник (всего { $total }): { $which }
    [few] { $count } участника (всего { $total }): { $which }
   *[many] { $count } участников (всего { $total }): { $which }
    }
map-nobody = Участников пока нет: { $which }
map-uncounted =
    { $count ->
    [one] Показана ещё { $count } запись, не учитываемая при подсчёте рубежей.
    [few] Показаны ещё { $count } записи, не учитываемые при подсчёте рубежей.
   *[many] Показано ещё { $count } записей, не учитываемых при подсчёте рубежей.
    }
map-gone = { $member }: здесь больше не показывается, карточка закрыта.
map-placeless =
    { $count ->
    [one] { $count } участник без местоположения есть в списке
    [few] { $count } участника без местоположения есть в списке
   *[many] { $count } участников без местоположения есть в списке
    }
map-found = Найдено: { $count }
map-filter = Ограничить показанных участников
map-in-view =
    { $count ->
    [one] { $count } участник в поле зрения
    [few] { $count } участника в поле зрения
   *[many] { $count } участников в поле зрения
    }
map-show-all = Показать все ({ $count })
map-show-more = Показать ещё { $count }
map-none = Кампания ещё не опубликовала список участников.
map-ringed = Обведены кольцом: города-основатели
map-list = Список участников
map-figure = Карта участников. Стрелки двигают её, плюс и минус меняют масштаб; клавиша Tab ведёт к участникам.
map-zoom-in = Увеличить
map-zoom-out = Уменьшить
map-whole-world = Весь мир
map-search = Найти участника
map-region = Регион
map-all-regions = Все регионы
map-name = Название
map-country = Страна
map-kind = Вид
map-since = С какого времени
map-joined =
    { $precision ->
    [day] Дата присоединения: { $date }
    [month] Дата присоединения: { $date }
   *[year] Год присоединения: { $date }
    }
map-founder = Город-основатель
map-pledged = Обязательство присоединиться
map-suspended = Участие приостановлено
map-not-counted = Не учитывается при подсчёте рубежей
map-no-place = нет на карте
map-page = Сайт
map-profile = Страница в кампании
map-close = Закрыть
map-kinds =
    { $kind ->
    [municipality] Муниципалитет
    [intercommunal] Межмуниципальное объединение
    [metropolitan] Метрополия
    [county] Графство
    [province] Провинция
    [department] Департамент
    [region] Регион
    [state] Субъект федерации
    [special_city] Город с особым статусом
    [association] Ассоциация органов власти
    [organisation] Организация
   *[other] Другое
    }
map-sections =
    { $section ->
    [africa] Африка
    [asia_pacific] Азиатско-Тихоокеанский регион
    [eurasia] Евразия
    [europe] Европа
    [mewa] Ближний Восток и Западная Азия
    [latin_america] Латинская Америка
    [north_america] Северная Америка
    [metropolis] Метрополис
    [regions] Форум регионов
   *[other] Другое
    }

## Radar of rights

radar-title = Права, по которым опубликована местная практика
radar-sentence =
    Участники, опубликовавшие практику по каждому праву, из { $reviewed ->
        [one] { $reviewed } рассмотренного
        [few] { $reviewed } рассмотренных
       *[many] { $reviewed } рассмотренных
    }; { $rest ->
        [one] { $rest } ещё не рассмотрен
        [few] { $rest } ещё не рассмотрены
       *[many] { $rest } ещё не рассмотрены
    }. Это не оценка.
radar-sentence-all = Участники, опубликовавшие практику по каждому праву; всего: { $reviewed }. Это не оценка.
radar-reviewed =
    { $total ->
    [one] Рассмотрено: { $reviewed } из { $total } участника
    [few] Рассмотрено: { $reviewed } из { $total } участников
   *[many] Рассмотрено: { $reviewed } из { $total } участников
    }
radar-most =
    { $count ->
    [one] Чаще всего: { $rights }, { $of }.
    [few] Чаще всего: { $rights }, по { $of }.
   *[many] Чаще всего: { $rights }, по { $of }.
    }
radar-none-yet = Пока ни одной: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [one] { $count } право не рассмотрено.
    [few] { $count } права не рассмотрены.
   *[many] { $count } прав не рассмотрено.
    }
radar-rights =
    { $count ->
    [one] { $count } право
    [few] { $count } права
   *[many] { $count } прав
    }
radar-of = { $covered } из { $reviewed }
radar-not-reviewed = не рассмотрено
radar-no-coverage = Данные об охвате ещё не опубликованы. Кампания следит за этими правами:
radar-no-rights = Кампания ещё не опубликовала свой список прав.
radar-bars = Столбцы
radar-radar = Радар
radar-explain = Как подсчитывается охват
radar-right = Право
radar-members = Участники
radar-committed = документ принят
radar-in-place = программа действует
radar-evaluated = проведена оценка

## Programme of a session

programme-title = Программа
programme-no-sessions = Кампания ещё не опубликовала ни одного заседания.
programme-unknown-session = Этого заседания нет среди опубликованных кампанией.
programme-no-items = Программа ещё не опубликована.
programme-now = Сейчас
programme-pause = Перерыв
programme-today = Сегодня
programme-tomorrow = Завтра
programme-in-days =
    { $count ->
    [one] Через { $count } день
    [few] Через { $count } дня
   *[many] Через { $count } дней
    }
programme-over-today = На сегодня завершено
programme-over = Это заседание завершено.
programme-cancelled = Это заседание отменено.
programme-postponed = Это заседание перенесено. Указанные здесь даты больше не действуют.
programme-no-date = Дата ещё не объявлена.
programme-provisional = Предварительная программа: возможны изменения.
programme-no-zone = Название часового пояса не указано.
programme-venue-time = Указано время места проведения.
programme-begins = Начало в { $time }
programme-begins-on = Начало { $day } в { $time }
programme-goes-on = Продолжение { $day } в { $time }
programme-back = Продолжение в { $time }
programme-until = до { $time }
programme-next = Далее: { $item }
programme-left = осталось: { $duration }
programme-in-time = осталось: { $duration }
programme-hours =
    { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
    }
programme-minutes =
    { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
    }
programme-seconds =
    { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[many] { $count } секунд
    }
programme-both = { $hours } { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = с { $time }
programme-your-time = Ваше местное время: { $times }
programme-more = Об этом пункте
programme-rights = Права
programme-objectives = Цели
programme-questions = Вопросы для обсуждения
programme-organisers = Организаторы
programme-co-organisers = В сотрудничестве
programme-venue = Место проведения
programme-attendance = Участие
programme-attendances =
    { $attendance ->
    [in_person] очно
    [online] онлайн
   *[hybrid] очно и онлайн
    }
programme-online = Участвовать онлайн
programme-languages = Языки
programme-documents = Документы
programme-concept-note = Концептуальная записка
programme-document = Документ
programme-calendar = Добавить в календарь
programme-colon = :{ " " }
programme-day = День
programme-time = Время
programme-your-time-head = Ваше местное время
programme-item = Пункт
programme-room = Зал

## Event screen, which hangs on a wall

screen-back-at = Продолжение в { $time }
screen-goes-on = Продолжение { $day } в { $time }
screen-now = Сейчас: { $item }
screen-joined = Новый участник кампании: { $member }
screen-many =
    { $count ->
    [one] { $count } новый участник кампании
    [few] { $count } новых участника кампании
   *[many] { $count } новых участников кампании
    }
screen-milestone = Рубеж { $target } достигнут
screen-awaited = Дата публикации данных: { $time }. Ожидаются более новые данные.
screen-waiting = Ожидаются данные кампании
screen-lost = Нет соединения, с: { $time }
screen-may-sleep = Этот экран может сам выключиться.
screen-rehearsal = Репетиция
screen-paused = Приостановлено
screen-scan = Код для { $address }
screen-newest = Новые участники
screen-pause = Пауза
screen-next = Далее
screen-previous = Назад
screen-full-screen = Во весь экран

## Status of the event screen, for its operator

screen-status-title = Состояние этого экрана
screen-status-contact = Последняя связь
screen-status-never = ещё не было
screen-status-shown = Показанная публикация
screen-status-offered = Предложенная публикация
screen-status-earlier = { $number }: более ранняя, не показывается
screen-status-next = Следующий запрос
screen-status-failures = Сбоев подряд
screen-status-version = Версия виджетов
screen-status-power-cut = Отключение питания
screen-status-ready = готов: страница и данные сохранены
screen-status-no-page = не готов: страница не сохранена
screen-status-no-data = не готов: данные не сохранены
screen-status-display = Экран
screen-status-stays-on = остаётся включённым
screen-status-may-sleep = может сам выключиться
screen-status-take = Показать предложенную публикацию
screen-status-close = Закрыть
