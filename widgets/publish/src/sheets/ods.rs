//! ODS: the sheets cell by cell.
//!
//! The file has both what a cell holds and what it shows, so a number that looks like something else is detected without
//! rendering its format.

use super::formula::Circle;
use super::ods_styles::{self, Styles};
use super::raw::{Look, Parts, Raw, Serial, plain};
use super::rows::{MAX_MERGED, Marks, Merged, Rows};
use super::table::{MAX_COLUMNS, MAX_ROWS};
use super::workbook::SheetName;
use super::xlsx_texts::raw;
use super::xml::{Archive, Cut, Part, Trouble, attribute, is_set};
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span, SpanRelativeTo};
use quick_xml::events::{BytesStart, Event};

/// Sheets beyond these are not read.
const MAX_SHEETS: usize = 1_000;
/// Rows and columns that a spreadsheet has.
const MOST: u32 = 1_048_576;

/// An ODS workbook.
#[derive(Debug, Default)]
pub(super) struct Ods {
    sheets: Vec<SheetName>,
    styles: Styles,
}

impl Ods {
    /// Reads everything but the sheets.
    pub(super) fn open(archive: &mut Archive) -> Result<Ods, Trouble> {
        if is_encrypted(archive)? {
            return Err(Trouble::Broken("a workbook with a password".into()));
        }
        let mut ods = Ods::default();
        match Part::open(archive, "styles.xml") {
            Ok(mut part) => while ods_styles::read(&mut part, &mut ods.styles)?.is_some() {},
            Err(Trouble::Missing) => {}
            Err(trouble) => return Err(trouble),
        }
        let mut part = Part::open(archive, "content.xml")?;
        while let Some(table) = ods_styles::read(&mut part, &mut ods.styles)? {
            let is_hidden = ods.styles.of_table(&table.style).is_hidden;
            ods.sheets.push(SheetName { name: table.name, is_hidden });
            if ods.sheets.len() > MAX_SHEETS {
                return Err(Trouble::TooLarge);
            }
            part.skip()?;
        }
        Ok(ods)
    }

    /// The sheets, in their order.
    pub(super) fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Reads one sheet. Circles of formulas are none of its findings: they have no result in the file.
    pub(super) fn read(
        &self,
        archive: &mut Archive,
        name: &str,
        rows: Rows<'_>,
    ) -> Result<Vec<Circle>, Trouble> {
        let mut part = Part::open(archive, "content.xml")?;
        // Its styles are known already.
        while let Some(table) = ods_styles::read(&mut part, &mut Styles::default())? {
            if table.name == name {
                Sheet { styles: &self.styles, columns: Vec::new(), merged: Vec::new() }
                    .read(&mut part, rows)?;
                return Ok(Vec::new());
            }
            part.skip()?;
        }
        Err(Trouble::Missing)
    }
}

fn is_encrypted(archive: &mut Archive) -> Result<bool, Trouble> {
    let mut part = match Part::open(archive, "META-INF/manifest.xml") {
        Err(Trouble::Missing) => return Ok(false),
        part => part?,
    };
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// A column of a sheet, or several that are the same.
struct Column {
    /// The first and the last, from 0.
    first: u32,
    last: u32,
    is_hidden: bool,
    /// Style of the cells that have none of their own.
    style: String,
}

struct Sheet<'a> {
    styles: &'a Styles,
    columns: Vec<Column>,
    merged: Vec<Merged>,
}

impl Sheet<'_> {
    /// Reads a table up to its end.
    fn read(mut self, part: &mut Part<'_>, mut rows: Rows<'_>) -> Result<(), Trouble> {
        let (mut row, mut depth) = (0, 1);
        while depth > 0 {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-column" => {
                        self.column(&element);
                        part.skip()?;
                    }
                    "table-row" => {
                        let repeated = repeated(&element, "table:number-rows-repeated");
                        let is_hidden = is_out_of_sight(&element);
                        let style = attribute(&element, "table:default-cell-style-name");
                        let cells = self.row(part, row, &style)?;
                        // A row that is repeated to the end of the sheet is one that is empty, or a mistake.
                        let times = if cells.is_empty() { 0 } else { repeated.min(MAX_ROWS as u32 + 2) };
                        for number in row..row.saturating_add(times) {
                            for (column, value, is_struck) in &cells {
                                let marks = Marks { is_hidden, is_struck: *is_struck };
                                if !rows.cell((number, *column), value.clone(), marks) {
                                    return Ok(());
                                }
                            }
                        }
                        row = row.saturating_add(repeated).min(MOST);
                    }
                    // Groups of rows and columns stand around them.
                    "table-rows"
                    | "table-header-rows"
                    | "table-row-group"
                    | "table-columns"
                    | "table-header-columns"
                    | "table-column-group" => depth += 1,
                    _ => part.skip()?,
                },
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(Trouble::Broken("a sheet that ends early".into())),
                _ => {}
            }
        }
        let Sheet { columns, merged, .. } = self;
        rows.finish(&merged, |place| {
            let is_it = |column: &&Column| (column.first as usize..=column.last as usize).contains(&place);
            columns.iter().find(is_it).is_some_and(|column| column.is_hidden)
        });
        Ok(())
    }

    fn column(&mut self, element: &BytesStart<'_>) {
        let first = self.columns.last().map_or(0, |column| column.last + 1);
        let last = first.saturating_add(repeated(element, "table:number-columns-repeated")).min(MOST) - 1;
        if first as usize <= MAX_COLUMNS && last >= first {
            let style = attribute(element, "table:default-cell-style-name");
            self.columns.push(Column { first, last, is_hidden: is_out_of_sight(element), style });
        }
    }

    /// The cells of a row that are not empty, with their columns, and whether they are struck through.
    fn row(
        &mut self,
        part: &mut Part<'_>,
        row: u32,
        row_style: &str,
    ) -> Result<Vec<(u32, Raw, bool)>, Trouble> {
        let (mut cells, mut column) = (Vec::new(), 0_u32);
        loop {
            match part.next()? {
                Event::Start(element)
                    if matches!(element.local_name().as_ref(), "table-cell" | "covered-table-cell") =>
                {
                    let cell = Cell::new(&element);
                    self.merge(&element, row, column);
                    let repeated = repeated(&element, "table:number-columns-repeated");
                    let text = text(part)?;
                    let of_column =
                        self.columns.iter().find(|known| (known.first..=known.last).contains(&column));
                    let styles = [
                        cell.style.as_str(),
                        row_style,
                        of_column.map_or("", |column| column.style.as_str()),
                    ];
                    let style = styles.iter().find(|style| !style.is_empty()).copied().unwrap_or_default();
                    let value = cell.value(&text, self.styles.shows(style));
                    if !value.is_empty() {
                        let is_struck = self.styles.of_cell(style).is_struck;
                        let most = repeated.min(MAX_COLUMNS as u32 + 2);
                        let places = column..column.saturating_add(most);
                        // Of a row that is too long no more is kept than tells so.
                        let room = (MAX_COLUMNS * 2).saturating_sub(cells.len());
                        cells.extend(places.take(room).map(|place| (place, value.clone(), is_struck)));
                    }
                    column = column.saturating_add(repeated).min(MOST);
                }
                Event::Start(_) => part.skip()?,
                Event::End(_) => return Ok(cells),
                Event::Eof => return Err(Trouble::Broken("a sheet that ends early".into())),
                _ => {}
            }
        }
    }

    fn merge(&mut self, element: &BytesStart<'_>, row: u32, column: u32) {
        let more = |name| attribute(element, name).parse::<u32>().unwrap_or(1).max(1) - 1;
        let (right, bottom) = (more("table:number-columns-spanned"), more("table:number-rows-spanned"));
        if right + bottom > 0 && self.merged.len() < MAX_MERGED {
            let (bottom, right) = (row.saturating_add(bottom), column.saturating_add(right));
            self.merged.push(Merged { top: row, left: column, bottom, right });
        }
    }
}

fn repeated(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).parse().unwrap_or(1).clamp(1, MOST)
}

/// Whether a row or column is hidden, by hand or by a filter.
fn is_out_of_sight(element: &BytesStart<'_>) -> bool {
    matches!(attribute(element, "table:visibility").as_str(), "collapse" | "filter")
}

/// What a cell shows, up to its end: its paragraphs, without notes and drawings.
fn text(part: &mut Part<'_>) -> Result<Cut, Trouble> {
    let (mut cut, mut paragraphs, mut depth) = (Cut::default(), 0, 0);
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "p" => {
                    if paragraphs > 0 {
                        cut.push("\n");
                    }
                    paragraphs += 1;
                    depth += 1;
                }
                "span" | "a" if depth > 0 => depth += 1,
                "s" => {
                    let spaces = attribute(&element, "text:c").parse().unwrap_or(1_usize);
                    cut.push(&" ".repeat(spaces.min(1_000)));
                    part.skip()?;
                }
                "tab" | "line-break" => {
                    let letter = if element.local_name().as_ref() == "tab" { "\t" } else { "\n" };
                    cut.push(letter);
                    part.skip()?;
                }
                _ => part.skip()?,
            },
            Event::End(_) if depth == 0 => return Ok(cut),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Trouble::Broken("a cell that ends early".into())),
            event if depth > 0 => cut.take(&event)?,
            _ => {}
        }
    }
}

/// What the attributes of a cell say.
struct Cell {
    kind: String,
    value: String,
    style: String,
    is_formula: bool,
    is_fault: bool,
}

impl Cell {
    fn new(element: &BytesStart<'_>) -> Cell {
        let kind = attribute(element, "office:value-type");
        let value = match kind.as_str() {
            "date" => attribute(element, "office:date-value"),
            "time" => attribute(element, "office:time-value"),
            "boolean" => is_set(element, "office:boolean-value", false).to_string(),
            "string" => String::new(),
            _ => attribute(element, "office:value"),
        };
        Cell {
            kind,
            value,
            style: attribute(element, "table:style-name"),
            is_formula: !attribute(element, "table:formula").is_empty(),
            is_fault: attribute(element, "calcext:value-type") == "error",
        }
    }

    fn value(&self, shown: &Cut, shows: Option<Parts>) -> Raw {
        let text = || raw(shown);
        if self.is_fault || shown.text.starts_with("Err:") && self.is_formula {
            return Raw::Fault(if shown.text.is_empty() { "#VALUE!".into() } else { shown.text.clone() });
        }
        let number = self.value.parse::<f64>().ok().filter(|number| number.is_finite());
        match (self.kind.as_str(), number) {
            ("float", Some(number)) => look(number, &shown.text),
            ("percentage", Some(number)) => Raw::Formatted(number, Look::Percent),
            ("currency", Some(number)) => Raw::Formatted(number, Look::Currency),
            ("boolean", _) => Raw::Flag(self.value == "true"),
            ("date" | "time", _) => {
                let is_date = self.kind == "date";
                let days = if is_date { days(&self.value) } else { clock(&self.value) };
                let shows = shows.unwrap_or(if is_date {
                    Parts::MOMENT
                } else {
                    Parts { elapsed: true, ..Parts::CLOCK }
                });
                days.map_or_else(text, |days| Raw::Moment(Serial { days, since_1904: false, shows }))
            }
            ("", _) if self.is_formula => Raw::Fault(String::new()),
            _ => text(),
        }
    }
}

/// A number as it is shown.
fn look(number: f64, shown: &str) -> Raw {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (stored, seen) = (plain(number), digits(shown));
    let is_group = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".,'’-−\u{202f}".contains(c);
    let zeros = |digits: &str| digits.trim_start_matches('0').to_owned();
    if seen == digits(&stored) {
        // Separators of thousands, and the comma for the point.
        if shown.chars().all(is_group) {
            Raw::Number(number)
        } else {
            Raw::Formatted(number, Look::Text(shown.trim().into()))
        }
    } else if shown.trim().is_empty() {
        Raw::Formatted(number, Look::Nothing)
    } else if zeros(&seen) == zeros(&digits(&stored)) {
        Raw::Formatted(number, Look::Text(shown.trim().into()))
    } else {
        Raw::Formatted(number, Look::Rounded(shown.trim().into()))
    }
}

/// Days since the epoch of `2024-06-01` or `2024-06-01T17:00:00`.
fn days(text: &str) -> Option<f64> {
    let moment: DateTime =
        text.parse().ok().or_else(|| text.parse::<Date>().ok().map(|date| date.at(0, 0, 0, 0)))?;
    let since = moment.duration_since(Date::constant(1899, 12, 30).at(0, 0, 0, 0));
    Some(since.as_secs_f64() / 86_400.0)
}

/// Days of `PT17H00M00S`.
fn clock(text: &str) -> Option<f64> {
    let span: Span = text.parse().ok()?;
    let duration: SignedDuration = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
    Some(duration.as_secs_f64() / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_shown() {
        let text = |number: f64, text: &str| Raw::Formatted(number, Look::Text(text.into()));
        for (number, shown, expected) in [
            (5.0, "5", Raw::Number(5.0)),
            (2_761_369.0, "2 761 369", Raw::Number(2_761_369.0)),
            (41.38879, "41,38879", Raw::Number(41.38879)),
            (5.0, "005", text(5.0, "005")),
            (34.0, "34 members", text(34.0, "34 members")),
            (41.38879, "41,39", Raw::Formatted(41.38879, Look::Rounded("41,39".into()))),
            (5.0, "", Raw::Formatted(5.0, Look::Nothing)),
        ] {
            assert_eq!(look(number, shown), expected, "{shown}");
        }
    }

    #[test]
    fn dates_and_times_are_days() {
        assert_eq!(days("2022-06-01"), Some(44_713.0));
        assert_eq!(days("2022-06-01T12:00:00"), Some(44_713.5));
        assert_eq!(clock("PT17H00M00S"), Some(17.0 / 24.0));
        assert_eq!(clock("PT30H00M00S"), Some(1.25));
    }
}
