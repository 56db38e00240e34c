//! Counts that should agree. They are reported, and stay as the feed says them, except coverage of more members than
//! were reviewed, which no picture can show.

use super::log::Log;
use crate::feed::{AxisCoverage, Evidence, Feed, List, Member, Qualifier, Status, Unit};
use std::collections::BTreeMap;

/// The counts within a feed.
pub(super) fn check(log: &mut Log, feed: &mut Feed) {
    if let Some(coverage) = feed.rights.as_mut().and_then(|rights| rights.coverage.as_mut()) {
        let outer = log.enter("rights.coverage");
        at_most(log, "reporting", coverage.reporting, coverage.total, "the total, ");
        log.enter("axes");
        let reporting = coverage.reporting;
        coverage.axes.retain(|id, axis| {
            let outer = log.enter(id);
            let keep = at_most(log, "covered", axis.covered, reporting, "reporting, ");
            parts(log, *axis);
            log.leave(outer);
            keep
        });
        log.leave(outer);
    }
    if let List::Inline(members) = &feed.members {
        check_members(log, feed, members);
    }
}

fn at_most(log: &mut Log, key: &str, value: u64, limit: u64, name: &str) -> bool {
    if value > limit {
        let outer = log.enter(key);
        disagrees(log, value, &["at most ", name], limit);
        log.leave(outer);
    }
    value <= limit
}

fn disagrees(log: &mut Log, found: u64, words: &[&str], count: u64) {
    let mut expected = words.concat();
    expected.push_str(&count.to_string());
    log.error(&found.to_string(), &expected);
}

/// The kinds of evidence are parts of what is covered, and all three together are all of it.
fn parts(log: &mut Log, axis: AxisCoverage) {
    let parts = [axis.committed, axis.in_place, axis.evaluated];
    let sum = parts.iter().flatten().fold(0, |sum: u64, part| sum.saturating_add(*part));
    if sum > axis.covered || (sum < axis.covered && parts.iter().all(Option::is_some)) {
        let outer = log.enter("covered");
        disagrees(log, axis.covered, &["the sum of committed, inPlace and evaluated, "], sum);
        log.leave(outer);
    }
}

/// The published counts beside a complete list of members.
pub(super) fn check_members(log: &mut Log, feed: &Feed, members: &[Member]) {
    if !feed.list_complete {
        return;
    }
    if let Some(totals) = &feed.totals {
        let total = &totals.members;
        let counted = members.iter().filter(|member| member.is_counted()).count() as u64;
        if (total.qualifier, total.unit) == (Qualifier::Exact, Unit::Members) && total.value != counted {
            let outer = log.enter("totals.members.value");
            disagrees(
                log,
                total.value,
                &["the members that count in the list (or listComplete: false), "],
                counted,
            );
            log.leave(outer);
        }
    }
    let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) else { return };
    let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
    for member in members.iter().filter(|member| member.is_counted()) {
        for (axis, evidence) in &member.rights {
            if matches!(evidence, Evidence::Committed | Evidence::InPlace | Evidence::Evaluated) {
                *counted.entry(axis).or_default() += 1;
            }
        }
    }
    for (axis, counted) in counted {
        let Some(found) = coverage.axes.get(axis).filter(|found| found.covered != counted) else { continue };
        let outer = log.enter("rights.coverage.axes");
        log.enter(axis);
        log.enter("covered");
        disagrees(log, found.covered, &["the members in the list with evidence of it, "], counted);
        log.leave(outer);
    }
}

impl Member {
    /// Whether the member counts toward the milestones: it takes part, and its kind counts.
    pub fn is_counted(&self) -> bool {
        self.counts && self.status == Status::Member
    }
}
