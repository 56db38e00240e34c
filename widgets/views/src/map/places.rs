//! Which members a map shows, and where.

use crate::shared::Ui;
use hrc_core::feed::{Brief, Roster, Status, UclgSection};
use hrc_core::geo::{Clusters, EqualEarth, Point};
use hrc_core::text::around;
use std::sync::{Arc, Mutex, PoisonError};

/// To what the members are narrowed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// A section of UCLG.
    pub(super) section: Option<UclgSection>,
    /// The code of a country; empty for all.
    pub(super) country: String,
    /// Text that a name or country must contain, as [`crate::shared::Format::fold`] makes it; empty for all.
    pub(super) search: String,
}

impl Filter {
    /// Whether it is narrower than all members.
    pub(super) fn is_narrow(&self) -> bool {
        *self != Filter::default()
    }

    /// Whether a member is of the country and region. Those that have left are no members.
    pub(super) fn has(&self, member: &Brief) -> bool {
        member.status != Status::Withdrawn
            && self.section.is_none_or(|section| member.is_in(section))
            && (self.country.is_empty() || member.country[..] == *self.country.as_bytes())
    }

    fn finds(&self, ui: &Ui, roster: &Roster, index: u32) -> bool {
        self.search.is_empty()
            || around(&(ui.format.fold)(&searched(ui, roster, index)), &self.search).is_some()
    }
}

/// What the choice of members depends on, beside the list of members.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    pub(super) filter: Filter,
    /// The language, where it matters: to what is searched.
    pub(super) tag: String,
    pub(super) meridian: f64,
    /// The largest radius of a marker, px, where text has its usual size.
    pub(super) most_px: f64,
}

/// The members shown, and the clusters of those that have a place.
#[derive(Default)]
pub(super) struct Places {
    pub(super) key: Key,
    /// The members that all indices are of. Held, so that a later list is never taken for this one.
    list: Arc<Vec<Brief>>,
    /// Indices of the members shown, in the feed's order.
    pub(super) shown: Vec<u32>,
    /// Of the points, the indices of their members.
    located: Vec<u32>,
    founders: Vec<bool>,
    /// `None` until there is a place.
    clusters: Mutex<Option<Clusters>>,
    /// The corners of the box around all places of the country and region, whatever is searched.
    pub(super) bounds: Option<(Point, Point)>,
}

/// A marker to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marker {
    /// Centre on the plane.
    pub(super) at: Point,
    /// Indices of the members.
    pub(super) members: Vec<u32>,
    /// Whether it is one member, and a founder.
    pub(super) founding: bool,
    /// Scale at which it comes apart, px for the plane's width; `None` if it never does.
    pub(super) opens_at: Option<f64>,
}

impl Places {
    pub(super) fn new(ui: &Ui, roster: &Roster, key: Key) -> Places {
        let projection = EqualEarth { meridian_deg: key.meridian };
        let mut places = Places::default();
        let mut points = Vec::new();
        for (index, member) in roster.briefs().iter().enumerate() {
            if !key.filter.has(member) {
                continue;
            }
            let point = member.place.map(|(lat, lon)| projection.forward(lat, lon));
            if let Some(Point { x, y }) = point {
                let (min, max) = places.bounds.unwrap_or((Point { x, y }, Point { x, y }));
                places.bounds = Some((
                    Point { x: min.x.min(x), y: min.y.min(y) },
                    Point { x: max.x.max(x), y: max.y.max(y) },
                ));
            }
            if !key.filter.finds(ui, roster, index as u32) {
                continue;
            }
            places.shown.push(index as u32);
            if let Some(point) = point {
                points.push(point);
                places.located.push(index as u32);
                places.founders.push(member.founding);
            }
        }
        Places {
            clusters: Mutex::new(Some(Clusters::new(&points, key.most_px))),
            key,
            list: roster.briefs().clone(),
            ..places
        }
    }

    /// Whether these are the places of the same list.
    pub(super) fn are_of(&self, roster: &Roster) -> bool {
        Arc::ptr_eq(&self.list, roster.briefs())
    }

    /// Whether a member is shown.
    pub(super) fn has(&self, index: u32) -> bool {
        self.shown.binary_search(&index).is_ok()
    }

    /// The members shown.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Brief> {
        self.shown.iter().filter_map(|index| self.list.get(*index as usize))
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
                // A ring around several would say that all of them are founders.
                let founding = matches!(points, [p] if self.founders[*p as usize]);
                markers.push((Marker { at, members, founding, opens_at: None }, *cluster));
            }
        }
        markers
            .into_iter()
            .map(|(marker, cluster)| Marker { opens_at: clusters.opens_at(&cluster), ..marker })
            .collect()
    }

    /// Where a member's marker is, and the smallest scale from `least` to `most` at which it stands alone; `least` where
    /// that is at none of them.
    pub(super) fn alone(&self, index: u32, least: f64, most: f64) -> Option<(Point, f64)> {
        let marker = |scale: f64| {
            self.markers(scale, |_| true).into_iter().find(|marker| marker.members.contains(&index))
        };
        let first = marker(least)?;
        let (mut at, mut scale, mut opens_at) = (first.at, least, first.opens_at);
        // Past rounding, for the next level to be the one that is asked for.
        while let Some(next) = opens_at.map(|next| next * 1.0001).filter(|next| *next > scale) {
            let nearer = marker(next).filter(|_| next <= most);
            let Some(nearer) = nearer else { return Some((first.at, least)) };
            (at, scale) = (nearer.at, next);
            opens_at = nearer.opens_at;
        }
        Some((at, scale))
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
fn searched(ui: &Ui, roster: &Roster, index: u32) -> String {
    let mut text = country(ui, roster, index);
    if let Some(member) = roster.named(index) {
        text = text + "\n" + &member.name;
        for (_, name) in member.names.iter().flat_map(|names| names.0.iter()) {
            text = text + "\n" + name;
        }
    }
    text
}

/// The country of a member, in words.
pub(super) fn country(ui: &Ui, roster: &Roster, index: u32) -> String {
    let code = roster.briefs().get(index as usize).map(Brief::country).unwrap_or_default();
    ui.country(code, roster.country_name(index))
}

/// How many of `members` count toward the milestones.
pub(super) fn counted<'a>(members: impl Iterator<Item = &'a Brief>) -> u64 {
    members.filter(|member| member.is_counted()).count() as u64
}

/// In how many countries those of `members` are that count.
pub(super) fn countries(members: &[Brief]) -> u64 {
    let mut seen: Vec<[u8; 2]> = Vec::new();
    for member in members.iter().filter(|member| member.is_counted()) {
        if let Err(place) = seen.binary_search(&member.country) {
            seen.insert(place, member.country);
        }
    }
    seen.len() as u64
}
