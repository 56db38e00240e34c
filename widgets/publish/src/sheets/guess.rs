//! What a text that is not UTF-8 is probably in. A guess is only ever shown, for a person to judge.

use super::csv_file::delimiter;
use super::csv_record::Records;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH};

/// Letters of a name that are shown.
const SAMPLE: usize = 40;
/// Heads of the columns whose cells a reader would know.
const NAMES: &[&str] = &["name", "title", "label", "text"];

/// The likeliest encoding.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    if is_mac(bytes) {
        return MACINTOSH;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether it is what a Mac saved, which the detector does not know: between letters stand bytes that are letters there
/// and signs in Windows, and none that are letters in Windows.
fn is_mac(bytes: &[u8]) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let is_beside =
        |at: usize| is_letter(at.checked_sub(1).and_then(|at| bytes.get(at))) || is_letter(bytes.get(at + 1));
    let (mut mac, mut other) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            0x80..=0x9F if is_beside(at) => mac += 1,
            0xC0..=0xFF => other += 1,
            _ => {}
        }
    }
    mac > other * 4
}

/// The name that `--encoding` takes.
pub(super) fn option(encoding: &'static Encoding) -> String {
    if encoding == MACINTOSH { "mac-roman".into() } else { encoding.name().to_ascii_lowercase() }
}

/// The name with what it is for.
pub(super) fn shown(encoding: &'static Encoding) -> String {
    let name = option(encoding);
    let use_for = match name.as_str() {
        "windows-1250" | "iso-8859-2" => "Central European",
        "windows-1251" | "koi8-u" | "koi8-r" | "ibm866" | "iso-8859-5" => "Cyrillic",
        "windows-1252" => "Western European",
        "windows-1253" | "iso-8859-7" => "Greek",
        "windows-1254" => "Turkish",
        "windows-1255" | "iso-8859-8" => "Hebrew",
        "windows-1256" | "iso-8859-6" => "Arabic",
        "windows-1257" | "iso-8859-4" => "Baltic",
        "windows-1258" => "Vietnamese",
        "mac-roman" => "Western European (Mac)",
        _ => return name,
    };
    format!("{name} ({use_for})")
}

/// Two cells with letters beyond ASCII, names if there are such: what would be published.
pub(super) fn samples(text: &str) -> Vec<String> {
    let mut records = Records::new(text, delimiter(text)).flatten();
    let heads = records.next().map(|record| record.cells).unwrap_or_default();
    let named = heads.iter().position(|head| NAMES.contains(&head.trim()));
    let (mut names, mut others): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for record in records {
        for (column, cell) in record.cells.iter().enumerate() {
            let list = if Some(column) == named { &mut names } else { &mut others };
            let cell: String = cell.trim().chars().take(SAMPLE).collect();
            if list.len() < 2 && cell.contains(|c: char| !c.is_ascii()) && !list.contains(&cell) {
                list.push(cell);
            }
        }
        if names.len() == 2 {
            break;
        }
    }
    names.extend(others);
    if names.is_empty() {
        // A text of one line, or none of a table.
        let words = text.split(|c: char| c.is_whitespace() || ",;\"=".contains(c));
        names.extend(
            words.filter(|word| !word.is_ascii()).take(2).map(|word| word.chars().take(SAMPLE).collect()),
        );
    }
    names.truncate(2);
    names
}
