//! Dates that may be only a year or a month, and instants.
//!
//! The proleptic Gregorian calendar, years 1 to 9999 in dates and 0 to 9999 in instants. By hand, because it ships to
//! every page; the tests compare it with a date library.

use serde::{Serialize, Serializer};
use std::fmt;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how exact it is, is part of what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to the last of the month; only with a month.
    pub day: Option<u8>,
}

/// A point in time, with the offset that it was written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix_s: i64,
    /// Minutes east of UTC, −1439 to 1439.
    pub offset_min: i16,
}

/// Days from 1970-01-01 to the day; `month` is 1 to 12.
fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    // Years start in March here, so that the leap day is a year's last; eras have 400 years, 146,097 days.
    let month = i64::from(month);
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day, `days` after 1970-01-01.
fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted + 2) / 5 + 1) as u8;
    let month = ((shifted + 2) % 12 + 1) as u8;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Days of a month, 28 to 31.
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Takes `digits` digits and then the byte `after` (0 for the end of the text) from the front.
fn take(text: &mut &[u8], digits: usize, after: &[u8]) -> Option<u16> {
    let mut number = 0;
    for byte in text.get(..digits)? {
        number = number * 10 + u16::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    *text = &text[digits..];
    match text.split_first() {
        Some((next, rest)) if after.contains(next) => *text = rest,
        None if after.is_empty() => {}
        _ => return None,
    }
    Some(number)
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing else, and only days that exist.
    ///
    /// ```
    /// use hrc_core::feed::Date;
    ///
    /// assert_eq!(Date::parse("2026-02"), Some(Date { year: 2026, month: Some(2), day: None }));
    /// assert_eq!(Date::parse("2026-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Date> {
        let mut rest = text.as_bytes();
        let last = |len: usize| if text.len() == len { &b""[..] } else { &b"-"[..] };
        let mut date = Date { year: take(&mut rest, 4, last(4))?, ..Date::default() };
        if text.len() > 4 {
            date.month = Some(take(&mut rest, 2, last(7))? as u8);
        }
        if text.len() > 7 {
            date.day = Some(take(&mut rest, 2, b"")? as u8);
        }
        date.is_valid().then_some(date)
    }

    fn is_valid(self) -> bool {
        let month = self.month.unwrap_or(1);
        self.year > 0
            && (1..=12).contains(&month)
            && (1..=days_in_month(self.year, month)).contains(&self.day.unwrap_or(1))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Instant {
    /// Reads RFC 3339 with an offset, such as `2026-05-28T18:00:00+02:00`. Fractions of a second are dropped; the
    /// leap second `:60` counts as `:59`.
    ///
    /// ```
    /// use hrc_core::feed::Instant;
    ///
    /// let instant = Instant::parse("2026-05-28T18:00:00+02:00").unwrap();
    /// assert_eq!((instant.offset_min, instant.to_string().as_str()), (120, "2026-05-28T18:00:00+02:00"));
    /// assert_eq!(Instant::parse("2026-05-28T18:00:00"), None, "without an offset nobody knows when that is");
    /// ```
    pub fn parse(text: &str) -> Option<Instant> {
        let (date, mut rest) = (text.get(..10)?, text.as_bytes().get(10..)?);
        let (year, month, day) = match Date::parse(date) {
            Some(Date { year, month: Some(month), day: Some(day) }) => (year, month, day),
            _ => return None,
        };
        if !rest[..1.min(rest.len())].eq_ignore_ascii_case(b"t") {
            return None;
        }
        rest = &rest[1..];
        let (hour, minute) = (take(&mut rest, 2, b":")?, take(&mut rest, 2, b":")?);
        let (seconds, mut rest) = rest.split_at_checked(2)?;
        let second = take(&mut &*seconds, 2, b"")?;
        if let [b'.', fraction @ ..] = rest {
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 {
                return None;
            }
            rest = &fraction[digits..];
        }
        let offset_min = match rest {
            b"Z" | b"z" => 0,
            [sign @ (b'+' | b'-'), rest @ ..] => {
                let mut rest = rest;
                let (hours, minutes) = (take(&mut rest, 2, b":")?, take(&mut rest, 2, b"")?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let east = (hours * 60 + minutes) as i16;
                if *sign == b'-' { -east } else { east }
            }
            _ => return None,
        };
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second.min(59));
        let days = days_from_civil(i64::from(year), month, day);
        Some(Instant { unix_s: days * 86_400 + seconds - i64::from(offset_min) * 60, offset_min })
    }

    /// Reads what [`Instant::parse`] reads, also without seconds, as people write it: `2026-05-28T18:00+02:00`.
    pub fn parse_short(text: &str) -> Option<Instant> {
        match text.split_at_checked(16) {
            Some((time, offset)) if !offset.starts_with(':') => {
                Instant::parse(&[time, ":00", offset].concat())
            }
            _ => Instant::parse(text),
        }
    }

    /// The instant `unix_s` seconds after 1970-01-01T00:00:00Z, written in UTC.
    pub fn from_unix(unix_s: i64) -> Instant {
        Instant { unix_s, offset_min: 0 }
    }

    /// The day on the calendar at the instant's own offset.
    pub fn date(self) -> Date {
        let (year, month, day) = civil_from_days(self.local_s().div_euclid(86_400));
        Date { year: year.clamp(1, 9999) as u16, month: Some(month), day: Some(day) }
    }

    /// Seconds since 1970-01-01T00:00:00 on the clock at the instant's own offset.
    fn local_s(self) -> i64 {
        self.unix_s.saturating_add(i64::from(self.offset_min) * 60)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.local_s().div_euclid(86_400));
        let second = self.local_s().rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if self.offset_min == 0 {
            return f.write_str("Z");
        }
        let east = self.offset_min.unsigned_abs();
        let sign = if self.offset_min < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", east / 60, east % 60)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for super::Date {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Date".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "YYYY, YYYY-MM or YYYY-MM-DD: how exact it is, is part of what is known.",
                "type": "string",
                "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                "examples": ["2022", "2022-02", "2026-05-28"]
            })
        }
    }

    impl JsonSchema for super::Instant {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Instant".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "RFC 3339 with an offset.",
                "type": "string",
                "format": "date-time",
                "examples": ["2026-05-28T18:00:00+02:00"]
            })
        }
    }
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
