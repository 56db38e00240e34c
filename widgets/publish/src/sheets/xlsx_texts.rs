//! The texts of an XLSX workbook, which cells share, with the parts that are struck through.

use super::raw::Raw;
use super::table::MAX_TEXT_BYTES;
use super::xml::{Cut, Part, Trouble, is_set};
use quick_xml::events::Event;

/// Texts beyond these are too many: more than the cells of the largest sheet.
const MAX_TEXTS: usize = 5_000_000;

/// A text of the list that cells share.
#[derive(Debug)]
pub(super) struct SharedText {
    text: Box<str>,
    lost: usize,
    pub is_struck: bool,
}

impl SharedText {
    /// As a cell.
    pub(super) fn raw(&self) -> Raw {
        long(&self.text, self.lost).unwrap_or_else(|| Raw::text(&self.text))
    }
}

/// A text with runs of letters.
#[derive(Debug, Default)]
pub(super) struct Rich {
    pub cut: Cut,
    /// Whether all of its letters are struck through.
    pub is_struck: bool,
}

/// As a cell.
pub(super) fn raw(cut: &Cut) -> Raw {
    long(&cut.text, cut.lost).unwrap_or_else(|| Raw::text(&unescaped(&cut.text)))
}

fn long(text: &str, lost: usize) -> Option<Raw> {
    (lost > 0).then(|| Raw::Long(text.chars().count() + lost))
}

/// The texts in their order.
pub(super) fn read(mut part: Part<'_>) -> Result<Vec<SharedText>, Trouble> {
    let (mut texts, mut bytes) = (Vec::new(), 0);
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                let Rich { cut, is_struck } = text(&mut part, "si")?;
                bytes += cut.text.len();
                if bytes > MAX_TEXT_BYTES || texts.len() == MAX_TEXTS {
                    return Err(Trouble::TooLarge);
                }
                texts.push(SharedText { text: unescaped(&cut.text).into(), lost: cut.lost, is_struck });
            }
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of an element that just began, up to its end: of it and of its runs, without how it is pronounced.
pub(super) fn text(part: &mut Part<'_>, element: &str) -> Result<Rich, Trouble> {
    let mut cut = Cut::default();
    let (mut is_text, mut run_is_struck) = (false, false);
    let (mut struck, mut plain) = (false, false);
    loop {
        match part.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "t" => is_text = true,
                "r" => run_is_struck = false,
                "strike" => run_is_struck = is_set(&start, "val", true),
                "rPh" => part.skip()?,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "t" => is_text = false,
                name if name == element => return Ok(Rich { cut, is_struck: struck && !plain }),
                _ => {}
            },
            Event::Eof => return Err(Trouble::Broken("a text that ends early".into())),
            event if is_text => {
                cut.take(&event)?;
                *(if run_is_struck { &mut struck } else { &mut plain }) = true;
            }
            _ => {}
        }
    }
}

/// `_x000D_` is how a character is written that XML does not have, or would change.
fn unescaped(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code.and_then(|code| u16::from_str_radix(code, 16).ok()) {
            Some(unit) => {
                if at > 0 {
                    plain.push_str(&String::from_utf16_lossy(&std::mem::take(&mut units)));
                    plain.push_str(&rest[..at]);
                }
                units.push(unit);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str(&String::from_utf16_lossy(&std::mem::take(&mut units)));
                plain.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    plain.push_str(&String::from_utf16_lossy(&units));
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_are_read() {
        for (text, expected) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_!", "😀!"),
            ("_x00_ _xZZZZ_ _x", "_x00_ _xZZZZ_ _x"),
            ("é_x00E9_é", "ééé"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
    }
}
