//! Each change as a sentence.

use super::change::{Change, CountThen, Figure, Named};
use hrc_core::feed::{Qualifier, Unit};
use hrc_core::text::{Lang, Numbers};
use hrc_views::shared::date_in;
use std::fmt;

/// More names than these do not fit into a sentence; all of them are in the JSON.
const MOST_NAMES: usize = 20;

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::SampleData => f.write_str("This is sample data, not news."),
            Change::OtherFeed { old, new } => write!(f, "These are two different feeds: {old} and {new}."),
            Change::Backwards { old, new } => {
                write!(f, "The second feed is the older one: publication {new} comes before {old}.")
            }
            Change::Total { what, old, new } => f.write_str(&total(what, old.as_ref(), new.as_ref())),
            Change::MilestoneReached { target, on } => {
                let on = on.as_ref().map(|on| format!(", on {on}")).unwrap_or_default();
                write!(f, "The milestone of {} was reached{on}.", number(*target))
            }
            Change::MilestoneNotReached { target } => {
                write!(f, "By the new count, the milestone of {} is no longer reached.", number(*target))
            }
            Change::MilestoneSet { target, due } => {
                let due = due.as_ref().map(|due| format!(", due {due}")).unwrap_or_default();
                write!(f, "A milestone of {} is set{due}.", number(*target))
            }
            Change::MilestoneDropped { target } => {
                write!(f, "The milestone of {} is no longer in the feed.", number(*target))
            }
            Change::Joined { members } => {
                write!(f, "{} joined: {}.", amount(members.len(), "member", "members"), names(members))
            }
            Change::Pledged { members } => {
                write!(
                    f,
                    "{} pledged to join: {}.",
                    amount(members.len(), "member", "members"),
                    names(members)
                )
            }
            Change::Listed { members } => write!(
                f,
                "{} newly listed: {}. The list is not complete, so they may have joined before.",
                be(members.len(), "member", "members"),
                names(members)
            ),
            Change::Left { members } => {
                write!(f, "{} left: {}.", amount(members.len(), "member", "members"), names(members))
            }
            Change::Suspended { members } => {
                write!(f, "{} suspended: {}.", be(members.len(), "member", "members"), names(members))
            }
            Change::Unlisted { members } => write!(
                f,
                "{} no longer listed: {}. The feed does not say why.",
                be(members.len(), "member", "members"),
                names(members)
            ),
            Change::Renamed { old, new, .. } => write!(f, "{old} is now called {new}."),
            Change::CoverageDefined => {
                f.write_str("The definition of coverage has changed; compare its figures with care.")
            }
            Change::Reviewed { old, new } => write!(
                f,
                "{} reviewed for what they publish on rights (before: {}).",
                be_number(*new, "member", "members"),
                number(*old)
            ),
            Change::Coverage { label, old, new, .. } => f.write_str(&coverage(label, *old, *new)),
            Change::SessionsAnnounced { sessions } => {
                write!(f, "{} announced: {}.", be(sessions.len(), "session", "sessions"), titles(sessions))
            }
            Change::SessionsGone { sessions } => {
                write!(
                    f,
                    "{} no longer in the feed: {}.",
                    be(sessions.len(), "session", "sessions"),
                    titles(sessions)
                )
            }
            Change::SessionMoved { title, old, new, .. } => match (old, new) {
                (None, Some(new)) => write!(f, "The session “{title}” has a date: {new}."),
                (Some(old), None) => write!(f, "The session “{title}” no longer has a date (before: {old})."),
                (old, new) => write!(
                    f,
                    "The session “{title}” moved to {} (before: {}).",
                    new.as_deref().unwrap_or_default(),
                    old.as_deref().unwrap_or_default()
                ),
            },
            Change::SessionStatus { title, old, new, .. } => {
                write!(f, "The session “{title}” is now {new} (before: {old}).")
            }
            Change::PracticesPublished { practices } => {
                write!(
                    f,
                    "{} published: {}.",
                    be(practices.len(), "practice", "practices"),
                    titles(practices)
                )
            }
            Change::PracticesGone { practices } => write!(
                f,
                "{} no longer in the feed: {}.",
                be(practices.len(), "practice", "practices"),
                titles(practices)
            ),
        }
    }
}

fn total(what: &str, old: Option<&CountThen>, new: Option<&CountThen>) -> String {
    let noun = |count: &CountThen| match (what, count.unit) {
        ("members", unit) => unit.word().to_owned(),
        (what, _) => what.to_owned(),
    };
    let Some(new) = new else {
        return format!("The feed no longer says how many {what} there are.");
    };
    let as_of = new.as_of.map(|date| format!(", as of {}", date_in(Lang::En, &date))).unwrap_or_default();
    let count = capital(&quantity(new));
    match old {
        None => format!("{count} {}{as_of}; there was no such figure before.", noun(new)),
        Some(old) if old.unit != new.unit && what == "members" => format!(
            "{count} {}{as_of}. The previous count of {}, {}, cannot be compared with it.",
            noun(new),
            if old.unit == Unit::Other { "others" } else { old.unit.word() },
            quantity(old)
        ),
        Some(old) => format!("{count} {}{as_of} (before: {}).", noun(new), quantity(old)),
    }
}

/// Such as `more than 100`.
fn quantity(count: &CountThen) -> String {
    let number = number(count.value);
    match count.qualifier {
        Qualifier::Exact => number,
        Qualifier::MoreThan => format!("more than {number}"),
        Qualifier::About => format!("about {number}"),
    }
}

fn coverage(label: &str, old: Option<Figure>, new: Option<Figure>) -> String {
    let of = |figure: Figure| {
        format!("{} of {} reviewed members", number(figure.covered), number(figure.reporting))
    };
    match (old, new) {
        (Some(old), Some(new)) => {
            format!("{label}: {} have a published practice (before: {}).", of(new), short(old))
        }
        (None, Some(new)) => {
            format!("{label}: {} have a published practice; there was no data before.", of(new))
        }
        (Some(old), None) => format!("{label}: there is no data any more (before: {}).", of(old)),
        (None, None) => format!("{label}: there is no data."),
    }
}

fn short(figure: Figure) -> String {
    format!("{} of {}", number(figure.covered), number(figure.reporting))
}

fn names(members: &[Named]) -> String {
    let text = |member: &Named| {
        let country = member.country.as_deref().unwrap_or_default();
        let mark = if member.counts { "" } else { ", does not count toward the milestones" };
        format!("{} ({country}{mark})", member.name)
    };
    enumerate(members.iter().map(text).collect(), ", ")
}

fn titles(entries: &[Named]) -> String {
    enumerate(entries.iter().map(|entry| entry.name.clone()).collect(), "; ")
}

/// `a, b and c`; what is too many is counted.
fn enumerate(mut parts: Vec<String>, between: &str) -> String {
    if parts.len() > MOST_NAMES {
        let more = parts.len() - MOST_NAMES;
        parts.truncate(MOST_NAMES);
        return format!("{} and {} more", parts.join(between), number(more as u64));
    }
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() { last } else { format!("{} and {last}", parts.join(between)) }
}

fn number(value: u64) -> String {
    Numbers::default().write(value)
}

fn amount(count: usize, one: &str, more: &str) -> String {
    format!("{} {}", number(count as u64), if count == 1 { one } else { more })
}

fn be(count: usize, one: &str, more: &str) -> String {
    be_number(count as u64, one, more)
}

fn be_number(count: u64, one: &str, more: &str) -> String {
    if count == 1 { format!("1 {one} is") } else { format!("{} {more} are", number(count)) }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
