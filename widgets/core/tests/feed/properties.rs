//! What holds for any input.

use super::feed;
use hrc_core::feed::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop_oneof![
            Just("2022-02"),
            Just("en"),
            Just("other"),
            Just("https://example.org"),
            Just("es-barcelona")
        ]
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::btree_map("[a-z]{2,4}|[a-z-]{0,9}", inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// All places of a JSON value, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| pointers(v, &format!("{at}/{i}"), found))
        }
        Value::Object(fields) => fields.iter().for_each(|(k, v)| pointers(v, &format!("{at}/{k}"), found)),
        _ => {}
    }
}

fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zéüñ한ع🌍'.-]([a-zA-Zéüñ한ع🌍 '.-]{0,30}[a-z한])?"
}

fn l10n() -> impl Strategy<Value = L10n> {
    (text(), proptest::option::of(text())).prop_map(|(en, fr)| {
        let mut texts = L10n::from([("en", en.as_str())]);
        texts.0.extend(fr.map(|fr| ("fr".to_owned(), fr)));
        texts
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1u16..=9999, proptest::option::of((1u8..=12, proptest::option::of(1u8..=28)))).prop_map(
        |(year, rest)| Date { year, month: rest.map(|(month, _)| month), day: rest.and_then(|(_, day)| day) },
    )
}

prop_compose! {
    fn member()(
        id in "[a-z0-9-]{1,64}", name in text(), names in proptest::option::of(l10n()), kind in 0..MemberType::ALL.len(),
        counts: bool, status in 0..Status::ALL.len(), joined in proptest::option::of(date()), founding: bool,
        country in prop_oneof![Just("ES"), Just("XK"), Just("KR")], statement in proptest::option::of(l10n()),
        place in proptest::option::of((-90_000_000i32..=90_000_000, -180_000_000i32..=180_000_000)),
        sections in proptest::collection::vec(0..UclgSection::ALL.len(), 0..3),
        url in proptest::option::of("https://[a-z]{1,9}\\.example/[a-zé]{0,9}"),
        evidence in proptest::option::of(0..Evidence::ALL.len()), source in proptest::option::of((date(), text())),
    ) -> Member {
        Member {
            id, name, names, kind: MemberType::ALL[kind], counts, status: Status::ALL[status], joined, founding, statement,
            country: country.to_owned(),
            location: place.map(|(lat, lon)| Location {
                lat: f64::from(lat) / 1e6, lon: f64::from(lon) / 1e6, precision: Precision::Centroid,
            }),
            uclg_sections: sections.into_iter().map(|index| UclgSection::ALL[index]).collect(),
            url: url.map(|url| L10n::from([("en", url.as_str())])),
            rights: evidence.map(|index| ("food".to_owned(), Evidence::ALL[index])).into_iter().collect(),
            sources: source.map(|(date, note)| Source { url: None, date: Some(date), note: Some(note) }).into_iter().collect(),
            ..Member::default()
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        drop(read(&bytes));
        drop(read_members(&bytes, &Link::default(), "en"));
    }

    #[test]
    fn any_change_of_a_byte_is_read_or_refused(at in 0usize..4000, byte: u8) {
        let mut bytes = feed().to_string().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        drop(read(&bytes));
    }

    #[test]
    fn any_value_anywhere_costs_at_most_its_entry(place: prop::sample::Index, value in any_json()) {
        let mut changed = feed();
        let mut places = Vec::new();
        pointers(&changed, "", &mut places);
        *changed.pointer_mut(&places[place.index(places.len())]).unwrap() = value;
        if let Ok((read_once, problems)) = read(changed.to_string().as_bytes()) {
            for problem in problems {
                prop_assert!(problem.to_string().starts_with("At ") && problem.value.chars().count() <= 60);
            }
            // What was read is right: reading what it writes finds nothing that would be left out again.
            let written = serde_json::to_string(&read_once).unwrap();
            if let Ok((read_twice, _)) = read(written.as_bytes()) {
                prop_assert_eq!(read_twice, read_once);
            } else {
                prop_assert!(false, "{}", written);
            }
        }
    }

    #[test]
    fn a_feed_that_is_written_reads_the_same(mut members in proptest::collection::vec(member(), 0..8), title in l10n()) {
        members.sort_by(|a, b| a.id.cmp(&b.id));
        members.dedup_by(|a, b| a.id == b.id);
        let (mut expected, _) = read(feed().to_string().as_bytes()).unwrap();
        let file = json!({ "members": members }).to_string();
        let link = Link { count: members.len() as u64, ..Link::default() };
        let (linked, problems) = read_members(file.as_bytes(), &link, "en").unwrap();
        prop_assert_eq!((&linked, problems), (&members, vec![]));
        expected.members = List::Inline(members);
        expected.list_complete = false;
        expected.practices = List::default();
        expected.sessions[0].title = title;
        let (found, problems) = read(serde_json::to_string(&expected).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(problems, vec![]);
    }
}
