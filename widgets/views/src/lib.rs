//! The figures and their alternative tables, as Leptos views: feature `csr` for the browser, `ssr` for static HTML.
//!
//! | on the page | module |
//! |---|---|
//! | a number with its steps | [`counter`] |
//! | members on a map, and their list | [`map`] |
//! | rights with a published practice | [`radar`] |
//! | a session: now, next, the day | [`programme`] |
//! | the others by turns, on a wall | [`screen`] |
//! | what all have: heading, sample mark, data's age, failures | [`shared`] |
//! | a widget as HTML that stands by itself, with `ssr` | `snapshot` |
//! | a widget as one picture, with `ssr` | `picture` |
//! | elements as data | [`node`] |
//! | the widgets' own texts, compiled from the files in `lang` | [`texts`] |
//!
//! Invariants: no network, no clock and no timers here; each figure has its alternative table from the same data; nothing is set
//! through `innerHTML` or a `style` attribute, which strict content policies refuse.

pub mod counter;
pub mod map;
pub mod node;
#[cfg(feature = "ssr")]
pub mod picture;
pub mod programme;
pub mod radar;
#[cfg(feature = "ssr")]
mod registry;
pub mod screen;
pub mod shared;
#[cfg(feature = "ssr")]
pub mod snapshot;
pub mod texts;
