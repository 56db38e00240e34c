//! What a reader of feeds promises, row by row of the table of bad input in the feed's description.
#![allow(clippy::unwrap_used)]

mod links;
mod map_files;
mod properties;
mod refusals;
mod rows;
mod schema;
mod sentences;
mod sums;
mod texts;

use hrc_core::feed::{Feed, List, Member, Severity, read};
use serde_json::{Value, json};

/// A small feed without any problem.
fn feed() -> Value {
    json!({
        "version": "1.0", "id": "https://example.org/feed.json", "generatedAt": "2026-05-28T12:00:00+02:00", "demo": true,
        "defaultLanguage": "en", "languages": ["en", "fr"], "license": "CC-BY-4.0", "attribution": { "en": "Example" },
        "publisher": "uclg",
        "partners": [{ "id": "uclg", "name": { "en": "UCLG" }, "kind": "city_network" }],
        "campaign": {
            "name": { "en": "Human Rights Cities", "fr": "Villes pour les droits humains" },
            "launched": "2022-02", "foundingMembers": ["es-barcelona"],
            "milestones": [{ "id": "m10", "target": 10 }, { "id": "m100", "target": 100, "due": "2022-10" }]
        },
        "totals": { "members": { "value": 2, "qualifier": "exact", "unit": "members", "asOf": "2026" } },
        "history": [{ "date": "2022", "value": 1, "qualifier": "about", "unit": "pledges" }],
        "members": [
            {
                "id": "es-barcelona", "name": "Barcelona", "type": "municipality", "status": "member", "country": "ES",
                "location": { "lat": 41.38879, "lon": 2.15899, "precision": "seat" }, "founding": true,
                "rights": { "food": "in_place", "housing": "none_published" }, "url": "https://example.org/bcn"
            },
            { "id": "kr-gwangju", "name": "Gwangju", "type": "special_city", "status": "member", "country": "KR" },
            { "id": "someone", "name": "Someone", "type": "association", "status": "pledged", "country": "XK" }
        ],
        "rights": {
            "taxonomy": { "id": "hrc-axes", "version": "2026-1", "basis": { "en": "Two covenants" } },
            "axes": [
                { "id": "housing", "label": { "en": "Housing" }, "order": 2 },
                { "id": "food", "label": { "en": "Food" }, "order": 1, "refs": ["ICESCR:11"] },
                { "id": "water", "label": { "en": "Water" }, "order": 3 }
            ],
            "coverage": {
                "asOf": "2026-05", "definition": { "en": "A sourced practice" }, "reporting": 1, "total": 2,
                "axes": { "food": { "covered": 1, "inPlace": 1 }, "housing": { "covered": 0 } }
            }
        },
        "practices": [{
            "id": "p1", "title": { "en": "Canteens" }, "member": "es-barcelona", "rights": ["food"],
            "instruments": ["procurement"], "evidence": "in_place", "url": "https://example.org/p1"
        }],
        "sessions": [{
            "id": "s1", "title": { "en": "Session" }, "status": "confirmed", "attendance": "hybrid",
            "timeZone": "Europe/Brussels", "start": "2026-05-28T18:00:00+02:00", "end": "2026-05-28T20:00:00+02:00",
            "organisers": [{ "partner": "uclg", "role": "organiser" }],
            "items": [
                { "id": "a", "start": "2026-05-28T18:00:00+02:00", "end": "2026-05-28T18:30:00+02:00",
                  "title": { "en": "Opening" }, "kind": "opening", "rights": ["food"] },
                { "id": "b", "start": "2026-05-28T18:30:00+02:00", "end": "2026-05-28T19:00:00+02:00",
                  "title": { "en": "Dialogue" }, "kind": "dialogue", "feature": "map" }
            ]
        }]
    })
}

/// The feed with one value set; keys are by JSON pointer, and new ones are added.
fn with(pointer: &str, value: Value) -> Value {
    let mut feed = feed();
    set(&mut feed, pointer, value);
    feed
}

fn set(feed: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match feed.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer} is in no list or object"),
    }
}

/// The feed, and its problems as `error members[1].country`, in the order of their paths; notes are left out.
fn check(feed: &Value) -> (Feed, Vec<String>) {
    let (feed, problems) = read(feed.to_string().as_bytes()).unwrap();
    let listed = problems.into_iter().filter(|problem| problem.severity > Severity::Note);
    let mut listed: Vec<_> = listed.map(|p| format!("{} {}", p.severity.word(), p.path)).collect();
    listed.sort();
    (feed, listed)
}

fn members(feed: &Feed) -> Vec<&str> {
    match &feed.members {
        List::Inline(members) => members.iter().map(|member| member.id.as_str()).collect(),
        List::Linked(_) => panic!("linked"),
    }
}

fn member(feed: &Feed, index: usize) -> &Member {
    match &feed.members {
        List::Inline(members) => &members[index],
        List::Linked(_) => panic!("linked"),
    }
}
