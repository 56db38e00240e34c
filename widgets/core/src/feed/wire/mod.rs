//! The feed's types, version 1: what is published, in the words of the JSON.
//!
//! Invariants: a value of these types has been read by [`super::read`], so every entry is valid by itself; what was
//! wrong is in the list of problems and not in here. Keys are camelCase in JSON. Nothing here knows a browser.

mod campaign;
mod counts;
mod member;
mod practice;
mod rights;
mod session;

pub use campaign::*;
pub use counts::*;
pub use member::*;
pub use practice::*;
pub use rights::*;
pub use session::*;

use super::{Instant, L10n};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

/// One published feed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Feed {
    /// `"1.0"`: the same major number is readable.
    pub version: String,
    /// Address of the JSON Schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Stable identity of the feed, an address.
    pub id: String,
    /// When it was published.
    pub generated_at: Instant,
    /// Past this instant a widget says that the data is stale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Instant>,
    /// Grows with each publication; a reader never goes back to a smaller one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<u64>,
    /// Sample data: every widget shows that it is.
    pub demo: bool,
    /// BCP 47 tag that every text has at least.
    pub default_language: String,
    /// BCP 47 tags of the texts, 1 to 16.
    pub languages: Vec<String>,
    /// SPDX id of the licence of the data.
    pub license: String,
    /// How to credit the data.
    pub attribution: L10n,
    /// Sources to be credited too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributions: Vec<Attribution>,
    /// Partner id of who answers for the feed.
    pub publisher: String,
    /// Where corrections go: an e-mail address or a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The campaign itself.
    pub campaign: Campaign,
    /// The published counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
    /// Earlier counts, at most 400; they may fall.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryPoint>,
    /// Members, here or in a file of their own.
    pub members: List<Member>,
    /// False where not every counted member is listed.
    #[serde(skip_serializing_if = "is_true")]
    pub list_complete: bool,
    /// The rights, and how far published practices cover them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<Rights>,
    /// Local practices, here or in a file of their own.
    pub practices: List<Practice>,
    /// Sessions with their programmes, at most 50.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    /// Organisations named elsewhere in the feed, at most 100.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Partner>,
    /// Dates of the campaign, at most 60.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<TimelineEntry>,
    /// What the map says beside the members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapInfo>,
}

/// Whether a field has its default, `true`, and is left out.
fn is_true(b: &bool) -> bool {
    *b
}

/// A list in the feed, or a link to the file that has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(untagged)]
pub enum List<T> {
    /// The entries themselves.
    Inline(Vec<T>),
    /// A file named by its content.
    Linked(Link),
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List::Inline(Vec::new())
    }
}

/// A file beside the feed, named by its content, so that it can be cached for ever.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Link {
    /// Address, relative to the feed's.
    pub url: String,
    /// Number of entries in the file.
    pub count: u64,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
    /// The map file of a long list of members: what a map draws of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<Box<Link>>,
}

/// A source of data to be credited.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Attribution {
    /// Name of the source.
    pub name: String,
    /// Page of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// SPDX id or name of its licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
}

/// What the map says beside the members.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct MapInfo {
    /// What names and the map do not imply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<L10n>,
    /// Credit of the outline and the places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<L10n>,
    /// Central meridian, degrees east, −180 to 180.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub center: Option<f64>,
}
