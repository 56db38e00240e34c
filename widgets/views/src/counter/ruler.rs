//! The ruler: a bar for each stage, all of one length, filled by its true share.

use super::strings::Strings;
use crate::node::{Node, html, nothing, svg};
use crate::shared::{Ui, figure, rect, text};
use hrc_core::feed::{Count, Milestone, Qualifier};
use hrc_core::milestone::{Stage, progress};
use hrc_core::text::{Direction, px, width_em, word_em, wrap};

/// Thickness of a bar, em.
const BAR_EM: f64 = 0.9;
/// Gap between two bars in a line, em.
const GAP_EM: f64 = 0.4;
/// Size of the notes, em, and height of their lines.
const NOTE_EM: f64 = 0.875;
const LINE_EM: f64 = 1.15;

/// The ruler, `width` px wide, with text of `font` px: the stages in one line or, where the longest word has no room in that,
/// below one another.
pub(super) fn ruler(
    ui: &Ui,
    words: &'static Strings,
    count: &Count,
    milestones: &[Milestone],
    width: f64,
    font: f64,
) -> Node {
    if milestones.is_empty() {
        return nothing();
    }
    let progress = progress(count, milestones);
    let to_go = super::to_go(ui, words, count, progress.to_go);
    let gap = GAP_EM * font;
    let length = (width + gap) / progress.stages.len() as f64 - gap;
    let room = length / (NOTE_EM * font);
    let mut in_line = word_em(&to_go) <= room;
    for (stage, milestone) in progress.stages.iter().zip(milestones) {
        in_line &= word_em(&note(ui, words, stage, milestone)) <= room;
    }
    let rtl = ui.direction() == Direction::Rtl;
    let flip = |x: f64| if rtl { width - x } else { x };
    let text =
        |class, x: f64, y: f64, anchor, content: String| text(class, (flip(x), y), anchor, content).into();
    let mut parts: Vec<Node> = Vec::new();
    let mut height: f64 = 0.0;
    for (i, (stage, milestone)) in progress.stages.iter().zip(milestones).enumerate() {
        let number = ui.number(stage.target);
        let is_next = progress.next == Some(i);
        let mut said = note(ui, words, stage, milestone);
        if is_next && !to_go.is_empty() {
            let between = if in_line { "\n" } else { ui.comma() };
            said = [&*to_go, if said.is_empty() { "" } else { between }, &*said].concat();
        }
        let mut texts: Vec<Node> = Vec::new();
        let bar = if in_line {
            // On a ruler the number stands where its way ends.
            let end = length + (length + gap) * i as f64;
            texts.push(text("target", end, (BAR_EM + 1.25) * font, "end", number));
            let mut below = BAR_EM + 2.45;
            for part in said.split('\n') {
                for line in wrap(part, room) {
                    texts.push(text("note", end, below * font, "end", line));
                    below += LINE_EM;
                }
            }
            height = height.max((below - 0.8) * font);
            Bar { from: end - length, length, y: 0.0 }
        } else {
            let room = (width / font - width_em(&number) * 1.2 - 1.0) / NOTE_EM;
            let mut y = height + font;
            texts.push(text("target", 0.0, y, "start", number));
            for line in wrap(&said, room) {
                texts.push(text("note", width, y, "end", line));
                y += LINE_EM * font;
            }
            y = y.max(height + (1.0 + LINE_EM) * font) - 0.65 * font;
            height = y + (BAR_EM + 0.6) * font;
            Bar { from: 0.0, length: width, y }
        };
        let group = svg("g")
            .class(if stage.reached { "stage reached" } else { "stage" })
            .with("data-target", stage.target.to_string())
            .child(bar.draw(stage, is_next && count.qualifier == Qualifier::MoreThan, font, &flip))
            .child(texts);
        parts.push(group.into());
    }
    let label =
        [super::sentence(ui, words, count), super::next(ui, words, count, milestones), to_go].join(" ");
    let figure = figure("img", label, width, height).class(if in_line { "line" } else { "lines" });
    html("div").class("ruler").child(figure.child(parts)).into()
}

/// Place of a bar in the figure, px; `from` is where it begins, from the side at which lines begin.
struct Bar {
    from: f64,
    length: f64,
    y: f64,
}

impl Bar {
    fn draw(&self, stage: &Stage, more: bool, font: f64, flip: &dyn Fn(f64) -> f64) -> Node {
        let thick = BAR_EM * font;
        let part = |class, from: f64, to: f64| {
            let (a, b) = (flip(self.from + from * self.length), flip(self.from + to * self.length));
            rect(class, (a.min(b), self.y), ((b - a).abs(), thick)).into()
        };
        let mut parts: Vec<Node> = vec![part("track", 0.0, 1.0), part("fill", 0.0, stage.share)];
        if more {
            // "More than" goes on for three fading dashes, but never as far as the milestone.
            let step = (1.0 - stage.share).min(0.2) / 4.0;
            for (i, class) in ["beyond b0", "beyond b1", "beyond b2"].into_iter().enumerate() {
                let from = stage.share + step * (i as f64 + 0.4);
                parts.push(part(class, from, from + step * 0.6));
            }
        }
        if stage.reached {
            let (x, y) = (flip(self.from + self.length - 0.8 * thick), self.y + thick / 2.0);
            parts.push(svg("path").class("tick").with("d", tick(x, y, 0.55 * thick)).into());
        }
        parts.into()
    }
}

/// The tick in a stage that is reached.
fn tick(x: f64, y: f64, r: f64) -> String {
    let step = |dx: f64, dy: f64| ["l", &px(dx), " ", &px(dy)].concat();
    ["M", &px(x - 0.45 * r), " ", &px(y), &step(0.33 * r, 0.36 * r), &step(0.6 * r, -0.72 * r)].concat()
}

/// "reached April 2022", "by 2030", or nothing.
fn note(ui: &Ui, words: &'static Strings, stage: &Stage, milestone: &Milestone) -> String {
    match (&milestone.reached_on, &milestone.due) {
        (Some(date), _) if stage.reached => ui.dated(&words.reached_on, date),
        _ if stage.reached => words.reached.to_owned(),
        (_, Some(due)) => ui.dated(&words.by, due),
        _ => String::new(),
    }
}
