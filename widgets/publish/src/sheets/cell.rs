//! One cell: what it holds becomes a JSON value, as its column asks for.
//!
//! Invariant: nothing is guessed in silence. What can be read in one way only is read; what needed a conversion that a
//! person should look at carries a doubt; what can be read in two ways is an error that says how to write it.

use super::date_text::{self, DateOrder};
use super::raw::{Look, Parts, Raw, Serial, plain};
use super::shape::Shape;
use super::table::MAX_CELL_CHARS;
use crate::export::unguarded;
use serde_json::Value;

const YES: &[&str] = &["true", "yes", "y", "1", "x", "✓", "✔", "oui", "vrai", "sí", "si", "verdadero", "نعم"];
const NO: &[&str] = &["false", "no", "n", "0", "non", "faux", "falso", "لا"];

/// Serial numbers from 1950 to 2099: in a column of dates a bare number in this range is a date that lost its format.
const SERIALS: std::ops::RangeInclusive<f64> = 18_264.0..=73_050.0;
/// Numbers from here on lost their last digits: a spreadsheet keeps 15.
const ROUNDED: f64 = 1e15;

const DATE_IN_TEXT: &str =
    "text; the spreadsheet turned it into a date: format the column as text and type the value again";
const YEAR_AS_DATE: &str = "a date; this looks like a year in a cell with a date format: format the column as text and \
 type the year again";
const NUMBER_IN_TEXT: &str = "text; the spreadsheet stored it as a number and rounded it: format the column as text \
 and type the value again";
const FLAG_IN_TEXT: &str =
    "text; the spreadsheet turned it into true or false: format the column as text and type the value again";

/// A cell that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// Its value in the feed.
    pub value: Value,
    /// What was expected, where a person should look at what became of it.
    pub doubt: Option<String>,
}

impl From<Value> for Read {
    fn from(value: Value) -> Read {
        Read { value, doubt: None }
    }
}

/// The value of a cell that is not empty; `order` is that of the parts of its dates, if the campaign states one.
///
/// # Errors
///
/// What was expected, in words.
pub fn value(raw: &Raw, shape: Shape, order: Option<DateOrder>) -> Result<Read, String> {
    match raw {
        Raw::Fault(word) if word.is_empty() => {
            return Err(
                "a value; the file lacks the result of the formula: open it in the spreadsheet and save it again"
                    .into(),
            );
        }
        Raw::Fault(_) => {
            return Err("a value; the formula in this cell fails: correct it or type the value".into());
        }
        Raw::Text(text) if is_formula(text) => {
            return Err("a value, not a formula: paste the sheet as values".into());
        }
        Raw::Long(_) => return Err(format!("at most {MAX_CELL_CHARS} characters in a cell")),
        Raw::Formatted(_, Look::Percent) => return Err("a value without a percent sign".into()),
        Raw::Formatted(_, Look::Currency) => return Err("a value that is not formatted as money".into()),
        Raw::Formatted(_, Look::Nothing) => {
            return Err(
                "a visible value; the format of this cell hides it: empty the cell, or show the value".into(),
            );
        }
        _ => {}
    }
    match shape {
        Shape::Int => int(raw),
        Shape::Number => number(raw),
        Shape::Flag => flag(raw),
        Shape::Words => {
            let text = text(raw)?;
            let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
            Ok(Value::from_iter(words.filter(|word| !word.is_empty())).into())
        }
        Shape::Date => date(raw, order),
        Shape::Time => time(raw, order),
        // The feed's reader says what a word or an address should look like.
        _ => Ok(Value::from(text(raw)?).into()),
    }
}

/// `=A1`, `="042"`, `=SUM(…)`: what a formula looks like in a text.
fn is_formula(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('=')
        && letters.next().is_some_and(|c| c.is_ascii_alphanumeric() || "(\"+-$@".contains(c))
}

/// `1.23457E+19`: a long number as a spreadsheet shows and saves it.
fn is_scientific(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole)
        && (fraction.is_empty() || is_digits(fraction))
        && power.strip_prefix('+').is_some_and(is_digits)
}

fn text(raw: &Raw) -> Result<String, String> {
    match raw {
        Raw::Moment(_) => Err(DATE_IN_TEXT.into()),
        Raw::Flag(_) => Err(FLAG_IN_TEXT.into()),
        Raw::Number(number) if number.abs() >= ROUNDED => Err(NUMBER_IN_TEXT.into()),
        Raw::Text(text) if is_scientific(text) => Err(NUMBER_IN_TEXT.into()),
        Raw::Formatted(number, Look::Text(_)) if number.abs() < ROUNDED => Ok(raw.show()),
        Raw::Formatted(..) => {
            Err("text; the format of this cell shows only part of the number: format the column as text and type the \
             value again"
                .into())
        }
        // As `hrc build` writes texts that a spreadsheet would run.
        _ => Ok(unguarded(&raw.show()).to_owned()),
    }
}

fn int(raw: &Raw) -> Result<Read, String> {
    let expected = || "a whole number, 0 or more".to_owned();
    let digits: String = match raw {
        Raw::Number(number) | Raw::Formatted(number, Look::Text(_) | Look::Rounded(_))
            if number.abs() < ROUNDED =>
        {
            plain(*number)
        }
        Raw::Text(text) => text.chars().filter(|c| !is_group_space(*c)).collect(),
        _ => return Err(expected()),
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((&digits, ""));
    if matches!(raw, Raw::Text(_))
        && fraction.len() >= 3
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Err(
            "a whole number without separators, such as 1000; this one can be read in two ways".into()
        );
    }
    if fraction.bytes().any(|byte| byte != b'0') {
        return Err(expected());
    }
    whole.parse::<u64>().map(|number| Value::from(number).into()).map_err(|_| expected())
}

/// A number with a fraction: degrees, which are too small for separators of thousands, so one comma is a decimal one.
fn number(raw: &Raw) -> Result<Read, String> {
    let expected = "a number such as 41.38879";
    let number = match raw {
        // What is stored is more exact than what is shown.
        Raw::Number(number) | Raw::Formatted(number, Look::Text(_) | Look::Rounded(_)) => *number,
        Raw::Text(text) => {
            if text.contains(',') && (text.contains('.') || text.matches(',').count() > 1) {
                return Err("a number such as 41.38879, with one point or one comma".into());
            }
            let text = text.replacen(',', ".", 1).replacen('\u{2212}', "-", 1);
            text.parse().map_err(|_| expected.to_owned())?
        }
        _ => return Err(expected.into()),
    };
    if number.is_finite() { Ok(Value::from(number).into()) } else { Err(expected.into()) }
}

fn flag(raw: &Raw) -> Result<Read, String> {
    let word = raw.show().to_lowercase();
    if YES.contains(&word.as_str()) {
        Ok(Value::Bool(true).into())
    } else if NO.contains(&word.as_str()) {
        Ok(Value::Bool(false).into())
    } else {
        Err("yes or no".into())
    }
}

fn date(raw: &Raw, order: Option<DateOrder>) -> Result<Read, String> {
    match raw {
        Raw::Moment(serial) => moment(*serial).map(|date| Value::from(date).into()),
        Raw::Number(days) | Raw::Formatted(days, Look::Text(_)) => {
            Ok(bare_date(*days).unwrap_or_else(|| Value::from(plain(*days)).into()))
        }
        Raw::Text(text) => {
            let serial = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
            if let Some(read) = text.parse().ok().filter(|_| serial).and_then(bare_date) {
                return Ok(read);
            }
            // Midnight and a fraction of nothing are what exports add to a date and to a year.
            let date = [" 00:00:00", "T00:00:00", " 00:00", ".0", ",0"]
                .iter()
                .find_map(|added| text.strip_suffix(added))
                .unwrap_or(text);
            date_text::date(date, order).map(|date| Value::from(date).into())
        }
        _ => Err("a date".into()),
    }
}

/// A date as precise as the cell shows it.
fn moment(serial: Serial) -> Result<String, String> {
    let Parts { year, month, day, .. } = serial.shows;
    let shown = match (year, month, day) {
        _ if serial.is_duration() => return Err("a date, not a duration".into()),
        _ if serial.is_clock() => return Err("a date, not a time".into()),
        // 2022 formatted as a date shows as a day of July 1905.
        _ if (1900.0..=2100.0).contains(&serial.days) => return Err(YEAR_AS_DATE.into()),
        (true, true, true) => Parts::DATE,
        (true, true, false) => Parts { day: false, ..Parts::DATE },
        (true, false, false) => Parts { year: true, ..Parts::default() },
        (false, false, false) => return Err("a date, not a time".into()),
        _ => {
            return Err(
                "a date with its year; this cell does not show it: format the column as yyyy-mm-dd".into()
            );
        }
    };
    let serial = Serial { shows: shown, ..serial };
    if serial.date().is_some() { Ok(serial.show()) } else { Err("a date".into()) }
}

/// A number of days without a format.
fn bare_date(days: f64) -> Option<Read> {
    let serial = Serial { days, since_1904: false, shows: Parts::DATE };
    let date = serial.date().filter(|_| SERIALS.contains(&days))?;
    let doubt = Some(format!("a date; read as {date}, which spreadsheets show for this number"));
    Some(Read { value: Value::from(date.to_string()), doubt })
}

fn time(raw: &Raw, order: Option<DateOrder>) -> Result<Read, String> {
    match raw {
        Raw::Number(days) if (0.0..1.0).contains(days) || SERIALS.contains(days) => {
            let shows = if *days < 1.0 { Parts::CLOCK } else { Parts::MOMENT };
            let shown = Serial { days: *days, since_1904: false, shows }.show();
            let doubt = Some(format!("a time; read as {shown}, which spreadsheets show for this number"));
            Ok(Read { value: Value::from(shown), doubt })
        }
        Raw::Moment(serial) if serial.is_duration() => Err("a time of the day, not a duration".into()),
        Raw::Text(text) => date_text::time(text, order).map(|time| Value::from(time).into()),
        _ => Ok(Value::from(raw.show()).into()),
    }
}

/// Spaces that spreadsheets put between groups of three digits.
fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn moment(days: f64, shows: Parts) -> Raw {
        Raw::Moment(Serial { days, since_1904: false, shows })
    }

    fn value(raw: &Raw, shape: Shape) -> Result<Read, String> {
        super::value(raw, shape, None)
    }

    #[test]
    fn cells_become_values() {
        for (raw, shape, expected) in [
            (Raw::text("1000"), Shape::Int, json!(1000)),
            (Raw::text("1\u{202f}000"), Shape::Int, json!(1000)),
            (Raw::text("34.0"), Shape::Int, json!(34)),
            (Raw::text("34,00"), Shape::Int, json!(34)),
            (Raw::Number(34.0), Shape::Int, json!(34)),
            (Raw::text("-34.90328"), Shape::Number, json!(-34.90328)),
            (Raw::text("\u{2212}34,90328"), Shape::Number, json!(-34.90328)),
            (Raw::Number(41.38879), Shape::Number, json!(41.38879)),
            (Raw::text("VRAI"), Shape::Flag, json!(true)),
            (Raw::text("no"), Shape::Flag, json!(false)),
            (Raw::Flag(true), Shape::Flag, json!(true)),
            (Raw::Number(0.0), Shape::Flag, json!(false)),
            (
                Raw::text("europe, metropolis;regions"),
                Shape::Words,
                json!(["europe", "metropolis", "regions"]),
            ),
            (Raw::text("2022"), Shape::Date, json!("2022")),
            (Raw::text("2022.0"), Shape::Date, json!("2022")),
            (Raw::Number(2022.0), Shape::Date, json!("2022")),
            (Raw::text("2022-06-14 00:00:00"), Shape::Date, json!("2022-06-14")),
            (moment(44_713.0, Parts::DATE), Shape::Date, json!("2022-06-01")),
            (moment(44_713.0, Parts { day: false, ..Parts::DATE }), Shape::Date, json!("2022-06")),
            (moment(44_713.0, Parts { year: true, ..Parts::default() }), Shape::Date, json!("2022")),
            (moment(44_726.999_999_988, Parts::MOMENT), Shape::Date, json!("2022-06-14")),
            (moment(44_726.708_333_333_336, Parts::MOMENT), Shape::Time, json!("2022-06-14 17:00")),
            (moment(0.708_333_333, Parts::CLOCK), Shape::Time, json!("17:00")),
            (moment(0.75, Parts { elapsed: true, ..Parts::CLOCK }), Shape::Time, json!("18:00")),
            (Raw::Number(2_761_369.0), Shape::Text, json!("2761369")),
            (Raw::Formatted(5.0, Look::Text("005".into())), Shape::Text, json!("005")),
            (Raw::Formatted(5.0, Look::Text("005".into())), Shape::Int, json!(5)),
            (Raw::Formatted(41.38879, Look::Rounded("41.39".into())), Shape::Number, json!(41.38879)),
            (Raw::text("12345678901234567890"), Shape::Text, json!("12345678901234567890")),
            (Raw::text("06/2022"), Shape::Date, json!("2022-06")),
        ] {
            assert_eq!(value(&raw, shape), Ok(expected.into()), "{raw:?}");
        }
    }

    #[test]
    fn conversions_that_need_a_look_are_reported() {
        for (raw, shape, expected) in [
            (Raw::text("44713"), Shape::Date, "2022-06-01"),
            (Raw::Number(44_713.0), Shape::Date, "2022-06-01"),
            (Raw::Number(0.75), Shape::Time, "18:00"),
        ] {
            let read = value(&raw, shape).unwrap();
            assert_eq!(read.value, json!(expected));
            assert!(read.doubt.unwrap().contains(&format!("read as {expected}")));
        }
    }

    #[test]
    fn wrong_cells_say_what_was_expected() {
        for (raw, shape, expected) in [
            (Raw::text("about 100"), Shape::Int, "a whole number, 0 or more"),
            (Raw::text("-1"), Shape::Int, "a whole number, 0 or more"),
            (Raw::text("34.5"), Shape::Int, "a whole number, 0 or more"),
            (Raw::text("1.000"), Shape::Int, "a whole number without separators"),
            (Raw::text("1,000"), Shape::Int, "a whole number without separators"),
            (Raw::text("1.234,5"), Shape::Number, "a number such as 41.38879, with one point or one comma"),
            (Raw::text("NaN"), Shape::Number, "a number such as 41.38879"),
            (Raw::text("perhaps"), Shape::Flag, "yes or no"),
            (Raw::text("=B2&C2"), Shape::Text, "a value, not a formula"),
            (Raw::text("#REF!"), Shape::Text, "a value; the formula in this cell fails"),
            (Raw::Fault(String::new()), Shape::Text, "a value; the file lacks the result of the formula"),
            (moment(44_713.0, Parts::DATE), Shape::Text, "text; the spreadsheet turned it into a date"),
            (moment(44_713.0, Parts::DATE), Shape::Int, "a whole number, 0 or more"),
            (moment(2022.0, Parts::DATE), Shape::Date, "a date; this looks like a year"),
            (moment(0.5, Parts::CLOCK), Shape::Date, "a date, not a time"),
            (moment(44_713.5, Parts::CLOCK), Shape::Date, "a date, not a time"),
            (moment(44_713.0, Parts { year: false, ..Parts::DATE }), Shape::Date, "a date with its year"),
            (moment(1.25, Parts { elapsed: true, ..Parts::CLOCK }), Shape::Date, "a date, not a duration"),
            (moment(1.25, Parts { elapsed: true, ..Parts::CLOCK }), Shape::Time, "a time of the day, not"),
            (
                Raw::Number(1.2345678901234568e19),
                Shape::Text,
                "text; the spreadsheet stored it as a number and",
            ),
            (Raw::text("1,23457E+19"), Shape::Text, "text; the spreadsheet stored it as a number and"),
            (Raw::Number(1e15), Shape::Int, "a whole number, 0 or more"),
            (Raw::Flag(true), Shape::Text, "text; the spreadsheet turned it into true or false"),
            (Raw::Flag(true), Shape::Date, "a date"),
            (Raw::Formatted(1.0, Look::Percent), Shape::Int, "a value without a percent sign"),
            (Raw::Formatted(1.0, Look::Currency), Shape::Int, "a value that is not formatted as money"),
            (Raw::Formatted(1.0, Look::Nothing), Shape::Text, "a visible value"),
            (Raw::Formatted(5.4, Look::Rounded("5".into())), Shape::Text, "text; the format of this cell"),
            (Raw::Formatted(34.6, Look::Rounded("35".into())), Shape::Int, "a whole number, 0 or more"),
            (Raw::Long(40_000), Shape::Text, "at most 32767 characters"),
            (Raw::text("Jun-24"), Shape::Date, "a date such as 2024-06"),
        ] {
            let error = value(&raw, shape).unwrap_err();
            assert!(error.starts_with(expected), "{raw:?}: {error}");
        }
    }
}
