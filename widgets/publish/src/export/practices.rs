//! The columns of `practices.csv`.

use super::column::{Cell, Column, date_pattern, texts};
use hrc_core::feed::{Feed, Practice};
use serde_json::{Value, json};

pub(super) fn columns<'a>(feed: &'a Feed, practices: &[Practice]) -> Vec<Column<'a, Practice>> {
    let mut columns = vec![
        Column::new("id", "string", "Unique among practices", |practice: &Practice| {
            Cell::text(Some(&practice.id))
        })
        .with(json!({ "required": true, "unique": true, "pattern": "[a-z0-9-]{1,64}" })),
        Column::new("member", "string", "Id of the member whose practice it is", |practice: &Practice| {
            Cell::text(practice.member.as_ref())
        }),
        Column::new("rights", "string", "Ids of the rights, separated by spaces", |practice: &Practice| {
            Cell::words(&practice.rights)
        }),
        Column::new("instruments", "string", "Instruments, separated by spaces", |practice: &Practice| {
            Cell::words(practice.instruments.iter().map(|instrument| instrument.word()))
        }),
        Column::new("duty", "string", "Duty served", |practice: &Practice| {
            Cell::text(practice.duty.map(|duty| duty.word()))
        }),
        Column::new("tags", "string", "Search terms", |practice: &Practice| Cell::words(&practice.tags)),
        Column::new(
            "since",
            "string",
            "Start: YYYY, YYYY-MM or YYYY-MM-DD, as exact as known",
            |practice: &Practice| Cell::text(practice.since),
        )
        .with(date_pattern()),
        Column::new("evidence", "string", "Kind of evidence", |practice: &Practice| {
            Cell::text(Some(practice.evidence.word()))
        }),
        Column::new("url", "string", "Page about it", |practice: &Practice| {
            Cell::text(practice.url.as_ref())
        }),
        Column::new("source", "string", "Published source", |practice: &Practice| {
            Cell::text(practice.source.as_ref())
        }),
    ];
    columns.extend(texts("title", "What it is called", practices, |practice| Some(&practice.title)));
    columns.extend(texts("summary", "What it is about", practices, |practice| practice.summary.as_ref()));
    columns.push(Column::new("sample", "boolean", "Whether this is sample data", |_: &Practice| {
        Cell::flag(feed.demo)
    }));
    columns
}

/// The schema, with its reference to the members.
pub(super) fn with_references(mut schema: Value) -> Value {
    schema["foreignKeys"] =
        json!([{ "fields": ["member"], "reference": { "resource": "members", "fields": ["id"] } }]);
    schema
}
