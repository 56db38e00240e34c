//! One sort for all lists.
//!
//! The library's sorts are compiled again for each type and each way to compare, some kilobytes each time; this one is compiled
//! once.

/// The indices below `count` in order; of two that are equal, the smaller comes first. `is_after` tells whether the item with
/// the first index belongs behind the one with the second.
///
/// ```
/// let words = ["b", "c", "a"];
/// assert_eq!(hrc_core::order::ordered(3, &|a, b| words[a as usize] > words[b as usize]), [2, 0, 1]);
/// ```
pub fn ordered(count: usize, is_after: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut from: Vec<u32> = (0..count as u32).collect();
    let mut to = from.clone();
    let mut run = 1;
    while run < count {
        // Merges each two runs that are neighbours.
        let (mut left, mut right) = (0, run);
        for (at, place) in to.iter_mut().enumerate() {
            let middle = at / (2 * run) * (2 * run) + run;
            if at + run == middle {
                (left, right) = (at, middle);
            }
            let end = (middle + run).min(count);
            let take_right = right < end && (left >= middle || is_after(from[left], from[right]));
            let source = if take_right { &mut right } else { &mut left };
            *place = from[*source];
            *source += 1;
        }
        std::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::ordered;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_library_sorts(items in proptest::collection::vec(0u8..20, 0..70)) {
            let mut expected: Vec<u32> = (0..items.len() as u32).collect();
            expected.sort_by_key(|index| items[*index as usize]);
            prop_assert_eq!(ordered(items.len(), &|a, b| items[a as usize] > items[b as usize]), expected);
        }
    }
}
