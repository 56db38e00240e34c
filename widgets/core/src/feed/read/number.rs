//! The value of a number as JSON spells it.
//!
//! By hand, because the tables of the library's exact reading weigh as much as all of the reading of feeds.

/// The value of a JSON number, exact up to 15 digits, else within two units of the last binary place; very large
/// ones become infinite.
pub(super) fn decimal(number: &str) -> f64 {
    let (mut mantissa, mut scale, mut exponent) = (0u64, 0i32, 0i32);
    let (mut fraction, mut power, mut power_sign) = (false, false, 1);
    for byte in number.bytes() {
        let digit = u64::from(byte.wrapping_sub(b'0'));
        match byte {
            b'0'..=b'9' if power => exponent = (exponent * 10 + digit as i32).min(9999),
            b'0'..=b'9' if mantissa < u64::MAX / 10 - 1 => {
                mantissa = mantissa * 10 + digit;
                scale -= i32::from(fraction);
            }
            b'0'..=b'9' => scale += i32::from(!fraction),
            b'.' => fraction = true,
            b'-' if power => power_sign = -1,
            b'e' | b'E' => power = true,
            _ => {}
        }
    }
    let mut value = mantissa as f64;
    let exponent = (scale + power_sign * exponent).clamp(-700, 700);
    // Powers of ten up to 22 are exact, so one division or product of them rounds once.
    let mut left = exponent.unsigned_abs();
    while left > 0 {
        let step = left.min(22);
        let ten = (0..step).fold(1.0, |p, _| p * 10.0);
        value = if exponent < 0 { value / ten } else { value * ten };
        left -= step;
    }
    if number.starts_with('-') { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_of_the_length_that_places_have_are_exact() {
        for text in
            ["0", "-0.0", "41.38879", "-179.9999999", "1e2", "12.5E-1", "900719925474099.1", "1e22", "5e-7"]
        {
            assert_eq!(decimal(text).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        }
        assert_eq!(decimal("1e999"), f64::INFINITY);
        assert_eq!(decimal("1e99999999999999"), f64::INFINITY);
        assert_eq!(decimal("1e-999"), 0.0);
        assert_eq!(decimal(&"9".repeat(400)), f64::INFINITY);
    }

    proptest! {
        #[test]
        fn decimals_are_near_the_true_value(x in -1e6f64..1e6) {
            let read = decimal(&x.to_string());
            prop_assert!((read - x).abs() <= x.abs() * 5e-16, "{} {}", read, x);
        }
    }
}
