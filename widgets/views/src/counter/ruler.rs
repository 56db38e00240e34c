//! The ruler: a line with a station for each milestone, filled as far as the count has come.

use super::strings::Strings;
use crate::node::{Node, html, nothing, svg};
use crate::shared::{Ui, figure};
use hrc_core::feed::{Count, Milestone, Qualifier};
use hrc_core::milestone::{Station, progress};
use hrc_core::text::{Direction, px, width_em, wrap};

/// Radius of a station, em.
const STATION_EM: f64 = 0.55;
/// Size of the notes under the stations, em.
const NOTE_EM: f64 = 0.875;

/// The ruler, `width` px wide, with text of `font` px.
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
    let r = STATION_EM * font;
    let y = r + 2.0;
    let rtl = ui.direction() == Direction::Rtl;
    let span = width - 2.0 * y;
    let x = |at: f64| if rtl { width - y - at * span } else { y + at * span };
    let thick = (font * 0.3).max(3.0);
    let mut parts =
        vec![line(x(0.0), x(1.0), y, thick, "track"), line(x(0.0), x(progress.at), y, thick, "fill")];
    if let (Qualifier::MoreThan, Some(next)) = (count.qualifier, progress.next) {
        // "More than" goes on for three fading dashes, but never as far as the next station.
        let step = (progress.stations[next].at - progress.at).min(0.12) / 4.0;
        for (i, class) in ["beyond b0", "beyond b1", "beyond b2"].into_iter().enumerate() {
            let from = progress.at + r / span + step * (i as f64 + 0.35);
            parts.push(line(x(from), x(from + step * 0.6), y, thick, class));
        }
    }
    // Each note has the room between two stations; where that is little, it takes more lines.
    let room = span / progress.stations.len() as f64 / (NOTE_EM * font) - 0.6;
    let mut lines = 1;
    for (station, milestone) in progress.stations.iter().zip(milestones) {
        let note = wrap(&note(ui, words, station, milestone), room);
        lines = lines.max(note.len());
        let number = ui.number(station.target);
        let widest = note.iter().map(|line| width_em(line) * NOTE_EM).fold(width_em(&number) * 1.1, f64::max);
        let half = widest * font / 2.0;
        let at = x(station.at);
        let middle = px(at.max(half.min(width / 2.0)).min((width - half).max(width / 2.0)));
        let text = |class, text: String, down: f64| {
            svg("text")
                .class(class)
                .with("x", middle.clone())
                .with("y", px(y + r + down * font))
                .with("text-anchor", "middle")
                .child(text)
        };
        let notes: Vec<Node> = note
            .into_iter()
            .enumerate()
            .map(|(i, line)| text("note", line, 2.45 + 1.15 * i as f64).into())
            .collect();
        let group = svg("g")
            .class(if station.reached { "station reached" } else { "station" })
            .with("data-target", station.target.to_string())
            .child(svg("circle").with("cx", px(at)).with("cy", px(y)).with("r", px(r)))
            .child(
                svg("path")
                    .class("tick")
                    .with("d", if station.reached { tick(at, y, r) } else { String::new() }),
            )
            .child(text("target", number, 1.25))
            .child(notes);
        parts.push(group.into());
    }
    let label = super::sentence(ui, words, count) + " " + &super::next(ui, words, count, milestones);
    let height = y + r + (1.75 + 1.15 * lines as f64) * font;
    html("div").class("ruler").child(figure("img", label, width, height).child(parts)).into()
}

/// The tick in a station that is reached.
fn tick(x: f64, y: f64, r: f64) -> String {
    let step = |dx: f64, dy: f64| ["l", &px(dx), " ", &px(dy)].concat();
    ["M", &px(x - 0.45 * r), " ", &px(y), &step(0.33 * r, 0.36 * r), &step(0.6 * r, -0.72 * r)].concat()
}

/// "reached April 2022", "by 2030", or nothing.
fn note(ui: &Ui, words: &'static Strings, station: &Station, milestone: &Milestone) -> String {
    match (&milestone.reached_on, &milestone.due) {
        (Some(date), _) if station.reached => ui.dated(&words.reached_on, date),
        _ if station.reached => words.reached.to_owned(),
        (_, Some(due)) => ui.dated(&words.by, due),
        _ => String::new(),
    }
}

fn line(x1: f64, x2: f64, y: f64, thick: f64, class: &'static str) -> Node {
    svg("line")
        .class(class)
        .with("x1", px(x1))
        .with("x2", px(x2))
        .with("y1", px(y))
        .with("y2", px(y))
        .with("stroke-width", px(thick))
        .into()
}
