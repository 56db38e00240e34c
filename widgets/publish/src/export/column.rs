//! Tables: columns with their description, as CSV and as a Table Schema.
//!
//! Heads are those of the office's own sheets, so that a published table can be kept on as a sheet.

use super::cell::guarded;
use hrc_core::feed::L10n;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What stands in a cell.
pub(super) enum Cell {
    /// Not known.
    Empty,
    /// Words, which may need a guard.
    Text(String),
    /// A number or a truth value, which stands bare.
    Bare(String),
}

impl Cell {
    /// A text, or nothing.
    pub(super) fn text(text: Option<impl ToString>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Text(text.to_string()))
    }

    /// A truth value.
    pub(super) fn flag(flag: bool) -> Cell {
        Cell::Bare(flag.to_string())
    }

    /// Words with spaces between.
    pub(super) fn words<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> Cell {
        let words: Vec<String> = words.into_iter().map(|word| word.as_ref().to_owned()).collect();
        if words.is_empty() { Cell::Empty } else { Cell::Text(words.join(" ")) }
    }
}

/// A column of a table of `T`.
pub(super) struct Column<'a, T> {
    /// Head.
    pub(super) name: String,
    /// The field's description in a Table Schema, without its name.
    field: Map<String, Value>,
    cell: Box<dyn Fn(&T) -> Cell + 'a>,
}

impl<'a, T> Column<'a, T> {
    /// A column of the Table Schema's type `kind`.
    pub(super) fn new(
        name: impl Into<String>,
        kind: &str,
        description: &str,
        cell: impl Fn(&T) -> Cell + 'a,
    ) -> Column<'a, T> {
        let mut field = Map::new();
        field.insert("type".into(), json!(kind));
        field.insert("description".into(), json!(description));
        Column { name: name.into(), field, cell: Box::new(cell) }
    }

    /// With constraints of the Table Schema, an object.
    pub(super) fn with(mut self, constraints: Value) -> Column<'a, T> {
        self.field.insert("constraints".into(), constraints);
        self
    }
}

/// Dates of a feed are as exact as what is known, which the Table Schema's own type for dates cannot say.
pub(super) fn date_pattern() -> Value {
    json!({ "pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" })
}

/// One column for each language in which any entry has the text, in the order of the tags.
pub(super) fn texts<'a, T>(
    name: &str,
    description: &str,
    entries: &[T],
    get: impl Fn(&T) -> Option<&L10n> + Copy + 'a,
) -> Vec<Column<'a, T>> {
    let tags: BTreeSet<&String> = entries.iter().filter_map(get).flat_map(|text| text.0.keys()).collect();
    let column = |tag: &String| {
        let tag = tag.clone();
        let head = format!("{name}.{tag}");
        Column::new(head, "string", &format!("{description}, in the language {tag}"), move |entry| {
            Cell::text(get(entry).and_then(|text| text.0.get(&tag)))
        })
    };
    tags.into_iter().map(column).collect()
}

/// CSV as RFC 4180 has it, UTF-8 without byte order mark.
pub(super) fn table<T>(columns: &[Column<'_, T>], entries: &[T]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::with_capacity(1 << 16));
    // Writing to memory does not fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(columns.iter().map(|column| &column.name));
    for entry in entries {
        let _ = writer.write_record(columns.iter().map(|column| match (column.cell)(entry) {
            Cell::Empty => String::new(),
            Cell::Text(text) => guarded(&text),
            Cell::Bare(text) => text,
        }));
    }
    writer.into_inner().unwrap_or_default()
}

/// The Table Schema of a table whose entries have ids.
pub(super) fn schema<T>(columns: &[Column<'_, T>]) -> Value {
    let fields: Vec<Value> = columns
        .iter()
        .map(|column| {
            let mut field = Map::from_iter([("name".to_owned(), json!(column.name))]);
            field.extend(column.field.clone());
            Value::Object(field)
        })
        .collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "primaryKey": ["id"],
        "missingValues": [""],
    })
}
