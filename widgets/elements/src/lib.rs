//! The WebAssembly library behind the custom elements. The loader (`pkg/src`) defines the elements and calls in here:
//! [`start`] once, which gives it a [`Library`], and [`Library::mount`] for each element.
//!
//! | what | module |
//! |---|---|
//! | the library, and what the widgets of a page share | [`library`] |
//! | the kinds of widgets | [`kind`] |
//! | one widget: as the loader holds it, and its controller | [`widget`], [`controller`] |
//! | the feeds of the page, with a store for each ([`hrc_core::feed_store`]) | [`feeds`], [`transport`] |
//! | the outline of the land, and the focus that follows a card, with the feature `map` | `land`, `focus` |
//! | the copy for a start without network, with the feature `event` | `offline_cache` |
//! | what makes an event screen run, with the feature `event` | `screen` |
//! | what the loader does for us: requests, events, console | [`shell`] |
//! | which languages the page speaks, and their texts | `texts` |
//! | what time it is, and rehearsals, with the feature `event` | `clock` |
//! | widgets that follow the clock, each with one timer, with the feature `event` | `follow`, `ticker` |
//! | clocks of time zones, with the feature `event` | `zones` |
//! | the reader's clock, names of countries, texts without accents | [`intl`] |
//!
//! Invariants: no arithmetic of figures here; nothing that comes from JavaScript is unwrapped; after a panic the loader
//! gives the other widgets a new instance. State belongs to the [`Library`]; only the formatters of `Intl`, which are
//! the same for all, are kept beside it.

#[cfg(feature = "event")]
mod clock;
mod controller;
mod fault;
mod feeds;
#[cfg(feature = "map")]
mod focus;
#[cfg(feature = "event")]
mod follow;
mod intl;
mod kind;
#[cfg(feature = "map")]
mod land;
mod library;
#[cfg(feature = "event")]
mod offline_cache;
#[cfg(feature = "event")]
mod screen;
mod shell;
mod texts;
#[cfg(feature = "event")]
mod ticker;
mod transport;
mod widget;
#[cfg(feature = "event")]
mod zones;

pub use library::{Library, start};
pub use widget::Widget;

/// A fraction of the code of the standard library's, and faster.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
