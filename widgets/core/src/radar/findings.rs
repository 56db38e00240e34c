//! What coverage says in one sentence: which rights have a published practice most often, which have none yet, and how many
//! nobody has reviewed. It says nothing of the rights between, so it is no ranking.

/// What the numbers of the rights say; rights are named by their indices, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Those with the greatest number; none where all that are reviewed have the same.
    pub most: Vec<usize>,
    /// That number.
    pub covered: u64,
    /// Those that are reviewed and have none.
    pub none: Vec<usize>,
    /// How many are not reviewed, which is not none.
    pub not_reviewed: u64,
}

/// What the numbers of `rights` say; `None` is one that is not reviewed.
///
/// ```
/// let findings = hrc_core::radar::findings(&[Some(14), Some(17), Some(0), None], |right| *right);
/// assert_eq!((findings.most, findings.covered), (vec![1], 17));
/// assert_eq!((findings.none, findings.not_reviewed), (vec![2], 1));
/// ```
pub fn findings<T>(rights: &[T], covered: impl Fn(&T) -> Option<u64>) -> Findings {
    let mut found = Findings::default();
    let mut reviewed = 0;
    for (index, right) in rights.iter().enumerate() {
        match covered(right) {
            None => {
                found.not_reviewed += 1;
                continue;
            }
            Some(0) => found.none.push(index),
            Some(number) => {
                if number > found.covered {
                    found.covered = number;
                    found.most.clear();
                }
                if number == found.covered {
                    found.most.push(index);
                }
            }
        }
        reviewed += 1;
    }
    if found.most.len() == reviewed && reviewed > 1 {
        found.most.clear();
    }
    found
}

/// Puts `rights` in order, the greatest number first; equal ones stay in their order, and those that are not reviewed come
/// last.
///
/// ```
/// let mut rights = [None, Some(3), Some(0), Some(9)];
/// hrc_core::radar::sort_by_most(&mut rights, |right| *right);
/// assert_eq!(rights, [Some(9), Some(3), Some(0), None]);
/// ```
pub fn sort_by_most<T>(rights: &mut [T], covered: impl Fn(&T) -> Option<u64>) {
    // There are 16 at most, and a sort of the library is larger than all of this file.
    for end in 1..rights.len() {
        for at in (1..=end).rev() {
            if covered(&rights[at - 1]) >= covered(&rights[at]) {
                break;
            }
            rights.swap(at - 1, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_are_all_named_and_an_equal_field_has_no_first() {
        for (covered, most, none, not_reviewed) in [
            (&[Some(14), Some(9), Some(17), None, Some(0)][..], &[2][..], &[4][..], 1),
            (&[Some(17), Some(9), Some(17)], &[0, 2], &[], 0),
            (&[Some(5), Some(5), Some(5)], &[], &[], 0),
            (&[Some(5), Some(5), None], &[], &[], 1),
            (&[Some(5), Some(5), Some(0)], &[0, 1], &[2], 0),
            (&[Some(5)], &[0], &[], 0),
            (&[Some(0), Some(0)], &[], &[0, 1], 0),
            (&[None, None], &[], &[], 2),
            (&[], &[], &[], 0),
        ] {
            let found = findings(covered, |right| *right);
            assert_eq!(
                (&*found.most, &*found.none, found.not_reviewed),
                (most, none, not_reviewed),
                "{covered:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn each_order_has_every_right_once(covered in proptest::collection::vec(proptest::option::of(0u64..5), 0..17)) {
            let mut order: Vec<usize> = (0..covered.len()).collect();
            sort_by_most(&mut order, |right| covered[*right]);
            let mut all = order.clone();
            all.sort_unstable();
            prop_assert_eq!(all, (0..covered.len()).collect::<Vec<_>>());
            for pair in order.windows(2) {
                let (a, b) = (covered[pair[0]], covered[pair[1]]);
                prop_assert!(a > b || a == b && pair[0] < pair[1]);
            }
            let found = findings(&covered, |right| *right);
            prop_assert!(found.most.iter().all(|i| covered[*i] == covered.iter().copied().flatten().max()));
        }
    }
}
