//! Coverage as members and practices show it: for each right, the counted members with published evidence of it.

use super::{AxisCoverage, Evidence, Map, Member, Practice};
use std::collections::{BTreeMap, BTreeSet};

/// What a list of members and a list of practices show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Counted members that were reviewed: a word on any right, or a practice.
    pub reporting: u64,
    /// Counted members.
    pub total: u64,
    /// By axis id. A right that nobody was reviewed for is absent: no data is not zero.
    pub axes: Map<AxisCoverage>,
    /// Where a member's own word and a practice say the opposite of each other.
    pub contradictions: Vec<Contradiction>,
}

/// A member that says that it has nothing on a right, and a published practice of it on that right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Index in the list of members.
    pub member: usize,
    /// Axis id.
    pub axis: String,
    /// Practice id.
    pub practice: String,
}

/// Counts the members for which there is evidence of each right: the member's own word in `rights`, or a practice that
/// is published with its source. Of several kinds of evidence the member's own word is taken, else the furthest; each
/// member counts once for a right. Members that do not count toward the milestones are left out.
///
/// ```
/// use hrc_core::feed::{Evidence, Member, tally};
///
/// let mut member = Member { id: "es-barcelona".to_owned(), counts: true, ..Member::default() };
/// member.rights.insert("housing".to_owned(), Evidence::InPlace);
/// let tally = tally(&[member], &[]);
/// assert_eq!((tally.reporting, tally.total, tally.axes.get("housing").unwrap().covered), (1, 1, 1));
/// ```
pub fn tally(members: &[Member], practices: &[Practice]) -> Tally {
    let mut by_member: BTreeMap<&str, Vec<&Practice>> = BTreeMap::new();
    for practice in practices.iter().filter(|practice| is_evidence(practice)) {
        if let Some(member) = &practice.member {
            by_member.entry(member).or_default().push(practice);
        }
    }
    let mut tally = Tally::default();
    for (index, member) in members.iter().enumerate().filter(|(_, member)| member.is_counted()) {
        tally.total += 1;
        let practices = by_member.get(member.id.as_str()).map_or(&[][..], Vec::as_slice);
        if member.rights.is_empty() && practices.is_empty() {
            continue;
        }
        tally.reporting += 1;
        let own = member.rights.keys().map(String::as_str);
        let axes: BTreeSet<&str> =
            own.chain(practices.iter().flat_map(|p| p.rights.iter().map(String::as_str))).collect();
        for axis in axes {
            tally.add(index, member, axis, practices);
        }
    }
    tally
}

impl Tally {
    fn add(&mut self, index: usize, member: &Member, axis: &str, practices: &[&Practice]) {
        let on_it = || practices.iter().filter(|practice| practice.rights.iter().any(|right| right == axis));
        let word = member.rights.get(axis).copied();
        let evidence = match word {
            Some(word) if is_covered(word) => Some(word),
            _ => on_it().map(|practice| practice.evidence).max(),
        };
        if let (Some(Evidence::NonePublished | Evidence::NotCompetent), Some(practice)) =
            (word, on_it().next())
        {
            let (axis, practice) = (axis.to_owned(), practice.id.clone());
            self.contradictions.push(Contradiction { member: index, axis, practice });
        }
        let mut counts = self.axes.get(axis).copied().unwrap_or(AxisCoverage {
            covered: 0,
            committed: Some(0),
            in_place: Some(0),
            evaluated: Some(0),
        });
        if let Some(evidence) = evidence {
            counts.covered += 1;
            let kind = match evidence {
                Evidence::Committed => &mut counts.committed,
                Evidence::InPlace => &mut counts.in_place,
                _ => &mut counts.evaluated,
            };
            *kind = kind.map(|count| count + 1);
        }
        self.axes.insert(axis.to_owned(), counts);
    }
}

/// Whether a word says that something is published.
fn is_covered(evidence: Evidence) -> bool {
    matches!(evidence, Evidence::Committed | Evidence::InPlace | Evidence::Evaluated)
}

/// A practice counts where it says where it is published.
fn is_evidence(practice: &Practice) -> bool {
    is_covered(practice.evidence) && (practice.url.is_some() || practice.source.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(id: &str, rights: &[(&str, Evidence)]) -> Member {
        let rights = rights.iter().map(|(axis, evidence)| ((*axis).to_owned(), *evidence)).collect();
        Member { id: id.into(), counts: true, rights, ..Member::default() }
    }

    fn practice(member: &str, rights: &[&str], evidence: Evidence) -> Practice {
        Practice {
            id: format!("{member}-{}", rights.join("-")),
            member: Some(member.into()),
            rights: rights.iter().map(|right| (*right).to_owned()).collect(),
            evidence,
            url: Some("https://example.org/".into()),
            ..Practice::default()
        }
    }

    fn counts(covered: u64, committed: u64, in_place: u64, evaluated: u64) -> AxisCoverage {
        AxisCoverage {
            covered,
            committed: Some(committed),
            in_place: Some(in_place),
            evaluated: Some(evaluated),
        }
    }

    #[test]
    fn each_counted_member_counts_once_for_a_right() {
        use Evidence::{Committed, Evaluated, InPlace, NonePublished};
        let mut left = member("left", &[("food", Evaluated)]);
        left.counts = false;
        let members = [
            member("a", &[("food", Committed), ("housing", NonePublished)]),
            member("b", &[]),
            member("c", &[]),
            left,
        ];
        let mut unsourced = practice("c", &["food"], InPlace);
        unsourced.url = None;
        let practices = [
            practice("a", &["food"], Evaluated),
            practice("b", &["food", "water"], Committed),
            practice("b", &["food"], InPlace),
            practice("left", &["water"], InPlace),
            practice("nobody", &["water"], InPlace),
            unsourced,
        ];
        let tally = tally(&members, &practices);
        assert_eq!((tally.reporting, tally.total), (2, 3));
        let axes: Vec<_> = tally.axes.iter().map(|(axis, counts)| (axis.as_str(), *counts)).collect();
        assert_eq!(
            axes,
            [("food", counts(2, 1, 1, 0)), ("housing", counts(0, 0, 0, 0)), ("water", counts(1, 1, 0, 0))]
        );
        assert_eq!(tally.contradictions, []);
    }

    #[test]
    fn a_practice_beside_the_word_that_there_is_none_is_a_contradiction() {
        let members = [member("b", &[]), member("a", &[("food", Evidence::NotCompetent)])];
        let tally = tally(&members, &[practice("a", &["food"], Evidence::InPlace)]);
        assert_eq!(tally.axes.get("food"), Some(&counts(1, 0, 1, 0)));
        let contradiction = Contradiction { member: 1, axis: "food".into(), practice: "a-food".into() };
        assert_eq!(tally.contradictions, [contradiction]);
    }
}
