//! How a single value is read: each function takes the value at the log's path, or reports what is wrong with it.
//!
//! Nothing here is generic: each of these functions is in the wasm once.

use super::json::Json;
use super::limits::{PARAGRAPH, WORD};
use super::log::{Known, Log};
use super::number::decimal;
use super::object::ReadValue;
use super::text;
use crate::feed::{Code, Date, Instant, L10n, Severity};

/// Languages of one text.
const MAX_LANGUAGES: usize = 16;

/// The largest integer that JSON readers agree on, 2^53 − 1.
const MAX_INTEGER: u64 = (1 << 53) - 1;

impl Log {
    pub(super) fn bool(&mut self, json: &Json<'_>) -> Option<bool> {
        match json {
            Json::Bool(value) => Some(*value),
            _ => self.wrong(Code::Type, json, "true or false"),
        }
    }

    /// An integer from 0 to 2^53 − 1; `100.0` is none.
    pub(super) fn int(&mut self, json: &Json<'_>) -> Option<u64> {
        match json {
            Json::Number(digits) => digits.parse().ok().filter(|value| *value <= MAX_INTEGER),
            _ => None,
        }
        .or_else(|| self.wrong(Code::Number, json, "a whole number from 0 to 2^53 - 1"))
    }

    /// An integer greater than the one that was read so before.
    pub(super) fn ascending(&mut self, json: &Json<'_>) -> Option<u64> {
        let value = self.int(json)?;
        if value <= self.last_target {
            return self.wrong(
                Code::TargetOrder,
                json,
                "a target greater than 0 and than the ones before it",
            );
        }
        self.last_target = value;
        Some(value)
    }

    /// Degrees from −`limit` to `limit`.
    fn degrees(&mut self, json: &Json<'_>, limit: f64, expected: &str) -> Option<f64> {
        match json {
            Json::Number(digits) => Some(decimal(digits)).filter(|value| value.abs() <= limit),
            _ => None,
        }
        .or_else(|| self.wrong(Code::Number, json, expected))
    }

    pub(super) fn lat(&mut self, json: &Json<'_>) -> Option<f64> {
        self.degrees(json, 90.0, "a number from -90 to 90, degrees north")
    }

    pub(super) fn lon(&mut self, json: &Json<'_>) -> Option<f64> {
        self.degrees(json, 180.0, "a number from -180 to 180, degrees east")
    }

    /// A text as it is, if `accept` takes it.
    fn exact(
        &mut self,
        code: Code,
        json: &Json<'_>,
        accept: fn(&str) -> bool,
        expected: &str,
    ) -> Option<String> {
        match json {
            Json::Text(text) if accept(text) => Some(text.as_ref().to_owned()),
            _ => self.wrong(code, json, expected),
        }
    }

    pub(super) fn id(&mut self, json: &Json<'_>) -> Option<String> {
        self.exact(Code::Id, json, text::is_id, "an id of 1 to 64 letters a-z, digits and hyphens")
    }

    fn reference(&mut self, json: &Json<'_>, known: Known) -> Option<String> {
        self.id(json).filter(|id| self.is_known(known, id))
    }

    pub(super) fn axis(&mut self, json: &Json<'_>) -> Option<String> {
        self.reference(json, Known::Axis)
    }

    pub(super) fn member(&mut self, json: &Json<'_>) -> Option<String> {
        self.reference(json, Known::Member)
    }

    pub(super) fn partner(&mut self, json: &Json<'_>) -> Option<String> {
        self.reference(json, Known::Partner)
    }

    pub(super) fn tag(&mut self, json: &Json<'_>) -> Option<String> {
        self.exact(Code::Language, json, text::is_tag, "a language tag such as \"fr\" or \"pt-BR\"")
    }

    pub(super) fn country(&mut self, json: &Json<'_>) -> Option<String> {
        self.exact(
            Code::Country,
            json,
            super::country::is_country,
            "the code of a country, two capital letters of ISO 3166-1 or XK",
        )
    }

    pub(super) fn clock_time(&mut self, json: &Json<'_>) -> Option<String> {
        self.exact(Code::Time, json, text::is_clock_time, "a time of day such as \"18:05\"")
    }

    pub(super) fn list_address(&mut self, json: &Json<'_>) -> Option<String> {
        self.exact(
            Code::Link,
            json,
            text::is_relative_or_link,
            "an address relative to the feed's, or an http(s) link",
        )
    }

    pub(super) fn sha256(&mut self, json: &Json<'_>) -> Option<String> {
        let hex =
            |text: &str| text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        self.exact(Code::Hash, json, hex, "64 hexadecimal digits in lower case")
    }

    pub(super) fn date(&mut self, json: &Json<'_>) -> Option<Date> {
        match json {
            Json::Text(text) => Date::parse(text),
            _ => None,
        }
        .or_else(|| self.wrong(Code::Date, json, "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD"))
    }

    pub(super) fn instant(&mut self, json: &Json<'_>) -> Option<Instant> {
        match json {
            Json::Text(text) => Instant::parse(text),
            _ => None,
        }
        .or_else(|| self.wrong(Code::Time, json, "a time with its offset, such as 2026-05-28T18:00:00+02:00"))
    }

    /// A text of at most [`Log::max`] characters, in one line; an empty one is like none.
    pub(super) fn text(&mut self, json: &Json<'_>) -> Option<String> {
        let Json::Text(raw) = json else { return self.wrong(Code::Type, json, "a text") };
        let (mut clean, taken) = text::clean(raw);
        if let Some(letter) = taken {
            let code = letter.escape_unicode().to_string();
            self.report(
                Code::Control,
                Severity::Warning,
                &code,
                "a text without control or direction characters",
            );
        }
        if text::cut(&mut clean, self.max) {
            self.limit(raw.chars().count(), self.max, " characters");
        }
        #[cfg(feature = "hints")]
        super::hints::markup(self, &clean);
        if clean.is_empty() && taken.is_some() {
            self.error(Code::Missing, "no letter that can be shown", "a text");
        }
        Some(clean).filter(|text| !text.is_empty())
    }

    /// An address that a page may link to; another one is left out, and the entry stays.
    pub(super) fn link(&mut self, json: &Json<'_>) -> Option<String> {
        match json {
            Json::Text(text) if text::is_link(text.trim()) => return Some(text.trim().to_owned()),
            Json::Text(text) if text.trim().is_empty() => {}
            Json::Text(text) => self.error(Code::Link, text, "a link that starts with https:// or http://"),
            _ => return self.wrong(Code::Link, json, "a link that starts with https:// or http://"),
        }
        None
    }

    /// The address of a picture: a link, or the picture itself as `data:image/`.
    pub(super) fn picture(&mut self, json: &Json<'_>) -> Option<String> {
        match json {
            Json::Text(text) if text.starts_with("data:image/") => Some(text.as_ref().to_owned()),
            _ => self.link(json),
        }
    }

    /// A text in up to 16 languages, each of at most [`Log::max`] characters; a wrong language is left out by itself.
    pub(super) fn l10n(&mut self, json: &Json<'_>) -> Option<L10n> {
        self.languages(json, Log::text)
    }

    /// A code or an id in another register.
    pub(super) fn code(&mut self, json: &Json<'_>) -> Option<String> {
        self.max = WORD;
        self.text(json)
    }

    /// A paragraph in up to 16 languages.
    pub(super) fn paragraph(&mut self, json: &Json<'_>) -> Option<L10n> {
        self.max = PARAGRAPH;
        self.l10n(json)
    }

    /// An address in up to 16 languages, or one address for all.
    pub(super) fn links(&mut self, json: &Json<'_>) -> Option<L10n> {
        if let Json::Text(_) = json {
            let link = self.link(json)?;
            let mut links = L10n::default();
            links.0.insert(self.default_language.clone(), link);
            return Some(links);
        }
        self.languages(json, Log::link)
    }

    fn languages(&mut self, json: &Json<'_>, read: ReadValue<String>) -> Option<L10n> {
        let Json::Object(fields) = json else {
            return self.wrong(
                Code::Type,
                json,
                "an object with a text for each language, such as {\"en\": \"Food\"}",
            );
        };
        let outer_bad = self.bad;
        let mut texts = L10n::default();
        for (tag, json) in fields {
            let outer = self.enter(tag);
            if !text::is_tag(tag) {
                self.error(Code::Language, tag, "a language tag such as \"fr\" or \"pt-BR\"");
            } else if texts.0.len() == MAX_LANGUAGES {
                self.error(Code::Limit, tag, "at most 16 languages");
            } else if let Some(text) = read(self, json) {
                texts.0.insert(tag.as_ref().to_owned(), text);
            }
            self.leave(outer);
        }
        self.bad = outer_bad;
        if texts.0.is_empty() {
            self.error(Code::Missing, "no usable text", "a text in at least one language");
            return None;
        }
        if !self.default_language.is_empty() && !texts.0.contains_key(&self.default_language) {
            let expected = ["a text in the default language, ", &self.default_language].concat();
            self.report(Code::DefaultLanguage, Severity::Warning, "other languages only", &expected);
        }
        Some(texts)
    }

    /// The index of one of `words`; an unknown word counts as the last one.
    pub(super) fn word_index(&mut self, json: &Json<'_>, words: &'static [&'static str]) -> Option<usize> {
        let Json::Text(word) = json else { return self.wrong(Code::Type, json, "a word") };
        let known = words.iter().position(|known| known == word);
        if known.is_none() {
            self.unknown_word(word, words);
        }
        known.or(words.len().checked_sub(1))
    }

    #[cfg(not(feature = "hints"))]
    fn unknown_word(&mut self, word: &str, _: &[&str]) {
        self.report(Code::UnknownWord, Severity::Warning, word, "a word that version 1 of the feed knows");
    }

    #[cfg(feature = "hints")]
    fn unknown_word(&mut self, word: &str, words: &[&str]) {
        self.report(Code::UnknownWord, Severity::Warning, word, &super::hints::one_of(word, words));
    }
}
