//! What an event screen shows at a moment: a matter of its children, the programme and the clock alone, so that screens
//! with the same feed show the same.
//!
//! | question | module |
//! |---|---|
//! | which child, in which language, and until when | [`turns`] |
//! | what is new since the feed before, worth the whole wall | [`celebration`] |
//! | how large its text is, and what the smallest is | [`fit`] |
//! | which page of what does not fit into one | [`pages`] |
//! | how far everything is moved so that no pixel stays for days | [`shift`] |
//!
//! Invariants: there is always something to show; a slide is shown for a second at least; nothing here knows a clock.

mod celebration;
mod fit;
mod pages;
mod shift;
mod turns;

pub use celebration::{Celebration, celebrations};
pub use fit::{LARGEST, LEAST_EM, LEAST_TEXT, PICTURE_STEP, STEP, STEPS, fit, is_long};
pub use pages::{PAGE_S, Pager, page};
pub use shift::{SHIFT_S, shift};
pub use turns::{Child, Scene, Slide, Turn, scene, turns};
