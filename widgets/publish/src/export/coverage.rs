//! The columns of `coverage.csv`: how many of the reviewed members have published evidence of each right.

use super::column::{Cell, Column, date_pattern};
use hrc_core::feed::{Axis, AxisCoverage, Coverage, Feed};
use serde_json::{Value, json};

/// A right with what is published on it; a right that nobody was reviewed for has none.
pub(super) struct Row<'a> {
    axis: &'a Axis,
    covered: Option<AxisCoverage>,
    coverage: &'a Coverage,
}

/// The rights in the feed's order; none where no coverage is published.
pub(super) fn rows(feed: &Feed) -> Vec<Row<'_>> {
    let Some((rights, coverage)) = feed.rights.as_ref().and_then(|r| Some((r, r.coverage.as_ref()?))) else {
        return Vec::new();
    };
    let row = |axis| Row { axis, covered: coverage.axes.get(&axis.id).copied(), coverage };
    rights.axes.iter().map(row).collect()
}

pub(super) fn columns<'a>(feed: &'a Feed) -> Vec<Column<'a, Row<'a>>> {
    let number = |name: &str, description: &str, get: fn(&Row<'_>) -> Option<u64>| {
        let cell = move |row: &Row<'_>| get(row).map_or(Cell::Empty, |number| Cell::Bare(number.to_string()));
        Column::new(name, "integer", description, cell).with(json!({ "minimum": 0 }))
    };
    vec![
        Column::new("right", "string", "Id of the right", |row: &Row<'_>| Cell::text(Some(&row.axis.id)))
            .with(json!({ "required": true, "unique": true })),
        Column::new("label", "string", "Name, in the feed's default language", |row: &Row<'_>| {
            Cell::text(Some(row.axis.label.text(&feed.default_language, &feed.default_language)))
        }),
        number(
            "covered",
            "Reviewed members with published evidence; empty if no member was reviewed",
            |row| Some(row.covered?.covered),
        ),
        number("committed", "Of these, with an adopted text", |row| row.covered?.committed),
        number("inPlace", "Of these, with a running programme", |row| row.covered?.in_place),
        number("evaluated", "Of these, with an evaluation", |row| row.covered?.evaluated),
        number("reporting", "Members that were reviewed", |row| Some(row.coverage.reporting)),
        number("total", "Members that count", |row| Some(row.coverage.total)),
        Column::new("asOf", "string", "Date of the count", |row: &Row<'_>| {
            Cell::text(Some(row.coverage.as_of))
        })
        .with(date_pattern()),
        Column::new("sample", "boolean", "Whether this is sample data", |_: &Row<'_>| Cell::flag(feed.demo)),
    ]
}

/// The schema, with the key that rights have.
pub(super) fn with_key(mut schema: Value) -> Value {
    schema["primaryKey"] = json!(["right"]);
    schema
}
