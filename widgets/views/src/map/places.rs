//! Which members a map shows, and where.

use crate::shared::{Data, State, Ui};
use hrc_core::feed::{Member, Status, UclgSection};
use hrc_core::geo::{Clusters, EqualEarth, Point};
use std::sync::{Mutex, PoisonError};

/// The members shown, and the clusters of those that have a place.
pub(super) struct Places {
    /// Indices into the feed's members, in its order.
    pub(super) shown: Vec<u32>,
    /// Of the points, the indices of their members.
    located: Vec<u32>,
    founders: Vec<bool>,
    clusters: Mutex<Clusters>,
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
    pub(super) fn new(members: &[Member], shown: Vec<u32>, projection: EqualEarth) -> Places {
        let mut places = Places {
            shown: Vec::new(),
            located: Vec::new(),
            founders: Vec::new(),
            clusters: Mutex::new(Clusters::new(&[])),
        };
        let mut points = Vec::new();
        for &index in &shown {
            let member = &members[index as usize];
            if let Some(location) = &member.location {
                points.push(projection.forward(location.lat, location.lon));
                places.located.push(index);
                places.founders.push(member.founding);
            }
        }
        Places { clusters: Mutex::new(Clusters::new(&points)), shown, ..places }
    }

    /// The markers at a scale.
    pub(super) fn markers(&self, px_per_unit: f64) -> Vec<Marker> {
        let mut clusters = self.clusters.lock().unwrap_or_else(PoisonError::into_inner);
        let level = clusters.at(px_per_unit).clone();
        level
            .clusters()
            .iter()
            .map(|cluster| {
                let points = level.members(cluster);
                Marker {
                    key: cluster.key,
                    at: Point { x: cluster.x, y: cluster.y },
                    members: points.iter().map(|p| self.located[*p as usize]).collect(),
                    founding: points.iter().any(|p| self.founders[*p as usize]),
                    opens_at: clusters.opens_at(cluster),
                }
            })
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

    /// The members shown.
    pub(super) fn listed<'a>(&self, data: &'a Data) -> Vec<&'a Member> {
        let members = data.members();
        self.shown.iter().filter_map(|i| members.get(*i as usize)).collect()
    }
}

/// Indices of the members that pass the filters. Those that have left are no members.
pub(super) fn shown(ui: &Ui, members: &[Member], region: &str, country: &str, search: &str) -> Vec<u32> {
    let section = UclgSection::from_word(region);
    let search = (ui.format.fold)(search.trim());
    let passes = |member: &Member| {
        member.status != Status::Withdrawn
            && section.is_none_or(|s| member.uclg_sections.contains(&s))
            && (country.is_empty() || member.country.eq_ignore_ascii_case(country.trim()))
            && (search.is_empty() || (ui.format.fold)(&searched(ui, member)).contains(&search))
    };
    members.iter().enumerate().filter(|(_, member)| passes(member)).map(|(i, _)| i as u32).collect()
}

/// What a search looks through: all names of a member and of its country.
fn searched(ui: &Ui, member: &Member) -> String {
    let mut text = member.name.clone();
    for name in member.names.iter().flat_map(|names| names.0.values()) {
        text = text + "\n" + name;
    }
    text + "\n" + &ui.country(&member.country, member.country_name.as_ref())
}

/// How many of `members` count toward the milestones.
pub(super) fn counted(members: &[&Member]) -> u64 {
    members.iter().filter(|m| m.counts).count() as u64
}

/// In how many countries the counted ones are.
pub(super) fn countries(members: &[&Member]) -> u64 {
    let mut codes: Vec<&str> = members.iter().filter(|m| m.counts).map(|m| m.country.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.len() as u64
}

/// The index of the member `id`, as a list of one or none.
pub(super) fn find(state: State, id: &str) -> Vec<u32> {
    use leptos::prelude::*;
    let data = state.data.read();
    let members = data.as_ref().map(|d| d.members()).unwrap_or_default();
    members.iter().position(|m| m.id == id).map(|i| i as u32).into_iter().collect()
}
