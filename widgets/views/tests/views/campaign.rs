//! A small lopsided campaign: a list that is a part only, a right that nobody has reviewed, members of every kind.

use serde_json::{Value, json};

/// The feed.
pub fn feed() -> Value {
    json!({
        "version": "1.0", "id": "https://example.org/feed.json", "generatedAt": "2026-05-28T12:00:00Z",
        "demo": false, "defaultLanguage": "en", "languages": ["en", "fr"], "license": "CC-BY-4.0",
        "attribution": {"en": "Example"}, "publisher": "example",
        "partners": [{"id": "example", "name": {"en": "Example"}, "kind": "other"}],
        "campaign": {"name": {"en": "Campaign of cities", "fr": "Campagne des villes"}, "milestones": milestones()},
        "totals": {"members": {
            "value": 100, "qualifier": "more_than", "unit": "members", "asOf": "2025",
            "source": "https://example.org/note", "sourceNote": {"en": "concept note"}
        }},
        "history": history(),
        "members": members(),
        "listComplete": false,
        "rights": rights(),
        "sessions": sessions(),
        "map": {"disclaimer": {"en": "No view on borders."}, "attribution": {"en": "Natural Earth"}},
    })
}

fn milestones() -> Value {
    json!([
        {"id": "m10", "target": 10, "reachedOn": "2022-04", "occasion": {"en": "Launch"}},
        {"id": "m100", "target": 100, "due": "2023"},
        {"id": "m1000", "target": 1000, "due": "2030"},
    ])
}

/// Three counts on two dates.
fn history() -> Value {
    json!([
        {"date": "2022-04-01", "value": 10, "qualifier": "exact", "unit": "members", "source": "https://example.org/a"},
        {"date": "2022-12-10", "value": 100, "qualifier": "more_than", "unit": "pledges"},
        {"date": "2022-12-10", "value": 70, "qualifier": "about", "unit": "forms"},
    ])
}

fn members() -> Value {
    json!([
        {
            "id": "es-barcelona", "name": "Barcelona", "names": {"fr": "Barcelone"}, "type": "municipality",
            "status": "member", "country": "ES", "countryName": {"en": "Spain", "fr": "Espagne"}, "founding": true,
            "joined": "2022", "uclgSections": ["europe"], "location": {"lat": 41.38, "lon": 2.17, "precision": "seat"},
            "url": {"en": "https://barcelona.example/"}, "statement": {"en": "A city of rights."},
            "sources": [{"url": "https://example.org/list", "note": "list of 2022"}]
        },
        {
            "id": "es-diputacio", "name": "Diputació", "type": "province", "status": "member", "country": "ES",
            "uclgSections": ["europe"], "location": {"lat": 41.39, "lon": 2.16, "precision": "seat"}
        },
        {
            "id": "kr-gwangju", "name": "Gwangju", "type": "metropolitan", "status": "member", "country": "KR",
            "founding": true, "uclgSections": ["asia_pacific", "metropolis"],
            "location": {"lat": 35.16, "lon": 126.85, "precision": "seat"}
        },
        {
            "id": "uy-montevideo", "name": "Montevideo", "type": "municipality", "status": "member", "country": "UY",
            "uclgSections": ["latin_america"], "location": {"lat": -34.9, "lon": -56.2, "precision": "centroid"}
        },
        {"id": "jo-irbid", "name": "Irbid", "type": "municipality", "status": "member", "country": "JO"},
        {
            "id": "fr-pledged", "name": "Promesse", "type": "municipality", "status": "pledged", "country": "FR",
            "location": {"lat": 47.0, "lon": 2.0, "precision": "seat"}
        },
        {
            "id": "ch-network", "name": "Network", "type": "organisation", "status": "member", "counts": false,
            "country": "CH", "location": {"lat": 46.2, "lon": 6.1, "precision": "seat"}
        },
        {
            "id": "de-left", "name": "Gone", "type": "municipality", "status": "withdrawn", "country": "DE",
            "location": {"lat": 52.5, "lon": 13.4, "precision": "seat"}
        },
    ])
}

/// Ids of the members that a map and its list show: all but the one that has left.
pub const SHOWN: [&str; 7] =
    ["es-barcelona", "es-diputacio", "kr-gwangju", "uy-montevideo", "jo-irbid", "fr-pledged", "ch-network"];

fn rights() -> Value {
    json!({
        "taxonomy": {"id": "hrc-axes", "version": "2026-1", "basis": {"en": "Treaties"}},
        "axes": [
            {"id": "food", "label": {"en": "Food", "fr": "Alimentation"}, "order": 1},
            {"id": "water", "label": {"en": "Water and sanitation"}, "order": 2},
            {"id": "housing", "label": {"en": "Adequate housing"}, "order": 3},
            {"id": "digital", "label": {"en": "Digital rights"}, "order": 4},
            {"id": "care", "label": {"en": "Care and support"}, "order": 5},
        ],
        "coverage": {
            "asOf": "2026-03", "definition": {"en": "A practice with a public source."}, "reporting": 19, "total": 139,
            "axes": {
                "food": {"covered": 14, "committed": 6, "inPlace": 7, "evaluated": 1},
                "water": {"covered": 0},
                "housing": {"covered": 19},
                "care": {"covered": 3},
            }
        }
    })
}

/// A session with hours and one without a date, as the two concept notes have them.
fn sessions() -> Value {
    let item = |id: &str, kind: &str, start: &str, end: &str, title: &str| {
        json!({
            "id": id, "kind": kind, "title": {"en": title, "fr": format!("{title} (fr)")},
            "start": format!("2022-06-14T{start}:00+02:00"), "end": format!("2022-06-14T{end}:00+02:00"),
        })
    };
    let mut items = vec![
        item("opening", "opening", "17:00", "17:15", "Opening remarks"),
        item("dialogue", "dialogue", "17:15", "17:50", "It is time for rights!"),
        item("coffee", "break", "17:50", "18:05", "Coffee"),
        item("state", "status", "18:05", "18:15", "State of the campaign"),
        item("closing", "closing", "18:25", "18:30", "Closing remarks"),
    ];
    items[1]["rights"] = json!(["food", "housing"]);
    items[1]["description"] = json!({"en": "Local governments speak."});
    json!([
        {
            "id": "seville", "title": {"en": "Universality through local diversity"}, "status": "confirmed",
            "attendance": "hybrid", "timeZone": "Europe/Madrid", "start": "2022-06-14T17:00:00+02:00",
            "end": "2022-06-14T18:30:00+02:00", "languages": ["en", "fr"],
            "venue": {"name": {"en": "FIBES"}, "city": {"en": "Seville"}, "country": "ES"},
            "organisers": [{"partner": "example", "role": "organiser"}],
            "questions": [{"en": "Why are human rights useful for local governments?"}],
            "objectives": [{"en": "Bring together local governments"}],
            "documents": [{"kind": "concept_note", "lang": "fr", "url": "https://example.org/note.pdf"}],
            "onlineUrl": "https://example.org/join", "items": items,
        },
        {
            "id": "geneva", "title": {"en": "Meeting with local governments"}, "status": "provisional",
            "attendance": "in_person", "dateNote": {"en": "The programme has hours but no date."},
            "items": [
                {"id": "welcome", "title": {"en": "Welcome"}, "kind": "opening", "startTime": "10:00", "endTime": "10:30"},
                {"id": "lunch", "title": {"en": "Lunch break"}, "kind": "break", "startTime": "13:15", "endTime": "15:00"},
            ],
        },
    ])
}
