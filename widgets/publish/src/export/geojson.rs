//! `members.geojson`: RFC 7946, longitude first. A member without a place is there with a null geometry, as section 3.2
//! of the RFC has it for what is not located.

use hrc_core::feed::{Feed, Member};
use serde_json::{Value, json};

pub(super) fn collection(feed: &Feed, members: &[Member]) -> Vec<u8> {
    let features: Vec<Value> = members.iter().map(|member| feature(feed, member)).collect();
    let collection = json!({
        "type": "FeatureCollection",
        // Members of an object that the RFC does not know are allowed (6.1) and passed over by readers.
        "demo": feed.demo,
        "generatedAt": feed.generated_at,
        "license": feed.license,
        "attribution": feed.attribution,
        "features": features,
    });
    let mut bytes = serde_json::to_vec(&collection).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn feature(feed: &Feed, member: &Member) -> Value {
    let geometry = member
        .location
        .map(|location| json!({ "type": "Point", "coordinates": [location.lon, location.lat] }));
    let mut properties = json!(member);
    if let Some(properties) = properties.as_object_mut() {
        let location = properties.remove("location");
        if let Some(precision) = location.and_then(|mut location| Some(location.get_mut("precision")?.take()))
        {
            properties.insert("precision".into(), precision);
        }
        properties.remove("id");
        // The feed leaves out what is usual; whoever reads this file does not know what that is.
        properties.insert("counts".into(), json!(member.counts));
        properties.insert("founding".into(), json!(member.founding));
        properties.insert("sample".into(), json!(feed.demo));
    }
    json!({ "type": "Feature", "id": member.id, "geometry": geometry, "properties": properties })
}
