//! How a session stands at an instant, and when that changes.

use super::slots::{Programme, Slot, day, day_at, midnight_after};
use crate::feed::{Instant, Item, ItemKind, SessionStatus};

/// How a session stands. Items are given by their place in [`crate::feed::Session::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It does not take place.
    Cancelled,
    /// It is put off, and no date in the feed holds.
    Postponed,
    /// Its date is not known.
    Undated,
    /// It begins on a later day.
    BeforeDay {
        /// Midnights at the venue until then, 1 or more.
        days: u32,
    },
    /// It begins, or goes on after a night, later on this day.
    BeforeStart {
        /// First item of the day.
        next: Option<usize>,
        /// When it begins.
        start: Instant,
    },
    /// An item is on.
    On {
        /// The one that began last.
        item: usize,
        /// The next one of this day.
        next: Option<usize>,
        /// When the item ends.
        end: Instant,
    },
    /// A break, or a gap between two items.
    Break {
        /// The break, where it is an item of its own.
        item: Option<usize>,
        /// What comes after it on this day.
        next: Option<usize>,
        /// When to be back.
        back: Instant,
    },
    /// The session is on, and no item is now or later; it may have none.
    Open {
        /// When the session ends.
        end: Instant,
    },
    /// Over for today, and it goes on on a later day.
    BetweenDays {
        /// First item of that day.
        next: usize,
        /// When it begins.
        start: Instant,
        /// Midnights at the venue until then, 1 or more.
        days: u32,
    },
    /// Over.
    After,
}

impl Programme<'_> {
    /// How the session stands. Its times decide, so that a session that has ended can be rehearsed; the word `ended` counts
    /// where there is no date.
    pub fn phase(&self, now: Instant) -> Phase {
        let (start, end) = match (self.session.status, self.span) {
            (SessionStatus::Cancelled, _) => return Phase::Cancelled,
            (SessionStatus::Postponed, _) => return Phase::Postponed,
            (SessionStatus::Ended, None) => return Phase::After,
            (_, None) => return Phase::Undated,
            (_, Some(span)) => span,
        };
        if now.unix_s >= end.unix_s {
            return Phase::After;
        }
        if now.unix_s < start.unix_s {
            return match days_until(now, start) {
                0 => Phase::BeforeStart { next: self.next(now).map(|slot| slot.index), start },
                days => Phase::BeforeDay { days },
            };
        }
        let next = self.next(now);
        match self.current(now) {
            Some(slot) => self.on(slot, next),
            None => self.gap(now, next, end),
        }
    }

    /// While an item is on.
    fn on(&self, slot: &Slot, next: Option<&Slot>) -> Phase {
        let Slot { index: item, end, .. } = *slot;
        let today = next.filter(|next| day(next.start) == day(slot.start));
        let after = today.map(|next| next.index);
        if self.session.items[item].kind == ItemKind::Break {
            // Something may begin before a break ends: then that is the time to be back.
            let back = today.map(|next| next.start).filter(|next| next.unix_s < end.unix_s);
            return Phase::Break { item: Some(item), next: after, back: back.unwrap_or(end) };
        }
        Phase::On { item, next: after, end }
    }

    /// While no item is on.
    fn gap(&self, now: Instant, next: Option<&Slot>, end: Instant) -> Phase {
        let Some(&Slot { index, start, .. }) = next else { return Phase::Open { end } };
        let days = days_until(now, start);
        if days > 0 {
            return Phase::BetweenDays { next: index, start, days };
        }
        let today = |slot: &&Slot| slot.end.unix_s <= now.unix_s && day_at(slot.end, start) == day(start);
        match self.slots.iter().rev().find(today) {
            Some(_) => Phase::Break { item: None, next: Some(index), back: start },
            None => Phase::BeforeStart { next: Some(index), start },
        }
    }

    /// The item that is on.
    pub fn item(&self, now: Instant) -> Option<&Item> {
        match self.phase(now) {
            Phase::On { item, .. } | Phase::Break { item: Some(item), .. } => self.session.items.get(item),
            _ => None,
        }
    }

    /// When the phase, or what is on in any room, changes next; `None` if it stays.
    pub fn next_change(&self, now: Instant) -> Option<Instant> {
        let phase = self.phase(now);
        if matches!(phase, Phase::Cancelled | Phase::Postponed | Phase::Undated | Phase::After) {
            return None;
        }
        let (start, end) = self.span?;
        let of_slots = self.slots.iter().flat_map(|slot| [slot.start, slot.end]);
        // Days are counted to the start, or to the day on which it goes on.
        let midnight = match phase {
            Phase::BeforeDay { .. } => Some(midnight_after(now, start)),
            Phase::BetweenDays { start, .. } => Some(midnight_after(now, start)),
            _ => None,
        };
        let later = of_slots.chain([start, end]).chain(midnight).filter(|at| at.unix_s > now.unix_s);
        later.min_by_key(|at| at.unix_s)
    }
}

/// Midnights at the venue of `start` between `now` and it.
fn days_until(now: Instant, start: Instant) -> u32 {
    u32::try_from(day(start).saturating_sub(day_at(now, start))).unwrap_or_default()
}
