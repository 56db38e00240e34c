//! Texts and addresses that may not stand in a page as they are.

use super::{check, member, with};
use hrc_core::feed::L10n;
use serde_json::json;

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
    assert!(problems.contains(&"error members[1].names.aa-16".to_owned()), "{problems:?}");
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
