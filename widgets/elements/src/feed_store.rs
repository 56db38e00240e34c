//! One store for each feed address of the page: one request however many widgets, polling, and the last good data.
//!
//! Invariants: an earlier publication never replaces a later one, and it is said when one is offered; what cannot be read
//! never replaces what could; the answer to an older request is not heard; a store without subscribers asks for nothing
//! and is dropped.

#[cfg(feature = "event")]
use crate::kept::{Copy, keep, keep_feed, kept};
use crate::shell::{self, Fault, json};
use gloo_timers::callback::Timeout;
use hrc_core::feed::{
    self, Feed, Link, List, MAX_FEED_BYTES, MAX_LIST_BYTES, Member, Problem, Severity, is_older,
};
use hrc_core::poll::{PAGE_S, wait_ms};
use hrc_views::shared::{Data, DataStatus};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// What a widget hears of its feed.
#[derive(Clone)]
pub(crate) enum News {
    /// Other data than before, with the number of problems in it.
    Data(Arc<Data>, usize),
    /// How the widget stands with the feed, and when all of it was last had, seconds since 1970.
    Status(DataStatus, Option<i64>),
    /// An earlier publication is offered and not taken; a sentence for the webmaster.
    Older(String),
    /// Why the feed could not be had; a kind and a sentence for the webmaster.
    Failed(String, String),
}

/// Which news a widget hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wants {
    /// The feed alone.
    Feed,
    /// The feed when its members are there.
    Members,
    /// The feed at once, and again with its members.
    #[cfg(feature = "event")]
    Both,
}

impl Wants {
    /// Whether news for those that want members, or for those that do not, are for this one.
    fn hears(self, members: Option<bool>) -> bool {
        match (self, members) {
            (_, None) => true,
            (Wants::Feed, Some(members)) => !members,
            (Wants::Members, Some(members)) => members,
            #[cfg(feature = "event")]
            (Wants::Both, _) => true,
        }
    }
}

/// A widget that listens.
struct Listener {
    id: u32,
    wants: Wants,
    /// Seconds between polls; `None` for never.
    refresh_s: Option<u32>,
    hear: Rc<dyn Fn(News)>,
}

/// A linked list that was read, its members, and how many entries of it were wrong.
type Listed = (Link, Arc<Vec<Member>>, usize);

/// The store of one address.
struct Store {
    url: String,
    listeners: RefCell<Vec<Listener>>,
    /// The last good feed as it came, to see whether the next one differs.
    bytes: RefCell<Vec<u8>>,
    data: RefCell<Option<Arc<Data>>>,
    problems: Cell<usize>,
    /// The linked list that was read last.
    list: RefCell<Option<Listed>>,
    failures: Cell<u32>,
    /// Whether the last failure was of the linked list only, which concerns those that want members.
    of_list: Cell<bool>,
    /// Number of the newest request; an answer to an older one is not heard.
    asked: Cell<u32>,
    asking: Cell<bool>,
    /// When all was last had, seconds since 1970.
    contact_s: Cell<Option<i64>>,
    /// Number and time of the earlier publication that is offered and was told.
    older: Cell<Option<(Option<u64>, i64)>>,
    /// Number of the publication that was offered last.
    #[cfg(feature = "event")]
    offered: Cell<Option<u64>>,
    /// Code of the last failure.
    #[cfg(feature = "event")]
    fault: RefCell<String>,
    /// When the feed is asked for next, milliseconds since 1970.
    #[cfg(feature = "event")]
    next_ms: Cell<Option<f64>>,
    /// The operator wants what is offered, whatever its number.
    #[cfg(feature = "event")]
    take_any: Cell<bool>,
    /// Whether a copy is kept for a start without network.
    #[cfg(feature = "event")]
    keep: Cell<bool>,
    /// Whether the copy of an earlier visit has been looked for.
    #[cfg(feature = "event")]
    recalled: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

thread_local! {
    static STORES: RefCell<Vec<Weak<Store>>> = const { RefCell::new(Vec::new()) };
}

/// How a store stands with its feed, for an operator. Times are seconds since 1970.
#[cfg(feature = "event")]
#[derive(Clone, Debug, Default)]
pub(crate) struct FeedReport {
    /// When all was last had.
    pub(crate) contact_s: Option<i64>,
    /// Number of the publication that is shown.
    pub(crate) sequence: Option<u64>,
    /// Number of the one that the server offered last.
    pub(crate) offered: Option<u64>,
    /// It is an earlier one and was not taken.
    pub(crate) is_older: bool,
    /// Failures in a row.
    pub(crate) failures: u32,
    /// Code of the last one.
    pub(crate) fault: String,
    /// When it asks next.
    pub(crate) next_s: Option<i64>,
}

/// A widget's place at a store; dropping it ends the listening.
pub(crate) struct Subscription {
    id: u32,
    store: Rc<Store>,
}

impl Subscription {
    /// Asks for the feed now, whatever is being waited for.
    pub(crate) fn retry(&self) {
        self.store.ask(true, true);
    }

    /// Takes what is offered now, whatever its number.
    #[cfg(feature = "event")]
    pub(crate) fn take_offered(&self) {
        self.store.take_any.set(true);
        self.retry();
    }

    /// How it stands, for an operator.
    #[cfg(feature = "event")]
    pub(crate) fn report(&self) -> FeedReport {
        let store = &self.store;
        let data = store.data.borrow();
        FeedReport {
            contact_s: store.contact_s.get(),
            sequence: data.as_ref().and_then(|data| data.feed.sequence),
            offered: store.offered.get(),
            is_older: store.older.get().is_some(),
            failures: store.failures.get(),
            fault: store.fault.borrow().clone(),
            next_s: store.next_ms.get().map(|ms| (ms / 1000.0) as i64),
        }
    }

    /// Addresses of the feed and of its linked list, which must be kept for a start without network.
    #[cfg(feature = "event")]
    pub(crate) fn files(&self) -> Vec<String> {
        let list = self.store.list.borrow().as_ref().and_then(|(link, ..)| self.store.beside(link));
        [Some(self.store.url.clone()), list].into_iter().flatten().collect()
    }

    /// From now on the store keeps a copy of what is good, and begins with it where nothing else is known yet.
    #[cfg(feature = "event")]
    pub(crate) fn keep(&self) {
        if self.store.keep.replace(true) {
            return;
        }
        let store = self.store.clone();
        spawn_local(async move {
            store.recall().await;
            if store.failures.get() == 0 && !store.asking.get() {
                store.keep_feed().await;
            }
        });
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.store.listeners.borrow_mut().retain(|l| l.id != self.id);
        if self.store.listeners.borrow().is_empty() {
            self.store.timer.borrow_mut().take();
            STORES.with_borrow_mut(|stores| {
                stores.retain(|s| s.upgrade().is_some_and(|s| s.url != self.store.url))
            });
        }
    }
}

/// Listens to the feed at `url`. What is known already is heard at once.
pub(crate) fn subscribe(
    url: &str,
    id: u32,
    wants: Wants,
    refresh_s: Option<u32>,
    hear: Rc<dyn Fn(News)>,
) -> Subscription {
    let wants_members = wants != Wants::Feed;
    let store = STORES.with_borrow_mut(|stores| {
        match stores.iter().filter_map(Weak::upgrade).find(|s| s.url == url) {
            Some(store) => store,
            None => {
                let store = Rc::new(Store::new(url));
                stores.push(Rc::downgrade(&store));
                store
            }
        }
    });
    let listener = Listener { id, wants, refresh_s, hear };
    let known = store.data.borrow().clone();
    let missing = known.as_ref().is_none_or(|data| wants_members && data.members.is_none());
    if let Some(data) = known.filter(|_| !missing) {
        (listener.hear)(News::Data(data, store.problems.get()));
        (listener.hear)(News::Status(store.status(wants_members), store.contact_s.get()));
    }
    store.listeners.borrow_mut().push(listener);
    if missing {
        store.ask(false, false);
    } else {
        store.wait();
    }
    Subscription { id, store }
}

/// A feed that came, with the members of its linked list where they are wanted.
struct Came {
    bytes: Vec<u8>,
    feed: Feed,
    problems: usize,
    left_out: u64,
}

impl Store {
    fn new(url: &str) -> Store {
        Store {
            url: url.to_owned(),
            listeners: RefCell::default(),
            bytes: RefCell::default(),
            data: RefCell::default(),
            problems: Cell::default(),
            list: RefCell::default(),
            failures: Cell::default(),
            of_list: Cell::default(),
            asked: Cell::default(),
            asking: Cell::default(),
            contact_s: Cell::default(),
            older: Cell::default(),
            #[cfg(feature = "event")]
            offered: Cell::default(),
            #[cfg(feature = "event")]
            fault: RefCell::default(),
            #[cfg(feature = "event")]
            next_ms: Cell::default(),
            #[cfg(feature = "event")]
            take_any: Cell::default(),
            #[cfg(feature = "event")]
            keep: Cell::default(),
            #[cfg(feature = "event")]
            recalled: Cell::default(),
            timer: RefCell::default(),
        }
    }

    /// How those stand that want members, or those that do not.
    fn status(&self, members: bool) -> DataStatus {
        if self.failures.get() > 0 && (members || !self.of_list.get()) {
            return DataStatus::Failed;
        }
        self.freshness()
    }

    fn freshness(&self) -> DataStatus {
        let data = self.data.borrow();
        let Some(data) = data.as_ref() else { return DataStatus::Loading };
        let now_s = js_sys::Date::now() / 1000.0;
        match data.feed.valid_until {
            Some(until) if (until.unix_s as f64) < now_s => DataStatus::Stale,
            _ => DataStatus::Fresh,
        }
    }

    /// Tells every listener, or only those that want members, or only those that do not.
    fn tell(&self, news: &News, members: Option<bool>) {
        // A listener may come or go while it hears.
        let listeners: Vec<Rc<dyn Fn(News)>> = self
            .listeners
            .borrow()
            .iter()
            .filter(|l| l.wants.hears(members))
            .map(|l| l.hear.clone())
            .collect();
        for hear in listeners {
            hear(news.clone());
        }
    }

    fn wants_members(&self) -> bool {
        self.listeners.borrow().iter().any(|l| l.wants != Wants::Feed)
    }

    /// Asks for the feed; `fresh` past the browser's own copy. One request at a time, unless it is asked for `anew`: then
    /// the answer to the one before is not heard.
    fn ask(self: &Rc<Self>, fresh: bool, anew: bool) {
        if self.asking.replace(true) && !anew {
            return;
        }
        self.timer.borrow_mut().take();
        let number = self.asked.get() + 1;
        self.asked.set(number);
        let store = Rc::downgrade(self);
        let url = self.url.clone();
        spawn_local(async move {
            let came = shell::get(&url, MAX_FEED_BYTES, fresh, "").await;
            let Some(store) = store.upgrade() else { return };
            // What is kept from an earlier visit may be newer than what came.
            #[cfg(feature = "event")]
            store.recall().await;
            if !store.is_newest(number) {
                return;
            }
            store.of_list.set(false);
            let result = match came {
                Ok(bytes) => store.take(bytes, fresh, number).await,
                Err(fault) => Err(fault),
            };
            if !store.is_newest(number) {
                return;
            }
            store.asking.set(false);
            #[cfg(feature = "event")]
            store.take_any.set(false);
            match result {
                Ok(()) => {
                    store.failures.set(0);
                    store.contact_s.set(Some((js_sys::Date::now() / 1000.0) as i64));
                    #[cfg(feature = "event")]
                    store.keep_feed().await;
                }
                Err(fault) => {
                    store.failures.set(store.failures.get() + 1);
                    #[cfg(feature = "event")]
                    store.fault.replace(fault.code.clone());
                    let whom = store.of_list.get().then_some(true);
                    store.tell(&News::Failed(fault.code, fault.message), whom);
                }
            }
            store.tell_status();
            if !store.asking.get() {
                store.wait();
            }
        });
    }

    /// Whether the request with this number is the newest, and anybody still wants its answer.
    fn is_newest(&self, number: u32) -> bool {
        number == self.asked.get() && !self.listeners.borrow().is_empty()
    }

    fn tell_status(&self) {
        for members in [true, false] {
            self.tell(&News::Status(self.status(members), self.contact_s.get()), Some(members));
        }
    }

    /// Makes data of what came and tells it.
    async fn take(self: &Rc<Self>, bytes: Vec<u8>, fresh: bool, number: u32) -> Result<(), Fault> {
        let same = *self.bytes.borrow() == bytes;
        let complete = |data: &Arc<Data>| data.members.is_some() || !self.wants_members();
        if same && self.data.borrow().as_ref().is_some_and(complete) {
            self.older.set(None);
            #[cfg(feature = "event")]
            self.offered.set(self.data.borrow().as_ref().and_then(|data| data.feed.sequence));
            return Ok(());
        }
        let (feed, problems) = feed::read(&bytes)
            .map_err(|rejected| refused(rejected.code(), &rejected.to_string(), &self.url))?;
        #[cfg(feature = "event")]
        self.offered.set(feed.sequence);
        if self.holds_back(&feed) {
            return Ok(());
        }
        let left_out = errors(&problems) as u64;
        if let Some(problem) = problems.iter().find(|p| p.severity == Severity::Error) {
            let (first, number) = (problem.to_string(), problems.len().to_string());
            let text = [
                &self.url,
                ": ",
                &number,
                " problems in the feed, the first: ",
                &first,
                " `hrc check` lists them all.",
            ];
            shell::warn(&text.concat());
        }
        self.complete(Came { bytes, feed, problems: problems.len(), left_out }, fresh, number).await
    }

    /// Whether a feed is an earlier publication than the one that is here; then this is told, once for each that is offered.
    fn holds_back(&self, offered: &Feed) -> bool {
        let data = self.data.borrow().clone();
        let held = data.map(|data| data.feed.clone()).filter(|held| is_older(offered, held));
        #[cfg(feature = "event")]
        let held = held.filter(|_| !self.take_any.get());
        let Some(held) = held else {
            self.older.set(None);
            return false;
        };
        let which = (offered.sequence, offered.generated_at.unix_s);
        if self.older.replace(Some(which)) != Some(which) {
            let publication = |feed: &Feed| {
                let number = feed.sequence.unwrap_or_default().to_string();
                ["publication ", &number, " of ", &feed.generated_at.to_string()].concat()
            };
            let message = [
                &self.url,
                " offers ",
                &publication(offered),
                ". It is earlier than ",
                &publication(&held),
                ", which stays. Publish again with a larger sequence; if the larger one was a mistake, with another feed id.",
            ];
            self.tell(&News::Older(message.concat()), None);
        }
        true
    }

    /// Tells what came, with its members. Widgets without a list of members do not wait for it, and hear nothing of its
    /// faults.
    async fn complete(self: &Rc<Self>, mut came: Came, fresh: bool, number: u32) -> Result<(), Fault> {
        let (members, link) = match std::mem::take(&mut came.feed.members) {
            List::Inline(members) => (Some(Arc::new(members)), None),
            List::Linked(link) => (self.listed(&link, &mut came), Some(link)),
        };
        let new = *self.bytes.borrow() != came.bytes;
        *self.bytes.borrow_mut() = came.bytes;
        let whole = members.is_some();
        let (feed, left_out) = (Arc::new(came.feed), came.left_out);
        let keep = |members, left_out, problems, whom| {
            let data = Arc::new(Data { feed: feed.clone(), members, left_out });
            *self.data.borrow_mut() = Some(data.clone());
            self.problems.set(problems);
            self.tell(&News::Data(data, problems), whom);
        };
        match link {
            Some(link) if !whole && self.wants_members() => {
                if new {
                    keep(None, left_out, came.problems, Some(false));
                    self.tell(&News::Status(self.freshness(), self.contact_s.get()), Some(false));
                }
                let read = self.linked(&link, &feed.default_language, fresh).await;
                if !self.is_newest(number) {
                    return Ok(()); // nobody hears of it
                }
                let (members, wrong) = read.inspect_err(|_| self.of_list.set(true))?;
                let members = Arc::new(members);
                *self.list.borrow_mut() = Some((link, members.clone(), wrong));
                keep(Some(members), left_out + wrong as u64, came.problems + wrong, Some(true));
            }
            _ => keep(members, left_out, came.problems, None),
        }
        Ok(())
    }

    /// Looks for the copy of an earlier visit, and takes it unless what is here is newer.
    #[cfg(feature = "event")]
    async fn recall(self: &Rc<Self>) {
        if !self.keep.get() || self.recalled.get() {
            return;
        }
        let copy = self.copy().await;
        if self.recalled.replace(true) {
            return; // a request and the start look for it at one time
        }
        let Some((came, list, contact_s)) = copy else { return };
        let data = self.data.borrow().clone();
        if data.is_none_or(|data| is_older(&data.feed, &came.feed)) {
            self.contact_s.set(self.contact_s.get().max(contact_s));
            *self.list.borrow_mut() = list;
            let _ = self.complete(came, false, self.asked.get()).await;
            self.tell_status();
        }
    }

    /// The copy of an earlier visit: the feed, its list of members, and when both were last had.
    #[cfg(feature = "event")]
    async fn copy(&self) -> Option<(Came, Option<Listed>, Option<i64>)> {
        let Copy { bytes, contact_s } = kept(&self.url, &self.url).await?;
        let (feed, problems) = feed::read(&bytes).ok()?;
        let mut list = None;
        if let List::Linked(link) = &feed.members {
            let Copy { bytes, .. } = kept(&self.url, &self.beside(link)?).await?;
            let (members, problems) = feed::read_members(&bytes, link, &feed.default_language).ok()?;
            list = Some((link.clone(), Arc::new(members), errors(&problems)));
        }
        let left_out = errors(&problems) as u64;
        Some((Came { bytes, feed, problems: problems.len(), left_out }, list, contact_s))
    }

    /// Keeps a copy of what is good now.
    #[cfg(feature = "event")]
    async fn keep_feed(&self) {
        if self.keep.get() && self.data.borrow().is_some() {
            let list = self.list.borrow().as_ref().and_then(|(link, ..)| self.beside(link));
            let bytes = self.bytes.borrow().clone();
            keep_feed(&self.url, &bytes, list.as_deref(), self.contact_s.get()).await;
        }
    }

    /// The address of the members' file, beside the feed.
    #[cfg(feature = "event")]
    fn beside(&self, link: &Link) -> Option<String> {
        web_sys::Url::new_with_base(&link.url, &self.url).ok().map(|url| url.href())
    }

    /// The members of `link` if they have been read before.
    fn listed(&self, link: &Link, came: &mut Came) -> Option<Arc<Vec<Member>>> {
        let list = self.list.borrow();
        let (_, members, wrong) = list.as_ref().filter(|(of, ..)| of == link)?;
        came.problems += wrong;
        came.left_out += *wrong as u64;
        Some(members.clone())
    }

    /// The members of the linked file, which is at the feed's own host.
    async fn linked(&self, link: &Link, language: &str, fresh: bool) -> Result<(Vec<Member>, usize), Fault> {
        let wrong = |message: &str| refused("feed-link", message, &self.url);
        let base = web_sys::Url::new(&self.url).map_err(|_| wrong("The feed's address is not valid."))?;
        let url = web_sys::Url::new_with_base(&link.url, &self.url)
            .map_err(|_| wrong("The address of the members' file is not valid."))?;
        if url.origin() != base.origin() {
            return Err(wrong("The members' file must be on the same host as the feed."));
        }
        let bytes =
            shell::get(&url.href(), MAX_LIST_BYTES, fresh && link.sha256.is_empty(), &link.sha256).await?;
        let (members, problems) = feed::read_members(&bytes, link, language)
            .map_err(|rejected| refused(rejected.code(), &rejected.to_string(), &url.href()))?;
        #[cfg(feature = "event")]
        if self.keep.get() {
            // Where the browser has no room, there is no copy.
            let _ = keep(&self.url, &url.href(), &bytes, None).await;
        }
        Ok((members, errors(&problems)))
    }

    /// Longest wait after failures.
    fn longest_s(&self) -> u32 {
        #[cfg(feature = "event")]
        if self.listeners.borrow().iter().any(|l| l.wants == Wants::Both) {
            return hrc_core::poll::WALL_S;
        }
        PAGE_S
    }

    /// Sets the timer for the next request, by the most eager of the listeners.
    fn wait(self: &Rc<Self>) {
        let refresh = self.listeners.borrow().iter().filter_map(|l| l.refresh_s).min();
        #[cfg(feature = "event")]
        self.next_ms.set(None);
        let Some(refresh_s) = refresh else { return };
        let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
        let wait = wait_ms(refresh_s, self.failures.get(), self.longest_s(), hidden, js_sys::Math::random());
        let store = Rc::downgrade(self);
        let timeout = Timeout::new(wait, move || {
            if let Some(store) = store.upgrade() {
                store.ask(true, false);
            }
        });
        #[cfg(feature = "event")]
        self.next_ms.set(Some(js_sys::Date::now() + f64::from(wait)));
        *self.timer.borrow_mut() = Some(timeout);
    }
}

/// How many entries were left out.
fn errors(problems: &[Problem]) -> usize {
    problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}

fn refused(code: &str, message: &str, url: &str) -> Fault {
    Fault { code: code.to_owned(), message: [url, ": ", message].concat() }
}

/// The detail of `hrc:data` as JSON.
pub(crate) fn detail(data: &Data, problems: usize) -> String {
    let sequence = data.feed.sequence.map_or_else(|| "null".to_owned(), |s| s.to_string());
    let published = json(&data.feed.generated_at.to_string());
    let parts = [
        "{\"generatedAt\":",
        &published,
        ",\"sequence\":",
        &sequence,
        ",\"problems\":",
        &problems.to_string(),
        "}",
    ];
    parts.concat()
}
