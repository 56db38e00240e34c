//! What a publisher must get right beyond what a reader needs: counts that agree, offsets that are their zone's,
//! linked files that are the ones named. References and order are found by [`hrc_core::feed`] itself.
//!
//! Invariants: nothing here changes what is published; all findings are collected; paths are those of the JSON that was
//! given.

mod address;
mod area;
mod contradictions;
mod counts;
mod examples;
mod facts;
mod files;
mod languages;
mod map_file;
mod pieces;
mod places;
mod sequence;
mod times;

pub use address::is_address;
pub use facts::Facts;
pub use files::{check, check_address, check_with};
pub use sequence::sequence;

use crate::finding::{Finding, Severity, SourceLocation, nearest};
use hrc_core::feed::{self, Code, Feed, Link, Member, Practice, Problem, Rejected};
use serde_json::Value;
use std::collections::HashSet;

/// Checks a feed that was read, and its lists if all their entries could be; `raw` is the JSON that it was read from.
/// References of the lists that lead nowhere are taken out of them.
pub fn whole(feed: &Feed, lists: Option<(&mut [Member], &mut [Practice])>, raw: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some((members, practices)) = lists {
        let problems = feed::resolve(&mut feed.clone(), members, practices);
        findings.extend(
            problems
                .into_iter()
                .map(|problem| Finding::from_problem(problem, |path| SourceLocation::path(path))),
        );
        counts::check(feed, members, practices, &mut findings);
        suggest_members(&mut findings, members);
    }
    findings.extend(feed.sequence.and_then(sequence));
    times::check(raw, &mut findings);
    languages::check(feed, raw, &mut findings);
    findings
}

/// References to members that are not there get the nearest id; for the first of them only.
fn suggest_members(findings: &mut [Finding], members: &[Member]) {
    let lost = findings.iter_mut().filter(|finding| finding.code == Some(Code::UnknownMember));
    for finding in lost.take(20) {
        finding.nearest = nearest(&finding.value, members.iter().map(|member| member.id.as_str()));
    }
}

/// References to rights and partners that are not there get the nearest id.
pub fn suggest(findings: &mut [Finding], feed: &Feed) {
    let axes: Vec<&str> =
        feed.rights.iter().flat_map(|rights| &rights.axes).map(|axis| axis.id.as_str()).collect();
    let partners: Vec<&str> = feed.partners.iter().map(|partner| partner.id.as_str()).collect();
    for finding in findings.iter_mut().filter(|finding| finding.nearest.is_none()) {
        let known = match finding.code {
            Some(Code::UnknownRight) => &axes,
            Some(Code::UnknownPartner) => &partners,
            _ => continue,
        };
        finding.nearest = nearest(&finding.value, known.iter().copied());
    }
}

/// Reads a linked list; `None` where entries were left out, because counts and references would then say nothing true.
///
/// # Errors
/// Those of `read`.
pub fn read_list<T: Send>(
    bytes: &[u8],
    link: &Link,
    language: &str,
    read: impl Fn(&[u8], &Link, &str) -> Result<(Vec<T>, Vec<Problem>), Rejected> + Sync,
    id: fn(&T) -> &str,
) -> Result<(Option<Vec<T>>, Vec<Problem>), Rejected> {
    let (entries, problems) = pieces::read(bytes, link, language, read, id)?;
    let whole = entries.len() as u64 == link.count;
    Ok((whole.then_some(entries), problems))
}

/// The problems of the feed's reader but those of places that have a finding already, which says more.
pub fn unreported(problems: Vec<Problem>, findings: &[Finding]) -> Vec<Problem> {
    let reported: HashSet<&str> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .filter_map(|finding| finding.place.path.as_deref())
        .collect();
    let is_reported = |path: &str| {
        let outer = path.rsplit_once('.').map_or("", |(outer, _)| outer);
        reported.contains(path) || (outer.ends_with(".location") && reported.contains(outer))
    };
    problems
        .into_iter()
        .filter(|problem| problem.severity != feed::Severity::Error || !is_reported(&problem.path))
        .collect()
}

/// Each finding once, and the worst first, otherwise in the order found.
pub fn tidy(mut findings: Vec<Finding>) -> Vec<Finding> {
    let column = |finding: &Finding| {
        let place = &finding.place;
        Some((place.file.clone()?, place.sheet.clone(), place.column.clone()?))
    };
    let nothing = |finding: &Finding| finding.severity == Severity::Error && finding.value.is_empty();
    // Where a whole column is missing, its empty cells say nothing new.
    let missing: HashSet<_> = findings
        .iter()
        .filter(|finding| nothing(finding) && finding.place.row == Some(1))
        .filter_map(column)
        .collect();
    let mut seen = HashSet::new();
    findings.retain(|finding| {
        let follows = nothing(finding)
            && finding.place.row != Some(1)
            && column(finding).is_some_and(|column| missing.contains(&column));
        !follows && seen.insert((finding.severity, finding.place.to_string(), finding.value.clone()))
    });
    findings.sort_by_key(|finding| finding.severity);
    findings
}
