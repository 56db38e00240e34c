//! What is on, or how the session stands; what comes next; the countdown.
//!
//! The region that screen readers announce changes only when the item does; what counts down is for the eye, and the
//! time until which it counts stands in the region.

use super::time::duration;
use super::{Phase, Plan, View};
use crate::node::{Node, html, nothing};
use crate::shared::filled;
use hrc_core::feed::{Instant, Item, ItemKind, Session};
use hrc_core::programme::Slot;
use hrc_core::text::{Text, fill};

/// To when there is a countdown: none where the end is not known, nor where rooms have several.
pub(super) fn until(plan: &Plan<'_>, now: Instant) -> Option<Instant> {
    match plan.phase(now) {
        Phase::On { end, .. } => {
            let one = |slot: &Slot| slot.ends && slot.end.unix_s == end.unix_s;
            plan.running(now).all(one).then_some(end)
        }
        Phase::Open { end } => Some(end).filter(|_| plan.session.end.is_some()),
        Phase::Break { item: Some(_), back, .. } => {
            let mut others = plan.running(now).filter(|slot| is_break(plan.session, slot));
            others
                .all(|slot| slot.end.unix_s == back.unix_s || plan.current(now) == Some(slot))
                .then_some(back)
        }
        Phase::Break { back, .. } => Some(back),
        Phase::BeforeStart { start, .. } => Some(start),
        _ => None,
    }
}

fn is_break(session: &Session, slot: &Slot) -> bool {
    session.items.get(slot.index).is_some_and(|item| item.kind == ItemKind::Break)
}

/// The lines of the region.
#[derive(Default)]
struct Lines<'a> {
    /// "Now", "Break", "In 3 days".
    short: String,
    /// Items that are on, each with "until 17:15" where there are several.
    items: Vec<(&'a Item, String)>,
    /// "until 17:15", "Back at 15:00"; empty where that is not known.
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
    let lines = match if view.model.is_static() { static_lines(view) } else { lines(view) } {
        Some(lines) => lines,
        None => return standing(view),
    };
    let items = lines.items.iter().map(|(item, until)| {
        let muted = |text: &str| html("span").class("muted").child(" · ").child(bdi(text)).into();
        let room = item.room.as_deref().map(muted);
        let times = Some(muted(until)).filter(|_| !until.is_empty());
        html("p")
            .class("item")
            .child(view.title(item))
            .child(Node::from(room))
            .child(Node::from(times))
            .into()
    });
    let mut told: Vec<Node> = vec![html("p").class("short").child(lines.short).into()];
    told.extend(items);
    if !lines.until.is_empty() {
        told.push(html("p").class("until").child(lines.until).into());
    }
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
    let Some(until) = until(&view.plan, view.model.now).filter(|_| !view.model.is_static()) else {
        return nothing();
    };
    let left = duration(view.ui, view.words, view.model.now, until);
    let words = match view.phase {
        Phase::On { .. } | Phase::Open { .. } => view.words.left,
        _ => view.words.in_time,
    };
    html("p").class("countdown").with("aria-hidden", "true").child(fill(words, &[&left])).into()
}

fn next(view: &View<'_>, index: usize) -> Node {
    let Some(item) = view.session.items.get(index) else { return nothing() };
    let time = item.start.map(|start| view.ui.time(view.local(start)) + " ").unwrap_or_default();
    let item: Node = vec![time.into(), view.title(item).into()].into();
    html("p").class("next").child(filled(view.words.next, item)).into()
}

/// `None` where nothing depends on the hour.
fn lines<'a>(view: &'a View<'_>) -> Option<Lines<'a>> {
    let words = view.words;
    let date = |instant: Instant| view.ui.date(&instant.date());
    let far = |days: u32| match days {
        1 => words.tomorrow.to_owned(),
        days => view.ui.plural(&words.in_days, u64::from(days)),
    };
    Some(match view.phase {
        Phase::Cancelled | Phase::Postponed | Phase::After | Phase::Undated => return None,
        Phase::BeforeDay { days } => {
            let (start, _) = view.plan.span?;
            let until = fill(words.begins_on, &[&date(start), &view.ui.time(start)]);
            Lines {
                short: far(days),
                until,
                next: view.plan.slots.first().map(|slot| slot.index),
                ..Lines::default()
            }
        }
        Phase::BeforeStart { next, start } => {
            let until = fill(words.begins, &[&view.ui.time(start)]);
            Lines { short: words.today.to_owned(), until, next, ..Lines::default() }
        }
        Phase::On { next, .. } => Lines { next, ..on(view, words.until, &|_| true) },
        Phase::Break { item: None, next, back } => {
            let until = fill(words.back, &[&view.ui.time(back)]);
            Lines { short: words.pause.to_owned(), until, next, ..Lines::default() }
        }
        Phase::Break { next, back, .. } => {
            let mut lines = on(view, words.back, &|slot| is_break(view.session, slot));
            if lines.items.len() < 2 {
                lines.until = fill(words.back, &[&view.ui.time(back)]);
            }
            Lines { short: words.pause.to_owned(), next, ..lines }
        }
        Phase::Open { end } => Lines {
            short: words.now.to_owned(),
            until: match view.session.end {
                Some(_) => fill(words.until, &[&view.ui.time(end)]),
                None => String::new(),
            },
            ..Lines::default()
        },
        Phase::BetweenDays { next, start, days } => Lines {
            short: match days {
                0 => words.today.to_owned(),
                days => [words.over_today, ". ", &far(days)].concat(),
            },
            until: fill(words.goes_on, &[&date(start), &view.ui.time(start)]),
            next: Some(next),
            ..Lines::default()
        },
    })
}

/// What is on and `counts`; the item that began last first. Of several each has its own end, in the words of `until`.
fn on<'a>(view: &'a View<'_>, until: Text<1>, counts: &dyn Fn(&Slot) -> bool) -> Lines<'a> {
    let now = view.model.now;
    let first = view.plan.current(now).map(|slot| slot.index);
    let mut slots: Vec<&Slot> = Vec::new();
    for slot in view.plan.running(now).filter(|slot| counts(slot)) {
        slots.insert(if Some(slot.index) == first { 0 } else { slots.len() }, slot);
    }
    let several = slots.len() > 1;
    let mut lines = Lines { short: view.words.now.to_owned(), ..Lines::default() };
    for slot in slots {
        let end = if slot.ends { fill(until, &[&view.ui.time(slot.end)]) } else { String::new() };
        let of_item = if several { end.clone() } else { String::new() };
        lines.items.extend(view.session.items.get(slot.index).map(|item| (item, of_item)));
        lines.until = if several { String::new() } else { end };
    }
    lines
}

/// Of a page that does not know the hour: when it begins and with what, as long as it was not over.
fn static_lines<'a>(view: &'a View<'_>) -> Option<Lines<'a>> {
    lines(view)?;
    let (start, _) = view.plan.span?;
    let next = view.plan.slots.first().map(|slot| slot.index);
    let until = fill(view.words.begins, &[&view.ui.time(start)]);
    Some(Lines { short: view.ui.date(&start.date()), until, next, ..Lines::default() })
}
