//! How few are reviewed, in the figure itself: "19 of 139 members reviewed" above a bar of all members.

use super::View;
use crate::node::{Node, svg};
use crate::shared::{rect, text};
use hrc_core::text::{Direction, fill, plural, wrap_anywhere};

/// Height of what is above the bar, and of the bar, em.
const TEXT_EM: f64 = 2.3;
const BAR_EM: f64 = 0.45;

/// From line to line of its words, em.
const LINE_EM: f64 = 1.1;

/// Its words, in as many lines as they need in a figure of this width, px.
pub(super) fn words(view: &View<'_>, width: f64, font: f64) -> Vec<String> {
    let (reporting, total) = (view.coverage.reporting, view.coverage.total.max(view.coverage.reporting));
    let words = plural(view.ui.lang, &view.words.reviewed, total);
    let words = fill(words, &[&view.ui.number(reporting), &view.ui.number(total)]);
    // They are a little smaller than other text, which leaves room for a reader's own spacing.
    wrap_anywhere(&words, width / font)
}

/// The room that it takes below the figure with so many lines of words, px.
pub(super) fn height(lines: usize, font: f64) -> f64 {
    (TEXT_EM + BAR_EM + LINE_EM * lines.saturating_sub(1) as f64) * font
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

pub(super) fn reviewed(view: &View<'_>, words: Vec<String>, place: Place, font: f64) -> Node {
    let Place { from, width, top, anchor } = place;
    let bar = top + height(words.len(), font) - BAR_EM * font;
    let (reporting, total) = (view.coverage.reporting, view.coverage.total.max(view.coverage.reporting));
    let rtl = view.ui.direction() == Direction::Rtl;
    let x = match (anchor, rtl) {
        ("middle", _) => from + width / 2.0,
        (_, true) => from + width,
        _ => from,
    };
    let part = |class, length: f64| {
        let x = if rtl { from + width - length } else { from };
        rect(class, (x, bar), (length, BAR_EM * font))
    };
    let y = |line: usize| top + (TEXT_EM - 0.5 + LINE_EM * line as f64) * font;
    let note = |(line, words): (usize, String)| text("note", (x, y(line)), anchor, words).into();
    let notes: Vec<Node> = words.into_iter().enumerate().map(note).collect();
    svg("g")
        .class("reviewed")
        .with("data-reviewed", reporting.to_string())
        .child(notes)
        .child(part("track", width))
        .child(part("share", width * reporting as f64 / total.max(1) as f64))
        .into()
}
