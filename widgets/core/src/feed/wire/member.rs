//! Members of the campaign.

use super::{Evidence, Instrument, Source, is_true};
use crate::feed::word::words;
use crate::feed::{Date, L10n, Map};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// What kind of government or body a member is.
    pub enum MemberType {
        /// A city, town or commune.
        #[default] Municipality = "municipality",
        /// Several municipalities together.
        Intercommunal = "intercommunal",
        /// A metropolis.
        Metropolitan = "metropolitan",
        /// A county.
        County = "county",
        /// A province.
        Province = "province",
        /// A department.
        Department = "department",
        /// A region.
        Region = "region",
        /// A federated state.
        State = "state",
        /// A city with a status of its own.
        SpecialCity = "special_city",
        /// An association of governments.
        Association = "association",
        /// A body that is no government; does not count toward milestones.
        Organisation = "organisation",
        /// A kind that this version does not know.
        Other = "other",
    }
}

words! {
    /// Where a member stands.
    pub enum Status {
        /// Wants to act: has pledged.
        Pledged = "pledged",
        /// Takes part.
        #[default] Member = "member",
        /// Paused.
        Suspended = "suspended",
        /// Has left.
        Withdrawn = "withdrawn",
        /// A status that this version does not know.
        Other = "other",
    }
}

words! {
    /// How exact a place is.
    pub enum Precision {
        /// Seat of the government.
        #[default] Seat = "seat",
        /// Middle of the territory.
        Centroid = "centroid",
        /// Only roughly there.
        Approximate = "approximate",
        /// A word that this version does not know.
        Other = "other",
    }
}

/// A place on the globe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Location {
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// Degrees east, −180 to 180.
    pub lon: f64,
    /// How exact.
    pub precision: Precision,
}

/// A member of the campaign.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// `[a-z0-9-]{1,64}`, unique, never used again.
    pub id: String,
    /// The member's own name, at most 120 characters.
    pub name: String,
    /// Its names in other languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<L10n>,
    /// Kind of government.
    #[serde(rename = "type")]
    pub kind: MemberType,
    /// Whether it counts toward the milestones.
    #[serde(skip_serializing_if = "is_true")]
    pub counts: bool,
    /// Where it stands.
    pub status: Status,
    /// When it joined, mostly a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined: Option<Date>,
    /// When it left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Date>,
    /// One of those that launched the campaign.
    #[serde(skip_serializing_if = "is_false")]
    pub founding: bool,
    /// ISO 3166-1 alpha-2, upper case; XK by convention.
    pub country: String,
    /// Name of the country as the member wants it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_name: Option<L10n>,
    /// ISO 3166-2 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subdivision: Option<String>,
    /// UN M49 code of the region, three digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub m49: Option<String>,
    /// UCLG sections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub uclg_sections: Vec<UclgSection>,
    /// Where; not every member has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Population as a band, never a figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_band: Option<String>,
    /// The member's page, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<L10n>,
    /// Its page at the campaign, http(s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_url: Option<L10n>,
    /// In its own words, at most 600 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<L10n>,
    /// Evidence by axis id; absent means not reviewed.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub rights: Map<Evidence>,
    /// Means in use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// Ids elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Evidence of the membership.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

fn is_false(b: &bool) -> bool {
    !*b
}

words! {
    /// A section of UCLG; a member may be in several.
    pub enum UclgSection {
        /// Africa.
        Africa = "africa",
        /// Asia-Pacific.
        AsiaPacific = "asia_pacific",
        /// Eurasia.
        Eurasia = "eurasia",
        /// Europe.
        Europe = "europe",
        /// Middle East and West Asia.
        Mewa = "mewa",
        /// Latin America.
        LatinAmerica = "latin_america",
        /// North America.
        NorthAmerica = "north_america",
        /// Metropolis.
        Metropolis = "metropolis",
        /// Forum of Regions.
        Regions = "regions",
        /// A section that this version does not know.
        #[default] Other = "other",
    }
}

/// An id in another register.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Identifier {
    /// `geonames`, `wikidata`, `unlocode`, `iso3166-2`.
    pub scheme: String,
    /// The id there.
    pub id: String,
}
