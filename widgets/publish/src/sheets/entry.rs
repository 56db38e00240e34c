//! The rows of a sheet as JSON entries.

use super::cell;
use super::column::{Column, Step};
use super::shape::{ALIASES, Sheet};
use super::table::Table;
use crate::finding::{Finding, Place};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// One row as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Row of the spreadsheet.
    pub row: u64,
    /// What the row says; empty cells are absent.
    pub value: Map<String, Value>,
}

/// The entries of a sheet, and the head of each path in them.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    /// File name.
    pub file: String,
    /// In the order of the rows.
    pub entries: Vec<Entry>,
    /// Head by path in an entry, such as `location.lat`.
    pub heads: BTreeMap<String, String>,
}

/// Reads every row; what cannot be read is a finding, and the rest of the row stays.
pub fn entries(sheet: &Sheet, table: &Table, default_language: &str, findings: &mut Vec<Finding>) -> Entries {
    let columns = columns(sheet, table, default_language, findings);
    let heads = columns.iter().flatten().map(|column| (column.path(), column.head.clone())).collect();
    let mut entries = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut value = Map::new();
        for (column, text) in columns.iter().zip(&row.cells) {
            let (Some(column), false) = (column, text.is_empty()) else { continue };
            match cell::value(text, column.shape, table.decimal_comma) {
                Ok(cell) => put(&mut value, column, cell),
                Err(expected) => {
                    let place = Place::file(&table.file).row(row.number).column(&column.head);
                    findings.push(Finding::error(place, text.as_str(), expected));
                }
            }
        }
        close_gaps(&mut value);
        entries.push(Entry { row: row.number, value });
    }
    Entries { file: table.file.clone(), entries, heads }
}

/// The column of each head; `None` for those to be passed over.
fn columns(
    sheet: &Sheet,
    table: &Table,
    default_language: &str,
    findings: &mut Vec<Finding>,
) -> Vec<Option<Column>> {
    let known = || sheet.fields.iter().map(|field| field.name).chain(ALIASES.iter().map(|(short, _)| *short));
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(table.heads.len());
    for head in &table.heads {
        // The office's own remarks, and columns without a head.
        if head.is_empty() || head.starts_with('_') {
            columns.push(None);
            continue;
        }
        let place = Place::file(&table.file).row(1).column(head);
        match Column::new(sheet, head, default_language) {
            Ok(column) if columns.iter().flatten().any(|other| same_place(other, &column)) => {
                findings.push(Finding::error(place, head.as_str(), "each column once"));
                columns.push(None);
            }
            Ok(column) => columns.push(Some(column)),
            Err(expected) if expected == "a known column" => {
                let expected = "a known column; columns of your own begin with an underscore";
                findings.push(Finding::warning(place, head.as_str(), expected).near(known()));
                columns.push(None);
            }
            Err(expected) => {
                findings.push(Finding::error(place, head.as_str(), expected));
                columns.push(None);
            }
        }
    }
    let has = |needed: &str| {
        columns.iter().flatten().any(|column| column.steps.first() == Some(&Step::Key(needed.into())))
    };
    if !table.rows.is_empty() {
        for needed in sheet.needed.iter().filter(|needed| !has(needed)) {
            let place = Place::file(&table.file).row(1).column(*needed);
            findings.push(Finding::error(place, "", "this column, because every row needs it"));
        }
    }
    columns
}

fn same_place(one: &Column, other: &Column) -> bool {
    one.steps == other.steps && one.scheme == other.scheme
}

/// Puts a cell where its column says.
fn put(entry: &mut Map<String, Value>, column: &Column, cell: Value) {
    let cell = match &column.scheme {
        Some(scheme) => json!({ "scheme": scheme, "id": cell }),
        None => cell,
    };
    let Some((Step::Key(first), rest)) = column.steps.split_first() else { return };
    let mut slot = entry.entry(first.clone()).or_insert(Value::Null);
    for step in rest {
        match step {
            Step::Key(key) => {
                if !slot.is_object() {
                    *slot = Value::Object(Map::new());
                }
                let Value::Object(object) = slot else { return };
                slot = object.entry(key.clone()).or_insert(Value::Null);
            }
            Step::At(_) | Step::Append => {
                if !slot.is_array() {
                    *slot = Value::Array(Vec::new());
                }
                let Value::Array(list) = slot else { return };
                let place = if let Step::At(place) = step { *place } else { list.len() };
                while list.len() <= place {
                    list.push(Value::Null);
                }
                slot = &mut list[place];
            }
        }
    }
    *slot = cell;
}

/// Takes out the places of lists that no cell filled.
fn close_gaps(entry: &mut Map<String, Value>) {
    for value in entry.values_mut() {
        if let Value::Array(list) = value {
            list.retain(|item| !item.is_null());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape::SHEETS;
    use super::*;

    fn members(text: &str) -> (Vec<Value>, Vec<String>) {
        let mut findings = Vec::new();
        let table = Table::read("members.csv", text.as_bytes(), &mut findings);
        let read = entries(&SHEETS[0], &table, "en", &mut findings);
        let values = read.entries.into_iter().map(|entry| Value::Object(entry.value)).collect();
        (values, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn rows_become_entries() {
        let (values, findings) = members(
            "id,name,names.fr,type,country,lat,lon,identifiers.geonames,identifiers.wikidata,sources.1.url,sources.2.url,\
             uclgSections,_remarks\nat-vienna,Wien,Vienne,special_city,AT,48.20849,16.37208,2761369,,,https://example.org/,europe \
             metropolis,ours\n",
        );
        assert_eq!(findings, [] as [&str; 0]);
        assert_eq!(
            values,
            [json!({
                "id": "at-vienna", "name": "Wien", "names": { "fr": "Vienne" }, "type": "special_city", "country": "AT",
                "location": { "lat": 48.20849, "lon": 16.37208 },
                "identifiers": [{ "scheme": "geonames", "id": "2761369" }],
                "sources": [{ "url": "https://example.org/" }],
                "uclgSections": ["europe", "metropolis"],
            })]
        );
    }

    #[test]
    fn all_problems_of_a_sheet_are_found_at_once() {
        let (values, findings) =
            members("id,id,nam,country,lat,location.lat,type\na,a,A,AT,north,1,\nb,b,B,,3,1,\n");
        assert_eq!(
            findings,
            [
                "error: members.csv, row 1, column id: found “id”, expected each column once",
                "warning: members.csv, row 1, column nam: found “nam”, expected a known column; columns of your own \
                 begin with an underscore (did you mean “name”?)",
                "error: members.csv, row 1, column location.lat: found “location.lat”, expected each column once",
                "error: members.csv, row 1, column name: expected this column, because every row needs it",
                "error: members.csv, row 2, column lat: found “north”, expected a number such as 41.38879",
            ]
        );
        assert_eq!(values[1], json!({ "id": "b", "location": { "lat": 3.0 } }));
    }
}
