//! The JSON Schema of the feed, made from its types.

use super::Feed;
use schemars::generate::SchemaSettings;

/// The JSON Schema (draft 2020-12) of a feed, for publishing beside it. Unknown fields are allowed, because later
/// versions add some.
pub fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Feed>().to_value()
}
