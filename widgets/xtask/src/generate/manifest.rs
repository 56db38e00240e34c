//! The custom elements manifest, which documentation tools and editors read: `pkg/custom-elements.json`, schema 2.1.0 of
//! <https://github.com/webcomponents/custom-elements-manifest>.

use super::types::interface_name;
use super::typescript;
use anyhow::Result;
use hrc_core::catalogue::event::EVENTS;
use hrc_core::catalogue::look::{PARTS, PROPERTIES};
use hrc_core::catalogue::{Attribute, WIDGETS, Widget};
use serde_json::{Value, json};

/// The file.
pub(super) fn manifest() -> Result<String> {
    let path = "dist/embed.module.js";
    let exports: Vec<Value> = WIDGETS
        .iter()
        .map(|widget| {
            json!({
                "kind": "custom-element-definition",
                "name": widget.element,
                "declaration": { "name": interface_name(widget), "module": path },
            })
        })
        .collect();
    let declarations: Vec<Value> = WIDGETS.iter().map(|widget| declaration(widget)).collect();
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "modules": [{ "kind": "javascript-module", "path": path, "declarations": declarations, "exports": exports }],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn declaration(widget: &Widget) -> Value {
    let attributes: Vec<Attribute> = widget.attributes();
    let described = |attribute: &Attribute| {
        let mut value = json!({
            "name": attribute.name,
            "type": { "text": typescript(attribute) },
            "description": attribute.description,
        });
        if !attribute.default.is_empty() {
            value["default"] = json!(attribute.default);
        }
        value
    };
    let with = |mut value: Value, key: &str, of: Value| {
        value[key] = of;
        value
    };
    let members: Vec<Value> = attributes
        .iter()
        .filter(|attribute| attribute.name != "lang")
        .map(|attribute| {
            let field = with(described(attribute), "kind", json!("field"));
            with(with(field, "attribute", json!(attribute.name)), "reflects", json!(true))
        })
        .collect();
    let events: Vec<Value> = EVENTS
        .iter()
        .map(|event| {
            json!({
                "name": event.name,
                "type": { "text": format!("HrcEventMap['{}']", event.name) },
                "description": format!("Sent when {}.", event.when),
            })
        })
        .collect();
    let properties: Vec<Value> = PROPERTIES
        .iter()
        .map(|property| json!({ "name": property.name, "description": property.description }))
        .collect();
    let parts: Vec<Value> = PARTS.iter().chain(widget.parts).map(|name| json!({ "name": name })).collect();
    json!({
        "kind": "class",
        "customElement": true,
        "tagName": widget.element,
        "name": interface_name(widget),
        "superclass": { "name": "HTMLElement" },
        "description": widget.summary,
        "attributes": attributes
            .iter()
            .map(|attribute| match attribute.name {
                "lang" => described(attribute),
                name => with(described(attribute), "fieldName", json!(name)),
            })
            .collect::<Vec<Value>>(),
        "members": members,
        "events": events,
        "cssProperties": properties,
        "cssParts": parts,
        "slots": [{ "name": "", "description": "What readers see until there is more: text or a link of your own." }],
    })
}
