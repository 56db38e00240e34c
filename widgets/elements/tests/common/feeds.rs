//! A small feed.

use serde_json::{Value, json};

/// A feed without any problem: more than 100 members, one place, two rights with coverage, one without.
pub(crate) fn feed(sequence: u64, members: u64) -> Value {
    json!({
        "version": "1.0", "id": "https://example.org/feed.json", "generatedAt": "2026-05-28T12:00:00Z",
        "sequence": sequence, "demo": true, "defaultLanguage": "en", "languages": ["en", "fr"],
        "license": "CC-BY-4.0", "attribution": { "en": "Example" }, "publisher": "uclg", "listComplete": false,
        "partners": [{ "id": "uclg", "name": { "en": "UCLG" }, "kind": "city_network" }],
        "campaign": {
            "name": { "en": "Human Rights Cities", "fr": "Villes pour les droits humains" },
            "milestones": [{ "id": "m100", "target": 100 }, { "id": "m1000", "target": 1000, "due": "2030" }]
        },
        "totals": {
            "members": { "value": members, "qualifier": "more_than", "unit": "members", "asOf": "2025" }
        },
        "members": list(),
        "rights": {
            "taxonomy": { "id": "hrc-axes", "version": "2026-1", "basis": { "en": "Two covenants" } },
            "axes": [
                { "id": "food", "label": { "en": "Food", "fr": "Alimentation" }, "order": 1 },
                { "id": "housing", "label": { "en": "Housing", "fr": "Logement" }, "order": 2 },
                { "id": "water", "label": { "en": "Water", "fr": "Eau" }, "order": 3 }
            ],
            "coverage": {
                "asOf": "2026-05", "definition": { "en": "A sourced practice" }, "reporting": 4, "total": 9,
                "axes": { "food": { "covered": 3 }, "housing": { "covered": 0 } }
            }
        }
    })
}

/// The members of the feed.
fn list() -> Value {
    json!([
        {
            "id": "es-barcelona", "name": "Barcelona", "type": "municipality", "status": "member",
            "country": "ES", "founding": true,
            "location": { "lat": 41.38879, "lon": 2.15899, "precision": "seat" }
        },
        { "id": "kr-gwangju", "name": "Gwangju", "type": "special_city", "status": "member", "country": "KR" }
    ])
}

/// What a link says of the hash of its file.
pub(crate) fn hash() -> String {
    "0a".repeat(32)
}

/// The same feed with its members in the file `url`.
pub(crate) fn linked(sequence: u64, members: u64, url: &str) -> Value {
    let mut feed = feed(sequence, members);
    feed["members"] = json!({ "url": url, "count": 2, "sha256": hash() });
    feed
}

/// The file of the members.
pub(crate) fn members_file() -> Value {
    json!({ "members": list() })
}
