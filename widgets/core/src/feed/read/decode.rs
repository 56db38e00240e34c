//! Bytes to JSON, and the two refusals that come before it: encoding and size.

use super::json::{Fault, Json};
use crate::feed::Rejected;

pub use crate::catalogue::limits::{MAX_FEED_BYTES, MAX_LIST_BYTES};

/// The text of at most `limit` bytes, without a byte order mark.
pub(super) fn decode(bytes: &[u8], limit: usize) -> Result<&str, Rejected> {
    if bytes.len() > limit {
        return Err(Rejected::TooLarge { bytes: bytes.len(), limit });
    }
    // UTF-16 without a mark: every other byte of `{"` is 0.
    if bytes.iter().take(2).any(|byte| *byte == 0) {
        return Err(Rejected::Encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) if error.error_len().is_none() => Err(Rejected::Truncated), // ends inside a letter
        Err(_) => Err(Rejected::Encoding),
    }
}

/// What a fault in a text means for who wrote it.
pub(super) fn rejected(text: &str, fault: &Fault) -> Rejected {
    match *fault {
        Fault::Deep => Rejected::NotAFeed { expected: "lists and objects at most 64 deep" },
        Fault::At(at) if at >= text.len() => Rejected::Truncated,
        Fault::At(at) => {
            let before = text.get(..at).unwrap_or_default();
            let (mut line, mut column) = (1, 1);
            for letter in before.chars() {
                (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            Rejected::NotJson { line, column }
        }
    }
}

/// The whole text as JSON.
pub(super) fn parse(text: &str) -> Result<Json<'_>, Rejected> {
    super::json::parse(text).map_err(|fault| rejected(text, &fault))
}
