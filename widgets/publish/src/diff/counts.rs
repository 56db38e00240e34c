//! Totals, milestones, coverage.

use super::change::{Change, CountThen, Figure};
use hrc_core::feed::{Count, Feed};
use hrc_core::milestone::progress;
use hrc_core::text::Lang;
use hrc_views::shared::date_in;
use std::collections::BTreeMap;

pub(super) fn totals(old: &Feed, new: &Feed, changes: &mut Vec<Change>) {
    for what in ["members", "countries", "territories"] {
        let count = |feed: &Feed| -> Option<CountThen> {
            let totals = feed.totals.as_ref()?;
            match what {
                "members" => Some(&totals.members),
                "countries" => totals.countries.as_ref(),
                _ => totals.territories.as_ref(),
            }
            .map(CountThen::from)
        };
        let (old, new) = (count(old), count(new));
        let bare = |count: &Option<CountThen>| {
            count.as_ref().map(|count| (count.value, count.qualifier, count.unit))
        };
        // The same number of a later day is no news.
        if bare(&old) != bare(&new) {
            changes.push(Change::Total { what: what.to_owned(), old, new });
        }
    }
}

pub(super) fn milestones(old: &Feed, new: &Feed, changes: &mut Vec<Change>) {
    let (before, after) = (reached(old), reached(new));
    for milestone in &new.campaign.milestones {
        let target = milestone.target;
        match (before.get(&target), after.get(&target)) {
            (None, _) => {
                let due = milestone.due.map(|due| date_in(Lang::En, &due));
                changes.push(Change::MilestoneSet { target, due });
            }
            (Some(true), Some(false)) => changes.push(Change::MilestoneNotReached { target }),
            _ => {}
        }
        if before.get(&target) != Some(&true) && after.get(&target) == Some(&true) {
            let on = milestone.reached_on.map(|on| date_in(Lang::En, &on));
            changes.push(Change::MilestoneReached { target, on });
        }
    }
    for milestone in old.campaign.milestones.iter().filter(|step| !after.contains_key(&step.target)) {
        changes.push(Change::MilestoneDropped { target: milestone.target });
    }
}

/// Whether each target is reached, as the counter decides it.
fn reached(feed: &Feed) -> BTreeMap<u64, bool> {
    let none = Count::default();
    let count = feed.totals.as_ref().map_or(&none, |totals| &totals.members);
    let stages = progress(count, &feed.campaign.milestones).stages;
    stages.into_iter().map(|stage| (stage.target, stage.reached)).collect()
}

pub(super) fn coverage(old: &Feed, new: &Feed, changes: &mut Vec<Change>) {
    let coverage = |feed: &Feed| feed.rights.as_ref().and_then(|rights| rights.coverage.clone());
    let (before, after) = (coverage(old), coverage(new));
    if let (Some(before), Some(after)) = (&before, &after) {
        if before.definition != after.definition {
            changes.push(Change::CoverageDefined);
        }
        if before.reporting != after.reporting {
            changes.push(Change::Reviewed { old: before.reporting, new: after.reporting });
        }
    }
    let language = &new.default_language;
    let mut axes: BTreeMap<(u64, &str), String> = BTreeMap::new();
    for axis in [old, new].iter().filter_map(|feed| feed.rights.as_ref()).flat_map(|rights| &rights.axes) {
        let known = axes.keys().any(|(_, id)| *id == axis.id);
        if !known {
            axes.insert((axis.order, &axis.id), axis.label.text(language, language).to_owned());
        }
    }
    for ((_, right), label) in axes {
        let figure = |coverage: &Option<hrc_core::feed::Coverage>| -> Option<Figure> {
            let coverage = coverage.as_ref()?;
            let axis = coverage.axes.get(right)?;
            Some(Figure { covered: axis.covered, reporting: coverage.reporting })
        };
        let (old, new) = (figure(&before), figure(&after));
        if old.map(|figure| figure.covered) != new.map(|figure| figure.covered) {
            changes.push(Change::Coverage { right: right.to_owned(), label, old, new });
        }
    }
}
