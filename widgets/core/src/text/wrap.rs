//! Line breaks for labels drawn in a figure, where no layout engine breaks them.
//!
//! Widths are estimates in em, on the wide side of common sans-serif fonts, so that a label is rather broken early
//! than clipped.

/// Estimated width of `text`, in em.
pub fn width_em(text: &str) -> f64 {
    text.chars().map(char_em).sum()
}

/// Estimated width of the widest word of `text`, in em: what no line break makes narrower.
///
/// ```
/// use hrc_core::text::{width_em, word_em};
/// assert_eq!(word_em("by 31 December"), width_em("December"));
/// ```
pub fn word_em(text: &str) -> f64 {
    let (mut widest, mut word) = (0.0, 0.0);
    for c in text.chars() {
        word = if c == ' ' { 0.0 } else { word + char_em(c) };
        widest = f64::max(widest, word);
    }
    widest
}

fn char_em(c: char) -> f64 {
    match c {
        '\u{2068}' | '\u{2069}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '\'' | '’' | '.' | ',' | ':' | ';' | '|' | '!' => 0.31,
        'f' | 'r' | 't' | ' ' | '\u{a0}' | '\u{202f}' | '-' | '(' | ')' => 0.41,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.93,
        'A'..='Z' => 0.7,
        '\u{600}'..='\u{6ff}' => 0.58,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ => 0.6,
    }
}

/// Breaks `text` into lines of at most `max_em`, at spaces and after hyphens, in Chinese and Japanese between any two
/// characters; as few lines as possible, and these of similar length. A word wider than `max_em` has a line of its own.
pub fn wrap(text: &str, max_em: f64) -> Vec<String> {
    let pieces = pieces(text);
    let lines = fill_lines(&pieces, max_em);
    // The narrowest width that needs no more lines makes them even.
    let (mut low, mut high) = (max_em / 2.0, max_em);
    for _ in 0..6 {
        let middle = (low + high) / 2.0;
        let tried = fill_lines(&pieces, middle);
        let too_wide = tried.iter().any(|line| width_em(line) > middle) && tried.len() > 1;
        if tried.len() > lines.len() || too_wide { low = middle } else { high = middle }
    }
    let even = fill_lines(&pieces, high);
    if even.len() <= lines.len() { even } else { lines }
}

/// As [`wrap`]; a word wider than `max_em` is broken between any two letters.
///
/// ```
/// assert_eq!(hrc_core::text::wrap_anywhere("Aaaaaaaa b", 3.0), ["Aaaa", "aaaa", "b"]);
/// ```
pub fn wrap_anywhere(text: &str, max_em: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for line in wrap(text, max_em) {
        let (mut part, mut width) = (String::new(), 0.0);
        for c in line.chars() {
            let next = char_em(c);
            if !part.is_empty() && width + next > max_em {
                lines.push(std::mem::take(&mut part));
                width = 0.0;
            }
            part.push(c);
            width += next;
        }
        lines.push(part);
    }
    lines
}

/// Pieces between which a line may break; a piece keeps the space after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map(|&(_, n)| n);
        let breaks = match next {
            None => true,
            Some(' ') => false,
            Some(n) => c == ' ' || c == '-' || (ideograph(c) && ideograph(n)),
        };
        if breaks {
            out.extend(text.get(start..end));
            start = end;
        }
    }
    out
}

/// Characters between which Chinese and Japanese text may break (not Korean, which breaks at spaces).
fn ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn fill_lines(pieces: &[&str], max_em: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        if !line.is_empty() && width_em(&line) + width_em(piece.trim_end()) > max_em {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_names_of_rights_break_evenly() {
        for (text, max_em, expected) in [
            ("Food", 10.0, &["Food"][..]),
            ("Participation and information", 9.0, &["Participation", "and information"]),
            (
                "Obligations extraterritoriales et solidarité",
                10.5,
                &["Obligations", "extraterritoriales", "et solidarité"],
            ),
            ("适足住房适足住房", 5.0, &["适足住房", "适足住房"]),
            ("participant-e-s", 6.5, &["participant-", "e-s"]),
        ] {
            assert_eq!(wrap(text, max_em), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(words in proptest::collection::vec("[a-zéñü]{1,12}", 0..8), max_em in 1.0f64..30.0) {
            let text = words.join(" ");
            prop_assert_eq!(wrap(&text, max_em).join(" "), text);
        }

        #[test]
        fn broken_anywhere_nothing_is_wider_and_nothing_is_lost(text in "[a-zñ ]{0,90}", max_em in 1.0f64..30.0) {
            let lines = wrap_anywhere(&text, max_em);
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for line in lines {
                prop_assert!(width_em(&line) <= max_em + 1e-9, "{line:?}");
            }
        }

        #[test]
        fn only_a_single_word_is_ever_wider_than_allowed(text in "[a-z ]{0,60}", max_em in 1.0f64..30.0) {
            for line in wrap(&text, max_em) {
                prop_assert!(width_em(&line) <= max_em + 1e-9 || !line.trim().contains(' '), "{line:?}");
            }
        }
    }
}
