//! XLSX: which part has which sheet, and the sheets cell by cell.
//!
//! Invariant: formulas count by the result that the spreadsheet saved.

use super::formula::{Circle, Formulas};
use super::raw::Raw;
use super::rows::{MAX_MERGED, Marks, Merged, Rows};
use super::table::MAX_COLUMNS;
use super::workbook::SheetName;
use super::xlsx_styles::{self, Style};
use super::xlsx_texts::{self, SharedText};
use super::xml::{Archive, Cut, Part, Trouble, attribute, is_set, local_attribute};
use quick_xml::events::{BytesStart, Event};

/// The last row and column that a spreadsheet has, from 0.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// An XLSX workbook.
#[derive(Debug, Default)]
pub(super) struct Xlsx {
    /// With the name of each one's part.
    sheets: Vec<(SheetName, String)>,
    since_1904: bool,
    styles: Vec<Style>,
    texts: Vec<SharedText>,
}

/// A link from one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Xlsx {
    /// Reads everything but the sheets.
    pub(super) fn open(archive: &mut Archive) -> Result<Xlsx, Trouble> {
        let root = relations(archive, "")?;
        let book = root.iter().find(|relation| relation.kind == "officeDocument").ok_or(Trouble::Missing)?;
        let relations = relations(archive, &book.target)?;
        let mut xlsx = Xlsx::default();
        let mut names: Vec<(SheetName, String)> = Vec::new();
        let mut part = Part::open(archive, &book.target)?;
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "sheet" => {
                        let is_hidden = attribute(&element, "state").to_ascii_lowercase().contains("hidden");
                        let name = SheetName { name: attribute(&element, "name"), is_hidden };
                        names.push((name, relation_id(&element)));
                    }
                    "workbookPr" => xlsx.since_1904 = is_set(&element, "date1904", false),
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        drop(part);
        let find = |id: &str, kind: &str| {
            let mut found = relations.iter().filter(|relation| relation.kind == kind);
            found.find(|relation| id.is_empty() || relation.id == id).map(|relation| relation.target.clone())
        };
        // Sheets of other kinds are charts.
        xlsx.sheets =
            names.into_iter().filter_map(|(name, id)| Some((name, find(&id, "worksheet")?))).collect();
        if let Some(name) = find("", "styles") {
            xlsx.styles = xlsx_styles::read(Part::open(archive, &name)?)?;
        }
        if let Some(name) = find("", "sharedStrings") {
            xlsx.texts = xlsx_texts::read(Part::open(archive, &name)?)?;
        }
        Ok(xlsx)
    }

    /// The worksheets, in their order.
    pub(super) fn sheets(&self) -> impl Iterator<Item = SheetName> {
        self.sheets.iter().map(|(name, _)| name.clone())
    }

    /// Reads one sheet; the formulas that lead back to themselves.
    pub(super) fn read(
        &self,
        archive: &mut Archive,
        name: &str,
        mut rows: Rows<'_>,
    ) -> Result<Vec<Circle>, Trouble> {
        let (_, part) = self.sheets.iter().find(|(sheet, _)| sheet.name == name).ok_or(Trouble::Missing)?;
        let mut part = Part::open(archive, part)?;
        let mut sheet = Sheet::default();
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "col" => sheet.column(&element),
                    "row" => sheet.row(&element)?,
                    "c" => {
                        let cell = sheet.start(&element)?;
                        let (at, marks) = (cell.at, cell.marks(sheet.is_hidden, &self.styles));
                        let (value, marks) = self.cell(&mut part, cell, marks, &mut sheet.formulas)?;
                        if !rows.cell(at, value, marks) {
                            return Ok(Vec::new());
                        }
                    }
                    "mergeCell" if sheet.merged.len() < MAX_MERGED => {
                        sheet.merged.extend(range(&attribute(&element, "ref")))
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        let Sheet { merged, hidden, formulas, .. } = sheet;
        rows.finish(&merged, |column| hidden.iter().any(|(first, last)| (*first..=*last).contains(&column)));
        Ok(formulas.circles())
    }

    /// What a cell holds, up to its end.
    fn cell(
        &self,
        part: &mut Part<'_>,
        cell: Cell,
        mut marks: Marks,
        formulas: &mut Formulas,
    ) -> Result<(Raw, Marks), Trouble> {
        let (mut value, mut formula) = (None, false);
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => value = Some(content(part)?),
                    "is" => {
                        let text = xlsx_texts::text(part, "is")?;
                        marks.is_struck |= text.is_struck;
                        value = Some(text.cut);
                    }
                    "f" => {
                        let shared = attribute(&element, "si");
                        let shared =
                            shared.parse().ok().filter(|_: &u32| attribute(&element, "t") == "shared");
                        formula = true;
                        formulas.add(cell.at, &content(part)?.text, shared);
                    }
                    _ => part.skip()?,
                },
                Event::End(_) => break,
                Event::Eof => return Err(Trouble::Broken("a sheet that ends early".into())),
                _ => {}
            }
        }
        let Some(value) = value else {
            return Ok((if formula { Raw::Fault(String::new()) } else { Raw::Empty }, marks));
        };
        let text = value.text.trim();
        let raw = match cell.kind.as_str() {
            "s" => match text.parse().ok().and_then(|index: usize| self.texts.get(index)) {
                Some(text) => {
                    marks.is_struck |= text.is_struck;
                    text.raw()
                }
                None => return Err(Trouble::Broken("a cell whose text is missing from the file".into())),
            },
            "b" => Raw::Flag(matches!(text, "1" | "true")),
            "e" => Raw::Fault(if text.is_empty() { "#VALUE!".into() } else { text.to_owned() }),
            "str" | "inlineStr" | "d" => xlsx_texts::raw(&value),
            _ => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    let style = self.styles.get(cell.style);
                    style.map_or(Raw::Number(number), |style| style.format.apply(number, self.since_1904))
                }
                Ok(_) => Raw::Fault("#NUM!".into()),
                Err(_) if text.is_empty() && formula => Raw::Fault(String::new()),
                Err(_) => Raw::text(text),
            },
        };
        Ok((raw, marks))
    }
}

/// What is known of a sheet as it is read.
#[derive(Default)]
struct Sheet {
    /// The row and column after the last cell, for cells that do not say where they are.
    next: (u32, u32),
    is_hidden: bool,
    /// First and last of hidden columns, from 0.
    hidden: Vec<(usize, usize)>,
    merged: Vec<Merged>,
    formulas: Formulas,
    has_rows: bool,
}

/// A cell before its content.
struct Cell {
    at: (u32, u32),
    style: usize,
    kind: String,
}

impl Cell {
    fn marks(&self, is_hidden: bool, styles: &[Style]) -> Marks {
        Marks { is_hidden, is_struck: styles.get(self.style).is_some_and(|style| style.is_struck) }
    }
}

impl Sheet {
    fn column(&mut self, element: &BytesStart<'_>) {
        let number =
            |name| attribute(element, name).parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let is_hidden = is_set(element, "hidden", false) || attribute(element, "width").parse() == Ok(0.0);
        if let (true, Some(first), Some(last)) =
            (is_hidden && self.hidden.len() < MAX_COLUMNS, number("min"), number("max"))
        {
            self.hidden.push((first, last));
        }
    }

    fn row(&mut self, element: &BytesStart<'_>) -> Result<(), Trouble> {
        let number = attribute(element, "r");
        let row = match number.parse::<u32>() {
            Ok(number) => number.saturating_sub(1),
            Err(_) if number.is_empty() => self.next.0 + u32::from(self.has_rows),
            Err(_) => return Err(misplaced(&number)),
        };
        (self.next, self.has_rows) = ((row, 0), true);
        self.is_hidden = is_set(element, "hidden", false) || attribute(element, "ht").parse() == Ok(0.0);
        if row > LAST.0 { Err(misplaced(&number)) } else { Ok(()) }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<Cell, Trouble> {
        let address = attribute(element, "r");
        let at = if address.is_empty() { Some(self.next) } else { position(&address) };
        let at = at.filter(|at| at.0 <= LAST.0 && at.1 <= LAST.1).ok_or_else(|| misplaced(&address))?;
        self.next = (at.0, at.1 + 1);
        let style = attribute(element, "s").parse().unwrap_or_default();
        Ok(Cell { at, style, kind: attribute(element, "t") })
    }
}

fn misplaced(address: &str) -> Trouble {
    Trouble::Broken(format!("an impossible cell address, {address}"))
}

/// The text of an element, up to its end.
fn content(part: &mut Part<'_>) -> Result<Cut, Trouble> {
    let mut cut = Cut::default();
    loop {
        match part.next()? {
            Event::Start(_) => part.skip()?,
            Event::End(_) => return Ok(cut),
            Event::Eof => return Err(Trouble::Broken("a sheet that ends early".into())),
            event => cut.take(&event)?,
        }
    }
}

/// Row and column of `D7`, from 0.
fn position(address: &str) -> Option<(u32, u32)> {
    let digits = address.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = address.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}

/// `A1:B2`.
fn range(text: &str) -> Option<Merged> {
    let (start, end) = text.split_once(':')?;
    let ((top, left), (bottom, right)) = (position(start)?, position(end)?);
    Some(Merged { top, left, bottom, right })
}

/// The links of a part; of the package where its name is empty.
fn relations(archive: &mut Archive, part: &str) -> Result<Vec<Relation>, Trouble> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut part = Part::open(archive, &format!("{folder}{slash}_rels/{file}.rels"))?;
    let mut relations = Vec::new();
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let kind = attribute(&element, "Type").rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolved(folder, &attribute(&element, "Target"));
                relations.push(Relation { id: attribute(&element, "Id"), kind, target });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The name of a part that is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The id of a link has the prefix of its name space, which may be any.
fn relation_id(element: &BytesStart<'_>) -> String {
    let id = attribute(element, "r:id");
    if id.is_empty() { local_attribute(element, "id") } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_their_places() {
        assert_eq!(position("D7"), Some((6, 3)));
        assert_eq!(position("XFD1048576"), Some(LAST));
        for address in ["", "7", "D", "D0", "ABCD1", "é1"] {
            assert_eq!(position(address), None, "{address}");
        }
        assert_eq!(range("A1:B3"), Some(Merged { top: 0, left: 0, bottom: 2, right: 1 }));
    }

    #[test]
    fn parts_are_named_from_their_folder() {
        for (folder, target, expected) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl/a", "../b.xml", "xl/b.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
        ] {
            assert_eq!(resolved(folder, target), expected);
        }
    }
}
