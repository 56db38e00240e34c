//! The number of a publication. Readers keep the highest that they have seen, so one that is far too high is held against
//! every correction.

use crate::finding::{Finding, SourceLocation};

/// The largest number that a feed can have, 2^53 − 1: no publication comes after it.
const LAST: u64 = (1 << 53) - 1;
/// Nobody counts so far, and a clock in milliseconds is far below it.
const HIGH: u64 = 1_000_000_000_000_000;

/// What is wrong with the number of a publication that others are to follow.
pub fn sequence(number: u64) -> Option<Finding> {
    let place = || SourceLocation::path("sequence");
    match number {
        LAST.. => {
            let expected = "a number with room for the next one; readers who have seen this number accept no other. \
             Publish the feed under another id, which begins at sequence 1";
            Some(Finding::error(place(), number.to_string(), expected))
        }
        HIGH.. => {
            let expected = "a small number that grows by one with each publication; readers who have seen this number \
             accept no smaller one";
            Some(Finding::warning(place(), number.to_string(), expected))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;

    #[test]
    fn a_number_must_leave_room_for_the_next() {
        for (number, severity) in [
            (0, None),
            (1_795_000_000_000, None), // milliseconds since 1970
            (20_261_126_120_405, None),
            (HIGH, Some(Severity::Warning)),
            (LAST - 1, Some(Severity::Warning)),
            (LAST, Some(Severity::Error)),
            (u64::MAX, Some(Severity::Error)),
        ] {
            assert_eq!(sequence(number).map(|finding| finding.severity), severity, "{number}");
        }
    }
}
