//! The radar's figure: rings, spokes, and on each spoke that has data a bar from the centre to a point with its number.
//!
//! Nothing is filled and nothing joins two spokes: the rights have no order, and an area would grow with the square.

use super::{Fitted, Row, SMALL_EM, View, reviewed};
use crate::node::{Node, svg};
use crate::shared::{self, circle, line, text};
use hrc_core::radar::{Anchor, LINE_EM, Layout, rings};
use hrc_core::text::{isolate, px};

pub(super) fn figure(view: &View<'_>, fitted: &Fitted) -> Node {
    let Fitted { layout, font, is_whole } = fitted;
    let font = *font;
    let axes: Vec<Node> =
        view.rows.iter().enumerate().map(|(i, row)| axis(view, row, layout, i, font)).collect();
    let below = reviewed::Place {
        from: layout.center.0 - layout.radius,
        width: 2.0 * layout.radius,
        top: layout.height,
        anchor: "middle",
    };
    let words = reviewed::words(view, layout.width, font);
    let height = layout.height + reviewed::height(words.len(), font);
    shared::figure("group", view.sentence(), layout.width, height)
        .class(if *is_whole { "radar whole" } else { "radar" })
        .with("part", "figure")
        .with("font-size", px(font))
        .child(web(view, layout, font))
        .child(axes)
        .child(reviewed::reviewed(view, words, below, font))
        .into()
}

/// Rings with their counts beside the first spoke, the outer one all that are reviewed; and the spokes, dotted where there is
/// no data.
fn web(view: &View<'_>, layout: &Layout, font: f64) -> Node {
    let (cx, cy) = layout.center;
    let most = view.coverage.reporting;
    // Clear of the first right's own number, which stands across the spoke.
    let right = cx - 0.75 * font;
    let mut parts: Vec<Node> = Vec::new();
    let mut above = f64::NEG_INFINITY;
    for &count in rings(most).iter().rev() {
        let r = layout.radius * count as f64 / most as f64;
        parts.push(circle("ring", (cx, cy), r).into());
        // From the outer ring inward, those that are clear of the numbers and of one another.
        let y = cy - r + font;
        if y - above >= font && y <= cy && layout.is_clear((right, y), font) {
            above = y;
            let label = text("ring-count", (right, y), "end", view.ui.number(count));
            parts.push(label.with("font-size", px(font * SMALL_EM)).into());
        }
    }
    for (end, point) in layout.ends.iter().zip(&layout.points) {
        parts.push(line(if point.is_some() { "spoke" } else { "spoke gap" }, layout.center, *end).into());
    }
    svg("g").with("aria-hidden", "true").with("data-most", most.to_string()).child(parts).into()
}

/// One right: its name outside, its point and number on the spoke.
fn axis(view: &View<'_>, row: &Row, layout: &Layout, i: usize, font: f64) -> Node {
    let label = &layout.labels[i];
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let mut parts: Vec<Node> = Vec::new();
    let names = label.lines.iter().map(|line| (line, "name"));
    for (k, (line, class)) in names.chain(label.note.iter().map(|line| (line, "note"))).enumerate() {
        let y = label.top + (k as f64 + 0.95) * LINE_EM * font;
        parts.push(text(class, (label.x, y), anchor, isolate(line)).into());
    }
    if let Some((point, (x, y))) = layout.points[i] {
        parts.push(line("reach", layout.center, point).into());
        parts.push(circle("point", point, font * 0.3).into());
        let number = view.ui.number(row.covered().unwrap_or_default());
        parts.push(text("count", (x, y + 0.35 * font), "middle", number).into());
    }
    view.group(row).child(parts).into()
}
