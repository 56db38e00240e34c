//! The rows of a sheet as JSON entries.

use super::cell;
use super::column::{Column, ColumnError, Step};
use super::date_text::DateOrder;
use super::garbled::garbled;
use super::nothing::is_nothing;
use super::origin::{self, Heads};
use super::raw::Raw;
use super::shape::{ALIASES, Sheet};
use super::table::{MAX_FINDINGS, Part, Row, letters};
use crate::finding::{Finding, Severity, SourceLocation};
use serde_json::{Map, Value, json};

/// One row as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Row of the spreadsheet.
    pub row: u64,
    /// What the row says; empty cells are absent.
    pub value: Map<String, Value>,
}

/// The entries of a sheet, and its columns.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    /// The file, and the sheet in it.
    pub sheet: SourceLocation,
    /// In the order of the rows.
    pub entries: Vec<Entry>,
    /// By the path in an entry, such as `location.lat`.
    pub heads: Heads,
}

impl Entries {
    /// The place of a path in an entry.
    pub fn place(&self, row: u64, path: &str) -> SourceLocation {
        origin::cell(&self.sheet, row, &self.heads, path)
    }
}

/// Makes the parts of a sheet into entries; what cannot be read is a finding, and the rest of the row stays.
pub struct Collector<'a> {
    sheet: &'a Sheet,
    default_language: &'a str,
    order: Option<DateOrder>,
    columns: Vec<Option<Column>>,
    /// Whether its headings are unclear; then nothing else in it is reported.
    is_rejected: bool,
    /// Errors and warnings of its rows so far.
    errors: usize,
    warnings: usize,
    /// What was collected.
    pub entries: Entries,
}

impl<'a> Collector<'a> {
    /// Of a sheet of this kind that stands at this place, with dates in this order.
    pub fn new(
        sheet: &'a Sheet,
        place: SourceLocation,
        default_language: &'a str,
        order: Option<DateOrder>,
    ) -> Collector<'a> {
        let entries = Entries { sheet: place, ..Entries::default() };
        Collector {
            sheet,
            default_language,
            order,
            columns: Vec::new(),
            is_rejected: false,
            errors: 0,
            warnings: 0,
            entries,
        }
    }

    /// Takes the next part; whether it wants more.
    pub fn take(&mut self, part: Part, findings: &mut Vec<Finding>) -> bool {
        match part {
            Part::Heads(heads) => self.heads(&heads, findings),
            Part::Row(row) => {
                let number = row.number;
                let mut found = Vec::new();
                self.row(row, &mut found);
                self.errors += found.iter().filter(|finding| finding.severity == Severity::Error).count();
                // Memory is for rows.
                found.retain(|finding| finding.severity == Severity::Error || self.warnings < MAX_FINDINGS);
                self.warnings += found.iter().filter(|finding| finding.severity != Severity::Error).count();
                findings.append(&mut found);
                if self.errors > MAX_FINDINGS {
                    let place = self.entries.sheet.clone().row(number);
                    let expected =
                        "fewer errors; hrc did not read the rows after this one: correct those above first";
                    findings.push(Finding::error(
                        place,
                        format!("more than {MAX_FINDINGS} errors"),
                        expected,
                    ));
                }
                self.errors <= MAX_FINDINGS
            }
        }
    }

    fn heads(&mut self, heads: &[String], findings: &mut Vec<Finding>) -> bool {
        if !heads.iter().any(|head| is_known(self.sheet, head)) {
            let expected = format!(
                "column headings such as {} in the first row: delete what is above them",
                self.sheet.needed.join(", ")
            );
            let found = heads.iter().find(|head| !head.is_empty()).map_or("", String::as_str);
            findings.push(Finding::error(self.entries.sheet.clone().row(1), found, expected));
            self.is_rejected = true;
            return false;
        }
        self.columns = columns(self.sheet, &self.entries.sheet, heads, self.default_language, findings);
        let columns = self.columns.iter().enumerate();
        self.entries.heads = columns
            .filter_map(|(index, column)| Some((index, column.as_ref()?)))
            .map(|(index, column)| (column.path(), (index, column.head.clone())))
            .collect();
        true
    }

    fn row(&mut self, row: Row, findings: &mut Vec<Finding>) {
        let mut value = Map::new();
        for (index, (column, raw)) in self.columns.iter().zip(&row.cells).enumerate() {
            let (Some(column), false) = (column, raw.is_empty()) else { continue };
            let place = || self.entries.sheet.clone().row(row.number).cell(letters(index), &column.head);
            match cell::value(raw, column.shape, self.order) {
                Ok(read) => {
                    if let Some(doubt) = read.doubt {
                        findings.push(Finding::warning(place(), raw.show(), doubt));
                    }
                    if let Raw::Text(text) = raw {
                        findings.extend(self.suspect(text, column, place));
                    }
                    put(&mut value, column, read.value);
                }
                Err(expected) => findings.push(Finding::error(place(), raw.show(), expected)),
            }
        }
        close_gaps(&mut value);
        self.entries.entries.push(Entry { row: row.number, value });
    }

    /// What is wrong with a text whatever its column means.
    fn suspect(&self, text: &str, column: &Column, place: impl Fn() -> SourceLocation) -> Option<Finding> {
        let is_line = !column.is_long();
        let line_breaks = ['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];
        if is_line && text.contains(line_breaks) {
            let expected = "text on one line; if the row continues on the next, a quotation mark is missing: close it \
             in the row where it opens";
            return Some(Finding::error(place(), text, expected));
        }
        if let Some(garbled) = garbled(text, is_line) {
            let nearest = garbled.likely;
            return Some(Finding { nearest, ..Finding::error(place(), text, garbled.expected) });
        }
        if !column.is_text() || !is_nothing(text) {
            return None;
        }
        let is_needed =
            matches!(column.steps.first(), Some(Step::Key(key)) if self.sheet.needed.contains(&key.as_str()));
        Some(if is_needed {
            Finding::error(place(), text, "a value, because every row needs one; this word means “none”")
        } else {
            Finding::warning(place(), text, "a value, or an empty cell; this text is published as it is")
        })
    }

    /// Says what is missing once the sheet is at its end.
    pub fn finish(self, findings: &mut Vec<Finding>) -> Entries {
        let has = |needed: &str| {
            let mut columns = self.columns.iter().flatten();
            columns.any(|column| column.steps.first() == Some(&Step::Key(needed.into())))
        };
        if !self.is_rejected && !self.columns.is_empty() {
            for needed in self.sheet.needed.iter().filter(|needed| !has(needed)) {
                let place = self.entries.sheet.clone().row(1).column(*needed);
                findings.push(Finding::error(place, "", "this column, because every row needs it"));
            }
        }
        self.entries
    }
}

/// Whether a head is one of the sheet's, or was meant as one: the row of a title has none of them.
fn is_known(sheet: &Sheet, head: &str) -> bool {
    let name = head.split('.').next().unwrap_or_default();
    let mut names =
        sheet.fields.iter().map(|field| field.name).chain(ALIASES.iter().map(|(short, _)| *short));
    names.any(|known| known.eq_ignore_ascii_case(name))
}

/// The column of each head; `None` for those to be passed over.
fn columns(
    sheet: &Sheet,
    at: &SourceLocation,
    heads: &[String],
    default_language: &str,
    findings: &mut Vec<Finding>,
) -> Vec<Option<Column>> {
    let known = || sheet.fields.iter().map(|field| field.name).chain(ALIASES.iter().map(|(short, _)| *short));
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(heads.len());
    for (index, head) in heads.iter().enumerate() {
        // The office's own remarks, and columns without a head.
        if head.is_empty() || head.starts_with('_') {
            columns.push(None);
            continue;
        }
        let place = at.clone().row(1).cell(letters(index), head);
        match Column::new(sheet, head, default_language) {
            Ok(column) if columns.iter().flatten().any(|other| same_place(other, &column)) => {
                findings.push(Finding::error(place, head.as_str(), "each column once"));
                columns.push(None);
            }
            Ok(column) => columns.push(Some(column)),
            Err(ColumnError::Unknown) => {
                let expected = "a known column; columns of your own begin with an underscore";
                findings.push(Finding::warning(place, head.as_str(), expected).near(known()));
                columns.push(None);
            }
            Err(ColumnError::Part(expected)) => {
                findings.push(Finding::error(place, head.as_str(), expected));
                columns.push(None);
            }
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
    use super::super::csv_file;
    use super::super::encoding::Legacy;
    use super::super::shape::SHEETS;
    use super::*;

    fn members(text: &str) -> (Vec<Value>, Vec<String>) {
        let mut findings = Vec::new();
        let mut collector = Collector::new(&SHEETS[0], SourceLocation::file("members.csv"), "en", None);
        csv_file::read(
            "members.csv",
            text.as_bytes(),
            Legacy::Refuse,
            &mut findings,
            &mut |part, findings| collector.take(part, findings),
        );
        let read = collector.finish(&mut findings);
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
                "error: members.csv, row 1, column B (id): found “id”, expected each column once",
                "warning: members.csv, row 1, column C (nam): found “nam”, expected a known column; columns of your own \
                 begin with an underscore (did you mean “name”?)",
                "error: members.csv, row 1, column F (location.lat): found “location.lat”, expected each column once",
                "error: members.csv, row 2, column E (lat): found “north”, expected a number such as 41.38879",
                "error: members.csv, row 1, column name: expected this column, because every row needs it",
            ]
        );
        assert_eq!(values[1], json!({ "id": "b", "location": { "lat": 3.0 } }));
    }

    #[test]
    fn texts_that_cannot_be_meant_are_reported() {
        let (_, findings) = members(
            "id,name,type,country,statement,subdivision\na,MorÃ³n,municipality,ES,\"Two\nlines\",n/a\nb,\"B\nC\",-,NA,?,\n",
        );
        assert_eq!(
            findings,
            [
                "error: members.csv, row 2, column B (name): found “MorÃ³n”, expected text with correct accents; this \
                 is UTF-8 that was read in another encoding (did you mean “Morón”?)",
                "warning: members.csv, row 2, column F (subdivision): found “n/a”, expected a value, or an empty cell; \
                 this text is published as it is",
                "error: members.csv, row 3, column B (name): found “B\u{fffd}C”, expected text on one line; if the row \
                 continues on the next, a quotation mark is missing: close it in the row where it opens",
                "error: members.csv, row 3, column C (type): found “-”, expected a value, because every row needs one; \
                 this word means “none”",
                "warning: members.csv, row 3, column E (statement): found “?”, expected a value, or an empty cell; \
                 this text is published as it is",
            ]
        );
    }

    #[test]
    fn a_title_above_the_heads_is_one_sentence() {
        let (values, findings) = members("Members of 2026,,\n,,\nid,name,country\na,A,ES\n");
        assert!(values.is_empty());
        assert_eq!(
            findings,
            [
                "error: members.csv, row 1: found “Members of 2026”, expected column headings such as id, name, type, \
                 country in the first row: delete what is above them"
            ]
        );
    }

    #[test]
    fn a_sheet_full_of_problems_is_read_up_to_a_limit() {
        let (values, findings) =
            members(&format!("id,name,country,type,lat\n{}", "a,A,ES,region,north\n".repeat(5_000)));
        assert_eq!((values.len(), findings.len()), (MAX_FINDINGS + 1, MAX_FINDINGS + 2));
        assert!(findings.last().unwrap().contains("row 2002: found “more than 2000 errors”"));
    }
}
