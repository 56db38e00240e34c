//! Milestones on a logarithmic ruler: what is reached, what is next, how far along.
//!
//! Invariants: every position is 0 to 1 from the start of the ruler; stations ascend; a count that is only "about" so
//! many reaches a milestone by its `reachedOn` date alone.

use crate::feed::{Count, Milestone, Qualifier};

/// A milestone on the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Members to be reached.
    pub target: u64,
    /// Place on the ruler, above 0 to 1.
    pub at: f64,
    /// Whether the published count has reached it.
    pub reached: bool,
}

/// A count beside its milestones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The milestones, ascending.
    pub stations: Vec<Station>,
    /// The count's place on the ruler, 0 to 1.
    pub at: f64,
    /// Index of the first milestone that is not reached.
    pub next: Option<usize>,
}

/// Place of `value` on a ruler that starts a factor of ten before `first` and ends at `last`, 0 to 1.
///
/// Logarithmic, because 10, 100 and 1000 are steps of the same size; a linear bar shows 100 as a tenth.
pub fn place(value: u64, first: u64, last: u64) -> f64 {
    let start = first.max(1) as f64 / 10.0;
    let span = (last.max(1) as f64 / start).ln();
    if value == 0 { 0.0 } else { ((value as f64 / start).ln() / span).clamp(0.0, 1.0) }
}

/// Sets `count` beside `milestones`, which ascend.
///
/// ```
/// use hrc_core::feed::{Count, Milestone, Qualifier};
/// use hrc_core::milestone::progress;
///
/// let milestones = [10, 100, 1000].map(|target| Milestone { target, ..Milestone::default() });
/// let count = Count { value: 100, qualifier: Qualifier::MoreThan, ..Count::default() };
/// let progress = progress(&count, &milestones);
/// assert_eq!(progress.stations.iter().filter(|s| s.reached).count(), 2);
/// assert_eq!(progress.next, Some(2));
/// ```
pub fn progress(count: &Count, milestones: &[Milestone]) -> Progress {
    let (Some(first), Some(last)) = (milestones.first(), milestones.last()) else {
        return Progress::default();
    };
    let stations: Vec<Station> = milestones
        .iter()
        .map(|m| Station {
            target: m.target,
            at: place(m.target, first.target, last.target),
            reached: match count.qualifier {
                Qualifier::Exact | Qualifier::MoreThan => count.value >= m.target,
                Qualifier::About => m.reached_on.is_some(),
            },
        })
        .collect();
    let next = stations.iter().position(|s| !s.reached);
    Progress { at: place(count.value, first.target, last.target), next, stations }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Date;
    use proptest::prelude::*;

    fn milestones() -> Vec<Milestone> {
        [10, 100, 1000].map(|target| Milestone { target, ..Milestone::default() }).into()
    }

    #[test]
    fn reached_and_next() {
        use Qualifier::*;
        for (value, qualifier, reached, next) in [
            (0, Exact, 0, Some(0)),
            (9, Exact, 0, Some(0)),
            (10, Exact, 1, Some(1)),
            (99, MoreThan, 1, Some(1)),
            (100, MoreThan, 2, Some(2)),
            (100, Exact, 2, Some(2)),
            (1000, Exact, 3, None),
            (5000, MoreThan, 3, None),
            (5000, About, 0, Some(0)),
        ] {
            let p = progress(&Count { value, qualifier, ..Count::default() }, &milestones());
            assert_eq!(p.stations.iter().filter(|s| s.reached).count(), reached, "{value} {qualifier:?}");
            assert_eq!(p.next, next, "{value} {qualifier:?}");
        }
    }

    #[test]
    fn about_reaches_by_the_date_alone() {
        let mut m = milestones();
        m[0].reached_on = Some(Date { year: 2022, month: None, day: None });
        let p = progress(&Count { value: 900, qualifier: Qualifier::About, ..Count::default() }, &m);
        assert_eq!(p.stations.iter().map(|s| s.reached).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(p.next, Some(1));
    }

    #[test]
    fn steps_of_ten_are_equally_long() {
        let at: Vec<f64> = progress(&Count::default(), &milestones()).stations.iter().map(|s| s.at).collect();
        for (found, expected) in at.iter().zip([1.0 / 3.0, 2.0 / 3.0, 1.0]) {
            assert!((found - expected).abs() < 1e-12, "{at:?}");
        }
    }

    #[test]
    fn no_milestones_no_ruler() {
        assert_eq!(progress(&Count { value: 3, ..Count::default() }, &[]), Progress::default());
    }

    proptest! {
        #[test]
        fn places_are_on_the_ruler_and_ascend(a in 0u64..1 << 53, b in 0u64..1 << 53, first in 1u64..1000, factor in 1u64..1_000_000) {
            let last = first * factor;
            let (low, high) = (place(a.min(b), first, last), place(a.max(b), first, last));
            prop_assert!((0.0..=1.0).contains(&low) && low <= high && high <= 1.0);
        }
    }
}
