//! The campaign, its milestones and its published counts.

use super::limits::{PARAGRAPH, TITLE};
use super::log::Log;
use super::object::Object;
use crate::feed::{Campaign, Count, HistoryPoint, Milestone, TimelineEntry, Totals};

pub(super) fn campaign(o: &mut Object<'_, '_>) -> Campaign {
    let name = o.l10n("name", TITLE);
    let mut campaign = Campaign {
        name: o.need("name", name),
        alternate_names: o.values("alternateNames", 12, Log::paragraph),
        tagline: o.l10n("tagline", TITLE),
        summary: o.l10n("summary", PARAGRAPH),
        url: o.links("url"),
        launched: o.date("launched"),
        founding_members: o.values("foundingMembers", 100, Log::id),
        objectives: o.values("objectives", 12, Log::paragraph),
        join_url: o.links("joinUrl"),
        join_deadline: o.date("joinDeadline"),
        milestones: o.list("milestones", 8, milestone),
    };
    let mut last = 0;
    campaign.milestones.retain(|milestone| {
        let ascends = milestone.target > last;
        if ascends {
            last = milestone.target;
        } else {
            let outer = o.log.enter("milestones");
            o.log.error(&milestone.target.to_string(), "a target greater than the one before it");
            o.log.leave(outer);
        }
        ascends
    });
    campaign
}

fn milestone(o: &mut Object<'_, '_>) -> Milestone {
    let target = o.int("target");
    Milestone {
        id: o.own_id(),
        target: o.need("target", target),
        label: o.l10n("label", TITLE),
        due: o.date("due"),
        reached_on: o.date("reachedOn"),
        reached_note: o.l10n("reachedNote", PARAGRAPH),
        occasion: o.l10n("occasion", TITLE),
    }
}

pub(super) fn totals(o: &mut Object<'_, '_>) -> Totals {
    let members = o.entry("members", count);
    Totals {
        members: o.need("members", members),
        countries: o.part("countries", count),
        territories: o.part("territories", count),
    }
}

fn count(o: &mut Object<'_, '_>) -> Count {
    let value = o.int("value");
    Count {
        value: o.need("value", value),
        qualifier: o.word("qualifier").unwrap_or_default(),
        unit: o.word("unit").unwrap_or_default(),
        as_of: o.date("asOf"),
        source: o.link("source"),
        source_note: o.l10n("sourceNote", PARAGRAPH),
    }
}

pub(super) fn history_point(o: &mut Object<'_, '_>) -> HistoryPoint {
    let (date, value) = (o.date("date"), o.int("value"));
    HistoryPoint {
        date: o.need("date", date),
        value: o.need("value", value),
        qualifier: o.word("qualifier").unwrap_or_default(),
        unit: o.word("unit").unwrap_or_default(),
        source: o.link("source"),
    }
}

pub(super) fn timeline_entry(o: &mut Object<'_, '_>) -> TimelineEntry {
    let (date, title) = (o.date("date"), o.l10n("title", TITLE));
    TimelineEntry {
        date: o.need("date", date),
        title: o.need("title", title),
        note: o.l10n("note", PARAGRAPH),
        source: o.link("source"),
    }
}
