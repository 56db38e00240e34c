//! What goes into a store and comes out of it.

use super::{Data, DataStatus};
pub use crate::catalogue::DataNeed;
use crate::feed::Link;
use std::sync::Arc;

/// Somebody who listens to a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscriber {
    /// Chosen by the driver, another for each.
    pub id: u32,
    /// What it needs.
    pub need: DataNeed,
    /// Seconds between polls, 60 or more; `None` for never.
    pub refresh_s: Option<u32>,
    /// Whether a copy is kept for a start without network.
    #[cfg(feature = "event")]
    pub keep: bool,
}

impl Subscriber {
    /// One that needs the feed alone, and polls never.
    pub fn new(id: u32) -> Subscriber {
        Subscriber {
            id,
            need: DataNeed::Feed,
            refresh_s: None,
            #[cfg(feature = "event")]
            keep: false,
        }
    }
}

/// What a subscriber is sent.
#[derive(Clone, Debug)]
pub enum FeedEvent {
    /// Other data than before, and the number of problems in it.
    Data(Arc<Data>, usize),
    /// The same data with more of its members, or one of their pieces could not be had.
    #[cfg(feature = "map")]
    More(Arc<Data>),
    /// How it stands with the feed, and when all of it was last had, seconds since 1970.
    Status(DataStatus, Option<i64>),
    /// An earlier publication is offered and not taken; a sentence for the webmaster.
    Older(String),
    /// The feed, or the list of its members, could not be had.
    Failed(Fault),
}

/// Why something could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable word for scripts, such as `feed-status`.
    pub code: String,
    /// What is wrong and what to do, for the webmaster.
    pub message: String,
}

/// A request to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Comes back with the answer.
    pub number: u32,
    /// The list of members that the feed links to, or a piece of it; `None` for the feed itself.
    pub link: Option<Link>,
    /// Ask the server even if the browser has a copy.
    pub fresh: bool,
}

/// A file that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its absolute address.
    pub url: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The answer to a request.
pub type Fetched = Result<Body, Fault>;

/// What has happened.
#[derive(Debug)]
pub enum Input {
    /// Somebody listens to the feed. What is known is emitted at once.
    Subscribed(Subscriber),
    /// The subscriber with this id is gone. Without subscribers the driver drops the store.
    Unsubscribed(u32),
    /// The time of [`Effect::Wait`] is over.
    Timer,
    /// A reader wants the feed now.
    Retry,
    /// A reader has opened or searched what is in this piece of the list of members, or tries again to have it.
    #[cfg(feature = "map")]
    Wanted(u32),
    /// The answer to the request with this number.
    Fetched(u32, Fetched),
    /// The operator wants what the server offers, whatever its number.
    #[cfg(feature = "event")]
    TakeOffered,
    /// The copy of an earlier visit, or that there is none.
    #[cfg(feature = "event")]
    Recalled(Option<super::OfflineCopy>),
}

/// What is to be done.
#[derive(Debug)]
pub enum Effect {
    /// Make this request, and hand in [`Input::Fetched`].
    Fetch(Request),
    /// Hand in [`Input::Timer`] after so many milliseconds, instead of any time before; `None` for never.
    Wait(Option<u32>),
    /// Send this to the subscriber with this id.
    Emit(u32, FeedEvent),
    /// A line for the webmaster.
    Warn(String),
    /// Look for the copy of an earlier visit, and hand in [`Input::Recalled`].
    #[cfg(feature = "event")]
    Recall,
    /// Keep a copy for a start without network.
    #[cfg(feature = "event")]
    Save(super::OfflineCopy),
}

/// What a store must know of the moment.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub now_ms: f64,
    /// Nobody sees the page.
    pub hidden: bool,
    /// 0 to 1, another each time; spreads polls.
    pub random: f64,
}
