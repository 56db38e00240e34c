//! What the wall shows: by the minute, in each language, and when something is wrong.

use super::campaign::feed;
use super::page::{Page, ZONED, data, different_tags, tags};
use hrc_core::feed::Instant;
use hrc_core::screen::Child;
use hrc_views::screen::{Cue, Key, Screen, Standing};
use hrc_views::shared::{DataStatus, Handle, Model, PLAIN, Remote, Ui};
use serde_json::{Value, json};
use std::sync::Arc;

/// A screen with a counter, a map and a programme, each for 20 seconds.
struct Wall(Handle<Screen>);

impl Wall {
    fn new(attributes: &[(&'static str, &str)]) -> Wall {
        let wall = Wall(Handle::new(Model::new(1, Ui::new("en", "en", &PLAIN), |_, _, _| {})));
        let attributes: Vec<String> = attributes
            .iter()
            .flat_map(|(name, value)| [name, value])
            .map(|text| (*text).to_owned())
            .collect();
        assert_eq!(wall.0.set(&attributes, &mut |_| ()), []);
        wall.children(&["counter", "map", "programme"]);
        wall
    }

    fn children(&self, kinds: &[&str]) {
        let child =
            |kind: &&str| Child { kind: (*kind).to_owned(), dwell_s: 20, skipped: false, whole: false };
        self.0.change(|_, screen| screen.children = kinds.iter().map(child).collect());
    }

    fn feed(&self, feed: &Value) {
        self.0
            .change(|model, _| (model.data, model.status) = (Some(Arc::new(data(feed))), DataStatus::Fresh));
    }

    fn model(&self, f: impl FnOnce(&mut Model)) {
        self.0.change(|model, _| f(model));
    }

    /// The cue at `HH:MM:SS` of the session's day, at the venue.
    fn at(&self, time: &str) -> Cue {
        self.at_instant(&format!("2022-06-14T{time}+02:00"))
    }

    fn at_instant(&self, instant: &str) -> Cue {
        let now = Instant::parse(instant).unwrap();
        self.0.change(|model, screen| screen.tick(model, now)).unwrap()
    }

    fn page(&self) -> Page {
        Page::of(&self.0)
    }

    fn press(&self, key: Key) {
        self.0.change(|model, screen| screen.press(model, key));
    }
}

/// The session of the campaign's launch, with a lunch break and a photo added.
fn event() -> Value {
    let mut feed = feed();
    let item = |id: &str, start: &str, end: &str, kind: &str, title: Value| json!({"id": id, "start": format!("2022-06-14T{start}:00+02:00"), "end": format!("2022-06-14T{end}:00+02:00"), "kind": kind, "title": title});
    let mut state = item(
        "state",
        "10:30",
        "11:00",
        "status",
        json!({"en": "State of the campaign", "fr": "Point sur la campagne"}),
    );
    state["feature"] = json!("counter");
    feed["campaign"]["url"] = json!({"en": "https://example.org/campaign"});
    feed["sequence"] = json!(1);
    feed["sessions"] = json!([{
        "id": "s", "title": {"en": "Session"}, "status": "confirmed", "attendance": "hybrid", "timeZone": "Europe/Madrid",
        "start": "2022-06-14T10:00:00+02:00", "end": "2022-06-14T18:00:00+02:00",
        "items": [
            item("opening", "10:00", "10:30", "opening", json!({"en": "Opening"})),
            state,
            item("photo", "13:00", "13:15", "photo", json!({"en": "Group photo"})),
            item("lunch", "13:15", "15:00", "break", json!({"en": "Lunch break", "fr": "Pause déjeuner"})),
        ],
    }]);
    feed
}

#[test]
fn the_programme_decides_what_is_on_the_wall() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    let children =
        |times: &[&str]| -> Vec<Option<usize>> { times.iter().map(|time| wall.at(time).child).collect() };
    assert_eq!(
        children(&["10:00:00", "10:00:20", "10:00:40", "10:01:00", "10:01:20"]),
        [Some(0), Some(1), Some(2), None, Some(0)],
        "the code has a turn of its own"
    );
    assert_eq!(children(&["10:30:00", "10:45:31", "10:59:59"]), [Some(0); 3], "the counter has the wall");
    assert_eq!(wall.page().text(".bar .on"), "Now: State of the campaign");
    assert_eq!(
        children(&["13:00:00", "13:00:20", "13:00:40"]),
        [Some(0); 3],
        "the counter, with the map beside it"
    );
    let page = wall.page();
    assert_eq!(page.attrs(".stage.pair > .place.on", "class"), ["place counter on", "place map on"]);
    assert_eq!(page.count(".place.on[inert]"), 0);
    assert_eq!(
        children(&["13:15:00", "13:15:20", "13:15:40"]),
        [None, Some(0), None],
        "the break's end, and the rest"
    );
    assert_eq!(wall.page().texts(".card p"), ["Lunch break", "Back at 15:00"]);
    assert_eq!(wall.page().text(".bar .on"), "Lunch break · Back at 15:00");
    assert_eq!(wall.page().text(".clock .time"), "13:15");
    assert_eq!(wall.page().text(".clock .zone"), "Europe/Madrid");
}

#[test]
fn the_next_look_is_when_something_changes() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    for (now, until) in [
        ("10:00:00", "10:00:20"), // the turn
        ("10:29:41", "10:30:00"), // the item
        ("10:31:00", "10:31:20"), // one child: its turn again
    ] {
        let until = Instant::parse(&format!("2022-06-14T{until}+02:00")).unwrap();
        assert_eq!(wall.at(now).until.unix_s, until.unix_s, "{now}");
    }
}

#[test]
fn languages_take_turns() {
    let wall = Wall::new(&[("lang", "fr, en")]);
    wall.feed(&event());
    assert_eq!(wall.at("10:30:00").language, "fr");
    assert_eq!(wall.page().text(".bar .on"), "En ce moment\u{a0}: Point sur la campagne");
    assert_eq!(wall.page().attr(".screen", "lang"), "fr");
    assert_eq!(wall.at("10:30:20").language, "en");
    assert_eq!(wall.page().text(".bar .on"), "Now: State of the campaign");
    assert_eq!(
        (wall.at("10:00:39").child, wall.at("10:00:40").child),
        (Some(0), Some(1)),
        "each child in both"
    );
}

#[test]
fn what_is_new_is_celebrated_once() {
    let wall = Wall::new(&[]);
    let mut feed = event();
    feed["totals"]["members"] = json!({"value": 99, "qualifier": "exact", "unit": "members"});
    wall.feed(&feed);
    assert_eq!(wall.at("10:00:00").member, None);
    feed["sequence"] = json!(2);
    feed["totals"]["members"]["value"] = json!(100);
    let utrecht = json!({"id": "nl-utrecht", "name": "Utrecht", "type": "municipality", "status": "member", "country": "NL"});
    feed["members"].as_array_mut().unwrap().push(utrecht);
    wall.feed(&feed);
    assert_eq!(wall.at("10:00:05").child, None);
    assert_eq!(wall.page().text(".card"), "The milestone of 100 is reached");
    let joined = wall.at("10:00:25");
    assert_eq!((joined.child, joined.member.as_deref()), (Some(1), Some("nl-utrecht")), "on the map");
    assert_eq!(wall.page().text(".card"), "Utrecht has joined the campaign");
    let after = wall.at("10:00:45");
    assert_eq!((after.child, after.member), (Some(2), None));
    assert_eq!(wall.page().count(".card"), 0);
    wall.feed(&feed);
    assert_eq!(wall.at("10:00:46").child, Some(2), "the same feed again is no news");
}

#[test]
fn without_a_map_a_new_member_has_the_whole_wall() {
    let wall = Wall::new(&[]);
    wall.children(&["counter"]);
    let mut feed = event();
    wall.feed(&feed);
    wall.at("10:00:00");
    feed["sequence"] = json!(2);
    feed["members"].as_array_mut().unwrap().push(
        json!({"id": "x", "name": "<b>X</b>", "type": "municipality", "status": "member", "country": "NL"}),
    );
    wall.feed(&feed);
    assert_eq!(wall.at("10:00:05").child, None);
    assert_eq!(wall.page().text(".card"), "<b>X</b> has joined the campaign");
}

#[test]
fn keys_hold_and_step() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    assert_eq!(wall.at("10:00:05").child, Some(0));
    wall.press(Key::Next);
    assert_eq!(wall.at("10:00:05").child, Some(1));
    assert_eq!(wall.at("10:00:24").child, Some(1), "a whole turn from there");
    assert_eq!(wall.at("10:00:25").child, Some(2));
    wall.press(Key::Previous);
    assert_eq!(wall.at("10:00:25").child, Some(1));
    wall.press(Key::Pause);
    assert_eq!(wall.at("10:10:00").child, Some(1), "held");
    assert!(wall.page().text(".notes").contains("Paused"));
    assert_eq!(wall.page().attr(".controls [aria-pressed]", "aria-pressed"), "true");
    wall.press(Key::Next);
    assert_eq!(wall.at("10:10:01").child, Some(2), "steps work while it is held");
    wall.press(Key::Pause);
    assert_eq!(
        (wall.at("10:10:10").child, wall.at("10:10:50").child),
        (Some(2), Some(0)),
        "and goes on from there"
    );
    wall.press(Key::Next);
    assert_eq!(wall.at("10:30:00").child, Some(0), "the programme goes before");
}

#[test]
fn old_data_says_so_and_hides_where_it_is_told_to() {
    let mut feed = event();
    feed["generatedAt"] = json!("2022-06-13T12:00:00+02:00");
    let show = Wall::new(&[("maxage", "24")]);
    show.feed(&feed);
    assert_eq!(show.at_instant("2022-06-14T11:30:40+02:00").child, Some(0));
    assert_eq!(show.page().text(".bar [part=age]"), "Data of 13 June 2022 12:00");
    show.at_instant("2022-06-14T12:00:00+02:00");
    assert_eq!(
        show.page().text(".bar [part=age]"),
        "This data is out of date. It was published on 13 June 2022 12:00."
    );
    let hide = Wall::new(&[("maxage", "24"), ("stale", "hide")]);
    hide.feed(&feed);
    for time in ["12:00:00", "12:00:40", "12:01:20", "10:30:00"] {
        let expected = if time < "12" { Some(0) } else { Some(2) };
        assert_eq!(hide.at(time).child, expected, "{time}: the programme has no old numbers");
    }
    hide.children(&["counter", "map"]);
    assert_eq!(hide.at("12:00:00").child, None);
    let awaited = "The data was published on 13 June 2022 12:00. Newer data is awaited.";
    assert_eq!(hide.page().texts(".card p"), ["Campaign of cities", awaited]);
}

#[test]
fn what_is_wrong_is_told_and_the_wall_is_never_empty() {
    let wall = Wall::new(&[]);
    assert_eq!(wall.at("10:00:00").child, Some(0), "children may have feeds of their own");
    wall.feed(&event());
    wall.model(|model| model.status = DataStatus::Failed);
    wall.at("10:07:00");
    wall.at("10:20:00");
    assert!(
        wall.page().text(".notes").contains("No connection since 10:07"),
        "{}",
        wall.page().text(".notes")
    );
    wall.model(|model| model.status = DataStatus::Fresh);
    wall.at("10:21:00");
    assert!(!wall.page().text(".notes").contains("connection"));
    wall.0.change(|_, screen| screen.children.iter_mut().for_each(|child| child.skipped = true));
    assert_eq!(wall.at("10:00:00").child, None);
    assert_eq!(wall.page().text(".card"), "Campaign of cities");
    wall.children(&[]);
    wall.at("10:00:00");
    assert_eq!(wall.page().count(".card"), 1);
    wall.0.change(|_, screen| screen.may_sleep = true);
    assert!(wall.page().text(".notes").contains("This display may switch itself off."));
}

#[test]
fn a_rehearsal_says_so_and_a_fast_one_turns_no_faster() {
    let wall = Wall::new(&[("now", "2022-06-14T10:00+02:00"), ("speed", "60")]);
    wall.feed(&event());
    assert_eq!(
        (wall.at("10:00:00").child, wall.at("10:19:59").child, wall.at("10:20:00").child),
        (Some(0), Some(0), Some(1))
    );
    assert!(wall.page().text(".notes").contains("Rehearsal"));
}

#[test]
fn the_code_leads_where_the_page_or_the_campaign_says() {
    for (attributes, host) in [
        (&[][..], Some("example.org/campaign")),
        (&[("qr", "https://city.example/rights/")], Some("city.example/rights")),
        (&[("qr", "off")], None),
        (&[("qr", "javascript:alert(1)")], None),
    ] {
        let wall = Wall::new(attributes);
        wall.feed(&event());
        wall.at("10:01:00");
        assert_eq!(wall.page().texts(".address:not([hidden])"), Vec::from_iter(host.map(str::to_owned)));
        assert_eq!(wall.page().count(".code svg[role=img]"), usize::from(host.is_some()));
    }
}

#[test]
fn sample_data_is_marked_in_every_language() {
    let mut feed = event();
    feed["demo"] = json!(true);
    for tag in tags() {
        let wall = Wall::new(&[("lang", tag)]);
        wall.feed(&feed);
        for time in ["10:00:00", "10:30:00", "13:15:00", "17:00:00"] {
            wall.at(time);
            assert_eq!(wall.page().count("[part=sample]"), 1, "{tag} {time}");
            assert_eq!(wall.page().attr(".screen", "lang"), tag);
        }
    }
}

#[test]
fn the_style_sheet_has_the_sizes_of_the_core() {
    use hrc_core::screen::{LARGEST, STEP};
    let css = hrc_views::screen::CSS;
    let size = format!("max(1rem, {}cqmin - var(--step, 0) * {:.1}cqmin)", LARGEST * 100.0, STEP * 100.0);
    assert!(css.contains(&size), "{size}");
}

#[test]
fn a_child_is_shown_page_by_page() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    wall.0.change(|_, screen| screen.pages = vec![1, 1, 2]);
    let at = |time| (wall.at(time).child, wall.at(time).page);
    assert_eq!(at("10:00:40"), (Some(2), 0));
    assert_eq!(wall.at("10:00:40").until, Instant::parse("2022-06-14T10:00:50+02:00").unwrap());
    assert_eq!(at("10:00:50"), (Some(2), 1));
    assert_eq!(at("10:01:00"), (None, 0));
    wall.press(Key::Previous);
    assert_eq!(at("10:01:00"), (Some(2), 1), "a page back");
    // Three pages at least eight seconds each: two in a turn of 20 seconds, and the third in the next round.
    wall.0.change(|_, screen| screen.pages = vec![1, 1, 3]);
    wall.press(Key::Next);
    let pages: Vec<u32> =
        ["10:02:00", "10:02:10", "10:03:20", "10:03:30"].map(|time| wall.at(time).page).to_vec();
    assert_eq!((pages[1] + 2) % 3, pages[0], "{pages:?}");
    assert_eq!((pages[2] + 2) % 3, pages[1], "{pages:?}");
}

#[test]
fn without_data_the_wall_has_the_title_of_the_page_once() {
    let wall = Wall::new(&[]);
    wall.0.change(|model, screen| {
        model.status = DataStatus::Failed;
        screen.title = "A hall".to_owned();
        screen.children.iter_mut().for_each(|child| child.skipped = true);
    });
    wall.at("10:00:00");
    assert_eq!(wall.page().texts(".card p"), ["A hall", "Waiting for the campaign’s data"]);
    assert_eq!(wall.page().text(".bar .heading"), "");
}

#[test]
fn one_place_is_seen_and_the_others_are_inert() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    wall.at("10:00:20");
    let page = wall.page();
    assert_eq!(page.count(".place"), 3);
    assert_eq!(page.count(".place.on"), 1);
    assert_eq!(page.attr(".place.on slot", "name"), "1");
    assert_eq!(page.count(".place[inert]"), 2);
}

#[test]
fn the_clock_follows_the_venue_through_a_change_of_its_time() {
    let wall = Wall::new(&[]);
    let mut feed = event();
    let item = |id: &str, start: &str, end: &str| json!({"id": id, "start": start, "end": end, "kind": "other", "title": {"en": id}});
    feed["sessions"][0]["start"] = json!("2026-03-28T09:00:00+01:00");
    feed["sessions"][0]["end"] = json!("2026-03-29T18:00:00+02:00");
    feed["sessions"][0]["items"] = json!([
        item("saturday", "2026-03-28T09:00:00+01:00", "2026-03-28T18:00:00+01:00"),
        item("sunday", "2026-03-29T09:00:00+02:00", "2026-03-29T18:00:00+02:00"),
    ]);
    wall.feed(&feed);
    for (instant, clock) in [
        ("2026-03-28T17:00:00+01:00", "17:00"),
        ("2026-03-29T08:30:00+02:00", "08:30"),
        ("2026-03-29T17:59:00+02:00", "17:59"),
        ("2026-03-29T10:00:00Z", "12:00"),
    ] {
        wall.at_instant(instant);
        assert_eq!(wall.page().text(".clock .time"), clock, "{instant}");
    }
}

/// A wall in a browser that knows time zones.
fn zoned(feed: &Value) -> Wall {
    let wall = Wall::new(&[]);
    wall.model(|model| model.ui.format = &ZONED);
    wall.feed(feed);
    wall
}

#[test]
fn the_clock_and_the_datas_age_are_by_the_venues_zone_in_any_season() {
    let mut feed = event();
    feed["generatedAt"] = json!("2022-07-01T08:30:00Z");
    let wall = zoned(&feed);
    // The session was in summer time, which the zone has not any more.
    wall.at_instant("2026-11-26T11:44:00Z");
    assert_eq!(wall.page().text(".clock .time"), "12:44");
    assert_eq!(wall.page().text(".clock .zone"), "Europe/Madrid");
    assert_eq!(wall.page().text(".bar [part=age]"), "Data of 1 July 2022 10:30");
    wall.at_instant("2022-03-27T00:59:59Z");
    assert_eq!(wall.page().text(".clock .time"), "01:59");
    wall.at_instant("2022-03-27T01:10:00Z");
    assert_eq!(wall.page().text(".clock .time"), "03:10", "clocks have gone forward");
    // A feed that was written in UTC is shown by the venue's clock all the same.
    let mut in_utc = event();
    in_utc["sessions"][0]["items"][3]["end"] = json!("2022-06-14T13:00:00Z");
    let wall = zoned(&in_utc);
    wall.at("13:30:00");
    assert_eq!(wall.page().text(".bar .on"), "Lunch break · Back at 15:00");
}

#[test]
fn a_zone_that_is_not_known_is_told_by_the_items() {
    let mut feed = event();
    feed["sessions"][0]["timeZone"] = json!("Europe/Nowhere");
    let wall = zoned(&feed);
    wall.at_instant("2022-06-14T11:44:00Z");
    assert_eq!(wall.page().text(".clock .time"), "13:44");
}

#[test]
fn without_a_session_the_clock_is_the_machines_or_the_rehearsals() {
    let mut feed = event();
    feed["sessions"] = json!([]);
    let wall = zoned(&feed);
    wall.at_instant("2022-06-14T11:44:00Z");
    assert_eq!(wall.page().text(".clock .time"), "08:14");
    let rehearsal = Wall::new(&[("now", "2022-06-14T13:44+02:00")]);
    rehearsal.model(|model| model.ui.format = &ZONED);
    rehearsal.feed(&feed);
    rehearsal.at("13:44:00");
    assert_eq!(rehearsal.page().text(".clock .time"), "13:44");
}

#[test]
fn a_night_is_no_break() {
    let mut feed = event();
    let item = |id: &str, start: &str, end: &str, kind: &str| json!({"id": id, "start": start, "end": end, "kind": kind, "title": {"en": id}});
    feed["sessions"][0]["end"] = json!("2022-06-15T18:00:00+02:00");
    feed["sessions"][0]["items"] = json!([
        item("talk", "2022-06-14T17:00:00+02:00", "2022-06-14T18:00:00+02:00", "dialogue"),
        item("party", "2022-06-14T21:00:00+02:00", "2022-06-15T01:30:00+02:00", "other"),
        item("morning", "2022-06-15T10:00:00+02:00", "2022-06-15T12:00:00+02:00", "dialogue"),
        item("dinner", "2022-06-15T17:00:00+02:00", "2022-06-15T18:00:00+02:00", "break"),
    ]);
    let wall = zoned(&feed);
    for (instant, on) in [
        ("2022-06-14T18:30:00+02:00", "Back at 21:00"),
        ("2022-06-15T01:29:00+02:00", "Now: party"),
        ("2022-06-15T01:31:00+02:00", "Continues on 15 June 2022 at 10:00"),
        ("2022-06-15T17:30:00+02:00", "Now: dinner"),
    ] {
        for second in 0..60 {
            let cue = wall.at_instant(&instant.replace(":00+", &format!(":{second:02}+")));
            let is_about = wall.page().count(".about") == 1;
            assert!(cue.child.is_some() || is_about, "no card stands for the end of a break at {instant}");
        }
        assert_eq!(wall.page().text(".bar .on"), on, "{instant}");
    }
}

#[test]
fn no_connection_since_the_last_contact_even_before_a_power_cut() {
    let wall = zoned(&event());
    wall.model(|model| {
        model.status = DataStatus::Failed;
        model.contact = Some(Instant::parse("2022-06-14T07:55:00Z").unwrap());
    });
    for time in ["11:30:00", "11:40:00"] {
        wall.at(time);
        assert!(
            wall.page().text(".notes").contains("No connection since 09:55"),
            "{}",
            wall.page().text(".notes")
        );
    }
    // A rehearsal's clock has nothing to do with it.
    let rehearsal = Wall::new(&[("now", "2022-06-14T10:00+02:00")]);
    rehearsal.feed(&event());
    rehearsal.model(|model| {
        model.status = DataStatus::Failed;
        model.contact = Some(Instant::parse("2026-11-26T12:00:00Z").unwrap());
    });
    rehearsal.at("10:07:00");
    assert!(rehearsal.page().text(".notes").contains("No connection since 10:07"));
}

#[test]
fn an_operator_is_told_how_the_screen_stands_in_every_language() {
    let standing = Standing {
        contact: Some(Instant::parse("2022-06-14T07:55:00Z").unwrap()),
        sequence: Some(7),
        offered: Some(5),
        is_older: true,
        next: Some(Instant::parse("2022-06-14T08:02:00Z").unwrap()),
        failures: 2,
        fault: "feed-status".to_owned(),
        version: "0.1.0",
        page_kept: true,
        data_kept: true,
        display_held: true,
    };
    let mut seen: Vec<Vec<String>> = Vec::new();
    for tag in different_tags() {
        let wall = Wall::new(&[("lang", tag)]);
        wall.feed(&event());
        wall.0.change(|_, screen| screen.standing = Some(standing.clone()));
        wall.at("10:00:00");
        let page = wall.page();
        assert_eq!(page.count("[part=status][role=dialog][aria-label]"), 1);
        let values = page.texts(".status td");
        assert_eq!(
            (values[0].as_str(), values[3].as_str(), values[4].as_str()),
            ("09:55", "10:02", "2 (feed-status)")
        );
        assert!(values[1].starts_with("7 · ") && values[2].contains('5'), "{values:?}");
        assert_eq!(page.count(".status button:not([hidden])"), 2);
        let words = [page.texts(".status th"), page.texts(".status button"), values[6..].to_vec()].concat();
        // Languages of one family share a word.
        let shared = |other: &Vec<String>| other.iter().zip(&words).filter(|(a, b)| a == b).count();
        assert!(seen.iter().all(|other| shared(other) < 3), "{words:?}");
        seen.push(words);
    }
    let wall = Wall::new(&[]);
    wall.at("10:00:00");
    let last = |page_kept, data_kept| {
        let standing = Standing { page_kept, data_kept, ..Standing::default() };
        wall.0.change(|_, screen| screen.standing = Some(standing));
        wall.page().texts(".status td")
    };
    assert_eq!(last(true, true)[6], "ready: page and data are kept");
    assert_eq!(last(true, false)[6], "not ready: the data is not kept");
    assert_eq!(last(false, true)[6], "not ready: the page is not kept");
    assert_eq!(last(false, true)[0], "none yet");
    wall.press(Key::Close);
    assert_eq!(wall.page().count(".status"), 0);
}

#[test]
fn credits_and_code_are_on_their_turn_and_not_beside_a_child() {
    let wall = Wall::new(&[]);
    wall.feed(&event());
    wall.at("10:00:00");
    assert_eq!(wall.page().count(".code") + wall.page().count(".credits"), 0);
    wall.at("10:01:00");
    let said = wall.page().text(".credits");
    for text in
        ["Campaign of cities", "example.org/campaign", "Example (", "No view on borders.", "Natural Earth"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    let silent = Wall::new(&[("qr", "off")]);
    silent.feed(&event());
    silent.at("10:01:00");
    assert!(silent.page().text(".credits").contains("Example ("), "credits are due without a code too");
    assert_eq!(silent.page().count(".code"), 0);
}

#[test]
fn above_the_map_are_those_who_joined_last() {
    let mut feed = event();
    let member = |id: &str, joined: &str| json!({"id": id, "name": id, "type": "municipality", "status": "member", "country": "FR", "countryName": {"en": "France"}, "joined": joined});
    for (id, joined) in [("a", "2024"), ("b", "2026-05"), ("c", "2025"), ("d", "2026"), ("e", "2023")] {
        feed["members"].as_array_mut().unwrap().push(member(id, joined));
    }
    let wall = Wall::new(&[]);
    wall.feed(&feed);
    wall.at("10:00:00");
    let latest =
        ["b France, May 2026", "d France, 2026", "c France, 2025", "a France, 2024", "e France, 2023"];
    assert_eq!(wall.page().texts(".place.map .newest p")[..6], [&["Newest members"], &latest[..]].concat());
    assert_eq!(wall.page().count(".newest"), 1, "laid out before its turn comes, and only there");
    feed["sequence"] = json!(2);
    feed["members"].as_array_mut().unwrap().push(member("f", "2026-06"));
    wall.feed(&feed);
    wall.at("10:00:05");
    assert_eq!(wall.page().count(".newest"), 0, "who is celebrated has the wall");
}
