//! The languages of the widgets' own texts, and the direction of any language.

use super::PluralRule;

/// What the code has to know of a language; its texts are a file, `widgets/views/lang/TAG.ftl`.
struct Language {
    tag: &'static str,
    plurals: PluralRule,
    /// What stands between thousands, and from how many digits on.
    thousands: (&'static str, usize),
}

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident: $tag:literal, $plurals:ident, $separator:literal from $least:literal digits;)+) => {
        /// A language that the widgets' own texts are written in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Lang { $($(#[$doc])* $name,)+ }

        static LANGUAGES: [Language; [$($tag),+].len()] = [
            $(Language { tag: $tag, plurals: PluralRule::$plurals, thousands: ($separator, $least) },)+
        ];

        impl Lang {
            /// Every language, English first.
            pub const ALL: [Lang; [$($tag),+].len()] = [$(Lang::$name),+];
        }
    };
}

// A new language is a line here, and a file with its texts.
languages! {
    /// English.
    En: "en", OneOther, "," from 4 digits;
    /// French.
    Fr: "fr", ZeroOneOther, "\u{202f}" from 4 digits;
    /// Spanish.
    Es: "es", OneOther, "." from 5 digits;
    /// Arabic.
    Ar: "ar", Arabic, "," from 4 digits;
}

impl Default for Lang {
    fn default() -> Lang {
        Lang::ALL[0]
    }
}

impl Lang {
    fn language(self) -> &'static Language {
        &LANGUAGES[self as usize]
    }

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.language().tag
    }

    /// Which form a noun takes beside a number.
    pub fn plurals(self) -> PluralRule {
        self.language().plurals
    }

    /// What stands between thousands, and from how many digits on.
    pub(super) fn thousands(self) -> (&'static str, usize) {
        self.language().thousands
    }

    /// The language of a BCP 47 tag such as `fr-CA`; `None` if the widgets have no texts in it.
    ///
    /// ```
    /// use hrc_core::text::Lang;
    ///
    /// assert_eq!((Lang::of("fr-CA"), Lang::of("de")), (Some(Lang::Fr), None));
    /// ```
    pub fn of(tag: &str) -> Option<Lang> {
        let primary = primary(tag);
        Lang::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }
}

/// Direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// Direction of a BCP 47 tag: by its script subtag if it has one, else by the usual script of the language (CLDR).
///
/// ```
/// use hrc_core::text::{Direction, direction};
///
/// assert_eq!((direction("ar"), direction("ar-Latn")), (Direction::Rtl, Direction::Ltr));
/// ```
pub fn direction(tag: &str) -> Direction {
    const SCRIPTS: [&str; 8] = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "mand"];
    const LANGUAGES: [&str; 13] =
        ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo", "iw"];
    let is = |list: &[&str], word: &str| list.iter().any(|w| w.eq_ignore_ascii_case(word));
    let script = tag.split('-').skip(1).find(|s| s.len() == 4 && s.bytes().all(|b| b.is_ascii_alphabetic()));
    let rtl = match script {
        Some(script) => is(&SCRIPTS, script),
        None => is(&LANGUAGES, primary(tag)),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_find_their_language() {
        for (tag, lang) in [
            ("fr", Some(Lang::Fr)),
            ("FR-ca", Some(Lang::Fr)),
            ("es_MX", Some(Lang::Es)),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Lang::of(tag), lang, "{tag}");
        }
    }

    #[test]
    fn direction_by_script_before_language() {
        for (tag, rtl) in [
            ("ar", true),
            ("ar-Latn", false),
            ("az-Arab", true),
            ("fa-IR", true),
            ("en", false),
            ("pa-Arab-PK", true),
        ] {
            assert_eq!(direction(tag) == Direction::Rtl, rtl, "{tag}");
        }
    }
}
