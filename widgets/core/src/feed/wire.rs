//! The feed's types, version 1: what is published, in the words of the JSON.
//!
//! Invariants: a value of these types has been read by [`super::read`], so every entry is valid by itself; what was
//! wrong is in the list of problems and not in here. Keys are camelCase in JSON. Nothing here knows a browser.

use super::word::words;
use super::{Date, Instant, L10n, Map};
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

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
