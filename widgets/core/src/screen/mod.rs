//! What an event screen shows at a moment: a matter of its children, the programme and the clock alone, so that screens
//! with the same feed show the same.
//!
//! | question | module |
//! |---|---|
//! | which child, in which language, and until when | [`turns`] |
//! | what is new since the feed before, worth the whole wall | [`feast`] |
//! | how small a text must be set to fit | [`fit`] |
//! | how far everything is moved so that no pixel stays for days | [`shift`] |
//!
//! Invariants: there is always something to show; a slide is shown for a second at least; nothing here knows a clock.

mod feast;
mod fit;
mod shift;
mod turns;

pub use feast::{Feast, feasts};
pub use fit::{STEPS, fit};
pub use shift::{SHIFT_S, shift};
pub use turns::{Child, Scene, Slide, Turn, scene, turns};
