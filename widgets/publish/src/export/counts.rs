//! The columns of `counts.csv`: how many there are, and how many there were.

use super::column::{Cell, Column, date_pattern};
use hrc_core::feed::{Date, Feed, Qualifier, Unit};
use serde_json::{Value, json};

/// A count of the feed.
pub(super) struct Row<'a> {
    /// What is counted: a word of the feed's totals.
    of: &'static str,
    date: Option<Date>,
    value: u64,
    qualifier: Qualifier,
    /// Countries and territories have none.
    unit: Option<Unit>,
    source: Option<&'a String>,
}

/// The totals first, then earlier counts in the feed's order.
pub(super) fn rows(feed: &Feed) -> Vec<Row<'_>> {
    let totals = feed.totals.iter().flat_map(|totals| {
        let others = [("countries", &totals.countries), ("territories", &totals.territories)];
        let others = others.into_iter().filter_map(|(of, count)| Some((of, count.as_ref()?)));
        std::iter::once(("members", &totals.members)).chain(others)
    });
    let totals = totals.map(|(of, count)| Row {
        of,
        date: count.as_of,
        value: count.value,
        qualifier: count.qualifier,
        unit: (of == "members").then_some(count.unit),
        source: count.source.as_ref(),
    });
    let earlier = feed.history.iter().map(|point| Row {
        of: "members",
        date: Some(point.date),
        value: point.value,
        qualifier: point.qualifier,
        unit: Some(point.unit),
        source: point.source.as_ref(),
    });
    totals.chain(earlier).collect()
}

pub(super) fn columns<'a>(feed: &Feed) -> Vec<Column<'a, Row<'a>>> {
    let demo = feed.demo;
    let text = |name: &str, description: &str, cell: fn(&Row<'_>) -> Cell| {
        Column::new(name, "string", description, cell)
    };
    vec![
        text("of", "What is counted: members, countries or territories", |row| Cell::text(Some(row.of)))
            .with(json!({ "required": true })),
        text("date", "Day, month or year of the count: YYYY, YYYY-MM or YYYY-MM-DD", |row| {
            Cell::text(row.date)
        })
        .with(date_pattern()),
        Column::new("value", "integer", "The count; qualifier says how exact it is", |row: &Row<'_>| {
            Cell::Bare(row.value.to_string())
        })
        .with(json!({ "required": true, "minimum": 0 })),
        text("qualifier", "Whether value is exact, a lower bound or approximate", |row| {
            Cell::text(Some(row.qualifier.word()))
        })
        .with(json!({ "required": true, "enum": Qualifier::WORDS })),
        text("unit", "Members, pledges or forms; empty for countries and territories", |row| {
            Cell::text(row.unit.map(|unit| unit.word()))
        }),
        text("source", "Page of the source", |row| Cell::text(row.source)),
        Column::new("sample", "boolean", "Whether this is sample data", move |_: &Row<'_>| Cell::flag(demo)),
    ]
}

/// The schema; counts have no ids.
pub(super) fn without_key(mut schema: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("primaryKey");
    }
    schema
}
