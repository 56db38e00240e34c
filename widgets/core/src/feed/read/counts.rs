//! Counts that should agree: reported, and kept as the feed says them. Only for the publisher.

use super::log::Log;
use crate::feed::{AxisCoverage, Code, Feed, List, Member, Practice, Qualifier, Unit, tally};

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
    if let (List::Inline(members), List::Inline(practices)) = (&feed.members, &feed.practices) {
        check_lists(log, feed, members, practices);
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
    log.error(Code::Count, &found.to_string(), &[words, &count.to_string()].concat());
}

/// The published counts beside complete lists.
pub(super) fn check_lists(log: &mut Log, feed: &Feed, members: &[Member], practices: &[Practice]) {
    if !feed.list_complete {
        return;
    }
    let shown = tally(members, practices);
    if let Some(totals) = &feed.totals {
        let total = &totals.members;
        if (total.qualifier, total.unit) == (Qualifier::Exact, Unit::Members) && total.value != shown.total {
            let outer = log.enter("totals.members.value");
            disagrees(
                log,
                total.value,
                "the members that count in the list (or listComplete: false), ",
                shown.total,
            );
            log.leave(outer);
        }
    }
    let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) else { return };
    if shown.reporting == 0 {
        return;
    }
    for (axis, found) in coverage.axes.iter() {
        let counted = shown.axes.get(axis).map_or(0, |counts| counts.covered);
        if found.covered != counted {
            let outer = log.enter("rights.coverage.axes");
            log.enter(axis);
            log.enter("covered");
            disagrees(log, found.covered, "the members in the lists with evidence of it, ", counted);
            log.leave(outer);
        }
    }
}
