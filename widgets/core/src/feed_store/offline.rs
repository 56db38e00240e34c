//! What a wall needs besides: a copy for a start without network, and how it stands, for its operator.

use super::answer::errors;
use super::{Body, Effect, Fetched, Listed, Moment, Phase, Store};
use crate::feed::{self, List, Roster, is_older};
use std::sync::Arc;

/// A copy of what was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfflineCopy {
    /// The feed as it came.
    pub feed: Vec<u8>,
    /// The list of members that it links to. Its bytes are empty if it is kept already.
    pub list: Option<Body>,
    /// When all was last had, seconds since 1970.
    pub contact_s: Option<i64>,
}

/// How a store stands with its feed, for an operator. Times are seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// When all was last had.
    pub contact_s: Option<i64>,
    /// Number of the publication that is shown.
    pub sequence: Option<u64>,
    /// Number of the one that the server offered last.
    pub offered: Option<u64>,
    /// It is an earlier one and was not taken.
    pub is_older: bool,
    /// Failures in a row.
    pub failures: u32,
    /// Code of the last one.
    pub fault: String,
    /// When the feed is asked for next.
    pub next_s: Option<i64>,
    /// Addresses of the feed and of the list of its members.
    pub files: Vec<String>,
}

/// Whether copies are kept.
#[derive(Debug, Default, PartialEq)]
enum Offline {
    #[default]
    Off,
    /// The copy of an earlier visit is being looked for.
    Recalling,
    On,
}

#[derive(Debug, Default)]
pub(super) struct Wall {
    offline: Offline,
    /// An answer that came while the copy was being looked for.
    answer: Option<Fetched>,
    /// Address of the list that was read last.
    list_url: String,
    /// That list as it came, until it is kept.
    list: Vec<u8>,
    /// The operator wants what is offered.
    pub(super) takes_any: bool,
    /// Number of the publication that was offered last.
    offered: Option<u64>,
    /// Code of the last failure.
    pub(super) fault: String,
    /// When the feed is asked for next, milliseconds since 1970.
    next_ms: Option<f64>,
}

impl Wall {
    /// The answer, unless it has to wait for the copy of an earlier visit.
    pub(super) fn answer_after_recall(&mut self, fetched: Fetched) -> Option<Fetched> {
        if self.offline != Offline::Recalling {
            return Some(fetched);
        }
        self.answer = Some(fetched);
        None
    }

    /// Another request has begun.
    pub(super) fn forget_answer(&mut self) {
        self.answer = None;
    }

    pub(super) fn set_offered(&mut self, sequence: Option<u64>) {
        self.offered = sequence;
    }

    pub(super) fn set_next(&mut self, now: Moment, wait_ms: Option<u32>) {
        self.next_ms = wait_ms.map(|wait_ms| now.now_ms + f64::from(wait_ms));
    }

    pub(super) fn list_came(&mut self, list: Body) {
        self.list_url = list.url;
        if self.offline != Offline::Off {
            self.list = list.bytes;
        }
    }
}

impl Store {
    /// Number of the publication that is shown.
    pub(super) fn sequence(&self) -> Option<u64> {
        self.shown.as_ref()?.data.feed.sequence
    }

    /// How it stands.
    pub fn report(&self) -> Report {
        let list = self.list.as_ref().map(|_| self.wall.list_url.clone());
        Report {
            contact_s: self.contact_s,
            sequence: self.sequence(),
            offered: self.wall.offered,
            is_older: self.held_back.is_some(),
            failures: self.failures,
            fault: self.wall.fault.clone(),
            next_s: self.wall.next_ms.map(|ms| (ms / 1000.0) as i64),
            files: [Some(self.url.clone()), list].into_iter().flatten().collect(),
        }
    }

    /// From now on copies are kept, if anybody wants them. First the one of an earlier visit is looked for.
    pub(super) fn keep(&mut self, keep: bool) {
        if keep && self.wall.offline == Offline::Off {
            self.wall.offline = Offline::Recalling;
            self.effects.push(Effect::Recall);
        }
    }

    /// Shows the copy of an earlier visit unless what is here is as new, and goes on with what has come meanwhile.
    pub(super) fn recalled(&mut self, copy: Option<OfflineCopy>, now: Moment) {
        self.wall.offline = Offline::On;
        if let Some(copy) = copy {
            self.take_copy(copy);
            self.emit_statuses(now);
        }
        if let Some(fetched) = self.wall.answer.take() {
            self.fetched(fetched, now);
        } else if self.failures == 0 && matches!(self.phase, Phase::Idle) {
            self.save();
        }
    }

    /// `None` if it cannot be read, or is not newer.
    fn take_copy(&mut self, copy: OfflineCopy) -> Option<()> {
        let (feed, problems) = feed::read(&copy.feed).ok()?;
        if self.shown.as_ref().is_some_and(|shown| !is_older(&shown.data.feed, &feed)) {
            return None;
        }
        if let List::Linked(link) = &feed.members {
            let Body { url, bytes } = copy.list?;
            let (members, problems) = feed::read_members(&bytes, link, &feed.default_language).ok()?;
            let (link, members) = (link.clone(), Arc::new(Roster::from(members)));
            self.list = Some(Listed { link, members, left_out: errors(&problems) });
            self.wall.list_url = url;
        }
        self.contact_s = self.contact_s.max(copy.contact_s);
        self.show(feed, &problems, copy.feed);
        Some(())
    }

    /// Keeps a copy of what is shown.
    pub(super) fn save(&mut self) {
        let Some(shown) = self.shown.as_ref().filter(|_| self.wall.offline == Offline::On) else { return };
        // Of a list that nobody needs there is no copy.
        let list = self.list.as_ref().filter(|list| shown.link.as_ref() == Some(&list.link));
        let bytes = std::mem::take(&mut self.wall.list);
        let copy = OfflineCopy {
            feed: shown.bytes.clone(),
            list: list.map(|_| Body { url: self.wall.list_url.clone(), bytes }),
            contact_s: self.contact_s,
        };
        self.effects.push(Effect::Save(copy));
    }
}
