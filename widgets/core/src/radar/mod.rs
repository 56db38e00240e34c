//! The radar: where its spokes, rings and labels are, what its numbers say in words, and their order.

mod findings;
mod layout;

pub use findings::{Findings, findings, sort_by_most};
pub use layout::{
    Anchor, LINE_EM, Label, Layout, Px, Spoke, columns, height, layout, layout_within, rings, width,
};
