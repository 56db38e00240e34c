//! A widget's frame as the blocks that a picture consists of, in their order: texts, rows of short texts, drawings.

use super::look::{Look, legal, painted};
use super::style::{At, Declared, Sheet};
use crate::node::{Element, Fallback, Part};
use crate::snapshot::PicturePart;
use hrc_core::text::isolate;

/// A block, with the room above it.
pub(super) struct Block {
    /// At least so much room after the block before, px.
    pub(super) gap: f64,
    pub(super) content: Content,
    /// What a small picture keeps when it has room for little.
    pub(super) is_needed: bool,
}

pub(super) enum Content {
    /// A text that breaks into lines.
    Text(String, Look),
    /// Short texts one after the other; those of a list have a dot before them.
    Row(Vec<Item>, Look),
    /// A drawing with its width and height, px.
    Drawing(Element, f64, f64),
}

/// A short text of a row.
pub(super) struct Item {
    pub(super) text: String,
    /// Colour of the line around it.
    pub(super) border: Option<String>,
}

/// What stands in the `frame`, in text of the look that it gives. `width` is that of the content, px.
pub(super) fn blocks(
    sheet: &Sheet<'_>,
    frame: &At<'_>,
    parts: &[PicturePart],
    look: &Look,
    width: f64,
) -> Vec<Block> {
    let mut flow =
        Flow { sheet, width, blocks: Vec::new(), line: String::new(), look: None, gap: 0.0, is_needed: true };
    for PicturePart { content, is_needed } in parts {
        flow.is_needed = *is_needed;
        for part in content.parts() {
            flow.part(part, Some(frame), look);
        }
    }
    flow.end_line();
    flow.blocks
}

struct Flow<'a> {
    sheet: &'a Sheet<'a>,
    width: f64,
    blocks: Vec<Block>,
    /// The text of the block at hand.
    line: String,
    /// The look of its first word.
    look: Option<Look>,
    /// Room before what comes next.
    gap: f64,
    is_needed: bool,
}

impl Flow<'_> {
    fn part(&mut self, part: Part<'_>, around: Option<&At<'_>>, look: &Look) {
        match part {
            Part::Text(text) => {
                if !text.trim().is_empty() {
                    self.look.get_or_insert_with(|| look.clone());
                }
                self.line.push_str(&legal(text));
            }
            Part::Element(element) => self.element(&At { element, around }, look),
        }
    }

    fn element(&mut self, at: &At<'_>, around: &Look) {
        let element = at.element;
        let declared = self.sheet.declared(at);
        let display = declared.get("display");
        let is_control = element.marks().fallback.is_some_and(Fallback::is_of_control);
        // What only a screen reader reads is cut away on the page.
        let is_cut = declared.get("clip-path").is_some();
        if element.is_hidden() || display == Some("none") || is_cut || is_control {
            return;
        }
        let look = around.of(self.sheet, at, &declared, self.width);
        if element.is("svg") {
            return self.drawing(at, around);
        }
        let is_block = matches!(element.tag(), "div" | "p" | "ul" | "ol" | "table" | "tr" | "caption");
        if is_block || matches!(display, Some("block" | "flex")) {
            let (before, after) = margins(self.sheet, &declared, look.font, self.width);
            self.end_line();
            self.gap = self.gap.max(before);
            if display == Some("flex") || matches!(element.tag(), "ul" | "ol") {
                self.row(at, &look);
            } else {
                self.inside(at, &look);
                self.end_line();
            }
            self.gap = self.gap.max(after);
        } else if element.is("bdi") {
            let before = std::mem::take(&mut self.line);
            // It runs as its own language does, and the line around it as before.
            self.inside(at, &Look { rtl: around.rtl, ..look });
            let own = std::mem::replace(&mut self.line, before);
            self.line.push_str(&if own.is_empty() { own } else { isolate(&own) });
        } else {
            let is_cell = matches!(element.tag(), "td" | "th") && !self.line.trim().is_empty();
            self.line.push_str(if is_cell { "\u{2003}" } else { "" });
            self.inside(at, &look);
        }
    }

    fn inside(&mut self, at: &At<'_>, look: &Look) {
        for part in at.element.parts() {
            self.part(part, Some(at), look);
        }
    }

    /// Each child is a short text.
    fn row(&mut self, at: &At<'_>, look: &Look) {
        let mut items = Vec::new();
        for part in at.element.parts() {
            self.part(part, Some(at), look);
            let text = squeezed(&std::mem::take(&mut self.line));
            self.look = None;
            let border = match part {
                Part::Element(element) => {
                    self.sheet.declared(&At { element, around: Some(at) }).get("border")
                }
                Part::Text(_) => None,
            };
            let border = border.and_then(|border| border.split_once("solid "));
            let border = border.map(|(_, colour)| self.sheet.value(colour).to_owned());
            let dot = if matches!(part, Part::Element(element) if element.is("li")) { "• " } else { "" };
            if !text.is_empty() {
                items.push(Item { text: [dot, &text].concat(), border });
            }
        }
        if !items.is_empty() {
            self.push(Content::Row(items, look.clone()));
        }
    }

    fn drawing(&mut self, at: &At<'_>, around: &Look) {
        let size = |name| at.element.get(name).and_then(|size| size.parse::<f64>().ok());
        let (Some(width), Some(height)) = (size("width"), size("height")) else { return };
        self.end_line();
        if let Some(drawing) = painted(self.sheet, at, around, self.width) {
            // The first one is what the widget is about.
            let is_first = !self.blocks.iter().any(|block| matches!(block.content, Content::Drawing(..)));
            let outer = std::mem::replace(&mut self.is_needed, is_first);
            self.push(Content::Drawing(drawing, width, height));
            self.is_needed = outer;
        }
    }

    fn end_line(&mut self) {
        let text = squeezed(&std::mem::take(&mut self.line));
        if let (Some(look), false) = (self.look.take(), text.is_empty()) {
            self.push(Content::Text(text, look));
        }
    }

    fn push(&mut self, content: Content) {
        let gap = std::mem::take(&mut self.gap);
        self.blocks.push(Block { gap, content, is_needed: self.is_needed });
    }
}

/// With single spaces between words.
fn squeezed(text: &str) -> String {
    let words = text.split([' ', '\n', '\t']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The room before and after a block, px.
fn margins(sheet: &Sheet<'_>, declared: &Declared<'_>, font: f64, width: f64) -> (f64, f64) {
    let px = |value: &str| sheet.length(value, font, width).unwrap_or(0.0);
    let (mut before, mut after) = (0.0, 0.0);
    for &(name, value) in &declared.0 {
        let sides: Vec<&str> = value.split(' ').collect();
        match (name, sides.as_slice()) {
            ("margin", [first, _, third, ..]) => (before, after) = (px(first), px(third)),
            ("margin-block", [first, second]) => (before, after) = (px(first), px(second)),
            ("margin" | "margin-block", [first, ..]) => (before, after) = (px(first), px(first)),
            ("margin-block-start", _) => before = px(value),
            ("margin-block-end", _) => after = px(value),
            _ => {}
        }
    }
    (before, after)
}
