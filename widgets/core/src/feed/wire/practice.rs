//! Local practices, and what shows that they exist.

use crate::feed::word::words;
use crate::feed::{Date, L10n};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// What is published of a right at a member: a kind of evidence, not a ladder of points.
    pub enum Evidence {
        /// A text was adopted.
        #[default] Committed = "committed",
        /// A programme or body is running.
        InPlace = "in_place",
        /// An evaluation was published.
        Evaluated = "evaluated",
        /// Reviewed, nothing published.
        NonePublished = "none_published",
        /// The right is not within the member's powers.
        NotCompetent = "not_competent",
        /// A word that this version does not know.
        Other = "other",
    }
}

words! {
    /// A means of realising rights; never an axis of the radar.
    pub enum Instrument {
        /// Political and legal foundations.
        Foundations = "foundations",
        /// Institutional structures.
        Structures = "structures",
        /// Operational tools.
        Tools = "tools",
        /// Budgeting.
        Budgeting = "budgeting",
        /// Public procurement.
        Procurement = "procurement",
        /// Indicators and evaluation.
        Indicators = "indicators",
        /// A plan of action.
        ActionPlan = "action_plan",
        /// An ombudsperson or office for complaints.
        Ombuds = "ombuds",
        /// Training.
        Training = "training",
        /// Another means.
        #[default] Other = "other",
    }
}

/// Where something is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Source {
    /// Page, http(s), where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was read or written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

words! {
    /// A duty of the State and its organs.
    pub enum Duty {
        /// To respect.
        Respect = "respect",
        /// To protect.
        Protect = "protect",
        /// To fulfil.
        Fulfil = "fulfil",
        /// A word that this version does not know.
        #[default] Other = "other",
    }
}

/// A local practice.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Practice {
    /// Unique among practices.
    pub id: String,
    /// What it is called.
    pub title: L10n,
    /// Member id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Axis ids, 1 to 6.
    pub rights: Vec<String>,
    /// Means.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// Duty served.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
    /// Such as `gender`, `age`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Kind of evidence.
    pub evidence: Evidence,
    /// At most 400 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<L10n>,
    /// Page about it, https.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}
