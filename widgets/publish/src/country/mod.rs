//! Names of countries, as browsers know them, and as people [write](written()) them.
//!
//! `names.tsv` holds those of the Unicode CLDR 48 (licence Unicode-3.0) for the languages of the widgets: what
//! `Intl.DisplayNames` of a browser says, so that a page reads the same before and after the live widget has come.

use hrc_core::text::Lang;

mod written;

pub use written::{Written, written};

/// A row for each country, a column for each language.
const TABLE: &str = include_str!("names.tsv");

/// The name of the ISO 3166-1 alpha-2 `code` in the language of the BCP 47 tag, else in English; the code itself where it
/// is not known.
pub fn name(tag: &str, code: &str) -> String {
    let mut rows = TABLE.lines().map(|row| row.split('\t'));
    let language = Lang::of(tag).unwrap_or_default().tag();
    let column = rows.next().and_then(|mut heads| heads.position(|head| head == language)).unwrap_or(1);
    let row = rows.find(|row| row.clone().next() == Some(code));
    row.and_then(|mut row| row.nth(column)).unwrap_or(code).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_in_the_languages_of_the_widgets() {
        for (tag, code, expected) in [
            ("en", "ES", "Spain"),
            ("fr", "ES", "Espagne"),
            ("es-MX", "DE", "Alemania"),
            ("ar", "KR", "كوريا الجنوبية"),
            ("ko", "KR", "대한민국"),
            ("pt-AO", "CD", "Congo-Kinshasa"),
            ("eu", "KR", "South Korea"),
            ("en", "ZZ", "ZZ"),
            ("en", "code", "code"),
        ] {
            assert_eq!(name(tag, code), expected, "{tag} {code}");
        }
    }

    #[test]
    fn every_language_has_a_name_for_every_country() {
        let mut rows = TABLE.lines();
        let heads: Vec<&str> = rows.next().unwrap().split('\t').skip(1).collect();
        assert_eq!(heads, Lang::ALL.map(Lang::tag));
        let mut count = 0;
        for row in rows {
            assert!(
                row.split('\t').filter(|name| !name.trim().is_empty()).count() == 1 + heads.len(),
                "{row}"
            );
            count += 1;
        }
        assert_eq!(count, 250);
    }
}
