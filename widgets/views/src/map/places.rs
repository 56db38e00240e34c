//! Which members a map shows, and where.

use crate::shared::{Model, Ui};
use hrc_core::feed::{Member, Status, UclgSection};
use hrc_core::geo::{Clusters, EqualEarth, Point};
use std::sync::{Mutex, PoisonError};

/// What the choice of members depends on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    /// Where the list of members is in memory: another feed has another.
    members: usize,
    tag: String,
    region: String,
    country: String,
    search: String,
    meridian: f64,
}

impl Key {
    pub(super) fn new(model: &Model, region: &str, search: &str, meridian: f64) -> Key {
        Key {
            members: model.members().as_ptr() as usize,
            // The language matters only to what is searched.
            tag: if search.trim().is_empty() { String::new() } else { model.ui.tag.clone() },
            region: region.to_owned(),
            country: model.settings.get("country").trim().to_owned(),
            search: (model.ui.format.fold)(search.trim()),
            meridian,
        }
    }

    fn passes(&self, ui: &Ui, member: &Member) -> bool {
        let section = UclgSection::from_word(&self.region);
        // Those that have left are no members.
        member.status != Status::Withdrawn
            && section.is_none_or(|s| member.uclg_sections.contains(&s))
            && (self.country.is_empty() || member.country.eq_ignore_ascii_case(&self.country))
            && (self.search.is_empty() || (ui.format.fold)(&searched(ui, member)).contains(&self.search))
    }
}

/// The members shown, and the clusters of those that have a place.
#[derive(Default)]
pub(super) struct Places {
    pub(super) key: Key,
    /// Indices into the feed's members, in its order.
    pub(super) shown: Vec<u32>,
    /// Of the points, the indices of their members.
    located: Vec<u32>,
    founders: Vec<bool>,
    /// `None` until there is a place.
    clusters: Mutex<Option<Clusters>>,
}

/// A marker to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marker {
    /// A name that stays while its first place leads it.
    pub(super) key: u32,
    /// Centre on the plane.
    pub(super) at: Point,
    /// Indices into the feed's members.
    pub(super) members: Vec<u32>,
    /// Whether a founder is among them.
    pub(super) founding: bool,
    /// Scale at which it comes apart, px for the plane's width; `None` if it never does.
    pub(super) opens_at: Option<f64>,
}

impl Places {
    pub(super) fn new(ui: &Ui, members: &[Member], key: Key) -> Places {
        let projection = EqualEarth { meridian_deg: key.meridian };
        let mut places = Places::default();
        let mut points = Vec::new();
        for (index, member) in members.iter().enumerate() {
            if !key.passes(ui, member) {
                continue;
            }
            places.shown.push(index as u32);
            if let Some(location) = &member.location {
                points.push(projection.forward(location.lat, location.lon));
                places.located.push(index as u32);
                places.founders.push(member.founding);
            }
        }
        Places { clusters: Mutex::new(Some(Clusters::new(&points))), key, ..places }
    }

    /// The markers at a scale that pass `near`.
    pub(super) fn markers(&self, px_per_unit: f64, near: impl Fn(Point) -> bool) -> Vec<Marker> {
        let mut clusters = self.clusters.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(clusters) = clusters.as_mut() else { return Vec::new() };
        let mut markers = Vec::new();
        let level = clusters.at(px_per_unit);
        for cluster in level.clusters() {
            let at = Point { x: cluster.x, y: cluster.y };
            if near(at) {
                let points = level.members(cluster);
                let members = points.iter().map(|p| self.located[*p as usize]).collect();
                let founding = points.iter().any(|p| self.founders[*p as usize]);
                markers.push((Marker { key: cluster.key, at, members, founding, opens_at: None }, *cluster));
            }
        }
        markers
            .into_iter()
            .map(|(marker, cluster)| Marker { opens_at: clusters.opens_at(&cluster), ..marker })
            .collect()
    }

    /// How many have a place.
    pub(super) fn located(&self) -> u32 {
        self.located.len() as u32
    }

    /// How many have none.
    pub(super) fn placeless(&self) -> u64 {
        (self.shown.len() - self.located.len()) as u64
    }

    pub(super) fn has_founder(&self) -> bool {
        self.founders.contains(&true)
    }
}

/// What a search looks through: all names of a member and of its country.
fn searched(ui: &Ui, member: &Member) -> String {
    let mut text = member.name.clone();
    for (_, name) in member.names.iter().flat_map(|names| names.0.iter()) {
        text = text + "\n" + name;
    }
    text + "\n" + &ui.country(&member.country, member.country_name.as_ref())
}

/// Those that count toward the milestones.
fn counting(members: &[Member]) -> impl Iterator<Item = &Member> {
    members.iter().filter(|m| m.is_counted())
}

/// How many of `members` count toward the milestones.
pub(super) fn counted(members: &[Member]) -> u64 {
    counting(members).count() as u64
}

/// In how many countries these are.
pub(super) fn countries(members: &[Member]) -> u64 {
    let mut seen: Vec<&str> = Vec::new();
    for member in counting(members) {
        if let Err(place) = seen.binary_search(&member.country.as_str()) {
            seen.insert(place, &member.country);
        }
    }
    seen.len() as u64
}
