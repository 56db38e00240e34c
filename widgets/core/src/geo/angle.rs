//! Sine and cosine for angles of ordinary size.
//!
//! The library's own reduce angles of any size exactly, and the code for that is 8 kB of WebAssembly; angles here are
//! within a few turns.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// (sine, cosine) of an angle in radians, within 10⁻¹⁴ for angles of a few turns.
///
/// ```
/// let (sin, cos) = hrc_core::geo::sin_cos(std::f64::consts::FRAC_PI_6);
/// assert!((sin - 0.5).abs() < 1e-15 && (cos * cos - 0.75).abs() < 1e-15);
/// ```
pub fn sin_cos(angle: f64) -> (f64, f64) {
    (sin(angle), sin(angle + FRAC_PI_2))
}

/// The sine of an angle in radians.
pub(super) fn sin(angle: f64) -> f64 {
    // To −π..=π, then to the quarter turns around zero.
    let turned = angle - TAU * (angle / TAU + 0.5).floor();
    let x = if turned.abs() > FRAC_PI_2 { PI.copysign(turned) - turned } else { turned };
    // The power series up to the 21st power, from its end: the next would change the last digit at most.
    let square = x * x;
    let mut sum = 1.0;
    let mut n = 21.0;
    while n > 1.0 {
        sum = 1.0 - sum * square / (n * (n - 1.0));
        n -= 2.0;
    }
    x * sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn agrees_with_the_library(angle in -20.0..20.0f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 1e-14 && (cos - angle.cos()).abs() < 1e-14);
        }
    }

    #[test]
    fn quarter_turns_are_whole() {
        for (quarters, expected) in [(0, (0.0, 1.0)), (1, (1.0, 0.0)), (2, (0.0, -1.0)), (3, (-1.0, 0.0))] {
            let (sin, cos) = sin_cos(f64::from(quarters) * FRAC_PI_2);
            assert!(
                (sin - expected.0).abs() < 1e-15 && (cos - expected.1).abs() < 1e-15,
                "{quarters}: {sin} {cos}"
            );
        }
    }
}
