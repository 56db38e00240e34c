//! The text of a CSV file as heads and rows.
//!
//! Invariants: every row has as many cells as there are heads; rows with nothing in them are left out; `number` is
//! the row that a spreadsheet shows, with the heads in row 1; rows that a quotation mark swallowed are an error.

use super::csv_record::{Fault, Record, Records, Wrong};
use super::encoding::{Legacy, decode};
use super::raw::Raw;
use super::table::{MAX_ROWS, Part, Row, Take, fits, letters, too_long, too_many_rows};
use crate::finding::{Finding, SourceLocation};

/// Reads a file with commas, semicolons or tabs.
pub fn read(file: &str, bytes: &[u8], legacy: Legacy, findings: &mut Vec<Finding>, take: Take<'_>) {
    let place = SourceLocation::file(file);
    let Some(text) = decode(file, bytes, legacy, findings) else { return };
    let (delimiter, text, skipped) = match separator_line(&text) {
        Some((delimiter, rest)) => (delimiter, rest, 1),
        None => (delimiter(&text), &*text, 0),
    };
    let mut heads: Option<Vec<String>> = None;
    // A cell with line breaks takes several lines but one row of the spreadsheet.
    let (mut breaks, mut rows) = (0, 0);
    for record in Records::new(text, delimiter) {
        let Record { line, breaks: inside, cells } = match record {
            Ok(record) => record,
            Err(wrong) => {
                findings.push(mark(&place, &wrong, wrong.line - breaks, skipped, heads.as_deref()));
                breaks += wrong.breaks;
                continue;
            }
        };
        let number = (line - breaks).max(1);
        breaks += inside;
        let used = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if used == 0 {
            continue;
        }
        let Some(heads) = &heads else {
            if !fits(&place, cells.len(), findings) {
                return;
            }
            let found: Vec<String> = cells.iter().map(|head| head.trim().to_owned()).collect();
            heads = Some(found.clone());
            if !take(Part::Heads(found), findings) {
                return;
            }
            continue;
        };
        let (width, number) = (heads.len(), number.max(2));
        rows += 1;
        if rows > MAX_ROWS {
            findings.push(too_many_rows(&place, number));
            return;
        }
        if used > width {
            findings.push(too_long(&place, number, used, width));
        }
        if let Some(column) = cells.iter().take(width).position(|cell| holds_rows(cell, delimiter, width)) {
            let expected = "text without whole rows in it; a closing quotation mark may be missing in the row where \
             the text begins";
            let place = place.clone().row(number).cell(letters(column), &heads[column]);
            findings.push(Finding::error(place, &*cells[column], expected));
        }
        let mut cells: Vec<Raw> = cells.iter().take(width).map(|cell| Raw::text(cell)).collect();
        cells.resize(width, Raw::Empty);
        if !take(Part::Row(Row { number, cells }), findings) {
            return;
        }
    }
    if heads.is_none() {
        findings.push(Finding::error(place, "", "column headings in the first row"));
    }
}

/// The finding about a wrong mark. It names the line too, if that differs from the row.
fn mark(
    place: &SourceLocation,
    wrong: &Wrong<'_>,
    number: u64,
    skipped: u64,
    heads: Option<&[String]>,
) -> Finding {
    let expected = match wrong.fault {
        Fault::Open => {
            "a closing quotation mark; without it, the rest of the file is one cell: add it, or double a mark that \
             belongs to the text"
        }
        Fault::After => {
            "a separator or a line end after the closing quotation mark; double a mark that belongs to the text"
        }
        Fault::Before => {
            "a quotation mark at the very start of the cell: remove what is before it, or quote the whole cell and \
             double the mark"
        }
    };
    let number = number.max(1);
    let head = heads.and_then(|heads| heads.get(wrong.column)).map_or("", String::as_str);
    let mut place = place.clone().row(number).cell(letters(wrong.column), head);
    let line = wrong.opened + skipped;
    place.line = (line != number).then_some(line);
    Finding::error(place, wrong.found, expected)
}

/// Whether a cell of several lines holds what a row has: all its separators, with nothing but the next cell after each.
/// Then a mark that opened in one row was closed by chance in another.
fn holds_rows(cell: &str, delimiter: u8, width: usize) -> bool {
    if width < 2 || !cell.contains(['\n', '\r']) {
        return false;
    }
    let bytes = cell.as_bytes();
    let is_separator = |at: &usize| !bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace);
    let separators = memchr::memchr_iter(delimiter, bytes).filter(is_separator).count();
    // What people write has a space after the comma.
    separators + 1 >= width.max(3)
}

/// The separator that `sep=;` in the first line states, as Excel writes it, and what stands below.
fn separator_line(text: &str) -> Option<(u8, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches(['"', ' ']);
    let stated =
        line.get(..4).filter(|key| key.eq_ignore_ascii_case("sep=")).map(|key| &line[key.len()..])?;
    let delimiter =
        *stated.as_bytes().first().filter(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())?;
    let rest = &text[end..];
    Some((delimiter, rest.strip_prefix("\r\n").or(rest.strip_prefix(['\r', '\n'])).unwrap_or(rest)))
}

/// The separator that stands most often in the heads, outside quotes; the comma where there is none.
pub(super) fn delimiter(text: &str) -> u8 {
    let (mut counts, mut quoted) = ([0usize; 3], false);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && counts != [0; 3] => break,
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

    fn read(text: &[u8]) -> (Vec<String>, Vec<Row>, Vec<String>) {
        let (mut findings, mut heads, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        super::read("t.csv", text, Legacy::Refuse, &mut findings, &mut |part, _| {
            match part {
                Part::Heads(found) => heads = found,
                Part::Row(row) => rows.push(row),
            }
            true
        });
        (heads, rows, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn separator_and_byte_order_mark_are_found_out() {
        for text in [
            "a,b\n1,2\n",
            "a;b\r\n1;2\r\n",
            "a,b\r1,2\r",
            "\u{feff}a\tb\n1\t2",
            "\"a\";b\n\"1\";2\n",
            "sep=;\r\na;b\r\n1;2\r\n",
            "\u{feff}\"SEP=|\"\na|b\n1|2\n",
        ] {
            let (heads, rows, findings) = read(text.as_bytes());
            assert_eq!(heads, ["a", "b"], "{text:?}");
            assert_eq!(rows, [Row { number: 2, cells: vec![Raw::text("1"), Raw::text("2")] }], "{text:?}");
            assert!(findings.is_empty());
        }
    }

    #[test]
    fn rows_are_numbered_as_in_the_spreadsheet() {
        for (text, numbers) in [
            (&b"a,b\n\"one\ntwo\",2\n,\n3,4\n"[..], [2, 4]),
            (b"a,b\n1,2\n\n3,4\n", [2, 4]),
            (b"a,b\r1,2\r\r3,4\r", [2, 4]),
            (b"\"a\nhead\",b\r\n1,2\r\n3,4\r\n", [2, 3]),
        ] {
            let (_, rows, _) = read(text);
            assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), numbers);
        }
    }

    #[test]
    fn short_rows_are_filled_and_long_ones_reported() {
        let (_, rows, findings) = read(b"a,b\n1\n1,2,,\n1,2,3\n");
        assert_eq!(rows[0].cells, [Raw::text("1"), Raw::Empty]);
        assert_eq!(
            findings,
            ["error: t.csv, row 4: found “3 cells”, expected 2 cells, one for each column heading"]
        );
    }

    #[test]
    fn a_wrong_quotation_mark_is_reported_and_costs_no_other_row() {
        for (text, begin, rows) in [
            (
                "a,b\n1,2\n3,\"4\n5,6\n7,8\n",
                "error: t.csv, row 3, column B (b): found “\"4”, expected a closing",
                3,
            ),
            (
                "a;b\r\n1;\"2\r\n5;\"6\r\n7;8\r\n",
                "error: t.csv, row 2, column B (b): found “\"2”, expected a sep",
                1,
            ),
            (
                "a,b\n\"1\n1\",2\n3,\"4\"x\n5,6\n",
                "error: t.csv, row 3, line 4, column B (b): found “\"4\"x”",
                2,
            ),
            ("sep=,\na,b\n1,\"2\n", "error: t.csv, row 2, line 3, column B (b): found “\"2”", 0),
        ] {
            let (_, read, findings) = read(text.as_bytes());
            assert!(findings[0].starts_with(begin), "{text:?}: {findings:?}");
            assert_eq!(read.len(), rows, "{text:?}: {read:?}");
        }
    }

    #[test]
    fn rows_inside_a_cell_are_reported() {
        let (_, _, findings) = read(b"a,b,c\n1,2,\"x\n3,4,y\n5,6,z\"\n");
        assert!(findings[0].starts_with("error: t.csv, row 2, column C (c): found “x"), "{findings:?}");
        for text in [
            "a,b,c\n1,2,\"Here, and there.\nOnce, twice, and again.\"\n",
            "a,b\n1,\"2\n3,4\"\n",
            "a\n\"1\n2\"\n",
        ] {
            assert_eq!(read(text.as_bytes()).2, [] as [&str; 0], "{text:?}");
        }
    }

    #[test]
    fn sheets_are_read_up_to_a_limit() {
        let rows = MAX_ROWS as usize + 2;
        let (_, rows, findings) = read(format!("a\n{}", "1\n".repeat(rows)).as_bytes());
        assert_eq!(rows.len() as u64, MAX_ROWS);
        assert_eq!(
            findings,
            [
                "error: t.csv, row 200002: expected at most 200000 rows below the header row; hrc does not read this \
                 row and those after it"
            ]
        );
        let (heads, _, findings) = read(("a".to_owned() + &",".repeat(1000)).as_bytes());
        assert!(heads.is_empty());
        assert_eq!(findings, ["error: t.csv, row 1: found “1001 columns”, expected at most 1000 columns"]);
    }
}
