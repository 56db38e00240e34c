//! The feeds of a page: one store for each address, and what its effects do in a browser.
//!
//! The store itself is [`hrc_core::feed_store`]. It goes with its last subscription; an answer that comes later is dropped.

use crate::library::Page;
#[cfg(feature = "event")]
use crate::offline_cache;
use crate::transport;
use gloo_timers::callback::Timeout;
#[cfg(feature = "event")]
use hrc_core::feed_store::Report;
use hrc_core::feed_store::{Effect, FeedEvent, Input, Moment, Request, Store, Subscriber};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// What a subscriber does with an event.
pub(crate) type OnEvent = Rc<dyn Fn(FeedEvent)>;

/// The feeds that somebody listens to.
#[derive(Default)]
pub(crate) struct Feeds {
    live: RefCell<Vec<Weak<LiveFeed>>>,
    /// Id of the newest subscriber.
    last: Cell<u32>,
}

/// One feed address of the page.
struct LiveFeed {
    url: String,
    page: Rc<Page>,
    store: RefCell<Store>,
    listeners: RefCell<Vec<(u32, OnEvent)>>,
    timer: RefCell<Option<Timeout>>,
}

/// A subscriber's place at a feed; dropping it ends the listening.
pub(crate) struct Subscription {
    id: u32,
    feed: Rc<LiveFeed>,
}

/// Listens to the feed at `url`. What is known already is emitted before this returns. `subscriber` gets its id here.
pub(crate) fn subscribe(
    page: &Rc<Page>,
    url: &str,
    mut subscriber: Subscriber,
    on_event: OnEvent,
) -> Subscription {
    let feed = page.feeds.live(page, url);
    let id = page.feeds.last.get() + 1;
    page.feeds.last.set(id);
    subscriber.id = id;
    feed.listeners.borrow_mut().push((id, on_event));
    feed.handle(Input::Subscribed(subscriber));
    Subscription { id, feed }
}

impl Feeds {
    fn live(&self, page: &Rc<Page>, url: &str) -> Rc<LiveFeed> {
        let mut live = self.live.borrow_mut();
        live.retain(|feed| feed.strong_count() > 0);
        if let Some(feed) = live.iter().filter_map(Weak::upgrade).find(|feed| feed.url == url) {
            return feed;
        }
        let feed = Rc::new(LiveFeed {
            url: url.to_owned(),
            page: page.clone(),
            store: RefCell::new(Store::new(url)),
            listeners: RefCell::default(),
            timer: RefCell::default(),
        });
        live.push(Rc::downgrade(&feed));
        feed
    }
}

impl Subscription {
    /// Asks for the feed now, whatever is being waited for.
    pub(crate) fn retry(&self) {
        self.feed.handle(Input::Retry);
    }

    /// Asks for a piece of the list of members, once what is being changed is.
    #[cfg(feature = "map")]
    pub(crate) fn want(&self, piece: u32) {
        let feed = Rc::downgrade(&self.feed);
        spawn_local(async move {
            if let Some(feed) = feed.upgrade() {
                feed.handle(Input::Wanted(piece));
            }
        });
    }

    /// Takes what is offered now, whatever its number.
    #[cfg(feature = "event")]
    pub(crate) fn take_offered(&self) {
        self.feed.handle(Input::TakeOffered);
    }

    /// How it stands, for an operator.
    #[cfg(feature = "event")]
    pub(crate) fn report(&self) -> Report {
        self.feed.store.borrow().report()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.feed.listeners.borrow_mut().retain(|(id, _)| *id != self.id);
        self.feed.handle(Input::Unsubscribed(self.id));
    }
}

impl LiveFeed {
    fn handle(self: &Rc<Self>, input: Input) {
        let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
        let now = Moment { now_ms: js_sys::Date::now(), hidden, random: js_sys::Math::random() };
        let effects = self.store.borrow_mut().handle(input, now);
        for effect in effects {
            match effect {
                Effect::Fetch(request) => self.fetch(request),
                Effect::Wait(wait_ms) => self.wait(wait_ms),
                Effect::Emit(id, event) => self.emit(id, event),
                Effect::Warn(text) => self.page.shell.warn(&text),
                #[cfg(feature = "event")]
                Effect::Recall => {
                    let (feed, url) = (Rc::downgrade(self), self.url.clone());
                    spawn_local(async move {
                        let copy = offline_cache::recall(&url).await;
                        if let Some(feed) = feed.upgrade() {
                            feed.handle(Input::Recalled(copy));
                        }
                    });
                }
                #[cfg(feature = "event")]
                Effect::Save(copy) => {
                    let url = self.url.clone();
                    // Where the browser has no room, there is no copy.
                    spawn_local(async move {
                        let _ = offline_cache::save(&url, copy).await;
                    });
                }
            }
        }
    }

    fn fetch(self: &Rc<Self>, request: Request) {
        let (feed, page, url) = (Rc::downgrade(self), self.page.clone(), self.url.clone());
        spawn_local(async move {
            let fetched = transport::fetch(&page.shell, &url, &request).await;
            if let Some(feed) = feed.upgrade() {
                feed.handle(Input::Fetched(request.number, fetched));
            }
        });
    }

    fn wait(self: &Rc<Self>, wait_ms: Option<u32>) {
        let timer = wait_ms.map(|wait_ms| {
            let feed = Rc::downgrade(self);
            Timeout::new(wait_ms, move || {
                if let Some(feed) = feed.upgrade() {
                    feed.handle(Input::Timer);
                }
            })
        });
        *self.timer.borrow_mut() = timer;
    }

    fn emit(&self, id: u32, event: FeedEvent) {
        // A subscriber may come or go while another takes its event.
        let listeners = self.listeners.borrow();
        let on_event = listeners.iter().find(|(of, _)| *of == id).map(|(_, on_event)| on_event.clone());
        drop(listeners);
        if let Some(on_event) = on_event {
            on_event(event);
        }
    }
}
