//! The sheets of a workbook as heads and rows: XLSX as Excel saves it, ODS as LibreOffice does.
//!
//! Both are read in a stream, cell by cell, with what their formats show and what is hidden in them; the crates for
//! spreadsheets hold whole sheets in memory, without limits, and tell nothing of hidden rows.
//!
//! Invariants: which kind it is follows from what is in the file, not from its name; what cannot be read is an error.

use super::ods::Ods;
use super::rows::Rows;
use super::table::{MAX_CELL_CHARS, Take};
use super::xlsx::Xlsx;
use super::xml::{Archive, Trouble};
use crate::finding::{Finding, SourceLocation};
use std::io::Cursor;

const EXPECTED: &str = "a workbook that a spreadsheet saved as .xlsx or .ods";

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
}

/// A workbook.
pub struct Workbook {
    file: String,
    archive: Archive,
    kind: Kind,
}

enum Kind {
    Xlsx(Xlsx),
    Ods(Ods),
}

impl Workbook {
    /// Opens a file; what stands in the way is a finding.
    pub fn open(file: &str, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Option<Workbook> {
        let mut refuse = |found: String, expected: &str| {
            findings.push(Finding::error(SourceLocation::file(file), found, expected));
            None
        };
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return refuse("a workbook with a password, or of an old kind (.xls)".into(), EXPECTED);
        }
        let mut archive = match Archive::new(Cursor::new(bytes)) {
            Ok(archive) => archive,
            Err(error) => return refuse(error.to_string(), EXPECTED),
        };
        let kind = if archive.index_for_name("content.xml").is_some() {
            Ods::open(&mut archive).map(Kind::Ods)
        } else {
            Xlsx::open(&mut archive).map(Kind::Xlsx)
        };
        match kind {
            Ok(kind) => Some(Workbook { file: file.to_owned(), archive, kind }),
            Err(trouble) => refuse(trouble.to_string(), &expected(&trouble)),
        }
    }

    /// The worksheets, in their order.
    pub fn sheets(&self) -> Vec<SheetName> {
        match &self.kind {
            Kind::Xlsx(xlsx) => xlsx.sheets().collect(),
            Kind::Ods(ods) => ods.sheets().to_vec(),
        }
    }

    /// Reads one sheet.
    pub fn read(&mut self, name: &str, findings: &mut Vec<Finding>, take: Take<'_>) {
        let place = SourceLocation::file(&self.file).sheet(name);
        let rows = Rows::new(&place, findings, take);
        let read = match &self.kind {
            Kind::Xlsx(xlsx) => xlsx.read(&mut self.archive, name, rows),
            Kind::Ods(ods) => ods.read(&mut self.archive, name, rows),
        };
        match read {
            Ok(circles) => findings.extend(circles.iter().map(|circle| circle.finding(&place))),
            Err(trouble) => {
                let expected = expected(&trouble);
                findings.push(Finding::error(place, trouble.to_string(), expected));
            }
        }
    }
}

fn expected(trouble: &Trouble) -> String {
    match trouble {
        Trouble::TooLarge => format!("{EXPECTED}, with at most {MAX_CELL_CHARS} characters in a cell"),
        _ => EXPECTED.to_owned(),
    }
}
