//! What is wrong with a feed: [`Problem`] for one place of a feed that is shown all the same, [`Rejected`] for a text
//! that is no feed.

use std::fmt;

/// How much a problem matters to who publishes the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong, but a widget has less to show.
    Note,
    /// Shown otherwise than it is written.
    Warning,
    /// Left out, or shown though it cannot be right.
    Error,
}

impl Severity {
    /// `note`, `warning` or `error`.
    pub fn word(self) -> &'static str {
        ["note", "warning", "error"][self as usize]
    }
}

/// What is wrong, for programs: no sentence needs to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Something is not published, and a widget has less to show.
    Absent,
    /// Characters that control a terminal or the direction of a text.
    Control,
    /// A number that does not agree with another one, or with the entries of a list.
    Count,
    /// Not the code of a country.
    Country,
    /// Not a date.
    Date,
    /// A text lacks the feed's default language.
    DefaultLanguage,
    /// An id that another entry has; [`Problem::related`] is that entry.
    DuplicateId,
    /// Not a hash.
    Hash,
    /// Not an id.
    Id,
    /// Not a language tag.
    Language,
    /// More or fewer than are allowed.
    Limit,
    /// Not an address that a page may link to.
    Link,
    /// Markup in a text, which is shown as it stands.
    Markup,
    /// A value that must be there is not, or is empty.
    Missing,
    /// There are more problems than are listed.
    MoreProblems,
    /// Not a number, or none of those that are possible.
    Number,
    /// Targets do not ascend.
    TargetOrder,
    /// Not a time, or not one with its offset.
    Time,
    /// A time before another one that it cannot be before.
    TimeOrder,
    /// Times without a zone.
    TimeZone,
    /// Another kind of JSON value.
    Type,
    /// A field that no version 1 has; the value is its name.
    UnknownField,
    /// The id of no member.
    UnknownMember,
    /// The id of no partner.
    UnknownPartner,
    /// The id of no right.
    UnknownRight,
    /// A word that is not of the list.
    UnknownWord,
}

#[cfg(feature = "hints")]
impl Code {
    /// In kebab-case, such as `duplicate-id`.
    pub fn word(self) -> &'static str {
        match self {
            Code::Absent => "absent",
            Code::Control => "control",
            Code::Count => "count",
            Code::Country => "country",
            Code::Date => "date",
            Code::DefaultLanguage => "default-language",
            Code::DuplicateId => "duplicate-id",
            Code::Hash => "hash",
            Code::Id => "id",
            Code::Language => "language",
            Code::Limit => "limit",
            Code::Link => "link",
            Code::Markup => "markup",
            Code::Missing => "missing",
            Code::MoreProblems => "more-problems",
            Code::Number => "number",
            Code::TargetOrder => "target-order",
            Code::Time => "time",
            Code::TimeOrder => "time-order",
            Code::TimeZone => "time-zone",
            Code::Type => "type",
            Code::UnknownField => "unknown-field",
            Code::UnknownMember => "unknown-member",
            Code::UnknownPartner => "unknown-partner",
            Code::UnknownRight => "unknown-right",
            Code::UnknownWord => "unknown-word",
        }
    }
}

/// One place of a feed that is not as it should be. Displays as one sentence:
/// `At members[12].location.lat: found 910, expected a number from -90 to 90.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    #[cfg(feature = "hints")]
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where, such as `members[12].location.lat`; empty for the feed as a whole.
    pub path: String,
    /// What is there, at most 60 characters and without control characters; empty for nothing.
    pub value: String,
    /// What should be there, as the end of a sentence.
    pub expected: String,
    /// Another place that it is about, which the sentence names.
    #[cfg(feature = "hints")]
    pub related: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or = |text: &'static str, empty: bool| if empty { text } else { "" };
        f.write_str("At ")?;
        f.write_str(or("the top", self.path.is_empty()))?;
        f.write_str(&self.path)?;
        f.write_str(": found ")?;
        f.write_str(or("nothing", self.value.is_empty()))?;
        f.write_str(&self.value)?;
        f.write_str(", expected ")?;
        f.write_str(&self.expected)?;
        f.write_str(".")
    }
}

/// Why a text is not taken as a feed, or as a list that a feed links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// Not UTF-8.
    Encoding,
    /// More bytes than a reader takes.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Not JSON from here on, both counted from 1; columns in characters.
    NotJson {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// JSON that ends too early.
    Truncated,
    /// JSON, but without what every feed has.
    NotAFeed {
        /// What is missing.
        expected: &'static str,
    },
    /// Another major version.
    Version {
        /// What the feed says, at most 60 characters.
        found: String,
    },
    /// A linked list with another number of entries than the feed says.
    Count {
        /// Entries found.
        found: u64,
        /// Entries that the feed says.
        expected: u64,
    },
}

impl Rejected {
    /// A stable word for scripts, such as `feed-not-json`.
    pub fn code(&self) -> &'static str {
        match self {
            Rejected::Encoding => "feed-encoding",
            Rejected::TooLarge { .. } => "feed-too-large",
            Rejected::NotJson { .. } => "feed-not-json",
            Rejected::Truncated => "feed-truncated",
            Rejected::NotAFeed { .. } => "feed-not-a-feed",
            Rejected::Version { .. } => "feed-version",
            Rejected::Count { .. } => "feed-count",
        }
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rejected::Encoding => f.write_str("The text is not UTF-8; save it as UTF-8."),
            Rejected::TooLarge { bytes, limit } => {
                write!(
                    f,
                    "The text has {bytes} bytes, more than the {limit} that are read; link long lists instead."
                )
            }
            Rejected::NotJson { line, column } => write!(
                f,
                "The text is not JSON from line {line}, column {column} on; check that the address is the feed's."
            ),
            Rejected::Truncated => {
                f.write_str("The text ends before its last closing brace; publish or load it again.")
            }
            Rejected::NotAFeed { expected } => {
                write!(
                    f,
                    "The text is JSON but not a feed: expected {expected}; check that the address is the feed's."
                )
            }
            Rejected::Version { found } => {
                write!(
                    f,
                    "The feed has version {found}, and this reader knows version 1; update the widgets."
                )
            }
            Rejected::Count { found, expected } => write!(
                f,
                "The list has {found} entries where the feed says {expected}; publish the feed and the list together."
            ),
        }
    }
}

impl std::error::Error for Rejected {}
