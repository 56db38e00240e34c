//! The text of a CSV file as heads and rows.
//!
//! Invariants: every row has as many cells as there are heads; rows with nothing in them are left out; `number` is
//! the row that a spreadsheet shows, with the heads in row 1.

use crate::finding::{Finding, Place};

/// One sheet, as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// File name.
    pub file: String,
    /// Heads of the columns, trimmed.
    pub heads: Vec<String>,
    /// Rows below the heads.
    pub rows: Vec<Row>,
    /// Whether numbers have a decimal comma: sheets with semicolons come from such a spreadsheet.
    pub decimal_comma: bool,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Row of the spreadsheet, 2 or more.
    pub number: u64,
    /// Trimmed cells, one for each head.
    pub cells: Vec<String>,
}

impl Table {
    /// Reads UTF-8 text, with or without byte order mark, with commas, semicolons or tabs.
    pub fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Table {
        let mut table = Table { file: file.to_owned(), ..Table::default() };
        let Some(text) = utf8(file, bytes, findings) else { return table };
        let delimiter = delimiter(text);
        table.decimal_comma = delimiter == b';';
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        match records.next() {
            Some(Ok(heads)) => table.heads = heads.iter().map(|head| head.trim().to_owned()).collect(),
            Some(Err(error)) => {
                findings.push(Finding::error(Place::file(file), error.to_string(), "a CSV sheet"))
            }
            None => findings.push(Finding::error(Place::file(file), "", "column heads in the first row")),
        }
        // The reader counts lines; a cell with line breaks takes several lines but one row of the spreadsheet.
        let mut extra_lines: u64 = table.heads.iter().map(|head| lines_in(head)).sum();
        for record in records {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    findings.push(Finding::error(Place::file(file), error.to_string(), "a CSV sheet"));
                    continue;
                }
            };
            let line = record.position().map_or(0, |position| line_of(text, position));
            let number = line.saturating_sub(extra_lines).max(2);
            extra_lines += record.iter().map(lines_in).sum::<u64>();
            let mut cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            while cells.len() > table.heads.len() && cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            if cells.len() > table.heads.len() {
                let place = Place::file(file).row(number);
                let expected = format!("{} cells, as many as there are heads", table.heads.len());
                findings.push(Finding::error(place, format!("{} cells", cells.len()), expected));
            }
            cells.resize(table.heads.len(), String::new());
            table.rows.push(Row { number, cells });
        }
        table
    }
}

/// Line of a record; its position is that of the empty lines before it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let start = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let empty = start.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() + empty.filter(|byte| **byte == b'\n').count() as u64
}

fn lines_in(cell: &str) -> u64 {
    cell.matches('\n').count() as u64
}

/// The text without its byte order mark, or a finding that names the encoding.
pub(super) fn utf8<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Option<&'a str> {
    let expected = "UTF-8 text: in the spreadsheet, save as \u{201c}CSV UTF-8\u{201d}";
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        findings.push(Finding::error(Place::file(file), "UTF-16 text", expected));
        return None;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        findings.push(Finding::error(Place::file(file), "a spreadsheet or zip file", expected));
        return None;
    }
    match std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)) {
        Ok(text) => Some(text),
        Err(error) => {
            let line =
                bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() as u64 + 1;
            let found = "bytes of another encoding";
            findings.push(Finding::error(Place::file(file).line(line), found, expected));
            None
        }
    }
}

/// The separator that stands most often in the heads, outside quotes; the comma where there is none.
fn delimiter(text: &str) -> u8 {
    let (mut counts, mut quoted) = ([0usize; 3], false);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    if counts[1] > counts[0] && counts[1] >= counts[2] {
        b';'
    } else if counts[2] > counts[0] {
        b'\t'
    } else {
        b','
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> (Table, Vec<String>) {
        let mut findings = Vec::new();
        let table = Table::read("t.csv", text, &mut findings);
        (table, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn separator_and_byte_order_mark_are_found_out() {
        for text in ["a,b\n1,2\n", "a;b\r\n1;2\r\n", "\u{feff}a\tb\n1\t2", "\"a\";b\n\"1\";2\n"] {
            let (table, findings) = read(text.as_bytes());
            assert_eq!(table.heads, ["a", "b"], "{text:?}");
            assert_eq!(table.rows, [Row { number: 2, cells: vec!["1".into(), "2".into()] }], "{text:?}");
            assert!(findings.is_empty());
        }
    }

    #[test]
    fn rows_are_numbered_as_in_the_spreadsheet() {
        for (text, numbers) in [
            (&b"a,b\n\"one\ntwo\",2\n,\n3,4\n"[..], [2, 4]),
            (b"a,b\n1,2\n\n3,4\n", [2, 4]),
            (b"\"a\nhead\",b\r\n1,2\r\n3,4\r\n", [2, 3]),
        ] {
            let (table, _) = read(text);
            assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), numbers);
        }
    }

    #[test]
    fn short_rows_are_filled_and_long_ones_reported() {
        let (table, findings) = read(b"a,b\n1\n1,2,,\n1,2,3\n");
        assert_eq!(table.rows[0].cells, ["1", ""]);
        assert_eq!(
            findings,
            ["error: t.csv, row 4: found “3 cells”, expected 2 cells, as many as there are heads"]
        );
    }

    #[test]
    fn other_encodings_are_named() {
        for (text, found) in [
            (&b"\xFF\xFEa\0"[..], "UTF-16 text"),
            (b"name\nMor\xF3n\n", "line 2: found “bytes of another encoding”"),
            (b"PK\x03\x04...", "a spreadsheet or zip file"),
        ] {
            let (_, findings) = read(text);
            assert!(findings[0].contains(found), "{findings:?}");
        }
    }
}
