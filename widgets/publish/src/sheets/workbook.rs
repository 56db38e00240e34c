//! The sheets of an XLSX file as heads and rows.
//!
//! Invariants: cells are read as they come, so that a sheet with one cell far away takes no memory for those before it;
//! a workbook is unpacked once against [`MAX_UNPACKED_BYTES`] before anything of it is believed; formulas count by the
//! result that the spreadsheet saved.

use super::formula::Formulas;
use super::raw::{Raw, Serial};
use super::table::{MAX_ROWS, Part, Row, Take, fits, letters, too_long, too_many_rows};
use crate::finding::{Finding, Place};
use calamine::{DataRef, Dimensions, Reader, SheetType, Xlsx, XlsxError};
use std::io::{Cursor, Read, copy, sink};

/// Most bytes that a workbook may unpack to: 512 MiB.
pub const MAX_UNPACKED_BYTES: u64 = 512 << 20;

const EXPECTED: &str = "a workbook that a spreadsheet saved as .xlsx";

/// An XLSX file.
pub struct Workbook {
    file: String,
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Opens a file; what stands in the way is a finding.
    pub fn open(file: &str, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Option<Workbook> {
        let mut refuse = |found: &str, expected: &str| {
            findings.push(Finding::error(Place::file(file), found, expected));
            None
        };
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return refuse("a workbook with a password, or of an old kind (.xls)", EXPECTED);
        }
        match unpacked(&bytes, MAX_UNPACKED_BYTES) {
            Ok(true) => {}
            Ok(false) => {
                let expected = format!("at most {} MiB when unpacked", MAX_UNPACKED_BYTES >> 20);
                return refuse("a workbook that is larger", &expected);
            }
            Err(error) => return refuse(&error, EXPECTED),
        }
        match Xlsx::new(Cursor::new(bytes)) {
            Ok(xlsx) => Some(Workbook { file: file.to_owned(), xlsx }),
            Err(error) => refuse(&error.to_string(), EXPECTED),
        }
    }

    /// Names of the worksheets, in their order.
    pub fn sheets(&self) -> Vec<String> {
        let sheets = self.xlsx.sheets_metadata().iter();
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
    }

    /// Reads one sheet.
    pub fn read(&mut self, name: &str, findings: &mut Vec<Finding>, take: Take<'_>) {
        let place = Place::file(&self.file).sheet(name);
        if let Err(error) = self.cells(name, &place, findings, take) {
            findings.push(Finding::error(place, error.to_string(), EXPECTED));
        }
    }

    fn cells(
        &mut self,
        name: &str,
        place: &Place,
        findings: &mut Vec<Finding>,
        take: Take<'_>,
    ) -> Result<(), XlsxError> {
        let merged = self.xlsx.merge_cells_by_sheet_name(name)?;
        let since_1904 = self.xlsx.has_1904_epoch();
        let mut rows = Rows { place, width: None, number: 0, cells: Vec::new(), rows: 0, findings, take };
        let mut formulas = Formulas::default();
        let mut cells = self.xlsx.worksheet_cells_reader(name)?;
        while let Some(cell) = cells.next_cell_with_formula()? {
            let mut value = raw(cell.value, since_1904);
            if let Some(formula) = &cell.formula {
                formulas.add(cell.pos, formula);
                // An empty text is a result too; a cell without any is not.
                value = value.or_else(|| Some(Raw::Fault(String::new())));
            }
            let value = value.unwrap_or_default();
            if !value.is_empty() && !rows.cell(cell.pos, value) {
                return Ok(());
            }
        }
        rows.end();
        let (width, last) = (rows.width, rows.number);
        match width {
            None => findings.push(Finding::error(place.clone().row(1), "", "column heads in the first row")),
            Some(width) => report_merged(place, &merged, width, last, findings),
        }
        for circle in formulas.circles() {
            let (row, column) = circle[0];
            let cells: Vec<String> = circle.iter().map(|(row, column)| address(*row, *column)).collect();
            let place = place.clone().row(u64::from(row) + 1).cell(letters(column as usize), "");
            let expected = "a formula that does not lead back to its own cell";
            findings.push(Finding::error(place, cells.join(" → "), expected));
        }
        Ok(())
    }
}

/// Whether everything in a zip file unpacks to at most so many bytes. Its own statements about sizes are not believed.
fn unpacked(bytes: &[u8], limit: u64) -> Result<bool, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut left = limit;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| error.to_string())?;
        let read = copy(&mut entry.take(left + 1), &mut sink()).map_err(|error| error.to_string())?;
        let Some(rest) = left.checked_sub(read) else { return Ok(false) };
        left = rest;
    }
    Ok(true)
}

/// What a cell holds; `None` where the file has no value for it.
fn raw(value: DataRef<'_>, since_1904: bool) -> Option<Raw> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => Raw::Number(number as f64),
        DataRef::Float(number) if number.is_finite() => Raw::Number(number),
        DataRef::Float(_) => Raw::Fault("#NUM!".into()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Raw::text(&text),
        DataRef::SharedString(text) => Raw::text(text),
        DataRef::Bool(flag) => Raw::Flag(flag),
        DataRef::DateTime(time) if time.as_f64().is_finite() => {
            // A clock time counts no days, whichever year they would count from.
            Raw::Moment(Serial { days: time.as_f64(), since_1904 })
        }
        DataRef::DateTime(_) => Raw::Fault("#NUM!".into()),
        DataRef::Error(error) => Raw::Fault(error.to_string()),
    })
}

/// `D7`, from row and column counted from 0.
fn address(row: u32, column: u32) -> String {
    format!("{}{}", letters(column as usize), u64::from(row) + 1)
}

/// Of merged cells only the first has a value; what the others show would be lost.
fn report_merged(place: &Place, merged: &[Dimensions], width: usize, last: u64, findings: &mut Vec<Finding>) {
    for range in merged {
        let ((top, left), (bottom, right)) = (range.start, range.end);
        let is_beside = left as usize >= width || u64::from(top) >= last;
        if is_beside || (top, left) == (bottom, right) {
            continue;
        }
        let place = place.clone().row(u64::from(top) + 1).cell(letters(left as usize), "");
        let found = format!("{}:{}", address(top, left), address(bottom, right));
        let expected = "each cell by itself: these are merged, and only the first of them has a value";
        findings.push(Finding::error(place, found, expected));
    }
}

/// Cells on their way to rows.
struct Rows<'a> {
    place: &'a Place,
    /// Number of heads, once they are read.
    width: Option<usize>,
    /// Row of the spreadsheet that is being read; 0 before the first.
    number: u64,
    /// Its cells that are not empty, with their columns from 0.
    cells: Vec<(usize, Raw)>,
    rows: u64,
    findings: &'a mut Vec<Finding>,
    take: Take<'a>,
}

impl Rows<'_> {
    /// Takes a cell; whether more are wanted.
    fn cell(&mut self, (row, column): (u32, u32), value: Raw) -> bool {
        let number = u64::from(row) + 1;
        if number != self.number {
            if number < self.number {
                self.findings.push(Finding::error(self.place.clone().row(number), "", "rows in their order"));
                return false;
            }
            if self.width.is_none() && self.number == 0 && number != 1 {
                let place = self.place.clone().row(1);
                self.findings.push(Finding::error(place, "", "column heads in the first row"));
                return false;
            }
            if !self.end() {
                return false;
            }
            self.number = number;
        }
        self.cells.push((column as usize, value));
        true
    }

    /// Hands on the row that is complete; whether more are wanted.
    fn end(&mut self) -> bool {
        let cells = std::mem::take(&mut self.cells);
        let used = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
        if used == 0 {
            return true;
        }
        let Some(width) = self.width else {
            if !fits(self.place, used, self.findings) {
                return false;
            }
            let mut heads = vec![String::new(); used];
            for (column, value) in cells {
                heads[column] = value.show();
            }
            self.width = Some(used);
            (self.take)(Part::Heads(heads), self.findings);
            return true;
        };
        self.rows += 1;
        if self.rows > MAX_ROWS {
            self.findings.push(too_many_rows(self.place, self.number));
            return false;
        }
        if used > width {
            self.findings.push(too_long(self.place, self.number, used, width));
        }
        let mut row = Row { number: self.number, cells: vec![Raw::Empty; width] };
        for (column, value) in cells {
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = value;
            }
        }
        (self.take)(Part::Row(row), self.findings);
        true
    }
}
