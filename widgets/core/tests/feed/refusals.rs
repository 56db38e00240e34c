//! Texts that are no feed.

use super::{feed, with};
use hrc_core::feed::{MAX_FEED_BYTES, Rejected, read};
use serde_json::{Value, json};

fn rejected(bytes: &[u8]) -> Rejected {
    read(bytes).unwrap_err()
}

#[test]
fn encodings_other_than_utf_8() {
    let text = feed().to_string();
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    assert_eq!(rejected(&utf16(u16::to_le_bytes)), Rejected::Encoding);
    assert_eq!(rejected(&utf16(u16::to_be_bytes)), Rejected::Encoding);
    assert_eq!(rejected(&[&b"\xFF\xFE"[..], &utf16(u16::to_le_bytes)].concat()), Rejected::Encoding);
    assert_eq!(rejected(b"{\"name\": \"C\xF3rdoba\"}"), Rejected::Encoding, "Latin-1");
    assert!(read(format!("\u{FEFF}{text}").as_bytes()).is_ok(), "a mark of UTF-8 is no harm");
}

#[test]
fn too_large() {
    let large = vec![b' '; MAX_FEED_BYTES + 1];
    assert_eq!(rejected(&large), Rejected::TooLarge { bytes: 4_000_001, limit: 4_000_000 });
    let mut padded = feed().to_string();
    padded.push_str(&" ".repeat(MAX_FEED_BYTES - padded.len()));
    assert!(read(padded.as_bytes()).is_ok());
}

#[test]
fn every_beginning_of_a_feed_is_truncated() {
    let text = feed().to_string().replace("Barcelona", "Ba\u{301}rcelona 🌍");
    for end in 0..text.len() {
        assert_eq!(rejected(&text.as_bytes()[..end]), Rejected::Truncated, "{end}");
    }
}

#[test]
fn not_json_tells_the_place() {
    for (text, line, column) in [
        ("<!doctype html>", 1, 1),
        ("{\n  \"version\": \"1.0\",\n  \"é\": x\n}", 3, 8),
        ("{\"a\": 1,}", 1, 9),
        ("{} {}", 1, 4),
        ("NaN", 1, 1),
    ] {
        assert_eq!(rejected(text.as_bytes()), Rejected::NotJson { line, column }, "{text}");
    }
}

#[test]
fn json_that_is_no_feed() {
    for text in ["[]", "null", "12", "\"feed\"", "{}", r#"{"version": 1}"#] {
        assert_eq!(rejected(text.as_bytes()).code(), "feed-not-a-feed", "{text}");
    }
    for (pointer, wrong) in [
        ("/version", json!(1.0)),
        ("/generatedAt", json!("2026-05-28")),
        ("/generatedAt", json!("2026-05-28T12:00:00")),
        ("/demo", json!("true")),
        ("/campaign", json!([])),
        ("/campaign/name", json!({})),
        ("/campaign/name", json!("Campaign")),
    ] {
        for value in [wrong, Value::Null] {
            let error = rejected(with(pointer, value).to_string().as_bytes());
            let Rejected::NotAFeed { expected } = error else { panic!("{pointer}: {error}") };
            assert!(expected.contains(pointer[1..].split('/').next().unwrap()), "{expected}");
        }
    }
    assert_eq!(rejected("[".repeat(1_000_000).as_bytes()).code(), "feed-not-a-feed");
    let deep = format!("{}{}", "[".repeat(70), "]".repeat(70));
    assert_eq!(
        rejected(deep.as_bytes()),
        Rejected::NotAFeed { expected: "lists and objects at most 64 deep" }
    );
}

#[test]
fn other_major_versions() {
    for version in ["2.0", "0.9", "10", "1x", "v1", "01.0"] {
        let found = version.to_owned();
        assert_eq!(
            rejected(with("/version", json!(version)).to_string().as_bytes()),
            Rejected::Version { found }
        );
    }
    for version in ["1", "1.0", "1.7"] {
        assert!(read(with("/version", json!(version)).to_string().as_bytes()).is_ok(), "{version}");
    }
    let newer = json!({ "version": "2.0", "released": "2031-01-01T00:00:00Z" });
    assert_eq!(
        rejected(newer.to_string().as_bytes()).code(),
        "feed-version",
        "before anything else is asked for"
    );
}
