//! A text in several languages.

use super::Map;
use serde::Serialize;

/// A text by BCP 47 tag, such as `{"en": "Food", "fr": "Alimentation"}`; at least one entry in a feed that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct L10n(pub Map<String>);

impl L10n {
    /// The text for `lang`, with the tag it is written in: the exact tag, else the primary subtag, else another tag
    /// of the same primary subtag, else `default`, else any; empty strings where there is no text at all.
    ///
    /// ```
    /// use hrc_core::feed::L10n;
    ///
    /// let text = L10n::from([("en", "Food"), ("fr", "Alimentation")]);
    /// assert_eq!(text.get("fr-CA", "en"), ("Alimentation", "fr"));
    /// assert_eq!(text.get("ar", "en"), ("Food", "en"));
    /// ```
    pub fn get<'a>(&'a self, lang: &str, default: &str) -> (&'a str, &'a str) {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let exact = |tag: &str| self.0.iter().find(|(t, _)| t.eq_ignore_ascii_case(tag));
        let wanted = primary(lang);
        exact(lang)
            .or_else(|| exact(&wanted))
            .or_else(|| self.0.iter().find(|(t, _)| primary(t) == wanted))
            .or_else(|| exact(default))
            .or_else(|| self.0.iter().next())
            .map_or(("", ""), |(tag, text)| (text, tag))
    }

    /// The text alone, as [`L10n::get`] finds it.
    pub fn text<'a>(&'a self, lang: &str, default: &str) -> &'a str {
        self.get(lang, default).0
    }
}

impl<const N: usize> From<[(&str, &str); N]> for L10n {
    fn from(entries: [(&str, &str); N]) -> L10n {
        L10n(entries.into_iter().map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_from_the_exact_tag_to_any() {
        let text = L10n::from([("en", "Food"), ("fr", "Alimentation"), ("pt-BR", "Alimentação")]);
        for (lang, default, expected) in [
            ("fr", "en", "Alimentation"),
            ("fr-CA", "en", "Alimentation"),
            ("FR", "en", "Alimentation"),
            ("pt", "en", "Alimentação"),
            ("ar", "fr", "Alimentation"),
            ("ar", "ko", "Food"),
        ] {
            assert_eq!(text.text(lang, default), expected, "{lang} with default {default}");
        }
        assert_eq!(L10n::default().get("en", "en"), ("", ""));
    }
}
