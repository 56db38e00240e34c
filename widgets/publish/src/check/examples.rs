//! What belongs to examples in a feed that says it is none: addresses that are reserved for them, and the sentences and
//! towns of the folder that `hrc init` makes.

use crate::finding::{Finding, SourceLocation};
use crate::init::STARTER;
use crate::sheets::toml;
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::sync::OnceLock;

/// Names that nobody can own (RFC 2606, RFC 6761); what is below them counts too.
const RESERVED: &[&str] =
    &["example.com", "example.net", "example.org", "example.edu", "example", "test", "invalid", "localhost"];

/// Everything but the lists of entries.
pub(super) fn feed(feed: &Map<String, Value>, findings: &mut Vec<Finding>) {
    for (key, value) in feed {
        let is_elsewhere = match key.as_str() {
            "members" | "practices" => true,
            "schema" => is_beside(value, feed.get("id")),
            _ => false,
        };
        if !is_elsewhere {
            walk(value, key.clone(), findings);
        }
    }
}

/// One entry of a list.
pub(super) fn entry(entry: &Value, path: &str, findings: &mut Vec<Finding>) {
    walk(entry, path.to_owned(), findings);
}

/// Whether the schema's address follows from the feed's, so that nobody wrote it.
fn is_beside(schema: &Value, id: Option<&Value>) -> bool {
    let folder = |value: &Value| Some(value.as_str()?.rsplit_once('/')?.0.to_owned());
    folder(schema).is_some_and(|schema| id.and_then(folder) == Some(schema))
}

fn walk(value: &Value, path: String, findings: &mut Vec<Finding>) {
    match value {
        Value::String(text) => findings.extend(text_of_an_example(text, path)),
        Value::Object(fields) => {
            for (key, value) in fields {
                walk(value, format!("{path}.{key}"), findings);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{index}]"), findings);
            }
        }
        _ => {}
    }
}

fn text_of_an_example(text: &str, path: String) -> Option<Finding> {
    let expected = if let Some(host) = reserved(text) {
        format!("an address of your own; {host} is reserved for examples, and demo is false")
    } else if starter().contains(&plain(text)) {
        "a text of your own; this one is from hrc init, and demo is false".to_owned()
    } else {
        return None;
    };
    Some(Finding::error(SourceLocation::path(path), text, expected))
}

/// The first reserved name in a text: in an address, an e-mail address or a sentence.
fn reserved(text: &str) -> Option<String> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let mut at = 0;
    while let Some(start) = text[at..].find(is_name).map(|start| at + start) {
        let end = text[start..].find(|c| !is_name(c)).map_or(text.len(), |end| start + end);
        let host = text[start..end].trim_matches('.').to_lowercase();
        let before = &text[..start];
        let is_address = before.ends_with("//") || before.ends_with('@');
        // A path may say anything, and a single word, as in "a test", is a name only in an address.
        let can_be = is_address || (host.contains('.') && !before.ends_with('/'));
        if (can_be && is_reserved(&host)) || (is_address && is_this_machine(&host)) {
            return Some(host);
        }
        at = end;
    }
    None
}

fn is_reserved(host: &str) -> bool {
    let below =
        |known: &&str| host.strip_suffix(*known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    RESERVED.iter().any(below)
}

/// Whether a host is a loopback address.
fn is_this_machine(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback() || address.is_unspecified())
}

/// The starter's own texts: its sentences, and whatever calls itself a sample. Its rights and its name of the campaign are
/// not its own.
fn starter() -> &'static HashSet<String> {
    static TEXTS: OnceLock<HashSet<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let mut texts = HashSet::new();
        for (name, text) in STARTER {
            if name.ends_with(".toml") {
                collect(&Value::Object(toml::read(name, text, &mut Vec::new()).value), &mut texts);
            } else if name.ends_with(".csv") {
                let mut reader = csv::Reader::from_reader(text.as_bytes());
                let heads = reader.headers().cloned().unwrap_or_default();
                for row in reader.records().flatten() {
                    let cells = heads.iter().zip(&row).filter(|(head, _)| !head.starts_with('_'));
                    texts.extend(cells.map(|(_, cell)| plain(cell)).filter(|cell| is_own(cell)));
                }
            }
        }
        texts
    })
}

fn collect(value: &Value, texts: &mut HashSet<String>) {
    match value {
        Value::String(text) => texts.extend(Some(plain(text)).filter(|text| is_own(text))),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        Value::Array(items) => items.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

fn is_own(text: &str) -> bool {
    text.contains("sample") || (text.ends_with('.') && text.contains(' '))
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reserved_names_are_found_wherever_they_stand() {
        for (text, host) in [
            ("https://example.org/north", Some("example.org")),
            ("http://www.Example.COM", Some("www.example.com")),
            ("mailto:office@example.net", Some("example.net")),
            ("office@mail.example.edu", Some("mail.example.edu")),
            ("See www.example.org.", Some("www.example.org")),
            ("https://city.test:8080/x?y", Some("city.test")),
            ("https://cities.example", Some("cities.example")),
            ("https://a.invalid/", Some("a.invalid")),
            ("http://localhost:8080/feed.json", Some("localhost")),
            ("http://127.0.0.1/feed.json", Some("127.0.0.1")),
            ("http://0.0.0.0:80", Some("0.0.0.0")),
            ("https://example.org.uk/", None),
            ("https://notexample.org/", None),
            ("https://barcelona.cat/example.org-like", None),
            ("a test, for example", None),
            ("Test", None),
            ("https://city.org/test", None),
            ("https://city.org/report.test", None),
            ("version 127.0.0.1", None),
            ("", None),
        ] {
            assert_eq!(reserved(text).as_deref(), host, "{text}");
        }
    }

    #[test]
    fn the_starters_own_texts_are_known_and_words_of_everybody_are_not() {
        for text in [
            "Sample Town North",
            "sample river province",
            "We want every right to be at home here.",
            "A paragraph on the campaign.",
            "Say here what the list of rights rests on.",
            "Sample campaign office",
            "sample-north",
        ] {
            assert!(starter().contains(&plain(text)), "{text}");
        }
        for text in
            ["Food", "Opening remarks", "10, 100, 1000 Human Rights Cities and Territories by 2030", "KE", ""]
        {
            assert!(!starter().contains(&plain(text)), "{text}");
        }
    }

    #[test]
    fn every_text_of_a_feed_is_looked_at() {
        let value = json!({
            "id": "https://cities.example/feed.json", "schema": "https://cities.example/feed.schema.json",
            "campaign": { "summary": { "en": "A paragraph on the campaign." } },
            "sessions": [{ "venue": { "city": { "en": "Sample Town North" } }, "onlineUrl": "https://uclg.org/" }],
            "members": [{ "url": "https://example.org/" }],
        });
        let mut findings = Vec::new();
        feed(value.as_object().unwrap(), &mut findings);
        let paths: Vec<&str> = findings.iter().filter_map(|finding| finding.place.path.as_deref()).collect();
        assert_eq!(paths, ["id", "campaign.summary.en", "sessions[0].venue.city.en"]);
        let mut findings = Vec::new();
        entry(&value["members"][0], "members[0]", &mut findings);
        assert_eq!(
            findings[0].to_string(),
            "error: members[0].url: found “https://example.org/”, expected an address of your own; example.org is \
             reserved for examples, and demo is false"
        );
    }
}
