//! Texts, addresses, ids and tags as they may stand in a page.

/// Letters that change how other letters are read or shown: controls, and overrides of the direction of writing.
fn is_forbidden(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Line ends and tabulators; they become spaces.
fn is_line_space(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The text in one line without [forbidden](is_forbidden) letters and outer white space, and the first letter taken out.
pub(super) fn clean(text: &str) -> (String, Option<char>) {
    // Most texts of a long list are plain; the widgets do without these bytes of code.
    #[cfg(feature = "hints")]
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return (text.trim().to_owned(), None);
    }
    let (mut out, mut taken) = (String::with_capacity(text.len()), None);
    for letter in text.trim().chars() {
        if is_line_space(letter) {
            out.push(' ');
        } else if is_forbidden(letter) {
            taken = taken.or(Some(letter));
        } else {
            out.push(letter);
        }
    }
    (out, taken)
}

/// Shortens to `max` characters, the last of them `…`; whether that was needed.
pub(super) fn cut(text: &mut String, max: usize) -> bool {
    // There are never more characters than bytes.
    #[cfg(feature = "hints")]
    if text.len() <= max && max > 0 {
        return false;
    }
    let (mut last, mut length) = (0, 0);
    for (at, _) in text.char_indices() {
        if length + 1 == max {
            last = at;
        }
        length += 1;
        if length > max {
            text.truncate(last);
            text.push('…');
            return true;
        }
    }
    false
}

/// Whether a link may lead there: `http` or `https`, a host, no user name before it, no white space or control
/// characters, no backslash, at most 2,048 bytes. Stricter than browsers, so that none of them can read it otherwise.
pub(super) fn is_link(text: &str) -> bool {
    let Some(colon) = text.bytes().position(|byte| byte == b':') else { return false };
    let (scheme, rest) = text.as_bytes().split_at(colon);
    let Some(rest) = rest.strip_prefix(b"://") else { return false };
    let is_web = scheme.eq_ignore_ascii_case(b"https") || scheme.eq_ignore_ascii_case(b"http");
    let host = before_path(rest);
    is_web && !matches!(host.first(), None | Some(b':')) && !host.contains(&b'@') && is_plain_address(text)
}

fn before_path(text: &[u8]) -> &[u8] {
    let end = text.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    text.split_at(end.unwrap_or(text.len())).0
}

fn is_plain_address(text: &str) -> bool {
    text.len() <= 2048
        && !text
            .chars()
            .any(|c| c == ' ' || c == '\\' || c == '\u{A0}' || is_line_space(c) || is_forbidden(c))
}

/// Whether a list may be loaded from there: a [link](is_link), or a path relative to the feed's address.
pub(super) fn is_relative_or_link(text: &str) -> bool {
    let first = before_path(text.as_bytes());
    let beside =
        !text.is_empty() && !text.starts_with("//") && !first.contains(&b':') && is_plain_address(text);
    beside || is_link(text)
}

/// `[a-z0-9-]{1,64}`.
pub(super) fn is_id(text: &str) -> bool {
    matches!(text.len(), 1..=64) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The shape of a BCP 47 tag: 2 to 8 letters, then subtags of 1 to 8 letters or digits.
pub(super) fn is_tag(text: &str) -> bool {
    text.as_bytes().split(|byte| *byte == b'-').enumerate().all(|(index, part)| {
        let primary = index == 0;
        let fits = |byte: &u8| byte.is_ascii_alphabetic() || (!primary && byte.is_ascii_digit());
        part.len() > usize::from(primary) && part.len() <= 8 && part.iter().all(fits)
    })
}

/// `HH:MM` of a day.
pub(super) fn is_clock_time(text: &str) -> bool {
    match text.as_bytes() {
        [h1 @ b'0'..=b'2', h2 @ b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9'] => (*h1, *h2) < (b'2', b'4'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_what_would_disturb_a_page() {
        for (text, expected, taken) in [
            ("Córdoba", "Córdoba", None),
            (" a\nb\tc\u{2028}d ", "a b c d", None),
            ("a\u{202E}b\u{0}c", "abc", Some('\u{202E}')),
            ("\u{85}", "", None),
            ("x\u{85}y", "xy", Some('\u{85}')),
            ("می\u{200C}خواهم", "می\u{200C}خواهم", None),
        ] {
            assert_eq!(clean(text), (expected.to_owned(), taken), "{text:?}");
        }
    }

    #[test]
    fn cuts_at_characters_not_bytes() {
        for (text, max, expected) in
            [("éàü", 3, "éàü"), ("éàüö", 3, "éà…"), ("abc", 3, "abc"), ("", 3, ""), ("ab", 1, "…")]
        {
            let mut cut_text = text.to_owned();
            assert_eq!(cut(&mut cut_text, max), text != expected);
            assert_eq!(cut_text, expected);
        }
    }

    #[test]
    fn links_lead_to_web_pages_only() {
        for good in [
            "https://example.org",
            "HTTP://example.org/a?b=c@d#e",
            "https://example.org:8080/é",
            "https://[::1]/",
        ] {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "//example.org",
            "javascript:alert(1)",
            "javascript://x/%0aalert(1)",
            "data:text/html,x",
            "ftp://example.org",
            "https:",
            "https://",
            "https:///x",
            "https://a@example.org",
            "https://a:b@example.org",
            "https://exa mple.org",
            "java\nscript:alert(1)",
            "https://example.org/\u{0}",
            "https:\\\\example.org",
            "https://example.org\\@evil.example",
            "https://:80/",
            "mailto:a@example.org",
            "ht\ttps://example.org",
        ] {
            assert!(!is_link(bad), "{bad:?}");
        }
        assert!(!is_link(&format!("https://example.org/{}", "a".repeat(2048))));
    }

    #[test]
    fn lists_are_beside_the_feed_or_on_the_web() {
        for (text, expected) in [
            ("members.0123abcd.json", true),
            ("../v1/members.json", true),
            ("/members.json?a:b", true),
            ("https://example.org/members.json", true),
            ("//example.org/members.json", false),
            ("javascript:x", false),
            ("data:,{}", false),
            ("", false),
            ("a\\b", false),
            ("\\\\example.org", false),
        ] {
            assert_eq!(is_relative_or_link(text), expected, "{text}");
        }
    }

    #[test]
    fn ids_tags_and_times_have_their_shapes() {
        for (text, id, tag, time) in [
            ("es-barcelona", true, false, false),
            ("zh-hant-tw", true, true, false),
            ("en", true, true, false),
            ("pt-BR", false, true, false),
            ("EN", false, true, false),
            ("e", true, false, false),
            ("", false, false, false),
            ("a_b", false, false, false),
            ("en--us", true, false, false),
            ("18:05", false, false, true),
            ("24:00", false, false, false),
            ("23:59", false, false, true),
            ("9:00", false, false, false),
            ("12:60", false, false, false),
        ] {
            assert_eq!((is_id(text), is_tag(text), is_clock_time(text)), (id, tag, time), "{text}");
        }
        assert!(is_id(&"a".repeat(64)) && !is_id(&"a".repeat(65)));
    }
}
