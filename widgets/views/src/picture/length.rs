//! CSS lengths: px, em, and hundredths of the width (`cqi`), and the least, the greatest, and the middle of several.

/// A length in px, in text of `font` px and a picture of `width` px; `None` for what is no length.
pub(super) fn px(text: &str, font: f64, width: f64) -> Option<f64> {
    let text = text.trim();
    if let Some((name, inner)) = text.split_once(['(', '[']) {
        let inner = inner.strip_suffix([')', ']'])?;
        let parts: Option<Vec<f64>> = parts(inner).into_iter().map(|part| px(part, font, width)).collect();
        return match (name, parts?.as_slice()) {
            ("max", [first, rest @ ..]) => Some(rest.iter().copied().fold(*first, f64::max)),
            ("min", [first, rest @ ..]) => Some(rest.iter().copied().fold(*first, f64::min)),
            ("clamp", [least, value, most]) => Some(value.min(*most).max(*least)),
            _ => None,
        };
    }
    let unit = text.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(text.len());
    let (number, unit) = text.split_at(unit);
    let number: f64 = number.parse().ok()?;
    match unit {
        "px" | "" => Some(number),
        "em" => Some(number * font),
        "cqi" => Some(number * width / 100.0),
        _ => None,
    }
}

/// The arguments of a function: commas inside another one divide nothing.
fn parts(inner: &str) -> Vec<&str> {
    let (mut out, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                out.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push(&inner[start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::px;

    #[test]
    fn lengths_as_the_sheets_have_them() {
        for (text, expected) in [
            ("12px", Some(12.0)),
            ("0.875em", Some(14.0)),
            ("0", Some(0.0)),
            ("-0.02em", Some(-0.32)),
            ("max(2px, 0.12em)", Some(2.0)),
            ("clamp(3.5em, 20cqi, max[9em, 14cqi])", Some(120.0)),
            ("clamp(9em, 1cqi, 20em)", Some(144.0)),
            ("50%", None),
            ("calc(1px + 1em)", None),
            ("auto", None),
        ] {
            assert_eq!(px(text, 16.0, 600.0), expected, "{text}");
        }
    }
}
