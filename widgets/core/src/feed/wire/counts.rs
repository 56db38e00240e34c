//! The published counts.

use super::{Qualifier, Unit};
use crate::feed::{Date, L10n};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

/// The published counts. Never made from the length of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Totals {
    /// How many take part.
    pub members: Count,
    /// In how many countries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub countries: Option<Count>,
    /// How many of them are territories.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territories: Option<Count>,
}

/// A count with what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// 0 to 2^53 − 1.
    pub value: u64,
    /// Exact, more than, about.
    pub qualifier: Qualifier,
    /// Members, pledges or forms.
    pub unit: Unit,
    /// The day or year that the source speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Page of the source, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Name of the source, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_note: Option<L10n>,
}

/// A count at an earlier date.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct HistoryPoint {
    /// When.
    pub date: Date,
    /// 0 to 2^53 − 1.
    pub value: u64,
    /// Exact, more than, about.
    pub qualifier: Qualifier,
    /// Members, pledges or forms; one series for each.
    pub unit: Unit,
    /// Page of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}
