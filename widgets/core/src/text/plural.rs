//! Plural forms of the widgets' own languages, after CLDR's rules for whole numbers.

use super::Lang;

/// A template in each plural form that a language has; `{0}` is the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plural {
    zero: &'static str,
    one: &'static str,
    two: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
}

impl Plural {
    /// For languages with a singular and a plural.
    pub const fn new(one: &'static str, other: &'static str) -> Plural {
        Plural { zero: other, one, two: other, few: other, many: other, other }
    }

    /// For Arabic: none, one, two, 3–10, 11–99, the rest.
    pub const fn six(forms: [&'static str; 6]) -> Plural {
        let [zero, one, two, few, many, other] = forms;
        Plural { zero, one, two, few, many, other }
    }
}

/// The template of `plural` that `number` takes in `lang`.
///
/// ```
/// use hrc_core::text::{Lang, Plural, plural};
/// let members = Plural::new("{0} member", "{0} members");
/// assert_eq!(plural(Lang::En, &members, 1), "{0} member");
/// assert_eq!(plural(Lang::Fr, &members, 0), "{0} member");
/// ```
pub fn plural(lang: Lang, plural: &Plural, number: u64) -> &'static str {
    match (lang, number) {
        (Lang::En | Lang::Es, 1) | (Lang::Fr, 0 | 1) => plural.one,
        (Lang::En | Lang::Es | Lang::Fr, _) => plural.other,
        (Lang::Ar, 0) => plural.zero,
        (Lang::Ar, 1) => plural.one,
        (Lang::Ar, 2) => plural.two,
        (Lang::Ar, _) => match number % 100 {
            3..=10 => plural.few,
            11..=99 => plural.many,
            _ => plural.other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_six_forms() {
        let p = Plural::six(["zero", "one", "two", "few", "many", "other"]);
        for (number, form) in [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (110, "few"),
            (11, "many"),
            (99, "many"),
            (100, "other"),
            (1002, "other"),
        ] {
            assert_eq!(plural(Lang::Ar, &p, number), form, "{number}");
        }
    }
}
