//! Counts that should agree: reported, and kept as the feed says them. Only for the publisher.

use super::log::Log;
use crate::feed::{AxisCoverage, Evidence, Feed, List, Member, Qualifier, Unit};

/// The counts within a feed.
pub(super) fn check(log: &mut Log, feed: &Feed) {
    if let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) {
        let outer = log.enter("rights.coverage");
        if coverage.reporting > coverage.total {
            log.enter("reporting");
            disagrees(log, coverage.reporting, "at most the total, ", coverage.total);
        }
        log.leave(outer);
    }
    if let List::Inline(members) = &feed.members {
        check_members(log, feed, members);
    }
}

/// Coverage of one right: the kinds of evidence are parts of what is covered, and all three together are all of it.
pub(super) fn parts(log: &mut Log, axis: AxisCoverage) {
    let parts = [axis.committed, axis.in_place, axis.evaluated];
    let sum = parts.iter().flatten().fold(0, |sum: u64, part| sum.saturating_add(*part));
    if sum > axis.covered || (sum < axis.covered && parts.iter().all(Option::is_some)) {
        let outer = log.enter("covered");
        disagrees(log, axis.covered, "the sum of committed, inPlace and evaluated, ", sum);
        log.leave(outer);
    }
}

fn disagrees(log: &mut Log, found: u64, words: &str, count: u64) {
    log.error(&found.to_string(), &[words, &count.to_string()].concat());
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
                "the members that count in the list (or listComplete: false), ",
                counted,
            );
            log.leave(outer);
        }
    }
    let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) else { return };
    if members.iter().all(|member| member.rights.is_empty()) {
        return;
    }
    for (axis, found) in coverage.axes.iter() {
        let covers = |member: &&Member| {
            let evidence = member.rights.get(axis);
            let found =
                matches!(evidence, Some(Evidence::Committed | Evidence::InPlace | Evidence::Evaluated));
            found && member.is_counted()
        };
        let counted = members.iter().filter(covers).count() as u64;
        if found.covered != counted {
            let outer = log.enter("rights.coverage.axes");
            log.enter(axis);
            log.enter("covered");
            disagrees(log, found.covered, "the members in the list with evidence of it, ", counted);
            log.leave(outer);
        }
    }
}
