//! Coverage that the office need not count: what `campaign.toml` and the sheet of rights leave out is taken from the
//! members and practices.
//!
//! Invariants: nothing that was written is changed (the check compares it); nothing is computed where the lists do not
//! show it: with an incomplete list, without a date, or where nobody was reviewed.

use crate::finding::{Finding, SourceLocation};
use hrc_core::feed::{Member, Practice, tally};
use serde_json::{Map, Value, json};

/// What "covered" and "reviewed" mean where the office does not say it otherwise.
const DEFINITION: [(&str, &str); 3] = [
    (
        "en",
        "Covered: counted members with at least one published, sourced practice or formal commitment on the right. \
         Reporting: counted members that have been reviewed at all.",
    ),
    (
        "fr",
        "Couvert : membres comptés ayant publié au moins une pratique sourcée ou un engagement formel sur le droit. \
         Examinés : membres comptés dont les publications ont été passées en revue.",
    ),
    (
        "es",
        "Cubierto: miembros contados con al menos una práctica publicada y con fuente, o un compromiso formal, sobre el \
         derecho. Examinados: miembros contados cuyas publicaciones se han revisado.",
    ),
];

/// Completes `rights.coverage` of a feed that is being built.
pub fn complete(
    feed: &mut Map<String, Value>,
    members: &[Member],
    practices: &[Practice],
    findings: &mut Vec<Finding>,
) {
    let is_complete = feed.get("listComplete") != Some(&Value::Bool(false));
    let as_of = feed.get("totals").and_then(|totals| totals["members"].get("asOf")).cloned();
    let (language, definition) = definition(feed);
    let Some(Value::Object(rights)) = feed.get_mut("rights") else { return };
    let known = axes(rights);
    let shown = tally(members, practices);
    if shown.reporting == 0 || known.is_empty() {
        return;
    }
    let written = rights.get("coverage").and_then(Value::as_object);
    let has = |key: &str| written.is_some_and(|written| written.contains_key(key));
    if ["asOf", "definition", "reporting", "total", "axes"].into_iter().all(has) {
        return;
    }
    let mut note = |expected: String| {
        findings.push(Finding::note(SourceLocation::path("rights.coverage"), "", expected))
    };
    if !is_complete {
        return note(
            "coverage with all its figures; hrc does not compute them, because listComplete is false".into(),
        );
    }
    if !has("asOf") && as_of.is_none() {
        return note("asOf in totals.members; without that date coverage is not computed".into());
    }
    if !has("definition") && definition.is_empty() {
        return note(format!("a definition in rights.coverage; hrc has none in the language {language}"));
    }
    let axes: Map<String, Value> = shown
        .axes
        .iter()
        .filter(|(axis, _)| known.contains(axis))
        .map(|(axis, counts)| (axis.clone(), json!(counts)))
        .collect();
    note(format!(
        "figures of coverage; computed from members and practices: {} of {} members reviewed",
        shown.reporting, shown.total
    ));
    let coverage = rights.entry("coverage").or_insert_with(|| json!({}));
    let Value::Object(coverage) = coverage else { return };
    for (key, value) in [
        ("asOf", as_of.unwrap_or_default()),
        ("definition", Value::Object(definition)),
        ("reporting", json!(shown.reporting)),
        ("total", json!(shown.total)),
        ("axes", Value::Object(axes)),
    ] {
        coverage.entry(key).or_insert(value);
    }
}

/// The default language, and the definition in the feed's languages; empty where the default language has none.
fn definition(feed: &Map<String, Value>) -> (String, Map<String, Value>) {
    let default = feed.get("defaultLanguage").and_then(Value::as_str).unwrap_or("en");
    let languages = feed.get("languages").and_then(Value::as_array);
    let is_wanted =
        |tag: &str| tag == default || languages.is_some_and(|tags| tags.iter().any(|known| known == tag));
    let is_there = DEFINITION.iter().any(|(tag, _)| *tag == default);
    let texts = DEFINITION.iter().filter(|(tag, _)| is_there && is_wanted(tag));
    (default.to_owned(), texts.map(|(tag, text)| ((*tag).to_owned(), Value::from(*text))).collect())
}

fn axes(rights: &Map<String, Value>) -> Vec<String> {
    let axes = rights.get("axes").and_then(Value::as_array).into_iter().flatten();
    axes.filter_map(|axis| axis["id"].as_str()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hrc_core::feed::Evidence;

    fn members() -> Vec<Member> {
        let member = |id: &str, rights: &[(&str, Evidence)]| Member {
            id: id.into(),
            counts: true,
            rights: rights.iter().map(|(axis, evidence)| ((*axis).to_owned(), *evidence)).collect(),
            ..Member::default()
        };
        vec![member("a", &[("food", Evidence::InPlace), ("nothing", Evidence::InPlace)]), member("b", &[])]
    }

    fn completed(rights: Value, other: Value) -> (Value, String) {
        let mut feed = json!({
            "defaultLanguage": "en", "languages": ["en", "fr", "de"], "rights": rights,
            "totals": { "members": { "value": 2, "asOf": "2026-06" } }
        });
        for (key, value) in other.as_object().unwrap() {
            feed[key] = value.clone();
        }
        let Value::Object(feed) = &mut feed else { unreachable!() };
        let mut findings = Vec::new();
        complete(feed, &members(), &[], &mut findings);
        (feed["rights"]["coverage"].clone(), findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_is_missing_is_computed_and_what_is_written_stays() {
        let axes = json!([{ "id": "food" }, { "id": "water" }]);
        let (coverage, notes) = completed(json!({ "axes": axes }), json!({}));
        assert_eq!(
            notes,
            "note: rights.coverage: expected figures of coverage; computed from members and practices: 1 of 2 members \
             reviewed"
        );
        let counts = json!({ "covered": 1, "committed": 0, "inPlace": 1, "evaluated": 0 });
        assert_eq!(coverage["axes"], json!({ "food": counts }), "water was not reviewed, which is not zero");
        assert_eq!(
            (&coverage["asOf"], &coverage["reporting"], &coverage["total"]),
            (&json!("2026-06"), &json!(1), &json!(2))
        );
        let languages: Vec<&String> = coverage["definition"].as_object().unwrap().keys().collect();
        assert_eq!(languages, ["en", "fr"]);
        let (coverage, _) =
            completed(json!({ "axes": axes, "coverage": { "asOf": "2025", "reporting": 7 } }), json!({}));
        assert_eq!(
            (&coverage["asOf"], &coverage["reporting"], &coverage["total"]),
            (&json!("2025"), &json!(7), &json!(2))
        );
    }

    #[test]
    fn nothing_is_computed_that_the_lists_do_not_show() {
        let axes = json!({ "axes": [{ "id": "food" }] });
        for (other, expected) in [
            (json!({ "listComplete": false }), "because listComplete is false"),
            (json!({ "totals": {} }), "asOf in totals.members"),
            (json!({ "defaultLanguage": "ko" }), "hrc has none in the language ko"),
            (json!({ "rights": { "axes": [] } }), ""),
        ] {
            let (coverage, found) = completed(axes.clone(), other);
            assert_eq!(coverage, Value::Null);
            assert!(found.contains(expected) && found.is_empty() == expected.is_empty(), "{found}");
        }
    }
}
