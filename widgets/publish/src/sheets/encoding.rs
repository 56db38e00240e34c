//! Bytes of a text file as text: UTF-8, UTF-16 with its mark, or an older encoding that somebody named.
//!
//! Invariant: the encoding of a file is never guessed in silence; a file whose encoding is uncertain is refused, with a suggestion.

use super::guess::{self, shown};
use crate::finding::{Finding, SourceLocation};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

const EXPECTED: &str = "UTF-8 text: in the spreadsheet, save as \u{201c}CSV UTF-8\u{201d}";

/// What to do with a file that is neither UTF-8 nor UTF-16 with its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Legacy {
    /// Refuse it, and say what it looks like.
    #[default]
    Refuse,
    /// Read it as what it looks like; for showing rows, never for publishing.
    Guess,
    /// Read it in this encoding.
    Named(&'static Encoding),
}

/// The encoding of a name such as `windows-1250`, `latin1` or `mac-roman`.
///
/// # Errors
///
/// A sentence on what was expected, if there is none of this name.
pub fn named(name: &str) -> Result<&'static Encoding, String> {
    let label = name.trim().to_ascii_lowercase();
    let label = match label.as_str() {
        "mac-roman" | "macroman" | "mac_roman" => "macintosh",
        "latin-1" => "latin1",
        other => other,
    };
    let found = Encoding::for_label_no_replacement(label.as_bytes());
    let expected = "the name of an encoding, such as windows-1252, windows-1250, windows-1251, windows-1256 or mac-roman";
    found.ok_or_else(|| expected.to_owned())
}

/// The text without its mark, or a finding that says why there is none.
pub fn decode<'a>(
    file: &str,
    bytes: &'a [u8],
    legacy: Legacy,
    findings: &mut Vec<Finding>,
) -> Option<Cow<'a, str>> {
    let mut refuse = |found: &str| {
        findings.push(Finding::error(SourceLocation::file(file), found, EXPECTED));
        None
    };
    if bytes.starts_with(b"PK\x03\x04") {
        return refuse("a spreadsheet or zip file");
    }
    if bytes.starts_with(b"\xFF\xFE\0\0") {
        return refuse("UTF-32 text");
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding == UTF_8 => utf8(file, &bytes[mark..], legacy, findings),
        Some((encoding, mark)) => utf16(file, encoding, &bytes[mark..], findings),
        None if legacy == Legacy::Named(UTF_16LE) || legacy == Legacy::Named(UTF_16BE) => {
            utf8(file, bytes, legacy, findings)
        }
        // Without its mark, UTF-16 shows by the zero in every second byte of plain letters.
        None if bytes.iter().take(1000).any(|byte| *byte == 0) => {
            refuse("UTF-16 text without a byte order mark, or no text at all")
        }
        None => utf8(file, bytes, legacy, findings),
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
            findings.push(Finding::note(SourceLocation::file(file), "UTF-16 text", expected));
            Some(text)
        }
        None => {
            findings.push(Finding::error(
                SourceLocation::file(file),
                "UTF-16 text that is damaged",
                EXPECTED,
            ));
            None
        }
    }
}

fn utf8<'a>(
    file: &str,
    bytes: &'a [u8],
    legacy: Legacy,
    findings: &mut Vec<Finding>,
) -> Option<Cow<'a, str>> {
    let error = match std::str::from_utf8(bytes) {
        // Without a zero, which no UTF-8 text of a spreadsheet has.
        Ok(text) if !text.contains('\0') => return Some(Cow::Borrowed(text)),
        Ok(_) => 0,
        Err(error) => error.valid_up_to(),
    };
    let line = bytes[..error].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    let place = SourceLocation::file(file).line(line);
    match legacy {
        Legacy::Named(encoding) => match plain(encoding, bytes) {
            Some(text) => {
                let expected = format!("{EXPECTED}; read as {}, as --encoding says", shown(encoding));
                findings.push(Finding::note(place, "bytes of another encoding", expected));
                Some(text)
            }
            None => {
                let expected = format!(
                    "text in {}, as --encoding says; some bytes are not valid in this encoding",
                    shown(encoding)
                );
                findings.push(Finding::error(place, "bytes of another encoding", expected));
                None
            }
        },
        // Letters that are right in UTF-8 beside bytes that are not: two encodings in one file, or damage.
        _ if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) => {
            let expected = format!("{EXPECTED}; this file mixes UTF-8 with another encoding, or is damaged");
            findings.push(Finding::error(place, "bytes of another encoding", expected));
            None
        }
        Legacy::Guess => plain(guess::guess(bytes), bytes),
        Legacy::Refuse => {
            findings.push(Finding::error(place, "bytes of another encoding", guessed(bytes)));
            None
        }
    }
}

/// What was expected instead of bytes in an encoding that nobody named, with what they look like.
fn guessed(bytes: &[u8]) -> String {
    let encoding = guess::guess(bytes);
    let samples = plain(encoding, bytes).map(|text| guess::samples(&text)).unwrap_or_default();
    let name = guess::option(encoding);
    match samples.as_slice() {
        [] => {
            format!(
                "{EXPECTED}, or its encoding in --encoding NAME; hrc cannot detect the encoding of this file"
            )
        }
        [first] => format!(
            "{EXPECTED}; this file looks like {}, and \u{201c}{first}\u{201d} would be published: if that is right, add --encoding {name}",
            shown(encoding)
        ),
        [first, second, ..] => format!(
            "{EXPECTED}; this file looks like {}, and \u{201c}{first}\u{201d} and \u{201c}{second}\u{201d} would be published: if \
             both are right, add --encoding {name}",
            shown(encoding)
        ),
    }
}

/// The text in an encoding, if every byte means something there.
fn plain<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Option<Cow<'a, str>> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    // Bytes that are nothing in a Windows encoding become control characters.
    let means_nothing = |c: char| matches!(c, '\0' | '\u{80}'..='\u{9f}');
    (!text.contains(means_nothing)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

    fn decoded(bytes: &[u8], legacy: Legacy) -> (Option<String>, Vec<String>) {
        let mut findings = Vec::new();
        let text = decode("t.csv", bytes, legacy, &mut findings).map(Cow::into_owned);
        (text, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_spreadsheets_save_is_read_and_reported() {
        for (bytes, legacy, text, finding) in [
            (&b"a,\xC3\xA9"[..], Legacy::Refuse, "a,é", ""),
            (b"a,\xC3\xA9", Legacy::Named(WINDOWS_1252), "a,é", ""),
            (b"\xEF\xBB\xBFa,\xC3\xA9", Legacy::Refuse, "a,é", ""),
            (
                b"\xFF\xFEa\0\xE9\0",
                Legacy::Refuse,
                "aé",
                "note: t.csv: found “UTF-16 text”, expected UTF-8 text: in the spreadsheet, save \
               as “CSV UTF-8”; read as UTF-16LE, as its first bytes say",
            ),
            (b"\xFE\xFF\0a\0\xE9", Legacy::Refuse, "aé", "note: t.csv: found “UTF-16 text”"),
            (b"a\0\xE9\0", Legacy::Named(UTF_16LE), "aé", "note: t.csv, line 1: found “bytes of another"),
            (
                b"id;name\nx;Mor\xF3n",
                Legacy::Named(WINDOWS_1252),
                "id;name\nx;Morón",
                "note: t.csv, line 2: found “bytes of another encoding”, expected UTF-8 text: in the spreadsheet, save as \
                 “CSV UTF-8”; read as windows-1252 (Western European), as --encoding says",
            ),
            (b"x;Mor\x97n", Legacy::Named(MACINTOSH), "x;Morón", "note: t.csv, line 1"),
            (b"x;Mor\xF3n", Legacy::Guess, "x;Morón", ""),
        ] {
            let (read, findings) = decoded(bytes, legacy);
            assert_eq!(read.as_deref(), Some(text));
            assert!(
                findings.concat().starts_with(finding) && findings.len() == usize::from(!finding.is_empty()),
                "{findings:?}"
            );
        }
    }

    #[test]
    fn an_older_encoding_is_refused_with_the_likeliest_one_and_two_names() {
        let sheet = |names: &[&str]| {
            let rows =
                names.iter().enumerate().map(|(row, name)| format!("m{row};{name};municipality;2022\r\n"));
            format!("id;name;type;joined\r\n{}", rows.collect::<String>())
        };
        for (encoding, names, option) in [
            (WINDOWS_1252, ["Morón", "Málaga", "São Paulo", "Saint-Étienne"], "windows-1252"),
            (WINDOWS_1250, ["Łódź", "Wrocław", "Kraków", "Świętochłowice"], "windows-1250"),
            (WINDOWS_1251, ["Москва", "Київ", "Харків", "Одеса"], "windows-1251"),
            (WINDOWS_1256, ["القاهرة", "بيروت", "عمّان", "نابلس"], "windows-1256"),
            (MACINTOSH, ["Morón", "Málaga", "São Paulo", "Saint-Étienne"], "mac-roman"),
        ] {
            let text = sheet(&names);
            let (bytes, _, lost) = encoding.encode(&text);
            let bytes = if encoding == MACINTOSH { mac(&text) } else { bytes.into_owned() };
            assert!(!lost || encoding == MACINTOSH);
            let (read, findings) = decoded(&bytes, Legacy::Refuse);
            assert_eq!(read, None);
            let finding = &findings[0];
            assert!(finding.starts_with("error: t.csv, line 2"), "{finding}");
            assert!(finding.ends_with(&format!("add --encoding {option}")), "{finding}");
            assert!(finding.contains(&format!("“{}” and “{}”", names[0], names[1])), "{finding}");
            let (read, _) = decoded(&bytes, Legacy::Named(named(option).unwrap()));
            assert_eq!(read.as_deref(), Some(text.as_str()));
        }
    }

    fn mac(text: &str) -> Vec<u8> {
        let byte = |c: char| {
            (0..=255).find(|byte| MACINTOSH.decode_without_bom_handling(&[*byte]).0 == c.to_string())
        };
        text.chars().map(|c| byte(c).unwrap()).collect()
    }

    #[test]
    fn what_may_be_garbled_is_refused() {
        for (bytes, legacy, found) in [
            (&b"PK\x03\x04..."[..], Legacy::Refuse, "found “a spreadsheet or zip file”"),
            (b"\xFF\xFE\0\0a\0\0\0", Legacy::Refuse, "found “UTF-32 text”"),
            (b"\xFF\xFEa\0\xE9", Legacy::Refuse, "found “UTF-16 text that is damaged”"),
            (b"a\0b\0", Legacy::Refuse, "found “UTF-16 text without a byte order mark, or no text at all”"),
            (b"Mor\xF3n\n\xC3\xA9", Legacy::Refuse, "line 1: found “bytes of another encoding”"),
            (b"\xC3\xA9\nMor\xF3n", Legacy::Refuse, "line 2: found “bytes of another encoding”"),
            (
                b"caf\x82, fa\x87ade, na\x8Bve, \x8Dx",
                Legacy::Refuse,
                "line 1: found “bytes of another encoding”",
            ),
            (b"\x8Dx \xE9", Legacy::Named(WINDOWS_1252), "some bytes are not valid in this encoding"),
        ] {
            let (read, findings) = decoded(bytes, legacy);
            assert_eq!(read, None);
            assert!(findings[0].starts_with("error: t.csv") && findings[0].contains(found), "{findings:?}");
        }
    }

    #[test]
    fn encodings_have_the_names_that_people_know() {
        for (name, expected) in [
            ("mac-roman", MACINTOSH),
            ("Windows-1250", WINDOWS_1250),
            ("cp1251", WINDOWS_1251),
            ("latin1", WINDOWS_1252),
        ] {
            assert_eq!(named(name), Ok(expected));
        }
        assert!(named("klingon").is_err() && named("replacement").is_err());
    }
}
