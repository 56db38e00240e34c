//! What only the publisher of a feed can use; not in the widgets.

use super::json::Fields;
use super::log::Log;
use crate::feed::{Code, Feed, Instant, Session, Severity};
use crate::text::edits;

/// Reports the fields that nobody asked for.
pub(super) fn unknown_fields(log: &mut Log, fields: &Fields<'_>, known: &[&str]) {
    for (key, _) in fields.iter().filter(|(key, _)| !known.contains(&key.as_ref())) {
        if log.is_full() {
            return;
        }
        let expected = match nearest(key, known) {
            Some(word) => format!("a known field, perhaps `{word}`"),
            None => "a known field".to_owned(),
        };
        log.report(Code::UnknownField, Severity::Warning, key, &expected);
    }
}

/// The end of a sentence about a word that is not one of `words`.
pub(super) fn one_of(word: &str, words: &[&str]) -> String {
    match nearest(word, words) {
        Some(near) => format!("a known word, perhaps `{near}`"),
        None => format!("one of {}", words.join(", ")),
    }
}

/// The known word that is fewest edits away, if it is near.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.to_lowercase();
    let near = known.iter().filter_map(|known| Some((edits(&word, &known.to_lowercase())?, *known)));
    near.min().map(|(_, known)| known)
}

/// Reports markup in a text: it is shown as it stands.
pub(super) fn markup(log: &mut Log, text: &str) {
    let tag = |after: &str| after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    if text.split('<').skip(1).any(tag) {
        log.report(Code::Markup, Severity::Warning, text, "plain text, because markup is shown as it stands");
    }
}

/// Reports times of a programme that cannot be: an end before its start, items outside the session, unsorted or
/// overlapping, times without a zone.
pub(super) fn programme(log: &mut Log, session: &Session) {
    let times = session.items.iter().flat_map(|item| [item.start, item.end]);
    let any = [session.start, session.end].into_iter().chain(times).flatten().next();
    if let (Some(any), None) = (any, &session.time_zone) {
        let outer = log.enter("timeZone");
        log.error(
            Code::TimeZone,
            "",
            &format!("a zone such as \"Europe/Brussels\", because there are times ({any})"),
        );
        log.leave(outer);
    }
    let order = |log: &mut Log, key: &str, start: Option<_>, end: Option<_>| {
        let (Some(start), Some(end)): (Option<Instant>, Option<Instant>) = (start, end) else {
            return;
        };
        if end.unix_s <= start.unix_s {
            let outer = log.enter(key);
            log.error(Code::TimeOrder, &end.to_string(), &format!("a time after the start, {start}"));
            log.leave(outer);
        }
    };
    order(log, "end", session.start, session.end);
    // Items follow one another in each room.
    let mut rooms: Vec<(&Option<String>, Instant)> = Vec::new();
    for (index, item) in session.items.iter().enumerate() {
        let outer = log.enter("items");
        log.enter_index(index);
        order(log, "end", item.start, item.end);
        let before = rooms.iter().position(|(room, _)| **room == item.room);
        let last = before.map(|at| rooms[at].1).or(session.start);
        if let (Some(start), Some(last)) = (item.start, last)
            && start.unix_s < last.unix_s
        {
            let outer = log.enter("start");
            log.error(
                Code::TimeOrder,
                &start.to_string(),
                &format!("a time not before {last}, where the session or the item before it ends"),
            );
            log.leave(outer);
        }
        if let (Some(end), Some(session_end)) = (item.end, session.end)
            && end.unix_s > session_end.unix_s
        {
            let outer = log.enter("end");
            log.error(
                Code::TimeOrder,
                &end.to_string(),
                &format!("a time not after the end of the session, {session_end}"),
            );
            log.leave(outer);
        }
        if let Some(end) = item.end.or(item.start) {
            rooms.retain(|(room, _)| **room != item.room);
            rooms.push((&item.room, end));
        }
        log.leave(outer);
    }
}

/// Notes what a widget has nothing to show of.
pub(super) fn absent(log: &mut Log, feed: &Feed) {
    let rights = feed.rights.as_ref();
    for (key, absent, expected) in [
        ("totals", feed.totals.is_none(), "counts; without them the counter says that there are none"),
        ("rights", rights.is_none(), "rights; without them the radar says that there are none"),
        (
            "rights.coverage",
            rights.is_some_and(|rights| rights.coverage.is_none()),
            "coverage; without it the radar says that no data are published yet",
        ),
        (
            "sessions",
            feed.sessions.is_empty(),
            "sessions; without them the programme says that there are none",
        ),
    ] {
        if absent {
            let outer = log.enter(key);
            log.report(Code::Absent, Severity::Note, "", expected);
            log.leave(outer);
        }
    }
}
