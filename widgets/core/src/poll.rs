//! When to ask for the feed again.

/// Slower by this factor while nobody looks at the page.
const HIDDEN: f64 = 4.0;
/// Longest wait after failures, seconds, unless the page asked for longer.
const LONGEST_S: f64 = 3600.0;

/// Milliseconds to the next request: `refresh_s` (60 or more), doubled with each of `failures` in a row, up to an hour; four
/// times as long in a hidden tab; spread by `random` (0 to 1) over 80 to 120 %, so that many pages that were opened at
/// once do not ask at once for ever.
///
/// ```
/// use hrc_core::poll::wait_ms;
/// assert_eq!(wait_ms(300, 0, false, 0.5), 300_000);
/// assert_eq!(wait_ms(300, 2, false, 0.5), 1_200_000);
/// ```
pub fn wait_ms(refresh_s: u32, failures: u32, hidden: bool, random: f64) -> u32 {
    let refresh = f64::from(refresh_s);
    let mut wait = refresh;
    for _ in 0..failures.min(16) {
        wait *= 2.0;
    }
    wait = wait.min(LONGEST_S.max(refresh));
    if hidden {
        wait *= HIDDEN;
    }
    (wait * (0.8 + 0.4 * random.clamp(0.0, 1.0)) * 1000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn failures_and_hidden_tabs_slow_down() {
        assert_eq!(wait_ms(60, 0, true, 0.5), 240_000);
        assert_eq!(wait_ms(60, 20, false, 0.5), 3_600_000);
        assert_eq!(wait_ms(86_400, 3, false, 0.5), 86_400_000);
    }

    proptest! {
        #[test]
        fn never_sooner_than_asked_but_for_the_spread(refresh in 60u32..86_400, failures in 0u32..100, hidden: bool, random in 0.0f64..1.0) {
            let wait = wait_ms(refresh, failures, hidden, random);
            prop_assert!(f64::from(wait) >= f64::from(refresh) * 800.0 - 1.0);
            prop_assert!(f64::from(wait) <= f64::from(refresh.max(3600)) * 4.0 * 1200.0 + 1.0);
        }

        #[test]
        fn many_pages_spread_evenly(seed in 0u32..1000) {
            // 1,000 pages: each tenth of the span gets about a tenth of them.
            let mut tenths = [0; 10];
            for i in 0..1000u32 {
                let wait = wait_ms(300, 0, false, f64::from((i * 7919 + seed) % 1000) / 1000.0);
                tenths[((wait - 240_000) / 12_000).min(9) as usize] += 1;
            }
            prop_assert!(tenths.iter().all(|n| (80..=120).contains(n)), "{tenths:?}");
        }
    }
}
