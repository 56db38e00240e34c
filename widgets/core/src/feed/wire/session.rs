//! Sessions and their programmes.

use super::Instrument;
use crate::feed::word::words;
use crate::feed::{Instant, L10n};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// How settled a session is.
    pub enum SessionStatus {
        /// Announced.
        #[default] Announced = "announced",
        /// With a provisional programme.
        Provisional = "provisional",
        /// Confirmed.
        Confirmed = "confirmed",
        /// Cancelled.
        Cancelled = "cancelled",
        /// Put off.
        Postponed = "postponed",
        /// Over.
        Ended = "ended",
        /// A word that this version does not know.
        Other = "other",
    }
}

words! {
    /// How one takes part.
    pub enum Attendance {
        /// In the room.
        #[default] InPerson = "in_person",
        /// On line.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
        /// A word that this version does not know.
        Other = "other",
    }
}

words! {
    /// What an item of a programme is.
    pub enum ItemKind {
        /// Opening remarks.
        Opening = "opening",
        /// Keynote.
        Keynote = "keynote",
        /// Dialogue.
        Dialogue = "dialogue",
        /// Perspectives of partners.
        Partners = "partners",
        /// State of the campaign.
        Status = "status",
        /// Open discussion.
        Discussion = "discussion",
        /// Break.
        Break = "break",
        /// Group photo.
        Photo = "photo",
        /// Closing.
        Closing = "closing",
        /// Anything else.
        #[default] Other = "other",
    }
}

words! {
    /// The widget that an item brings to the wall.
    pub enum Feature {
        /// Counter.
        Counter = "counter",
        /// Map.
        Map = "map",
        /// Radar.
        Radar = "radar",
        /// A widget that this version does not know.
        #[default] Other = "other",
    }
}

/// A session, with its programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Unique among sessions.
    pub id: String,
    /// Name.
    pub title: L10n,
    /// A paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<L10n>,
    /// How settled.
    pub status: SessionStatus,
    /// How one takes part.
    pub attendance: Attendance,
    /// IANA name; needed as soon as any time is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Start, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Instant>,
    /// End, after the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Instant>,
    /// What to say where the date is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_note: Option<L10n>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// Where on line, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
    /// Languages of interpretation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Who organises.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<Organiser>,
    /// Aims.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<L10n>,
    /// Guiding questions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<L10n>,
    /// Papers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Programme, at most 60.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// Place of a session.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Venue {
    /// House or room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<L10n>,
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<L10n>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A partner's part in a session.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Organiser {
    /// Partner id.
    pub partner: String,
    /// `organiser`, `co_organiser`, …
    pub role: String,
}

/// A paper of a session.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Document {
    /// Such as `concept_note`.
    pub kind: String,
    /// Its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Address, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An item of a programme. A session without a date has items with wall-clock times only.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Unique in its session.
    pub id: String,
    /// Start, where the date is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Instant>,
    /// End, after the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Instant>,
    /// `HH:MM` at the venue, where the date is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
    /// `HH:MM` at the venue, where the date is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// Room or hall, where a session has several at a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Name.
    pub title: L10n,
    /// What it is.
    pub kind: ItemKind,
    /// How it runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<L10n>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<L10n>,
    /// Axis ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<String>,
    /// Means spoken of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// Widget that it brings to the wall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feature: Option<Feature>,
}
