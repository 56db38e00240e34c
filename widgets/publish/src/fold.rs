//! Words without what people write in several ways: capitals, accents, spaces, hyphens and other signs.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters and digits in lower case, without accents; one underscore for all that stands between them.
///
/// ```
/// assert_eq!(hrc::fold::fold(" Plan d’Action "), "plan_daction");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in letters {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !folded.is_empty() && !folded.ends_with('_') && !is_apostrophe(c) {
            folded.push('_');
        }
    }
    if folded.ends_with('_') {
        folded.pop();
    }
    folded
}

/// Apostrophes stand within words: "d'Ivoire" and "dIvoire" are the same, as are the two forms of the sign.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_in_any_case_and_with_any_signs() {
        for (text, folded) in [
            ("In place", "in_place"),
            (" in-PLACE ", "in_place"),
            ("special_city", "special_city"),
            ("Région", "region"),
            ("Re\u{301}gion", "region"),
            ("Plan d’action", "plan_daction"),
            ("إسبانيا", "اسبانيا"),
            ("…", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
