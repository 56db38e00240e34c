//! Text: languages and their direction, widths by estimate, line breaks, isolation of bidirectional names.

mod edits;
mod lang;
mod plain;
mod plural;
mod px;
mod wrap;

pub use edits::edits;
pub use lang::{Direction, Lang, direction};
pub use plain::{plain_date, plain_number, plain_time};
pub use plural::{Plural, plural};
pub use px::{px, scaled};
pub use wrap::{width_em, wrap, wrap_anywhere};

/// `text` between FSI and PDI, so that a name in another script leaves the sentence around it in order.
///
/// For places that cannot hold a `<bdi>` element: labels in SVG and in `aria-label`.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push('\u{2068}');
    out.push_str(text);
    out.push('\u{2069}');
    out
}

/// Puts `values` in the places `{0}`, `{1}`, … of `template`; a place without a value stays as it is.
///
/// ```
/// assert_eq!(hrc_core::text::fill("{0} of {1}", &["14", "19"]), "14 of 19");
/// ```
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + values.iter().map(|v| v.len()).sum::<usize>());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let value = match rest.as_bytes() {
            [b'{', digit @ b'0'..=b'9', b'}', ..] => values.get(usize::from(digit - b'0')),
            _ => None,
        };
        match value {
            Some(value) => {
                out.push_str(value);
                rest = &rest[3..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
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
            assert_eq!(fill(template, values), expected);
        }
    }
}
