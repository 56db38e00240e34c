//! The order of names, as in browsers: by the Unicode collation with what CLDR changes for a language.

use hrc_core::order::ordered;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;

/// The places of texts in the order of the language of a BCP 47 tag; of a tag that is none, in the order of the root of CLDR.
/// Of two that are equal, the first stays before the second.
pub(crate) fn order(tag: &str, texts: &[String]) -> Vec<u32> {
    let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
    match Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()) {
        Ok(collator) => {
            ordered(texts.len(), &|a, b| collator.compare(&texts[a as usize], &texts[b as usize]).is_gt())
        }
        Err(_) => ordered(texts.len(), &|a, b| texts[a as usize] > texts[b as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts between commas, in order.
    fn sorted(tag: &str, texts: &str) -> String {
        let texts: Vec<String> = texts.split(' ').map(str::to_owned).collect();
        let sorted: Vec<&str> =
            order(tag, &texts).into_iter().map(|at| texts[at as usize].as_str()).collect();
        sorted.join(" ")
    }

    #[test]
    fn as_each_language_has_it() {
        for (tag, texts, expected) in [
            ("en", "Zagreb Århus arles Évora", "Århus arles Évora Zagreb"),
            ("es-MX", "Nzérékoré Ñuñoa Nova Oaxaca", "Nova Nzérékoré Ñuñoa Oaxaca"),
            ("fr", "Liège Liechtenstein", "Liechtenstein Liège"),
            ("ar", "تونس إسبانيا الأردن أرمينيا", "أرمينيا إسبانيا الأردن تونس"),
            ("de", "Osnabrück Österreich Oslo", "Oslo Osnabrück Österreich"),
            ("zh", "西班牙 阿根廷 法国 中国", "阿根廷 法国 西班牙 中国"),
            ("ko", "Seoul 한국 가나", "가나 한국 Seoul"),
            ("no tag", "b a", "a b"),
        ] {
            assert_eq!(sorted(tag, texts), expected, "{tag}");
        }
        assert_eq!(sorted("en", "Spain\nvic Spain\nLeón Spa\nz"), "Spa\nz Spain\nLeón Spain\nvic");
    }
}
