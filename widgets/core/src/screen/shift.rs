//! A slow walk of the whole figure by a hair's breadth, so that what stands still for days does not burn in.

/// How long the figure stays in one place, seconds.
pub const SHIFT_S: i64 = 180;

/// Where the figure is at `now_s`: steps to the right and down from the middle, each −1, 0 or 1. Nine places, each a
/// neighbour of the one before.
///
/// ```
/// use hrc_core::screen::{SHIFT_S, shift};
///
/// assert_eq!([shift(0), shift(SHIFT_S)], [(0, 0), (1, 0)]);
/// ```
pub fn shift(now_s: i64) -> (i8, i8) {
    const WALK: [(i8, i8); 9] =
        [(0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];
    WALK[now_s.div_euclid(SHIFT_S).rem_euclid(WALK.len() as i64) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_every_place_by_small_steps() {
        let places: Vec<(i8, i8)> = (0..9).map(|step| shift(step * SHIFT_S)).collect();
        for (i, place) in places.iter().enumerate() {
            assert!(!places[..i].contains(place), "{place:?} twice");
            let next = places[(i + 1) % 9];
            assert!((place.0 - next.0).abs() <= 1 && (place.1 - next.1).abs() <= 1, "{place:?} {next:?}");
        }
        assert_eq!(shift(-1), places[8]);
        assert_eq!(shift(SHIFT_S - 1), places[0]);
    }
}
