//! Texts with places for values, and those that a date chooses.

use crate::feed::Date;
use std::ops::Deref;

/// A text with `N` places for values: `{0}`, `{1}`, …
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text<const N: usize>(pub &'static str);

impl<const N: usize> Deref for Text<N> {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

/// A text with `N` values, for a date of each precision: "reached on 14 June 2022", "reached in June 2022".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<const N: usize> {
    /// The day is known.
    pub day: Text<N>,
    /// The month is known.
    pub month: Text<N>,
    /// The year is known.
    pub year: Text<N>,
}

impl<const N: usize> Dated<N> {
    /// The text for a date that is known as exactly as `date`.
    pub fn on(&self, date: &Date) -> Text<N> {
        match (date.month, date.day) {
            (Some(_), Some(_)) => self.day,
            (Some(_), None) => self.month,
            (None, _) => self.year,
        }
    }
}

/// Puts `values` in the places `{0}`, `{1}`, … of `text`.
///
/// ```
/// use hrc_core::text::{Text, fill};
/// assert_eq!(fill(Text("{0} of {1}"), &["14", "19"]), "14 of 19");
/// ```
pub fn fill<const N: usize>(text: Text<N>, values: &[&str; N]) -> String {
    fill_all(text.0, values)
}

/// A place without a value stays as it is.
pub(super) fn fill_all(template: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + values.iter().map(|v| v.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after;
        let value = match after.as_bytes() {
            [digit @ b'0'..=b'9', b'}', ..] => values.get(usize::from(digit - b'0')),
            _ => None,
        };
        match (value, after.get(2..)) {
            (Some(value), Some(after)) => {
                out.push_str(value);
                rest = after;
            }
            _ => out.push('{'),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_places_in_any_order_and_leaves_the_rest() {
        for (template, values, expected) in [
            ("{1} vor {0}", &["a", "b"][..], "b vor a"),
            ("{0}", &["{1}", "x"], "{1}"),
            ("{2} {x} {", &["a"], "{2} {x} {"),
            ("é{0}é", &["ü"], "éüé"),
        ] {
            assert_eq!(fill_all(template, values), expected);
        }
    }

    #[test]
    fn a_date_chooses_by_how_exact_it_is() {
        let text = Dated::<1> { day: Text("on {0}"), month: Text("in {0}"), year: Text("{0}") };
        for (month, day, expected) in
            [(Some(6), Some(14), "on {0}"), (Some(6), None, "in {0}"), (None, None, "{0}")]
        {
            assert_eq!(&*text.on(&Date { year: 2022, month, day }), expected);
        }
    }
}
