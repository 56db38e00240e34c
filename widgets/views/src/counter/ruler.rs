//! The ruler: a line with a station for each milestone, filled as far as the count has come.

use super::strings::Strings;
use crate::shared::Ui;
use hrc_core::feed::{Count, Milestone, Qualifier};
use hrc_core::milestone::progress;
use hrc_core::text::{Direction, fill, width_em};
use leptos::prelude::*;

/// Radius of a station, em.
const STATION_EM: f64 = 0.55;

/// The ruler, `width` px wide, with text of `font` px.
pub(super) fn ruler(
    ui: &Ui,
    words: &'static Strings,
    count: &Count,
    milestones: &[Milestone],
    width: f64,
    font: f64,
) -> AnyView {
    if milestones.is_empty() {
        return ().into_any();
    }
    let progress = progress(count, milestones);
    let pad = STATION_EM * font + 2.0;
    let rtl = ui.direction() == Direction::Rtl;
    let x = |at: f64| {
        let x = pad + at * (width - 2.0 * pad);
        if rtl { width - x } else { x }
    };
    let y = pad;
    let height = y + STATION_EM * font + 2.9 * font;
    let thick = (font * 0.3).max(3.0);
    // "More than" goes on for three fading dashes, but never as far as the next station.
    let beyond: Vec<AnyView> = match (count.qualifier, progress.next) {
        (Qualifier::MoreThan, Some(next)) => {
            let step = (progress.stations[next].at - progress.at).min(0.12) / 4.0;
            let start = progress.at + STATION_EM * font / (width - 2.0 * pad);
            (0..3)
                .map(|i| {
                    let from = start + step * (f64::from(i) + 0.35);
                    line(
                        x(from),
                        x(from + step * 0.6),
                        y,
                        thick,
                        ["beyond b0", "beyond b1", "beyond b2"][i as usize],
                    )
                })
                .collect()
        }
        _ => Vec::new(),
    };
    let stations: Vec<AnyView> = progress
        .stations
        .iter()
        .zip(milestones)
        .map(|(station, milestone)| {
            let note = match (&milestone.reached_on, &milestone.due) {
                (Some(date), _) if station.reached => fill(words.reached_on, &[&ui.date(date)]),
                _ if station.reached => words.reached.to_owned(),
                (_, Some(due)) => fill(words.by, &[&ui.date(due)]),
                _ => String::new(),
            };
            let number = ui.number(station.target);
            let half = (width_em(&number) * 1.1).max(width_em(&note) * 0.9) * font / 2.0;
            let (at, r) = (x(station.at), STATION_EM * font);
            let middle = at.clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
            let tick =
                format!("M{} {}l{} {}l{} {}", at - 0.45 * r, y, 0.33 * r, 0.36 * r, 0.6 * r, -0.72 * r);
            view! {
                <g class="station" class:reached=station.reached data-target=station.target.to_string()>
                    <circle cx=at cy=y r=r />
                    <path class="tick" class:hidden=!station.reached d=tick />
                    <text class="target" x=middle y=y + r + 1.25 * font text-anchor="middle">{number}</text>
                    <text class="note" x=middle y=y + r + 2.45 * font text-anchor="middle">{note}</text>
                </g>
            }
            .into_any()
        })
        .collect();
    let label = super::sentence(ui, words, count) + " " + &super::next(ui, words, count, milestones);
    view! {
        <svg class="ruler" role="img" aria-label=label width=width height=height viewBox=format!("0 0 {width} {height}")>
            {line(x(0.0), x(1.0), y, thick, "track")}
            {line(x(0.0), x(progress.at), y, thick, "fill")}
            {beyond}
            {stations}
        </svg>
    }
    .into_any()
}

fn line(x1: f64, x2: f64, y: f64, thick: f64, class: &'static str) -> AnyView {
    view! { <line class=class x1=x1 x2=x2 y1=y y2=y stroke-width=thick /> }.into_any()
}
