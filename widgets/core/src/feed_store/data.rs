//! What the subscribers of a feed share.

use crate::feed::{Feed, Member};
use std::sync::Arc;

/// A feed, with the members of its linked file where a widget asked for them.
#[derive(Debug, Default)]
pub struct Data {
    /// The feed. Its own list of members is empty; they are in `members`.
    pub feed: Arc<Feed>,
    /// The members; `None` while the linked file is on its way.
    pub members: Option<Arc<Vec<Member>>>,
    /// Entries that were wrong and are left out.
    pub left_out: u64,
}

impl Data {
    /// The members, none while they are on their way.
    pub fn members(&self) -> &[Member] {
        self.members.as_deref().map(Vec::as_slice).unwrap_or_default()
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
