//! Earlier counts: a line of text for a few, a small chart on the ruler's logarithmic scale for more.

use super::strings::Strings;
use super::{short, table::unit};
use crate::shared::Ui;
use hrc_core::feed::{Date, Feed, HistoryPoint, Unit};
use hrc_core::milestone::place;
use hrc_core::text::{Direction, width_em};
use leptos::prelude::*;

/// Up to so many dates are told in words.
const FEW: usize = 3;

pub(super) fn history(
    ui: &Ui,
    words: &'static Strings,
    feed: &Feed,
    width: f64,
    font: f64,
) -> Option<AnyView> {
    let mut dates: Vec<Date> = feed.history.iter().map(|p| p.date).collect();
    dates.sort();
    dates.dedup();
    match dates.len() {
        0 => None,
        1..=FEW => Some(told(ui, words, &feed.history, &dates)),
        _ => Some(chart(ui, words, feed, &dates, width, font)),
    }
}

/// "10 December 2022: more than 100 pledges, more than 70 forms"
fn told(ui: &Ui, words: &'static Strings, history: &[HistoryPoint], dates: &[Date]) -> AnyView {
    let lines: Vec<AnyView> = dates
        .iter()
        .map(|date| {
            let counts: Vec<String> = history
                .iter()
                .filter(|p| p.date == *date)
                .map(|p| short(ui, p.value, p.qualifier) + " " + unit(words, p.unit))
                .collect();
            view! { <p class="muted told">{ui.date(date)}": "{counts.join(words.comma)}</p> }.into_any()
        })
        .collect();
    lines.into_any()
}

/// Place of a date in years.
fn years(date: &Date) -> f64 {
    // A date known only to the year or month stands in its middle.
    let month =
        date.month.map_or(5.5, |m| f64::from(m) - 1.0 + date.day.map_or(0.5, |d| f64::from(d) / 31.0));
    f64::from(date.year) + month / 12.0
}

fn chart(ui: &Ui, words: &'static Strings, feed: &Feed, dates: &[Date], width: f64, font: f64) -> AnyView {
    let milestones = &feed.campaign.milestones;
    let highest = feed.history.iter().map(|p| p.value).max().unwrap_or(1);
    let first = milestones.first().map_or(10, |m| m.target);
    let last = milestones.iter().map(|m| m.target).find(|t| *t >= highest).unwrap_or(highest).max(first + 1);
    let left = width_em(&ui.number(last)) * font + 0.6 * font;
    let (top, plot) = (0.6 * font, (width * 0.22).clamp(5.0 * font, 12.0 * font));
    let rtl = ui.direction() == Direction::Rtl;
    let flip = |x: f64| if rtl { width - x } else { x };
    let (from, to) = (years(&dates[0]), years(&dates[dates.len() - 1]));
    let x = |date: &Date| {
        let share = (years(date) - from) / (to - from).max(1e-9);
        flip(left + 0.5 * font + share * (width - left - font))
    };
    let y = |value: u64| top + plot * (1.0 - place(value, first, last));
    let grid: Vec<AnyView> = milestones
        .iter()
        .filter(|m| m.target <= last)
        .map(|m| {
            let y = y(m.target);
            view! {
                <g class="grid">
                    <line x1=flip(left) x2=flip(width) y1=y y2=y />
                    <text x=flip(left - 0.5 * font) y=y + 0.35 * font text-anchor="end">{ui.number(m.target)}</text>
                </g>
            }
            .into_any()
        })
        .collect();
    let series: Vec<AnyView> = [Unit::Members, Unit::Pledges, Unit::Forms]
        .into_iter()
        .enumerate()
        .map(|(i, kind)| {
            let mut points: Vec<&HistoryPoint> = feed.history.iter().filter(|p| p.unit == kind).collect();
            points.sort_by_key(|p| p.date);
            let mut d = String::new();
            let marks: Vec<AnyView> = points
                .iter()
                .map(|p| {
                    let (x, y) = (x(&p.date), y(p.value));
                    d.push_str(&format!("{}{x:.1} {y:.1}", if d.is_empty() { 'M' } else { 'L' }));
                    let text = ui.date(&p.date)
                        + ": "
                        + &short(ui, p.value, p.qualifier)
                        + " "
                        + unit(words, p.unit);
                    mark(i, x, y, font * 0.28, text)
                })
                .collect();
            view! { <g class="series" data-unit=kind.word()><path d=d />{marks}</g> }.into_any()
        })
        .collect();
    let height = top + plot + 2.0 * font;
    let ends = [
        (dates[0], if rtl { "end" } else { "start" }),
        (dates[dates.len() - 1], if rtl { "start" } else { "end" }),
    ];
    let labels = ends.map(|(date, anchor)| {
        let x = if date == dates[0] { flip(left) } else { flip(width) };
        view! { <text class="note" x=x y=height - 0.4 * font text-anchor=anchor>{ui.date(&date)}</text> }
            .into_any()
    });
    view! {
        <svg
            class="history"
            role="img"
            aria-label=words.history
            width=width
            height=height
            viewBox=format!("0 0 {width} {height}")
        >
            {grid}
            {series}
            {labels.into_iter().collect::<Vec<_>>()}
        </svg>
    }
    .into_any()
}

/// The mark of a series: circle, square, triangle, so that colour is not needed to tell them apart.
fn mark(series: usize, x: f64, y: f64, r: f64, text: String) -> AnyView {
    let d = match series {
        0 => format!("M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 {} 0z", x - r, 2.0 * r, -2.0 * r),
        1 => format!("M{} {}h{s}v{s}h-{s}z", x - r, y - r, s = 2.0 * r),
        _ => format!("M{x} {}l{} {}h{}z", y - 1.2 * r, 1.2 * r, 2.1 * r, -2.4 * r),
    };
    view! { <path class="mark" d=d><title>{text}</title></path> }.into_any()
}
