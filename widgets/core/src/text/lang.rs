//! The languages of the widgets' own texts, and the direction of any language.

/// A language that the widgets' own texts are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
}

impl Lang {
    /// Every language, English first.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Fr, Lang::Es, Lang::Ar];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Es => "es",
            Lang::Ar => "ar",
        }
    }

    /// The language of a BCP 47 tag such as `fr-CA`; `None` if the widgets have no texts in it.
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
