//! The languages of the widgets' own texts, and the direction of any language.

use super::PluralRule;

/// What the code has to know of a language; all else is in its file of texts, `widgets/views/lang/TAG.ftl`.
struct Language {
    tag: &'static str,
    plurals: PluralRule,
}

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident: $tag:literal, $plurals:ident;)+) => {
        /// A language that the widgets' own texts are written in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Lang { $($(#[$doc])* $name,)+ }

        static LANGUAGES: [Language; [$($tag),+].len()] = [
            $(Language { tag: $tag, plurals: PluralRule::$plurals },)+
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
    En: "en", OneOther;
    /// French.
    Fr: "fr", ZeroOneOther;
    /// Spanish.
    Es: "es", OneOther;
    /// Arabic.
    Ar: "ar", Arabic;
    /// Portuguese as in Brazil.
    Pt: "pt", ZeroOneOther;
    /// Portuguese as in Portugal.
    PtPt: "pt-PT", OneOther;
    /// Russian.
    Ru: "ru", Russian;
    /// Chinese in simplified characters.
    Zh: "zh", Same;
    /// Korean.
    Ko: "ko", Same;
    /// Catalan.
    Ca: "ca", OneOther;
    /// German.
    De: "de", OneOther;
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

    /// The language of a BCP 47 tag such as `fr-CA`; `None` if the widgets have no texts in it. Outside Brazil, Portuguese is
    /// that of Portugal, as in CLDR.
    ///
    /// ```
    /// use hrc_core::text::Lang;
    ///
    /// assert_eq!((Lang::of("fr-CA"), Lang::of("eu")), (Some(Lang::Fr), None));
    /// assert_eq!((Lang::of("pt-BR"), Lang::of("pt-AO")), (Some(Lang::Pt), Some(Lang::PtPt)));
    /// ```
    pub fn of(tag: &str) -> Option<Lang> {
        let primary = primary(tag);
        let lang = Lang::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))?;
        let abroad = lang == Lang::Pt && !matches!(region(tag), "" | "BR" | "br");
        Some(if abroad { Lang::PtPt } else { lang })
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

/// The region subtag of a tag, two letters or three digits; empty where it has none.
pub(super) fn region(tag: &str) -> &str {
    let is_region = |part: &&str| part.len() == 2 || part.len() == 3 && part.as_bytes()[0].is_ascii_digit();
    tag.split(['-', '_']).skip(1).find(is_region).unwrap_or_default()
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
            ("eu", None),
            ("", None),
            ("pt", Some(Lang::Pt)),
            ("pt-br", Some(Lang::Pt)),
            ("pt-Latn-BR", Some(Lang::Pt)),
            ("PT_pt", Some(Lang::PtPt)),
            ("pt-MZ", Some(Lang::PtPt)),
            ("zh-Hans-CN", Some(Lang::Zh)),
        ] {
            assert_eq!(Lang::of(tag), lang, "{tag}");
        }
        for lang in Lang::ALL {
            assert_eq!(Lang::of(lang.tag()), Some(lang));
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
