//! Bytes of a text file as text, in the encodings that spreadsheets save: UTF-8, UTF-16 with its mark, Windows-1252.
//!
//! Invariant: a file that is not plainly UTF-8 is never read in silence; what cannot be told for sure is refused.

use crate::finding::{Finding, Place};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

const EXPECTED: &str = "UTF-8 text: in the spreadsheet, save as \u{201c}CSV UTF-8\u{201d}";

/// The text without its mark, or a finding that says why there is none.
pub fn decode<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Option<Cow<'a, str>> {
    let mut refuse = |found: &str| {
        findings.push(Finding::error(Place::file(file), found, EXPECTED));
        None
    };
    if bytes.starts_with(b"PK\x03\x04") {
        return refuse("a spreadsheet or zip file");
    }
    if bytes.starts_with(b"\xFF\xFE\0\0") {
        return refuse("UTF-32 text");
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding == UTF_8 => utf8(file, &bytes[mark..], findings),
        Some((encoding, mark)) => utf16(file, encoding, &bytes[mark..], findings),
        // Without its mark, UTF-16 is told by the zero in every second byte of plain letters.
        None if bytes.iter().take(1000).any(|byte| *byte == 0) => {
            refuse("UTF-16 text without a mark, or no text at all")
        }
        None => utf8(file, bytes, findings),
    }
}

fn utf16<'a>(
    file: &str,
    encoding: &'static Encoding,
    bytes: &'a [u8],
    findings: &mut Vec<Finding>,
) -> Option<Cow<'a, str>> {
    debug_assert!(encoding == UTF_16LE || encoding == UTF_16BE);
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => {
            let expected = format!("{EXPECTED}; read as {}, as its first bytes say", encoding.name());
            findings.push(Finding::note(Place::file(file), "UTF-16 text", expected));
            Some(text)
        }
        None => {
            findings.push(Finding::error(Place::file(file), "UTF-16 text that is damaged", EXPECTED));
            None
        }
    }
}

fn utf8<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Option<Cow<'a, str>> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(Cow::Borrowed(text)),
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    let place = Place::file(file).line(line);
    // Letters that are right in UTF-8 beside bytes that are not: two encodings in one file, or damage.
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        findings.push(Finding::error(place, "bytes of another encoding", EXPECTED));
        return None;
    }
    // These five bytes are nothing in Windows-1252, and common in the encodings that are mistaken for it.
    if bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)) {
        findings.push(Finding::error(place, "bytes of another encoding", EXPECTED));
        return None;
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let expected =
        format!("{EXPECTED}; read as Windows-1252 (Latin-1): look whether letters with accents are right");
    findings.push(Finding::warning(place, word_at(&text, at), expected));
    Some(text)
}

/// The word around a byte that all before it share with the decoded text, for a person to judge.
fn word_at(text: &str, at: usize) -> &str {
    let is_end = |c: char| c.is_whitespace() || c == ',' || c == ';' || c == '"';
    let start = text[..at].rfind(is_end).map_or(0, |end| end + 1);
    let rest = &text[start..];
    &rest[..rest.find(is_end).unwrap_or(rest.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (Option<String>, Vec<String>) {
        let mut findings = Vec::new();
        let text = decode("t.csv", bytes, &mut findings).map(Cow::into_owned);
        (text, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_spreadsheets_save_is_read_and_said() {
        for (bytes, text, finding) in [
            (&b"a,\xC3\xA9"[..], "a,é", ""),
            (b"\xEF\xBB\xBFa,\xC3\xA9", "a,é", ""),
            (
                b"\xFF\xFEa\0\xE9\0",
                "aé",
                "note: t.csv: found “UTF-16 text”, expected UTF-8 text: in the spreadsheet, save \
               as “CSV UTF-8”; read as UTF-16LE, as its first bytes say",
            ),
            (b"\xFE\xFF\0a\0\xE9", "aé", "note: t.csv: found “UTF-16 text”"),
            (
                b"id;name\nx;Mor\xF3n y;z",
                "id;name\nx;Morón y;z",
                "warning: t.csv, line 2: found “Morón”, expected UTF-8 \
               text: in the spreadsheet, save as “CSV UTF-8”; read as Windows-1252 (Latin-1): look whether letters with \
               accents are right",
            ),
        ] {
            let (read, findings) = decoded(bytes);
            assert_eq!(read.as_deref(), Some(text));
            assert!(
                findings.concat().starts_with(finding) && findings.len() == usize::from(!finding.is_empty()),
                "{findings:?}"
            );
        }
    }

    #[test]
    fn what_may_be_garbled_is_refused() {
        for (bytes, found) in [
            (&b"PK\x03\x04..."[..], "found “a spreadsheet or zip file”"),
            (b"\xFF\xFE\0\0a\0\0\0", "found “UTF-32 text”"),
            (b"\xFF\xFEa\0\xE9", "found “UTF-16 text that is damaged”"),
            (b"a\0b\0", "found “UTF-16 text without a mark, or no text at all”"),
            (b"Mor\xF3n\n\xC3\xA9", "line 1: found “bytes of another encoding”"),
            (b"\xC3\xA9\nMor\xF3n", "line 2: found “bytes of another encoding”"),
            (b"caf\x82, fa\x87ade, na\x8Bve, \x8Dx", "line 1: found “bytes of another encoding”"),
        ] {
            let (read, findings) = decoded(bytes);
            assert_eq!(read, None);
            assert!(findings[0].starts_with("error: t.csv") && findings[0].contains(found), "{findings:?}");
        }
    }
}
