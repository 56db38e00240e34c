//! Which file has which sheet: `members.csv`, `members.xlsx`, `members.ods`, or the sheet `members` of `campaign.xlsx`.
//!
//! Invariants: a sheet comes from one place, or it is an error that names both; a sheet that is there and cannot be read is
//! an error; a file or sheet that looks like data and is not read is named; the order of the findings does not depend on
//! the order of the files on the disk.

use super::date_text::DateOrder;
use super::encoding::Legacy;
use super::entry::{Collector, Entries};
use super::file_name::{Kind, kind};
use super::shape::{SHEETS, Sheet};
use super::table::MAX_FILE_BYTES;
use super::workbook::Workbook;
use super::{csv_file, draft};
use crate::finding::{Finding, Severity, SourceLocation};
use std::collections::HashMap;
use std::fs::{self, File, FileType};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// A sheet that earlier versions read.
pub(super) const RETIRED: &str = "strings";
/// What to do with it.
const RETIRED_HINT: &str = "no sheet “strings”: no widget uses it any more; delete it, or begin its name with an \
 underscore";

/// What `campaign.toml` and the command line say of the sheets.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The default language of texts.
    pub language: String,
    /// The order of day, month and year in dates that are not in ISO 8601.
    pub order: Option<DateOrder>,
    /// What to do with text files that are not UTF-8.
    pub legacy: Legacy,
    /// Names of sheets of workbooks that are read although they are hidden.
    pub hidden_sheets: Vec<String>,
}

/// Reads every sheet of a folder, by its stem.
pub fn sheets(
    folder: &Path,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> HashMap<&'static str, Entries> {
    let mut reader = Folder { folder, settings, findings, sheets: HashMap::new(), hidden: Vec::new() };
    let files: Vec<(String, Kind)> =
        reader.names().into_iter().map(|name| (name.clone(), kind(&name))).collect();
    // In the order of the sheets, text files first, and the workbook with all of them last.
    for sheet in SHEETS {
        for (name, _) in files.iter().filter(|(_, kind)| *kind == Kind::Text(sheet)) {
            reader.csv(sheet, name);
        }
        for (name, _) in files.iter().filter(|(_, kind)| *kind == Kind::Book(sheet)) {
            reader.single(sheet, name);
        }
    }
    for (name, _) in files.iter().filter(|(_, kind)| *kind == Kind::Campaign) {
        reader.workbook(name);
    }
    for (name, kind) in &files {
        reader.report(name, kind);
    }
    reader.report_hidden();
    reader.sheets
}

/// A file of the folder, if it is one and not too large. What stands in the way is a finding.
pub(crate) fn bytes(
    folder: &Path,
    file: &str,
    expected: &str,
    findings: &mut Vec<Finding>,
) -> Option<Vec<u8>> {
    let mut refuse = |found: String, expected: &str| {
        findings.push(Finding::error(SourceLocation::file(file), found, expected));
        None
    };
    let path = folder.join(file);
    // Before it is opened: a pipe that nobody writes to would wait for ever.
    match fs::metadata(&path) {
        Ok(data) if !data.is_file() => return refuse(named(data.file_type()).into(), "a file"),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return refuse("no such file".into(), expected),
        Err(error) => return refuse(error.to_string(), expected),
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| {
        let size = file.metadata()?.len();
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(size.max(bytes.len() as u64))
    });
    match read {
        Ok(size) if size > MAX_FILE_BYTES => refuse(
            format!("{} MiB", size.div_ceil(1 << 20)),
            &format!("at most {} MiB", MAX_FILE_BYTES >> 20),
        ),
        Ok(_) => Some(bytes),
        Err(error) => refuse(error.to_string(), expected),
    }
}

fn named(kind: FileType) -> &'static str {
    if kind.is_dir() { "a folder" } else { "a pipe, device or socket" }
}

struct Folder<'a> {
    folder: &'a Path,
    settings: &'a Settings,
    findings: &'a mut Vec<Finding>,
    sheets: HashMap<&'static str, Entries>,
    /// Sheets that are left out because they are hidden.
    hidden: Vec<(&'static Sheet, SourceLocation)>,
}

impl Folder<'_> {
    /// The files of the folder, sorted.
    fn names(&mut self) -> Vec<String> {
        match fs::read_dir(self.folder) {
            Ok(folder) => {
                let mut names: Vec<String> =
                    folder.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
                names.sort();
                names
            }
            Err(error) => {
                let name = self.folder.file_name().unwrap_or_default().to_string_lossy();
                let expected = "a folder that can be read";
                self.findings.push(Finding::error(SourceLocation::file(name), error.to_string(), expected));
                Vec::new()
            }
        }
    }

    /// A sheet under a name that nobody reads would be lost in silence.
    fn report(&mut self, name: &str, kind: &Kind) {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let ending = if ["csv", "xlsx", "ods"].contains(&ending.as_str()) { ending } else { "csv".into() };
        let finding = match kind {
            Kind::Text(_) | Kind::Book(_) | Kind::Campaign | Kind::Other => return,
            Kind::Unreadable(_) => {
                let expected = "a sheet saved as .xlsx, .ods or \u{201c}CSV UTF-8\u{201d}; hrc does not read this kind \
                 of file";
                Finding::error(SourceLocation::file(name), "", expected)
            }
            Kind::Alike(_) if !self.folder.join(name).is_file() => return,
            Kind::Alike(sheet) => {
                let finding = Finding {
                    nearest: Some(format!("{}.{ending}", sheet.stem)),
                    ..Finding::warning(SourceLocation::file(name), "", file_names(&ending))
                };
                // It may be all that there is of the sheet.
                let is_missing = !self.sheets.contains_key(sheet.stem);
                Finding { severity: if is_missing { Severity::Error } else { Severity::Warning }, ..finding }
            }
            Kind::Retired => Finding::warning(SourceLocation::file(name), "", RETIRED_HINT),
            Kind::Strange => Finding::warning(SourceLocation::file(name), "", file_names(&ending)),
        };
        self.findings.push(finding);
    }

    /// Sheets that are hidden and not named are left out, and reported.
    fn report_hidden(&mut self) {
        for (sheet, place) in std::mem::take(&mut self.hidden) {
            let expected = format!(
                "a visible sheet; hrc leaves out hidden sheets such as this one: show it, or name it in campaign.toml: \
                 hiddenSheets = [\"{}\"]",
                sheet.stem
            );
            let is_all = sheet.stem == "members" && !self.sheets.contains_key(sheet.stem);
            let severity = if is_all { Severity::Error } else { Severity::Warning };
            self.findings.push(Finding { severity, ..Finding::warning(place, "", expected) });
        }
    }

    fn csv(&mut self, sheet: &'static Sheet, file: &str) {
        let place = SourceLocation::file(file);
        if self.is_taken(sheet, &place) {
            return;
        }
        let Some(bytes) = bytes(self.folder, file, "a file to read", self.findings) else { return };
        let Settings { language, order, legacy, .. } = self.settings;
        let mut collector = Collector::new(sheet, place, language, *order);
        csv_file::read(file, &bytes, *legacy, self.findings, &mut |part, findings| {
            collector.take(part, findings)
        });
        let entries = collector.finish(self.findings);
        self.sheets.insert(sheet.stem, entries);
    }

    /// A workbook with one sheet, or with others beside the one of its name.
    fn single(&mut self, sheet: &'static Sheet, file: &str) {
        let Some(mut workbook) = self.open(file) else { return };
        let (hidden, shown): (Vec<_>, Vec<_>) =
            workbook.sheets().into_iter().partition(|found| found.is_hidden && !self.is_named(&found.name));
        let named = |found: &&super::workbook::SheetName| is(sheet, &found.name);
        if let Some(hidden) = hidden.iter().find(named) {
            self.hidden.push((sheet, SourceLocation::file(file).sheet(&hidden.name)));
        }
        match shown.iter().find(named).or(shown.first().filter(|_| shown.len() == 1)) {
            Some(found) => self.book(sheet, &mut workbook, file, &found.name),
            None if hidden.iter().any(|hidden| named(&hidden)) => {}
            None => {
                let names: Vec<&str> = shown.iter().map(|sheet| sheet.name.as_str()).collect();
                let expected = format!("one sheet, or a sheet with the name {}", sheet.stem);
                self.findings.push(Finding::error(SourceLocation::file(file), names.join(", "), expected));
            }
        }
    }

    /// A workbook with all sheets.
    fn workbook(&mut self, file: &str) {
        let Some(mut workbook) = self.open(file) else { return };
        for found in workbook.sheets() {
            let place = SourceLocation::file(file).sheet(&found.name);
            let is_left_out = found.is_hidden && !self.is_named(&found.name);
            match SHEETS.iter().find(|sheet| is(sheet, &found.name)) {
                Some(sheet) if is_left_out => self.hidden.push((sheet, place)),
                Some(sheet) => self.book(sheet, &mut workbook, file, &found.name),
                // Lists to choose from are kept on hidden sheets.
                None if is_left_out || found.name.trim_start().starts_with('_') => {}
                None if found.name.trim().eq_ignore_ascii_case(RETIRED) => {
                    self.findings.push(Finding::warning(place, "", RETIRED_HINT));
                }
                None => {
                    let known: Vec<&str> = stems().collect();
                    let expected = format!(
                        "one of {} (a sheet of your own begins with an underscore)",
                        known.join(", ")
                    );
                    self.findings.push(Finding::warning(place, &found.name, expected).near(stems()));
                }
            }
        }
    }

    fn open(&mut self, file: &str) -> Option<Workbook> {
        let bytes = bytes(self.folder, file, "a file to read", self.findings)?;
        Workbook::open(file, bytes, self.findings)
    }

    fn book(&mut self, sheet: &'static Sheet, workbook: &mut Workbook, file: &str, name: &str) {
        let place = SourceLocation::file(file).sheet(name);
        if self.is_taken(sheet, &place) {
            return;
        }
        let Settings { language, order, .. } = self.settings;
        let mut collector = Collector::new(sheet, place, language, *order);
        workbook.read(name, self.findings, &mut |part, findings| collector.take(part, findings));
        let entries = collector.finish(self.findings);
        self.sheets.insert(sheet.stem, entries);
    }

    /// Whether the sheet was read from another place already, which is an error.
    fn is_taken(&mut self, sheet: &Sheet, place: &SourceLocation) -> bool {
        let Some(other) = self.sheets.get(sheet.stem) else { return false };
        let expected = format!(
            "the sheet {} only once; it is also in {}: put an underscore before the name of one of them",
            sheet.stem, other.sheet
        );
        self.findings.push(Finding::error(place.clone(), "", expected));
        true
    }

    /// Whether a hidden sheet is to be read.
    fn is_named(&self, name: &str) -> bool {
        self.settings.hidden_sheets.iter().any(|named| named.trim().eq_ignore_ascii_case(name.trim()))
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
