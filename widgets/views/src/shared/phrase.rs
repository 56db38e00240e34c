//! Texts of the feed for the reader, each marked with the language that it was found in.

use super::Ui;
use crate::node::{Element, Node, html};
use hrc_core::feed::{L10n, Member};
use hrc_core::text::{Lang, Text, around, direction};

/// A text, and the tag of its language where that is not the widget's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// A BCP 47 tag as the feed writes it; empty for the widget's language.
    pub lang: String,
}

impl From<String> for Phrase {
    fn from(text: String) -> Phrase {
        Phrase { text, lang: String::new() }
    }
}

impl Phrase {
    /// The text, isolated, and marked with its language and direction.
    pub fn bdi(self) -> Element {
        let Phrase { text, lang } = self;
        let dir = (!lang.is_empty()).then(|| direction(&lang).word().to_owned());
        html("bdi")
            .with_some("lang", Some(lang).filter(|lang| !lang.is_empty()))
            .with_some("dir", dir)
            .child(text)
    }
}

impl Ui {
    /// A text of the feed for the reader, who may be given it in another language than the widget's.
    pub fn phrase(&self, l10n: &L10n) -> Phrase {
        let (text, tag) = l10n.get(&self.tag, &self.default_language);
        let lang = if tag.eq_ignore_ascii_case(self.lang.tag()) { "" } else { tag };
        Phrase { text: text.to_owned(), lang: lang.to_owned() }
    }

    /// The name of a member, as its reader knows it: the feed's for the language, else its own.
    pub fn member_name(&self, member: &Member) -> Phrase {
        member.names.as_ref().map_or_else(|| member.name.clone().into(), |names| self.phrase(names))
    }

    /// [`Self::phrase`] as an element.
    pub fn said(&self, l10n: &L10n) -> Element {
        self.phrase(l10n).bdi()
    }

    /// A country, as [`Self::country`].
    pub fn country_phrase(&self, code: &str, name: Option<&L10n>) -> Phrase {
        match name {
            Some(name) => self.phrase(name),
            None => {
                // The browser knows more languages than the widget.
                let lang = if Lang::of(&self.tag) == Some(self.lang) { "" } else { &self.tag };
                Phrase { text: self.country(code, None), lang: lang.to_owned() }
            }
        }
    }
}

/// A sentence with `value` in its one place.
pub fn filled(text: Text<1>, value: impl Into<Node>) -> Node {
    match around(text.0, "{0}") {
        Some((before, after)) => vec![before.into(), value.into(), after.into()].into(),
        None => text.0.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::PLAIN;

    #[test]
    fn a_text_has_the_language_it_was_found_in() {
        let text = L10n::from([("en", "Food"), ("fa", "غذا"), ("pt-BR", "Alimentação"), ("az-Arab", "قیدا")]);
        for (tag, default, expected) in [
            ("en", "en", "<bdi>Food</bdi>"),
            ("en-GB", "fa", "<bdi>Food</bdi>"),
            ("ar", "en", "<bdi lang=\"en\" dir=\"ltr\">Food</bdi>"),
            ("fr", "fa", "<bdi lang=\"fa\" dir=\"rtl\">غذا</bdi>"),
            ("pt", "en", "<bdi lang=\"pt-BR\" dir=\"ltr\">Alimentação</bdi>"),
            ("az", "en", "<bdi lang=\"az-Arab\" dir=\"rtl\">قیدا</bdi>"),
        ] {
            let mut html = String::new();
            Node::from(Ui::new(tag, default, &PLAIN).said(&text)).write(&mut html);
            assert_eq!(html, expected, "{tag} {default}");
        }
    }

    #[test]
    fn a_member_has_its_name_in_the_language_of_the_page_or_its_own() {
        let wien = Member { name: "Wien".to_owned(), ..Member::default() };
        let named = Member { names: Some(L10n::from([("en", "Vienna"), ("fr", "Vienne")])), ..wien.clone() };
        let name = |member| Ui::new("fr", "en", &PLAIN).member_name(member);
        assert_eq!([name(&wien), name(&named)].map(|name| name.text), ["Wien", "Vienne"]);
        assert_eq!(Ui::new("ar", "en", &PLAIN).member_name(&named).lang, "en");
    }

    #[test]
    fn a_country_is_named_in_the_language_of_the_page() {
        let lang = |tag: &str| Ui::new(tag, "en", &PLAIN).country_phrase("ES", None).lang;
        assert_eq!(["fr", "fr-CA", "ja"].map(lang), ["", "", "ja"]);
        let name = L10n::from([("en", "Spain")]);
        assert_eq!(Ui::new("ar", "en", &PLAIN).country_phrase("ES", Some(&name)).lang, "en");
    }

    #[test]
    fn a_sentence_keeps_what_is_around_its_value() {
        let mut html = String::new();
        filled(Text("Next: {0}."), Phrase::from("A < B".to_owned()).bdi()).write(&mut html);
        assert_eq!(html, "Next: <bdi>A &lt; B</bdi>.");
    }
}
