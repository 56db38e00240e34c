//! The programme: how the session stands in words, now and next, the list and its table, at any hour and in any language.

use super::campaign::feed;
use super::page::{Page, Widgets, ZONED, tags, widget};
use hrc_core::feed::Instant;
use hrc_views::shared::{Format, Model, PLAIN};
use serde_json::{Value, json};

fn at(text: &str) -> Instant {
    Instant::parse_short(text).unwrap()
}

fn programme(tag: &str, feed: &Value, now: &str) -> Widgets {
    widget("hrc-programme", tag, feed).with(|model| model.now = at(now))
}

/// At a time of the day of the session.
fn seville(tag: &str, time: &str) -> Widgets {
    programme(tag, &feed(), &format!("2022-06-14T{time}+02:00"))
}

/// What screen readers are told.
fn told(page: &Page) -> Vec<String> {
    page.texts(".region p")
}

#[test]
fn every_phase_has_its_words_in_every_language() {
    let of = |change: &dyn Fn(&mut Value), now: &str, words: [&[&str]; 4]| {
        let mut feed = feed();
        change(&mut feed["sessions"][0]);
        for (tag, words) in tags().zip(words) {
            let page = programme(tag, &feed, now).set("session", "seville").page();
            let region = told(&page);
            assert_eq!(
                region.iter().map(String::as_str).filter(|t| !t.is_empty()).collect::<Vec<_>>(),
                words,
                "{tag} {now}"
            );
        }
    };
    let same = |_: &mut Value| ();
    of(
        &same,
        "2022-06-11T12:00+02:00",
        [
            &["In 3 days", "Begins on 14 June 2022 at 17:00"],
            &["Dans 3 jours", "Début le 14 juin 2022 à 17:00"],
            &["Dentro de 3 días", "Comienza el 14 de junio de 2022 a las 17:00"],
            &["بعد 3 أيام", "تبدأ في 14 يونيو 2022 الساعة 17:00"],
        ],
    );
    of(
        &same,
        "2022-06-14T09:00+02:00",
        [
            &["Today", "Begins at 17:00"],
            &["Aujourd’hui", "Début à 17:00"],
            &["Hoy", "Comienza a las 17:00"],
            &["اليوم", "تبدأ الساعة 17:00"],
        ],
    );
    of(
        &same,
        "2022-06-14T17:20+02:00",
        [
            &["Now", "It is time for rights!", "until 17:50"],
            &["En ce moment", "It is time for rights! (fr)", "jusqu’à 17:50"],
            &["Ahora", "It is time for rights!", "hasta las 17:50"],
            &["الآن", "It is time for rights!", "حتى الساعة 17:50"],
        ],
    );
    of(
        &same,
        "2022-06-14T17:50+02:00",
        [
            &["Break", "Coffee", "Back at 18:05"],
            &["Pause", "Coffee (fr)", "Reprise à 18:05"],
            &["Pausa", "Coffee", "Se reanuda a las 18:05"],
            &["استراحة", "Coffee", "العودة الساعة 18:05"],
        ],
    );
    of(
        &same,
        "2022-06-14T18:20+02:00",
        [
            &["Break", "Back at 18:25"],
            &["Pause", "Reprise à 18:25"],
            &["Pausa", "Se reanuda a las 18:25"],
            &["استراحة", "العودة الساعة 18:25"],
        ],
    );
    of(
        &same,
        "2022-06-14T18:30+02:00",
        [
            &["This session is over."],
            &["Cette session est terminée."],
            &["Esta sesión ha terminado."],
            &["انتهت هذه الجلسة."],
        ],
    );
    let status = |word: &'static str| move |session: &mut Value| session["status"] = word.into();
    of(
        &status("cancelled"),
        "2022-06-14T17:20+02:00",
        [
            &["This session is cancelled."],
            &["Cette session est annulée."],
            &["Esta sesión se ha cancelado."],
            &["أُلغيت هذه الجلسة."],
        ],
    );
    of(
        &status("postponed"),
        "2022-06-14T17:20+02:00",
        [
            &["This session is postponed. The dates given here no longer hold."],
            &["Cette session est reportée. Les dates indiquées ici ne sont plus valables."],
            &["Esta sesión se ha aplazado. Las fechas que se indican aquí ya no son válidas."],
            &["أُجّلت هذه الجلسة. التواريخ المذكورة هنا لم تعد سارية."],
        ],
    );
    let open = |session: &mut Value| session["items"] = json!([]);
    of(
        &open,
        "2022-06-14T17:20+02:00",
        [
            &["Now", "until 18:30"],
            &["En ce moment", "jusqu’à 18:30"],
            &["Ahora", "hasta las 18:30"],
            &["الآن", "حتى الساعة 18:30"],
        ],
    );
    let second_day = |session: &mut Value| {
        session["end"] = "2022-06-15T18:30:00+02:00".into();
        session["items"][4]["start"] = "2022-06-15T09:00:00+02:00".into();
        session["items"][4]["end"] = "2022-06-15T10:00:00+02:00".into();
    };
    of(
        &second_day,
        "2022-06-14T18:20+02:00",
        [
            &["Over for today. Tomorrow", "Continues on 15 June 2022 at 09:00"],
            &["Terminé pour aujourd’hui. Demain", "Suite le 15 juin 2022 à 09:00"],
            &["Terminado por hoy. Mañana", "Continúa el 15 de junio de 2022 a las 09:00"],
            &["انتهى برنامج اليوم. غدًا", "تُستأنف في 15 يونيو 2022 الساعة 09:00"],
        ],
    );
}

#[test]
fn venue_time_comes_first_with_its_zone_and_the_readers_second() {
    static SEOUL: Format = Format { offset_min: |_| Some(540), ..PLAIN };
    let elsewhere = |model: &mut Model| model.ui.format = &SEOUL;
    let page = seville("en", "17:20").with(elsewhere).page();
    assert_eq!(page.text("[part=sentence]"), "14 June 2022, 17:00 to 18:30, Europe/Madrid (UTC+2)");
    assert_eq!(page.text(".line"), "Your time: 15 June 2022 00:00 to 01:30");
    let table = seville("en", "17:20").with(elsewhere).set("view", "table").page();
    assert_eq!(table.texts("thead th"), ["Time", "Your time", "Item", "Rights"]);
    let screen = seville("en", "17:20").with(elsewhere).with(|model| model.on_screen = true);
    assert!(!screen.page().words().contains("Your time"));
}

#[test]
fn a_session_without_a_date_says_so_and_keeps_its_hours() {
    for (tag, no_date, provisional) in [
        ("en", "The date has not been announced yet.", "Provisional programme: it may still change."),
        ("fr", "La date n’a pas encore été annoncée.", "Programme provisoire\u{a0}: il peut encore changer."),
        ("es", "Aún no se ha anunciado la fecha.", "Programa provisional: todavía puede cambiar."),
        ("ar", "لم يُعلن عن التاريخ بعد.", "برنامج مؤقت قابل للتغيير."),
    ] {
        let page = seville(tag, "17:20").set("session", "geneva").page();
        assert_eq!(page.text("[part=sentence]"), no_date);
        let lines = page.texts(".line");
        assert_eq!(lines[..2], [provisional, "The programme has hours but no date."]);
        assert_eq!((page.count(".now"), page.count(".on, .past, [aria-current]")), (0, 0));
        let times = page.texts(".time").join(" ");
        for time in ["10:00", "10:30", "13:15", "15:00"] {
            assert!(times.contains(time), "{times}");
        }
    }
}

#[test]
fn without_a_zone_the_offset_stands_and_it_is_said() {
    let mut feed = feed();
    feed["sessions"][0].as_object_mut().unwrap().remove("timeZone");
    let page = programme("en", &feed, "2022-06-14T17:20+02:00").page();
    assert_eq!(page.text("[part=sentence]"), "14 June 2022, 17:00 to 18:30, UTC+2");
    assert_eq!(page.text(".line"), "The name of the time zone is not given.");
    assert_eq!(told(&page)[1], "It is time for rights!", "the hours are known all the same");
}

#[test]
fn the_table_has_what_the_list_has() {
    for tag in tags() {
        for id in ["seville", "geneva"] {
            let list = seville(tag, "17:20").set("session", id).page();
            let table = seville(tag, "17:20").set("session", id).set("view", "table").page();
            assert_eq!(list.attrs("li[data-item]", "data-item"), table.attrs("tr[data-row]", "data-row"));
            assert_eq!(list.texts("li[data-item] .time"), table.texts("tbody td:first-child"));
            assert_eq!(list.texts("li[data-item] .item"), table.texts("tbody th"));
            assert_eq!(list.texts(".right"), table.texts(".right"));
        }
    }
}

#[test]
fn the_announcement_changes_with_the_item_only() {
    let mut last = Vec::new();
    let mut changes = 0;
    let mut counted = Vec::new();
    for second in 0..5400 {
        let start = at("2022-06-14T17:00+02:00");
        let now = Instant { unix_s: start.unix_s + second, ..start };
        // Every second of the last minutes of the first item, every minute of the rest.
        if second % 60 != 0 && !(780..910).contains(&second) {
            continue;
        }
        let page = widget("hrc-programme", "en", &feed()).with(|model| model.now = now).page();
        let told = told(&page);
        changes += usize::from(told != last);
        last = told;
        counted.extend(page.texts(".countdown[aria-hidden=true]"));
    }
    assert_eq!(changes, 6, "five items and the gap before the last");
    counted.dedup();
    assert_eq!(counted[..3], ["15 minutes left", "14 minutes left", "13 minutes left"]);
    assert!(counted.contains(&"1 second left".to_owned()) && !counted.contains(&"0 seconds left".to_owned()));
}

#[test]
fn what_is_shown_stays_until_it_is_looked_at_again() {
    let widget = programme("fr", &feed(), "2022-06-13T23:00+02:00").handle();
    let html = |now: Instant| {
        let mut html = String::new();
        widget.change(&mut |model| model.now = now);
        widget.draw().write(&mut html);
        html
    };
    let (mut now, mut looks) = (at("2022-06-13T23:00+02:00"), 0);
    loop {
        let before = html(now);
        let Some(next) = widget.next_look() else { break };
        assert_eq!(before, html(Instant { unix_s: next.unix_s - 1, ..next }), "{now}");
        assert_ne!(before, html(next), "{now} {next}");
        now = next;
        looks += 1;
    }
    assert_eq!(now, at("2022-06-14T18:30+02:00"));
    assert!((1_000..2_000).contains(&looks), "{looks}");
}

#[test]
fn texts_of_the_feed_are_isolated_and_stay_text() {
    let hostile = "<img src=x onerror=alert(1)>\u{5d0}";
    let mut feed = feed();
    let session = &mut feed["sessions"][0];
    session["title"] = json!({"en": hostile});
    session["items"][1]["title"] = json!({"en": hostile});
    session["items"][1]["room"] = hostile.into();
    session["questions"] = json!([{"en": hostile}]);
    session["timeZone"] = hostile.into();
    for view in ["auto", "table"] {
        let page = programme("ar", &feed, "2022-06-14T17:20+02:00").set("view", view).page();
        assert_eq!(page.count("img"), 0);
        let loose = page.all("p, li, td, th, span").into_iter().filter(|element| {
            element
                .children()
                .filter_map(|child| child.value().as_text())
                .any(|text| text.contains("onerror"))
        });
        let loose: Vec<String> =
            loose.map(super::page::text).filter(|text| !text.contains('\u{2068}')).collect();
        assert_eq!(loose, [] as [String; 0]);
    }
}

/// The widget in a browser that knows time zones.
fn zoned(feed: &Value, now: &str) -> Page {
    programme("en", feed, now).with(|model| model.ui.format = &ZONED).page()
}

#[test]
fn every_time_is_the_venues_whatever_offset_the_feed_writes() {
    let mut utc = feed();
    let session = &mut utc["sessions"][0];
    (session["start"], session["end"]) = ("2022-06-14T15:00:00Z".into(), "2022-06-14T16:30:00Z".into());
    for item in session["items"].as_array_mut().unwrap() {
        for key in ["start", "end"] {
            let written = at(item[key].as_str().unwrap());
            item[key] = Instant::from_unix(written.unix_s).to_string().into();
        }
    }
    for (now, view) in
        [("2022-06-14T15:20Z", "auto"), ("2022-06-13T22:30Z", "table"), ("2026-11-26T11:44Z", "auto")]
    {
        let page =
            |feed| programme("en", feed, now).with(|model| model.ui.format = &ZONED).set("view", view).page();
        assert_eq!(page(&utc).words(), page(&feed()).words(), "{now}");
    }
    let page = zoned(&utc, "2022-06-14T15:20Z");
    assert_eq!(page.text("[part=sentence]"), "14 June 2022, 17:00 to 18:30, Europe/Madrid (UTC+2)");
    assert_eq!(page.texts(".line"), ["Your time: 11:30 to 13:00"]);
    assert_eq!(told(&page), ["Now", "It is time for rights!", "until 17:50"]);
    assert_eq!(told(&zoned(&utc, "2022-06-13T22:00Z"))[0], "Today");
    assert_eq!(told(&zoned(&utc, "2022-06-13T21:59Z"))[0], "Tomorrow");
}

#[test]
fn each_room_has_its_own_until() {
    let mut feed = feed();
    let items = feed["sessions"][0]["items"].as_array_mut().unwrap();
    items[1]["room"] = "A".into();
    let mut other = items[1].clone();
    (other["id"], other["room"], other["title"]) = ("other".into(), "B".into(), json!({"en": "Elsewhere"}));
    other["end"] = "2022-06-14T17:30:00+02:00".into();
    items.insert(2, other);
    let page = zoned(&feed, "2022-06-14T17:20+02:00");
    assert_eq!(
        told(&page),
        ["Now", "It is time for rights! · A · until 17:50", "Elsewhere · B · until 17:30"]
    );
    assert_eq!(page.count(".countdown"), 0, "to which of them?");
    let page = zoned(&feed, "2022-06-14T17:40+02:00");
    assert_eq!(told(&page), ["Now", "It is time for rights! · A", "until 17:50"]);
    assert_eq!(page.text(".countdown"), "10 minutes left");
}

#[test]
fn an_end_that_nobody_knows_is_not_said() {
    let mut feed = feed();
    let session = &mut feed["sessions"][0];
    session["end"] = "2022-06-16T18:00:00+02:00".into();
    session["items"] = json!([
        {"id": "a", "kind": "dialogue", "title": {"en": "Dialogue"}, "start": "2022-06-14T15:30:00Z"},
        {"id": "b", "kind": "dialogue", "title": {"en": "Morning"}, "start": "2022-06-15T09:00:00+02:00"},
    ]);
    let page = zoned(&feed, "2022-06-14T17:40+02:00");
    assert_eq!((told(&page), page.count(".countdown")), (vec!["Now".to_owned(), "Dialogue".to_owned()], 0));
    let night = ["Over for today. Tomorrow", "Continues on 15 June 2022 at 09:00"];
    assert_eq!(told(&zoned(&feed, "2022-06-15T00:30+02:00")), ["Today", night[1]]);
    feed["sessions"][0]["items"][0]["end"] = "2022-06-14T18:00:00+02:00".into();
    assert_eq!(told(&zoned(&feed, "2022-06-14T22:30+02:00")), night);
}

#[test]
fn two_rooms_with_a_break_are_back_each_at_its_time() {
    let mut feed = feed();
    let item = |id: &str, room: &str, start: &str, end: &str, kind: &str| json!({"id": id, "room": room, "kind": kind, "title": {"en": id}, "start": format!("2022-06-14T{start}:00+02:00"), "end": format!("2022-06-14T{end}:00+02:00")});
    feed["sessions"][0]["items"] = json!([
        item("tea", "A", "17:00", "17:15", "break"),
        item("coffee", "B", "17:00", "17:30", "break"),
        item("talk", "A", "17:15", "18:00", "dialogue"),
    ]);
    let page = zoned(&feed, "2022-06-14T17:10+02:00");
    assert_eq!(told(&page), ["Break", "tea · A · Back at 17:15", "coffee · B · Back at 17:30"]);
    let page = zoned(&feed, "2022-06-14T17:20+02:00");
    assert_eq!(told(&page), ["Now", "talk · A · until 18:00", "coffee · B · until 17:30"]);
}

/// Rows of the wall's list below what is on and what comes next.
fn coming_up(feed: &Value, now: &str) -> Vec<String> {
    programme("en", feed, now)
        .set("session", "seville")
        .with(|model| model.on_screen = true)
        .page()
        .texts(".coming-up li")
}

#[test]
fn a_wall_lists_what_follows_the_next_item_of_the_day_that_is_shown() {
    let mut feed = feed();
    let item = |id: &str, start: &str, end: &str| json!({"id": id, "kind": "dialogue", "title": {"en": id}, "start": format!("2022-06-{start}:00+02:00"), "end": format!("2022-06-{end}:00+02:00")});
    feed["sessions"][0]["end"] = json!("2022-06-15T12:00:00+02:00");
    feed["sessions"][0]["items"] = json!([
        item("one", "14T17:00", "14T17:10"),
        item("two", "14T17:10", "14T17:20"),
        item("three", "14T17:20", "14T17:30"),
        item("four", "14T17:30", "14T18:00"),
        item("five", "15T10:00", "15T11:00"),
        item("six", "15T11:00", "15T12:00"),
    ]);
    feed["sessions"][0]["items"][3]["room"] = json!("Hall 2");
    for (now, rows) in [
        ("2022-06-13T12:00+02:00", &["17:10two", "17:20three", "17:30four · Hall 2"][..]),
        ("2022-06-14T12:00+02:00", &["17:10two", "17:20three", "17:30four · Hall 2"]),
        ("2022-06-14T17:05+02:00", &["17:20three", "17:30four · Hall 2"]),
        ("2022-06-14T17:25+02:00", &[]),
        ("2022-06-14T17:45+02:00", &[]),
        ("2022-06-14T20:00+02:00", &["11:00six"]),
        ("2022-06-15T13:00+02:00", &[]),
    ] {
        let shown = coming_up(&feed, now);
        assert_eq!(shown, rows, "{now}");
    }
    feed["sessions"][0]["status"] = json!("cancelled");
    assert!(coming_up(&feed, "2022-06-14T12:00+02:00").is_empty());
}

#[test]
fn a_wall_shows_a_programme_without_hours_whole() {
    let page = programme("en", &feed(), "2022-06-14T12:00+02:00")
        .set("session", "geneva")
        .with(|model| model.on_screen = true)
        .page();
    assert!(page.count(".day li") == 2, "{}", page.words());
}
