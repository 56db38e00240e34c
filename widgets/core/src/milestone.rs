//! Milestones as stages: from one to the next, each as long as the others, filled by its own true share.
//!
//! Invariants: stages ascend; every share is 0 to 1, and 1 where the milestone is reached; no stage after the one on the way
//! has anything in it; a count that is only "about" so many reaches a milestone by its `reachedOn` date alone.

use crate::feed::{Count, Milestone, Qualifier};

/// The way from the milestone before, or from nothing, to this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Members to be reached.
    pub target: u64,
    /// How much of the way lies behind: (count − last) ÷ (target − last), 0 to 1.
    pub share: f64,
    /// Whether the published count has reached it.
    pub reached: bool,
}

/// A count beside its milestones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The stages, ascending.
    pub stages: Vec<Stage>,
    /// Index of the first one that is not reached.
    pub next: Option<usize>,
    /// From the count to its milestone, 1 or more. A count of "more than" so many leaves fewer than that, and one of "about"
    /// so many about that. `None` where nothing is next, or where no such number is true.
    pub to_go: Option<u64>,
}

/// Sets `count` beside `milestones`, which ascend.
///
/// ```
/// use hrc_core::feed::{Count, Milestone};
/// use hrc_core::milestone::progress;
///
/// let milestones = [10, 100, 1000].map(|target| Milestone { target, ..Milestone::default() });
/// let progress = progress(&Count { value: 325, ..Count::default() }, &milestones);
/// assert_eq!(progress.stages.iter().map(|stage| stage.share).collect::<Vec<_>>(), [1.0, 1.0, 0.25]);
/// assert_eq!((progress.next, progress.to_go), (Some(2), Some(675)));
/// ```
pub fn progress(count: &Count, milestones: &[Milestone]) -> Progress {
    let mut progress = Progress::default();
    let mut last = 0;
    for (index, milestone) in milestones.iter().enumerate() {
        let target = milestone.target;
        let reached = match count.qualifier {
            Qualifier::Exact | Qualifier::MoreThan => count.value >= target,
            Qualifier::About => milestone.reached_on.is_some(),
        };
        let mut share = if reached { 1.0 } else { 0.0 };
        if !reached && progress.next.is_none() {
            progress.next = Some(index);
            // More than 99 is not fewer than 1 away from 100.
            let least = if count.qualifier == Qualifier::MoreThan { 2 } else { 1 };
            progress.to_go = target.checked_sub(count.value).filter(|number| *number >= least);
            let length = target.saturating_sub(last).max(1) as f64;
            share = (count.value.saturating_sub(last) as f64 / length).min(1.0);
        }
        progress.stages.push(Stage { target, share, reached });
        last = target;
    }
    progress
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Date;
    use proptest::prelude::*;

    fn milestones(targets: &[u64]) -> Vec<Milestone> {
        targets.iter().map(|&target| Milestone { target, ..Milestone::default() }).collect()
    }

    fn count(value: u64, qualifier: Qualifier) -> Count {
        Count { value, qualifier, ..Count::default() }
    }

    #[test]
    fn stages_are_full_or_filled_by_their_true_share() {
        use Qualifier::*;
        let campaign = &[10, 100, 1000][..];
        for (targets, value, qualifier, shares, next, to_go) in [
            (campaign, 139, Exact, &[1.0, 1.0, 39.0 / 900.0][..], Some(2), Some(861)),
            (campaign, 0, Exact, &[0.0, 0.0, 0.0], Some(0), Some(10)),
            (campaign, 9, Exact, &[0.9, 0.0, 0.0], Some(0), Some(1)),
            (campaign, 10, Exact, &[1.0, 0.0, 0.0], Some(1), Some(90)),
            (campaign, 99, MoreThan, &[1.0, 89.0 / 90.0, 0.0], Some(1), None),
            (campaign, 98, MoreThan, &[1.0, 88.0 / 90.0, 0.0], Some(1), Some(2)),
            (campaign, 100, MoreThan, &[1.0, 1.0, 0.0], Some(2), Some(900)),
            (campaign, 100, Exact, &[1.0, 1.0, 0.0], Some(2), Some(900)),
            (campaign, 1000, Exact, &[1.0, 1.0, 1.0], None, None),
            (campaign, 5000, MoreThan, &[1.0, 1.0, 1.0], None, None),
            // Nobody has said that any is reached.
            (campaign, 5000, About, &[1.0, 0.0, 0.0], Some(0), None),
            (campaign, 4, About, &[0.4, 0.0, 0.0], Some(0), Some(6)),
            (&[50], 20, Exact, &[0.4], Some(0), Some(30)),
            (&[50], 50, Exact, &[1.0], None, None),
            (&[0], 0, Exact, &[1.0], None, None),
            (&[], 3, Exact, &[], None, None),
        ] {
            let progress = progress(&count(value, qualifier), &milestones(targets));
            let found: Vec<f64> = progress.stages.iter().map(|stage| stage.share).collect();
            assert_eq!(found, shares, "{value} {qualifier:?} of {targets:?}");
            assert_eq!(
                (progress.next, progress.to_go),
                (next, to_go),
                "{value} {qualifier:?} of {targets:?}"
            );
        }
    }

    #[test]
    fn about_reaches_by_the_date_alone() {
        let mut milestones = milestones(&[10, 100, 1000]);
        milestones[0].reached_on = Some(Date { year: 2022, month: None, day: None });
        let progress = progress(&count(55, Qualifier::About), &milestones);
        assert_eq!(progress.stages.iter().map(|s| s.reached).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!((progress.next, progress.stages[1].share, progress.to_go), (Some(1), 0.5, Some(45)));
    }

    proptest! {
        #[test]
        fn a_share_grows_with_the_count_and_stays_in_its_stage(
            a in 0u64..1 << 53, b in 0u64..1 << 53, first in 1u64..1000, more in proptest::collection::vec(1u64..1_000_000, 0..7),
        ) {
            let mut targets = vec![first];
            for step in more {
                targets.push(targets[targets.len() - 1] + step);
            }
            let of = |value| progress(&count(value, Qualifier::Exact), &milestones(&targets)).stages;
            for (low, high) in of(a.min(b)).iter().zip(of(a.max(b))) {
                prop_assert!((0.0..=1.0).contains(&low.share) && low.share <= high.share && high.share <= 1.0);
                prop_assert_eq!(low.reached, low.share == 1.0);
            }
        }
    }
}
