//! The JSON Schema of the feed, made from its types and the limits that the types alone do not tell.

use super::Feed;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Ids of entries.
const ID: &str = "^[a-z0-9-]{1,64}$";
/// BCP 47, as far as a pattern can tell.
const TAG: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
/// Pages that may be linked to.
const LINK: &str = "^[Hh][Tt][Tt][Pp][Ss]?://";
/// The largest integer that JSON readers agree on, 2^53 − 1.
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// The JSON Schema (draft 2020-12) of a feed, for publishing beside it. Unknown fields and words are allowed, because
/// later versions add some.
///
/// ```
/// let schema = hrc_core::feed::schema();
/// assert!(schema["properties"]["campaign"].is_object());
/// ```
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Feed>().to_value();
    integers(&mut schema);
    for (path, limits) in limits() {
        let place = schema.pointer_mut(&pointer(path)).and_then(Value::as_object_mut);
        place.into_iter().for_each(|place| place.extend(limits.clone()));
    }
    // A reader takes one address for all languages, and no list for an empty one.
    for path in ["Campaign.url", "Campaign.joinUrl", "Member.url", "Member.profileUrl"] {
        let anyof = schema.pointer_mut(&format!("{}/anyOf", pointer(path))).and_then(Value::as_array_mut);
        anyof.into_iter().for_each(|types| types.push(json!({ "type": "string", "pattern": LINK })));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|key| key != "members" && key != "practices");
    }
    schema
}

/// Where the schema of `Type`, `Type.field` or `field` (of the feed itself) stands.
fn pointer(path: &str) -> String {
    match path.split_once('.') {
        Some((name, field)) => format!("/$defs/{name}/properties/{field}"),
        None if path.starts_with(char::is_uppercase) => format!("/$defs/{path}"),
        None => format!("/properties/{path}"),
    }
}

/// Whole numbers end at 2^53 − 1, whatever the type's own range.
fn integers(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(integers),
        Value::Object(fields) => {
            if fields.get("format").is_some_and(|format| format == "uint64") {
                fields.remove("format");
                fields.insert("maximum".to_owned(), MAX_INTEGER.into());
            }
            fields.values_mut().for_each(integers);
        }
        _ => {}
    }
}

/// What is added where: lengths in characters, numbers of entries, ranges in degrees.
fn limits() -> Vec<(&'static str, Map<String, Value>)> {
    let mut all = Vec::new();
    let mut add = |paths: &[&'static str], limits: Value| {
        if let Value::Object(limits) = limits {
            all.extend(paths.iter().map(|path| (*path, limits.clone())));
        }
    };
    let ids = [
        "Member.id",
        "Milestone.id",
        "Axis.id",
        "Practice.id",
        "Session.id",
        "Item.id",
        "Partner.id",
        "publisher",
    ];
    add(&ids, json!({ "pattern": ID }));
    add(&["defaultLanguage", "Document.lang"], json!({ "pattern": TAG }));
    add(&["L10n"], json!({ "propertyNames": { "pattern": TAG }, "minProperties": 1, "maxProperties": 16 }));
    let links = [
        "id",
        "schema",
        "Attribution.url",
        "Count.source",
        "HistoryPoint.source",
        "Source.url",
        "Taxonomy.url",
    ];
    add(&links, json!({ "pattern": LINK }));
    let links = ["Practice.url", "Session.onlineUrl", "Document.url", "Partner.url", "TimelineEntry.source"];
    add(&links, json!({ "pattern": LINK }));
    add(&["version"], json!({ "pattern": "^1(\\.|$)" }));
    add(&["Link.sha256"], json!({ "pattern": "^[0-9a-f]{64}$" }));
    add(&["Member.country", "Venue.country"], json!({ "pattern": "^[A-Z]{2}$" }));
    add(&["Item.startTime", "Item.endTime"], json!({ "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" }));
    add(&["Location.lat"], json!({ "minimum": -90, "maximum": 90 }));
    add(&["Location.lon", "MapInfo.center"], json!({ "minimum": -180, "maximum": 180 }));
    add(&["Milestone.target"], json!({ "minimum": 1 }));
    add(&["Member.name"], json!({ "minLength": 1, "maxLength": 120 }));
    for (path, length) in
        [("Member.statement", 600), ("Axis.label", 60), ("Axis.shortLabel", 16), ("Practice.summary", 400)]
    {
        add(&[path], json!({ "additionalProperties": { "maxLength": length } }));
    }
    for (path, least, most) in [
        ("languages", 1, 16),
        ("history", 0, 400),
        ("sessions", 0, 50),
        ("partners", 0, 100),
        ("timeline", 0, 60),
        ("Campaign.milestones", 1, 8),
        ("Campaign.objectives", 0, 12),
        ("Rights.axes", 3, 16),
        ("Practice.rights", 1, 6),
        ("Session.items", 0, 60),
    ] {
        add(&[path], json!({ "minItems": least, "maxItems": most }));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_is_of_a_field_that_there_is() {
        let schema = schema();
        for (path, limits) in limits() {
            let place = schema.pointer(&pointer(path)).unwrap_or_else(|| panic!("{path}"));
            for (key, limit) in limits {
                assert_eq!(place.get(&key), Some(&limit), "{path}");
            }
        }
    }
}
