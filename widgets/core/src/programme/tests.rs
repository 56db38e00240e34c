//! Both sessions of the concept notes, days and nights of a congress, and feeds that are wrong.

use super::*;
use crate::feed::{Instant, Item, ItemKind, L10n, Session, SessionStatus};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap_or_else(|| panic!("{text}"))
}

/// What jiff's own table of time zones says.
fn jiff_offset(zone: &str, unix_s: i64) -> Option<i16> {
    thread_local!(static ZONES: RefCell<HashMap<String, Option<TimeZone>>> = RefCell::default());
    ZONES.with_borrow_mut(|zones| {
        let known = zones.entry(zone.to_owned()).or_insert_with(|| TimeZone::get(zone).ok());
        let offset = known.as_ref()?.to_offset(Timestamp::from_second(unix_s).ok()?);
        i16::try_from(offset.seconds() / 60).ok()
    })
}

/// An instant of 14 June 2022 in Seville.
fn seville(time: &str) -> Instant {
    at(&format!("2022-06-14T{time}:00+02:00"))
}

fn item(id: &str, kind: ItemKind, start: Option<Instant>, end: Option<Instant>) -> Item {
    Item { id: id.to_owned(), title: L10n::from([("en", id)]), kind, start, end, ..Item::default() }
}

fn session(span: Option<(Instant, Instant)>, items: Vec<Item>) -> Session {
    let (start, end) = span.unzip();
    let time_zone = Some("Europe/Madrid".to_owned());
    Session {
        id: "s".to_owned(),
        status: SessionStatus::Confirmed,
        time_zone,
        start,
        end,
        items,
        ..Session::default()
    }
}

/// The session of 14 June 2022, with a break put in and a gap.
fn afternoon() -> Session {
    let times = [
        ("opening", ItemKind::Opening, "17:00", "17:15"),
        ("dialogue", ItemKind::Dialogue, "17:15", "17:50"),
        ("coffee", ItemKind::Break, "17:50", "18:05"),
        ("status", ItemKind::Status, "18:05", "18:15"),
        ("closing", ItemKind::Closing, "18:20", "18:30"),
    ];
    let items = times.map(|(id, kind, start, end)| item(id, kind, Some(seville(start)), Some(seville(end))));
    session(Some((seville("17:00"), seville("18:30"))), items.into())
}

/// Three days from 9 to 18 o'clock with a lunch, in Seoul.
fn congress() -> Session {
    let time = |day: u8, time: &str| Some(at(&format!("2022-10-{day}T{time}:00+09:00")));
    let mut items = Vec::new();
    for day in [10, 11, 13] {
        items.push(item("morning", ItemKind::Dialogue, time(day, "09:00"), time(day, "12:30")));
        items.push(item("lunch", ItemKind::Break, time(day, "12:30"), time(day, "14:00")));
        items.push(item("afternoon", ItemKind::Dialogue, time(day, "14:00"), time(day, "18:00")));
    }
    let time_zone = Some("Asia/Seoul".to_owned());
    Session { time_zone, ..session(time(10, "09:00").zip(time(13, "18:00")), items) }
}

#[test]
fn the_phases_of_an_afternoon() {
    let session = afternoon();
    let programme = Programme::new(&session, "", jiff_offset);
    let on = |item, next, end| Phase::On { item, next, end: seville(end) };
    for (now, phase, change) in [
        ("2022-06-12T17:00:00+02:00", Phase::BeforeDay { days: 2 }, Some("2022-06-13T00:00:00+02:00")),
        // Another day in UTC is no other day at the venue.
        ("2022-06-13T21:59:59Z", Phase::BeforeDay { days: 1 }, Some("2022-06-14T00:00:00+02:00")),
        (
            "2022-06-13T22:00:00Z",
            Phase::BeforeStart { next: Some(0), start: seville("17:00") },
            Some("2022-06-14T17:00:00+02:00"),
        ),
        ("2022-06-14T15:00:00Z", on(0, Some(1), "17:15"), Some("2022-06-14T17:15:00+02:00")),
        ("2022-06-14T17:14:59+02:00", on(0, Some(1), "17:15"), Some("2022-06-14T17:15:00+02:00")),
        ("2022-06-14T17:15:00+02:00", on(1, Some(2), "17:50"), Some("2022-06-14T17:50:00+02:00")),
        (
            "2022-06-14T17:50:00+02:00",
            Phase::Break { item: Some(2), next: Some(3), back: seville("18:05") },
            Some("2022-06-14T18:05:00+02:00"),
        ),
        (
            "2022-06-14T18:16:00+02:00",
            Phase::Break { item: None, next: Some(4), back: seville("18:20") },
            Some("2022-06-14T18:20:00+02:00"),
        ),
        ("2022-06-14T18:29:59+02:00", on(4, None, "18:30"), Some("2022-06-14T18:30:00+02:00")),
        ("2022-06-14T18:30:00+02:00", Phase::After, None),
    ] {
        assert_eq!(programme.phase(at(now)), phase, "{now}");
        assert_eq!(programme.next_change(at(now)), change.map(at), "{now}");
    }
    assert_eq!(programme.item(seville("17:50")).map(|item| item.id.as_str()), Some("coffee"));
    assert_eq!(programme.item(seville("18:16")), None);
}

#[test]
fn the_nights_of_a_congress() {
    let session = congress();
    let programme = Programme::new(&session, "", jiff_offset);
    assert!(programme.has_days() && !Programme::new(&afternoon(), "", jiff_offset).has_days());
    let start = |day: u8| at(&format!("2022-10-{day}T09:00:00+09:00"));
    for (now, phase) in [
        ("2022-10-10T18:00:00+09:00", Phase::BetweenDays { next: 3, start: start(11), days: 1 }),
        ("2022-10-10T23:59:59+09:00", Phase::BetweenDays { next: 3, start: start(11), days: 1 }),
        ("2022-10-11T00:00:00+09:00", Phase::BetweenDays { next: 3, start: start(11), days: 0 }),
        ("2022-10-11T18:00:00+09:00", Phase::BetweenDays { next: 6, start: start(13), days: 2 }),
        ("2022-10-12T12:00:00+09:00", Phase::BetweenDays { next: 6, start: start(13), days: 1 }),
        ("2022-10-13T08:59:59+09:00", Phase::BetweenDays { next: 6, start: start(13), days: 0 }),
        // At the end of the first day nothing of it is next.
        (
            "2022-10-10T17:00:00+09:00",
            Phase::On { item: 2, next: None, end: at("2022-10-10T18:00:00+09:00") },
        ),
    ] {
        assert_eq!(programme.phase(at(now)), phase, "{now}");
    }
}

#[test]
fn what_is_still_to_come_is_of_the_day_of_the_next() {
    let session = congress();
    let programme = Programme::new(&session, "", jiff_offset);
    for (now, indices) in [
        // Days before: all of the first.
        ("2022-10-08T12:00:00+09:00", &[0, 1, 2][..]),
        ("2022-10-10T09:00:00+09:00", &[1, 2]),
        ("2022-10-10T12:30:00+09:00", &[2]),
        // What is on is not to come; then the next day is, at the venue, where it is another than in UTC.
        ("2022-10-10T14:00:00+09:00", &[3, 4, 5]),
        ("2022-10-11T08:59:59+09:00", &[3, 4, 5]),
        ("2022-10-11T23:00:00Z", &[6, 7, 8]),
        ("2022-10-13T14:00:00+09:00", &[]),
        ("2022-10-14T00:00:00+09:00", &[]),
    ] {
        let coming: Vec<usize> = programme.still_to_come(at(now)).map(|slot| slot.index).collect();
        assert_eq!(coming, indices, "{now}");
    }
    // Of one room, and those of all.
    let mut session = congress();
    session.items[1].room = Some("Canteen".to_owned());
    let hall = Programme::new(&session, "Hall", jiff_offset);
    let coming: Vec<usize> =
        hall.still_to_come(at("2022-10-10T08:00:00+09:00")).map(|slot| slot.index).collect();
    assert_eq!(coming, [0, 2]);
}

#[test]
fn what_does_not_depend_on_the_clock() {
    let undated = session(None, vec![Item { start_time: Some("10:00".to_owned()), ..Item::default() }]);
    assert_eq!(Programme::new(&undated, "", jiff_offset).phase(seville("17:00")), Phase::Undated);
    assert_eq!(Programme::new(&undated, "", jiff_offset).next_change(seville("17:00")), None);
    for (status, phase) in
        [(SessionStatus::Cancelled, Phase::Cancelled), (SessionStatus::Postponed, Phase::Postponed)]
    {
        let session = Session { status, ..afternoon() };
        let programme = Programme::new(&session, "", jiff_offset);
        assert_eq!(
            (programme.phase(seville("17:20")), programme.next_change(seville("17:20"))),
            (phase, None)
        );
    }
    let status = SessionStatus::Ended;
    assert_eq!(
        Programme::new(&Session { status, ..undated }, "", jiff_offset).phase(seville("17:00")),
        Phase::After
    );
    let ended = Session { status, ..afternoon() };
    let phase = Programme::new(&ended, "", jiff_offset).phase(seville("17:20"));
    assert_eq!(phase, Programme::new(&afternoon(), "", jiff_offset).phase(seville("17:20")), "a rehearsal");
}

#[test]
fn items_are_in_the_order_of_time() {
    let open = |time: &str| item(time, ItemKind::Other, (!time.is_empty()).then(|| seville(time)), None);
    let session = session(None, ["17:30", "", "17:00", "17:30"].map(open).into());
    assert_eq!(Programme::new(&session, "", jiff_offset).items, [2, 0, 1, 3]);
}

#[test]
fn a_feed_may_leave_times_out_or_have_them_wrong() {
    let open = |start| item("open", ItemKind::Other, Some(start), None);
    let on = |item, next, end| Phase::On { item, next, end: seville(end) };
    let span = Some((seville("17:00"), seville("18:30")));
    for (what, session, now, phase) in [
        (
            "an end is the next start",
            session(span, vec![open(seville("17:00")), open(seville("17:30"))]),
            "17:10",
            on(0, Some(1), "17:30"),
        ),
        (
            "the last end is the session's",
            session(span, vec![open(seville("17:00"))]),
            "18:29",
            on(0, None, "18:30"),
        ),
        (
            "an item before the session is not on",
            session(span, vec![item("utc", ItemKind::Other, Some(seville("15:00")), Some(seville("16:00")))]),
            "15:30",
            Phase::BeforeStart { next: None, start: seville("17:00") },
        ),
        (
            "a session without items is on",
            session(span, vec![]),
            "17:30",
            Phase::Open { end: seville("18:30") },
        ),
        (
            "what is out of order is put in order",
            session(span, vec![open(seville("17:30")), open(seville("17:00"))]),
            "17:10",
            on(1, Some(0), "17:30"),
        ),
        (
            "an end before its start is none",
            session(span, vec![item("x", ItemKind::Other, Some(seville("17:10")), Some(seville("17:00")))]),
            "18:00",
            on(0, None, "18:30"),
        ),
        (
            "of items that overlap the one that began last is on",
            session(
                span,
                vec![
                    item("long", ItemKind::Other, Some(seville("17:00")), Some(seville("18:30"))),
                    item("short", ItemKind::Other, Some(seville("17:30")), Some(seville("17:40"))),
                ],
            ),
            "17:35",
            on(1, None, "17:40"),
        ),
        (
            "without its own times a session lasts as its items do",
            session(None, vec![item("x", ItemKind::Other, Some(seville("17:00")), Some(seville("17:40")))]),
            "17:40",
            Phase::After,
        ),
        (
            "a session without an end lasts to the end of the day",
            Session { start: Some(seville("17:00")), ..session(None, vec![]) },
            "23:59",
            Phase::Open { end: at("2022-06-15T00:00:00+02:00") },
        ),
    ] {
        assert_eq!(Programme::new(&session, "", jiff_offset).phase(seville(now)), phase, "{what}");
    }
}

#[test]
fn a_room_has_its_items_and_those_of_all_rooms() {
    let (start, end) = (Some(seville("17:00")), Some(seville("18:00")));
    let in_room = |id: &str, room: Option<&str>| Item {
        room: room.map(str::to_owned),
        ..item(id, ItemKind::Other, start, end)
    };
    let items = vec![in_room("a", Some("A")), in_room("b", Some("B")), in_room("all", None)];
    let session = session(None, items);
    for (room, items) in [("", vec![0, 1, 2]), ("A", vec![0, 2]), ("B", vec![1, 2]), ("C", vec![2])] {
        let programme = Programme::new(&session, room, jiff_offset);
        assert_eq!(programme.items, items, "{room}");
        assert_eq!(programme.running(seville("17:30")).count(), items.len());
    }
}

#[test]
fn the_session_that_is_shown() {
    let of = |id: &str, status, day: Option<u8>| {
        let span =
            day.map(|day| (at(&format!("2022-06-{day}T09:00:00Z")), at(&format!("2022-06-{day}T17:00:00Z"))));
        Session { id: id.to_owned(), status, ..session(span, vec![]) }
    };
    let sessions = [
        of("undated", SessionStatus::Announced, None),
        of("cancelled", SessionStatus::Cancelled, Some(14)),
        of("first", SessionStatus::Confirmed, Some(10)),
        of("third", SessionStatus::Confirmed, Some(20)),
        of("second", SessionStatus::Provisional, Some(14)),
    ];
    for (now, chosen) in [
        ("2022-06-01T00:00:00Z", "first"),
        ("2022-06-10T12:00:00Z", "first"),
        ("2022-06-10T17:00:00Z", "second"),
        ("2022-06-14T12:00:00Z", "second"),
        ("2022-06-14T17:00:00Z", "third"),
        ("2022-06-25T00:00:00Z", "third"),
    ] {
        assert_eq!(choose(&sessions, "", at(now), jiff_offset).map(|s| s.id.as_str()), Some(chosen), "{now}");
    }
    let now = at("2022-06-14T12:00:00Z");
    assert_eq!(choose(&sessions, "undated", now, jiff_offset).map(|s| s.id.as_str()), Some("undated"));
    assert_eq!(choose(&sessions, "nothing", now, jiff_offset), None);
    assert_eq!(choose(&sessions[..2], "", now, jiff_offset).map(|s| s.id.as_str()), Some("undated"));
    assert_eq!(choose(&[], "", now, jiff_offset), None);
}

/// What is on is said to be, or how the session stands, in a few words.
fn told(session: &Session, room: &str, now: Instant) -> String {
    let programme = Programme::new(session, room, jiff_offset);
    let id = |index: usize| session.items[index].id.as_str();
    let time = |instant: Instant| instant.to_string()[8..16].replace('T', " ");
    match programme.phase(now) {
        Phase::On { end, .. } => {
            let until = |slot: &Slot| match slot.ends {
                true => format!("{} until {}", id(slot.index), time(slot.end)),
                false => id(slot.index).to_owned(),
            };
            assert!(end.unix_s > now.unix_s);
            programme.running(now).map(until).collect::<Vec<_>>().join(", ")
        }
        Phase::Break { item, back, .. } => format!("break {} {}", item.map_or("", id), time(back)),
        Phase::BetweenDays { next, start, days } => format!("in {days} days {} {}", id(next), time(start)),
        Phase::Open { end } => format!("open {}", time(end)),
        other => format!("{other:?}"),
    }
}

#[test]
fn an_item_without_an_end_ends_with_its_room_its_day_or_its_session() {
    let day = |day: u8, time: &str| at(&format!("2022-06-{day}T{time}:00+02:00"));
    let open = |id: &str, room: &str, start: Instant| Item {
        room: Some(room.to_owned()).filter(|room| !room.is_empty()),
        ..item(id, ItemKind::Dialogue, Some(start), None)
    };
    let until = |end: Instant, item: Item| Item { end: Some(end), ..item };
    let pause = |item: Item| Item { kind: ItemKind::Break, ..item };
    let span = Some((day(14, "09:00"), day(16, "18:00")));
    let party = || until(day(15, "01:30"), open("party", "", day(14, "21:00")));
    let next_day = || open("morning", "", day(15, "10:00"));
    for (what, span, items, now, expected) in [
        // The night is nobody's: what has no end is over at midnight.
        ("evening", span, vec![open("talk", "", day(14, "15:30")), next_day()], day(14, "16:00"), "talk"),
        (
            "midnight",
            span,
            vec![open("talk", "", day(14, "15:30")), next_day()],
            day(15, "00:00"),
            "in 0 days morning 15 10:00",
        ),
        ("last of all", span, vec![open("talk", "", day(14, "15:30"))], day(15, "09:00"), "open 16 18:00"),
        (
            "session's end first",
            Some((day(14, "09:00"), day(14, "18:00"))),
            vec![open("talk", "", day(14, "15:30"))],
            day(14, "16:00"),
            "talk until 14 18:00",
        ),
        (
            "of items alone",
            None,
            vec![open("a", "", day(14, "15:30")), open("b", "", day(15, "09:00"))],
            day(15, "12:00"),
            "b",
        ),
        (
            "of items alone, over",
            None,
            vec![open("a", "", day(14, "15:30")), open("b", "", day(15, "09:00"))],
            day(16, "00:00"),
            "After",
        ),
        // Rooms.
        (
            "another room begins",
            span,
            vec![open("a", "A", day(14, "10:00")), open("b", "B", day(14, "11:00"))],
            day(14, "12:00"),
            "a, b",
        ),
        (
            "its own room",
            span,
            vec![
                open("a", "A", day(14, "10:00")),
                open("b", "B", day(14, "11:00")),
                open("c", "A", day(14, "13:00")),
            ],
            day(14, "12:00"),
            "a until 14 13:00, b",
        ),
        (
            "all rooms",
            span,
            vec![
                open("a", "A", day(14, "10:00")),
                open("b", "B", day(14, "11:00")),
                open("all", "", day(14, "13:00")),
            ],
            day(14, "12:00"),
            "a until 14 13:00, b until 14 13:00",
        ),
        (
            "from all rooms",
            span,
            vec![open("all", "", day(14, "10:00")), open("b", "B", day(14, "11:00"))],
            day(14, "10:30"),
            "all until 14 11:00",
        ),
        (
            "the same minute",
            span,
            vec![open("a", "A", day(14, "10:00")), open("b", "B", day(14, "10:00"))],
            day(14, "12:00"),
            "a, b",
        ),
        (
            "no length",
            span,
            vec![until(day(14, "10:00"), open("a", "A", day(14, "10:00"))), open("b", "A", day(14, "11:00"))],
            day(14, "10:30"),
            "a until 14 11:00",
        ),
        // Breaks.
        (
            "one room has a break",
            span,
            vec![
                until(day(14, "12:00"), open("a", "A", day(14, "10:00"))),
                pause(until(day(14, "11:30"), open("coffee", "B", day(14, "11:00")))),
                open("b", "B", day(14, "11:30")),
            ],
            day(14, "11:10"),
            "a until 14 12:00, coffee until 14 11:30",
        ),
        (
            "all have one",
            span,
            vec![
                pause(until(day(14, "11:15"), open("tea", "A", day(14, "11:00")))),
                pause(until(day(14, "11:30"), open("coffee", "B", day(14, "11:00")))),
                open("b", "B", day(14, "11:30")),
            ],
            day(14, "11:10"),
            "break tea 14 11:15",
        ),
        (
            "a break for all while a room is open",
            span,
            vec![
                until(day(14, "18:00"), open("stand", "C", day(14, "09:00"))),
                pause(until(day(14, "15:00"), open("lunch", "", day(14, "13:00")))),
                open("b", "B", day(14, "15:00")),
            ],
            day(14, "14:00"),
            "break lunch 14 15:00",
        ),
        (
            "elsewhere something begins",
            span,
            vec![
                pause(until(day(14, "11:30"), open("coffee", "A", day(14, "11:00")))),
                open("b", "B", day(14, "11:15")),
                open("a", "A", day(14, "11:30")),
            ],
            day(14, "11:10"),
            "break coffee 14 11:30",
        ),
        (
            "something in a break is over",
            span,
            vec![
                pause(until(day(14, "15:00"), open("lunch", "", day(14, "13:00")))),
                until(day(14, "13:30"), open("photo", "", day(14, "13:15"))),
                open("b", "", day(14, "15:00")),
            ],
            day(14, "14:00"),
            "break lunch 14 15:00",
        ),
        (
            "the last of its day",
            span,
            vec![pause(until(day(14, "21:00"), open("dinner", "", day(14, "19:00")))), next_day()],
            day(14, "20:00"),
            "dinner until 14 21:00",
        ),
        (
            "the last of all",
            None,
            vec![
                open("a", "", day(14, "10:00")),
                pause(until(day(14, "21:00"), open("dinner", "", day(14, "19:00")))),
            ],
            day(14, "20:00"),
            "dinner until 14 21:00",
        ),
        (
            "the last, and the session goes on",
            Some((day(14, "09:00"), day(14, "18:00"))),
            vec![pause(until(day(14, "15:00"), open("lunch", "", day(14, "13:00"))))],
            day(14, "14:00"),
            "break lunch 14 15:00",
        ),
        (
            "without an end",
            span,
            vec![pause(open("dinner", "", day(14, "19:00"))), next_day()],
            day(14, "20:00"),
            "dinner",
        ),
        // Nights.
        ("past midnight it is on", span, vec![party(), next_day()], day(15, "01:29"), "party until 15 01:30"),
        ("after a party", span, vec![party(), next_day()], day(15, "01:31"), "in 0 days morning 15 10:00"),
        (
            "after a day",
            span,
            vec![until(day(14, "18:00"), open("a", "", day(14, "10:00"))), next_day()],
            day(14, "22:00"),
            "in 1 days morning 15 10:00",
        ),
        (
            "a gap of the day",
            span,
            vec![until(day(14, "11:00"), open("a", "", day(14, "10:00"))), open("b", "", day(14, "12:00"))],
            day(14, "11:30"),
            "break  14 12:00",
        ),
        (
            "before the first of a day",
            span,
            vec![open("a", "", day(14, "12:00"))],
            day(14, "09:30"),
            "BeforeStart { next: Some(0), start: Instant { unix_s: 1655200800, offset_min: 120 } }",
        ),
    ] {
        assert_eq!(told(&session(span, items), "", now), expected, "{what}");
    }
}

/// Zones, instants in UTC, and what the clocks there show, from the database of time zones by another program.
const ZONES: &str = include_str!("../../tests/zones.tsv");

#[test]
fn the_clock_is_the_zones_whatever_the_items_say() {
    let mut seen = 0;
    for row in ZONES.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let (zone, now, local) = (cells[0], at(cells[1]), at(cells[2]));
        // An item of half a year before, in summer where it is winter, and its offset is wrong.
        let before = Instant { unix_s: now.unix_s - 182 * 86_400, offset_min: 77 };
        let time_zone = Some(zone.to_owned());
        let items = vec![item("x", ItemKind::Other, Some(before), None)];
        let session = Session { time_zone, ..session(None, items) };
        let programme = Programme::new(&session, "", jiff_offset);
        assert_eq!(programme.local(now), local, "{row}");
        assert_eq!(programme.venue.local(now), local, "{row}");
        seen += 1;
    }
    assert!(seen > 200);
}

#[test]
fn where_the_zone_is_not_known_the_nearest_item_tells_the_offset() {
    let congress = congress();
    for zone in [None, Some("Nowhere/Land"), Some("")] {
        let session = Session { time_zone: zone.map(str::to_owned), ..congress.clone() };
        let programme = Programme::new(&session, "", jiff_offset);
        assert_eq!(programme.local(at("2022-10-10T03:00:00Z")), at("2022-10-10T12:00:00+09:00"));
        assert_eq!(
            programme.phase(at("2022-10-10T14:59:59Z")),
            Phase::BetweenDays { next: 3, start: at("2022-10-11T09:00:00+09:00"), days: 1 }
        );
        assert_eq!(
            programme.phase(at("2022-10-10T15:00:00Z")),
            Phase::BetweenDays { next: 3, start: at("2022-10-11T09:00:00+09:00"), days: 0 }
        );
    }
}

#[test]
fn a_day_ends_at_the_venues_midnight_whatever_the_clocks_do() {
    let zones: std::collections::BTreeSet<&str> =
        ZONES.lines().filter_map(|row| row.split('\t').next()).collect();
    for zone in zones {
        let venue = Venue { zone, offset: jiff_offset };
        let tz = TimeZone::get(zone).unwrap();
        // For a year, at all hours of the day by turns; also in the hours around each change of clocks.
        let mut unix_s = 1_753_000_000;
        while unix_s < 1_785_000_000 {
            let now = Timestamp::from_second(unix_s).unwrap().to_zoned(tz.clone());
            let next = now.date().checked_add(1.day()).unwrap().to_zoned(tz.clone()).unwrap();
            let ours = venue.midnight_after(Instant { unix_s, offset_min: -777 });
            assert_eq!(ours.unix_s, next.timestamp().as_second(), "{zone} {now}");
            unix_s += 97 * 60;
        }
    }
}

#[test]
fn days_are_counted_over_a_change_of_clocks() {
    // Clocks go back in the night to the 26th: from 23 October on the session is in summer time.
    let (start, end) = (at("2025-10-26T09:00:00+01:00"), at("2025-10-26T18:00:00+01:00"));
    let items = vec![item("x", ItemKind::Dialogue, Some(start), Some(end))];
    let session = session(Some((start, end)), items);
    let programme = Programme::new(&session, "", jiff_offset);
    for (now, days, midnight) in [
        ("2025-10-23T23:30:00+02:00", 3, "2025-10-24T00:00:00+02:00"),
        ("2025-10-24T00:00:00+02:00", 2, "2025-10-25T00:00:00+02:00"),
        ("2025-10-25T23:59:59+02:00", 1, "2025-10-26T00:00:00+02:00"),
    ] {
        assert_eq!(programme.phase(at(now)), Phase::BeforeDay { days }, "{now}");
        assert_eq!(programme.next_change(at(now)), Some(at(midnight)), "{now}");
        assert_eq!(programme.local(at(now)).to_string(), now);
    }
}

/// When clocks changed in Madrid, and an afternoon on which they did not.
const BASES_S: [i64; 3] = [1_648_342_800, 1_667_091_600, 1_655_164_800];

/// A session with any times at all, within a few days, in a zone that is known or not.
fn any_session() -> impl Strategy<Value = (Session, i64)> {
    let zone = || proptest::sample::select(vec!["Europe/Madrid", "America/St_Johns", "No/Where", ""]);
    (zone(), proptest::sample::select(BASES_S.to_vec())).prop_flat_map(|(zone, base_s)| {
        let instant = move || {
            (0i64..5_000, -12i16..=12).prop_map(move |(minutes, hours)| Instant {
                unix_s: base_s + (minutes - 2_500) * 60,
                offset_min: hours * 60,
            })
        };
        let some = move || proptest::option::weighted(0.8, instant());
        let one = (some(), some(), proptest::option::of("[AB]"), any::<bool>()).prop_map(
            |(start, end, room, pause)| {
                let kind = if pause { ItemKind::Break } else { ItemKind::Other };
                Item { room, ..item("i", kind, start, end) }
            },
        );
        (some(), some(), proptest::collection::vec(one, 0..12)).prop_map(move |(start, end, items)| {
            let time_zone = Some(zone.to_owned()).filter(|zone| !zone.is_empty());
            (Session { start, end, time_zone, ..session(None, items) }, base_s)
        })
    })
}

proptest! {
    #[test]
    fn nothing_changes_before_the_next_change((session, base_s) in any_session(), minute in -6_000i64..6_000) {
        for room in ["", "A"] {
            let programme = Programme::new(&session, room, jiff_offset);
            let mut now = Instant::from_unix(base_s + minute * 60 + 7);
            let mut steps = 0;
            while let Some(change) = programme.next_change(now) {
                prop_assert!(change.unix_s > now.unix_s);
                let before = Instant::from_unix(change.unix_s - 1);
                prop_assert_eq!(programme.phase(now), programme.phase(before));
                let on = |at| programme.running(at).map(|slot| slot.index).collect::<Vec<_>>();
                prop_assert_eq!(on(now), on(before));
                now = change;
                steps += 1;
                prop_assert!(steps < 100, "it goes on for ever");
            }
            prop_assert!(matches!(programme.phase(now), Phase::After | Phase::Undated));
        }
    }

    #[test]
    fn what_is_on_is_on((session, base_s) in any_session(), minute in -6_000i64..6_000) {
        let programme = Programme::new(&session, "", jiff_offset);
        let now = Instant::from_unix(base_s + minute * 60);
        for pair in programme.slots.windows(2) {
            prop_assert!(pair[0].start.unix_s <= pair[1].start.unix_s);
        }
        match programme.phase(now) {
            Phase::On { item, end, next } => {
                prop_assert!(programme.running(now).any(|slot| slot.index == item));
                prop_assert!(end.unix_s > now.unix_s && next != Some(item));
            }
            Phase::Break { back, .. } => prop_assert!(back.unix_s > now.unix_s),
            Phase::BeforeDay { days } => prop_assert!(days > 0),
            Phase::BetweenDays { start, .. } => prop_assert!(start.unix_s > now.unix_s),
            Phase::BeforeStart { start, .. } => prop_assert!(start.unix_s > now.unix_s),
            Phase::Open { end } => prop_assert!(end.unix_s > now.unix_s && programme.next(now).is_none()),
            Phase::Undated => prop_assert!(session.start.is_none()),
            Phase::After | Phase::Cancelled | Phase::Postponed => {}
        }
    }
}
