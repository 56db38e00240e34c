//! What a cell holds before its column says what it means.
//!
//! Invariant: texts are trimmed and not empty; numbers are finite.

use super::table::MAX_CELL_CHARS;
use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};

/// The words that spreadsheets show for a formula without a result.
const ERROR_WORDS: &[&str] =
    &["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#DATA!"];
/// Less than what a spreadsheet shows of a second, and more than what is lost when 17:00 is stored as 0.708333333.
const ROUNDING_SECONDS: f64 = 0.0005;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Raw {
    /// Nothing.
    #[default]
    Empty,
    /// A text; every cell of a CSV file is one.
    Text(String),
    /// A text with more characters than a cell may have; so many they are.
    Long(usize),
    /// A number.
    Number(f64),
    /// A number that looks like something else.
    Formatted(f64, Look),
    /// A number that the spreadsheet shows as a date or a time.
    Moment(Serial),
    /// True or false.
    Flag(bool),
    /// A formula that gave an error, such as `#REF!`, or (empty) one whose result is not in the file.
    Fault(String),
}

/// How the format of a cell shows a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    /// As this text, which says all of it: `005`.
    Text(String),
    /// As this text, which is not exact: `41.39`.
    Rounded(String),
    /// As hundred times as much, with a sign.
    Percent,
    /// As an amount of money.
    Currency,
    /// Not at all.
    Nothing,
    /// In a way that is not read.
    Strange,
}

impl Raw {
    /// A cell of a text file.
    pub fn text(text: &str) -> Raw {
        let text = text.trim();
        // Most cells are short in bytes already.
        let characters = if text.len() > MAX_CELL_CHARS { text.chars().count() } else { 0 };
        match text {
            "" => Raw::Empty,
            _ if characters > MAX_CELL_CHARS => Raw::Long(characters),
            word if ERROR_WORDS.contains(&word) => Raw::Fault(word.to_owned()),
            text => Raw::Text(text.to_owned()),
        }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Raw::Empty
    }

    /// Bytes of its text.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Raw::Text(text) | Raw::Fault(text) => text.len(),
            _ => 0,
        }
    }

    /// As a spreadsheet would show it.
    pub fn show(&self) -> String {
        match self {
            Raw::Empty => String::new(),
            Raw::Text(text) | Raw::Fault(text) => text.clone(),
            Raw::Long(characters) => format!("{characters} characters"),
            Raw::Formatted(_, Look::Text(text) | Look::Rounded(text)) => text.clone(),
            Raw::Formatted(number, Look::Percent) => format!("{}%", plain(number * 100.0)),
            Raw::Number(number) | Raw::Formatted(number, _) => plain(*number),
            Raw::Moment(serial) => serial.show(),
            Raw::Flag(true) => "TRUE".into(),
            Raw::Flag(false) => "FALSE".into(),
        }
    }
}

/// A number in digits alone: `34` and not `34.0`.
pub fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// The parts of a date and time that a cell shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The year.
    pub year: bool,
    /// The month.
    pub month: bool,
    /// The day of the month.
    pub day: bool,
    /// Hours and minutes.
    pub clock: bool,
    /// Seconds.
    pub seconds: bool,
    /// Whether hours go on beyond 24: a duration.
    pub elapsed: bool,
}

impl Parts {
    /// All of a date, and the time if there is one.
    pub const DATE: Parts =
        Parts { year: true, month: true, day: true, clock: false, seconds: false, elapsed: false };
    /// A date and a time.
    pub const MOMENT: Parts = Parts { clock: true, ..Parts::DATE };
    /// A time of the day.
    pub const CLOCK: Parts = Parts { year: false, month: false, day: false, ..Parts::MOMENT };
}

/// A date or time as spreadsheets store it: days since an epoch, the time as a fraction of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Serial {
    /// Days; finite.
    pub days: f64,
    /// Whether the workbook counts from 1904, as some made on a Mac do.
    pub since_1904: bool,
    /// What the cell shows of it.
    pub shows: Parts,
}

impl Serial {
    /// The moment, cut to the second; `None` where no calendar has it.
    pub fn moment(self) -> Option<DateTime> {
        let epoch = if self.since_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
        let seconds = (self.days * 86_400.0 + ROUNDING_SECONDS).floor();
        if !(0.0..=3e11).contains(&seconds) {
            return None;
        }
        let seconds = seconds as i64;
        let span: Span = (seconds / 86_400).days();
        let date = epoch.checked_add(span).ok()?;
        date.at(0, 0, 0, 0).checked_add((seconds % 86_400).seconds()).ok()
    }

    /// The date alone.
    pub fn date(self) -> Option<Date> {
        self.moment().map(DateTime::date)
    }

    /// Whether there is a time of the day and no date.
    pub fn is_clock(self) -> bool {
        (0.0..1.0).contains(&self.days)
    }

    /// Whether it is a span of a day and more.
    pub fn is_duration(self) -> bool {
        self.shows.elapsed && !self.is_clock()
    }

    /// `2024-06`, `17:00` or `2022-06-14 17:00`: the parts that the cell shows, in the order of ISO 8601.
    pub fn show(self) -> String {
        let Some(moment) = self.moment() else { return plain(self.days) };
        if self.is_duration() {
            let hours = (self.days * 24.0 + ROUNDING_SECONDS / 3600.0).floor();
            return format!("{hours}:{:02} hours", moment.minute());
        }
        let Parts { year, month, day, clock, seconds, .. } = self.shows;
        let date: Vec<&str> = [(year, "%Y"), (month, "%m"), (day, "%d")]
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, part)| *part)
            .collect();
        // Midnight says nothing beside a date.
        let time = match (clock, seconds && moment.second() != 0) {
            (true, _) if !date.is_empty() && moment.time() == Time::midnight() => "",
            (true, true) => "%H:%M:%S",
            (true, false) => "%H:%M",
            (false, _) => "",
        };
        moment.strftime(&format!("{} {time}", date.join("-"))).to_string().trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_the_dates_that_a_spreadsheet_shows() {
        let seconds = Parts { seconds: true, ..Parts::MOMENT };
        for (days, since_1904, shows, shown) in [
            (44_713.0, false, Parts::DATE, "2022-06-01"),
            (43_251.0, true, Parts::DATE, "2022-06-01"),
            (44_726.708_333_333_336, false, Parts::MOMENT, "2022-06-14 17:00"),
            (44_726.708_333_333_336, false, Parts::DATE, "2022-06-14"),
            (44_726.708_333_333_336, false, Parts::CLOCK, "17:00"),
            (44_726.999_999_988, false, Parts::DATE, "2022-06-14"),
            (44_726.999_999_988, false, seconds, "2022-06-14 23:59:59"),
            (44_713.0, false, Parts { day: false, ..Parts::DATE }, "2022-06"),
            (44_713.0, false, Parts { year: true, ..Parts::default() }, "2022"),
            (44_726.0, false, Parts { year: false, ..Parts::DATE }, "06-14"),
            (0.708_333_333, false, Parts::CLOCK, "17:00"),
            (0.770_844_907_407, false, Parts { seconds: true, ..Parts::CLOCK }, "18:30:01"),
            (1.25, false, Parts { elapsed: true, ..Parts::CLOCK }, "30:00 hours"),
            (-1.0, false, Parts::DATE, "-1"),
            (1e20, false, Parts::DATE, "100000000000000000000"),
        ] {
            assert_eq!(Serial { days, since_1904, shows }.show(), shown);
        }
    }

    #[test]
    fn texts_are_trimmed_and_errors_known() {
        assert_eq!(Raw::text("  "), Raw::Empty);
        assert_eq!(Raw::text(" a b "), Raw::Text("a b".into()));
        assert_eq!(Raw::text("#REF!"), Raw::Fault("#REF!".into()));
        assert_eq!(Raw::text("#1"), Raw::Text("#1".into()));
        assert_eq!(Raw::text(&"é".repeat(MAX_CELL_CHARS)).bytes(), MAX_CELL_CHARS * 2);
        assert_eq!(Raw::text(&"é".repeat(MAX_CELL_CHARS + 1)), Raw::Long(MAX_CELL_CHARS + 1));
        assert_eq!(
            (plain(34.0), plain(2_761_369.0), plain(3.25)),
            ("34".into(), "2761369".into(), "3.25".into())
        );
    }
}
