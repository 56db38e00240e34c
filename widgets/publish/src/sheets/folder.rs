//! Which file has which sheet: `members.csv`, `members.xlsx`, or the sheet `members` of `campaign.xlsx`.
//!
//! Invariants: a sheet comes from one place, or it is an error that names both; a file or sheet that looks like data and
//! is not read is named; the order of the findings does not depend on the order of the files on the disk.

use super::entry::{Collector, Entries};
use super::shape::{SHEETS, Sheet};
use super::table::MAX_FILE_BYTES;
use super::workbook::Workbook;
use super::{csv_file, draft};
use crate::finding::{Finding, Place, nearest};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;

/// Name of the workbook that may have every sheet.
pub const WORKBOOK_FILE: &str = "campaign.xlsx";

/// A sheet that earlier versions read.
const RETIRED: &str = "strings";
/// What to do with it.
const RETIRED_HINT: &str = "no sheet strings: no widget uses it any more, and it is not read; delete it, or begin its name with an underscore";

/// Endings of spreadsheets that are not read.
const OTHER_ENDINGS: &[&str] = &["xls", "xlsm", "xlsb", "ods", "fods", "numbers", "tsv"];

/// Reads every sheet of a folder, by its stem.
pub fn sheets(folder: &Path, language: &str, findings: &mut Vec<Finding>) -> HashMap<&'static str, Entries> {
    let mut reader = Folder { folder, language, findings, sheets: HashMap::new() };
    let names = reader.names();
    for sheet in SHEETS {
        let csv = format!("{}.csv", sheet.stem);
        if names.contains(&csv) {
            reader.csv(sheet, &csv);
        }
        let xlsx = format!("{}.xlsx", sheet.stem);
        if names.contains(&xlsx) {
            reader.single(sheet, &xlsx);
        }
    }
    if names.iter().any(|name| name == WORKBOOK_FILE) {
        reader.workbook();
    }
    reader.sheets
}

/// A file of the folder, if it is not too large. What stands in the way is a finding.
pub(super) fn bytes(
    folder: &Path,
    file: &str,
    expected: &str,
    findings: &mut Vec<Finding>,
) -> Option<Vec<u8>> {
    let path = folder.join(file);
    let size = std::fs::metadata(&path).map_or(0, |data| data.len());
    if size > MAX_FILE_BYTES {
        let expected = format!("at most {} MiB", MAX_FILE_BYTES >> 20);
        findings.push(Finding::error(Place::file(file), format!("{} MiB", size.div_ceil(1 << 20)), expected));
        return None;
    }
    match std::fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let found =
                if error.kind() == ErrorKind::NotFound { "no such file".into() } else { error.to_string() };
            findings.push(Finding::error(Place::file(file), found, expected));
            None
        }
    }
}

struct Folder<'a> {
    folder: &'a Path,
    language: &'a str,
    findings: &'a mut Vec<Finding>,
    sheets: HashMap<&'static str, Entries>,
}

impl Folder<'_> {
    /// The files of the folder, sorted; those that nobody reads are reported.
    fn names(&mut self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.folder) else { return Vec::new() };
        let mut names: Vec<String> =
            folder.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in &names {
            self.report_strange_file(name);
        }
        names
    }

    /// A sheet under a name that nobody reads would be lost in silence.
    fn report_strange_file(&mut self, name: &str) {
        // Hidden files, the office's own, and what a spreadsheet writes while it has a file open.
        if name.starts_with(['.', '_', '~']) || name == WORKBOOK_FILE {
            return;
        }
        let lower = name.to_lowercase();
        let Some((stem, ending)) = lower.rsplit_once('.') else { return };
        if stem == RETIRED && (ending == "csv" || ending == "xlsx") {
            self.findings.push(Finding::warning(Place::file(name), "", RETIRED_HINT));
        } else if OTHER_ENDINGS.contains(&ending) {
            let expected = "a sheet saved as .xlsx or as \u{201c}CSV UTF-8\u{201d}; this file is not read";
            self.findings.push(Finding::warning(Place::file(name), "", expected));
        } else if (ending == "csv" || ending == "xlsx")
            && !SHEETS.iter().any(|sheet| name == format!("{}.{ending}", sheet.stem))
        {
            let mut finding = Finding::warning(Place::file(name), "", file_names(ending));
            finding.nearest = nearest(stem, stems()).map(|stem| format!("{stem}.{ending}"));
            self.findings.push(finding);
        }
    }

    fn csv(&mut self, sheet: &'static Sheet, file: &str) {
        let Some(bytes) = bytes(self.folder, file, "a file to read", self.findings) else { return };
        let mut collector = Collector::new(sheet, Place::file(file), self.language);
        csv_file::read(file, &bytes, self.findings, &mut |part, findings| collector.take(part, findings));
        let entries = collector.finish(self.findings);
        self.sheets.insert(sheet.stem, entries);
    }

    /// A workbook with one sheet, or with others beside the one of its name.
    fn single(&mut self, sheet: &'static Sheet, file: &str) {
        let Some(mut workbook) = self.open(file) else { return };
        let names = workbook.sheets();
        match names.iter().find(|name| is(sheet, name)).or(names.first().filter(|_| names.len() == 1)) {
            Some(name) => self.xlsx(sheet, &mut workbook, file, name),
            None => {
                let expected = format!("one sheet, or a sheet with the name {}", sheet.stem);
                self.findings.push(Finding::error(Place::file(file), names.join(", "), expected));
            }
        }
    }

    /// A workbook with all sheets.
    fn workbook(&mut self) {
        let Some(mut workbook) = self.open(WORKBOOK_FILE) else { return };
        for name in workbook.sheets() {
            if let Some(sheet) = SHEETS.iter().find(|sheet| is(sheet, &name)) {
                self.xlsx(sheet, &mut workbook, WORKBOOK_FILE, &name);
            } else if name.trim().eq_ignore_ascii_case(RETIRED) {
                self.findings.push(Finding::warning(
                    Place::file(WORKBOOK_FILE).sheet(&name),
                    "",
                    RETIRED_HINT,
                ));
            } else if !name.trim_start().starts_with('_') {
                let place = Place::file(WORKBOOK_FILE).sheet(&name);
                let known: Vec<&str> = stems().collect();
                let expected =
                    format!("one of {} (a sheet of your own begins with an underscore)", known.join(", "));
                self.findings.push(Finding::warning(place, &name, expected).near(stems()));
            }
        }
    }

    fn open(&mut self, file: &str) -> Option<Workbook> {
        let bytes = bytes(self.folder, file, "a file to read", self.findings)?;
        Workbook::open(file, bytes, self.findings)
    }

    fn xlsx(&mut self, sheet: &'static Sheet, workbook: &mut Workbook, file: &str, name: &str) {
        let place = Place::file(file).sheet(name);
        if let Some(other) = self.sheets.get(sheet.stem) {
            let expected = format!(
                "the sheet {} once, not here and in {} too; an underscore before the name of one of them sets it aside",
                sheet.stem, other.sheet
            );
            self.findings.push(Finding::error(place, "", expected));
            return;
        }
        let mut collector = Collector::new(sheet, place, self.language);
        workbook.read(name, self.findings, &mut |part, findings| collector.take(part, findings));
        let entries = collector.finish(self.findings);
        self.sheets.insert(sheet.stem, entries);
    }
}

/// Whether a sheet of a workbook is of this kind: people write `Members` too.
fn is(sheet: &Sheet, name: &str) -> bool {
    name.trim().eq_ignore_ascii_case(sheet.stem)
}

fn stems() -> impl Iterator<Item = &'static str> {
    SHEETS.iter().map(|sheet| sheet.stem)
}

fn file_names(ending: &str) -> String {
    let names: Vec<String> = stems().map(|stem| format!("{stem}.{ending}")).collect();
    format!(
        "one of {}, beside {} (a file of your own begins with an underscore)",
        names.join(", "),
        draft::CAMPAIGN_FILE
    )
}
