//! Which of two publications of a feed is the earlier one.

use super::Feed;

/// Whether `offered` is an earlier publication than `held`: it has a smaller `sequence`, or the same and an earlier
/// `generatedAt`. Feeds with different `id`s are no publications of one feed, and without a `sequence` there is no order: then
/// what is offered counts.
///
/// ```
/// use hrc_core::feed::{Feed, is_older};
///
/// let publication = |sequence| Feed { sequence: Some(sequence), ..Feed::default() };
/// assert!(is_older(&publication(6), &publication(7)));
/// assert!(!is_older(&publication(8), &publication(7)));
/// ```
pub fn is_older(offered: &Feed, held: &Feed) -> bool {
    let (Some(ours), Some(theirs)) = (held.sequence, offered.sequence) else { return false };
    let time = |feed: &Feed| feed.generated_at.unix_s;
    offered.id == held.id && (theirs, time(offered)) < (ours, time(held))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Instant;

    #[test]
    fn the_number_decides_then_the_time_and_only_within_one_feed() {
        const MISTAKE: u64 = (1 << 53) - 1;
        let feed = |id: &str, sequence, unix_s| Feed {
            id: id.to_owned(),
            sequence,
            generated_at: Instant::from_unix(unix_s),
            ..Feed::default()
        };
        let held = feed("https://example.org/feed.json", Some(5), 500);
        for (id, sequence, unix_s, older) in [
            ("https://example.org/feed.json", Some(4), 900, true),
            ("https://example.org/feed.json", Some(6), 100, false),
            ("https://example.org/feed.json", Some(5), 499, true),
            ("https://example.org/feed.json", Some(5), 500, false),
            ("https://example.org/feed.json", Some(5), 501, false),
            ("https://example.org/feed.json", None, 100, false),
            ("https://example.org/new.json", Some(1), 100, false),
        ] {
            assert_eq!(is_older(&feed(id, sequence, unix_s), &held), older, "{id} {sequence:?} {unix_s}");
        }
        let mistaken = feed(&held.id, Some(MISTAKE), 600);
        assert!(is_older(&held, &mistaken), "until it is published with another id");
        assert!(!is_older(&held, &feed(&held.id, None, 600)), "what has no number is never newer");
    }
}
