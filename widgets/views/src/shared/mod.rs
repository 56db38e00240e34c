//! What every widget has: its state, its words, and the frame around the picture.

mod frame;
mod link;
mod state;
mod strings;
mod ui;

pub use frame::{Toggle, frame, toggle};
pub use link::link;
pub use state::{Data, Settings, State, Status};
pub use strings::{Strings, strings};
pub use ui::{Format, PLAIN, Ui};

/// Style sheet of the frame and of all text, links, tables and buttons.
pub const THEME_CSS: &str = include_str!("theme.css");
