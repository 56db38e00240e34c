//! Plural forms of the widgets' own languages, after CLDR's rules for whole numbers. French and Spanish have another form for
//! whole millions, which no count of the campaign reaches; it is left out.

use super::{Lang, Text};

/// A form that a noun takes beside a number, by CLDR's name for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// None, where that has a form of its own.
    Zero,
    /// The singular.
    One,
    /// The dual.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// All others; every language has it.
    Other,
}

impl PluralCategory {
    /// In CLDR's order.
    pub const ALL: [PluralCategory; 6] = {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        [Zero, One, Two, Few, Many, Other]
    };

    /// CLDR's name.
    pub fn word(self) -> &'static str {
        ["zero", "one", "two", "few", "many", "other"][self as usize]
    }
}

/// Which form a noun takes beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// A singular for 1, as in English.
    OneOther,
    /// A singular for 0 and 1, as in French.
    ZeroOneOther,
    /// None, one, two, 3 to 10, 11 to 99, the rest.
    Arabic,
}

impl PluralRule {
    /// The forms that the language needs, in CLDR's order.
    pub fn categories(self) -> &'static [PluralCategory] {
        use PluralCategory::{One, Other};
        match self {
            PluralRule::OneOther | PluralRule::ZeroOneOther => &[One, Other],
            PluralRule::Arabic => &PluralCategory::ALL,
        }
    }

    /// The form for `number`.
    pub fn category(self, number: u64) -> PluralCategory {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        match (self, number) {
            (PluralRule::OneOther | PluralRule::Arabic, 1) | (PluralRule::ZeroOneOther, 0 | 1) => One,
            (PluralRule::OneOther | PluralRule::ZeroOneOther, _) => Other,
            (PluralRule::Arabic, 0) => Zero,
            (PluralRule::Arabic, 2) => Two,
            (PluralRule::Arabic, _) => match number % 100 {
                3..=10 => Few,
                11..=99 => Many,
                _ => Other,
            },
        }
    }
}

/// A text with `N` values, in each plural form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plural<const N: usize = 1>([&'static str; 6]);

impl<const N: usize> Plural<N> {
    /// The forms in the order of [`PluralCategory::ALL`]. Those that a language does not have are not asked for.
    pub const fn new(forms: [&'static str; 6]) -> Plural<N> {
        Plural(forms)
    }
}

/// The form of `plural` that `number` takes in `lang`.
///
/// ```
/// use hrc_core::text::{Lang, Plural, fill, plural};
/// let other = "{0} members";
/// let members: Plural = Plural::new([other, "{0} member", other, other, other, other]);
/// assert_eq!(fill(plural(Lang::En, &members, 1), &["1"]), "1 member");
/// assert_eq!(fill(plural(Lang::Fr, &members, 0), &["0"]), "0 member");
/// ```
pub fn plural<const N: usize>(lang: Lang, plural: &Plural<N>, number: u64) -> Text<N> {
    Text(plural.0[lang.plurals().category(number) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_six_forms() {
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
            assert_eq!(PluralRule::Arabic.category(number).word(), form, "{number}");
        }
    }

    #[test]
    fn a_language_needs_just_the_forms_that_some_number_takes() {
        for lang in Lang::ALL {
            let rule = lang.plurals();
            let taken = |category| (0..1000).any(|number| rule.category(number) == category);
            let all: Vec<_> = PluralCategory::ALL.into_iter().filter(|category| taken(*category)).collect();
            assert_eq!(all, rule.categories(), "{}", lang.tag());
        }
    }
}
