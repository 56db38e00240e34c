//! Kinds of changes.

use hrc_core::feed::{Count, Date, Qualifier, Unit};
use serde::Serialize;

/// A member, practice or session by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name, in the feed's default language.
    pub name: String,
    /// Country of a member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Whether a member counts toward the milestones; true for everything else.
    pub counts: bool,
}

/// A published count, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CountThen {
    /// Number.
    pub value: u64,
    /// Exact, more than, about.
    pub qualifier: Qualifier,
    /// What was counted.
    pub unit: Unit,
    /// The day or year that its source speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

impl From<&Count> for CountThen {
    fn from(count: &Count) -> CountThen {
        CountThen { value: count.value, qualifier: count.qualifier, unit: count.unit, as_of: count.as_of }
    }
}

/// Coverage of a right: so many of so many reviewed members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Members with at least one sourced practice.
    pub covered: u64,
    /// Members reviewed.
    pub reporting: u64,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[allow(missing_docs)] // the sentence of each says what it is
pub enum Change {
    SampleData,
    OtherFeed { old: String, new: String },
    Backwards { old: u64, new: u64 },
    Total { what: String, old: Option<CountThen>, new: Option<CountThen> },
    MilestoneReached { target: u64, on: Option<String> },
    MilestoneNotReached { target: u64 },
    MilestoneSet { target: u64, due: Option<String> },
    MilestoneDropped { target: u64 },
    Joined { members: Vec<Named> },
    Pledged { members: Vec<Named> },
    Listed { members: Vec<Named> },
    Left { members: Vec<Named> },
    Suspended { members: Vec<Named> },
    Unlisted { members: Vec<Named> },
    Renamed { id: String, old: String, new: String },
    CoverageDefined,
    Reviewed { old: u64, new: u64 },
    Coverage { right: String, label: String, old: Option<Figure>, new: Option<Figure> },
    SessionsAnnounced { sessions: Vec<Named> },
    SessionsGone { sessions: Vec<Named> },
    SessionMoved { id: String, title: String, old: Option<String>, new: Option<String> },
    SessionStatus { id: String, title: String, old: String, new: String },
    PracticesPublished { practices: Vec<Named> },
    PracticesGone { practices: Vec<Named> },
}
