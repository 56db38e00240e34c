//! One thing wrong in a feed: what is left out, what is reported, and that the rest is there.

use super::{check, feed, with};
use hrc_core::feed::*;
use serde_json::{Value, json};

fn members(feed: &Feed) -> Vec<&str> {
    match &feed.members {
        List::Inline(members) => members.iter().map(|member| member.id.as_str()).collect(),
        List::Linked(_) => panic!("linked"),
    }
}

fn member(feed: &Feed, index: usize) -> &Member {
    match &feed.members {
        List::Inline(members) => &members[index],
        List::Linked(_) => panic!("linked"),
    }
}

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
fn texts_lose_control_and_direction_characters() {
    let (read, problems) = check(&with("/members/0/name", json!("Bar\u{202E}ce\u{0}lona")));
    assert_eq!(
        (member(&read, 0).name.as_str(), problems),
        ("Barcelona", vec!["warning members[0].name".to_owned()])
    );
    let (read, problems) = check(&with("/members/0/statement", json!({ "en": " one\r\ntwo\t" })));
    assert_eq!(
        (member(&read, 0).statement.as_ref().unwrap().text("en", "en"), problems),
        ("one  two", vec![])
    );
    let (read, problems) = check(&with("/members/0/name", json!("<script>alert(1)</script>")));
    assert_eq!(member(&read, 0).name, "<script>alert(1)</script>", "shown as it stands");
    assert_eq!(problems, ["warning members[0].name"]);
    assert_eq!(check(&with("/members/0/name", json!("a < b <3"))).1, [""; 0]);
}

#[test]
fn texts_and_lists_that_are_too_long_are_cut() {
    for (pointer, max, path) in [
        ("/members/0/statement/en", 600, "members[0].statement.en"),
        ("/rights/axes/0/label/en", 60, "rights.axes[0].label.en"),
        ("/rights/axes/0/shortLabel/en", 16, "rights.axes[0].shortLabel.en"),
        ("/practices/0/summary/en", 400, "practices[0].summary.en"),
        ("/members/0/name", 120, "members[0].name"),
    ] {
        let value = |length: usize| {
            let text = json!("é".repeat(length));
            let (parent, last) = pointer.rsplit_once('/').unwrap();
            if last == "en" { with(parent, json!({ "en": text })) } else { with(pointer, text) }
        };
        assert_eq!(check(&value(max)).1, [""; 0], "{pointer}");
        let (read, problems) = check(&value(max + 1));
        assert_eq!(problems, [format!("error {path}")]);
        assert!(serde_json::to_string(&read).unwrap().contains(&format!("\"{}…\"", "é".repeat(max - 1))));
    }
    let point = json!({ "date": "2022", "value": 1, "qualifier": "exact", "unit": "members" });
    let (read, problems) = check(&with("/history", json!(vec![point; 401])));
    assert_eq!((read.history.len(), problems), (400, vec!["error history".to_owned()]));
    let milestones: Vec<_> = (1..=9).map(|n| json!({ "id": format!("m{n}"), "target": n })).collect();
    let (read, problems) = check(&with("/campaign/milestones", json!(milestones)));
    assert_eq!((read.campaign.milestones.len(), problems), (8, vec!["error campaign.milestones".to_owned()]));
    let tags: serde_json::Map<_, _> = (0..17).map(|n| (format!("aa-{n}"), json!("x"))).collect();
    let (read, problems) = check(&with("/members/1/names", json!(tags)));
    assert_eq!(member(&read, 1).names.as_ref().unwrap().0.len(), 16);
    assert!(problems.contains(&"error members[1].names.aa-9".to_owned()), "{problems:?}");
}

#[test]
fn links_that_are_not_web_pages_are_left_out_and_texts_stay() {
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://a@b.example",
        "ftp://a.example",
        "x",
    ] {
        let (read, problems) = check(&with("/members/0/url", json!(link)));
        assert_eq!(
            (problems, &member(&read, 0).url),
            (vec!["error members[0].url".to_owned()], &None),
            "{link}"
        );
        let (read, problems) =
            check(&with("/members/0/url", json!({ "en": link, "fr": "https://example.org/fr" })));
        assert_eq!(member(&read, 0).url, Some(L10n::from([("fr", "https://example.org/fr")])));
        assert_eq!(problems, ["error members[0].url.en", "warning members[0].url"]);
    }
    assert_eq!(check(&with("/practices/0/url", json!(" "))).1, [""; 0], "empty is like absent");
    let logo = json!("data:image/svg+xml;base64,AAAA");
    assert_eq!(check(&with("/partners/0/logo", logo)).1, [""; 0]);
}

#[test]
fn a_wrong_language_is_left_out_by_itself() {
    let (read, problems) =
        check(&with("/members/0/names", json!({ "en": "B", "fr": 5, "e n": "C", "de": "" })));
    assert_eq!(member(&read, 0).names, Some(L10n::from([("en", "B")])));
    assert_eq!(problems, ["error members[0].names.e n", "error members[0].names.fr"]);
    let (_, problems) = check(&with("/members/0/names", json!({ "fr": "Barcelone" })));
    assert_eq!(problems, ["warning members[0].names"], "the default language is missing");
}

#[test]
fn counts_that_disagree_are_kept_and_reported() {
    for (pointer, value, path) in [
        ("/totals/members/value", json!(3), "totals.members.value"),
        ("/members/1/counts", json!(false), "totals.members.value"),
        ("/members/1/status", json!("withdrawn"), "totals.members.value"),
        ("/rights/coverage/reporting", json!(3), "rights.coverage.reporting"),
        ("/rights/coverage/axes/food/inPlace", json!(2), "rights.coverage.axes.food.covered"),
        ("/members/0/rights/food", json!("not_competent"), "rights.coverage.axes.food.covered"),
    ] {
        let changed = with(pointer, value.clone());
        let (read, problems) = check(&changed);
        assert_eq!(problems, [format!("error {path}")], "{pointer}");
        assert_eq!(
            serde_json::to_value(&read).unwrap().pointer(pointer),
            Some(&value),
            "kept as the feed says"
        );
    }
    for (pointer, value) in [
        ("/listComplete", json!(false)),
        ("/totals/members/qualifier", json!("more_than")),
        ("/totals/members/unit", json!("forms")),
    ] {
        let mut changed = with("/totals/members/value", json!(100));
        super::set(&mut changed, pointer, value);
        assert_eq!(check(&changed).1, [""; 0], "{pointer}");
    }
}

#[test]
fn coverage_of_more_than_were_reviewed_is_left_out() {
    let (read, problems) = check(&with("/rights/coverage/axes/housing", json!({ "covered": 2 })));
    assert_eq!(problems, ["error rights.coverage.axes.housing"]);
    let coverage = read.rights.unwrap().coverage.unwrap();
    assert_eq!(coverage.axes.keys().collect::<Vec<_>>(), ["food"]);
    let (read, _) = check(&with("/rights/coverage/definition", Value::Null));
    assert!(read.rights.unwrap().coverage.is_none(), "coverage without a definition means nothing");
}

#[test]
fn integers_are_whole_and_not_negative() {
    for bad in ["100.0", "-1", "1.5", "1e2", "9007199254740992", "1e999", "\"5\"", "true", "[]"] {
        let text = with("/totals/members/value", json!(987654)).to_string().replace("987654", bad);
        assert!(read(text.as_bytes()).unwrap().0.totals.is_none(), "{bad}");
    }
    let (read, _) = check(&with("/totals/members/value", json!(9_007_199_254_740_991u64)));
    assert_eq!(read.totals.unwrap().members.value, (1 << 53) - 1);
}

#[test]
fn milestones_ascend() {
    for target in [10, 5, 0] {
        let (read, problems) = check(&with("/campaign/milestones/1/target", json!(target)));
        assert_eq!(read.campaign.milestones.len(), 1);
        assert_eq!(problems, ["error campaign.milestones[1].target"]);
    }
}

#[test]
fn programmes_that_cannot_be_are_kept_and_reported() {
    for (pointer, value, path) in [
        ("/timeZone", Value::Null, "timeZone"),
        ("/end", json!("2026-05-28T17:00:00+02:00"), "end"),
        ("/items/0/end", json!("2026-05-28T18:00:00+02:00"), "items[0].end"),
        ("/items/0/start", json!("2026-05-28T17:59:59+02:00"), "items[0].start"),
        ("/items/1/start", json!("2026-05-28T18:29:00+02:00"), "items[1].start"),
        ("/items/1/end", json!("2026-05-28T20:01:00+02:00"), "items[1].end"),
    ] {
        let (read, problems) = check(&with(&format!("/sessions/0{pointer}"), value));
        assert!(problems.contains(&format!("error sessions[0].{path}")), "{pointer}: {problems:?}");
        assert_eq!(read.sessions[0].items.len(), 2);
    }
    let (read, problems) = check(&with("/sessions/0/items/0/start", json!("2026-05-28T18:00")));
    assert_eq!((read.sessions[0].items.len(), problems.len()), (1, 1), "a time without an offset is none");
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
        ("/strings", "strings"),
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
fn problems_are_listed_up_to_a_limit() {
    let (_, problems) = read(with("/members", json!(vec![1; 5000])).to_string().as_bytes()).unwrap();
    assert_eq!(problems.len(), 1001);
    assert_eq!(
        problems[1000].to_string(),
        "At the top: found more problems, expected at most 1000, the rest is not listed."
    );
}
