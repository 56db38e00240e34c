//! Language of a widget, and how numbers, dates and country names are written in it.

use hrc_core::feed::{Date, Instant, L10n};
use hrc_core::text::{self, Direction, Lang, Plural};

/// How a language writes things; the browser's `Intl` where there is one.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// A whole number.
    pub number: fn(tag: &str, value: u64) -> String,
    /// A date, as exact as it is known.
    pub date: fn(tag: &str, date: &Date) -> String,
    /// The day and time of an instant, for the reader.
    pub instant: fn(tag: &str, instant: &Instant) -> String,
    /// The name of an ISO 3166-1 alpha-2 country code; the code itself where it is not known.
    pub country: fn(tag: &str, code: &str) -> String,
    /// A text without case and accents, for searching.
    pub fold: fn(text: &str) -> String,
}

/// Without a browser: the widgets' own languages, and country codes as they are.
pub const PLAIN: Format = Format {
    number: |tag, value| text::plain_number(Lang::of(tag).unwrap_or_default(), value),
    date: |tag, date| text::plain_date(Lang::of(tag).unwrap_or_default(), date),
    instant: |tag, instant| text::plain_date(Lang::of(tag).unwrap_or_default(), &instant.date()),
    country: |_, code| code.to_owned(),
    fold: |text| text.to_lowercase(),
};

/// The language of one widget.
#[derive(Clone, Debug)]
pub struct Ui {
    /// Language of the widget's own texts.
    pub lang: Lang,
    /// BCP 47 tag of the page or element: chooses among the feed's texts.
    pub tag: String,
    /// The feed's default language.
    pub default_language: String,
    /// Numbers, dates, names.
    pub format: &'static Format,
}

impl PartialEq for Ui {
    fn eq(&self, other: &Ui) -> bool {
        (self.lang, &self.tag, &self.default_language) == (other.lang, &other.tag, &other.default_language)
    }
}

impl Ui {
    /// For the language `tag`, in a feed whose default is `default_language`. The widget's own texts are in the first of
    /// the two that it has, else in English.
    pub fn new(tag: &str, default_language: &str, format: &'static Format) -> Ui {
        let lang = Lang::of(tag).or_else(|| Lang::of(default_language)).unwrap_or_default();
        let tag = if tag.is_empty() { default_language } else { tag };
        Ui { lang, tag: tag.to_owned(), default_language: default_language.to_owned(), format }
    }

    /// Tag for numbers and dates: of the page where it is in the language of the texts, so that `fr-CH` is kept.
    fn format_tag(&self) -> &str {
        if Lang::of(&self.tag) == Some(self.lang) { &self.tag } else { self.lang.tag() }
    }

    /// Direction of the widget's own texts.
    pub fn direction(&self) -> Direction {
        text::direction(self.lang.tag())
    }

    /// A text of the feed.
    pub fn text(&self, l10n: &L10n) -> String {
        l10n.text(&self.tag, &self.default_language).to_owned()
    }

    /// A number.
    pub fn number(&self, value: u64) -> String {
        (self.format.number)(self.format_tag(), value)
    }

    /// A date.
    pub fn date(&self, date: &Date) -> String {
        (self.format.date)(self.format_tag(), date)
    }

    /// An instant.
    pub fn instant(&self, instant: &Instant) -> String {
        (self.format.instant)(self.format_tag(), instant)
    }

    /// A country, by the feed's own name for it where it has one.
    pub fn country(&self, code: &str, name: Option<&L10n>) -> String {
        match name {
            Some(name) => self.text(name),
            None => (self.format.country)(self.format_tag(), code),
        }
    }

    /// A number with its noun.
    pub fn plural(&self, forms: &Plural, number: u64) -> String {
        text::fill(text::plural(self.lang, forms, number), &[&self.number(number)])
    }
}
