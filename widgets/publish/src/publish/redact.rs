//! Messages without credentials.

/// Parts of the names of environment variables that hold something secret.
const SECRET: &[&str] = &["KEY", "SECRET", "TOKEN", "PASSWORD", "CREDENTIAL", "SAS", "SERVICE_ACCOUNT"];

/// The text without what the environment holds as credentials, and without the queries of addresses, in which some
/// services carry signatures.
pub fn redacted(text: &str) -> String {
    let secrets = std::env::vars()
        .filter(|(name, _)| SECRET.iter().any(|part| name.to_uppercase().contains(part)))
        .flat_map(|(_, value)| {
            // A shared access signature is a query: its parts are secret too.
            let parts: Vec<String> = value.split(['&', '=', '?', ';']).map(str::to_owned).collect();
            std::iter::once(value).chain(parts)
        });
    without(text, secrets)
}

/// The text without these, as they are or in an address.
fn without(text: &str, secrets: impl IntoIterator<Item = String>) -> String {
    let mut text = without_queries(text);
    let mut secrets: Vec<String> = secrets
        .into_iter()
        .flat_map(|secret| [in_address(&secret), secret])
        .filter(|secret| secret.len() >= 6)
        .collect();
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    for secret in secrets {
        text = text.replace(&secret, "[hidden]");
    }
    text
}

/// Cuts what follows a `?` in an address.
fn without_queries(text: &str) -> String {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ')' | '>' | '<' | ',');
    let mut cut = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("://") {
        let end = rest[start..].find(is_end).map_or(rest.len(), |end| start + end);
        let address = &rest[..end];
        cut.push_str(address[start..].find('?').map_or(address, |query| &address[..start + query]));
        rest = &rest[end..];
    }
    cut + rest
}

/// The text percent-encoded, as in a query.
fn in_address(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_left() {
        let secrets = || ["abc/def+ghi".to_owned(), "k=1".to_owned()];
        for (text, expected) in [
            ("error: abc/def+ghi refused", "error: [hidden] refused"),
            ("key abc%2Fdef%2Bghi", "key [hidden]"),
            ("at https://x.net/c?sig=s3cr3t&se=1, again", "at https://x.net/c, again"),
            ("is it k=1?", "is it k=1?"),
        ] {
            assert_eq!(without(text, secrets()), expected);
        }
    }
}
