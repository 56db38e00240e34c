//! A country as people write it: with three letters, by its name in one of many languages, by its official name.

use super::{TABLE, name};
use crate::finding::nearest;
use crate::fold::fold;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Further names of the Unicode CLDR 48 (licence Unicode-3.0) in other languages, and variants such as "Turkey": a row for
/// each code.
const OTHER_NAMES: &str = include_str!("other_names.tsv");
/// Official names and common ones that the CLDR does not have: a line for each code, names with bars between.
const OFFICIAL: &str = include_str!("official.txt");

/// Those of the United Nations where they are others than those of the CLDR, as the widgets show them.
const UNITED_NATIONS: &str = include_str!("../../../lang/src/countries.tsv");

/// Codes in use beside those of ISO 3166-1.
const CODES: &[(&str, &str)] = &[("UK", "GB"), ("EL", "GR")];

/// Names of several countries.
const SEVERAL: &[(&[&str], &[&str])] = &[
    (&["Congo", "Kongo", "Конго", "الكونغو", "콩고", "コンゴ", "刚果", "剛果"], &["CD", "CG"]),
    (&["Korea", "Corée", "Corea", "Coreia", "Coréia", "Kore", "Корея", "كوريا"], &["KP", "KR"]),
    (&["Virgin Islands", "Îles Vierges", "Islas Vírgenes"], &["VG", "VI"]),
    (&["Republic of China"], &["CN", "TW"]),
    (&["Netherlands Antilles", "Dutch Antilles"], &["BQ", "CW", "SX"]),
    (&["Yugoslavia", "Serbia and Montenegro"], &["ME", "RS"]),
    (&["Czechoslovakia"], &["CZ", "SK"]),
    (&["Guiana", "Guayana"], &["GF", "GY"]),
];

/// What somebody wrote for a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The code itself.
    Code,
    /// The country of this code, in another way.
    Of(&'static str),
    /// A name of several countries, by their codes.
    Several(Vec<&'static str>),
    /// No country; the nearest name, if one is near.
    Unknown(Option<String>),
}

/// What `text` stands for.
pub fn written(text: &str) -> Written {
    let text = text.trim();
    let known = known();
    let codes = forms(text).find_map(|form| known.get(&form));
    match codes.map(Vec::as_slice) {
        Some([code]) if *code == text => Written::Code,
        Some([code]) => Written::Of(code),
        Some(codes) => Written::Several(codes.to_vec()),
        None => Written::Unknown(near(text)),
    }
}

/// The name with the official part where it is spoken too: "Iran, Islamic Republic of" and "Iran (Islamic Republic of)"
/// are "Islamic Republic of Iran".
fn forms(text: &str) -> impl Iterator<Item = String> {
    let turned = text
        .strip_suffix(')')
        .and_then(|text| text.split_once('('))
        .or_else(|| text.split_once(','))
        .map(|(name, official)| plain(&format!("{official} {name}")));
    std::iter::once(plain(text)).chain(turned)
}

/// A name without what people write in several ways.
fn plain(text: &str) -> String {
    let folded = fold(&text.replace('&', " and "));
    let words = folded.split('_').map(|word| if word == "st" { "saint" } else { word });
    let words: Vec<&str> = words.filter(|word| !matches!(*word, "the" | "of" | "and")).collect();
    // The three letters of Andorra are one of these words.
    if words.is_empty() { folded } else { words.join("_") }
}

/// Codes by every plain form of every name.
fn known() -> &'static HashMap<String, Vec<&'static str>> {
    static KNOWN: OnceLock<HashMap<String, Vec<&'static str>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: HashMap<String, Vec<&'static str>> = HashMap::new();
        let mut add = |name: &str, code: &'static str| {
            let codes = known.entry(plain(name)).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        for (names, codes) in SEVERAL {
            names.iter().for_each(|name| codes.iter().for_each(|code| add(name, code)));
        }
        for row in TABLE.lines().skip(1).chain(OTHER_NAMES.lines()).chain(UNITED_NATIONS.lines().skip(1)) {
            let Some((code, names)) = row.split_once('\t') else { continue };
            add(code, code);
            names.split('\t').filter(|name| !name.is_empty()).for_each(|name| add(name, code));
            if let Some(codes) = rust_iso3166::from_alpha2(code) {
                add(codes.alpha3, code);
            }
        }
        for row in OFFICIAL.lines() {
            let Some((code, names)) = row.split_once(' ') else { continue };
            names.split('|').for_each(|name| add(name, code));
        }
        for (other, code) in CODES {
            add(other, code);
        }
        known
    })
}

/// The nearest name in a language of the widgets, with its code.
fn near(text: &str) -> Option<String> {
    let names = TABLE.lines().skip(1).flat_map(|row| row.split('\t').skip(1));
    let near = nearest(text, names)?;
    match written(&near) {
        Written::Of(code) => Some(format!("{code} ({})", name("en", code))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_as_people_write_them() {
        for (text, code) in [
            ("es", "ES"),
            ("ESP", "ES"),
            ("Spain", "ES"),
            (" ESPAÑA", "ES"),
            ("Espana", "ES"),
            ("Espagne", "ES"),
            ("إسبانيا", "ES"),
            ("Spanien", "ES"),
            ("UK", "GB"),
            ("uk", "GB"),
            ("EL", "GR"),
            ("South Korea", "KR"),
            ("Republic of Korea", "KR"),
            ("Korea, Republic of", "KR"),
            ("Korea (Republic of)", "KR"),
            ("Korea, Dem. People's Rep.", ""),
            ("Democratic People’s Republic of Korea", "KP"),
            ("대한민국", "KR"),
            ("Türkiye", "TR"),
            ("Turkiye", "TR"),
            ("Turkey", "TR"),
            ("Ivory Coast", "CI"),
            ("Cote d'Ivoire", "CI"),
            ("Côte d’Ivoire", "CI"),
            ("Bolivia", "BO"),
            ("Bolivia (Plurinational State of)", "BO"),
            ("The Gambia", "GM"),
            ("Iran, Islamic Republic of", "IR"),
            ("St Lucia", "LC"),
            ("Saint Lucia", "LC"),
            ("Trinidad and Tobago", "TT"),
            ("Trinidad & Tobago", "TT"),
            ("The Netherlands", "NL"),
            ("U.S.A.", "US"),
            ("DRC", "CD"),
            ("Congo (Democratic Republic of the)", "CD"),
            ("Georgia", "GE"),
            ("AND", "AD"),
            ("Kosovo", "XK"),
            ("Palestine, State of", "PS"),
        ] {
            let found = written(text);
            let expected = if code.is_empty() { Written::Unknown(None) } else { Written::Of(name_of(code)) };
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(written("ES"), Written::Code);
        for (text, codes) in [
            ("Congo", vec!["CD", "CG"]),
            ("korea", vec!["KP", "KR"]),
            ("Corée", vec!["KP", "KR"]),
            ("Virgin Islands", vec!["VG", "VI"]),
        ] {
            assert_eq!(written(text), Written::Several(codes), "{text}");
        }
        assert_eq!(written("Spian"), Written::Unknown(Some("ES (Spain)".into())));
        assert_eq!(written("ZZ"), Written::Unknown(None));
        assert_eq!(written("Europe"), Written::Unknown(None));
    }

    /// The code with the life of the table.
    fn name_of(code: &str) -> &'static str {
        TABLE.lines().find_map(|row| row.get(..2).filter(|known| *known == code)).unwrap()
    }

    #[test]
    fn no_name_is_of_two_countries_but_those_that_are() {
        let several: Vec<String> =
            SEVERAL.iter().flat_map(|(names, _)| names.iter().map(|name| plain(name))).collect();
        for (name, codes) in known() {
            assert!(codes.len() == 1 || several.contains(name), "{name}: {codes:?}");
            assert!(!name.is_empty(), "{codes:?}");
        }
        for row in TABLE.lines().skip(1) {
            let (code, names) = row.split_once('\t').unwrap();
            for name in names.split('\t') {
                // Some languages have a name for one of them that is of both elsewhere: Congo, Guiana.
                let is_it = match written(name) {
                    Written::Of(found) => found == code,
                    Written::Several(codes) => codes.contains(&code),
                    _ => false,
                };
                assert!(is_it, "{name}");
            }
        }
    }
}
