//! What is on, or how the session stands; what comes next; the countdown.
//!
//! The region that screen readers announce changes only when the item does; what counts down is for the eye, and the
//! time until which it counts stands in the region.

use super::time::{clock, duration, of_item};
use super::{Phase, View};
use crate::node::{Node, html, nothing};
use hrc_core::feed::{Instant, Item};
use hrc_core::text::{fill, isolate};

/// To when there is a countdown.
pub(super) fn until(phase: Phase) -> Option<Instant> {
    match phase {
        Phase::On { end, .. } | Phase::Open { end } => Some(end),
        Phase::Break { back, .. } => Some(back),
        Phase::BeforeStart { start, .. } => Some(start),
        _ => None,
    }
}

/// The lines of the region.
#[derive(Default)]
struct Lines<'a> {
    /// "Now", "Break", "In 3 days".
    short: String,
    /// Items that are on.
    items: Vec<&'a Item>,
    /// "until 17:15", "Back at 15:00".
    until: String,
    /// What comes next.
    next: Option<usize>,
}

/// Where nothing depends on the hour: that it is over, or does not take place.
pub(super) fn standing(view: &View<'_>) -> Node {
    let words = view.words;
    let text = match view.phase {
        Phase::Cancelled => words.cancelled,
        Phase::Postponed => words.postponed,
        Phase::After => words.over,
        _ => return nothing(),
    };
    region(vec![html("p").class("short").child(text).into()])
}

/// The whole block.
pub(super) fn now(view: &View<'_>) -> Node {
    let lines = match if view.model.still { still(view) } else { lines(view) } {
        Some(lines) => lines,
        None => return standing(view),
    };
    let items = lines.items.iter().map(|item| {
        let room =
            item.room.as_ref().map(|room| html("span").class("muted").child(" · ").child(bdi(room)).into());
        let times = (lines.items.len() > 1).then(|| of_item(view.words, item)).flatten();
        let times = times.map(|times| html("span").class("muted").child(" ").child(bdi(&times)).into());
        html("p")
            .class("item")
            .child(view.title(item))
            .child(Node::from(room))
            .child(Node::from(times))
            .into()
    });
    let mut told: Vec<Node> = vec![html("p").class("short").child(lines.short).into()];
    told.extend(items);
    told.push(html("p").class("until").child(lines.until).into());
    html("div")
        .class("now")
        .with("part", "now")
        .child(region(told))
        .child(countdown(view))
        .child(lines.next.map(|next| self::next(view, next)))
        .into()
}

fn bdi(text: &str) -> Node {
    html("bdi").child(text.to_owned()).into()
}

/// What is announced when it changes.
fn region(lines: Vec<Node>) -> Node {
    html("div").class("region").with("role", "status").child(lines).into()
}

fn countdown(view: &View<'_>) -> Node {
    let Some(until) = until(view.phase).filter(|_| !view.model.still) else { return nothing() };
    let left = duration(view.ui, view.words, view.model.now, until);
    let words = match view.phase {
        Phase::On { .. } | Phase::Open { .. } => view.words.left,
        _ => view.words.in_time,
    };
    html("p").class("countdown").with("aria-hidden", "true").child(fill(words, &[&left])).into()
}

fn next(view: &View<'_>, index: usize) -> Node {
    let Some(item) = view.session.items.get(index) else { return nothing() };
    let time = item.start.map(clock).unwrap_or_default();
    let name = [&time, " ", &isolate(&view.ui.text(&item.title))].concat();
    html("p").class("next").child(fill(view.words.next, &[name.trim()])).into()
}

/// `None` where nothing depends on the hour.
fn lines<'a>(view: &'a View<'_>) -> Option<Lines<'a>> {
    let words = view.words;
    let date = |instant: Instant| view.ui.date(&instant.date());
    let item = |index: usize| view.session.items.get(index).into_iter().collect();
    let far = |days: u32| match days {
        1 => words.tomorrow.to_owned(),
        days => view.ui.plural(&words.in_days, u64::from(days)),
    };
    Some(match view.phase {
        Phase::Cancelled | Phase::Postponed | Phase::After | Phase::Undated => return None,
        Phase::BeforeDay { days } => {
            let (start, _) = view.plan.span?;
            let until = fill(words.begins_on, &[&date(start), &clock(start)]);
            Lines {
                short: far(days),
                until,
                next: view.plan.slots.first().map(|slot| slot.index),
                ..Lines::default()
            }
        }
        Phase::BeforeStart { next, start } => {
            let until = fill(words.begins, &[&clock(start)]);
            Lines { short: words.today.to_owned(), until, next, ..Lines::default() }
        }
        Phase::On { end, next, .. } => Lines {
            short: words.now.to_owned(),
            items: running(view),
            until: fill(words.until, &[&clock(end)]),
            next,
        },
        Phase::Break { item: pause, next, back } => Lines {
            short: words.pause.to_owned(),
            items: pause.map(item).unwrap_or_default(),
            until: fill(words.back, &[&clock(back)]),
            next,
        },
        Phase::Open { end } => Lines {
            short: words.now.to_owned(),
            until: fill(words.until, &[&clock(end)]),
            ..Lines::default()
        },
        Phase::BetweenDays { next, start, days } => Lines {
            short: [words.over_today, ". ", &far(days)].concat(),
            until: fill(words.goes_on, &[&date(start), &clock(start)]),
            next: Some(next),
            ..Lines::default()
        },
    })
}

/// All that is on; the item that began last first.
fn running<'a>(view: &'a View<'_>) -> Vec<&'a Item> {
    let now = view.model.now;
    let current = view.plan.current(now).map(|slot| slot.index);
    let others = view.plan.running(now).map(|slot| slot.index).filter(|index| Some(*index) != current);
    current.into_iter().chain(others).filter_map(|index| view.session.items.get(index)).collect()
}

/// Of a page that does not know the hour: when it begins and with what, as long as it was not over.
fn still<'a>(view: &'a View<'_>) -> Option<Lines<'a>> {
    lines(view)?;
    let (start, _) = view.plan.span?;
    let next = view.plan.slots.first().map(|slot| slot.index);
    let until = fill(view.words.begins, &[&clock(start)]);
    Some(Lines { short: view.ui.date(&start.date()), until, next, ..Lines::default() })
}
