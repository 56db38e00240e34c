//! What the Human Rights Cities widgets know without a browser.
//!
//! | in the figure | module |
//! |---|---|
//! | the published data, and what was wrong in it | [`feed`] |
//! | when it is fetched, what is shown and said of it | [`feed_store`] |
//! | the widgets, their attributes, and the limits that all parts share | [`catalogue`] |
//! | the counter's steps | [`milestone`] |
//! | when to ask for the feed again | [`poll`] |
//! | a session's programme in time | [`programme`] |
//! | the map: projection, land, clusters, zoom | [`geo`] |
//! | the radar's spokes, points and labels | [`radar`] |
//! | the event screen: turns, celebrations | [`screen`] |
//! | languages, directions, line breaks | [`text`] |
//! | lists in order | [`order`] |
//!
//! Invariants: no input or output, no clock, no browser; nothing here panics on what a feed or a page contains.

pub mod catalogue;
pub mod feed;
pub mod feed_store;
pub mod geo;
pub mod milestone;
pub mod order;
pub mod poll;
pub mod programme;
pub mod radar;
pub mod screen;
pub mod text;
