//! Numbers and times of day as text, after CLDR: the same in a browser and without one.

use super::lang::region;
use crate::feed::Instant;

/// How whole numbers are written in a language and region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// What stands between thousands.
    separator: char,
    /// From how many digits on.
    least: usize,
    /// The first of the ten digits.
    zero: char,
}

impl Default for Numbers {
    fn default() -> Numbers {
        Numbers { separator: ',', least: 4, zero: '0' }
    }
}

impl Numbers {
    /// As the table of a language says for the region of `tag`. A table has entries between `|`: separator, least number of
    /// digits, zero, and the regions that write so, which the first entry does without.
    ///
    /// ```
    /// use hrc_core::text::Numbers;
    /// let spanish = "_50|.40AR BO|,40MX US 419";
    /// assert_eq!(Numbers::of(spanish, "es").write(1234), "1234");
    /// assert_eq!(Numbers::of(spanish, "es-MX").write(1234), "1,234");
    /// ```
    pub fn of(table: &str, tag: &str) -> Numbers {
        let region = region(tag);
        let (mut numbers, mut is_first) = (Numbers::default(), true);
        for entry in table.split('|') {
            let mut chars = entry.chars();
            let (Some(separator), Some(least), Some(zero)) = (chars.next(), chars.next(), chars.next())
            else {
                continue;
            };
            if is_first || chars.as_str().split(' ').any(|known| known.eq_ignore_ascii_case(region)) {
                let least = least.to_digit(10).unwrap_or_default() as usize;
                numbers = Numbers { separator, least, zero };
            }
            is_first = false;
        }
        numbers
    }

    /// A number.
    pub fn write(self, value: u64) -> String {
        let digits = value.to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && digits.len() >= self.least && (digits.len() - i).is_multiple_of(3) {
                out.push(self.separator);
            }
            out.push(digit);
        }
        self.digits(out)
    }

    /// A text with digits, such as a date or a time, in the digits of the region.
    pub fn digits(self, text: String) -> String {
        if self.zero == '0' {
            return text;
        }
        let digit = |c: char| match c.to_digit(10) {
            Some(value) => char::from_u32(u32::from(self.zero) + value).unwrap_or(c),
            None => c,
        };
        text.chars().map(digit).collect()
    }
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
    fn numbers_as_each_region_writes_them() {
        const ARABIC: &str = ",40|\u{66c}4\u{660}EG SA|.40MA";
        for (table, tag, value, expected) in [
            (",40", "en", 1000, "1,000"),
            (",40", "en", 999, "999"),
            ("\u{202f}40", "fr", 1_234_567, "1\u{202f}234\u{202f}567"),
            (".50|,40MX", "es", 1000, "1000"),
            (".50|,40MX", "es", 12_345, "12.345"),
            (".50|,40MX", "es-mx", 12_345, "12,345"),
            (".50|,40MX", "es-ES", 12_345, "12.345"),
            (ARABIC, "ar", 1390, "1,390"),
            (ARABIC, "ar-EG", 1390, "١٬٣٩٠"),
            (ARABIC, "ar-MA", 1390, "1.390"),
            ("", "", 1000, "1,000"),
        ] {
            assert_eq!(Numbers::of(table, tag).write(value), expected, "{tag}");
        }
        assert_eq!(Numbers::of(ARABIC, "ar_EG").digits("14 يونيو 09:05".to_owned()), "١٤ يونيو ٠٩:٠٥");
    }
}
