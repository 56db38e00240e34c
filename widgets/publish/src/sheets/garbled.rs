//! Letters that were lost or doubled on the way: UTF-8 read as something else, replacement characters, question marks in
//! words, and entities of HTML.
//!
//! Invariant: right names are never taken for garbled ones. A sequence counts only if it is right UTF-8 in an older
//! encoding, gives letters that stand together in a script, and leaves no other strange letter in its word.

use encoding_rs::{
    Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256,
};
use quick_xml::escape::resolve_html5_entity;
use std::sync::LazyLock;

/// The encodings that UTF-8 is mistaken for, the likeliest first.
const MISTAKEN: &[&Encoding] =
    &[WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, MACINTOSH, WINDOWS_1254, WINDOWS_1256];
/// Longest entity: `&CounterClockwiseContourIntegral;`.
const LONGEST_ENTITY: usize = 33;

/// Bytes of the characters beyond ASCII, in each of these encodings.
static BYTES: LazyLock<Vec<Vec<(char, u8)>>> = LazyLock::new(|| {
    let table = |encoding: &&'static Encoding| {
        let pair = |byte: u8| Some((encoding.decode_without_bom_handling(&[byte]).0.chars().next()?, byte));
        let mut table: Vec<(char, u8)> = (0x80..=0xFF).filter_map(pair).collect();
        table.sort_unstable();
        table
    };
    MISTAKEN.iter().map(table).collect()
});

/// What is wrong with a text, and what it probably was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Garbled {
    /// What was expected, in words.
    pub expected: &'static str,
    /// The text as it probably was, if known.
    pub likely: Option<String>,
}

/// Looks at a text; `is_line` for names and titles, in which no question mark stands inside a word.
pub fn garbled(text: &str, is_line: bool) -> Option<Garbled> {
    let found = |expected, likely| Some(Garbled { expected, likely });
    if text.contains('\u{fffd}') {
        return found(
            "text without the character \u{fffd}, which replaces a lost letter: type the letter again",
            None,
        );
    }
    if let Some(likely) = without_entities(text) {
        return found("text without HTML entities", Some(likely));
    }
    if !text.is_ascii()
        && let Some(likely) = likeliest(text)
    {
        return found(
            "text with correct accents; this is UTF-8 that was read in another encoding",
            Some(likely),
        );
    }
    if is_line && has_lost_letter(text) {
        return found(
            "text without a question mark inside a word; a letter was lost there: type the letter again",
            None,
        );
    }
    None
}

/// The text with its entities replaced; `None` if it has none.
fn without_entities(text: &str) -> Option<String> {
    let (mut rest, mut plain, mut is_changed) = (text, String::new(), false);
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';').unwrap_or_default();
        match rest.get(1..end).and_then(entity) {
            Some(letters) => {
                plain.push_str(&letters);
                rest = &rest[end + 1..];
                is_changed = true;
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    is_changed.then_some(plain)
}

fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else { return resolve_html5_entity(name).map(str::to_owned) };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(String::from)
}

/// `S?o Paulo`, `?ód?`: a question mark between letters, or before the first of a word.
fn has_lost_letter(text: &str) -> bool {
    let is_address = |word: &str| word.contains("://") || word.contains(['/', '=']);
    text.split_whitespace().filter(|word| !is_address(word)).any(|word| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '?');
        word.match_indices('?').any(|(at, _)| {
            word[at + 1..].starts_with(char::is_alphabetic)
                && (at == 0 || word[..at].ends_with(|c: char| c.is_alphabetic() || c == '?'))
        })
    })
}

/// The text read right in the encoding that leaves the fewest characters, the first of those.
fn likeliest(text: &str) -> Option<String> {
    let tables = MISTAKEN.iter().zip(BYTES.iter());
    let readings = tables.filter_map(|(mistaken, table)| repaired(text, mistaken, table));
    readings.min_by_key(|reading| reading.chars().count())
}

/// The text with each word of doubled UTF-8 read right; `None` if there is none, or it is not plainly that.
fn repaired(text: &str, mistaken: &'static Encoding, table: &[(char, u8)]) -> Option<String> {
    let mut is_changed = false;
    let words = text.split_inclusive(|c: char| c.is_ascii_whitespace());
    let plain: String = words
        .map(|word| match repaired_word(word, mistaken, table) {
            Some(word) => {
                is_changed = true;
                word
            }
            None => word.to_owned(),
        })
        .collect();
    is_changed.then_some(plain)
}

fn repaired_word(word: &str, mistaken: &'static Encoding, table: &[(char, u8)]) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let bytes: Vec<Option<u8>> = letters.iter().map(|letter| byte(*letter, table)).collect();
    let (mut plain, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let length = sequence(&bytes[at..]);
        let read = length.and_then(|length| {
            let bytes: Vec<u8> = bytes[at..at + length].iter().map_while(|byte| *byte).collect();
            std::str::from_utf8(&bytes).ok()?.chars().next().map(|letter| (letter, length))
        });
        match read {
            Some((letter, length)) => {
                plain.push(Letter { letter, was: length, ends: at + length == letters.len() });
                at += length;
            }
            // A letter that is strange to ASCII and right by itself: the word is as it should be.
            None if !letters[at].is_ascii() && letters[at].is_alphabetic() => return None,
            None => {
                plain.push(Letter { letter: letters[at], was: 1, ends: false });
                at += 1;
            }
        }
    }
    is_plausible(&plain, &letters, mistaken).then(|| plain.iter().map(|letter| letter.letter).collect())
}

/// A letter of the text as it probably was.
struct Letter {
    letter: char,
    /// Characters that it was.
    was: usize,
    /// Whether the word ends with it.
    ends: bool,
}

fn is_plausible(plain: &[Letter], was: &[char], mistaken: &'static Encoding) -> bool {
    let has_ascii = plain.iter().any(|letter| letter.letter.is_ascii_alphabetic());
    let read: Vec<usize> = (0..plain.len()).filter(|at| plain[*at].was > 1).collect();
    let others = read.iter().filter(|at| is_other_script(plain[**at].letter)).count();
    let case = |at: Option<usize>| at.and_then(|at| plain.get(at)).map(|letter| letter.letter);
    !read.is_empty()
        && read.iter().all(|at| {
            let Letter { letter, was: length, ends } = plain[*at];
            let before = case(at.checked_sub(1));
            let is_upper = |letter: Option<char>| letter.is_some_and(char::is_uppercase);
            let first = plain[..*at].iter().map(|letter| letter.was).sum::<usize>();
            match letter {
                // `É»` and `Ã”` at the end of a word in capitals are a letter and a closing mark.
                _ if ends && length == 2 && is_upper(before) && is_closing(was[first + 1]) => false,
                'À'..='ſ' | '\u{1e00}'..='\u{1eff}' if letter.is_alphabetic() => {
                    // No small letter stands between capitals.
                    let between = is_upper(before) && is_upper(case(Some(at + 1)));
                    (has_ascii || read.len() > 1)
                        && !(letter.is_lowercase() && between)
                        && (has_ascii || mistaken != WINDOWS_1251)
                }
                '\u{a0}'..='¿' => has_ascii || mistaken != WINDOWS_1251,
                '\u{2010}'..='\u{203a}' | '€' | '™' => length == 3,
                _ if is_other_script(letter) => !has_ascii && others > 1,
                _ => false,
            }
        })
}

/// Letters of scripts in which no word mixes with Latin letters.
fn is_other_script(letter: char) -> bool {
    matches!(letter,
        '\u{386}'..='\u{3ce}' | '\u{400}'..='\u{45f}' | '\u{490}'..='\u{491}' | '\u{5d0}'..='\u{5ea}'
        | '\u{60c}'..='\u{6d5}' | '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{e7f}' | '\u{10d0}'..='\u{10ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '»' | '›' | '”' | '’' | '“' | '‘' | '…' | '–' | '—' | '\u{a0}')
}

/// How many of the first bytes are one character of UTF-8, by its first byte.
fn sequence(bytes: &[Option<u8>]) -> Option<usize> {
    let length = match bytes.first().copied().flatten()? {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let rest = bytes.get(1..length)?;
    rest.iter().all(|byte| byte.is_some_and(|byte| (0x80..0xC0).contains(&byte))).then_some(length)
}

fn byte(letter: char, table: &[(char, u8)]) -> Option<u8> {
    table.binary_search_by_key(&letter, |(letter, _)| *letter).ok().map(|at| table[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text as it becomes when its UTF-8 is read in another encoding.
    fn mistaken(text: &str, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn utf8_that_was_read_as_something_else_is_known_and_read_right() {
        for text in [
            "Morón",
            "Málaga",
            "São Paulo",
            "Łódź",
            "Voilà",
            "Ağrı",
            "Nẵng",
            "L’Hospitalet",
            "Saint-Étienne",
            "¿Quién?",
            "Guimarães – Braga",
            "Αθήνα",
            "Київ",
            "القاهرة",
            "광주",
            "KRAKÓW",
        ] {
            for encoding in MISTAKEN {
                let garbled = mistaken(text, encoding);
                // What was lost cannot be read right.
                if garbled.contains('\u{fffd}') {
                    continue;
                }
                let found = super::garbled(&garbled, true);
                assert_eq!(
                    found.and_then(|found| found.likely).as_deref(),
                    Some(text),
                    "{garbled} {}",
                    encoding.name()
                );
            }
        }
    }

    #[test]
    fn other_garbled_texts_are_known() {
        for (text, likely) in [
            ("Mal\u{fffd}ga", None),
            ("S?o Paulo", None),
            ("?stanbul", None),
            ("?ód?", None),
            ("Ko?ice (SK)", None),
            ("M&eacute;xico", Some("México")),
            ("Tom &amp; Ana", Some("Tom & Ana")),
            ("M&#233;xico, M&#xE9;rida", Some("México, Mérida")),
        ] {
            let found = garbled(text, true);
            assert_eq!(found.map(|found| found.likely), Some(likely.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn right_names_are_left_alone() {
        for text in [
            "São Paulo",
            "SÃO JOÃO",
            "GUIMARÃES",
            "L'Alfàs del Pi",
            "Ağrı",
            "Đà Nẵng",
            "Łódź",
            "“CAFÉ”",
            "« CAFÉ »",
            "“IRMÃ”",
            "Рівне",
            "Ні, Гі де Мопассан",
            "«А и В»",
            "КИЇВ",
            "Ђаковица",
            "PĂŞUNEA",
            "ÚŽASNÝ",
            "ŁÓŻKO",
            "القاهرة",
            "Αθήνα",
            "Å",
            "Ærø",
            "Y",
            "AT&T; R&D",
            "Q&A; more",
            "Where now? Here",
            "What is a human rights city?",
            "¿Qué? ¡Sí!",
            "https://example.org/?a=b&c=d",
            "https://example.org/watch?v=x",
            "광주",
            "東京",
            "24 °C",
            "m²",
        ] {
            assert_eq!(garbled(text, true), None, "{text}");
        }
        assert_eq!(garbled("Really?yes", false), None);
    }
}
