//! What an event screen shows at a moment: a matter of its children, the programme and the clock alone, so that screens
//! with the same feed show the same.
//!
//! | question | module |
//! |---|---|
//! | which child, in which language, and until when | [`turns`] |
//! | what is new since the feed before, worth the whole wall | [`celebration`] |
//! | who joined last | [`newest`] |
//! | how large its text is, and what the smallest is | [`type_size`] |
//! | which page of what does not fit into one | [`pages`] |
//! | how far everything is moved so that no pixel stays for days | [`shift`] |
//!
//! Invariants: there is always something to show; a slide is shown for a second at least; nothing here knows a clock.

mod celebration;
mod newest;
mod pages;
mod shift;
mod turns;
mod type_size;

pub use celebration::{Celebration, celebrations};
pub use newest::newest;
pub use pages::{PAGE_S, Pager, page};
pub use shift::{SHIFT_S, shift};
pub use turns::{Child, Scene, Slide, Turn, scene, turns};
pub use type_size::{FIGURE_STEP, LARGEST, LEAST_EM, LEAST_TEXT, STEP, STEPS, is_long, next_step};
