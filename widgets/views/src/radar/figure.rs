//! The radar's figure: rings, spokes, the polygon, and a point with its number on each spoke that has data.

use super::{Row, SMALL_EM, View};
use crate::node::{Node, svg};
use crate::shared;
use hrc_core::radar::{Anchor, LINE_EM, Layout, Px, rings, runs};
use hrc_core::text::{isolate, px, width_em};

pub(super) fn figure(view: &View<'_>, layout: &Layout, font: f64) -> Node {
    let axes: Vec<Node> =
        view.rows.iter().enumerate().map(|(i, row)| axis(view, row, layout, i, font)).collect();
    shared::figure("group", view.sentence(), layout.width, layout.height)
        .class("radar")
        .with("part", "figure")
        .with("font-size", px(font))
        .child(web(view, layout, font))
        .child(shape(layout))
        .child(axes)
        .into()
}

fn path(points: impl Iterator<Item = Px>, close: bool) -> String {
    let mut d = String::new();
    for (x, y) in points {
        d = [d.as_str(), if d.is_empty() { "M" } else { "L" }, &px(x), " ", &px(y)].concat();
    }
    if close { d + "z" } else { d }
}

/// Rings with their counts beside the first spoke, and the spokes; dotted where there is no data.
fn web(view: &View<'_>, layout: &Layout, font: f64) -> Node {
    let (cx, cy) = layout.center;
    let most = view.coverage.reporting;
    // Clear of the first right's own number, which stands across the spoke.
    let number = view.rows.first().and_then(|row| row.coverage).map(|c| view.ui.number(c.covered));
    let aside = number.map_or(0.0, |number| 0.5 * width_em(&number) + 0.2).max(0.35) * font;
    let mut parts: Vec<Node> = Vec::new();
    for count in rings(most) {
        let share = count as f64 / most as f64;
        let ring = layout.ends.iter().map(|(x, y)| (cx + (x - cx) * share, cy + (y - cy) * share));
        parts.push(svg("path").class("ring").with("d", path(ring, true)).into());
        let label = svg("text")
            .class("ring-count")
            .with("font-size", px(font * SMALL_EM))
            .with("x", px(cx - aside))
            .with("y", px(cy - layout.radius * share + font))
            .with("text-anchor", "end")
            .child(view.ui.number(count));
        parts.push(label.into());
    }
    for ((x, y), point) in layout.ends.iter().zip(&layout.points) {
        let spoke = svg("line")
            .class(if point.is_some() { "spoke" } else { "spoke gap" })
            .with("x1", px(cx))
            .with("y1", px(cy))
            .with("x2", px(*x))
            .with("y2", px(*y));
        parts.push(spoke.into());
    }
    svg("g").with("aria-hidden", "true").with("data-most", most.to_string()).child(parts).into()
}

/// The light polygon: closed where every axis has data, else an open line for each run of axes that have.
fn shape(layout: &Layout) -> Node {
    let whole = layout.points.iter().all(Option::is_some);
    let mut parts: Vec<Node> = Vec::new();
    for run in runs(&layout.points) {
        let points = || run.iter().filter_map(|i| layout.points[*i]);
        let corner = (!whole).then_some(layout.center);
        if run.len() > 1 {
            parts.push(svg("path").class("area").with("d", path(points().chain(corner), true)).into());
        }
        parts.push(svg("path").class("outline").with("d", path(points(), whole)).into());
    }
    svg("g").with("aria-hidden", "true").child(parts).into()
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
        parts.extend(number(view, row, layout, at, i, font));
    }
    let title = svg("title").child(isolate(&row.label.text) + ": " + &view.of(row));
    view.group(row).child(title).child(parts).into()
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
