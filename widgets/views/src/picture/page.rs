//! Blocks placed below one another, and the page that they stand on.

use super::flow::{Block, Content, Item};
use super::look::{Look, anchor, directed, weight};
use crate::node::{Element, Node, svg};
use hrc_core::text::{px, scaled, width_em, wrap};

/// How much wider thick letters are.
const BOLD: f64 = 1.1;
/// Room between two texts of a row, and around one with a line, em.
const GAP_EM: f64 = 1.2;
const BOX_EM: f64 = 0.5;

/// Upper left corner and width of a column, px.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
}

/// The blocks in a column, and the height that they take, px. Drawings are as large as `scale` makes them.
pub(super) fn stack<'a>(
    blocks: impl Iterator<Item = &'a Block>,
    column: Column,
    scale: f64,
    rtl: bool,
) -> (Vec<Node>, f64) {
    let mut nodes = Vec::new();
    let mut y = column.y;
    for (i, block) in blocks.enumerate() {
        y += if i > 0 { block.gap } else { 0.0 };
        let column = Column { y, ..column };
        y += match &block.content {
            Content::Text(text, look) => lines(text, look, column, rtl, &mut nodes),
            Content::Row(items, look) => row(items, look, column, rtl, &mut nodes),
            Content::Drawing(drawing, width, height) => {
                let left = column.x + (column.width - width * scale) / 2.0;
                nodes.push(placed(drawing, left, y, scale));
                height * scale
            }
        };
    }
    (nodes, y - column.y)
}

/// A drawing at a place.
pub(super) fn placed(drawing: &Element, x: f64, y: f64, scale: f64) -> Node {
    let mut transform = ["translate(", &px(x), " ", &px(y), ")"].concat();
    if scale != 1.0 {
        transform = [&transform, " scale(", &scaled(scale, 4), ")"].concat();
    }
    let mut group = svg("g").with("transform", transform);
    for (name, value) in drawing.attributes() {
        if !["viewBox", "width", "height"].contains(&name) {
            group = group.with(name, value.to_owned());
        }
    }
    group.child(drawing.copied_parts()).into()
}

fn text(words: String, look: &Look, x: f64, y: f64, rtl: bool) -> Node {
    svg("text")
        .with("x", px(x))
        .with("y", px(y))
        .with("font-size", scaled(look.font, 2))
        .with_some("font-weight", weight(look))
        .with("text-anchor", anchor("start", rtl))
        .with("fill", look.colour.clone())
        .child(directed(&words, look.rtl))
        .into()
}

/// How wide a text is, px, on the wide side.
fn wide(text: &str, look: &Look) -> f64 {
    width_em(text) * look.font * if look.bold { BOLD } else { 1.0 }
}

/// The foot of the letters in a line that begins at `y`, px.
fn baseline(y: f64, look: &Look) -> f64 {
    y + look.font * (look.line / 2.0 + 0.36)
}

/// A text in lines; returns its height, px.
fn lines(words: &str, look: &Look, column: Column, rtl: bool, nodes: &mut Vec<Node>) -> f64 {
    let room = column.width / look.font / if look.bold { BOLD } else { 1.0 };
    let x = if rtl { column.x + column.width } else { column.x };
    let mut y = column.y;
    let mut open = 0;
    for line in wrap(words, room) {
        nodes.push(text(isolated(&line, &mut open), look, x, baseline(y, look), rtl));
        y += look.font * look.line;
    }
    y - column.y
}

/// A line of a text, with the isolations that are `open` before and after it ended in it and begun anew.
fn isolated(line: &str, open: &mut usize) -> String {
    let before = *open;
    for c in line.chars() {
        match c {
            '\u{2068}' => *open += 1,
            '\u{2069}' => *open = open.saturating_sub(1),
            _ => {}
        }
    }
    ["\u{2068}".repeat(before), line.to_owned(), "\u{2069}".repeat(*open)].concat()
}

/// Short texts in rows, those that do not fit in the next one; returns the height, px.
fn row(items: &[Item], look: &Look, column: Column, rtl: bool, nodes: &mut Vec<Node>) -> f64 {
    let line = (look.line + 0.2) * look.font;
    let mut y = column.y;
    // Where the next text begins, from the side at which lines begin; and those of this line that stand side by side.
    let mut from = 0.0;
    let (mut begin, mut beside) = (0.0, String::new());
    let at = |from: f64| if rtl { column.x + column.width - from } else { column.x + from };
    for item in items {
        let around = if item.border.is_some() { BOX_EM * look.font } else { 0.0 };
        let wide = wide(&item.text, look) + 2.0 * around;
        if from > 0.0 && from + wide > column.width {
            put(&mut beside, look, at(begin), y, rtl, nodes);
            (from, begin, y) = (0.0, 0.0, y + line);
        }
        if wide > column.width {
            y += lines(&item.text, look, Column { y, ..column }, rtl, nodes) + line - look.line * look.font;
            continue;
        }
        if let Some(colour) = &item.border {
            put(&mut beside, look, at(begin), y, rtl, nodes);
            boxed(item, look, [if rtl { at(from + wide) } else { at(from) }, y, wide], colour, nodes);
            begin = from + wide + GAP_EM * look.font;
        } else {
            beside.push_str(if beside.is_empty() { "" } else { "\u{2003}" });
            beside.push_str(&item.text);
        }
        from += wide + GAP_EM * look.font;
    }
    put(&mut beside, look, at(begin), y, rtl, nodes);
    if from > 0.0 { y + line - column.y } else { y - column.y }
}

/// The texts that stand side by side: as one, because how wide each of them is can only be estimated.
fn put(beside: &mut String, look: &Look, x: f64, y: f64, rtl: bool, nodes: &mut Vec<Node>) {
    if !beside.is_empty() {
        nodes.push(text(std::mem::take(beside), look, x, baseline(y, look), rtl));
    }
}

/// A text with a line around it, in the middle of its room, because its width is an estimate.
fn boxed(item: &Item, look: &Look, [left, y, wide]: [f64; 3], colour: &str, nodes: &mut Vec<Node>) {
    let frame = svg("rect")
        .with("x", px(left))
        .with("y", px(y))
        .with("width", px(wide))
        .with("height", px(look.line * look.font))
        .with("rx", px(0.2 * look.font))
        .with("fill", "none")
        .with("stroke", colour.to_owned());
    let words = svg("text")
        .with("x", px(left + wide / 2.0))
        .with("y", px(baseline(y, look)))
        .with("font-size", scaled(look.font, 2))
        .with("text-anchor", "middle")
        .with("fill", look.colour.clone())
        .child(directed(&item.text, look.rtl));
    nodes.extend([frame.into(), words.into()]);
}
