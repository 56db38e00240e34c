//! Counts that must agree, beyond those that the reader compares.

use crate::finding::{Finding, Place};
use hrc_core::feed::{Feed, Member, Qualifier, Unit};

pub(super) fn check(feed: &Feed, members: &[Member], findings: &mut Vec<Finding>) {
    let counted: Vec<&Member> = members.iter().filter(|member| member.is_counted()).collect();
    more_than(feed, counted.len() as u64, findings);
    coverage(feed, &counted, findings);
}

/// "More than 100" beside a complete list of 19 cannot be.
fn more_than(feed: &Feed, counted: u64, findings: &mut Vec<Finding>) {
    let Some(total) = feed.totals.as_ref().map(|totals| &totals.members) else { return };
    let is_bound =
        total.unit == Unit::Members && total.qualifier == Qualifier::MoreThan && feed.list_complete;
    if is_bound && counted <= total.value {
        let expected =
            format!("fewer than the {counted} members that count in the list, or listComplete = false");
        findings.push(Finding::error(Place::path("totals.members.value"), total.value.to_string(), expected));
    }
}

/// Coverage speaks of the members that the total counts, and of those that say what was reviewed.
fn coverage(feed: &Feed, counted: &[&Member], findings: &mut Vec<Finding>) {
    let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) else { return };
    let mut compare = |key: &str, found: u64, right: u64, what: &str| {
        if found != right {
            let place = Place::path(format!("rights.coverage.{key}"));
            findings.push(Finding::error(place, found.to_string(), format!("{right}, {what}")));
        }
    };
    if let Some(total) = feed.totals.as_ref().map(|totals| &totals.members) {
        let same_day = total.as_of.is_none_or(|as_of| as_of == coverage.as_of);
        if total.qualifier == Qualifier::Exact && total.unit == Unit::Members && same_day {
            compare("total", coverage.total, total.value, "the total of members on the same date");
        }
    }
    let reviewed = counted.iter().filter(|member| !member.rights.is_empty()).count() as u64;
    if reviewed > 0 && feed.list_complete {
        compare(
            "reporting",
            coverage.reporting,
            reviewed,
            "the members in the list whose rights were reviewed",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hrc_core::feed::{Count, Coverage, Evidence, Rights, Totals};

    fn feed(qualifier: Qualifier, value: u64) -> Feed {
        let members = Count { value, qualifier, ..Count::default() };
        let coverage = Coverage { reporting: 2, total: 3, ..Coverage::default() };
        Feed {
            list_complete: true,
            totals: Some(Totals { members, ..Totals::default() }),
            rights: Some(Rights { coverage: Some(coverage), ..Rights::default() }),
            ..Feed::default()
        }
    }

    fn members(reviewed: usize) -> Vec<Member> {
        let member = |index| Member {
            counts: true,
            rights: (index < reviewed).then(|| ("food".to_owned(), Evidence::InPlace)).into_iter().collect(),
            ..Member::default()
        };
        (0..3).map(member).collect()
    }

    #[test]
    fn counts_that_agree_are_silent_and_others_are_not() {
        for (qualifier, value, reviewed, expected) in [
            (Qualifier::Exact, 3, 2, ""),
            (Qualifier::Exact, 3, 0, ""),
            (Qualifier::MoreThan, 2, 2, ""),
            (Qualifier::About, 9, 2, ""),
            (Qualifier::MoreThan, 3, 2, "totals.members.value"),
            (Qualifier::Exact, 4, 2, "rights.coverage.total"),
            (Qualifier::Exact, 3, 1, "rights.coverage.reporting"),
        ] {
            let mut findings = Vec::new();
            check(&feed(qualifier, value), &members(reviewed), &mut findings);
            let paths: Vec<String> =
                findings.iter().filter_map(|finding| finding.place.path.clone()).collect();
            assert_eq!(paths.join(" "), expected, "{qualifier:?} {value} {reviewed}");
        }
    }
}
