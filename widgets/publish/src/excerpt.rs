//! The row or line that a finding speaks of, for a person to see it beside the sentence.
//!
//! Only as many as one can read; files are read once more for them, after everything else is done.

use crate::finding::{Finding, Severity, visible};
use crate::sheets::csv_file;
use crate::sheets::encoding::Legacy;
use crate::sheets::folder;
use crate::sheets::raw::Raw;
use crate::sheets::table::{Part, letters};
use crate::sheets::workbook::Workbook;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::Path;

/// Findings that get an excerpt.
const MOST: usize = 50;
/// Letters of a cell that are shown.
const CELL: usize = 32;

/// A line of text with the part that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Row of the sheet or line of the file.
    pub number: u64,
    /// The line; of a row the cells around the one that matters.
    pub line: String,
    /// Its bytes that matter.
    pub span: Range<usize>,
    /// What stands there: the head of the column; empty in a text file.
    pub label: String,
}

/// The excerpts of findings, by their index.
pub fn excerpts(folder: &Path, findings: &[Finding]) -> HashMap<usize, Excerpt> {
    let mut wanted: BTreeMap<(&str, Option<&str>), Vec<usize>> = BTreeMap::new();
    let worth = findings.iter().enumerate().filter(|(_, finding)| finding.severity < Severity::Note);
    for (index, finding) in worth.take(MOST) {
        if let Some(file) = &finding.place.file {
            wanted.entry((file, finding.place.sheet.as_deref())).or_default().push(index);
        }
    }
    let mut excerpts = HashMap::new();
    for ((file, sheet), indices) in wanted {
        // Problems of the files were reported before.
        let mut ignored = Vec::new();
        let Some(bytes) = folder::bytes(folder, file, "", &mut ignored) else { continue };
        let mut collector =
            Collector { findings, indices: &indices, heads: Vec::new(), excerpts: &mut excerpts };
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        match (sheet, ending.as_deref()) {
            (Some(sheet), _) => {
                if let Some(mut workbook) = Workbook::open(file, bytes, &mut ignored) {
                    workbook.read(sheet, &mut ignored, &mut |part, _| collector.take(part));
                }
            }
            (None, Some("csv" | "tsv")) => {
                csv_file::read(file, &bytes, Legacy::Guess, &mut ignored, &mut |part, _| {
                    collector.take(part)
                });
            }
            (None, Some("toml")) => collector.lines(&String::from_utf8_lossy(&bytes)),
            _ => {}
        }
    }
    excerpts
}

struct Collector<'a> {
    findings: &'a [Finding],
    indices: &'a [usize],
    heads: Vec<String>,
    excerpts: &'a mut HashMap<usize, Excerpt>,
}

impl Collector<'_> {
    /// Takes a part; whether any after it is wanted.
    fn take(&mut self, part: Part) -> bool {
        let number = match &part {
            Part::Heads(_) => 1,
            Part::Row(row) => row.number,
        };
        match part {
            Part::Heads(heads) => {
                let row: Vec<Raw> = heads.iter().map(|head| Raw::text(head)).collect();
                self.heads = heads;
                self.row(1, &row);
            }
            Part::Row(row) => self.row(row.number, &row.cells),
        }
        self.indices.iter().any(|index| self.findings[*index].place.row.is_some_and(|row| row > number))
    }

    fn row(&mut self, number: u64, cells: &[Raw]) {
        for index in self.indices {
            let place = &self.findings[*index].place;
            let Some(letter) = place.letter.as_deref().filter(|_| place.row == Some(number)) else {
                continue;
            };
            let Some(column) = (0..cells.len()).find(|column| letters(*column) == letter) else { continue };
            let mut line = String::new();
            let mut span = 0..0;
            for shown in around(column, cells.len()) {
                if !line.is_empty() {
                    line.push_str(" | ");
                }
                let start = line.len();
                line.push_str(&visible(&cells[shown].show(), CELL));
                if shown == column {
                    span = start..line.len();
                }
            }
            let label = self.heads.get(column).filter(|_| number > 1).map(|head| visible(head, CELL));
            self.excerpts.insert(*index, Excerpt { number, line, span, label: label.unwrap_or_default() });
        }
    }

    fn lines(&mut self, text: &str) {
        for index in self.indices {
            let finding = &self.findings[*index];
            let Some(number) = finding.place.line else { continue };
            let Some(line) = text.lines().nth(number.saturating_sub(1) as usize) else { continue };
            let line = visible(line.trim_end(), 120);
            let span = match line.find(&finding.value).filter(|_| !finding.value.is_empty()) {
                Some(start) => start..start + finding.value.len(),
                None => line.len() - line.trim_start().len()..line.len(),
            };
            self.excerpts.insert(*index, Excerpt { number, line, span, label: String::new() });
        }
    }
}

/// The first column, which says whose row it is, and the neighbours of the one that matters.
fn around(column: usize, columns: usize) -> Vec<usize> {
    let mut shown = vec![0, column.saturating_sub(1), column, (column + 1).min(columns.saturating_sub(1))];
    shown.dedup();
    shown.sort_unstable();
    shown.dedup();
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::SourceLocation;

    #[test]
    fn the_row_is_shown_around_its_cell() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("m.csv"), "id,name,type,country,lat\na,A,t,\"Sp\u{202e}ain\",1\n")
            .unwrap();
        std::fs::write(folder.path().join("c.toml"), "a = 1\n  due = 2030\n").unwrap();
        let findings = [
            Finding::error(SourceLocation::file("m.csv").row(2).cell("D", "country"), "Spain", "a country"),
            Finding::error(SourceLocation::file("c.toml").line(2), "2030", "a date"),
            Finding::error(
                SourceLocation::file("gone.csv").row(2).cell("D", "country"),
                "Spain",
                "a country",
            ),
            Finding::note(SourceLocation::file("m.csv").row(2).cell("D", "country"), "Spain", "a country"),
        ];
        let excerpts = excerpts(folder.path(), &findings);
        assert_eq!(excerpts.len(), 2);
        let row = &excerpts[&0];
        assert_eq!(
            (row.line.as_str(), &row.line[row.span.clone()]),
            ("a | t | Sp\u{fffd}ain | 1", "Sp\u{fffd}ain")
        );
        assert_eq!((row.number, row.label.as_str()), (2, "country"));
        let line = &excerpts[&1];
        assert_eq!((line.line.as_str(), &line.line[line.span.clone()]), ("  due = 2030", "2030"));
    }
}
