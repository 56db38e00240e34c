//! Both sessions of the concept notes, days and nights of a congress, and feeds that are wrong.

use super::*;
use crate::feed::{Instant, Item, ItemKind, L10n, Session, SessionStatus};
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap_or_else(|| panic!("{text}"))
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
    session(time(10, "09:00").zip(time(13, "18:00")), items)
}

#[test]
fn the_phases_of_an_afternoon() {
    let session = afternoon();
    let programme = Programme::new(&session, "");
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
    let programme = Programme::new(&session, "");
    assert!(programme.has_days() && !Programme::new(&afternoon(), "").has_days());
    let start = |day: u8| at(&format!("2022-10-{day}T09:00:00+09:00"));
    for (now, phase) in [
        ("2022-10-10T18:00:00+09:00", Phase::BetweenDays { next: 3, start: start(11), days: 1 }),
        ("2022-10-10T23:59:59+09:00", Phase::BetweenDays { next: 3, start: start(11), days: 1 }),
        ("2022-10-11T00:00:00+09:00", Phase::BeforeStart { next: Some(3), start: start(11) }),
        ("2022-10-11T18:00:00+09:00", Phase::BetweenDays { next: 6, start: start(13), days: 2 }),
        ("2022-10-12T12:00:00+09:00", Phase::BetweenDays { next: 6, start: start(13), days: 1 }),
        ("2022-10-13T08:59:59+09:00", Phase::BeforeStart { next: Some(6), start: start(13) }),
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
fn what_does_not_depend_on_the_clock() {
    let undated = session(None, vec![Item { start_time: Some("10:00".to_owned()), ..Item::default() }]);
    assert_eq!(Programme::new(&undated, "").phase(seville("17:00")), Phase::Undated);
    assert_eq!(Programme::new(&undated, "").next_change(seville("17:00")), None);
    for (status, phase) in
        [(SessionStatus::Cancelled, Phase::Cancelled), (SessionStatus::Postponed, Phase::Postponed)]
    {
        let session = Session { status, ..afternoon() };
        let programme = Programme::new(&session, "");
        assert_eq!(
            (programme.phase(seville("17:20")), programme.next_change(seville("17:20"))),
            (phase, None)
        );
    }
    let status = SessionStatus::Ended;
    assert_eq!(Programme::new(&Session { status, ..undated }, "").phase(seville("17:00")), Phase::After);
    let ended = Session { status, ..afternoon() };
    let phase = Programme::new(&ended, "").phase(seville("17:20"));
    assert_eq!(phase, Programme::new(&afternoon(), "").phase(seville("17:20")), "a rehearsal");
}

#[test]
fn items_are_in_the_order_of_time() {
    let open = |time: &str| item(time, ItemKind::Other, (!time.is_empty()).then(|| seville(time)), None);
    let session = session(None, ["17:30", "", "17:00", "17:30"].map(open).into());
    assert_eq!(Programme::new(&session, "").items, [2, 0, 1, 3]);
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
        assert_eq!(Programme::new(&session, "").phase(seville(now)), phase, "{what}");
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
        let programme = Programme::new(&session, room);
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
        assert_eq!(choose(&sessions, "", at(now)).map(|s| s.id.as_str()), Some(chosen), "{now}");
    }
    let now = at("2022-06-14T12:00:00Z");
    assert_eq!(choose(&sessions, "undated", now).map(|s| s.id.as_str()), Some("undated"));
    assert_eq!(choose(&sessions, "nothing", now), None);
    assert_eq!(choose(&sessions[..2], "", now).map(|s| s.id.as_str()), Some("undated"));
    assert_eq!(choose(&[], "", now), None);
}

/// A session with any times at all, within a few days.
fn any_session() -> impl Strategy<Value = Session> {
    let instant = || {
        (0i64..5_000, -12i16..=12).prop_map(|(minutes, hours)| Instant {
            unix_s: 1_655_164_800 + minutes * 60,
            offset_min: hours * 60,
        })
    };
    let some = || proptest::option::weighted(0.8, instant());
    let one = (some(), some(), proptest::option::of("[AB]"), any::<bool>()).prop_map(
        |(start, end, room, pause)| {
            let kind = if pause { ItemKind::Break } else { ItemKind::Other };
            Item { room, ..item("i", kind, start, end) }
        },
    );
    (some(), some(), proptest::collection::vec(one, 0..12)).prop_map(|(start, end, items)| Session {
        start,
        end,
        ..session(None, items)
    })
}

proptest! {
    #[test]
    fn nothing_changes_before_the_next_change(session in any_session(), minute in -6_000i64..6_000) {
        for room in ["", "A"] {
            let programme = Programme::new(&session, room);
            let mut now = Instant::from_unix(1_655_164_800 + minute * 60 + 7);
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
    fn what_is_on_is_on(session in any_session(), minute in -6_000i64..6_000) {
        let programme = Programme::new(&session, "");
        let now = Instant::from_unix(1_655_164_800 + minute * 60);
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
            Phase::BetweenDays { days, start, .. } => prop_assert!(days > 0 && start.unix_s > now.unix_s),
            Phase::BeforeStart { start, .. } => prop_assert!(start.unix_s > now.unix_s),
            Phase::Open { end } => prop_assert!(end.unix_s > now.unix_s && programme.next(now).is_none()),
            Phase::Undated => prop_assert!(session.start.is_none()),
            Phase::After | Phase::Cancelled | Phase::Postponed => {}
        }
    }
}
