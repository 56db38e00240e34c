//! Sessions.

use super::change::{Change, Named};
use super::compare::sort;
use hrc_core::feed::{Feed, Session};
use hrc_core::text::Lang;
use hrc_views::shared::date_in;
use std::collections::BTreeMap;

pub(super) fn sessions(old: &Feed, new: &Feed, changes: &mut Vec<Change>) {
    let by_id = |feed: &'_ Feed| -> BTreeMap<String, Session> {
        feed.sessions.iter().map(|session| (session.id.clone(), session.clone())).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    let only = |these: &BTreeMap<String, Session>, those: &BTreeMap<String, Session>, feed: &Feed| {
        let sessions = these.iter().filter(|(id, _)| !those.contains_key(*id));
        let mut list: Vec<Named> = sessions.map(|(_, session)| named(session, feed)).collect();
        sort(&mut list);
        list
    };
    let (announced, gone) = (only(&after, &before, new), only(&before, &after, old));
    if !announced.is_empty() {
        changes.push(Change::SessionsAnnounced { sessions: announced });
    }
    for (id, session) in &after {
        let Some(was) = before.get(id) else { continue };
        let title = title(session, new);
        if was.status != session.status {
            let (old, new) = (was.status.word().to_owned(), session.status.word().to_owned());
            changes.push(Change::SessionStatus { id: id.clone(), title: title.clone(), old, new });
        }
        if (was.start, was.end) != (session.start, session.end) {
            let (old, new) = (when(was), when(session));
            changes.push(Change::SessionMoved { id: id.clone(), title, old, new });
        }
    }
    if !gone.is_empty() {
        changes.push(Change::SessionsGone { sessions: gone });
    }
}

fn title(session: &Session, feed: &Feed) -> String {
    session.title.text(&feed.default_language, &feed.default_language).to_owned()
}

fn named(session: &Session, feed: &Feed) -> Named {
    let when = when(session).map(|when| format!(", {when}")).unwrap_or_default();
    let name = format!("{}{when}", title(session, feed));
    Named { id: session.id.clone(), name, country: None, counts: true }
}

/// Day, times and zone at the venue; nothing where there is no date.
fn when(session: &Session) -> Option<String> {
    let start = session.start?;
    // Written with its offset, an instant has the venue's clock in it.
    let clock = |text: String| text.get(11..16).unwrap_or_default().to_owned();
    let end = session.end.map(|end| format!("–{}", clock(end.to_string()))).unwrap_or_default();
    let zone = session.time_zone.as_ref().map(|zone| format!(" ({zone})")).unwrap_or_default();
    Some(format!("{}, {}{end}{zone}", date_in(Lang::En, &start.date()), clock(start.to_string())))
}
