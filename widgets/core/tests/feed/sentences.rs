//! What a publisher reads.

use super::with;
use hrc_core::feed::{Rejected, read};
use serde_json::json;

#[test]
fn problems_are_sentences() {
    for (pointer, value, sentence) in [
        (
            "/members/0/location/lat",
            json!(910),
            "At members[0].location.lat: found 910, expected a number from -90 to 90, degrees north.",
        ),
        (
            "/members/1/country",
            json!(null),
            "At members[1].country: found nothing, expected a value, this field is required.",
        ),
        (
            "/members/1/country",
            json!("UK"),
            "At members[1].country: found UK, expected the code of a country, two capital letters of ISO 3166-1 or XK.",
        ),
        (
            "/members/1/id",
            json!("es-barcelona"),
            "At members[1].id: found es-barcelona, expected an id that is not in use; members[0] has it.",
        ),
        (
            "/members/1/joind",
            json!("2022"),
            "At members[1]: found joind, expected a known field, perhaps `joined`.",
        ),
        (
            "/members/1/type",
            json!("municipalty"),
            "At members[1].type: found municipalty, expected a known word, perhaps `municipality`.",
        ),
        (
            "/members/1/status",
            json!("x"),
            "At members[1].status: found x, expected one of pledged, member, suspended, withdrawn, other.",
        ),
        (
            "/members/1/joined",
            json!("2026-02-30"),
            "At members[1].joined: found 2026-02-30, expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.",
        ),
        (
            "/members/1/name",
            json!("a\u{202E}b"),
            "At members[1].name: found \\u{202e}, expected a text without control or direction characters.",
        ),
        (
            "/members/1/name",
            json!("x".repeat(121)),
            "At members[1].name: found 121 characters, expected at most 120.",
        ),
        (
            "/totals/members/value",
            json!(12),
            "At totals.members.value: found 12, expected the members that count in the list (or listComplete: false), 2.",
        ),
        (
            "/practices/0/member",
            json!("gone"),
            "At practices[0].member: found gone, expected the id of a member in the list.",
        ),
        (
            "/members/0/url",
            json!("javascript:alert(1)"),
            "At members[0].url: found javascript:alert(1), expected a link that starts with https:// or http://.",
        ),
    ] {
        let (_, problems) = read(with(pointer, value).to_string().as_bytes()).unwrap();
        let sentences: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(sentences.iter().any(|found| found == sentence), "{sentence}\n{sentences:#?}");
    }
}

#[test]
fn values_of_problems_are_short_and_in_one_line() {
    let (_, problems) =
        read(with("/members/0/country", json!("\n\u{7}x".repeat(100_000))).to_string().as_bytes()).unwrap();
    let country = problems.iter().find(|problem| problem.path == "members[0].country").unwrap();
    assert!(country.value.chars().count() <= 60 && !country.value.contains(char::is_control), "{country}");
}

#[test]
fn refusals_are_sentences_that_say_what_to_do() {
    for (rejected, code, sentence) in [
        (Rejected::Encoding, "feed-encoding", "The text is not UTF-8; save it as UTF-8."),
        (
            Rejected::TooLarge { bytes: 5, limit: 4 },
            "feed-too-large",
            "The text has 5 bytes, more than the 4 that are read; link long lists instead.",
        ),
        (
            Rejected::NotJson { line: 1, column: 2 },
            "feed-not-json",
            "The text is not JSON from line 1, column 2 on; check that the address is the feed's.",
        ),
        (
            Rejected::Truncated,
            "feed-truncated",
            "The text ends before its last closing brace; publish or load it again.",
        ),
        (
            Rejected::NotAFeed { expected: "one JSON object" },
            "feed-not-a-feed",
            "The text is JSON but not a feed: expected one JSON object; check that the address is the feed's.",
        ),
        (
            Rejected::Version { found: "2.0".to_owned() },
            "feed-version",
            "The feed has version 2.0, and this reader knows version 1; update the widgets.",
        ),
        (
            Rejected::Count { found: 3, expected: 4 },
            "feed-count",
            "The list has 3 entries where the feed says 4; publish the feed and the list together.",
        ),
    ] {
        assert_eq!((rejected.code(), rejected.to_string().as_str()), (code, sentence));
    }
}
