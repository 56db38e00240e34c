//! Custom data for the HTML editor of Visual Studio Code: `pkg/html-custom-data.json`, version 1.1.

use anyhow::Result;
use hrc_core::catalogue::value::Accepts;
use hrc_core::catalogue::{Attribute, WIDGETS};
use serde_json::{Value, json};

/// The file.
pub(super) fn html_data() -> Result<String> {
    let tags: Vec<Value> = WIDGETS
        .iter()
        .map(|widget| {
            let attributes: Vec<Value> = widget.attributes().iter().map(attribute).collect();
            json!({ "name": widget.element, "description": widget.summary, "attributes": attributes })
        })
        .collect();
    let data = json!({ "version": 1.1, "tags": tags });
    Ok(serde_json::to_string_pretty(&data)? + "\n")
}

fn attribute(attribute: &Attribute) -> Value {
    let mut value = json!({ "name": attribute.name, "description": attribute.description });
    let words = match attribute.accepts {
        Accepts::Choice(words) => words,
        Accepts::Whole { or_off: true, .. } | Accepts::AddressOrOff => &["off"],
        _ => &[],
    };
    if !words.is_empty() {
        value["values"] = words.iter().map(|word| json!({ "name": word })).collect();
    }
    value
}
