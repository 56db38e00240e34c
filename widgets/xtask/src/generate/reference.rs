//! The tables of the reference in the guide. Each stands after the comment that names it; the text around them is written
//! by hand.

use super::accepts;
use anyhow::{Context, Result};
use hrc_core::catalogue::error::ERROR_CODES;
use hrc_core::catalogue::event::{EVENTS, Event, Field};
use hrc_core::catalogue::look::{PARTS, PROPERTIES};
use hrc_core::catalogue::{Attribute, CommonSettings, Settings, WIDGETS};

/// The file with the tables.
pub(super) const PATH: &str = "demo/guide/reference.md";

/// The page with its tables written anew.
pub(super) fn with_tables(page: &str) -> Result<String> {
    let tables = [
        ("attributes", attributes()),
        ("events", events()),
        ("properties", properties()),
        ("parts", parts()),
        ("codes", codes()),
    ];
    tables.iter().try_fold(page.to_owned(), |page, (name, table)| with_table(&page, name, table))
}

/// Replaces the table after the comment `<!-- name: … -->`, which ends at an empty line.
fn with_table(page: &str, name: &str, table: &str) -> Result<String> {
    let marker = format!("<!-- {name}:");
    let missing = || format!("{PATH} has no line {marker} generated -->");
    let (before, rest) = page.split_once(&marker).with_context(missing)?;
    let (_, rest) = rest.split_once("-->").with_context(missing)?;
    let after = rest.trim_start().split_once("\n\n").map_or("", |(_, after)| after);
    Ok(format!("{before}{marker} generated -->\n\n{table}\n{after}"))
}

fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | ")).replace("|  |", "| |");
    let heads: Vec<String> = heads.iter().map(|&head| head.to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(heads.len()));
    [line(&heads), rule].into_iter().chain(rows.map(|row| line(&row))).collect()
}

fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{text}`") }
}

fn codes_of<'a>(words: impl IntoIterator<Item = &'a &'a str>) -> String {
    words.into_iter().map(|word| code(word)).collect::<Vec<_>>().join(", ")
}

fn attributes() -> String {
    let row = |elements: &str, attribute: &Attribute| {
        let Attribute { name, default, description, .. } = attribute;
        vec![code(name), elements.to_owned(), accepts(attribute), code(default), description.clone()]
    };
    let mut rows: Vec<Vec<String>> =
        CommonSettings::attributes().iter().map(|attribute| row("all", attribute)).collect();
    let mut listed: Vec<Attribute> = Vec::new();
    for widget in WIDGETS {
        for attribute in (widget.own_attributes)() {
            if listed.contains(&attribute) {
                continue;
            }
            let with_it = WIDGETS.iter().filter(|other| (other.own_attributes)().contains(&attribute));
            let elements: Vec<&str> = with_it.map(|widget| widget.element).collect();
            rows.push(row(&codes_of(&elements), &attribute));
            listed.push(attribute);
        }
    }
    table(&["attribute", "elements", "values", "default", "what it does"], rows.into_iter())
}

fn events() -> String {
    let fields = |fields: &[Field]| {
        let fields: Vec<String> = fields.iter().map(|field| code(field.name)).collect();
        fields.join(", ")
    };
    let row = |event: &Event| {
        let details: Vec<String> = event.detail.iter().map(|detail| fields(detail)).collect();
        vec![code(event.name), event.when.to_owned(), details.join(" or ")]
    };
    table(&["event", "sent when", "`detail`"], EVENTS.iter().map(row))
}

fn properties() -> String {
    let rows = PROPERTIES.iter().map(|property| vec![code(property.name), property.description.to_owned()]);
    table(&["property", "what it sets"], rows)
}

fn parts() -> String {
    let own = WIDGETS.iter().map(|widget| vec![code(widget.element), codes_of(widget.parts)]);
    table(&["widget", "parts"], std::iter::once(vec!["all".to_owned(), codes_of(PARTS)]).chain(own))
}

fn codes() -> String {
    let rows = ERROR_CODES
        .iter()
        .map(|error| vec![code(error.code), error.meaning.to_owned(), error.advice.to_owned()]);
    table(&["code", "what it means", "what to do"], rows)
}
