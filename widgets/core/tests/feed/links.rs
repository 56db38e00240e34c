//! Lists in files of their own.

use super::{check, feed, with};
use hrc_core::feed::*;
use serde_json::{Value, json};

fn link(count: u64) -> Link {
    Link { url: "members.0a.json".to_owned(), count, sha256: "0a".repeat(32), map: None }
}

fn file(key: &str) -> String {
    json!({ "note": { "members": [1] }, key: feed()[key] }).to_string()
}

#[test]
fn a_feed_may_link_to_its_lists() {
    let (read, problems) = check(&with("/members", serde_json::to_value(link(3)).unwrap()));
    assert_eq!((read.members, problems), (List::Linked(link(3)), vec![]));
    for (key, value) in [
        ("url", json!("javascript:alert(1)")),
        ("url", json!("//example.org/x.json")),
        ("url", Value::Null),
        ("count", json!(-1)),
        ("sha256", json!("0A".repeat(32))),
        ("sha256", json!("0a")),
    ] {
        let mut feed = with("/members", serde_json::to_value(link(3)).unwrap());
        super::set(&mut feed, &format!("/members/{key}"), value);
        super::set(&mut feed, "/listComplete", json!(false));
        let (read, problems) = check(&feed);
        assert_eq!(read.members, List::default());
        assert_eq!(problems[0], format!("error members.{key}"));
    }
}

#[test]
fn linked_lists_read_as_inline_ones() {
    let (feed, _) = check(&feed());
    let (members, problems) = read_members(file("members").as_bytes(), &link(3), "en").unwrap();
    assert_eq!((List::Inline(members), problems), (feed.members, vec![]));
    let (practices, problems) = read_practices(file("practices").as_bytes(), &link(1), "en").unwrap();
    assert_eq!((List::Inline(practices), problems), (feed.practices, vec![]));
}

#[test]
fn wrong_entries_of_linked_lists_are_left_out() {
    let text = file("members").replace("\"KR\"", "\"ZZ\"").replace("someone", "es-barcelona");
    let (members, problems) = read_members(text.as_bytes(), &link(3), "fr").unwrap();
    assert_eq!(members.len(), 1);
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["members[1].country", "members[2].id"]);
}

#[test]
fn a_linked_list_is_whole_or_refused() {
    let text = file("members");
    for end in 0..text.len() {
        let error = read_members(&text.as_bytes()[..end], &link(3), "en").unwrap_err();
        assert_eq!(error, Rejected::Truncated, "{end}");
    }
    let refused = |text: &str, count| read_members(text.as_bytes(), &link(count), "en").unwrap_err();
    assert_eq!(refused(&text, 4), Rejected::Count { found: 3, expected: 4 });
    assert_eq!(refused("{\"members\": []}", 3), Rejected::Count { found: 0, expected: 3 });
    for text in ["[]", "{}", "{\"members\": {}}", "{\"member\": []}", "1"] {
        assert_eq!(refused(text, 0).code(), "feed-not-a-feed", "{text}");
    }
    assert_eq!(refused("{\"members\": [1 2]}", 0), Rejected::NotJson { line: 1, column: 16 });
    assert_eq!(refused("{\"members\": []} 1", 0).code(), "feed-not-json");
    assert_eq!(refused(&format!("{{\"members\": {}", "[".repeat(100)), 0).code(), "feed-not-a-feed");
    let large = vec![b' '; MAX_LIST_BYTES + 1];
    assert_eq!(read_members(&large, &link(0), "en").unwrap_err().code(), "feed-too-large");
}

#[test]
fn references_of_linked_lists_are_resolved_once_they_are_loaded() {
    let mut changed = with("/campaign/foundingMembers/-", json!("gone"));
    super::set(&mut changed, "/members", serde_json::to_value(link(3)).unwrap());
    super::set(&mut changed, "/practices", serde_json::to_value(link(1)).unwrap());
    super::set(&mut changed, "/totals/members/value", json!(7));
    let (mut feed, problems) = check(&changed);
    assert_eq!(problems, [""; 0]);
    let members = file("members").replace("\"food\"", "\"gold\"");
    let (mut members, _) = read_members(members.as_bytes(), &link(3), "en").unwrap();
    let practices = file("practices").replace("[\"food\"]", "[\"gold\"]").replace("es-barcelona", "nobody");
    let (mut practices, _) = read_practices(practices.as_bytes(), &link(1), "en").unwrap();
    let problems = resolve(&mut feed, &mut members, &mut practices);
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "members[0].rights.gold",
            "practices[0].rights",
            "practices[0].member",
            "campaign.foundingMembers",
            "totals.members.value",
            "rights.coverage.axes.food.covered",
        ]
    );
    assert_eq!(feed.campaign.founding_members, ["es-barcelona"]);
    assert_eq!((practices[0].member.as_deref(), practices[0].rights.len()), (None, 0));
    assert_eq!(members[0].rights.keys().collect::<Vec<_>>(), ["housing"]);
}
