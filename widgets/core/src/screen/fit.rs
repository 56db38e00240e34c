//! Text that is too long for the wall is set smaller, in steps.

/// The smallest size: this many steps below the usual one.
pub const STEPS: u8 = 8;
/// A step, in shares of the usual size.
const STEP: f64 = 0.07;

/// The step at which content that is `content_px` high at `step` is no higher than `room_px`: `step` if it fits as it is,
/// else a larger one, at most [`STEPS`]. What is written smaller breaks less often, so the true height may be less.
pub fn fit(step: u8, content_px: f64, room_px: f64) -> u8 {
    let size = |step: u8| 1.0 - STEP * f64::from(step);
    let mut next = step.min(STEPS);
    // A pixel is rounding.
    while next < STEPS && content_px * size(next) > (room_px + 1.0) * size(step) {
        next += 1;
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_stays_and_what_does_not_is_smaller() {
        for (step, content, room, expected) in [
            (0, 500.0, 500.0, 0),
            (0, 530.0, 500.0, 1),
            (0, 1000.0, 500.0, 8),
            (2, 500.0, 500.0, 2),
            (2, 600.0, 500.0, 5),
        ] {
            assert_eq!(fit(step, content, room), expected, "{step} {content} {room}");
        }
        assert_eq!(fit(8, 900.0, 500.0), STEPS);
    }

    proptest! {
        #[test]
        fn never_larger_and_it_comes_to_rest(step in 0u8..12, content in 0.0f64..5000.0, room in 1.0f64..3000.0) {
            let next = fit(step, content, room);
            prop_assert!(next >= step.min(STEPS) && next <= STEPS);
            let scaled = content * (1.0 - STEP * f64::from(next)) / (1.0 - STEP * f64::from(step.min(STEPS)));
            prop_assert_eq!(fit(next, scaled, room), next);
        }
    }
}
