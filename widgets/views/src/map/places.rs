//! Which members a map shows, and where.

use crate::shared::Ui;
use hrc_core::feed::{Member, Status, UclgSection};
use hrc_core::geo::{Clusters, EqualEarth, Point};
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
    pub(super) fn has(&self, member: &Member) -> bool {
        member.status != Status::Withdrawn
            && self.section.is_none_or(|section| member.uclg_sections.contains(&section))
            && (self.country.is_empty() || member.country == self.country)
    }

    fn finds(&self, ui: &Ui, member: &Member) -> bool {
        self.search.is_empty() || (ui.format.fold)(&searched(ui, member)).contains(&self.search)
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
    /// The list that all indices are of. Held, so that a later list is never taken for this one.
    list: Option<Arc<Vec<Member>>>,
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
    pub(super) fn new(ui: &Ui, list: Option<Arc<Vec<Member>>>, key: Key) -> Places {
        let projection = EqualEarth { meridian_deg: key.meridian };
        let mut places = Places::default();
        let mut points = Vec::new();
        for (index, member) in list.iter().flat_map(|list| list.iter()).enumerate() {
            if !key.filter.has(member) {
                continue;
            }
            let point = member.location.as_ref().map(|at| projection.forward(at.lat, at.lon));
            if let Some(Point { x, y }) = point {
                let (min, max) = places.bounds.unwrap_or((Point { x, y }, Point { x, y }));
                places.bounds = Some((
                    Point { x: min.x.min(x), y: min.y.min(y) },
                    Point { x: max.x.max(x), y: max.y.max(y) },
                ));
            }
            if !key.filter.finds(ui, member) {
                continue;
            }
            places.shown.push(index as u32);
            if let Some(point) = point {
                points.push(point);
                places.located.push(index as u32);
                places.founders.push(member.founding);
            }
        }
        Places { clusters: Mutex::new(Some(Clusters::new(&points, key.most_px))), key, list, ..places }
    }

    /// Whether these are the places of `list`.
    pub(super) fn are_of(&self, list: Option<&Arc<Vec<Member>>>) -> bool {
        match (&self.list, list) {
            (Some(ours), Some(list)) => Arc::ptr_eq(ours, list),
            (ours, list) => ours.is_none() && list.is_none(),
        }
    }

    /// All members, also those that are not shown.
    pub(super) fn members(&self) -> &[Member] {
        self.list.as_deref().map(Vec::as_slice).unwrap_or_default()
    }

    /// The member with this index.
    pub(super) fn member(&self, index: u32) -> Option<&Member> {
        self.members().get(index as usize)
    }

    /// The id of the member with this index.
    pub(super) fn id(&self, index: u32) -> String {
        self.member(index).map(|member| member.id.clone()).unwrap_or_default()
    }

    /// The index of a member that is shown.
    pub(super) fn index(&self, id: &str) -> Option<u32> {
        self.shown.iter().copied().find(|index| self.member(*index).is_some_and(|member| member.id == id))
    }

    /// The members shown.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Member> {
        self.shown.iter().filter_map(|index| self.member(*index))
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
fn searched(ui: &Ui, member: &Member) -> String {
    let mut text = member.name.clone();
    for (_, name) in member.names.iter().flat_map(|names| names.0.iter()) {
        text = text + "\n" + name;
    }
    text + "\n" + &ui.country(&member.country, member.country_name.as_ref())
}

/// How many of `members` count toward the milestones.
pub(super) fn counted<'a>(members: impl Iterator<Item = &'a Member>) -> u64 {
    members.filter(|member| member.is_counted()).count() as u64
}

/// In how many countries those of `members` are that count.
pub(super) fn countries(members: &[Member]) -> u64 {
    let mut seen: Vec<&str> = Vec::new();
    for member in members.iter().filter(|member| member.is_counted()) {
        if let Err(place) = seen.binary_search(&member.country.as_str()) {
            seen.insert(place, &member.country);
        }
    }
    seen.len() as u64
}
