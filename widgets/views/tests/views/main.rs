//! The views as static HTML: what a reader is told, in every language, by the picture and by its alternative table.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used)] // what goes wrong in a test should stop it

mod campaign;
mod contrast;
mod counter;
mod frame;
mod history;
mod hostile;
mod language;
mod long_list;
#[cfg(feature = "ssr")]
mod look;
mod map;
mod map_narrowed;
mod map_updates;
mod page;
#[cfg(feature = "ssr")]
mod picture;
mod programme;
mod radar;
mod screen;
#[cfg(feature = "ssr")]
mod snapshot;
mod structure;
mod words;
