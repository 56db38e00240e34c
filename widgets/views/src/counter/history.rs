//! Earlier counts: a line of text for a few, a small chart for more.

use super::strings::Strings;
use super::{short, table::unit};
use crate::node::{Element, Node, html, svg};
use crate::shared::{Ui, circle, figure, line, text};
use hrc_core::feed::{Date, Feed, HistoryPoint, Unit};
use hrc_core::text::{Direction, px, width_em, wrap};

/// Up to so many dates are told in words.
const FEW: usize = 3;

pub(super) fn history(ui: &Ui, words: &'static Strings, feed: &Feed, width: f64, font: f64) -> Option<Node> {
    let mut dates: Vec<Date> = Vec::new();
    for point in &feed.history {
        if let Err(place) = dates.binary_search(&point.date) {
            dates.insert(place, point.date);
        }
    }
    match dates.len() {
        0 => None,
        1..=FEW => Some(told(ui, words, &feed.history, &dates)),
        _ => Some(chart(ui, words, feed, &dates, width, font)),
    }
}

/// "10 December 2022: more than 100 pledges, more than 70 forms"
fn told(ui: &Ui, words: &'static Strings, history: &[HistoryPoint], dates: &[Date]) -> Node {
    let lines: Vec<Node> = dates
        .iter()
        .map(|date| {
            let counts: Vec<String> = history
                .iter()
                .filter(|p| p.date == *date)
                .map(|p| short(ui, p.value, p.qualifier) + " " + unit(words, p.unit))
                .collect();
            let text = ui.date(date) + ": " + &counts.join(ui.comma());
            html("p").class("muted told").child(text).into()
        })
        .collect();
    lines.into()
}

/// Place of a date in years. A date known only to the year or month stands in its middle.
fn years(date: &Date) -> f64 {
    let month =
        date.month.map_or(5.5, |m| f64::from(m) - 1.0 + date.day.map_or(0.5, |d| f64::from(d) / 31.0));
    f64::from(date.year) + month / 12.0
}

/// Size of the small text, em, and height of its lines.
const NOTE_EM: f64 = 0.875;
const LINE_EM: f64 = 1.1;
/// A line of the last count's label is no longer than this, em, where its words allow.
const LABEL_EM: f64 = 6.0;
/// From this share of the next milestone on the scale reaches up to it; before, it would leave too much of the chart empty.
const NEAR: f64 = 2.0 / 3.0;

/// The last count of a series, beside its point.
struct Label<'a> {
    point: &'a HistoryPoint,
    /// Upper edge, px.
    top: f64,
    lines: Vec<String>,
}

/// Time and counts on linear scales, the counts from zero. A line joins the counts of one unit only.
fn chart(ui: &Ui, words: &'static Strings, feed: &Feed, dates: &[Date], width: f64, font: f64) -> Node {
    let milestones = &feed.campaign.milestones;
    let (mut highest, mut several) = (1, false);
    for point in &feed.history {
        highest = highest.max(point.value);
        several |= point.unit != feed.history[0].unit;
    }
    let next = milestones.iter().find(|m| m.target > highest);
    // The next milestone is on the scale, or named above it.
    let (scale, above) = match next {
        Some(next) if highest as f64 >= NEAR * next.target as f64 => (next.target, None),
        next => (highest, next),
    };
    let mut widest: f64 = 0.6;
    for milestone in milestones.iter().filter(|m| m.target <= scale) {
        widest = widest.max(width_em(&ui.number(milestone.target)));
    }
    let left = (widest * NOTE_EM + 0.6) * font;
    // The last count of each unit, in as many lines as keep it narrow; of several units with their words.
    let mut labels: Vec<Label<'_>> = Vec::new();
    let mut widest: f64 = 0.0;
    for unit in Unit::ALL {
        let mut last: Option<&HistoryPoint> = None;
        for point in &feed.history {
            if point.unit == *unit && last.is_none_or(|last| last.date <= point.date) {
                last = Some(point);
            }
        }
        let Some(point) = last else { continue };
        let mut said = short(ui, point.value, point.qualifier);
        if several {
            said = [&said, " ", self::unit(words, *unit)].concat();
        }
        let lines = wrap(&said, LABEL_EM);
        for line in &lines {
            widest = widest.max(width_em(line));
        }
        labels.push(Label { point, top: 0.0, lines });
    }
    let right = (widest * 1.1 + 0.9) * font;
    let top = if above.is_some() { 2.2 } else { 0.8 } * font;
    let plot = (width * 0.22).max(5.0 * font).min(12.0 * font);
    let rtl = ui.direction() == Direction::Rtl;
    let flip = |x: f64| if rtl { width - x } else { x };
    let (start, end) = (dates[0], dates[dates.len() - 1]);
    let x = |date: &Date| {
        let share = (years(date) - years(&start)) / (years(&end) - years(&start)).max(1e-9);
        left + 0.5 * font + share * (width - left - right - 0.5 * font)
    };
    let y = |value: u64| top + plot * (1.0 - value as f64 / scale as f64);
    let text =
        |class, x: f64, y: f64, anchor, content: String| text(class, (flip(x), y), anchor, content).into();
    let mut parts: Vec<Node> = Vec::new();
    // A number that would touch the one below it is left out, and its line stays.
    let mut free = f64::INFINITY;
    let mut grid = |target: u64| {
        let y = y(target);
        let number = if free - y >= font { ui.number(target) } else { String::new() };
        if !number.is_empty() {
            free = y;
        }
        let line = line("", (flip(left), y), (flip(width - right), y));
        let label: Node = text("note", left - 0.5 * font, y + 0.3 * font, "end", number);
        parts.push(svg("g").class("grid").child(line).child(label).into());
    };
    grid(0);
    for milestone in milestones.iter().filter(|m| m.target <= scale) {
        grid(milestone.target);
    }
    if let Some(next) = above {
        let by = next.due.as_ref().map(|due| ui.dated(&words.by, due)).unwrap_or_default();
        let target = ["↑ ", &ui.number(next.target), " ", &by].concat();
        let end = (width - right).max(width_em(&target) * NOTE_EM * font).min(width);
        parts.push(text("note above", end, 0.9 * font, "end", target));
    }
    for (i, kind) in Unit::ALL.iter().copied().enumerate() {
        let mut d = String::new();
        let mut marks: Vec<Node> = Vec::new();
        for date in dates {
            for point in &feed.history {
                if point.unit != kind || point.date != *date {
                    continue;
                }
                let (x, y) = (flip(x(date)), y(point.value));
                d = [d.as_str(), if d.is_empty() { "M" } else { "L" }, &px(x), " ", &px(y)].concat();
                let count = short(ui, point.value, point.qualifier);
                let name = [&ui.date(date), ": ", &count, " ", unit(words, kind)].concat();
                marks.push(mark(i, x, y, font * 0.28).child(svg("title").child(name)).into());
            }
        }
        let series = svg("g").class("series").with("data-unit", kind.word());
        parts.push(series.child(svg("path").with("d", d)).child(marks).into());
    }
    for label in &mut labels {
        label.top = y(label.point.value) - 0.5 * LINE_EM * font * label.lines.len() as f64;
    }
    spread(&mut labels, LINE_EM * font, top + plot + 0.5 * font);
    for Label { point, mut top, lines } in labels {
        for line in lines {
            parts.push(text("last", x(&point.date) + 0.6 * font, top + 0.82 * LINE_EM * font, "start", line));
            top += LINE_EM * font;
        }
    }
    // Below one another where they have no room side by side.
    let (first, last) = (ui.date(&start), ui.date(&end));
    let room = width - right - left;
    let narrow = (width_em(&first) + width_em(&last) + 1.0) * NOTE_EM * font > room;
    let base = top + plot + 1.6 * font;
    let height = base + if narrow { 1.7 } else { 0.4 } * font;
    let from = left.min(width - width_em(&first) * NOTE_EM * font).max(0.0);
    parts.push(text("note", from, base, "start", first));
    // Under the last point, or further in where it would not fit.
    let to = (width - right).max(width_em(&last) * NOTE_EM * font);
    parts.push(text("note", to, height - 0.4 * font, "end", last));
    html("div")
        .class("history")
        .child(figure("img", words.history.to_owned(), width, height).child(parts))
        .into()
}

/// Moves labels that would cover one another apart, from the top down, and those that then end below `bottom` up again.
fn spread(labels: &mut [Label<'_>], line: f64, bottom: f64) {
    let mut order: Vec<usize> = Vec::new();
    for i in 0..labels.len() {
        let at = order.iter().position(|&other| labels[other].top > labels[i].top).unwrap_or(order.len());
        order.insert(at, i);
    }
    let mut free = f64::NEG_INFINITY;
    for &i in &order {
        labels[i].top = labels[i].top.max(free);
        free = labels[i].top + line * labels[i].lines.len() as f64;
    }
    let mut free = bottom;
    for &i in order.iter().rev() {
        let height = line * labels[i].lines.len() as f64;
        labels[i].top = labels[i].top.min(free - height);
        free = labels[i].top;
    }
}

/// The mark of a series: circle, square, triangle, so that colour is not needed to tell them apart.
fn mark(series: usize, x: f64, y: f64, r: f64) -> Element {
    let n = |value: f64| px(value) + " ";
    let d = match series {
        0 => return circle("mark", (x, y), r),
        1 => ["M", &n(x - r), &n(y - r), "h", &n(2.0 * r), "v", &n(2.0 * r), "h", &n(-2.0 * r), "z"].concat(),
        _ => ["M", &n(x), &n(y - 1.2 * r), "l", &n(1.2 * r), &n(2.1 * r), "h", &n(-2.4 * r), "z"].concat(),
    };
    svg("path").class("mark").with("d", d)
}
