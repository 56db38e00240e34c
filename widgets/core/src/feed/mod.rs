//! The feed: its types, how text becomes a feed and a list of problems ([`read`]), and what a problem is.
//!
//! Invariants: reading never panics and never loses the rest of the feed over one wrong entry; every value in a
//! [`Feed`] is valid by itself.

mod l10n;
mod map;
mod map_file;
mod order;
mod problem;
mod read;
mod roster;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "hints")]
mod tally;
mod time;
mod wire;
mod word;

pub use l10n::L10n;
pub use map::Map;
#[cfg(feature = "hints")]
pub use map_file::{MapFile, Named};
pub use order::is_older;
pub use problem::{Code, Problem, Rejected, Severity};
pub use read::{
    MAX_FEED_BYTES, MAX_LIST_BYTES, country_codes, is_country, read, read_map, read_members, read_names,
    read_practices, resolve,
};
pub use roster::{Brief, Roster};
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "hints")]
pub use tally::{Contradiction, Tally, tally};
pub use time::{Date, Instant};
pub use wire::*;
