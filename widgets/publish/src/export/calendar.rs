//! `sessions.ics`: the sessions that have a date, as RFC 5545 has it.
//!
//! Times are instants in UTC, and not wall-clock times with a VTIMEZONE: an instant cannot be misread by a program whose
//! table of zones is older than ours, and no session recurs, which is the one thing that needs a zone's rules. A
//! calendar shows it in its reader's zone; the times at the venue stand in the description, with the name of their zone.

use crate::finding::{Finding, SourceLocation};
use hrc_core::feed::{Feed, Instant, Item, L10n, Session, SessionStatus};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// The calendar, and a note for each session that is not in it; no calendar where no session has a date, because RFC 5545
/// allows none without a component.
pub(super) fn calendar(feed: &Feed) -> (Option<Vec<u8>>, Vec<Finding>) {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Human Rights Cities//hrc//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", text(feed, &feed.campaign.name)));
    let mut findings = Vec::new();
    for (index, session) in feed.sessions.iter().enumerate() {
        if let Some(start) = session.start {
            calendar.push(event(feed, session, start));
        } else {
            let place = SourceLocation::path(format!("sessions[{index}].start"));
            let expected = "a start; without one the session is left out of sessions.ics";
            findings.push(Finding::note(place, "", expected));
        }
    }
    let bytes = (!calendar.components.is_empty()).then(|| calendar.to_string().into_bytes());
    (bytes, findings)
}

fn event(feed: &Feed, session: &Session, start: Instant) -> Event {
    let mark = if feed.demo { "[Sample data] " } else { "" };
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", session.id, host(&feed.id)))
        .summary(&format!("{mark}{}", text(feed, &session.title)))
        .description(&description(feed, session))
        .add_property("DTSTAMP", utc(feed.generated_at))
        .add_property("LAST-MODIFIED", utc(feed.generated_at))
        .sequence(u32::try_from(feed.sequence.unwrap_or_default()).unwrap_or(u32::MAX))
        .add_property("DTSTART", utc(start));
    if let Some(end) = session.end {
        event.add_property("DTEND", utc(end));
    }
    if let Some(venue) = &session.venue {
        let parts = [&venue.name, &venue.city].into_iter().flatten().map(|part| text(feed, part));
        let parts: Vec<&str> = parts.chain(venue.country.as_deref()).collect();
        event.location(&parts.join(", "));
    }
    if let Some(url) = &session.online_url {
        event.url(url);
    }
    let status = match session.status {
        SessionStatus::Cancelled => Some(EventStatus::Cancelled),
        SessionStatus::Confirmed | SessionStatus::Ended => Some(EventStatus::Confirmed),
        SessionStatus::Announced | SessionStatus::Provisional | SessionStatus::Postponed => {
            Some(EventStatus::Tentative)
        }
        SessionStatus::Other => None,
    };
    if let Some(status) = status {
        event.status(status);
    }
    event.done()
}

/// What it is about, when it is at the venue, and its programme.
fn description(feed: &Feed, session: &Session) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(session.summary.as_ref().map(|summary| text(feed, summary).to_owned()));
    if let (Some(start), Some(zone)) = (session.start, &session.time_zone) {
        let until = session.end.map(|end| format!("–{}", clock(end))).unwrap_or_default();
        parts.push(format!("{}, {}{until} ({zone})", start.date(), clock(start)));
    }
    let items: Vec<String> = session.items.iter().map(|item| line(feed, item)).collect();
    if !items.is_empty() {
        parts.push(items.join("\n"));
    }
    parts.join("\n\n")
}

fn line(feed: &Feed, item: &Item) -> String {
    let times = match (item.start, item.end) {
        (Some(start), Some(end)) => format!("{}–{} ", clock(start), clock(end)),
        (Some(start), None) => format!("{} ", clock(start)),
        _ => String::new(),
    };
    let room = item.room.as_ref().map(|room| format!(" ({room})")).unwrap_or_default();
    format!("{times}{}{room}", text(feed, &item.title))
}

fn text<'a>(feed: &'a Feed, text: &'a L10n) -> &'a str {
    text.text(&feed.default_language, &feed.default_language)
}

/// `HH:MM` on the clock at the instant's own offset.
fn clock(instant: Instant) -> String {
    let minute = (instant.unix_s.div_euclid(60) + i64::from(instant.offset_min)).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Such as `20220614T150000Z`.
fn utc(instant: Instant) -> String {
    Instant::from_unix(instant.unix_s).to_string().replace(['-', ':'], "")
}

/// The host of the feed's address, which makes ids unique in the world; the whole address where it has none.
fn host(id: &str) -> &str {
    let rest = id.split_once("://").map_or(id, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty()).unwrap_or(id)
}
