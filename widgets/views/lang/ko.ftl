### Korean, a draft. The comments for translators are in en.ftl.
### No particle follows a name or a number whose last sound is not known.

## Shared by all widgets

shared-sample = 예시 데이터
shared-sample-note = 캠페인이 발표한 자료가 아닌 예시 데이터입니다.
shared-data-of = 데이터 기준: { $time }
shared-as-of =
    { $precision ->
    [day] { $date } 기준
    [month] { $date } 기준
   *[year] { $date } 기준
    }
shared-published = { $time } 발표
shared-license = 라이선스: { $license }
shared-about-data = 이 데이터에 대하여
shared-stale = 오래된 데이터입니다. 발표 시각: { $time }
shared-failed = 최신 데이터를 불러오지 못했습니다. 표시된 데이터의 기준 시각: { $time }
shared-no-data = 캠페인 데이터를 불러오지 못했습니다.
shared-loading = 캠페인 데이터를 불러오는 중…
shared-stopped = 내부 오류로 표시가 중단되었습니다. 다시 시작하려면 페이지를 새로 고치세요.
shared-retry = 다시 시도
shared-left-out = 읽을 수 없는 항목 { $count }건을 제외했습니다.
shared-table = 표
shared-source = 출처
shared-opens = { $host } 열기
shared-more-than = { $number } 초과
shared-about = 약 { $number }
shared-comma = ,{ " " }
shared-day = { $day }일
shared-months =
    { $month ->
    [1] 1월
    [2] 2월
    [3] 3월
    [4] 4월
    [5] 5월
    [6] 6월
    [7] 7월
    [8] 8월
    [9] 9월
    [10] 10월
    [11] 11월
   *[12] 12월
    }
shared-months-alone =
    { $month ->
    [1] 1월
    [2] 2월
    [3] 3월
    [4] 4월
    [5] 5월
    [6] 6월
    [7] 7월
    [8] 8월
    [9] 9월
    [10] 10월
    [11] 11월
   *[12] 12월
    }
shared-date =
    { $precision ->
    [day] { $year }년 { $month } { $day }
    [month] { $year }년 { $month }
   *[year] { $year }년
    }

## Counter

counter-members = { $count }개 도시와 지역이 캠페인에 참여했습니다.
counter-members-more-than = { $count }개가 넘는 도시와 지역이 캠페인에 참여했습니다.
counter-members-about = 약 { $count }개 도시와 지역이 캠페인에 참여했습니다.
counter-pledges = { $count }개 도시와 지역이 참여를 약속했습니다.
counter-pledges-more-than = { $count }개가 넘는 도시와 지역이 참여를 약속했습니다.
counter-pledges-about = 약 { $count }개 도시와 지역이 참여를 약속했습니다.
counter-forms = { $count }개 도시와 지역이 양식을 제출했습니다.
counter-forms-more-than = { $count }개가 넘는 도시와 지역이 양식을 제출했습니다.
counter-forms-about = 약 { $count }개 도시와 지역이 양식을 제출했습니다.
counter-next = 다음 이정표: { $target }
counter-next-by =
    { $precision ->
    [day] 다음 이정표: { $date }까지 { $target }
    [month] 다음 이정표: { $date }까지 { $target }
   *[year] 다음 이정표: { $date }까지 { $target }
    }
counter-all-reached = 모든 이정표를 달성했습니다.
counter-reached = 달성
counter-reached-on =
    { $precision ->
    [day] { $date } 달성
    [month] { $date } 달성
   *[year] { $date } 달성
    }
counter-by =
    { $precision ->
    [day] { $date }까지
    [month] { $date }까지
   *[year] { $date }까지
    }
counter-to-go = { $count } 남음
counter-to-go-fewer = { $count } 미만 남음
counter-to-go-about = 약 { $count } 남음
counter-none = 캠페인이 아직 전체 수를 발표하지 않았습니다.
counter-milestone = 이정표
counter-state = 상태
counter-not-reached = 아직 달성하지 못함
counter-history = 이전 집계
counter-date = 날짜
counter-count = 수
counter-unit-members = 회원
counter-unit-pledges = 약속
counter-unit-forms = 양식

## Map and list of members

map-members = 회원 { $count }곳
map-countries = { $count }개국
map-whole = { $members }, { $countries }
map-part = 회원 { $count }곳 표시(전체: { $total }), { $countries }
map-narrowed = 회원 { $count }곳(전체: { $total }): { $which }
map-nobody = 아직 회원 없음: { $which }
map-uncounted = 이정표에 포함되지 않는 항목 { $count }건이 더 표시됩니다.
map-gone = { $member }: 더 이상 여기에 표시되지 않아 카드를 닫았습니다.
map-placeless = 위치 정보가 없는 회원 { $count }곳은 목록에 있음
map-found = { $count }건 찾음
map-filter = 표시할 회원 좁히기
map-in-view = 화면에 회원 { $count }곳
map-show-all = { $count }건 모두 보기
map-show-more = { $count }건 더 보기
map-none = 캠페인이 아직 회원 목록을 발표하지 않았습니다.
map-ringed = 고리 표시: 창립 도시
map-list = 회원 목록
map-figure = 회원 지도. 화살표 키로 이동하고 더하기와 빼기로 확대·축소하며, Tab 키로 회원에 이를 수 있습니다.
map-zoom-in = 확대
map-zoom-out = 축소
map-whole-world = 전 세계
map-search = 회원 찾기
map-region = 권역
map-all-regions = 모든 권역
map-name = 이름
map-country = 국가
map-kind = 유형
map-since = 참여 시기
map-joined =
    { $precision ->
    [day] { $date } 참여
    [month] { $date } 참여
   *[year] { $date } 참여
    }
map-founder = 창립 도시
map-pledged = 참여를 약속함
map-suspended = 자격 정지
map-not-counted = 이정표에 포함되지 않음
map-no-place = 지도에 없음
map-page = 웹사이트
map-profile = 캠페인 소개
map-close = 닫기
map-kinds =
    { $kind ->
    [municipality] 기초자치단체
    [intercommunal] 자치단체 연합
    [metropolitan] 대도시권
    [county] 군
    [province] 도
    [department] 데파르트망
    [region] 광역자치단체
    [state] 연방 주
    [special_city] 특별 지위 도시
    [association] 지방정부 협의회
    [organisation] 단체
   *[other] 기타
    }
map-sections =
    { $section ->
    [africa] 아프리카
    [asia_pacific] 아시아·태평양
    [eurasia] 유라시아
    [europe] 유럽
    [mewa] 중동·서아시아
    [latin_america] 중남미
    [north_america] 북미
    [metropolis] 메트로폴리스
    [regions] 광역정부 포럼
   *[other] 기타
    }

## Radar of rights

radar-title = 지역 실천 사례가 공개된 권리
radar-sentence = 권리별로 실천 사례를 공개한 회원 수, 검토한 회원 { $reviewed }곳 기준; { $rest }곳은 아직 검토하지 않았습니다. 점수가 아닙니다.
radar-sentence-all = 권리별로 실천 사례를 공개한 회원 수, 회원 { $reviewed }곳 기준. 점수가 아닙니다.
radar-reviewed = 회원 { $total }곳 중 { $reviewed }곳 검토
radar-most = 가장 많음: { $rights }, { $of }.
radar-none-yet = 아직 없음: { $rights }.
radar-rights-not-reviewed = 검토되지 않은 권리 { $count }개.
radar-rights = 권리 { $count }개
radar-of = { $covered } / { $reviewed }곳
radar-not-reviewed = 검토하지 않음
radar-no-coverage = 아직 공개된 현황이 없습니다. 캠페인이 다루는 권리는 다음과 같습니다.
radar-no-rights = 캠페인이 아직 권리 목록을 발표하지 않았습니다.
radar-bars = 막대
radar-radar = 방사형
radar-explain = 집계 방법
radar-right = 권리
radar-members = 회원
radar-committed = 문서 채택
radar-in-place = 사업 진행 중
radar-evaluated = 평가 완료

## Programme of a session

programme-title = 일정
programme-no-sessions = 캠페인이 아직 회의를 발표하지 않았습니다.
programme-unknown-session = 캠페인이 발표한 회의 가운데 이 회의가 없습니다.
programme-no-items = 일정이 아직 발표되지 않았습니다.
programme-now = 지금
programme-pause = 휴식
programme-today = 오늘
programme-tomorrow = 내일
programme-in-days = { $count }일 후
programme-over-today = 오늘 일정 종료
programme-over = 이 회의는 끝났습니다.
programme-cancelled = 이 회의는 취소되었습니다.
programme-postponed = 이 회의는 연기되었습니다. 여기에 적힌 날짜는 더 이상 유효하지 않습니다.
programme-no-date = 날짜가 아직 발표되지 않았습니다.
programme-provisional = 잠정 일정: 바뀔 수 있습니다.
programme-no-zone = 시간대 이름이 제공되지 않았습니다.
programme-venue-time = 시각은 현지 기준입니다.
programme-begins = { $time } 시작
programme-begins-on = { $day } { $time } 시작
programme-goes-on = { $day } { $time } 계속
programme-back = { $time } 재개
programme-until = { $time }까지
programme-next = 다음: { $item }
programme-left = { $duration } 남음
programme-in-time = { $duration } 후
programme-hours = { $count }시간
programme-minutes = { $count }분
programme-seconds = { $count }초
programme-both = { $hours } { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = { $time }부터
programme-your-time = 현재 위치의 시각: { $times }
programme-more = 이 순서에 대하여
programme-rights = 권리
programme-objectives = 목표
programme-questions = 논의할 질문
programme-organisers = 주최
programme-co-organisers = 협력
programme-venue = 장소
programme-attendance = 참석 방식
programme-attendances =
    { $attendance ->
    [in_person] 현장
    [online] 온라인
   *[hybrid] 현장과 온라인
    }
programme-online = 온라인으로 참석
programme-languages = 언어
programme-documents = 문서
programme-concept-note = 개요 문서
programme-document = 문서
programme-calendar = 달력에 추가
programme-colon = :{ " " }
programme-day = 날짜
programme-time = 시각
programme-your-time-head = 현재 위치의 시각
programme-item = 순서
programme-room = 회의실

## Event screen, which hangs on a wall

screen-back-at = { $time } 재개
screen-goes-on = { $day } { $time } 계속
screen-now = 지금: { $item }
screen-joined = 새 회원: { $member }
screen-many = 새 회원 { $count }곳
screen-milestone = 이정표 { $target } 달성
screen-awaited = 데이터 발표 시각: { $time }. 새 데이터를 기다리고 있습니다.
screen-waiting = 캠페인 데이터를 기다리는 중
screen-lost = { $time }부터 연결 끊김
screen-may-sleep = 이 화면은 저절로 꺼질 수 있습니다.
screen-rehearsal = 리허설
screen-paused = 일시 정지됨
screen-scan = { $address } 코드
screen-newest = 최근 가입 회원
screen-pause = 일시 정지
screen-next = 다음
screen-previous = 이전
screen-full-screen = 전체 화면

## Status of the event screen, for its operator

screen-status-title = 이 화면의 상태
screen-status-contact = 마지막 연결
screen-status-never = 아직 없음
screen-status-shown = 표시된 발표
screen-status-offered = 제공된 발표
screen-status-earlier = { $number }: 이전 것이므로 표시하지 않음
screen-status-next = 다음 요청
screen-status-failures = 연속 실패
screen-status-version = 위젯 버전
screen-status-power-cut = 정전
screen-status-ready = 준비됨: 페이지와 데이터가 저장됨
screen-status-no-page = 준비되지 않음: 페이지가 저장되지 않음
screen-status-no-data = 준비되지 않음: 데이터가 저장되지 않음
screen-status-display = 화면
screen-status-stays-on = 켜진 상태 유지
screen-status-may-sleep = 저절로 꺼질 수 있음
screen-status-take = 제공된 발표 표시
screen-status-close = 닫기
