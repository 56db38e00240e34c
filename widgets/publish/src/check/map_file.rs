//! The map file of a long list of members, and the pieces that it links: whether they say what the list says.

use super::files::Load;
use crate::finding::{Finding, SourceLocation};
use crate::publication::sha256;
use hrc_core::feed::{self, Brief, Link, Member, Rejected, Roster};
use std::collections::HashMap;

/// Half a step of the places in a map file, degrees, and what arithmetic adds to it.
const HALF_STEP: f64 = 0.005 + 1e-9;
/// How many members are named.
const MOST_NAMED: usize = 3;
const AGAIN: &str = "publish the folder again with `hrc build`";

/// Checks the map file at `map` against the whole list.
pub(super) fn check(
    map: &Link,
    members: &[Member],
    language: &str,
    load: Load<'_>,
    findings: &mut Vec<Finding>,
) {
    let Some(bytes) = file(map, load, findings) else { return };
    let mut roster = match feed::read_map(&bytes, map, language) {
        Ok(roster) => roster,
        Err(rejected) => return refuse(map, &rejected, findings),
    };
    if roster.briefs().len() != members.len() {
        let found = format!("{} members", roster.briefs().len());
        let expected = format!("the {} of the list; {AGAIN}", members.len());
        findings.push(Finding::error(SourceLocation::file(&map.url), found, expected));
        return;
    }
    // The parts first: without them nothing can be compared.
    for piece in (0..roster.names()).chain([roster.names()]) {
        let Some(link) = roster.link(piece).cloned() else { continue };
        let Some(bytes) = file(&link, load, findings) else { return };
        match roster.with(piece, &bytes, language) {
            Ok(with) => roster = with,
            Err(rejected) => return refuse(&link, &rejected, findings),
        }
    }
    compare(map, &roster, members, findings);
}

/// A file that a link names, if it has the hash of the link.
fn file(link: &Link, load: Load<'_>, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
    let bytes = load(&link.url, findings)?;
    let sum = sha256(&bytes);
    if sum != link.sha256 {
        let expected = format!("the SHA-256 of the file that links it, {}; {AGAIN}", link.sha256);
        findings.push(Finding::error(SourceLocation::file(&link.url), sum, expected));
        return None;
    }
    Some(bytes)
}

fn refuse(link: &Link, rejected: &Rejected, findings: &mut Vec<Finding>) {
    let expected = format!("a file that agrees with the list of members; {AGAIN}. {rejected}");
    findings.push(Finding::error(SourceLocation::file(&link.url), rejected.code(), expected));
}

/// What differs between the list and what the map file and its pieces say of it.
fn compare(map: &Link, roster: &Roster, members: &[Member], findings: &mut Vec<Finding>) {
    let listed: HashMap<&str, &Member> = members.iter().map(|member| (member.id.as_str(), member)).collect();
    let mut differ = Vec::new();
    for (index, brief) in (0..).zip(roster.briefs().iter()) {
        let Some(member) = roster.member(index) else { continue };
        let says_the_same = listed.get(member.id.as_str()).is_some_and(|listed| {
            *listed == member
                && are_same(brief, &Brief::of(listed))
                && roster.country_name(index) == listed.country_name.as_ref()
        });
        let names = roster.name_of(index);
        let has_names = names.is_some_and(|named| {
            (&named.id, &named.name, &named.names) == (&member.id, &member.name, &member.names)
        });
        if !says_the_same || !has_names {
            differ.push(member.id.as_str());
        }
    }
    if !differ.is_empty() {
        let more = differ.len().saturating_sub(MOST_NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        differ.truncate(MOST_NAMED);
        let found = format!("{}{more}", differ.join(", "));
        let expected =
            format!("the members as the list has them, in the map file and in its pieces; {AGAIN}");
        findings.push(Finding::error(SourceLocation::file(&map.url), found, expected));
    }
}

/// Whether a brief of a map file is that of a member, whose place is exact.
fn are_same(brief: &Brief, exact: &Brief) -> bool {
    let near = |(lat, lon): (f64, f64), (lat_of, lon_of): (f64, f64)| {
        let turn = (lon - lon_of).abs();
        (lat - lat_of).abs() <= HALF_STEP && turn.min(360.0 - turn) <= HALF_STEP
    };
    let is_near = match (brief.place, exact.place) {
        (Some(place), Some(of)) => near(place, of),
        (place, of) => place == of,
    };
    is_near && Brief { place: None, ..*brief } == Brief { place: None, ..*exact }
}
