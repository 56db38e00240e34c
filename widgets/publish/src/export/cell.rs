//! Text in a CSV cell that no spreadsheet takes for a formula.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, whoever wrote it. Such a text gets an
//! apostrophe in front. So that it can be taken away again without a doubt, a text that already is apostrophes before
//! such a character gets one more; `'s-Hertogenbosch` stays as it is. Numbers are never texts and stay bare.

/// Characters that begin a formula: those of OWASP's advice on CSV injection, and their full-width forms.
const STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as it stands in the cell.
pub fn guarded(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell that [`guarded`] wrote.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| looks_like_formula(text)).unwrap_or(cell)
}

/// Whether a text is a formula, or one behind apostrophes.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_text_and_everything_else_stays() {
        for (text, cell) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+33 1 23", "'+33 1 23"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("＝1", "'＝1"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("Graz", "Graz"),
            ("a=b", "a=b"),
            ("", ""),
            ("'", "'"),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
    }

    proptest! {
        #[test]
        fn there_and_back(text in "[='+@a-]{0,6}|\\PC{0,12}") {
            let cell = guarded(&text);
            prop_assert!(!cell.starts_with(STARTS));
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
