//! What the styles of an ODS workbook say of its sheets and cells: what is hidden, struck through, or shown of a date.

use super::raw::Parts;
use super::xml::{Part, Trouble, attribute, local_attribute};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Styles beyond these are not kept.
const MAX_STYLES: usize = 100_000;
/// Styles that are made from others, at most so deep.
const MAX_PARENTS: usize = 16;

/// What one style says.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Of a sheet: whether it is hidden.
    pub is_hidden: bool,
    /// Of a cell: whether its letters are struck through.
    pub is_struck: bool,
    /// Of a cell: the name of its format.
    data: String,
    parent: String,
}

/// The styles of a workbook, by their names.
#[derive(Debug, Default)]
pub(super) struct Styles {
    tables: HashMap<String, Style>,
    cells: HashMap<String, Style>,
    /// What each format shows of a date or time.
    formats: HashMap<String, Parts>,
}

/// A sheet at its beginning.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub name: String,
    pub style: String,
}

impl Styles {
    /// The style of a sheet.
    pub(super) fn of_table(&self, name: &str) -> Style {
        self.tables.get(name).cloned().unwrap_or_default()
    }

    /// The style of a cell, with what it has from those that it is made from.
    pub(super) fn of_cell(&self, name: &str) -> Style {
        let mut style = self.cells.get(name).cloned().unwrap_or_default();
        for _ in 0..MAX_PARENTS {
            let Some(parent) = self.cells.get(&style.parent) else { break };
            style.is_struck |= parent.is_struck;
            if style.data.is_empty() {
                style.data.clone_from(&parent.data);
            }
            style.parent.clone_from(&parent.parent);
        }
        style
    }

    /// What a cell of this style shows of a date or time, if its format says.
    pub(super) fn shows(&self, name: &str) -> Option<Parts> {
        self.formats.get(&self.of_cell(name).data).copied()
    }
}

/// Reads on to the next sheet, and collects styles on the way; `None` at the end.
pub(super) fn read(part: &mut Part<'_>, styles: &mut Styles) -> Result<Option<Table>, Trouble> {
    // The style or format that is being read: its family and name.
    let (mut family, mut name) = (String::new(), String::new());
    loop {
        let event = part.next()?;
        let element = match &event {
            Event::Start(element) => element,
            Event::Eof => return Ok(None),
            _ => continue,
        };
        match element.local_name().as_ref() {
            "table" if element.name().as_ref() == "table:table" => {
                let table = Table {
                    name: attribute(element, "table:name"),
                    style: attribute(element, "table:style-name"),
                };
                return Ok(Some(table));
            }
            // Changes that were recorded hold cells as they were.
            "tracked-changes" => {
                drop(event);
                part.skip()?;
            }
            "style" | "default-style" => {
                (family, name) = (attribute(element, "style:family"), attribute(element, "style:name"));
                let style = Style {
                    data: attribute(element, "style:data-style-name"),
                    parent: attribute(element, "style:parent-style-name"),
                    ..Style::default()
                };
                if let Some(list) = list(styles, &family)
                    && list.len() < MAX_STYLES
                {
                    list.insert(name.clone(), style);
                }
            }
            "table-properties" => {
                if let Some(style) = list(styles, &family).and_then(|list| list.get_mut(&name)) {
                    style.is_hidden = local_attribute(element, "display") == "false";
                }
            }
            "text-properties" => {
                let line = attribute(element, "style:text-line-through-style");
                let kind = attribute(element, "style:text-line-through-type");
                let is_struck = [line, kind].iter().any(|line| !line.is_empty() && line != "none");
                if let Some(style) = list(styles, &family).and_then(|list| list.get_mut(&name)) {
                    style.is_struck |= is_struck;
                }
            }
            "date-style" | "time-style" => {
                (family, name) = ("format".into(), attribute(element, "style:name"));
                let elapsed = attribute(element, "number:truncate-on-overflow") == "false";
                if styles.formats.len() < MAX_STYLES {
                    styles.formats.insert(name.clone(), Parts { elapsed, ..Parts::default() });
                }
            }
            _ if family == "format" => {
                if let Some(parts) = styles.formats.get_mut(&name) {
                    add(parts, element);
                }
            }
            _ => {}
        }
    }
}

fn list<'a>(styles: &'a mut Styles, family: &str) -> Option<&'a mut HashMap<String, Style>> {
    match family {
        "table" => Some(&mut styles.tables),
        "table-cell" => Some(&mut styles.cells),
        _ => None,
    }
}

fn add(parts: &mut Parts, element: &BytesStart<'_>) {
    match element.name().as_ref() {
        "number:year" => parts.year = true,
        "number:month" => parts.month = true,
        "number:day" => parts.day = true,
        "number:hours" | "number:minutes" => parts.clock = true,
        "number:seconds" => parts.seconds = true,
        _ => {}
    }
}
