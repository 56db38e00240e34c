//! Dates that were typed as text: ISO 8601, and day, month and year in the order that the campaign states.
//!
//! Invariant: `04/06/2022` is never read without a stated order.

use jiff::civil::Date;
use serde_json::Value;

/// The order of day, month and year in dates such as `14.06.2022`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// Key in `campaign.toml`.
    pub const KEY: &str = "dateOrder";

    /// The order of a value such as `dmy`.
    pub fn read(value: &Value) -> Option<DateOrder> {
        match value.as_str()? {
            "dmy" => Some(DateOrder::Dmy),
            "mdy" => Some(DateOrder::Mdy),
            "ymd" => Some(DateOrder::Ymd),
            _ => None,
        }
    }

    fn words(self) -> &'static str {
        match self {
            DateOrder::Dmy => "day, month, year",
            DateOrder::Mdy => "month, day, year",
            DateOrder::Ymd => "year, month, day",
        }
    }
}

/// A date as the feed has it; what is no date of these kinds is left as it is, for the feed's reader to judge.
///
/// # Errors
///
/// What was expected, in words, where it is a date that is not written so that it can be read.
pub fn date(text: &str, order: Option<DateOrder>) -> Result<String, String> {
    let Some(parts) = numbers(text) else {
        return if has_month_name(text) {
            Err("a date such as 2024-06 or 2024-06-24; this one is ambiguous".into())
        } else {
            Ok(text.to_owned())
        };
    };
    match *parts.as_slice() {
        // ISO 8601, and years, which the feed's reader judges.
        [(_, 4), _] | [(_, 4), _, _]
            if text.contains('-') && parts[1..].iter().all(|(_, digits)| *digits == 2) =>
        {
            Ok(text.to_owned())
        }
        // A month and a year can be read in one way only.
        [(month, 1..=2), (year, 4)] | [(year, 4), (month, 1..=2)] => whole(year, month, 1)
            .map(|date| date.strftime("%Y-%m").to_string())
            .ok_or_else(|| "a month such as 2022-06".into()),
        [first, second, third] => {
            let Some(order) = order else {
                return Err(
                    "a date such as 2022-06-14; if all dates have the same order, set it in campaign.toml: \
                 dateOrder = \"dmy\""
                        .into(),
                );
            };
            let (year, month, day) = match order {
                DateOrder::Dmy => (third, second, first),
                DateOrder::Mdy => (third, first, second),
                DateOrder::Ymd => (first, second, third),
            };
            let date = if year.1 == 4 { whole(year.0, month.0, day.0) } else { None };
            date.map(|date| date.to_string()).ok_or_else(|| {
                format!(
                    "a date that exists, as {} with four digits for the year, as dateOrder says",
                    order.words()
                )
            })
        }
        _ => Ok(text.to_owned()),
    }
}

/// A time with a date before it, made ISO 8601; what has none is left as it is.
///
/// # Errors
///
/// As for [`date`].
pub fn time(text: &str, order: Option<DateOrder>) -> Result<String, String> {
    let (day, clock) = text.split_at(text.find([' ', 'T']).unwrap_or(text.len()));
    match numbers(day).as_deref() {
        Some([_, _, _]) => Ok(format!("{}{clock}", date(day, order)?)),
        _ => Ok(text.to_owned()),
    }
}

/// Two or three numbers with the same sign between them, with how many digits each has.
fn numbers(text: &str) -> Option<Vec<(i16, usize)>> {
    let separator =
        text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "-./\u{2010}\u{2011}\u{2013}".contains(*c))?;
    // `14. 6. 2022` is written with spaces.
    let numbers: Vec<(i16, usize)> = text
        .split(separator)
        .map(str::trim)
        .map(|digits| {
            let is_number =
                (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| digits.parse().ok().map(|number| (number, digits.len()))).flatten()
        })
        .collect::<Option<_>>()?;
    (2..=3).contains(&numbers.len()).then_some(numbers)
}

fn whole(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `Jun-24`, `24 juin`: letters and a number of two digits.
fn has_month_name(text: &str) -> bool {
    let mut parts = text.split(['-', ' ', '/', '.']).filter(|part| !part.is_empty());
    let is_name = |part: &str| part.chars().count() >= 3 && part.chars().all(char::is_alphabetic);
    let is_number = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(one), Some(other), None) => {
            (is_name(one) && is_number(other)) || (is_number(one) && is_name(other))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_stated_order() {
        use DateOrder::{Dmy, Mdy, Ymd};
        for (text, order, expected) in [
            ("14.06.2022", Some(Dmy), "2022-06-14"),
            ("14/6/2022", Some(Dmy), "2022-06-14"),
            ("14-06-2022", Some(Dmy), "2022-06-14"),
            ("14. 6. 2022", Some(Dmy), "2022-06-14"),
            ("04/06/2022", Some(Mdy), "2022-04-06"),
            ("2022/06/14", Some(Ymd), "2022-06-14"),
            ("2022-06-14", Some(Dmy), "2022-06-14"),
            ("2022-06-14", None, "2022-06-14"),
            ("2022-06-31", None, "2022-06-31"),
            ("2022-06", Some(Mdy), "2022-06"),
            ("06/2022", None, "2022-06"),
            ("2022", None, "2022"),
            ("soon", None, "soon"),
        ] {
            assert_eq!(date(text, order).as_deref(), Ok(expected), "{text}");
        }
        for (text, order, expected) in [
            ("14.06.2022", None, "set it in campaign.toml: dateOrder = \"dmy\""),
            ("06/14/2022", Some(Dmy), "a date that exists, as day, month, year"),
            ("14.06.22", Some(Dmy), "with four digits for the year"),
            ("14/06/2022", Some(Ymd), "as year, month, day"),
            ("29.02.2023", Some(Dmy), "a date that exists"),
            ("13/2022", None, "a month such as 2022-06"),
            ("Jun-24", Some(Dmy), "this one is ambiguous"),
            ("24 juin", None, "this one is ambiguous"),
        ] {
            let error = date(text, order).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }

    #[test]
    fn times_keep_their_clock() {
        let order = Some(DateOrder::Dmy);
        for (text, expected) in [
            ("14.06.2022 17:00", "2022-06-14 17:00"),
            ("14.06.2022", "2022-06-14"),
            ("2022-06-14T17:00:00+02:00", "2022-06-14T17:00:00+02:00"),
            ("17:00", "17:00"),
            ("17.00", "17.00"),
        ] {
            assert_eq!(time(text, order).as_deref(), Ok(expected), "{text}");
        }
        assert!(time("14/06/2022 17:00", None).unwrap_err().contains("dateOrder"));
    }
}
