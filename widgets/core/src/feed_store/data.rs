//! What the subscribers of a feed share.

use crate::feed::{Feed, Member, Roster};
use std::sync::Arc;

/// A feed, with the members of its linked files where a widget asked for them.
#[derive(Debug, Default)]
pub struct Data {
    /// The feed. Its own list of members is empty; they are in `members`.
    pub feed: Arc<Feed>,
    /// The members; `None` while the linked file is on its way.
    pub members: Option<Arc<Roster>>,
    /// Entries that were wrong and are left out.
    pub left_out: u64,
}

impl Data {
    /// The members, none while the whole list of them is not here.
    pub fn members(&self) -> &[Member] {
        self.whole().unwrap_or_default()
    }

    /// The whole list of members, if it is here.
    pub fn whole(&self) -> Option<&[Member]> {
        self.members.as_ref()?.whole()
    }
}

/// How a widget stands with its feed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum DataStatus {
    /// Nothing has come yet.
    #[default]
    Loading,
    /// The data is of its time.
    Fresh,
    /// The data is past its `validUntil`.
    Stale,
    /// The newest data could not be had; what is shown is the last good, or nothing.
    Failed,
}
