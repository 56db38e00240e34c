//! Language of a widget, and how numbers, dates and country names are written in it.

use super::strings;
use crate::texts;
use hrc_core::feed::{Date, Instant, L10n};
use hrc_core::order::ordered;
use hrc_core::programme::{ZoneOffset, no_zones};
use hrc_core::text::{self, Dated, Direction, Lang, Numbers, Plural, fill};

/// What only a browser knows. Numbers and dates are written the same everywhere, by [`Numbers`] and
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
    /// The places of texts in the order of a language. Of two that are equal, the first stays before the second.
    pub order: fn(tag: &str, texts: &[String]) -> Vec<u32>,
}

/// Without a browser: times in UTC, at a venue by the offsets in the feed, country codes as they are, and the order of
/// letters by their code points.
pub const PLAIN: Format = Format {
    offset_min: |_| None,
    zone_offset: no_zones,
    country: |_, code| code.to_owned(),
    fold: |text| text.to_lowercase(),
    order: |_, texts| ordered(texts.len(), &|a, b| texts[a as usize] > texts[b as usize]),
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

    /// How numbers are written in the region of the page. A page in a language that the widgets do not speak has none.
    fn numbers(&self) -> Numbers {
        let tag = if Lang::of(&self.tag) == Some(self.lang) { &self.tag } else { "" };
        Numbers::of(strings(self.lang).numbers, tag)
    }

    /// A number.
    pub fn number(&self, value: u64) -> String {
        self.numbers().write(value)
    }

    /// A date.
    pub fn date(&self, date: &Date) -> String {
        self.numbers().digits(date_in(self.lang, date))
    }

    /// The time of day at an instant's own offset.
    pub fn time(&self, instant: Instant) -> String {
        self.numbers().digits(text::plain_time(instant))
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
        [&self.date(&local.date()), " ", &self.time(local), zone].concat()
    }

    /// A country: by the feed's own name for it where it has one, else by that of the United Nations, else by CLDR's.
    pub fn country(&self, code: &str, name: Option<&L10n>) -> String {
        if let Some(name) = name {
            return self.text(name);
        }
        let known = match Lang::of(&self.tag) {
            Some(lang) if lang == self.lang => listed(crate::map::country_names(lang), code),
            _ => None,
        };
        known.map_or_else(|| (self.format.country)(&self.tag, code), str::to_owned)
    }

    /// The places of texts in the order of the page's language.
    pub fn order(&self, texts: &[String]) -> Vec<u32> {
        (self.format.order)(&self.tag, texts)
    }

    /// A number with its noun.
    pub fn plural(&self, forms: &Plural, number: u64) -> String {
        fill(text::plural(self.lang, forms, number), &[&self.number(number)])
    }
}

/// The name that `names`, such as `|VNViet Nam|VAHoly See`, have for a code.
fn listed<'a>(names: &'a str, code: &str) -> Option<&'a str> {
    names
        .split('|')
        .find_map(|entry| entry.strip_prefix(code))
        .filter(|name| !code.is_empty() && !name.is_empty())
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
    let months = if date.day.is_some() { &words.months } else { &words.months_alone };
    let month = months.get(month).copied().unwrap_or_default();
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
            (Lang::Ru, date(Some(5), Some(9)), "9 мая 2022 г."),
            (Lang::Ru, date(Some(5), None), "май 2022 г."),
            (Lang::Ca, date(Some(4), Some(2)), "2 d’abril del 2022"),
            (Lang::Ca, date(Some(4), None), "abril del 2022"),
            (Lang::Pt, date(Some(5), Some(1)), "1º de maio de 2022"),
            (Lang::PtPt, date(Some(5), Some(1)), "1 de maio de 2022"),
            (Lang::De, date(Some(3), Some(14)), "14. März 2022"),
            (Lang::Zh, date(Some(6), Some(14)), "2022年6月14日"),
            (Lang::Ko, date(Some(6), None), "2022년 6월"),
        ] {
            assert_eq!(date_in(lang, &date), expected);
        }
    }

    #[test]
    fn numbers_and_dates_as_the_region_writes_them() {
        let date = Date { year: 2026, month: Some(7), day: Some(1) };
        for (tag, number, expected) in [
            ("es", "12.345", "1 de julio de 2026"),
            ("es-MX", "12,345", "1 de julio de 2026"),
            ("es-419", "12,345", "1 de julio de 2026"),
            ("de-CH", "12'345", "1. Juli 2026"),
            ("ar", "12,345", "1 يوليو 2026"),
            ("ar-EG", "١٢٬٣٤٥", "١ يوليو ٢٠٢٦"),
            ("pt-AO", "12\u{a0}345", "1 de julho de 2026"),
            // In English, as nothing is known of how Basque is written.
            ("eu-ES", "12,345", "1 July 2026"),
        ] {
            let ui = Ui::new(tag, "en", &PLAIN);
            assert_eq!((ui.number(12_345).as_str(), ui.date(&date).as_str()), (number, expected), "{tag}");
        }
    }

    #[test]
    fn countries_have_the_feeds_name_then_that_of_the_united_nations() {
        let own = L10n::from([("en", "Palestine")]);
        assert_eq!(Ui::new("en", "en", &PLAIN).country("PS", Some(&own)), "Palestine");
        for (tag, code, expected) in [
            ("en", "PS", "State of Palestine"),
            ("en-GB", "CD", "Democratic Republic of the Congo"),
            ("fr-CA", "TR", "Türkiye"),
            ("zh", "KR", "大韩民国"),
            ("es", "ES", "ES"),
            ("de", "PS", "PS"),
            ("eu", "PS", "PS"),
            ("en", "", ""),
            ("en", "|", "|"),
        ] {
            assert_eq!(Ui::new(tag, "en", &PLAIN).country(code, None), expected, "{tag} {code}");
        }
    }

    #[test]
    fn the_widgets_language_is_the_pages_else_the_feeds() {
        for (tag, default, lang) in
            [("fr-CA", "en", Lang::Fr), ("eu", "es", Lang::Es), ("", "fr", Lang::Fr), ("eu", "eu", Lang::En)]
        {
            assert_eq!(Ui::new(tag, default, &PLAIN).lang, lang, "{tag} {default}");
        }
    }
}
