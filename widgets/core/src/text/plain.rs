//! Numbers and times of day as text, in the languages of [`Lang`], after CLDR: the same in a browser and without one.

use super::Lang;
use crate::feed::Instant;

/// `value` with the language's separator of thousands (Spanish only from five digits on).
pub fn plain_number(lang: Lang, value: u64) -> String {
    let digits = value.to_string();
    let (separator, least) = lang.thousands();
    if digits.len() < least {
        return digits;
    }
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// `HH:MM` at the instant's own offset.
///
/// ```
/// use hrc_core::feed::Instant;
/// use hrc_core::text::plain_time;
/// assert_eq!(plain_time(Instant::parse("2022-06-14T09:05:59+02:00").unwrap()), "09:05");
/// ```
pub fn plain_time(instant: Instant) -> String {
    let minute = instant.unix_s.div_euclid(60).saturating_add(i64::from(instant.offset_min));
    let minute = minute.rem_euclid(24 * 60);
    let two = |n: i64| if n > 9 { n.to_string() } else { "0".to_owned() + &n.to_string() };
    [&two(minute / 60), ":", &two(minute % 60)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_each_language_writes_them() {
        for (lang, value, expected) in [
            (Lang::En, 1000, "1,000"),
            (Lang::Fr, 1000, "1\u{202f}000"),
            (Lang::Es, 1000, "1000"),
            (Lang::Es, 10000, "10.000"),
            (Lang::En, 999, "999"),
            (Lang::Fr, 1234567, "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!(plain_number(lang, value), expected);
        }
    }
}
