//! A sheet as its reader hands it on: first the heads, then row by row, so that a long sheet needs little memory.

use super::raw::Raw;
use crate::finding::{Finding, SourceLocation};

/// Largest file of one sheet or workbook, in bytes: 128 MiB.
pub const MAX_FILE_BYTES: u64 = 128 << 20;
/// Most rows of one sheet below its heads.
pub const MAX_ROWS: u64 = 200_000;
/// Most columns of one sheet.
pub const MAX_COLUMNS: usize = 1_000;

/// Most characters of one cell, as in Excel.
pub const MAX_CELL_CHARS: usize = 32_767;
/// Most bytes of text in the cells of one sheet: 128 MiB.
pub const MAX_TEXT_BYTES: usize = 128 << 20;
/// Errors in the rows of one sheet after which the rest of it is not read; further warnings are not kept.
pub const MAX_FINDINGS: usize = 2_000;

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The heads in row 1, trimmed; the first part of a sheet.
    Heads(Vec<String>),
    /// A row below them.
    Row(Row),
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Row of the spreadsheet, 2 or more.
    pub number: u64,
    /// One cell for each head.
    pub cells: Vec<Raw>,
}

/// Takes the parts of a sheet; whether it wants more of them.
pub type Take<'a> = &'a mut dyn FnMut(Part, &mut Vec<Finding>) -> bool;

/// The letters of a column as a spreadsheet shows them, from 0: `A`, …, `Z`, `AA`.
pub fn letters(index: usize) -> String {
    let (mut rest, mut letters) = (index + 1, Vec::new());
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// Checks the number of heads; whether the sheet can be read.
pub(super) fn fits(place: &SourceLocation, heads: usize, findings: &mut Vec<Finding>) -> bool {
    if heads > MAX_COLUMNS {
        let expected = format!("at most {MAX_COLUMNS} columns");
        findings.push(Finding::error(place.clone().row(1), format!("{heads} columns"), expected));
    }
    heads <= MAX_COLUMNS
}

/// The finding about a sheet with more rows than are read.
pub(super) fn too_many_rows(place: &SourceLocation, number: u64) -> Finding {
    let expected = format!(
        "at most {MAX_ROWS} rows below the header row; hrc does not read this row and those after it"
    );
    Finding::error(place.clone().row(number), "", expected)
}

/// The finding about a row with cells beyond the last head.
pub(super) fn too_long(place: &SourceLocation, number: u64, cells: usize, heads: usize) -> Finding {
    let expected = format!("{heads} cells, one for each column heading");
    Finding::error(place.clone().row(number), format!("{cells} cells"), expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (index, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(index), expected);
        }
    }
}
