//! Language of a widget, and how numbers, dates and country names are written in it.

use super::strings;
use crate::texts;
use hrc_core::feed::{Date, Instant, L10n};
use hrc_core::programme::{ZoneOffset, no_zones};
use hrc_core::text::{self, Dated, Direction, Lang, Plural, fill};

/// What only a browser knows. Numbers and dates are written the same everywhere, by [`text::plain_number`] and
/// [`date_in`]: the first formatter of `Intl` takes a browser 40 to 80 ms, as long as all else together.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Minutes east of UTC of the reader's clock at an instant; `None` where there is no reader.
    pub offset_min: fn(&Instant) -> Option<i64>,
    /// The offset of a time zone at an instant, for what happens at a venue.
    pub zone_offset: ZoneOffset,
    /// The name of an ISO 3166-1 alpha-2 country code; the code itself where it is not known.
    pub country: fn(tag: &str, code: &str) -> String,
    /// A text without case and accents, for searching.
    pub fold: fn(text: &str) -> String,
}

/// Without a browser: times in UTC, at a venue by the offsets in the feed, and country codes as they are.
pub const PLAIN: Format = Format {
    offset_min: |_| None,
    zone_offset: no_zones,
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
    /// What only a browser knows.
    pub format: &'static Format,
}

impl PartialEq for Ui {
    fn eq(&self, other: &Ui) -> bool {
        (self.lang, &self.tag, &self.default_language) == (other.lang, &other.tag, &other.default_language)
    }
}

impl Ui {
    /// For the language `tag`, in a feed whose default is `default_language`, empty while that is not known. The widget's own
    /// texts are in [`Self::language`], or, until they are here, in another language that is.
    pub fn new(tag: &str, default_language: &str, format: &'static Format) -> Ui {
        let lang = match Ui::language(tag, default_language) {
            Some(lang) => texts::choose(lang),
            None => texts::any().unwrap_or_default(),
        };
        let tag = if tag.is_empty() { default_language } else { tag };
        Ui { lang, tag: tag.to_owned(), default_language: default_language.to_owned(), format }
    }

    /// The first of the two that the widgets have texts in, else English; `None` while that is not known.
    pub fn language(tag: &str, default_language: &str) -> Option<Lang> {
        let lang = Lang::of(tag).or_else(|| Lang::of(default_language));
        lang.or_else(|| (!default_language.is_empty()).then(Lang::default))
    }

    /// Direction of the widget's own texts.
    pub fn direction(&self) -> Direction {
        text::direction(self.lang.tag())
    }

    /// What stands between the parts of a list.
    pub fn comma(&self) -> &'static str {
        strings(self.lang).comma
    }

    /// A text of the feed.
    pub fn text(&self, l10n: &L10n) -> String {
        l10n.text(&self.tag, &self.default_language).to_owned()
    }

    /// A number.
    pub fn number(&self, value: u64) -> String {
        text::plain_number(self.lang, value)
    }

    /// A date.
    pub fn date(&self, date: &Date) -> String {
        date_in(self.lang, date)
    }

    /// A sentence that has a date and no other value.
    pub fn dated(&self, text: &Dated<1>, date: &Date) -> String {
        fill(text.on(date), &[&self.date(date)])
    }

    /// An instant, by the reader's clock; without a reader, in UTC, which it then says.
    pub fn instant(&self, instant: &Instant) -> String {
        let offset = (self.format.offset_min)(instant);
        let local = Instant::from_unix(instant.unix_s + offset.unwrap_or_default() * 60);
        let zone = if offset.is_some() { "" } else { " UTC" };
        [&self.date(&local.date()), " ", &text::plain_time(local), zone].concat()
    }

    /// A country, by the feed's own name for it where it has one.
    pub fn country(&self, code: &str, name: Option<&L10n>) -> String {
        match name {
            Some(name) => self.text(name),
            None => (self.format.country)(&self.tag, code),
        }
    }

    /// A number with its noun.
    pub fn plural(&self, forms: &Plural, number: u64) -> String {
        fill(text::plural(self.lang, forms, number), &[&self.number(number)])
    }
}

/// `date` in the words of `lang`, as exactly as it is known.
///
/// ```
/// # use hrc_core::{feed::Date, text::Lang};
/// use hrc_views::shared::date_in;
/// assert_eq!(date_in(Lang::Fr, &Date { year: 2022, month: Some(6), day: Some(14) }), "14 juin 2022");
/// assert_eq!(date_in(Lang::Fr, &Date { year: 2022, month: None, day: None }), "2022");
/// ```
pub fn date_in(lang: Lang, date: &Date) -> String {
    let words = strings(lang);
    let month = usize::from(date.month.unwrap_or_default()).wrapping_sub(1);
    let month = words.months.get(month).copied().unwrap_or_default();
    let day = date.day.map(|day| fill(text::plural(lang, &words.day, day.into()), &[&day.to_string()]));
    fill(words.date.on(date), &[&day.unwrap_or_default(), month, &date.year.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_by_the_readers_clock_or_in_utc() {
        static SEVILLE: Format = Format { offset_min: |_| Some(120), ..PLAIN };
        let instant = Instant::from_unix(1_655_221_500); // 2022-06-14T15:45:00Z
        assert_eq!(Ui::new("en", "en", &PLAIN).instant(&instant), "14 June 2022 15:45 UTC");
        assert_eq!(Ui::new("fr", "en", &SEVILLE).instant(&instant), "14 juin 2022 17:45");
        let late = Instant::from_unix(1_655_243_100); // 21:45Z, the next day's 00:45 in Seville would be +3 h
        assert_eq!(Ui::new("es", "en", &SEVILLE).instant(&late), "14 de junio de 2022 23:45");
    }

    #[test]
    fn dates_say_no_more_than_is_known() {
        let date = |month, day| Date { year: 2022, month, day };
        for (lang, date, expected) in [
            (Lang::En, date(Some(6), Some(14)), "14 June 2022"),
            (Lang::Fr, date(Some(2), None), "février 2022"),
            (Lang::Fr, date(Some(5), Some(1)), "1er mai 2022"),
            (Lang::Es, date(Some(12), Some(10)), "10 de diciembre de 2022"),
            (Lang::Ar, date(None, None), "2022"),
        ] {
            assert_eq!(date_in(lang, &date), expected);
        }
    }

    #[test]
    fn the_widgets_language_is_the_pages_else_the_feeds() {
        for (tag, default, lang) in
            [("fr-CA", "en", Lang::Fr), ("ko", "es", Lang::Es), ("", "fr", Lang::Fr), ("ko", "ko", Lang::En)]
        {
            assert_eq!(Ui::new(tag, default, &PLAIN).lang, lang, "{tag} {default}");
        }
    }
}
