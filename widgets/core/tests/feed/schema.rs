//! The schema that is published beside a feed.

use super::{check, feed, with};
use hrc_core::feed::schema;
use serde_json::{Value, json};

/// Whether a value is as a schema says, for the keywords in use except patterns.
fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return schema == &Value::Bool(true) };
    let within = |size: Option<f64>, least: &str, most: &str| {
        let at = |key: &str| schema.get(key).and_then(Value::as_f64);
        size.is_none_or(|size| at(least).is_none_or(|n| size >= n) && at(most).is_none_or(|n| size <= n))
    };
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => panic!("{name}"),
    };
    let length = |n: usize| Some(n as f64);
    let refs = schema.get("$ref").and_then(Value::as_str);
    refs.is_none_or(|at| fits(root, root.pointer(at.trim_start_matches('#')).unwrap(), value))
        && schema
            .get("anyOf")
            .is_none_or(|any| any.as_array().unwrap().iter().any(|one| fits(root, one, value)))
        && match schema.get("type") {
            Some(Value::String(name)) => is(name),
            Some(Value::Array(names)) => names.iter().any(|name| is(name.as_str().unwrap())),
            _ => true,
        }
        && within(value.as_f64(), "minimum", "maximum")
        && within(value.as_str().and_then(|text| length(text.chars().count())), "minLength", "maxLength")
        && within(value.as_array().and_then(|items| length(items.len())), "minItems", "maxItems")
        && within(value.as_object().and_then(|fields| length(fields.len())), "minProperties", "maxProperties")
        && value
            .as_array()
            .into_iter()
            .flatten()
            .all(|item| schema.get("items").is_none_or(|s| fits(root, s, item)))
        && value.as_object().is_none_or(|fields| {
            let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
            let other = schema.get("additionalProperties");
            required.into_iter().all(|key| fields.contains_key(key.as_str().unwrap()))
                && fields.iter().all(|(key, field)| {
                    let known = schema.get("properties").and_then(|properties| properties.get(key));
                    known.or(other).is_none_or(|schema| fits(root, schema, field))
                })
        })
}

#[test]
fn a_right_feed_fits_as_it_is_and_as_it_is_written() {
    let schema = schema();
    assert!(fits(&schema, &schema, &feed()));
    assert!(fits(&schema, &schema, &serde_json::to_value(check(&feed()).0).unwrap()));
    assert!(fits(&schema, &schema, &with("/new", json!(1))), "later versions add fields");
    assert!(fits(&schema, &schema, &with("/members/0/type", json!("kingdom"))), "and words");
    let link = json!({ "url": "members.0a.json", "count": 3, "sha256": "0a".repeat(32) });
    assert!(fits(&schema, &schema, &with("/members", link)));
    assert!(schema.get("$id").is_none(), "the schema stands beside each feed, at an address of its own");
}

#[test]
fn what_a_reader_leaves_out_does_not_fit() {
    let schema = schema();
    for (pointer, value) in [
        ("/demo", Value::Null),
        ("/campaign/name", json!("Campaign")),
        ("/campaign/milestones", json!([])),
        ("/campaign/milestones/0/target", json!(0)),
        ("/members", json!(5)),
        ("/members/0/name", json!("x".repeat(121))),
        ("/members/0/country", Value::Null),
        ("/members/0/location/lat", json!(90.5)),
        ("/members/0/statement", json!({ "en": "x".repeat(601) })),
        ("/totals/members/value", json!(-1)),
        ("/totals/members/value", json!(1u64 << 53)),
        ("/totals/members/value", json!(1.5)),
        ("/rights/axes/0/label", json!({})),
        ("/rights/coverage/axes/food", json!({})),
        ("/practices/0/rights", json!([])),
        ("/history", json!({})),
    ] {
        assert!(!fits(&schema, &schema, &with(pointer, value.clone())), "{pointer} {value}");
    }
}
