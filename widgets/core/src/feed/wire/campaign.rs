//! The campaign: its aims and milestones, its partners, and its dates.

use crate::feed::word::words;
use crate::feed::{Date, L10n};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

/// Names, aims and milestones of the campaign.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Campaign {
    /// The one official name in each language.
    pub name: L10n,
    /// Other forms in use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternate_names: Vec<L10n>,
    /// A line under the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagline: Option<L10n>,
    /// A paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<L10n>,
    /// The campaign's page in each language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<L10n>,
    /// When it was launched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub launched: Option<Date>,
    /// Member ids of the founders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub founding_members: Vec<String>,
    /// Aims, at most 12.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<L10n>,
    /// Page where a government joins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join_url: Option<L10n>,
    /// Last day to send the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join_deadline: Option<Date>,
    /// 1 to 8, targets strictly ascending.
    pub milestones: Vec<Milestone>,
}

/// A number of members to be reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Unique among milestones.
    pub id: String,
    /// Members, greater than 0.
    pub target: u64,
    /// A name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<L10n>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// When it was reached, if a source says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached_on: Option<Date>,
    /// What is known of reaching it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached_note: Option<L10n>,
    /// The event that it was set for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<L10n>,
}

words! {
    /// How sure a count is.
    pub enum Qualifier {
        /// Just so many.
        #[default] Exact = "exact",
        /// More than so many.
        MoreThan = "more_than",
        /// About so many.
        About = "about",
    }
}

words! {
    /// What is counted.
    pub enum Unit {
        /// Members of the campaign.
        #[default] Members = "members",
        /// Pledges to join.
        Pledges = "pledges",
        /// Forms sent in.
        Forms = "forms",
        /// A unit that this version does not know.
        Other = "other",
    }
}

words! {
    /// What kind of body a partner is.
    pub enum PartnerKind {
        /// A body of the United Nations.
        UnBody = "un_body",
        /// A network of cities.
        CityNetwork = "city_network",
        /// A local government.
        LocalGovernment = "local_government",
        /// Civil society.
        CivilSociety = "civil_society",
        /// Academia.
        Academia = "academia",
        /// A permanent mission of a State.
        StateMission = "state_mission",
        /// A national institution.
        NationalInstitution = "national_institution",
        /// A funder.
        Funder = "funder",
        /// Anything else.
        #[default] Other = "other",
    }
}

/// An organisation named in the feed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Partner {
    /// Unique among partners.
    pub id: String,
    /// Full name.
    pub name: L10n,
    /// Short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acronym: Option<L10n>,
    /// What it is.
    pub kind: PartnerKind,
    /// Its page, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Picture, https.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}

/// A date of the campaign.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct TimelineEntry {
    /// When.
    pub date: Date,
    /// What.
    pub title: L10n,
    /// More.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<L10n>,
    /// Page, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}
