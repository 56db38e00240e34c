//! What every widget has: its model, its words, and the frame around the figure.

mod description;
mod foot;
mod frame;
mod handle;
mod hint;
mod link;
mod model;
mod parts;
mod phrase;
mod strings;
mod ui;

pub use description::{Alternative, Described, Description, Shows, toggle};
#[cfg(feature = "ssr")]
pub(crate) use foot::{about, folded, foot};
pub use foot::{counted_on, map_credits, source};
pub use frame::live;
#[cfg(feature = "ssr")]
pub(crate) use frame::{heading, notice, shell};
#[cfg(feature = "ssr")]
pub(crate) use handle::StaticWidget;
pub use handle::{Component, Handle, Remote, Widget, last};
pub(crate) use hint::{Compared, Hint};
pub use link::link;
pub use model::{Action, Data, DataStatus, Model, Room};
pub use parts::{cell, circle, figure, head, line, rect, row_head, subheading, text};
pub use phrase::{Phrase, filled};
pub use strings::{Strings, strings};
pub use ui::{Format, PLAIN, Ui, date_in};

/// Style sheet of the frame and of all text, links, tables and buttons.
pub const THEME_CSS: &str = include_str!("theme.css");
