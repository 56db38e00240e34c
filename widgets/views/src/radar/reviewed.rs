//! How few are reviewed, in the figure itself: "19 of 139 members reviewed" above a bar of all members.

use super::View;
use crate::node::{Node, svg};
use crate::shared::{rect, text};
use hrc_core::text::{Direction, fill, plural};

/// Height of what is above the bar, and of the bar, em.
const TEXT_EM: f64 = 2.3;
const BAR_EM: f64 = 0.45;

/// The room that it takes below the figure, px.
pub(super) fn height(font: f64) -> f64 {
    (TEXT_EM + BAR_EM) * font
}

/// Where it stands, px.
pub(super) struct Place {
    /// Left edge.
    pub(super) from: f64,
    pub(super) width: f64,
    pub(super) top: f64,
    /// Where its words begin: "start", or "middle".
    pub(super) anchor: &'static str,
}

pub(super) fn reviewed(view: &View<'_>, place: Place, font: f64) -> Node {
    let Place { from, width, top, anchor } = place;
    let (reporting, total) = (view.coverage.reporting, view.coverage.total.max(view.coverage.reporting));
    let rtl = view.ui.direction() == Direction::Rtl;
    let words = plural(view.ui.lang, &view.words.reviewed, total);
    let words = fill(words, &[&view.ui.number(reporting), &view.ui.number(total)]);
    let x = match (anchor, rtl) {
        ("middle", _) => from + width / 2.0,
        (_, true) => from + width,
        _ => from,
    };
    let part = |class, length: f64| {
        let x = if rtl { from + width - length } else { from };
        rect(class, (x, top + TEXT_EM * font), (length, BAR_EM * font))
    };
    svg("g")
        .class("reviewed")
        .with("data-reviewed", reporting.to_string())
        .child(text("note", (x, top + (TEXT_EM - 0.5) * font), anchor, words))
        .child(part("track", width))
        .child(part("share", width * reporting as f64 / total.max(1) as f64))
        .into()
}
