//! The radar's figure: rings, spokes, and on each spoke that has data a bar from the centre to a point with its number.
//!
//! Nothing is filled and nothing joins two spokes: the rights have no order, and an area would grow with the square.

use super::{Row, SMALL_EM, View, reviewed};
use crate::node::{Node, svg};
use crate::shared;
use hrc_core::radar::{Anchor, LINE_EM, Layout, Px, rings};
use hrc_core::text::{isolate, px, width_em};

pub(super) fn figure(view: &View<'_>, layout: &Layout, font: f64) -> Node {
    let axes: Vec<Node> =
        view.rows.iter().enumerate().map(|(i, row)| axis(view, row, layout, i, font)).collect();
    let below = reviewed::Place {
        from: layout.center.0 - layout.radius,
        width: 2.0 * layout.radius,
        top: layout.height,
        anchor: "middle",
    };
    shared::figure("group", view.sentence(), layout.width, layout.height + reviewed::height(font))
        .class("radar")
        .with("part", "figure")
        .with("font-size", px(font))
        .child(web(view, layout, font))
        .child(axes)
        .child(reviewed::reviewed(view, below, font))
        .into()
}

fn line(class: &'static str, (x1, y1): Px, (x2, y2): Px) -> Node {
    let line = svg("line").class(class).with("x1", px(x1)).with("y1", px(y1));
    line.with("x2", px(x2)).with("y2", px(y2)).into()
}

/// Rings with their counts beside the first spoke, the outer one all that are reviewed; and the spokes, dotted where there is
/// no data.
fn web(view: &View<'_>, layout: &Layout, font: f64) -> Node {
    let (cx, cy) = layout.center;
    let most = view.coverage.reporting;
    // Clear of the first right's own number, which stands across the spoke.
    let number = view.rows.first().and_then(|row| row.coverage).map(|c| view.ui.number(c.covered));
    let aside = number.map_or(0.0, |number| 0.5 * width_em(&number) + 0.2).max(0.35) * font;
    let mut parts: Vec<Node> = Vec::new();
    for count in rings(most) {
        let r = layout.radius * count as f64 / most as f64;
        let ring = svg("circle").class("ring").with("cx", px(cx)).with("cy", px(cy)).with("r", px(r));
        let label = svg("text")
            .class("ring-count")
            .with("font-size", px(font * SMALL_EM))
            .with("x", px(cx - aside))
            .with("y", px(cy - r + font))
            .with("text-anchor", "end")
            .child(view.ui.number(count));
        parts.extend([ring.into(), label.into()]);
    }
    for (end, point) in layout.ends.iter().zip(&layout.points) {
        parts.push(line(if point.is_some() { "spoke" } else { "spoke gap" }, layout.center, *end));
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
        let text = svg("text")
            .class(class)
            .with("x", px(label.x))
            .with("y", px(label.top + (k as f64 + 0.95) * LINE_EM * font))
            .with("text-anchor", anchor)
            .child(isolate(line));
        parts.push(text.into());
    }
    if let Some(at) = layout.points[i] {
        parts.push(line("reach", layout.center, at));
        parts.extend(number(view, row, layout, at, i, font));
    }
    view.group(row).child(parts).into()
}

/// The point, and its number a little further out along the spoke, where it does not cover the line.
fn number(view: &View<'_>, row: &Row, layout: &Layout, (x, y): Px, i: usize, font: f64) -> [Node; 2] {
    let (cx, cy) = layout.center;
    let (ex, ey) = layout.ends[i];
    let (dx, dy) = ((ex - cx) / layout.radius, (ey - cy) / layout.radius);
    let out = ((x - cx) * dx + (y - cy) * dy + 1.05 * font).max(2.1 * font);
    let count = row.coverage.map_or(0, |c| c.covered);
    let point = svg("circle").class("point").with("cx", px(x)).with("cy", px(y)).with("r", px(font * 0.3));
    let number = svg("text")
        .class("count")
        .with("x", px(cx + dx * out))
        .with("y", px(cy + dy * out + 0.35 * font))
        .with("text-anchor", "middle")
        .child(view.ui.number(count));
    [point.into(), number.into()]
}
