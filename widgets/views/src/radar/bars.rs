//! The same numbers as bars: where the radar has no room, or where the reader asks.

use super::View;
use crate::node::{Node, svg};
use crate::shared;
use hrc_core::text::{Direction, isolate, px, width_em, wrap};

pub(super) fn bars(view: &View<'_>, width: f64, font: f64) -> Node {
    let line = 1.3 * font;
    let thick = 0.55 * font;
    let numbers: Vec<String> = view.rows.iter().map(|row| view.of(row)).collect();
    let widest = numbers.iter().map(|n| width_em(n)).fold(0.0, f64::max);
    let rtl = view.ui.direction() == Direction::Rtl;
    // In a picture that runs from right to left, "start" is at the right.
    let (start, end) = if rtl { (width, 0.0) } else { (0.0, width) };
    let text = |class, x: f64, y: f64, anchor, content: String| {
        svg("text").class(class).with("x", px(x)).with("y", px(y)).with("text-anchor", anchor).child(content)
    };
    let rect = |class, x: f64, y: f64, length: f64| {
        svg("rect")
            .class(class)
            .with("x", px(x))
            .with("y", px(y))
            .with("width", px(length))
            .with("height", px(thick))
    };
    let mut y = 0.0;
    let mut parts: Vec<Node> = Vec::new();
    for (row, number) in view.rows.iter().zip(numbers) {
        let lines = wrap(&row.label, (width / font - widest - 1.0).max(6.0));
        let last = y + (lines.len() as f64 - 0.2) * line;
        let bar = y + lines.len() as f64 * line + 0.2 * font;
        let names: Vec<Node> = lines
            .iter()
            .enumerate()
            .map(|(k, name)| text("name", start, y + (k as f64 + 0.8) * line, "start", isolate(name)).into())
            .collect();
        let share = view.share(row);
        let length = share.unwrap_or(0.0).min(1.0) * width;
        let group = view
            .group(row)
            .child(names)
            .child(text("note", end, last, "end", number))
            .child(rect(if share.is_some() { "track" } else { "track gap" }, 0.0, bar, width))
            .child(rect("bar", if rtl { width - length } else { 0.0 }, bar, length));
        parts.push(group.into());
        y = bar + thick + 0.9 * font;
    }
    shared::picture("group", view.sentence(), width, y)
        .class("bars")
        .with("part", "picture")
        .with("font-size", px(font))
        .child(parts)
        .into()
}
