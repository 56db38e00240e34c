//! The map file of a long list: what is written is read again, and what is not right as a whole is refused.

use super::{feed, member};
use hrc_core::feed::*;
use proptest::prelude::*;
use serde_json::{Value, json};

const PART: usize = 2;

fn link(count: usize) -> Link {
    Link { url: "x.0a.json".to_owned(), count: count as u64, sha256: "0a".repeat(32), map: None }
}

fn list<T: serde::Serialize>(members: &[T]) -> Vec<u8> {
    json!({ "members": members }).to_string().into_bytes()
}

fn map_file(members: &[Member]) -> Value {
    let parts = members.chunks(PART).map(|part| link(part.len())).collect();
    serde_json::to_value(MapFile::new(members, parts, link(members.len()))).unwrap()
}

fn read(map: &Value, count: usize) -> Result<Roster, Rejected> {
    read_map(map.to_string().as_bytes(), &link(count), "en")
}

/// The members of the feed of these tests, by country.
fn members() -> Vec<Member> {
    let (feed, _) = super::check(&feed());
    (0..3).map(|index| member(&feed, index).clone()).collect()
}

fn any_member(id: usize) -> impl Strategy<Value = Member> {
    let place = prop::option::of((-90.0..=90.0, -180.0..=180.0));
    let sections = prop::collection::vec(prop::sample::select(UclgSection::ALL), 0..3);
    let country = prop::sample::select(&["ES", "FR", "XK"][..]);
    let status = prop::sample::select(Status::ALL);
    (place, sections, country, status, any::<(bool, bool)>(), "[a-zéア]{1,9}").prop_map(
        move |(place, uclg_sections, country, status, (counts, founding), name)| Member {
            id: format!("m{id}"),
            names: founding.then(|| L10n::from([("en", "Exonym")])),
            name,
            country: country.to_owned(),
            country_name: (country == "XK").then(|| L10n::from([("en", "Kosovo*")])),
            location: place.map(|(lat, lon)| Location { lat, lon, precision: Precision::Seat }),
            status,
            counts,
            founding,
            uclg_sections,
            ..Member::default()
        },
    )
}

fn any_members() -> impl Strategy<Value = Vec<Member>> {
    (1..40usize).prop_flat_map(|count| (0..count).map(any_member).collect::<Vec<_>>())
}

fn degrees_apart(one: f64, other: f64) -> f64 {
    let apart = (one - other).abs();
    apart.min(360.0 - apart)
}

proptest! {
    #[test]
    fn what_is_written_is_read_with_places_to_the_nearest_hundredth(members in any_members()) {
        let mut roster = read(&map_file(&members), members.len()).unwrap();
        prop_assert_eq!(roster.briefs().len(), members.len());
        for (index, member) in (0..).zip(&members) {
            let (brief, exact) = (roster.briefs()[index as usize], Brief::of(member));
            let is_near = match (brief.place, exact.place) {
                (Some(at), Some(of)) => {
                    degrees_apart(at.0, of.0) < 0.00501 && degrees_apart(at.1, of.1) < 0.00501
                }
                (at, of) => at.is_none() && of.is_none(),
            };
            prop_assert!(is_near, "{:?} {:?}", brief.place, exact.place);
            prop_assert_eq!(Brief { place: None, ..brief }, Brief { place: None, ..exact });
            prop_assert_eq!(roster.country_name(index), member.country_name.as_ref());
            prop_assert!(roster.named(index).is_none() && roster.whole().is_none());
        }
        // The names, and then each part.
        let names: Vec<Named<'_>> = members.iter().map(Named::of).collect();
        roster = roster.with(roster.names(), &list(&names), "en").unwrap();
        for (index, member) in (0..).zip(&members) {
            let named = roster.named(index).unwrap();
            prop_assert_eq!((&named.id, &named.name, &named.names), (&member.id, &member.name, &member.names));
            prop_assert_eq!(roster.index(&member.id), Some(index));
            prop_assert_eq!(roster.index(&roster.key(index)), Some(index));
            prop_assert!(roster.member(index).is_none());
        }
        for (piece, part) in (0..).zip(members.chunks(PART)) {
            roster = roster.with(piece, &list(part), "en").unwrap();
        }
        for (index, member) in (0..).zip(&members) {
            prop_assert_eq!(roster.member(index).map(|member| &member.id), Some(&member.id));
        }
    }

    #[test]
    fn no_change_of_a_map_file_is_worse_than_a_refusal(
        members in any_members(), at in any::<prop::sample::Index>(), with in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut bytes = map_file(&members).to_string().into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = with }
        if let Ok(roster) = read_map(&bytes, &link(members.len()), "en") {
            prop_assert_eq!(roster.briefs().len(), members.len());
            for (index, brief) in (0..).zip(roster.briefs().iter()) {
                let in_range = |(lat, lon): (f64, f64)| (-90.0..=90.0).contains(&lat) && (-180.0..180.0).contains(&lon);
                prop_assert!(brief.place.is_none_or(in_range));
                prop_assert!(roster.piece_of(index) < roster.names());
            }
        }
    }
}

#[test]
fn a_map_file_is_small_and_plain() {
    assert_eq!(
        map_file(&members()),
        json!({
            "kinds": [
                { "country": "ES", "status": "member", "founding": true },
                { "country": "KR", "status": "member", "placed": false },
                { "country": "XK", "status": "pledged", "placed": false },
            ],
            "kind": ["#$%"],
            // 13,139 steps north of the pole are 4,862 the other way; 18,216 east are 17,784 west.
            "lat": ["q##", "2##", "$##"], "lon": ["q##", "=##", "'##"],
            "parts": [link(2), link(1)], "names": link(3),
        })
    );
}

#[test]
fn what_is_not_right_as_a_whole_is_refused() {
    let members = members();
    let map = map_file(&members);
    assert!(read(&map, 3).is_ok());
    for (pointer, value) in [
        ("/kinds/0/country", json!("ZZ")),
        ("/kinds/0/country", Value::Null),
        ("/kinds", json!([])),
        ("/kinds/1", json!(7)),
        ("/kind", json!(["##"])),
        ("/kind", json!(["###", "##"])),
        ("/kind", json!(["##~"])),
        ("/kind", json!([])),
        ("/kind", json!([1, 2, 3])),
        ("/lat", Value::Null),
        ("/lon", json!("###")),
        ("/parts/0/count", json!(1)),
        ("/parts/0/count", json!(3)),
        ("/parts/1/count", json!(4_294_967_296_u64)),
        ("/parts/0/url", json!("javascript:alert(1)")),
        ("/parts", json!([])),
        ("/names/count", json!(2)),
        ("/names", Value::Null),
    ] {
        let mut wrong = map.clone();
        super::set(&mut wrong, pointer, value.clone());
        assert!(read(&wrong, 3).is_err(), "{pointer} {value}");
    }
    for count in [0, 2, 4, usize::MAX] {
        assert!(read(&map, count).is_err(), "{count}");
    }
    for text in ["", "[]", "{}", "{\"members\":[]}"] {
        assert!(read_map(text.as_bytes(), &link(3), "en").is_err(), "{text}");
    }
}

#[test]
fn fields_of_later_versions_are_no_fault() {
    let mut map = map_file(&members());
    super::set(&mut map, "/clusters", json!([1]));
    super::set(&mut map, "/kinds/0/status", json!("honorary"));
    let roster = read(&map, 3).unwrap();
    assert_eq!(roster.briefs()[0].status, Status::Other);
}

#[test]
fn a_piece_is_whole_or_refused_and_may_be_tried_again() {
    let members = members();
    let roster = read(&map_file(&members), 3).unwrap();
    let wrong = String::from_utf8(list(&members[..2])).unwrap().replace("\"KR\"", "\"ZZ\"");
    for bytes in [&list(&members[..1])[..], &list(&members), wrong.as_bytes(), b"{"] {
        assert!(roster.with(0, bytes, "en").is_err());
    }
    let failed = roster.marked(0, true).marked(0, true);
    assert!(failed.has_failed(0) && !failed.has_failed(1) && failed.link(0).is_some());
    assert!(!failed.marked(0, false).has_failed(0));
    let here = failed.with(0, &list(&members[..2]), "en").unwrap();
    assert_eq!((here.has_failed(0), here.link(0), here.member(1)), (false, None, Some(&members[1])));
    assert_eq!((here.member(2), here.named(2), here.link(7)), (None, None, None));
}

#[test]
fn a_whole_list_is_one_piece() {
    let roster = Roster::from(members());
    assert_eq!((roster.whole(), roster.member(2)), (Some(&members()[..]), Some(&members()[2])));
    assert_eq!((roster.key(1), roster.index("kr-gwangju")), ("kr-gwangju".to_owned(), Some(1)));
    assert_eq!((roster.link(0), roster.link(roster.names()), roster.index("nobody")), (None, None, None));
    let (countries, counted): (Vec<&str>, Vec<bool>) =
        roster.briefs().iter().map(|brief| (brief.country(), brief.is_counted())).unzip();
    assert_eq!((countries, counted), (vec!["ES", "KR", "XK"], vec![true, true, false]));
}

#[test]
fn a_long_list_has_the_places_of_its_map_file() {
    let member = |index: usize| Member {
        id: format!("m{index}"),
        country: "ES".to_owned(),
        location: Some(Location {
            lat: 89.999 - index as f64 / 7.0,
            lon: 179.9999 - index as f64 / 3.0,
            precision: Precision::Seat,
        }),
        ..Member::default()
    };
    for (count, are_same) in [(500, false), (501, true)] {
        let members: Vec<Member> = (0..count).map(member).collect();
        let map = read(&map_file(&members), count).unwrap();
        assert_eq!(Roster::from(members).briefs() == map.briefs(), are_same);
    }
}

#[test]
fn a_link_may_have_a_map_file() {
    let mut linked = serde_json::to_value(link(3)).unwrap();
    linked["map"] = serde_json::to_value(link(3)).unwrap();
    let (read, problems) = super::check(&super::with("/members", linked.clone()));
    let with_map = Link { map: Some(Box::new(link(3))), ..link(3) };
    assert_eq!((read.members, problems), (List::Linked(with_map), vec![]));
    // One that is wrong is left out by itself.
    linked["map"]["url"] = json!("javascript:alert(1)");
    let (read, problems) = super::check(&super::with("/members", linked));
    assert_eq!(read.members, List::Linked(link(3)));
    assert_eq!(problems, ["error members.map.url"]);
}
