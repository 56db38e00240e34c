//! Texts that lack one of the feed's languages: readers of that language get the default one.

use crate::finding::{Finding, SourceLocation};
use hrc_core::feed::Feed;
use serde_json::{Map, Value};

/// Fields whose languages are addresses: a page need not exist in each.
const ADDRESSES: &[&str] = &["url", "joinUrl", "profileUrl"];

pub(super) fn check(feed: &Feed, raw: &Value, findings: &mut Vec<Finding>) {
    let mut texts = Vec::new();
    walk(feed, raw, String::new(), &mut texts);
    let (used, unused): (Vec<&String>, Vec<&String>) =
        feed.languages.iter().partition(|tag| texts.iter().any(|(_, fields)| fields.contains_key(*tag)));
    // The widgets' own texts may be all that a language is for. One note says so, not one for each text.
    for tag in unused.iter().filter(|_| !texts.is_empty()) {
        let expected = format!(
            "texts in this language; there are none, so its readers get those in {}",
            feed.default_language
        );
        findings.push(Finding::note(SourceLocation::path("languages"), tag.as_str(), expected));
    }
    for (path, fields) in texts {
        let missing = used.iter().filter(|tag| !fields.contains_key(**tag));
        let missing: Vec<&str> = missing.map(|tag| tag.as_str()).collect();
        if !missing.is_empty() {
            let have: Vec<&str> = fields.keys().map(String::as_str).collect();
            let expected = format!("the text in {} too", missing.join(" and "));
            findings.push(Finding::note(SourceLocation::path(path), have.join(", "), expected));
        }
    }
}

/// The texts of a feed, each with its path.
fn walk<'a>(feed: &Feed, value: &'a Value, path: String, texts: &mut Vec<(String, &'a Map<String, Value>)>) {
    match value {
        Value::Object(fields) if is_text(feed, fields) => texts.push((path, fields)),
        Value::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| !ADDRESSES.contains(&key.as_str())) {
                let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(feed, value, inner, texts);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(feed, item, format!("{path}[{index}]"), texts);
            }
        }
        _ => {}
    }
}

/// Whether an object is a text by language: it has the default language, and nothing but texts.
fn is_text(feed: &Feed, fields: &Map<String, Value>) -> bool {
    fields.contains_key(&feed.default_language) && fields.values().all(Value::is_string)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_missing_translation_is_noted_once_per_text() {
        let feed = Feed {
            default_language: "en".into(),
            languages: ["en", "fr", "es"].map(str::to_owned).into(),
            ..Feed::default()
        };
        let raw = json!({
            "campaign": { "name": { "en": "a", "fr": "b", "es": "c" }, "url": { "en": "https://example.org/" } },
            "sessions": [{ "title": { "en": "a" }, "id": "x" }],
        });
        let mut findings = Vec::new();
        check(&feed, &raw, &mut findings);
        let found: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(found, ["note: sessions[0].title: found “en”, expected the text in fr and es too"]);
    }

    #[test]
    fn a_language_without_any_text_is_noted_once() {
        let feed = Feed {
            default_language: "en".into(),
            languages: ["en", "ar"].map(str::to_owned).into(),
            ..Feed::default()
        };
        let raw = json!({ "a": { "en": "x" }, "b": { "en": "y" } });
        let mut findings = Vec::new();
        check(&feed, &raw, &mut findings);
        let found: Vec<String> = findings.iter().map(ToString::to_string).collect();
        let expected = "note: languages: found “ar”, expected texts in this language; there are none, so its readers get those in en";
        assert_eq!(found, [expected]);
    }
}
