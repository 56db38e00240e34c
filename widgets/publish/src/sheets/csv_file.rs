//! The text of a CSV file as heads and rows.
//!
//! Invariants: every row has as many cells as there are heads; rows with nothing in them are left out; `number` is
//! the row that a spreadsheet shows, with the heads in row 1.

use super::encoding::decode;
use super::raw::Raw;
use super::table::{MAX_ROWS, Part, Row, Take, fits, too_long, too_many_rows};
use crate::finding::{Finding, Place};

/// Reads a file with commas, semicolons or tabs.
pub fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>, take: Take<'_>) {
    let place = Place::file(file);
    let Some(text) = decode(file, bytes, findings) else { return };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => {}
        Ok(false) => {
            findings.push(Finding::error(place, "", "column heads in the first row"));
            return;
        }
        Err(error) => {
            findings.push(Finding::error(place, error.to_string(), "a CSV sheet"));
            return;
        }
    }
    let heads: Vec<String> = record.iter().map(|head| head.trim().to_owned()).collect();
    let width = heads.len();
    if !fits(&place, width, findings) {
        return;
    }
    // The reader counts lines; a cell with line breaks takes several lines but one row of the spreadsheet.
    let mut extra_lines: u64 = heads.iter().map(|head| lines_in(head)).sum();
    take(Part::Heads(heads), findings);
    let (mut rows, mut last) = (0, 1);
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                findings.push(Finding::error(place.clone(), error.to_string(), "a CSV sheet"));
                continue;
            }
        }
        let line = record.position().map_or(0, |position| line_of(&text, position));
        let number = line.saturating_sub(extra_lines).max(2);
        last = number;
        extra_lines += record.iter().map(lines_in).sum::<u64>();
        let used = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).last();
        let used = used.map_or(0, |(last, _)| last + 1);
        if used == 0 {
            continue;
        }
        rows += 1;
        if rows > MAX_ROWS {
            findings.push(too_many_rows(&place, number));
            return;
        }
        if used > width {
            findings.push(too_long(&place, number, used, width));
        }
        let mut cells: Vec<Raw> = record.iter().take(width).map(Raw::text).collect();
        cells.resize(width, Raw::Empty);
        take(Part::Row(Row { number, cells }), findings);
    }
    if is_open(&text) {
        let expected = "a closing quotation mark; without it the rest of the file is one cell";
        findings.push(Finding::error(place.row(last), "\"", expected));
    }
}

/// Whether a quotation mark that opens a cell has no other that closes it: the reader then takes all the rest as one cell.
fn is_open(text: &str) -> bool {
    let quotes = text.bytes().filter(|byte| *byte == b'"').count();
    quotes % 2 == 1 && !text.trim_end().ends_with('"') && {
        let last = text.rfind('"').unwrap_or_default();
        text[last..].trim_end().contains('\n')
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

/// The separator that stands most often in the heads, outside quotes; the comma where there is none.
pub(super) fn delimiter(text: &str) -> u8 {
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

    fn read(text: &[u8]) -> (Vec<String>, Vec<Row>, Vec<String>) {
        let (mut findings, mut heads, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        super::read("t.csv", text, &mut findings, &mut |part, _| match part {
            Part::Heads(found) => heads = found,
            Part::Row(row) => rows.push(row),
        });
        (heads, rows, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn separator_and_byte_order_mark_are_found_out() {
        for text in ["a,b\n1,2\n", "a;b\r\n1;2\r\n", "\u{feff}a\tb\n1\t2", "\"a\";b\n\"1\";2\n"] {
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
            ["error: t.csv, row 4: found “3 cells”, expected 2 cells, as many as there are heads"]
        );
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_does_not_swallow_rows_in_silence() {
        let (_, _, findings) = read(b"a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        assert_eq!(
            findings,
            [
                "error: t.csv, row 3: found “\"”, expected a closing quotation mark; without it the rest of the file is one \
              cell"
            ]
        );
        for text in ["a,b\n1,5\" pipe\n", "a,b\n1,\"x \"\"y\"\"\"\n", "a,b\n\"1\n2\",3\n"] {
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
                "error: t.csv, row 200002: expected at most 200000 rows below the heads; this row and those after it are not \
              read"
            ]
        );
        let (heads, _, findings) = read(",".repeat(1000).as_bytes());
        assert!(heads.is_empty());
        assert_eq!(findings, ["error: t.csv, row 1: found “1001 columns”, expected at most 1000 columns"]);
    }
}
