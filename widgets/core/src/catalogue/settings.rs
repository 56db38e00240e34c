//! The attributes of an element, read once into one typed value.

#[cfg(feature = "descriptions")]
use super::value::Accepts;
use super::{CommonSettings, Widget};

/// Says what an attribute accepts.
pub type Expected = fn() -> String;

/// The attributes that one element has of its own, or those that all share.
pub trait Settings: Send + 'static {
    /// Sets the attribute `name` from a text that is trimmed and not empty. `None` if there is no such attribute.
    ///
    /// # Errors
    /// What the attribute accepts.
    fn set(&mut self, name: &str, text: &str) -> Option<Result<(), Expected>>;

    /// The attributes, in the order of the reference.
    #[cfg(feature = "descriptions")]
    fn attributes() -> Vec<Attribute>
    where
        Self: Sized;
}

/// One attribute, for the generated files.
#[cfg(feature = "descriptions")]
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Name: the same for attribute, property and `data-` attribute.
    pub name: &'static str,
    /// What it accepts.
    pub accepts: Accepts,
    /// Its default; empty where there is none.
    pub default: String,
    /// What it does, in one or two sentences of Markdown.
    pub description: String,
}

/// An attribute whose value is not accepted; its default counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeProblem {
    /// Name of the attribute.
    pub name: String,
    /// Its text, as it was written.
    pub value: String,
    /// What is accepted instead.
    pub expected: String,
}

impl AttributeProblem {
    /// The line for the console.
    pub fn message(&self, element: &str) -> String {
        let AttributeProblem { name, value, expected } = self;
        let found = ["<", element, ">: ", name, "=\"", value, "\" is not valid. "].concat();
        [&*found, "Expected ", expected, ". The default is used."].concat()
    }
}

/// Reads attributes, given as names and values by turns, into `own` and the common ones. What is empty counts as absent;
/// unknown names are the page's own.
///
/// ```
/// use hrc_core::catalogue::{CounterSettings, CounterView, read};
///
/// let pairs = ["view", "table", "refresh", "5"].map(str::to_owned);
/// let mut counter = CounterSettings::default();
/// let (common, problems) = read(&pairs, &mut counter);
/// assert_eq!(counter.view, CounterView::Table);
/// assert_eq!(common.refresh.0.map(|seconds| seconds.0), Some(300));
/// assert_eq!(problems[0].expected, "60 to 86400 or off");
/// ```
pub fn read(pairs: &[String], own: &mut dyn Settings) -> (CommonSettings, Vec<AttributeProblem>) {
    let (mut common, mut problems) = (CommonSettings::default(), Vec::new());
    for pair in pairs.chunks_exact(2) {
        let (name, text) = (pair[0].as_str(), pair[1].trim());
        if text.is_empty() {
            continue;
        }
        if let Some(Err(expected)) = own.set(name, text).or_else(|| common.set(name, text)) {
            problems.push(AttributeProblem {
                name: name.to_owned(),
                value: pair[1].clone(),
                expected: expected(),
            });
        }
    }
    (common, problems)
}

impl Widget {
    /// The attributes of its element: those of all elements first, but for those that it replaces.
    #[cfg(feature = "descriptions")]
    pub fn attributes(&self) -> Vec<Attribute> {
        let own = (self.own_attributes)();
        let mut all = CommonSettings::attributes();
        all.retain(|common| own.iter().all(|attribute| attribute.name != common.name));
        all.extend(own);
        all
    }
}

/// A struct whose fields are attributes: type, default and, from the doc comments, description.
macro_rules! settings {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[doc = $description:literal])+ $field:ident: $type:ty = $default:expr,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $description])+ pub $field: $type,)+
        }

        impl Default for $name {
            fn default() -> Self {
                $name { $($field: $default,)+ }
            }
        }

        impl $crate::catalogue::Settings for $name {
            fn set(&mut self, name: &str, text: &str) -> Option<Result<(), $crate::catalogue::Expected>> {
                use $crate::catalogue::value::Value;
                match name {
                    $(stringify!($field) => Some(match <$type>::parse(text) {
                        Some(value) => {
                            self.$field = value;
                            Ok(())
                        }
                        None => Err(<$type>::expected as $crate::catalogue::Expected),
                    }),)+
                    _ => None,
                }
            }

            #[cfg(feature = "descriptions")]
            fn attributes() -> Vec<$crate::catalogue::Attribute> {
                use $crate::catalogue::value::Value;
                let defaults = Self::default();
                vec![$($crate::catalogue::Attribute {
                    name: stringify!($field),
                    accepts: <$type>::accepts(),
                    default: defaults.$field.text(),
                    description: concat!($($description),+).trim().to_owned(),
                },)+]
            }
        }
    };
}
pub(super) use settings;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::value::Value;
    use crate::catalogue::{
        MapSettings, ProgrammeSettings, RadarSettings, RadarView, ScreenSettings, WIDGETS,
    };

    /// What is said of one attribute; `None` if it is accepted.
    fn said<S: Settings + Default>(name: &str, value: &str) -> Option<String> {
        let (_, problems) = read(&[name.to_owned(), value.to_owned()], &mut S::default());
        problems.into_iter().next().map(|problem| problem.expected)
    }

    #[test]
    fn a_wrong_value_says_what_was_expected() {
        let instant = "an instant such as 2022-06-14T17:20+02:00";
        for (found, expected) in [
            (said::<MapSettings>("theme", "dark"), None),
            (said::<MapSettings>("theme", "drak"), Some("auto, light, dark")),
            (said::<MapSettings>("view", "radar"), Some("map, list")),
            (said::<RadarSettings>("view", " bars "), None),
            (said::<MapSettings>("refresh", "off"), None),
            (said::<MapSettings>("refresh", "5"), Some("60 to 86400 or off")),
            (said::<MapSettings>("refresh", ""), None),
            (said::<MapSettings>("meridian", "east"), Some("-180 to 180")),
            (said::<ProgrammeSettings>("now", " 2022-06-14T17:20+02:00"), None),
            (said::<ProgrammeSettings>("now", "2022-06-14T17:20:30Z"), None),
            (said::<ScreenSettings>("now", "2022-06-14 17:20"), Some(instant)),
            (said::<ScreenSettings>("now", "2022-06-14T25:00+02:00"), Some(instant)),
            (said::<ScreenSettings>("speed", "0"), None),
            (said::<ScreenSettings>("speed", "3601"), Some("0 to 3600")),
            (said::<ScreenSettings>("lang", "fr, en"), None),
            (said::<ScreenSettings>("lang", "fr,,en"), Some("language tags such as fr,en")),
            (said::<MapSettings>("lang", "fr,en"), Some("a language tag such as fr")),
            (said::<MapSettings>("lang", "fr_FR!"), Some("a language tag such as fr")),
            (said::<MapSettings>("onclick", "alert(1)"), None),
        ] {
            assert_eq!(found.as_deref(), expected);
        }
    }

    #[test]
    fn what_is_right_counts_beside_what_is_wrong() {
        let pairs = ["view", " bars ", "heading", "9", "rights", " water  food "].map(str::to_owned);
        let mut radar = RadarSettings::default();
        let (common, problems) = read(&pairs, &mut radar);
        assert_eq!(
            (radar.view, radar.rights.0),
            (RadarView::Bars, vec!["water".to_owned(), "food".to_owned()])
        );
        assert_eq!(common, CommonSettings::default());
        let line = problems[0].message("hrc-radar");
        assert_eq!(line, "<hrc-radar>: heading=\"9\" is not valid. Expected 2 to 6. The default is used.");
    }

    #[test]
    fn every_default_is_a_value_that_is_accepted() {
        for widget in WIDGETS {
            for attribute in widget.attributes() {
                let accepted = match attribute.accepts {
                    Accepts::Choice(words) => words.first() == Some(&attribute.default.as_str()),
                    Accepts::Whole { min, max, or_off } => {
                        attribute.default.is_empty()
                            || or_off && attribute.default == "off"
                            || attribute
                                .default
                                .parse()
                                .is_ok_and(|number: i32| (min..=max).contains(&number))
                    }
                    _ => attribute.default.is_empty() || String::parse(&attribute.default).is_some(),
                };
                assert!(accepted, "{} {}", widget.element, attribute.name);
                assert!(attribute.description.ends_with('.'), "{} {}", widget.element, attribute.name);
            }
        }
    }
}
