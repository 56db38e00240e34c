//! Type sizes on a wall. A turn begins with the largest size; what does not fit into one page is set smaller, down to a limit,
//! and beyond it has more pages.
//!
//! All sizes are shares of the wall's shorter side, so that they are read from the same distance on any wall of a hall.

/// No text on a wall is smaller than this share of its shorter side.
pub const LEAST_TEXT: f64 = 0.025;
/// The smallest text of a turn, in em of the turn's own size.
pub const LEAST_EM: f64 = 0.8;
/// The largest size of a turn's text. The style sheet of the screen repeats this and the two below.
pub const LARGEST: f64 = 0.05;
/// How much smaller each step is.
pub const STEP: f64 = 0.003;
/// The step of the smallest size.
pub const STEPS: u8 = 6;
/// The size at which the map and the radar begin: their figures fill the room at any size.
pub const FIGURE_STEP: u8 = 4;

/// The step for a turn of this many pages at `step`: the next smaller size while it has more than one.
pub fn next_step(step: u8, pages: u32) -> u8 {
    if pages > 1 { step.saturating_add(1).min(STEPS) } else { step.min(STEPS) }
}

/// Whether a card's one large text, by its estimated width in em, is too long for the largest type: a number or a time is read
/// from the last row, and a name still has room.
pub fn is_long(width_em: f64) -> bool {
    width_em > 4.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_size_is_below_the_limit() {
        let least = LARGEST - STEP * f64::from(STEPS);
        assert!(least * LEAST_EM >= LEAST_TEXT, "{least}");
    }

    proptest! {
        #[test]
        fn one_page_stays_as_it_is_and_more_come_to_rest(step: u8, pages in 0u32..100) {
            let next = next_step(step, pages);
            prop_assert!(next <= STEPS);
            prop_assert_eq!(next_step(next, 1), next);
            let rest = (0..=STEPS).fold(step, |step, _| next_step(step, pages));
            prop_assert_eq!(next_step(rest, pages), rest);
        }
    }
}
