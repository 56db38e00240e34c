//! Whether what somebody wrote is an address or a path.

/// What an address begins with, if it looks like one: two or more characters before a colon. One letter is a drive.
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.trim_start().split_once(':')?;
    let rest = scheme.strip_prefix(|first: char| first.is_ascii_alphabetic())?;
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (!rest.is_empty() && rest.chars().all(is_scheme)).then_some(scheme)
}
