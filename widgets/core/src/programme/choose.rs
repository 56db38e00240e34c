//! Which session of a feed is shown.

use super::{Programme, ZoneOffset};
use crate::feed::{Instant, Session};

/// The session `id`; with an empty `id` the one that is on, else the next, else the last one over, else the first
/// without a date. Sessions that are cancelled or put off come only if there is no other. `None` if there is none, or
/// none with that id.
///
/// ```
/// use hrc_core::feed::{Instant, Session};
/// use hrc_core::programme::{choose, no_zones};
///
/// let day = |id: &str, start, end| {
///     Session { id: id.to_owned(), start: Instant::parse(start), end: Instant::parse(end), ..Session::default() }
/// };
/// let sessions = [
///     day("past", "2022-06-14T15:00:00Z", "2022-06-14T16:30:00Z"),
///     day("next", "2027-03-10T11:00:00Z", "2027-03-10T12:00:00Z"),
/// ];
/// let now = Instant::parse("2026-11-01T09:00:00Z").unwrap();
/// assert_eq!(choose(&sessions, "", now, no_zones).unwrap().id, "next");
/// ```
pub fn choose<'a>(
    sessions: &'a [Session],
    id: &str,
    now: Instant,
    offset: ZoneOffset,
) -> Option<&'a Session> {
    if !id.is_empty() {
        return sessions.iter().find(|session| session.id == id);
    }
    // The smallest rank is shown; of equal ones the first.
    sessions.iter().min_by_key(|session| rank(session, now, offset))
}

/// What comes first: on (the one that began last), to come (the first), over (the last), undated, not taking place.
fn rank(session: &Session, now: Instant, offset: ZoneOffset) -> (u8, i64) {
    use super::Phase::*;
    let programme = Programme::new(session, "", offset);
    let (start, end) = programme.span.unwrap_or_default();
    match programme.phase(now) {
        On { .. } | Break { .. } | Open { .. } | BetweenDays { .. } => (0, start.unix_s.saturating_neg()),
        BeforeStart { .. } if start.unix_s <= now.unix_s => (0, start.unix_s.saturating_neg()),
        BeforeStart { .. } | BeforeDay { .. } => (1, start.unix_s),
        After => (2, end.unix_s.saturating_neg()),
        Undated => (3, 0),
        Cancelled | Postponed => (4, 0),
    }
}

/// When another session may be shown, or the one that is shown stands otherwise; `None` if it stays as it is.
pub fn next_change(
    sessions: &[Session],
    id: &str,
    room: &str,
    now: Instant,
    offset: ZoneOffset,
) -> Option<Instant> {
    let concerned = sessions.iter().filter(|session| id.is_empty() || session.id == id);
    let changes = concerned.filter_map(|session| Programme::new(session, room, offset).next_change(now));
    changes.min_by_key(|change| change.unix_s)
}
