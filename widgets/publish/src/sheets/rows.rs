//! The cells of a workbook's sheet on their way to rows, and what a person does not see of them.
//!
//! Invariants: cells come row by row; a sheet with one cell far away takes no memory for those before it; no more text is
//! handed on than [`MAX_TEXT_BYTES`].

use super::raw::Raw;
use super::table::{
    MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES, Part, Row, Take, fits, letters, too_long, too_many_rows,
};
use crate::finding::{Finding, SourceLocation};

/// Ranges that are listed one by one.
const MOST_LISTED: usize = 8;

/// Merged cells of a sheet beyond these are not reported.
pub(super) const MAX_MERGED: usize = 10_000;

/// Merged cells: rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    pub top: u32,
    pub left: u32,
    pub bottom: u32,
    pub right: u32,
}

/// What a person does not see, or sees as done with, of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// It is hidden, by hand or by a filter.
    pub is_hidden: bool,
    /// A cell of it is struck through.
    pub is_struck: bool,
}

/// Collects cells.
pub(super) struct Rows<'a> {
    place: &'a SourceLocation,
    /// The heads, once they are read.
    heads: Option<Vec<String>>,
    /// Row of the spreadsheet that is being read; 0 before the first.
    number: u64,
    /// Its cells that are not empty, with their columns from 0.
    cells: Vec<(usize, Raw)>,
    marks: Marks,
    rows: u64,
    bytes: usize,
    hidden: Vec<u64>,
    struck: Vec<u64>,
    /// Whether the sheet is given up.
    is_over: bool,
    findings: &'a mut Vec<Finding>,
    take: Take<'a>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(place: &'a SourceLocation, findings: &'a mut Vec<Finding>, take: Take<'a>) -> Rows<'a> {
        Rows {
            place,
            heads: None,
            number: 0,
            cells: Vec::new(),
            marks: Marks::default(),
            rows: 0,
            bytes: 0,
            hidden: Vec::new(),
            struck: Vec::new(),
            is_over: false,
            findings,
            take,
        }
    }

    /// Takes a cell at a row and column from 0; whether more are wanted.
    pub(super) fn cell(&mut self, (row, column): (u32, u32), value: Raw, marks: Marks) -> bool {
        if value.is_empty() {
            return true;
        }
        let number = u64::from(row) + 1;
        if number != self.number {
            if number < self.number {
                return self.refuse(number, "", "rows in their order");
            }
            if self.number == 0 && number != 1 {
                return self.refuse(1, "", "column headings in the first row");
            }
            if !self.end() {
                return false;
            }
            self.number = number;
        }
        self.bytes += value.bytes();
        if self.bytes > MAX_TEXT_BYTES {
            let expected = format!("at most {} MiB of text in a sheet", MAX_TEXT_BYTES >> 20);
            return self.refuse(number, "", &expected);
        }
        self.marks.is_hidden |= marks.is_hidden;
        self.marks.is_struck |= marks.is_struck;
        // Of the cells beyond, only the extent is reported.
        if column as usize > MAX_COLUMNS && self.cells.last().is_some_and(|(last, _)| *last > MAX_COLUMNS) {
            self.cells.pop();
        }
        self.cells.push((column as usize, value));
        true
    }

    fn refuse(&mut self, number: u64, found: &str, expected: &str) -> bool {
        self.findings.push(Finding::error(self.place.clone().row(number), found, expected));
        self.is_over = true;
        false
    }

    /// Hands on the row that is complete; whether more are wanted.
    fn end(&mut self) -> bool {
        let cells = std::mem::take(&mut self.cells);
        let marks = std::mem::take(&mut self.marks);
        let used = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
        if used == 0 {
            return true;
        }
        let Some(width) = self.heads.as_ref().map(Vec::len) else {
            self.is_over = !fits(self.place, used, self.findings);
            if self.is_over {
                return false;
            }
            let mut heads = vec![String::new(); used];
            for (column, value) in cells {
                heads[column] = value.show();
            }
            self.heads = Some(heads.clone());
            self.is_over = !(self.take)(Part::Heads(heads), self.findings);
            return !self.is_over;
        };
        self.rows += 1;
        if self.rows > MAX_ROWS {
            self.findings.push(too_many_rows(self.place, self.number));
            self.is_over = true;
            return false;
        }
        if used > width {
            self.findings.push(too_long(self.place, self.number, used, width));
        }
        if marks.is_hidden {
            self.hidden.push(self.number);
        }
        if marks.is_struck {
            self.struck.push(self.number);
        }
        let mut row = Row { number: self.number, cells: vec![Raw::Empty; width] };
        for (column, value) in cells {
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = value;
            }
        }
        self.is_over = !(self.take)(Part::Row(row), self.findings);
        !self.is_over
    }

    /// Hands on the last row, and says what a person does not see. Columns are those that are hidden, from 0.
    pub(super) fn finish(mut self, merged: &[Merged], hidden_columns: impl Fn(usize) -> bool) {
        if self.is_over || !self.end() {
            return;
        }
        let Some(heads) = self.heads else {
            self.findings.push(Finding::error(
                self.place.clone().row(1),
                "",
                "column headings in the first row",
            ));
            return;
        };
        report_merged(self.place, merged, heads.len(), self.number, self.findings);
        let mut warn = |found: String, expected: &str| {
            self.findings.push(Finding::warning(self.place.clone(), found, expected));
        };
        if !self.hidden.is_empty() {
            let expected =
                "no hidden or filtered rows; hrc publishes these like all others: show or delete them";
            warn(counted(&self.hidden, "hidden"), expected);
        }
        if !self.struck.is_empty() {
            let expected = "no struck-through text; hrc publishes these rows like all others: delete them, or remove \
             the strikethrough";
            warn(counted(&self.struck, "struck through"), expected);
        }
        let is_read = |head: &str| !head.is_empty() && !head.starts_with('_');
        let hidden: Vec<String> = (0..heads.len())
            .filter(|column| hidden_columns(*column) && is_read(&heads[*column]))
            .map(|column| format!("{} ({})", letters(column), crate::finding::visible(&heads[column], 20)))
            .collect();
        if !hidden.is_empty() {
            let expected = "no hidden columns; hrc publishes these like all others: show or delete them";
            warn(format!("{} hidden: {}", many(hidden.len(), "column"), hidden.join(", ")), expected);
        }
    }
}

/// `4 rows hidden: 3, 5–7`.
fn counted(rows: &[u64], how: &str) -> String {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *row => *end = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    let shown = ranges.iter().take(MOST_LISTED);
    let mut shown: Vec<String> = shown
        .map(|(start, end)| if start == end { start.to_string() } else { format!("{start}–{end}") })
        .collect();
    if ranges.len() > MOST_LISTED {
        shown.push("…".into());
    }
    format!("{} {how}: {}", many(rows.len(), "row"), shown.join(", "))
}

fn many(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

/// `D7`, from row and column counted from 0.
pub(super) fn address(row: u32, column: u32) -> String {
    format!("{}{}", letters(column as usize), u64::from(row) + 1)
}

/// Of merged cells only the first has a value; what the others show would be lost.
fn report_merged(
    place: &SourceLocation,
    merged: &[Merged],
    width: usize,
    last: u64,
    findings: &mut Vec<Finding>,
) {
    for Merged { top, left, bottom, right } in merged {
        let is_beside = *left as usize >= width || u64::from(*top) >= last;
        if is_beside || (top, left) == (bottom, right) {
            continue;
        }
        let place = place.clone().row(u64::from(*top) + 1).cell(letters(*left as usize), "");
        let found = format!("{}:{}", address(*top, *left), address(*bottom, *right));
        let expected = "separate cells; these are merged, and only the first has a value";
        findings.push(Finding::error(place, found, expected));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_listed_in_short() {
        assert_eq!(counted(&[3], "hidden"), "1 row hidden: 3");
        assert_eq!(counted(&[3, 5, 6, 7], "hidden"), "4 rows hidden: 3, 5–7");
        let odd: Vec<u64> = (1..1_000).step_by(2).collect();
        assert_eq!(counted(&odd, "hidden"), "500 rows hidden: 1, 3, 5, 7, 9, 11, 13, 15, …");
    }

    #[test]
    fn the_same_long_text_in_many_cells_is_stopped() {
        let (place, mut findings, mut rows) = (SourceLocation::file("t.xlsx"), Vec::new(), 0);
        let mut take = |part: Part, _: &mut Vec<Finding>| {
            rows += usize::from(matches!(part, Part::Row(_)));
            true
        };
        let mut collected = Rows::new(&place, &mut findings, &mut take);
        let long = Raw::text(&"x".repeat(32_000));
        let wanted =
            (0..10_000).take_while(|row| collected.cell((*row, 0), long.clone(), Marks::default())).count();
        collected.finish(&[], |_| false);
        assert!((4_000..4_300).contains(&wanted) && rows < wanted);
        assert!(
            findings[0].to_string().ends_with("expected at most 128 MiB of text in a sheet"),
            "{findings:?}"
        );
    }
}
