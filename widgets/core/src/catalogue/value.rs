//! What an attribute accepts: each type reads its own text, and says what it expects.

use crate::feed::Instant;

/// A type that an attribute's text is read into.
pub trait Value: Sized {
    /// The value of a text that is trimmed and not empty; `None` where it is wrong.
    fn parse(text: &str) -> Option<Self>;

    /// What is accepted, for the console: `60 to 86400 or off`.
    fn expected() -> String;

    /// What is accepted, for the generated files.
    #[cfg(feature = "descriptions")]
    fn accepts() -> Accepts;

    /// The value as text; empty for one that means "absent".
    #[cfg(feature = "descriptions")]
    fn text(&self) -> String;
}

/// What an attribute accepts, as data.
#[cfg(feature = "descriptions")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Accepts {
    /// An address, absolute or relative to the page.
    Address,
    /// An address, or `off`.
    AddressOrOff,
    /// A BCP 47 tag.
    Tag,
    /// BCP 47 tags with commas between.
    Tags,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number within these bounds, both included.
    Whole {
        /// Smallest.
        min: i32,
        /// Greatest.
        max: i32,
        /// Whether `off` is accepted too.
        or_off: bool,
    },
    /// Any text, such as an id.
    Text,
    /// Ids with spaces between.
    Ids,
    /// An instant with its offset, RFC 3339, seconds optional.
    Instant,
}

/// A whole number from `MIN` to `MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const MIN: i32, const MAX: i32>(pub i32);

/// A value that can be switched off: `None` is the word `off`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrOff<T>(pub Option<T>);

/// A value without a default of its own: `None` where the attribute is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given<T>(pub Option<T>);

/// An address, absolute or relative to the page; empty where it is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address(pub String);

/// An address, the word `off`, or neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AddressOrOff {
    /// The attribute is absent.
    #[default]
    Absent,
    /// Switched off.
    Off,
    /// An address, absolute or relative to the page.
    Address(String),
}

/// A BCP 47 tag; empty where it is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag(pub String);

/// BCP 47 tags, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(pub Vec<String>);

/// Ids, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids(pub Vec<String>);

/// A whole number within the bounds.
fn whole(text: &str, min: i32, max: i32) -> Option<i32> {
    text.parse().ok().filter(|number| (min..=max).contains(number))
}

fn bounds(min: i32, max: i32) -> String {
    [&*min.to_string(), " to ", &max.to_string()].concat()
}

fn is_tag(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl<const MIN: i32, const MAX: i32> Value for Whole<MIN, MAX> {
    fn parse(text: &str) -> Option<Self> {
        whole(text, MIN, MAX).map(Whole)
    }

    fn expected() -> String {
        bounds(MIN, MAX)
    }

    #[cfg(feature = "descriptions")]
    fn accepts() -> Accepts {
        Accepts::Whole { min: MIN, max: MAX, or_off: false }
    }

    #[cfg(feature = "descriptions")]
    fn text(&self) -> String {
        self.0.to_string()
    }
}

impl<const MIN: i32, const MAX: i32> Value for OrOff<Whole<MIN, MAX>> {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "off" => Some(OrOff(None)),
            _ => whole(text, MIN, MAX).map(|number| OrOff(Some(Whole(number)))),
        }
    }

    fn expected() -> String {
        bounds(MIN, MAX) + " or off"
    }

    #[cfg(feature = "descriptions")]
    fn accepts() -> Accepts {
        Accepts::Whole { min: MIN, max: MAX, or_off: true }
    }

    #[cfg(feature = "descriptions")]
    fn text(&self) -> String {
        self.0.map_or_else(|| "off".to_owned(), |number| number.text())
    }
}

impl<T: Value> Value for Given<T> {
    fn parse(text: &str) -> Option<Self> {
        T::parse(text).map(|value| Given(Some(value)))
    }

    fn expected() -> String {
        T::expected()
    }

    #[cfg(feature = "descriptions")]
    fn accepts() -> Accepts {
        T::accepts()
    }

    #[cfg(feature = "descriptions")]
    fn text(&self) -> String {
        self.0.as_ref().map(T::text).unwrap_or_default()
    }
}

/// The few words in which the simple types differ.
macro_rules! value {
    ($type:ty, $accepts:ident, $expected:literal, $parse:expr, $text:expr) => {
        impl Value for $type {
            fn parse(text: &str) -> Option<Self> {
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(text)
            }

            fn expected() -> String {
                $expected.to_owned()
            }

            #[cfg(feature = "descriptions")]
            fn accepts() -> Accepts {
                Accepts::$accepts
            }

            #[cfg(feature = "descriptions")]
            fn text(&self) -> String {
                let text: fn(&Self) -> String = $text;
                text(self)
            }
        }
    };
}

value!(String, Text, "a text", |text| Some(text.to_owned()), |value| value.clone());
value!(Address, Address, "an address", |text| Some(Address(text.to_owned())), |value| value.0.clone());
value!(
    AddressOrOff,
    AddressOrOff,
    "an address or off",
    |text| Some(if text == "off" { AddressOrOff::Off } else { AddressOrOff::Address(text.to_owned()) }),
    |value| match value {
        AddressOrOff::Absent => String::new(),
        AddressOrOff::Off => "off".to_owned(),
        AddressOrOff::Address(address) => address.clone(),
    }
);
value!(Tag, Tag, "a language tag such as fr", |text| is_tag(text).then(|| Tag(text.to_owned())), |value| {
    value.0.clone()
});
value!(
    Tags,
    Tags,
    "language tags such as fr,en",
    |text| {
        let tags: Vec<String> = text.split(',').map(|tag| tag.trim().to_owned()).collect();
        tags.iter().all(|tag| is_tag(tag)).then_some(Tags(tags))
    },
    |value| value.0.join(",")
);
value!(
    Ids,
    Ids,
    "ids with spaces between",
    |text| Some(Ids(text.split_whitespace().map(str::to_owned).collect())),
    |value| value.0.join(" ")
);
value!(Instant, Instant, "an instant such as 2022-06-14T17:20+02:00", Instant::parse_short, |value| value
    .to_string());

/// An enum whose variants are the words that an attribute accepts. The first is the default.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $(#[$first_meta:meta])* $first:ident = $first_word:literal,
        $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $(#[$first_meta])* #[default] $first,
            $($(#[$variant_meta])* $variant,)+
        }

        impl $crate::catalogue::value::Value for $name {
            fn parse(text: &str) -> Option<Self> {
                match text {
                    $first_word => Some(Self::$first),
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }

            fn expected() -> String {
                concat!($first_word $(, ", ", $word)+).to_owned()
            }

            #[cfg(feature = "descriptions")]
            fn accepts() -> $crate::catalogue::value::Accepts {
                $crate::catalogue::value::Accepts::Choice(&[$first_word $(, $word)+])
            }

            #[cfg(feature = "descriptions")]
            fn text(&self) -> String {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)+
                }
                .to_owned()
            }
        }
    };
}
pub(super) use choice;
