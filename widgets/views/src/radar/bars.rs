//! The same numbers as bars: where the radar has no room, or where the reader asks.

use super::{Row, TEXT_EM, View, reviewed};
use crate::node::{Element, Node, html};
use crate::shared::{self, Model, Room, rect, text};
use hrc_core::radar::columns;
use hrc_core::text::{Direction, isolate, px, width_em, word_em, wrap_anywhere};

/// On a wall a column of bars is at least so wide, em, or there is one column.
const COLUMN_EM: f64 = 20.0;
/// Gap between two columns, em.
const GAP_EM: f64 = 2.0;

pub(super) fn bars(view: &View<'_>, model: &Model) -> Node {
    let (width, font) = (model.width, model.font * TEXT_EM);
    match model.room {
        None => figure(view, view.rows, true, width, font).with("part", "figure").into(),
        Some(room) => pages(view, width, font, room),
    }
}

/// Columns that are no higher than the room, two beside each other where they are wide enough; each pair is a page.
fn pages(view: &View<'_>, width: f64, font: f64, room: Room) -> Node {
    let beside = if width >= (2.0 * COLUMN_EM + GAP_EM) * font { 2 } else { 1 };
    let width = (width - (beside as f64 - 1.0) * GAP_EM * font) / beside as f64;
    let mut heights: Vec<f64> =
        view.rows.iter().map(|row| height(&names(view, row, width, font), font)).collect();
    heights.push(reviewed::height(reviewed::words(view, width, font).len(), font));
    let columns = columns(&heights, room.height, beside);
    let pages: Vec<Node> = columns
        .chunks(beside)
        .map(|page| {
            let column = |rows: &std::ops::Range<usize>| {
                // How many are reviewed is the last row.
                let last = rows.end > view.rows.len();
                let rows = view.rows.get(rows.start..rows.end.min(view.rows.len())).unwrap_or_default();
                figure(view, rows, last, width, font).into()
            };
            html("div").class("page").child(page.iter().map(column).collect::<Vec<Node>>()).into()
        })
        .collect();
    html("div").with("part", "figure").child(pages).into()
}

/// The lines of a row's name, beside the widest number; where a word would have to be broken for that, the number has the
/// last line to itself.
fn names(view: &View<'_>, row: &Row, width: f64, font: f64) -> Vec<String> {
    let widest = view.rows.iter().map(|row| width_em(&view.of(row))).fold(0.0, f64::max);
    let label = &row.label.text;
    let (all, beside) = (width / font, (width / font - widest - 1.0).max(6.0));
    if word_em(label) <= beside {
        return wrap_anywhere(label, beside);
    }
    let mut lines = wrap_anywhere(label, all);
    lines.push(String::new());
    lines
}

/// Height of a row with the space below it, px.
fn height(names: &[String], font: f64) -> f64 {
    (1.3 * names.len() as f64 + 1.65) * font
}

/// Bars of some rows; with how many are reviewed below them, if they are the last.
fn figure(view: &View<'_>, rows: &[Row], last: bool, width: f64, font: f64) -> Element {
    let line = 1.3 * font;
    let thick = 0.55 * font;
    let rtl = view.ui.direction() == Direction::Rtl;
    // In a figure that runs from right to left, "start" is at the right.
    let (start, end) = if rtl { (width, 0.0) } else { (0.0, width) };
    let mut y = 0.0;
    let mut parts: Vec<Node> = Vec::new();
    for row in rows {
        let lines = names(view, row, width, font);
        let last = y + (lines.len() as f64 - 0.2) * line;
        let bar = y + lines.len() as f64 * line + 0.2 * font;
        let names: Vec<Node> = lines
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
            .map(|(k, name)| {
                text("name", (start, y + (k as f64 + 0.8) * line), "start", isolate(name)).into()
            })
            .collect();
        let share = view.share(row);
        let length = share.unwrap_or(0.0) * width;
        let group = view
            .group(row)
            .child(names)
            .child(text("note", (end, last), "end", view.of(row)))
            .child(rect(if share.is_some() { "track" } else { "track gap" }, (0.0, bar), (width, thick)))
            .child(rect("bar", (if rtl { width - length } else { 0.0 }, bar), (length, thick)));
        parts.push(group.into());
        y += height(&lines, font);
    }
    if last {
        let below = reviewed::Place { from: 0.0, width, top: y - 0.8 * font, anchor: "start" };
        let words = reviewed::words(view, width, font);
        y += reviewed::height(words.len(), font) - 0.8 * font;
        parts.push(reviewed::reviewed(view, words, below, font));
    }
    shared::figure("group", view.sentence(), width, y).class("bars").with("font-size", px(font)).child(parts)
}
