//! The WebAssembly library behind the custom elements. `pkg/embed.js` defines the elements and calls in here:
//! [`start`] once, [`mount`] for each element.
//!
//! | what | module |
//! |---|---|
//! | life of one widget, from mounting to closing | [`host`] |
//! | one request for each feed of the page, polling, last good data | [`feed_store`] |
//! | copies for a start without network, with the feature `event` | `kept` |
//! | what makes an event screen run, with the feature `event` | `screen` |
//! | what the script does for us: requests, events, console | [`shell`] |
//! | what time it is, and rehearsals, with the feature `event` | `clock` |
//! | widgets that follow the clock, each with one timer, with the feature `event` | `follow`, `ticker` |
//! | clocks of time zones, with the feature `event` | `zones` |
//! | the reader's clock, names of countries, texts without accents | [`intl`] |
//!
//! Invariants: no arithmetic of pictures here; nothing that comes from JavaScript is unwrapped; a panic is told to the
//! script, which gives the other widgets a new instance.

#[cfg(feature = "event")]
mod clock;
mod fault;
mod feed_store;
#[cfg(feature = "event")]
mod follow;
mod host;
mod intl;
#[cfg(feature = "event")]
mod kept;
#[cfg(feature = "event")]
mod screen;
mod shell;
#[cfg(feature = "event")]
mod ticker;
#[cfg(feature = "event")]
mod zones;

pub use host::{Widget, mount};
use wasm_bindgen::prelude::*;

/// A fraction of the code of the standard library's, and faster.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Gives the library its script. Called once for each instance.
#[wasm_bindgen]
pub fn start(shell: shell::Shell) {
    shell::keep(shell);
    fault::catch_panics();
}
