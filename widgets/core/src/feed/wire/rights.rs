//! The rights, and what published practices cover.

use crate::feed::{Date, L10n, Map};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

/// The rights and their coverage.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Rights {
    /// Which list of rights this is.
    pub taxonomy: Taxonomy,
    /// 3 to 16, in the order of `order`.
    pub axes: Vec<Axis>,
    /// What published practices cover; absent where nothing was reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
}

/// Identity of a list of rights.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Taxonomy {
    /// Such as `hrc-axes`.
    pub id: String,
    /// Such as `2026-1`.
    pub version: String,
    /// What it rests on.
    pub basis: L10n,
    /// Page about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// One right.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Axis {
    /// Stable id.
    pub id: String,
    /// Name, at most 60 characters a language.
    pub label: L10n,
    /// Short name, at most 16 characters a language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_label: Option<L10n>,
    /// What it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<L10n>,
    /// Group of rights that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Place in the fixed order.
    pub order: u64,
    /// Instruments of law, such as `ICESCR:11`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refs: Vec<String>,
}

/// What published practices cover, in whole members: no percentages, no scores.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The day or year that it speaks of.
    pub as_of: Date,
    /// What "covered" means here.
    pub definition: L10n,
    /// Members reviewed.
    pub reporting: u64,
    /// Members in all.
    pub total: u64,
    /// By axis id; an absent axis has no data.
    pub axes: Map<AxisCoverage>,
}

/// Coverage of one right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AxisCoverage {
    /// Reviewed members with at least one sourced practice, 0 to `reporting`.
    pub covered: u64,
    /// Of these, with a text adopted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub committed: Option<u64>,
    /// Of these, with a programme running.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_place: Option<u64>,
    /// Of these, with an evaluation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluated: Option<u64>,
}
