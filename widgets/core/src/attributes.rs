//! The attributes of the elements: one table, from which the widgets read, the properties are made and the README is
//! tested.
//!
//! Invariant: a wrong value means the default, and one sentence for the webmaster.

use crate::feed::Instant;

/// What an attribute accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// An address, absolute or relative to the page.
    Address,
    /// A BCP 47 tag.
    Tag,
    /// BCP 47 tags with commas between.
    Tags,
    /// One of these words, the first is the default.
    Words(&'static [&'static str]),
    /// A whole number between these, or one of the words.
    Number {
        /// Smallest.
        least: i32,
        /// Greatest.
        most: i32,
        /// Word accepted in its place, or empty.
        or: &'static str,
    },
    /// Text as it is: ids and codes.
    Text,
    /// An instant with its offset, RFC 3339, seconds optional.
    Instant,
}

/// One attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribute {
    /// Name, the same as attribute, property and `data-` attribute.
    pub name: &'static str,
    /// Elements that have it; empty means all.
    pub elements: &'static [&'static str],
    /// What it accepts.
    pub kind: Kind,
    /// Value when it is absent or wrong.
    pub default: &'static str,
}

/// Every attribute of every element.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "feed", elements: &[], kind: Kind::Address, default: "" },
    // The first that an element has is the one that counts.
    Attribute { name: "lang", elements: &["hrc-screen"], kind: Kind::Tags, default: "" },
    Attribute { name: "lang", elements: &[], kind: Kind::Tag, default: "" },
    Attribute {
        name: "theme",
        elements: &[],
        kind: Kind::Words(&["auto", "light", "dark"]),
        default: "auto",
    },
    Attribute {
        name: "refresh",
        elements: &[],
        kind: Kind::Number { least: 60, most: 86_400, or: "off" },
        default: "300",
    },
    Attribute {
        name: "heading",
        elements: &[],
        kind: Kind::Number { least: 2, most: 6, or: "" },
        default: "3",
    },
    Attribute { name: "snapshots", elements: &[], kind: Kind::Address, default: "" },
    Attribute {
        name: "view",
        elements: &["hrc-counter"],
        kind: Kind::Words(&["ruler", "table"]),
        default: "ruler",
    },
    Attribute { name: "view", elements: &["hrc-map"], kind: Kind::Words(&["map", "list"]), default: "map" },
    Attribute {
        name: "view",
        elements: &["hrc-radar"],
        kind: Kind::Words(&["auto", "radar", "bars", "table"]),
        default: "auto",
    },
    Attribute { name: "country", elements: &["hrc-map"], kind: Kind::Text, default: "" },
    Attribute { name: "region", elements: &["hrc-map"], kind: Kind::Text, default: "" },
    Attribute { name: "member", elements: &["hrc-map"], kind: Kind::Text, default: "" },
    Attribute {
        name: "meridian",
        elements: &["hrc-map"],
        kind: Kind::Number { least: -180, most: 180, or: "" },
        default: "11",
    },
    Attribute { name: "rights", elements: &["hrc-radar"], kind: Kind::Text, default: "" },
    Attribute {
        name: "view",
        elements: &["hrc-programme"],
        kind: Kind::Words(&["auto", "now", "day", "table"]),
        default: "auto",
    },
    Attribute { name: "session", elements: EVENT, kind: Kind::Text, default: "" },
    Attribute { name: "room", elements: EVENT, kind: Kind::Text, default: "" },
    Attribute { name: "now", elements: EVENT, kind: Kind::Instant, default: "" },
    Attribute {
        name: "speed",
        elements: EVENT,
        kind: Kind::Number { least: 0, most: 3600, or: "" },
        default: "1",
    },
    Attribute {
        name: "dwell",
        elements: &["hrc-screen"],
        kind: Kind::Number { least: 1, most: 3600, or: "" },
        default: "20",
    },
    Attribute { name: "qr", elements: &["hrc-screen"], kind: Kind::Address, default: "" },
    Attribute {
        name: "maxage",
        elements: &["hrc-screen"],
        kind: Kind::Number { least: 1, most: 8760, or: "off" },
        default: "off",
    },
    Attribute {
        name: "stale",
        elements: &["hrc-screen"],
        kind: Kind::Words(&["show", "hide"]),
        default: "show",
    },
    Attribute { name: "keep", elements: &["hrc-screen"], kind: Kind::Words(&["off", "on"]), default: "off" },
];

/// The elements that follow a session.
const EVENT: &[&str] = &["hrc-programme", "hrc-screen"];

/// The attribute `name` of `element`, if it has one.
pub fn attribute(element: &str, name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|a| a.name == name && (a.elements.is_empty() || a.elements.contains(&element)))
}

impl Attribute {
    /// `value` as it counts, or the default with what was expected.
    pub fn read<'a>(&self, value: &'a str) -> Result<&'a str, String> {
        let value = value.trim();
        let expected = match self.kind {
            _ if value.is_empty() => return Err(String::new()),
            Kind::Words(words) if words.contains(&value) => return Ok(value),
            Kind::Words(words) => words.join(", "),
            Kind::Number { or, .. } if !or.is_empty() && value == or => return Ok(value),
            Kind::Number { least, most, or } => match value.parse::<i32>() {
                Ok(number) if (least..=most).contains(&number) => return Ok(value),
                _ => {
                    let mut text = least.to_string() + " to " + &most.to_string();
                    if !or.is_empty() {
                        text = text + " or " + or;
                    }
                    text
                }
            },
            Kind::Tag if is_tag(value) => return Ok(value),
            Kind::Tag => "a language tag such as fr".to_owned(),
            Kind::Tags if value.split(',').all(|tag| is_tag(tag.trim())) => return Ok(value),
            Kind::Tags => "language tags such as fr,en".to_owned(),
            Kind::Address | Kind::Text => return Ok(value),
            Kind::Instant if Instant::parse_short(value).is_some() => return Ok(value),
            Kind::Instant => "an instant such as 2022-06-14T17:20+02:00".to_owned(),
        };
        Err(expected)
    }
}

fn is_tag(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_value_says_what_was_expected() {
        for (element, name, value, expected) in [
            ("hrc-counter", "theme", "dark", Ok("dark")),
            ("hrc-counter", "theme", "drak", Err("auto, light, dark")),
            ("hrc-map", "view", "radar", Err("map, list")),
            ("hrc-radar", "view", " bars ", Ok("bars")),
            ("hrc-map", "refresh", "off", Ok("off")),
            ("hrc-map", "refresh", "5", Err("60 to 86400 or off")),
            ("hrc-map", "meridian", "east", Err("-180 to 180")),
            ("hrc-programme", "now", " 2022-06-14T17:20+02:00", Ok("2022-06-14T17:20+02:00")),
            ("hrc-programme", "now", "2022-06-14T17:20:30Z", Ok("2022-06-14T17:20:30Z")),
            ("hrc-screen", "now", "2022-06-14 17:20", Err("an instant such as 2022-06-14T17:20+02:00")),
            ("hrc-screen", "now", "2022-06-14T25:00+02:00", Err("an instant such as 2022-06-14T17:20+02:00")),
            ("hrc-screen", "speed", "0", Ok("0")),
            ("hrc-screen", "speed", "3601", Err("0 to 3600")),
            ("hrc-screen", "lang", "fr, en", Ok("fr, en")),
            ("hrc-screen", "lang", "fr,,en", Err("language tags such as fr,en")),
            ("hrc-map", "lang", "fr,en", Err("a language tag such as fr")),
            ("hrc-map", "lang", "fr_FR!", Err("a language tag such as fr")),
        ] {
            let found = attribute(element, name).unwrap().read(value);
            assert_eq!(found, expected.map_err(str::to_owned), "{element} {name}={value}");
        }
        assert_eq!(attribute("hrc-counter", "meridian"), None);
    }

    #[test]
    fn every_default_is_a_value_that_is_accepted() {
        for attribute in ATTRIBUTES.iter().filter(|a| !a.default.is_empty()) {
            assert_eq!(attribute.read(attribute.default), Ok(attribute.default), "{}", attribute.name);
        }
    }
}
