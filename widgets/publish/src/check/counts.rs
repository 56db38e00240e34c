//! Counts that must agree, beyond those that the reader compares.

use crate::finding::{Finding, SourceLocation};
use hrc_core::feed::{Contradiction, Feed, Member, Practice, Qualifier, Tally, Unit, tally};

pub(super) fn check(feed: &Feed, members: &[Member], practices: &[Practice], findings: &mut Vec<Finding>) {
    let shown = tally(members, practices);
    more_than(feed, shown.total, findings);
    coverage(feed, &shown, findings);
    for Contradiction { member, axis, practice } in &shown.contradictions {
        let word =
            members.get(*member).and_then(|member| member.rights.get(axis)).map_or("", |word| word.word());
        let place = SourceLocation::path(format!("members[{member}].rights.{axis}"));
        let expected =
            format!("a kind of evidence, because the practice {practice} on this right is published");
        findings.push(Finding::warning(place, word, expected));
    }
}

/// "More than 100" beside a complete list of 19 cannot be.
fn more_than(feed: &Feed, counted: u64, findings: &mut Vec<Finding>) {
    let Some(total) = feed.totals.as_ref().map(|totals| &totals.members) else { return };
    let is_bound =
        total.unit == Unit::Members && total.qualifier == Qualifier::MoreThan && feed.list_complete;
    if is_bound && counted <= total.value {
        let expected =
            format!("fewer than the {counted} members that count in the list, or listComplete = false");
        findings.push(Finding::error(
            SourceLocation::path("totals.members.value"),
            total.value.to_string(),
            expected,
        ));
    }
}

/// Coverage speaks of the members that the total counts, and of those that say what was reviewed.
fn coverage(feed: &Feed, shown: &Tally, findings: &mut Vec<Finding>) {
    let Some(coverage) = feed.rights.as_ref().and_then(|rights| rights.coverage.as_ref()) else { return };
    let mut compare = |key: &str, found: u64, right: u64, what: &str| {
        if found != right {
            let place = SourceLocation::path(format!("rights.coverage.{key}"));
            findings.push(Finding::error(place, found.to_string(), format!("{right}, {what}")));
        }
    };
    if let Some(total) = feed.totals.as_ref().map(|totals| &totals.members) {
        let same_day = total.as_of.is_none_or(|as_of| as_of == coverage.as_of);
        if total.qualifier == Qualifier::Exact && total.unit == Unit::Members && same_day {
            compare("total", coverage.total, total.value, "the total of members on the same date");
        }
    }
    if shown.reporting > 0 && feed.list_complete {
        compare(
            "reporting",
            coverage.reporting,
            shown.reporting,
            "the members in the lists whose rights were reviewed",
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
    fn a_practice_beside_the_word_that_there_is_none_is_a_warning() {
        let mut members = members(1);
        members[0].id = "a".into();
        members[0].rights.insert("food".into(), Evidence::NonePublished);
        let practice = Practice {
            id: "p".into(),
            member: Some("a".into()),
            rights: vec!["food".into()],
            source: Some("The council's gazette".into()),
            ..Practice::default()
        };
        let mut findings = Vec::new();
        check(&Feed::default(), &members, &[practice], &mut findings);
        assert_eq!(
            findings[0].to_string(),
            "warning: members[0].rights.food: found “none_published”, expected a kind of evidence, because the \
             practice p on this right is published"
        );
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
            check(&feed(qualifier, value), &members(reviewed), &[], &mut findings);
            let paths: Vec<String> =
                findings.iter().filter_map(|finding| finding.place.path.clone()).collect();
            assert_eq!(paths.join(" "), expected, "{qualifier:?} {value} {reviewed}");
        }
    }
}
