//! The catalogue: the one place where a widget, an attribute, a width or a limit is written down.
//!
//! | what | module |
//! |---|---|
//! | the widgets, and what each needs of the page | [`widget`] |
//! | the attributes of each element as one typed value | [`settings`], [`common`], and one module for each widget |
//! | what an attribute accepts | [`value`] |
//! | widths, limits and deadlines | [`limits`] |
//! | events, error codes, custom properties and parts, with the feature `descriptions` | `event`, `error`, `look` |
//!
//! `cargo xtask generate` writes everything outside Rust that has to know this: the loader's tables, the types, the
//! manifests for editors and the reference in the guide.
//!
//! Invariants: a wrong value means the default and one [`AttributeProblem`]; a default is a value that its attribute
//! accepts; nothing that only people read is compiled without `descriptions`.

pub mod common;
mod counter;
#[cfg(feature = "descriptions")]
pub mod error;
#[cfg(feature = "descriptions")]
pub mod event;
pub mod limits;
#[cfg(feature = "descriptions")]
pub mod look;
mod map;
mod programme;
mod radar;
mod screen;
mod settings;
pub mod value;
pub mod widget;

pub use common::{CommonSettings, Load, Theme};
pub use counter::{COUNTER, CounterSettings, CounterView};
pub use map::{MAP, MapSettings, MapView};
pub use programme::{PROGRAMME, ProgrammeSettings, ProgrammeView};
pub use radar::{RADAR, RadarOrder, RadarSettings, RadarView};
pub use screen::{Keep, OldNumbers, SCREEN, ScreenSettings};
pub use settings::{AttributeProblem, Expected, Settings, read};
pub use widget::{DataNeed, Library, WIDGETS, Widget};

#[cfg(feature = "descriptions")]
pub use settings::Attribute;
