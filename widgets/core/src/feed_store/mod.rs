//! The store of one feed address as a state machine: what to fetch, what to show, what to say to whom, when to ask again.
//!
//! It does nothing by itself. [`Store::handle`] takes an [`Input`] and returns [`Effect`]s, which a driver carries out: it
//! fetches, sets the timer, calls the subscribers. So every order of events can be tested without a browser.
//!
//! | what | module |
//! |---|---|
//! | inputs, effects, what a subscriber hears | [`message`] |
//! | the data that subscribers share, and how it stands | [`data`] |
//! | what is made of an answer | [`answer`] |
//! | pieces of a long list of members, with the feature `map` | `pieces` |
//! | the copy for a start without network, with the feature `event` | `offline` |
//!
//! Invariants:
//! - One request at a time for the feed and its list, or its map file. A retry starts another, and the answer to the one before
//!   is ignored.
//! - One request at a time for each piece. The answer for a list that is not shown any more is ignored.
//! - A map file that cannot be had, or read, is reported once, and the whole list takes its place.
//! - An earlier publication never replaces a later one. Each that is offered is reported once.
//! - What cannot be read never replaces what could.
//! - Members are fetched only for subscribers that need them, and only those hear when that fails.
//! - A poll that brings nothing new emits nothing.

mod answer;
mod data;
mod message;
#[cfg(feature = "event")]
mod offline;
#[cfg(feature = "map")]
mod pieces;
#[cfg(test)]
mod tests;

pub use data::{Data, DataStatus};
pub use message::{Body, DataNeed, Effect, Fault, FeedEvent, Fetched, Input, Moment, Request, Subscriber};
#[cfg(feature = "event")]
pub use offline::{OfflineCopy, Report};

use crate::feed::{Link, Roster};
use crate::poll::{PAGE_S, WALL_S, wait_ms};
use std::sync::Arc;

/// What the store is waiting for.
#[derive(Debug, Default)]
enum Phase {
    /// The timer.
    #[default]
    Idle,
    /// The feed. `fresh` is that of the request.
    Feed { fresh: bool },
    /// The list of members that the shown feed links to, or its map file.
    List(Link),
}

/// A publication that is shown.
#[derive(Debug)]
struct Shown {
    /// As it came, to see whether the next one differs.
    bytes: Vec<u8>,
    data: Arc<Data>,
    /// Number of problems in it.
    problems: usize,
    /// Where its members are, if they are in a file of their own.
    link: Option<Link>,
}

/// The list of members, or the map file, that was read last.
#[derive(Debug)]
struct Listed {
    link: Link,
    members: Arc<Roster>,
    /// Number of entries that were left out.
    left_out: usize,
}

/// A subscriber, and the status that it has heard, with the last contact where that counts.
#[derive(Debug)]
struct Listener {
    subscriber: Subscriber,
    heard: Option<(DataStatus, Option<i64>)>,
}

/// Which subscribers an event is for.
#[derive(Clone, Copy, PartialEq)]
enum Audience {
    All,
    /// Those that show the feed without its members, too.
    WithoutMembers,
    /// Those that need members.
    WithMembers,
}

/// The store of one feed address.
///
/// ```
/// use hrc_core::feed_store::{DataNeed, Effect, Input, Moment, Store, Subscriber};
///
/// let now = Moment { now_ms: 1.8e12, hidden: false, random: 0.5 };
/// let mut store = Store::new("https://example.org/feed.json");
/// let subscriber = Subscriber { need: DataNeed::Feed, refresh_s: Some(300), ..Subscriber::new(1) };
/// let effects = store.handle(Input::Subscribed(subscriber), now);
/// assert!(matches!(&effects[..], [Effect::Fetch(request)] if request.link.is_none()));
/// ```
#[derive(Debug, Default)]
pub struct Store {
    url: String,
    listeners: Vec<Listener>,
    phase: Phase,
    /// Number of the newest request.
    last: u32,
    /// Number of the newest request for the feed, its list or its map file.
    number: u32,
    shown: Option<Shown>,
    list: Option<Listed>,
    /// The map file that could not be used.
    #[cfg(feature = "map")]
    refused_map: Option<Link>,
    /// The pieces on their way, with the numbers of their requests.
    #[cfg(feature = "map")]
    pieces: Vec<(u32, u32)>,
    /// Failures in a row.
    failures: u32,
    /// Only the list of members could not be had the last time.
    is_list_failure: bool,
    /// When all was last had, seconds since 1970.
    contact_s: Option<i64>,
    /// Number and time of the earlier publication that was offered and reported.
    held_back: Option<(Option<u64>, i64)>,
    /// What the current input leads to.
    effects: Vec<Effect>,
    #[cfg(feature = "event")]
    wall: offline::Wall,
}

impl Store {
    /// For the feed at `url`. It asks for nothing until somebody subscribes.
    pub fn new(url: &str) -> Store {
        Store { url: url.to_owned(), ..Store::default() }
    }

    /// Takes what has happened; returns what is to be done, in this order.
    pub fn handle(&mut self, input: Input, now: Moment) -> Vec<Effect> {
        match input {
            Input::Subscribed(subscriber) => self.subscribed(subscriber, now),
            Input::Unsubscribed(id) => self.listeners.retain(|listener| listener.subscriber.id != id),
            Input::Timer => {
                if matches!(self.phase, Phase::Idle) {
                    self.fetch_feed(true);
                }
            }
            Input::Retry => self.fetch_feed(true),
            #[cfg(feature = "map")]
            Input::Wanted(piece) => self.want(piece),
            Input::Fetched(number, fetched) => {
                if number == self.number {
                    self.fetched(fetched, now);
                } else {
                    #[cfg(feature = "map")]
                    self.piece_fetched(number, fetched);
                }
            }
            #[cfg(feature = "event")]
            Input::TakeOffered => {
                self.wall.takes_any = true;
                self.fetch_feed(true);
            }
            #[cfg(feature = "event")]
            Input::Recalled(copy) => self.recalled(copy, now),
        }
        std::mem::take(&mut self.effects)
    }

    fn subscribed(&mut self, subscriber: Subscriber, now: Moment) {
        let (id, need) = (subscriber.id, subscriber.need);
        #[cfg(feature = "event")]
        self.keep(subscriber.keep);
        self.listeners.push(Listener { subscriber, heard: None });
        if let Some(shown) = self.shown.as_ref().filter(|shown| shown.is_enough_for(need)) {
            self.effects.push(Effect::Emit(id, shown.event()));
            self.emit_statuses(now);
        }
        if matches!(self.phase, Phase::Idle) {
            match self.missing_list() {
                Some(link) => self.fetch_list(link, false),
                None if self.shown.is_none() => self.fetch_feed(false),
                None => self.wait(now),
            }
        }
    }

    /// Asks for the feed; `fresh` past the browser's own copy. The answer to an earlier request is ignored from now on.
    fn fetch_feed(&mut self, fresh: bool) {
        self.phase = Phase::Feed { fresh };
        self.fetch(None, fresh);
    }

    fn fetch_list(&mut self, link: Link, fresh: bool) {
        self.phase = Phase::List(link.clone());
        self.fetch(Some(link), fresh);
    }

    fn fetch(&mut self, link: Option<Link>, fresh: bool) {
        #[cfg(feature = "event")]
        self.wall.forget_answer();
        self.number = self.request(link, fresh);
    }

    /// The number of a new request.
    fn request(&mut self, link: Option<Link>, fresh: bool) -> u32 {
        self.last += 1;
        self.effects.push(Effect::Fetch(Request { number: self.last, link, fresh }));
        self.last
    }

    /// The link to the members of the shown feed, or to their map file where that is enough, if they are needed and not here.
    fn missing_list(&self) -> Option<Link> {
        let shown = self.shown.as_ref()?;
        let link = shown.link.as_ref()?;
        let (mut needs_members, mut needs_all) = (false, false);
        for listener in &self.listeners {
            needs_members |= listener.subscriber.need != DataNeed::Feed;
            needs_all |= listener.subscriber.need == DataNeed::Both;
        }
        let is_missing = match &shown.data.members {
            None => needs_members,
            // Of a long list with a map file the members are not here, and a wall needs them.
            Some(members) => needs_all && members.is_in_pieces(),
        };
        let map = self.usable_map(link).filter(|_| !needs_all);
        is_missing.then(|| map.unwrap_or(link).clone())
    }

    /// The map file of a list; `None` where there is none, or it cannot be used.
    fn usable_map<'a>(&self, list: &'a Link) -> Option<&'a Link> {
        list.map.as_deref().filter(|map| self.is_usable(map))
    }

    #[cfg(feature = "map")]
    fn is_usable(&self, map: &Link) -> bool {
        self.refused_map.as_ref() != Some(map)
    }

    #[cfg(not(feature = "map"))]
    fn is_usable(&self, _: &Link) -> bool {
        false
    }

    /// Whether a link is to the map file of what is shown.
    fn is_map(&self, link: &Link) -> bool {
        let shown = self.shown.as_ref().and_then(|shown| shown.link.as_ref());
        shown.and_then(|shown| self.usable_map(shown)) == Some(link)
    }

    /// Sets the timer for the next request, by the most eager subscriber.
    fn wait(&mut self, now: Moment) {
        let subscribers = || self.listeners.iter().map(|listener| &listener.subscriber);
        let is_wall = subscribers().any(|subscriber| subscriber.need == DataNeed::Both);
        let longest_s = if is_wall { WALL_S } else { PAGE_S };
        let refresh_s = subscribers().filter_map(|subscriber| subscriber.refresh_s).min();
        let wait = refresh_s.map(|s| wait_ms(s, self.failures, longest_s, now.hidden, now.random));
        #[cfg(feature = "event")]
        self.wall.set_next(now, wait);
        self.effects.push(Effect::Wait(wait));
    }

    fn emit(&mut self, event: &FeedEvent, to: Audience) {
        for listener in self.listeners.iter().filter(|listener| listener.subscriber.need.is_in(to)) {
            self.effects.push(Effect::Emit(listener.subscriber.id, event.clone()));
        }
    }

    /// Emits how the feed stands to those for whom that has changed.
    fn emit_statuses(&mut self, now: Moment) {
        for index in 0..self.listeners.len() {
            let Some(status) = self.status(self.listeners[index].subscriber.need, now) else { continue };
            // While all is well each poll is a contact, and nobody shows it.
            let contact_s = self.contact_s.filter(|_| status == DataStatus::Failed);
            let listener = &mut self.listeners[index];
            if listener.heard.replace((status, contact_s)) != Some((status, contact_s)) {
                let event = FeedEvent::Status(status, self.contact_s);
                self.effects.push(Effect::Emit(listener.subscriber.id, event));
            }
        }
    }

    /// How the feed stands for those with this need; `None` while they have nothing yet.
    fn status(&self, need: DataNeed, now: Moment) -> Option<DataStatus> {
        if self.failures > 0 && (need != DataNeed::Feed || !self.is_list_failure) {
            return Some(DataStatus::Failed);
        }
        let shown = self.shown.as_ref().filter(|shown| shown.is_enough_for(need))?;
        Some(match shown.data.feed.valid_until {
            Some(until) if until.unix_s as f64 * 1000.0 < now.now_ms => DataStatus::Stale,
            _ => DataStatus::Fresh,
        })
    }
}

impl Shown {
    fn is_enough_for(&self, need: DataNeed) -> bool {
        need != DataNeed::Members || self.data.members.is_some()
    }

    fn event(&self) -> FeedEvent {
        FeedEvent::Data(self.data.clone(), self.problems)
    }
}

impl DataNeed {
    fn is_in(self, audience: Audience) -> bool {
        match audience {
            Audience::All => true,
            Audience::WithoutMembers => self != DataNeed::Members,
            Audience::WithMembers => self != DataNeed::Feed,
        }
    }
}
