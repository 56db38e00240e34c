//! What a cell holds before its column says what it means.
//!
//! Invariant: texts are trimmed and not empty; numbers are finite.

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

/// The words that spreadsheets show for a formula without a result.
const ERROR_WORDS: &[&str] =
    &["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#DATA!"];

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Raw {
    /// Nothing.
    #[default]
    Empty,
    /// A text; every cell of a CSV file is one.
    Text(String),
    /// A number.
    Number(f64),
    /// A number that the spreadsheet shows as a date or a time.
    Moment(Serial),
    /// True or false.
    Flag(bool),
    /// A formula that gave an error, such as `#REF!`, or (empty) one whose result is not in the file.
    Fault(String),
}

impl Raw {
    /// A cell of a text file.
    pub fn text(text: &str) -> Raw {
        match text.trim() {
            "" => Raw::Empty,
            word if ERROR_WORDS.contains(&word) => Raw::Fault(word.to_owned()),
            text => Raw::Text(text.to_owned()),
        }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Raw::Empty
    }

    /// As a spreadsheet would show it, without its formats.
    pub fn show(&self) -> String {
        match self {
            Raw::Empty => String::new(),
            Raw::Text(text) | Raw::Fault(text) => text.clone(),
            Raw::Number(number) => plain(*number),
            Raw::Moment(serial) => serial.show(),
            Raw::Flag(flag) => flag.to_string(),
        }
    }
}

/// A number in digits alone: `34` and not `34.0`.
pub fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// A date or time as spreadsheets store it: days since an epoch, the time as a fraction of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Serial {
    /// Days; finite.
    pub days: f64,
    /// Whether the workbook counts from 1904, as some made on a Mac do.
    pub since_1904: bool,
}

impl Serial {
    /// The moment, to the second; `None` where no calendar has it.
    pub fn moment(self) -> Option<DateTime> {
        let epoch = if self.since_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
        // Halves of a second come from the fraction's rounding: 17:00 is stored as 0.70833….
        let seconds = (self.days * 86_400.0).round();
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

    /// `17:00`, `2022-06-14` or `2022-06-14 17:00`; the number where it is none of these.
    pub fn show(self) -> String {
        let Some(moment) = self.moment() else { return plain(self.days) };
        let time = if moment.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        let at_midnight = moment.time() == jiff::civil::Time::midnight();
        match (self.is_clock(), at_midnight) {
            (true, _) => moment.strftime(time).to_string(),
            (_, true) => moment.strftime("%Y-%m-%d").to_string(),
            _ => moment.strftime(&format!("%Y-%m-%d {time}")).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_the_dates_that_a_spreadsheet_shows() {
        for (days, since_1904, shown) in [
            (44_713.0, false, "2022-06-01"),
            (43_251.0, true, "2022-06-01"),
            (44_726.708_333_333_336, false, "2022-06-14 17:00"),
            (0.708_333_333, false, "17:00"),
            (0.770_844_907_407, false, "18:30:01"),
            (-1.0, false, "-1"),
            (1e20, false, "100000000000000000000"),
        ] {
            assert_eq!(Serial { days, since_1904 }.show(), shown);
        }
    }

    #[test]
    fn texts_are_trimmed_and_errors_known() {
        assert_eq!(Raw::text("  "), Raw::Empty);
        assert_eq!(Raw::text(" a b "), Raw::Text("a b".into()));
        assert_eq!(Raw::text("#REF!"), Raw::Fault("#REF!".into()));
        assert_eq!(Raw::text("#1"), Raw::Text("#1".into()));
        assert_eq!(
            (plain(34.0), plain(2_761_369.0), plain(3.25)),
            ("34".into(), "2761369".into(), "3.25".into())
        );
    }
}
