//! Earlier counts: a line of text for a few, a small chart on the ruler's logarithmic scale for more.

use super::strings::Strings;
use super::{short, table::unit};
use crate::node::{Element, Node, html, svg};
use crate::shared::{Ui, figure};
use hrc_core::feed::{Date, Feed, HistoryPoint, Unit};
use hrc_core::milestone::place;
use hrc_core::text::{Direction, px, width_em};

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

fn chart(ui: &Ui, words: &'static Strings, feed: &Feed, dates: &[Date], width: f64, font: f64) -> Node {
    let milestones = &feed.campaign.milestones;
    let highest = feed.history.iter().map(|p| p.value).max().unwrap_or(1);
    let first = milestones.first().map_or(10, |m| m.target);
    let last = milestones.iter().map(|m| m.target).find(|t| *t >= highest).unwrap_or(highest).max(first + 1);
    let left = (width_em(&ui.number(last)) + 0.6) * font;
    let (top, plot) = (0.6 * font, (width * 0.22).max(5.0 * font).min(12.0 * font));
    let rtl = ui.direction() == Direction::Rtl;
    let flip = |x: f64| if rtl { width - x } else { x };
    let (start, end) = (dates[0], dates[dates.len() - 1]);
    let x = |date: &Date| {
        let share = (years(date) - years(&start)) / (years(&end) - years(&start)).max(1e-9);
        flip(left + 0.5 * font + share * (width - left - font))
    };
    let y = |value: u64| top + plot * (1.0 - place(value, first, last));
    let text = |x: f64, y: f64, anchor: &'static str, text: String| {
        svg("text").class("note").with("x", px(x)).with("y", px(y)).with("text-anchor", anchor).child(text)
    };
    let mut parts: Vec<Node> = Vec::new();
    for target in milestones.iter().map(|m| m.target).filter(|target| *target <= last) {
        let y = y(target);
        let line = svg("line")
            .with("x1", px(flip(left)))
            .with("x2", px(flip(width)))
            .with("y1", px(y))
            .with("y2", px(y));
        let label = text(flip(left - 0.5 * font), y + 0.35 * font, "end", ui.number(target));
        parts.push(svg("g").class("grid").child(line).child(label).into());
    }
    for (i, kind) in Unit::ALL.iter().copied().enumerate() {
        let on = |date: &Date| {
            let date = *date;
            feed.history.iter().filter(move |p| p.unit == kind && p.date == date)
        };
        let mut d = String::new();
        let mut marks: Vec<Node> = Vec::new();
        for point in dates.iter().flat_map(on) {
            let (x, y) = (x(&point.date), y(point.value));
            d = [d.as_str(), if d.is_empty() { "M" } else { "L" }, &px(x), " ", &px(y)].concat();
            let name = ui.date(&point.date)
                + ": "
                + &short(ui, point.value, point.qualifier)
                + " "
                + unit(words, kind);
            let mark = mark(i, x, y, font * 0.28);
            marks.push(mark.child(svg("title").child(name)).into());
        }
        let series = svg("g").class("series").with("data-unit", kind.word());
        parts.push(series.child(svg("path").with("d", d)).child(marks).into());
    }
    // Below one another where they have no room side by side.
    let (first, last) = (ui.date(&start), ui.date(&end));
    let narrow = (width_em(&first) + width_em(&last)) * font > width - left;
    let base = top + plot + 1.6 * font;
    let height = base + if narrow { 1.7 } else { 0.4 } * font;
    // Under the axis's beginning, or further out where it would not fit.
    let from = left.min((width - width_em(&first) * font).max(0.0));
    // In a figure that runs from right to left, "start" is at the right.
    parts.push(text(flip(from), base, "start", first).into());
    parts.push(text(flip(width), height - 0.4 * font, "end", last).into());
    html("div")
        .class("history")
        .child(figure("img", words.history.to_owned(), width, height).child(parts))
        .into()
}

/// The mark of a series: circle, square, triangle, so that colour is not needed to tell them apart.
fn mark(series: usize, x: f64, y: f64, r: f64) -> Element {
    let n = |value: f64| px(value) + " ";
    let d = match series {
        0 => return svg("circle").class("mark").with("cx", px(x)).with("cy", px(y)).with("r", px(r)),
        1 => ["M", &n(x - r), &n(y - r), "h", &n(2.0 * r), "v", &n(2.0 * r), "h", &n(-2.0 * r), "z"].concat(),
        _ => ["M", &n(x), &n(y - 1.2 * r), "l", &n(1.2 * r), &n(2.1 * r), "h", &n(-2.4 * r), "z"].concat(),
    };
    svg("path").class("mark").with("d", d)
}
