//! Plural forms of the widgets' own languages, after CLDR's rules for whole numbers. A test in `hrc-lang` compares them with
//! `icu_plurals`. The Romance languages have another form for whole millions, which no count of the campaign reaches; it is
//! left out.

use super::template::fill_all;
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
    /// One form, as in Chinese.
    Same,
    /// A singular for 1, as in English.
    OneOther,
    /// A singular for 0 and 1, as in French.
    ZeroOneOther,
    /// By the last digit, except 11 to 19: 1, 2 to 4, the rest.
    Russian,
    /// None, one, two, 3 to 10, 11 to 99, the rest.
    Arabic,
}

impl PluralRule {
    /// The forms that whole numbers need, in CLDR's order. The last one is that of most numbers.
    pub fn categories(self) -> &'static [PluralCategory] {
        use PluralCategory::{Few, Many, One, Other};
        match self {
            PluralRule::Same => &[Other],
            PluralRule::Russian => &[One, Few, Many],
            PluralRule::OneOther | PluralRule::ZeroOneOther => &[One, Other],
            PluralRule::Arabic => &PluralCategory::ALL,
        }
    }

    /// The form for `number`.
    pub fn category(self, number: u64) -> PluralCategory {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        match (self, number) {
            (PluralRule::OneOther | PluralRule::Arabic, 1) | (PluralRule::ZeroOneOther, 0 | 1) => One,
            (PluralRule::Same | PluralRule::OneOther | PluralRule::ZeroOneOther, _) => Other,
            (PluralRule::Russian, _) if number / 10 % 10 == 1 => Many,
            (PluralRule::Russian, _) => match number % 10 {
                1 => One,
                2..=4 => Few,
                _ => Many,
            },
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

/// A text with `N` values, and `S` parts that each have a form for a number of their own: "17 of 19 are reviewed, 1 is not".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plurals<const N: usize, const S: usize> {
    text: &'static str,
    parts: [Plural<N>; S],
}

impl<const N: usize, const S: usize> Plurals<N, S> {
    /// `text` has the places `{0}`, `{1}`, … of the values, and after those the places of the parts.
    pub const fn new(text: &'static str, parts: [Plural<N>; S]) -> Plurals<N, S> {
        Plurals { text, parts }
    }
}

/// Puts `values` into `text`, whose parts have the forms that `numbers` take in `lang`.
///
/// ```
/// use hrc_core::text::{Lang, Plural, Plurals, fill_plurals};
/// let (are, all) = ("{1} are", "{0} members");
/// let members = Plural::new([all, "{0} member", all, all, all, all]);
/// let verb = Plural::new([are, "{1} is", are, are, are, are]);
/// let text = Plurals::new("{2}; {3} not reviewed", [members, verb]);
/// assert_eq!(fill_plurals(Lang::En, &text, [19, 1], &["19", "1"]), "19 members; 1 is not reviewed");
/// ```
pub fn fill_plurals<const N: usize, const S: usize>(
    lang: Lang,
    text: &Plurals<N, S>,
    numbers: [u64; S],
    values: &[&str; N],
) -> String {
    let parts: [String; S] = std::array::from_fn(|at| {
        let form: Text<N> = plural(lang, &text.parts[at], numbers[at]);
        fill_all(form.0, values)
    });
    let mut all = values.to_vec();
    all.extend(parts.iter().map(String::as_str));
    fill_all(text.text, &all)
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
    fn russian_goes_by_the_last_digit() {
        for (form, numbers) in [
            ("one", &[1, 21, 101, 1001][..]),
            ("few", &[2, 4, 22, 134]),
            ("many", &[0, 5, 11, 12, 14, 19, 20, 111, 1013]),
        ] {
            for number in numbers {
                assert_eq!(PluralRule::Russian.category(*number).word(), form, "{number}");
            }
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
