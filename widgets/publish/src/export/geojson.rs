//! `members.geojson`: RFC 7946, longitude first. A member without a place is there with a null geometry, as section 3.2
//! of the RFC has it for what is not located.

use hrc_core::feed::{Feed, Instant, L10n, Member};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

/// Written member by member: as one value, a hundred thousand of them would take most of a gigabyte.
struct Features<'a>(&'a Feed, &'a [Member]);

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|member| feature(self.0, member)))
    }
}

/// The collection. Members of an object that the RFC does not know are allowed (6.1) and passed over by readers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Collection<'a> {
    r#type: &'static str,
    demo: bool,
    generated_at: Instant,
    license: &'a str,
    attribution: &'a L10n,
    features: Features<'a>,
}

pub(super) fn collection(feed: &Feed, members: &[Member]) -> Vec<u8> {
    let collection = Collection {
        r#type: "FeatureCollection",
        demo: feed.demo,
        generated_at: feed.generated_at,
        license: &feed.license,
        attribution: &feed.attribution,
        features: Features(feed, members),
    };
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
