//! Counts and times that cannot be, or do not agree.

use super::{check, with};
use hrc_core::feed::read;
use serde_json::{Value, json};

#[test]
fn counts_that_disagree_are_kept_and_reported() {
    for (pointer, value, path) in [
        ("/totals/members/value", json!(3), "totals.members.value"),
        ("/members/1/counts", json!(false), "totals.members.value"),
        ("/members/1/status", json!("withdrawn"), "totals.members.value"),
        ("/rights/coverage/reporting", json!(3), "rights.coverage.reporting"),
        ("/rights/coverage/axes/food/inPlace", json!(2), "rights.coverage.axes.food.covered"),
        ("/members/0/rights/housing", json!("committed"), "rights.coverage.axes.housing.covered"),
        ("/members/1/rights", json!({ "food": "committed" }), "rights.coverage.axes.food.covered"),
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
fn items_follow_one_another_in_each_room() {
    let first = |key: &str| super::feed().pointer(&format!("/sessions/0/items/0/{key}")).cloned().unwrap();
    for (room, expected) in [("B", &[][..]), ("A", &["error sessions[0].items[1].start"])] {
        let mut feed = with("/sessions/0/items/0/room", json!("A"));
        for (key, value) in [("room", json!(room)), ("start", first("start")), ("end", first("end"))] {
            super::set(&mut feed, &format!("/sessions/0/items/1/{key}"), value);
        }
        let (read, problems) = check(&feed);
        assert_eq!(problems, expected, "{room}");
        assert_eq!(read.sessions[0].items[1].room.as_deref(), Some(room));
    }
}
