//! The library in a browser. Each file is a module of one program, so that an engine starts once and the bindings are made once.
#![allow(clippy::unwrap_used)]

mod common;
mod feed;
#[cfg(feature = "map")]
mod focus;
mod node;
#[cfg(feature = "event")]
mod programme;
#[cfg(feature = "event")]
mod screen;
mod widget;
#[cfg(feature = "event")]
mod zones;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
