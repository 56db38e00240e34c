//! When to ask for the feed again.

/// Slower by this factor while nobody looks at the page.
const HIDDEN: f64 = 4.0;
/// Longest wait of a page after failures, seconds, unless it asked for longer.
pub const PAGE_S: u32 = 3600;
/// The same of a wall, in front of which a hall waits for the network to come back.
pub const WALL_S: u32 = 300;

/// Milliseconds to the next request: `refresh_s` (60 or more), doubled with each of `failures` in a row, up to `longest_s`
/// ([`PAGE_S`] or [`WALL_S`]) or `refresh_s` if that is more; four times as long in a hidden tab; spread by `random` (0 to 1)
/// over 80 to 120 %, so that many pages that were opened at once do not ask at once for ever.
///
/// ```
/// use hrc_core::poll::{PAGE_S, WALL_S, wait_ms};
/// assert_eq!(wait_ms(300, 0, PAGE_S, false, 0.5), 300_000);
/// assert_eq!(wait_ms(300, 2, PAGE_S, false, 0.5), 1_200_000);
/// assert_eq!(wait_ms(60, 9, WALL_S, false, 0.5), 300_000);
/// ```
pub fn wait_ms(refresh_s: u32, failures: u32, longest_s: u32, hidden: bool, random: f64) -> u32 {
    let refresh = f64::from(refresh_s);
    let mut wait = refresh;
    for _ in 0..failures.min(16) {
        wait *= 2.0;
    }
    wait = wait.min(f64::from(longest_s.max(refresh_s)));
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
        assert_eq!(wait_ms(60, 0, PAGE_S, true, 0.5), 240_000);
        assert_eq!(wait_ms(60, 20, PAGE_S, false, 0.5), 3_600_000);
        assert_eq!(wait_ms(86_400, 3, WALL_S, false, 0.5), 86_400_000);
    }

    proptest! {
        #[test]
        fn never_sooner_than_asked_but_for_the_spread(refresh in 60u32..86_400, failures in 0u32..100, hidden: bool, random in 0.0f64..1.0) {
            let wait = wait_ms(refresh, failures, PAGE_S, hidden, random);
            prop_assert!(f64::from(wait) >= f64::from(refresh) * 800.0 - 1.0);
            prop_assert!(f64::from(wait) <= f64::from(refresh.max(3600)) * 4.0 * 1200.0 + 1.0);
        }

        #[test]
        fn many_pages_spread_evenly(seed in 0u32..1000) {
            // 1,000 pages: each tenth of the span gets about a tenth of them.
            let mut tenths = [0; 10];
            for i in 0..1000u32 {
                let wait = wait_ms(300, 0, PAGE_S, false, f64::from((i * 7919 + seed) % 1000) / 1000.0);
                tenths[((wait - 240_000) / 12_000).min(9) as usize] += 1;
            }
            prop_assert!(tenths.iter().all(|n| (80..=120).contains(n)), "{tenths:?}");
        }
    }

    /// 10,000 walls lose the network at one moment, for any time, and it comes back for all at one moment.
    #[test]
    fn a_fleet_that_comes_back_does_not_ask_at_once() {
        let mut random = 2030u64;
        let mut chance = || {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) as f64 / f64::from(1u32 << 31)
        };
        for outage_ms in [10_000u64, 600_000, 12 * 3_600_000] {
            let mut seconds = vec![0u32; 400];
            for _ in 0..10_000 {
                // Each was somewhere between two looks when the network went.
                let (mut at_ms, mut failures) = ((chance() * 300_000.0) as u64, 0);
                while at_ms < outage_ms {
                    failures += 1;
                    at_ms += u64::from(wait_ms(300, failures, WALL_S, false, chance()));
                }
                seconds[((at_ms - outage_ms) / 1000) as usize] += 1;
            }
            // All within the longest wait, and never twice as many in a second as if they were spread evenly.
            assert_eq!(seconds[361..].iter().sum::<u32>(), 0, "{outage_ms}");
            let most = *seconds.iter().max().unwrap_or(&0);
            assert!(most <= 2 * 10_000 / 300, "{most} in one second after {outage_ms} ms");
        }
    }
}
