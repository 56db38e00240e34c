//! The radar's picture: rings, spokes, the polygon, and a point with its number on each spoke that has data.

use super::strings::Strings;
use super::{Row, of, sentence};
use crate::shared::{State, Ui};
use hrc_core::feed::Coverage;
use hrc_core::radar::{Anchor, LINE_EM, Layout, Px, rings, runs};
use hrc_core::text::isolate;
use leptos::prelude::*;

#[allow(clippy::too_many_arguments)]
pub(super) fn picture(
    state: State,
    ui: &Ui,
    words: &'static Strings,
    coverage: &Coverage,
    rows: &[Row],
    layout: &Layout,
    font: f64,
) -> AnyView {
    let label = sentence(ui, words, coverage);
    view! {
        <svg
            class="radar"
            part="picture"
            role="group"
            aria-label=label
            font-size=font
            width=layout.width
            height=layout.height
            viewBox=format!("0 0 {} {}", layout.width, layout.height)
        >
            {web(ui, coverage, layout, font)}
            {shape(layout)}
            {(0..rows.len()).map(|i| axis(state, ui, words, coverage, &rows[i], layout, i, font)).collect::<Vec<_>>()}
        </svg>
    }
    .into_any()
}

fn path(points: impl Iterator<Item = Px>, close: bool) -> String {
    let mut d = String::new();
    for (x, y) in points {
        d.push_str(&format!("{}{x:.1} {y:.1}", if d.is_empty() { 'M' } else { 'L' }));
    }
    if close {
        d.push('z');
    }
    d
}

/// Rings with their counts on the first spoke, and the spokes; dotted where there is no data.
fn web(ui: &Ui, coverage: &Coverage, layout: &Layout, font: f64) -> AnyView {
    let (cx, cy) = layout.center;
    let rings: Vec<AnyView> = rings(coverage.reporting)
        .into_iter()
        .map(|count| {
            let share = count as f64 / coverage.reporting as f64;
            let d = path(layout.ends.iter().map(|(x, y)| (cx + (x - cx) * share, cy + (y - cy) * share)), true);
            let number = ui.number(count);
            view! {
                <path class="ring" d=d />
                <text class="ring-count" font-size=font * 0.8 x=cx - 0.3 * font y=cy - layout.radius * share - 0.2 * font text-anchor="end">
                    {number}
                </text>
            }
            .into_any()
        })
        .collect();
    let spokes: Vec<AnyView> = layout
        .ends
        .iter()
        .zip(&layout.points)
        .map(|((x, y), point)| {
            view! { <line class="spoke" class:gap=point.is_none() x1=cx y1=cy x2=*x y2=*y /> }.into_any()
        })
        .collect();
    view! { <g aria-hidden="true" class="web" data-most=coverage.reporting.to_string()>{rings}{spokes}</g> }
        .into_any()
}

/// The light polygon: closed where every axis has data, else an open line for each run of axes that have.
fn shape(layout: &Layout) -> AnyView {
    let whole = layout.points.iter().all(Option::is_some);
    let shapes: Vec<AnyView> = runs(&layout.points)
        .into_iter()
        .map(|run| {
            let points = || run.iter().filter_map(|i| layout.points[*i]);
            let fill = if whole { path(points(), true) } else { path(points().chain([layout.center]), true) };
            let fill = if run.len() > 1 { fill } else { String::new() };
            view! { <path class="area" d=fill /><path class="outline" d=path(points(), whole) /> }.into_any()
        })
        .collect();
    view! { <g aria-hidden="true" class="shape" data-closed=whole.to_string()>{shapes}</g> }.into_any()
}

/// One right: its name outside, its point and number on the spoke.
#[allow(clippy::too_many_arguments)]
fn axis(
    state: State,
    ui: &Ui,
    words: &'static Strings,
    coverage: &Coverage,
    row: &Row,
    layout: &Layout,
    i: usize,
    font: f64,
) -> AnyView {
    let label = &layout.labels[i];
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let x = label.x;
    let lines: Vec<AnyView> = label
        .lines
        .iter()
        .map(|line| (line, "name"))
        .chain(label.note.iter().map(|line| (line, "note")))
        .enumerate()
        .map(|(k, (line, class))| {
            let y = label.top + (k as f64 + 0.95) * LINE_EM * font;
            view! { <text class=class x=x y=y text-anchor=anchor>{isolate(line)}</text> }.into_any()
        })
        .collect();
    let point = layout.points[i].map(|(px, py)| number(ui, row, layout, (px, py), i, font));
    let name = isolate(&row.label) + ": " + &of(ui, words, coverage, row);
    let id = row.id.clone();
    let choose = move || state.selected.set(Some(("right", id.clone())));
    view! {
        <g
            class="axis"
            role="img"
            aria-label=name.clone()
            data-axis=row.id.clone()
            data-covered=row.coverage.map(|c| c.covered.to_string())
            on:click=move |_| choose()
        >
            <title>{name.clone()}</title>
            {lines}
            {point}
        </g>
    }
    .into_any()
}

/// The point and its number, a little further out along the spoke, where it does not cover the line.
fn number(ui: &Ui, row: &Row, layout: &Layout, (px, py): Px, i: usize, font: f64) -> AnyView {
    let (cx, cy) = layout.center;
    let (ex, ey) = layout.ends[i];
    let (dx, dy) = ((ex - cx) / layout.radius, (ey - cy) / layout.radius);
    let out = ((px - cx) * dx + (py - cy) * dy + 1.05 * font).max(2.1 * font);
    let count = row.coverage.map_or(0, |c| c.covered);
    view! {
        <circle class="point" cx=px cy=py r=font * 0.3 />
        <text class="count" x=cx + dx * out y=cy + dy * out + 0.35 * font text-anchor="middle">{ui.number(count)}</text>
    }
    .into_any()
}
