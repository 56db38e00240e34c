//! The parts of a zipped workbook, read in a stream.
//!
//! A part, and each piece of it between two signs of markup, has a limit in bytes, so that a small file that unpacks to a
//! large one is refused early and takes little memory. What the zip file states about sizes is not believed.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Reader, XmlVersion};
use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// Most bytes of one part, unpacked: 512 MiB.
const MAX_PART_BYTES: u64 = 512 << 20;
/// Most bytes of one piece: a cell of the longest text, with every character written as a reference.
const MAX_PIECE_BYTES: usize = 512 << 10;

/// Characters beyond those of the longest cell, after which the workbook is given up.
const MAX_LOST: usize = 256 << 10;

/// A zipped workbook.
pub(super) type Archive = ZipArchive<Cursor<Vec<u8>>>;

/// A part as it is unpacked.
type Unpacked<'a> = BufReader<ZipFile<'a, Cursor<Vec<u8>>>>;

/// Why a part could not be read.
#[derive(Debug)]
pub(super) enum Trouble {
    /// No such part.
    Missing,
    /// It, or a piece of it, is larger than anything a spreadsheet writes.
    TooLarge,
    /// It is damaged.
    Broken(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Missing => f.write_str("a workbook without a part that it needs"),
            Trouble::TooLarge => f.write_str("a workbook with a part or a cell that is too large"),
            Trouble::Broken(error) => f.write_str(error),
        }
    }
}

impl From<quick_xml::Error> for Trouble {
    fn from(error: quick_xml::Error) -> Trouble {
        match &error {
            quick_xml::Error::Io(inner) if inner.kind() == io::ErrorKind::FileTooLarge => Trouble::TooLarge,
            _ => Trouble::Broken(error.to_string()),
        }
    }
}

/// A part as a stream of events.
pub(super) struct Part<'a> {
    reader: Reader<Limited<Unpacked<'a>>>,
    buffer: Vec<u8>,
}

impl<'a> Part<'a> {
    /// A part by its name, in any case of letters.
    pub(super) fn open(archive: &'a mut Archive, name: &str) -> Result<Part<'a>, Trouble> {
        let same = |known: &str| known.replace('\\', "/").eq_ignore_ascii_case(name);
        let index = archive.file_names().position(|known| known.is_ok_and(|known| same(&known)));
        let file = archive.by_index(index.ok_or(Trouble::Missing)?);
        let file = file.map_err(|error| Trouble::Broken(error.to_string()))?;
        if file.size() > MAX_PART_BYTES {
            return Err(Trouble::TooLarge);
        }
        let mut reader =
            Reader::from_reader(Limited { inner: BufReader::new(file), left: MAX_PART_BYTES, piece: 0 });
        reader.config_mut().expand_empty_elements = true;
        Ok(Part { reader, buffer: Vec::new() })
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Trouble> {
        self.buffer.clear();
        self.reader.get_mut().piece = MAX_PIECE_BYTES;
        Ok(self.reader.read_event_into(&mut self.buffer)?)
    }

    /// Reads on to the end of the element that just began.
    pub(super) fn skip(&mut self) -> Result<(), Trouble> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(Trouble::Broken("a part that ends early".into())),
                _ => {}
            }
        }
        Ok(())
    }
}

/// The value of an attribute; empty where there is none.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    find(element, |key| key.as_ref() == name)
}

/// The same by the part of its name behind the prefix.
pub(super) fn local_attribute(element: &BytesStart<'_>, name: &str) -> String {
    find(element, |key| key.local_name().as_ref() == name)
}

fn find(element: &BytesStart<'_>, is_it: impl Fn(QName<'_>) -> bool) -> String {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| is_it(attribute.key));
    let value = found
        .and_then(|attribute| Some(attribute.normalized_value(XmlVersion::Explicit1_0).ok()?.into_owned()));
    value.unwrap_or_default()
}

/// Whether an attribute says yes; `otherwise` where it is absent.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str, otherwise: bool) -> bool {
    match attribute(element, name).as_str() {
        "" => otherwise,
        value => matches!(value, "1" | "true" | "on"),
    }
}

/// What a reference such as `&amp;` or `&#10;` stands for.
pub(super) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter);
    }
    match &*reference.xml10_content() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// A text that takes no more memory than the longest cell may have.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// Its beginning.
    pub text: String,
    /// Characters that did not fit.
    pub lost: usize,
}

impl Cut {
    /// Adds the text of an event, if it is one. What is far too long is no text.
    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Trouble> {
        match event {
            Event::Text(text) => self.push(&text.xml10_content()),
            Event::CData(text) => self.push(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Some(letter) = referred(reference) {
                    self.push(letter.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
        if self.lost > MAX_LOST { Err(Trouble::TooLarge) } else { Ok(()) }
    }

    /// Adds a text.
    pub(super) fn push(&mut self, text: &str) {
        // Four bytes is the longest character.
        let room = (super::table::MAX_CELL_CHARS + 1) * 4;
        if self.lost == 0 && self.text.len() + text.len() <= room {
            self.text.push_str(text);
        } else {
            self.lost += text.chars().count();
        }
    }
}

/// Bytes up to two limits; beyond them is an error of the kind [`io::ErrorKind::FileTooLarge`].
struct Limited<R> {
    inner: R,
    /// Bytes that the part may still have.
    left: u64,
    /// Bytes that the piece may still have.
    piece: usize,
}

impl<R: BufRead> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let most = self.piece.min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let available = self.inner.fill_buf()?;
        if most == 0 && !available.is_empty() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(&available[..available.len().min(most)])
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount as u64);
        self.piece = self.piece.saturating_sub(amount);
        self.inner.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_and_a_part_have_a_limit() {
        let read = |left, piece| {
            let mut limited = Limited { inner: &b"0123456789"[..], left, piece };
            let mut text = String::new();
            limited.read_to_string(&mut text).map(|_| text).map_err(|error| error.kind())
        };
        assert_eq!(read(10, 10).as_deref(), Ok("0123456789"));
        assert_eq!(read(9, 10), Err(io::ErrorKind::FileTooLarge));
        assert_eq!(read(10, 9), Err(io::ErrorKind::FileTooLarge));
    }

    #[test]
    fn a_long_text_is_counted_and_not_kept() {
        let mut cut = Cut::default();
        for _ in 0..1_000 {
            cut.push(&"x".repeat(1_000));
        }
        assert!(cut.text.len() < 200_000);
        assert_eq!(cut.text.len() + cut.lost, 1_000_000);
    }
}
