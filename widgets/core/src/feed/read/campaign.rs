//! The campaign, its milestones and its published counts.

use super::limits::{PARAGRAPH, TITLE};
use super::log::Log;
use super::object::Object;
use crate::feed::{Campaign, Count, HistoryPoint, Milestone, TimelineEntry, Totals};

pub(super) fn campaign(o: &mut Object<'_, '_>, to: &mut Campaign) {
    o.l10n("name", TITLE, &mut to.name);
    o.values("alternateNames", 12, Log::paragraph, &mut to.alternate_names);
    o.l10n("tagline", TITLE, &mut to.tagline);
    o.l10n("summary", PARAGRAPH, &mut to.summary);
    o.field("url", Log::links, &mut to.url);
    o.field("launched", Log::date, &mut to.launched);
    o.values("foundingMembers", 100, Log::member, &mut to.founding_members);
    o.values("objectives", 12, Log::paragraph, &mut to.objectives);
    o.field("joinUrl", Log::links, &mut to.join_url);
    o.field("joinDeadline", Log::date, &mut to.join_deadline);
    o.require("milestones");
    o.list("milestones", 8, milestone, &mut to.milestones);
}

fn milestone(o: &mut Object<'_, '_>, to: &mut Milestone) {
    o.own_id(&mut to.id);
    o.field("target", Log::ascending, &mut to.target);
    o.l10n("label", TITLE, &mut to.label);
    o.field("due", Log::date, &mut to.due);
    o.field("reachedOn", Log::date, &mut to.reached_on);
    o.l10n("reachedNote", PARAGRAPH, &mut to.reached_note);
    o.l10n("occasion", TITLE, &mut to.occasion);
}

pub(super) fn totals(o: &mut Object<'_, '_>, to: &mut Totals) {
    o.require("members");
    o.nested("members", &mut |o| count(o, &mut to.members));
    o.part("countries", count, &mut to.countries);
    o.part("territories", count, &mut to.territories);
}

fn count(o: &mut Object<'_, '_>, to: &mut Count) {
    o.field("value", Log::int, &mut to.value);
    o.word("qualifier", &mut to.qualifier);
    o.word("unit", &mut to.unit);
    o.field("asOf", Log::date, &mut to.as_of);
    o.field("source", Log::link, &mut to.source);
    o.l10n("sourceNote", PARAGRAPH, &mut to.source_note);
}

pub(super) fn history_point(o: &mut Object<'_, '_>, to: &mut HistoryPoint) {
    o.field("date", Log::date, &mut to.date);
    o.field("value", Log::int, &mut to.value);
    o.word("qualifier", &mut to.qualifier);
    o.word("unit", &mut to.unit);
    o.field("source", Log::link, &mut to.source);
}

pub(super) fn timeline_entry(o: &mut Object<'_, '_>, to: &mut TimelineEntry) {
    o.field("date", Log::date, &mut to.date);
    o.l10n("title", TITLE, &mut to.title);
    o.l10n("note", PARAGRAPH, &mut to.note);
    o.field("source", Log::link, &mut to.source);
}
