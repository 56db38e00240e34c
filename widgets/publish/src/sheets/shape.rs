//! Which columns each sheet may have, and what their cells hold.
//!
//! Heads are the feed's field names. Parts of a head after a dot are the next field (`location.lat`), a language
//! (`name.fr`), a place in a list (`sources.2.url`, from 1), or a key (`rights.housing`, `identifiers.geonames`).

/// What the cells of a column become in the feed's JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A text, a word or an address, as it stands.
    Text,
    /// A whole number.
    Int,
    /// A number with a fraction.
    Number,
    /// Yes or no.
    Flag,
    /// `2022`, `2022-06` or `2022-06-14`.
    Date,
    /// A time, made complete with the session's date and zone later.
    Time,
    /// Several words, between them spaces, commas or semicolons.
    Words,
    /// A text by language; without a language it is in the feed's default language.
    Texts,
    /// An address by language; without a language it is for all.
    Addresses,
    /// Several texts by language: `objectives.1.fr`.
    TextsList,
    /// Fields under one name.
    Group(&'static [Field]),
    /// Several groups; the number may be left out where there is one.
    List(&'static [Field]),
    /// Word by key: `rights.housing`.
    ByKey,
    /// `identifiers.geonames`: the key becomes the scheme.
    Schemes,
}

/// A field of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Name in the feed.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// One kind of sheet.
#[derive(Debug, PartialEq)]
pub struct Sheet {
    /// File name without `.csv`.
    pub stem: &'static str,
    /// Columns that every row needs.
    pub needed: &'static [&'static str],
    /// All columns.
    pub fields: &'static [Field],
}

macro_rules! fields {
    ($($name:literal $shape:expr),+ $(,)?) => { &[$(Field { name: $name, shape: $shape }),+] };
}

use Shape::{
    Addresses, ByKey, Date, Flag, Group, Int, List, Number, Schemes, Text, Texts, TextsList, Time, Words,
};

/// Every sheet that `hrc build` reads.
pub const SHEETS: &[Sheet] = &[
    Sheet {
        stem: "members",
        needed: &["id", "name", "type", "country"],
        fields: fields! {
            "id" Text, "name" Text, "names" Texts, "type" Text, "counts" Flag, "status" Text, "joined" Date,
            "left" Date, "founding" Flag, "country" Text, "countryName" Texts, "subdivision" Text, "m49" Text,
            "uclgSections" Words,
            "location" Group(fields! { "lat" Number, "lon" Number, "precision" Text }),
            "populationBand" Text, "url" Addresses, "profileUrl" Addresses, "statement" Texts, "rights" ByKey,
            "instruments" Words, "identifiers" Schemes,
            "sources" List(fields! { "url" Text, "date" Date, "note" Text }),
            "sample" Flag,
        },
    },
    Sheet {
        stem: "practices",
        needed: &["id", "title", "rights"],
        fields: fields! {
            "id" Text, "title" Texts, "member" Text, "rights" Words, "instruments" Words, "duty" Text, "tags" Words,
            "since" Date, "evidence" Text, "summary" Texts, "url" Text, "source" Text, "sample" Flag,
        },
    },
    Sheet {
        stem: "sessions",
        needed: &["id", "title"],
        fields: fields! {
            "id" Text, "title" Texts, "summary" Texts, "status" Text, "attendance" Text, "timeZone" Text,
            "start" Time, "end" Time, "dateNote" Texts,
            "venue" Group(fields! { "name" Texts, "city" Texts, "country" Text }),
            "onlineUrl" Text, "languages" Words,
            "organisers" List(fields! { "partner" Text, "role" Text }),
            "objectives" TextsList, "questions" TextsList,
            "documents" List(fields! { "kind" Text, "lang" Text, "url" Text }),
        },
    },
    Sheet {
        stem: "programme",
        needed: &["session", "id", "title"],
        fields: fields! {
            "session" Text, "id" Text, "start" Time, "end" Time, "room" Text, "title" Texts, "kind" Text, "format" Texts,
            "description" Texts, "rights" Words, "instruments" Words, "feature" Text,
        },
    },
    Sheet {
        stem: "partners",
        needed: &["id", "name"],
        fields: fields! {
            "id" Text, "name" Texts, "acronym" Texts, "kind" Text, "url" Text, "logo" Text,
        },
    },
    Sheet {
        stem: "timeline",
        needed: &["date", "title"],
        fields: fields! { "date" Date, "title" Texts, "note" Texts, "source" Text },
    },
    Sheet {
        stem: "history",
        needed: &["date", "value"],
        fields: fields! { "date" Date, "value" Int, "qualifier" Text, "unit" Text, "source" Text },
    },
    Sheet {
        stem: "rights",
        needed: &["id", "label"],
        fields: fields! {
            "id" Text, "order" Int, "label" Texts, "shortLabel" Texts, "description" Texts, "group" Text,
            "refs" Words,
            "coverage" Group(fields! { "covered" Int, "committed" Int, "inPlace" Int, "evaluated" Int }),
        },
    },
];

/// Fields whose texts may have several lines; all others are one line.
pub const LONG: &[&str] =
    &["statement", "summary", "description", "note", "dateNote", "objectives", "questions", "definition"];

/// Short heads that people write.
pub const ALIASES: &[(&str, &str)] =
    &[("lat", "location.lat"), ("lon", "location.lon"), ("precision", "location.precision")];
