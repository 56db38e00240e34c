//! Numbers of pixels as text.
//!
//! By hand, because the standard library's exact formatting of floating-point numbers is 15 kB of compiled code.

/// `value` with at most one decimal: a tenth of a pixel cannot be seen.
///
/// ```
/// use hrc_core::text::px;
/// assert_eq!(px(12.34), "12.3");
/// assert_eq!(px(-0.04), "0");
/// ```
pub fn px(value: f64) -> String {
    scaled(value, 1)
}

/// `value` with at most `decimals` decimals (0 to 9); numbers beyond ±10^9 stop there, what is no number is 0.
pub fn scaled(value: f64, decimals: u32) -> String {
    let unit = 10i64.pow(decimals.min(9));
    let whole = (value.clamp(-1e9, 1e9) * unit as f64).round() as i64;
    let mut text = String::new();
    if whole < 0 {
        text.push('-');
    }
    let whole = whole.unsigned_abs();
    text.push_str(&(whole / unit as u64).to_string());
    let mut rest = whole % unit as u64;
    if rest > 0 {
        text.push('.');
        let mut place = unit as u64 / 10;
        while rest > 0 {
            text.push(char::from(b'0' + (rest / place) as u8));
            rest %= place;
            place /= 10;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edges() {
        for (value, decimals, expected) in [
            (0.0, 1, "0"),
            (-1.25, 1, "-1.3"),
            (1.05, 2, "1.05"),
            (f64::NAN, 1, "0"),
            (1e30, 0, "1000000000"),
            (0.00012, 5, "0.00012"),
        ] {
            assert_eq!(scaled(value, decimals), expected);
        }
    }

    proptest! {
        #[test]
        fn reads_back_within_half_a_unit(value in -1e6f64..1e6, decimals in 0u32..7) {
            let read: f64 = scaled(value, decimals).parse().unwrap();
            prop_assert!((read - value).abs() <= 0.5 / 10f64.powi(decimals as i32) + 1e-9);
        }
    }
}
