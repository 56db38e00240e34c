//! What the styles of an XLSX workbook say of its cells: their number format, and whether they are struck through.

use super::number_format::NumberFormat;
use super::xml::{Part, Trouble, attribute, is_set};
use quick_xml::events::Event;
use std::collections::HashMap;
use std::rc::Rc;

/// Styles beyond these are not kept; Excel has no more.
const MAX_STYLES: usize = 65_490;

/// The style of a cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub format: Rc<NumberFormat>,
    pub is_struck: bool,
}

/// The styles by their number.
pub(super) fn read(mut part: Part<'_>) -> Result<Vec<Style>, Trouble> {
    let mut formats: HashMap<u32, Rc<NumberFormat>> = HashMap::new();
    let (mut fonts, mut styles): (Vec<bool>, Vec<Style>) = (Vec::new(), Vec::new());
    // Fonts and formats stand in other lists too.
    let mut list = String::new();
    loop {
        match part.next()? {
            Event::Start(element) => {
                let name = element.local_name().as_ref().to_owned();
                match (list.as_str(), name.as_str()) {
                    ("", "numFmts" | "fonts" | "cellXfs") => list = name,
                    ("numFmts", "numFmt") => {
                        if let Ok(id) = attribute(&element, "numFmtId").parse() {
                            formats
                                .insert(id, Rc::new(NumberFormat::new(&attribute(&element, "formatCode"))));
                        }
                    }
                    ("fonts", "font") if fonts.len() < MAX_STYLES => fonts.push(false),
                    ("fonts", "strike") => {
                        if let Some(font) = fonts.last_mut() {
                            *font = is_set(&element, "val", true);
                        }
                    }
                    ("cellXfs", "xf") if styles.len() < MAX_STYLES => {
                        let number = |name| attribute(&element, name).parse::<u32>().unwrap_or_default();
                        let id = number("numFmtId");
                        let format = formats.entry(id).or_insert_with(|| Rc::new(NumberFormat::built_in(id)));
                        let is_struck = fonts.get(number("fontId") as usize).copied().unwrap_or_default();
                        styles.push(Style { format: format.clone(), is_struck });
                    }
                    _ => {}
                }
            }
            Event::End(element) if element.local_name().as_ref() == list => list.clear(),
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}
