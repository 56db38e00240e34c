//! One thing wrong in a feed: what is left out, what is reported, and that the rest is there.

use super::{check, feed, member, members, with};
use hrc_core::feed::*;
use serde_json::{Value, json};

#[test]
fn a_right_feed_has_no_problems() {
    let (read, problems) = check(&feed());
    assert_eq!(problems, [""; 0]);
    assert_eq!(members(&read), ["es-barcelona", "kr-gwangju", "someone"]);
    assert_eq!(member(&read, 0).location.map(|place| (place.lat, place.lon)), Some((41.38879, 2.15899)));
    assert!(member(&read, 1).counts && read.list_complete && read.demo);
    let axes: Vec<_> =
        read.rights.iter().flat_map(|rights| &rights.axes).map(|axis| axis.id.as_str()).collect();
    assert_eq!(axes, ["food", "housing", "water"], "sorted by order");
}

/// A member with a wrong value is left out, and the others are shown.
#[test]
fn a_wrong_member_is_left_out() {
    for (pointer, value) in [
        ("", json!("Barcelona")),
        ("/id", Value::Null),
        ("/id", json!("ES Barcelona")),
        ("/id", json!("x".repeat(65))),
        ("/name", Value::Null),
        ("/name", json!("  ")),
        ("/name", json!("\u{202E}")),
        ("/name", json!(5)),
        ("/type", Value::Null),
        ("/type", json!(["municipality"])),
        ("/status", json!(1)),
        ("/counts", json!("yes")),
        ("/country", Value::Null),
        ("/country", json!("ZZ")),
        ("/country", json!("es")),
        ("/joined", json!("2026-02-30")),
        ("/joined", json!(2022)),
        ("/names", json!("Barcelone")),
        ("/rights", json!([])),
        ("/location", json!([2.1, 41.4])),
        ("/location", json!({ "lat": 2.15899 })),
        ("/location/lat", json!(91)),
        ("/location/lat", json!(-90.000001)),
        ("/location/lon", json!(180.5)),
        ("/location/lon", json!("2.1")),
    ] {
        let (read, problems) = check(&with(&format!("/members/0{pointer}"), value.clone()));
        assert_eq!(members(&read), ["kr-gwangju", "someone"], "{pointer} {value}");
        let path = format!("members[0]{}", pointer.replace('/', "."));
        assert!(
            problems.iter().any(|p| p.starts_with(&format!("error {path}"))),
            "{pointer} {value}: {problems:?}"
        );
    }
}

#[test]
fn a_place_may_be_at_the_border_or_absent() {
    for (lat, lon) in [(90.0, 180.0), (-90.0, -180.0), (0.0, -0.0)] {
        let (read, problems) = check(&with("/members/0/location", json!({ "lat": lat, "lon": lon })));
        assert_eq!(problems, [""; 0]);
        assert_eq!(member(&read, 0).location.map(|place| (place.lat, place.lon)), Some((lat, lon)));
    }
    let huge = feed().to_string().replace("41.38879", "1e999");
    assert_eq!(members(&read(huge.as_bytes()).unwrap().0), ["kr-gwangju", "someone"]);
}

#[test]
fn of_two_entries_with_one_id_the_first_stays() {
    for (list, path) in [
        ("/members/1/id", "members[1].id"),
        ("/rights/axes/1/id", "rights.axes[1].id"),
        ("/campaign/milestones/1/id", "campaign.milestones[1].id"),
        ("/sessions/0/items/1/id", "sessions[0].items[1].id"),
    ] {
        let first = feed().pointer(&list.replacen("/1/", "/0/", 1)).cloned().unwrap();
        let (_, problems) = check(&with(list, first));
        assert!(problems.contains(&format!("error {path}")), "{problems:?}");
    }
    let (read, _) = check(&with("/members/1/id", json!("es-barcelona")));
    assert_eq!(
        (members(&read), member(&read, 0).name.as_str()),
        (vec!["es-barcelona", "someone"], "Barcelona")
    );
}

#[test]
fn an_id_of_a_wrong_entry_is_free_for_the_next() {
    let mut feed = with("/members/0/country", json!("ZZ"));
    super::set(&mut feed, "/members/1/id", json!("es-barcelona"));
    assert_eq!(members(&check(&feed).0), ["es-barcelona", "someone"]);
}

#[test]
fn references_to_nothing_are_left_out() {
    let gone = json!("gone");
    for (pointer, path) in [
        ("/publisher", "publisher"),
        ("/campaign/foundingMembers/0", "campaign.foundingMembers[0]"),
        ("/practices/0/member", "practices[0].member"),
        ("/practices/0/rights/0", "practices[0].rights[0]"),
        ("/sessions/0/items/0/rights/0", "sessions[0].items[0].rights[0]"),
        ("/sessions/0/organisers/0/partner", "sessions[0].organisers[0].partner"),
    ] {
        let (read, problems) = check(&with(pointer, gone.clone()));
        assert_eq!(problems, [format!("error {path}")]);
        assert!(!serde_json::to_string(&read).unwrap().contains("gone"), "{pointer}");
        let List::Inline(practices) = &read.practices else { panic!("linked") };
        assert_eq!((practices.len(), read.sessions[0].items.len()), (1, 2), "the entries themselves stay");
    }
    let (read, problems) = check(&with("/members/0/rights/gone", json!("in_place")));
    assert_eq!((problems, members(&read).len()), (vec!["error members[0].rights.gone".to_owned()], 3));
    let (read, problems) = check(&with("/rights/coverage/axes/gone", json!({ "covered": 1 })));
    assert_eq!(problems, ["error rights.coverage.axes.gone"]);
    assert_eq!(read.rights.unwrap().coverage.unwrap().axes.len(), 2);
}

#[test]
fn founders_need_not_be_in_a_list_that_is_not_complete() {
    let mut feed = with("/campaign/foundingMembers/0", json!("gone"));
    super::set(&mut feed, "/listComplete", json!(false));
    let (read, problems) = check(&feed);
    assert_eq!((problems, read.campaign.founding_members), (vec![], vec!["gone".to_owned()]));
}

#[test]
fn unknown_fields_are_ignored_and_words_become_other() {
    for (pointer, value, problem) in [
        ("/members/0/nick", json!(1), "warning members[0]"),
        ("/new", json!([1]), "warning "),
        ("/members/0/type", json!("kingdom"), "warning members[0].type"),
        ("/members/0/status", json!("retired"), "warning members[0].status"),
        ("/members/0/uclgSections", json!(["africa", "atlantis"]), "warning members[0].uclgSections[1]"),
        ("/members/0/rights/food", json!("planned"), "warning members[0].rights.food"),
        ("/totals/members/qualifier", json!("roughly"), "warning totals.members.qualifier"),
        ("/practices/0/duty", json!("enjoy"), "warning practices[0].duty"),
        ("/sessions/0/items/1/feature", json!("clock"), "warning sessions[0].items[1].feature"),
    ] {
        let (read, problems) = check(&with(pointer, value));
        assert!(problems.contains(&problem.to_owned()), "{pointer}: {problems:?}");
        assert_eq!(members(&read).len(), 3, "{pointer}");
    }
    let (read, _) = check(&with("/members/0/type", json!("kingdom")));
    assert_eq!(member(&read, 0).kind, MemberType::Other);
    let (read, _) = check(&with("/totals/members/qualifier", json!("roughly")));
    assert_eq!(
        read.totals.unwrap().members.qualifier,
        Qualifier::About,
        "an unknown word never becomes exact"
    );
}

#[test]
fn missing_parts_are_empty_and_noted() {
    for (key, path) in [("totals", "totals"), ("rights", "rights"), ("sessions", "sessions")] {
        let mut changed = feed();
        changed.as_object_mut().unwrap().remove(key);
        let (_, problems) = read(changed.to_string().as_bytes()).unwrap();
        let note = problems.iter().find(|problem| problem.path == path).unwrap();
        assert_eq!(note.severity, Severity::Note, "{note}");
    }
    let mut changed = feed();
    for key in ["members", "practices", "totals", "history"] {
        changed.as_object_mut().unwrap().remove(key);
    }
    super::set(&mut changed, "/campaign/foundingMembers", json!([]));
    let (read, _) = check(&changed);
    assert_eq!((read.members, read.practices), (List::default(), List::default()));
}

#[test]
fn wrong_parts_of_the_envelope_cost_only_themselves() {
    for (pointer, path) in [
        ("/validUntil", "validUntil"),
        ("/sequence", "sequence"),
        ("/id", "id"),
        ("/license", "license"),
        ("/attribution", "attribution"),
        ("/history", "history"),
        ("/map", "map"),
        ("/sessions", "sessions"),
        ("/campaign/launched", "campaign.launched"),
        ("/campaign/objectives", "campaign.objectives"),
        ("/defaultLanguage", "defaultLanguage"),
    ] {
        let (read, problems) = check(&with(pointer, json!(-1)));
        assert_eq!(problems, [format!("error {path}")], "{pointer}");
        assert_eq!((members(&read).len(), read.default_language.as_str()), (3, "en"));
        assert_eq!(read.campaign.milestones.len(), 2);
    }
}

#[test]
fn texts_by_key_of_an_earlier_version_are_a_field_like_any_unknown_one() {
    for strings in [json!({ "hrc.counter.title": { "en": "Together" } }), json!(-1)] {
        let (read, problems) = check(&with("/strings", strings));
        assert_eq!(problems, ["warning "]);
        assert!(serde_json::to_value(&read).unwrap().get("strings").is_none());
    }
    let schema = hrc_core::feed::schema().to_string();
    assert!(!schema.contains("\"strings\""));
}

#[test]
fn problems_are_listed_up_to_a_limit() {
    let (_, problems) = read(with("/members", json!(vec![1; 5000])).to_string().as_bytes()).unwrap();
    assert_eq!(problems.len(), 1001);
    assert_eq!(
        problems[1000].to_string(),
        "At the top: found more problems, expected at most 1000, the rest is not listed."
    );
}
