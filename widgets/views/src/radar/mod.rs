//! The radar: how many reviewed members have a published practice on each right. Never a score.

mod bars;
mod picture;
mod strings;
mod table;

use crate::shared::{State, Toggle, Ui, frame, toggle};
use hrc_core::feed::{Axis, AxisCoverage, Coverage, Rights};
use hrc_core::radar::{Spoke, layout};
use hrc_core::text::fill;
use leptos::prelude::*;
use strings::{Strings, strings};

/// Style sheet of the radar, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// One right as it is shown.
struct Row {
    id: String,
    label: String,
    /// `None` where there is no data.
    coverage: Option<AxisCoverage>,
}

/// The radar of `state`'s feed.
pub fn radar(state: State) -> AnyView {
    let words = move || strings(state.ui.read().lang);
    let view = state.settings.get_untracked().get("view").to_owned();
    let table_shown = RwSignal::new(view == "table");
    let bars_asked = RwSignal::new(view == "bars");
    let explained = RwSignal::new(false);
    let covered = move || {
        state
            .data
            .read()
            .as_ref()
            .is_some_and(|d| d.feed.rights.as_ref().is_some_and(|r| r.coverage.is_some()))
    };
    let body = move || {
        let data = state.data.read();
        let Some(data) = data.as_ref() else { return ().into_any() };
        let ui = state.ui.read();
        let settings = state.settings.read();
        let Some(rights) = &data.feed.rights else {
            return view! { <p class="sentence" part="sentence">{words().no_rights}</p> }.into_any();
        };
        let rows = rows(&ui, rights, settings.get("rights"));
        let Some(coverage) = &rights.coverage else { return empty(words(), rows) };
        let (width, font) = state.size.get();
        let shown = if table_shown.get() {
            table::table(&ui, words(), coverage, &rows)
        } else {
            let spokes = spokes(words(), coverage, &rows);
            let layout = if bars_asked.get() { None } else { layout(&spokes, width, font * 0.875) };
            match layout {
                Some(layout) => picture::picture(state, &ui, words(), coverage, &rows, &layout, font * 0.875),
                None => bars::bars(state, &ui, words(), coverage, &rows, width, font),
            }
        };
        view! {
            <p class="sentence muted" part="sentence">{sentence(&ui, words(), coverage)}</p>
            {shown}
            <p class="muted definition" part="definition" id="definition" class:hidden=!explained.get()>
                <bdi>{ui.text(&coverage.definition)}</bdi>
                " "
                {fill(words().as_of, &[&ui.date(&coverage.as_of)])}
            </p>
        }
        .into_any()
    };
    let with_data = Signal::derive(covered);
    let toggles = vec![
        Toggle { shown: with_data, ..toggle(move || words().explain.to_owned(), explained) },
        Toggle { shown: with_data, ..toggle(move || state.strings().table.to_owned(), table_shown) },
        Toggle { shown: with_data, ..toggle(move || words().bars.to_owned(), bars_asked) },
    ];
    let title = Signal::derive(move || words().title.to_owned());
    frame(state, title, body.into_any(), ().into_any(), toggles)
}

/// The rights in the feed's order; only those of `only` (ids with spaces between) where it names any.
fn rows(ui: &Ui, rights: &Rights, only: &str) -> Vec<Row> {
    let wanted = |axis: &&Axis| only.trim().is_empty() || only.split_whitespace().any(|id| id == axis.id);
    let coverage = rights.coverage.as_ref();
    rights
        .axes
        .iter()
        .filter(wanted)
        .map(|axis| Row {
            id: axis.id.clone(),
            label: ui.text(&axis.label),
            coverage: coverage.and_then(|c| c.axes.get(&axis.id)).copied(),
        })
        .collect()
}

fn spokes(words: &Strings, coverage: &Coverage, rows: &[Row]) -> Vec<Spoke> {
    rows.iter()
        .map(|row| Spoke {
            label: row.label.clone(),
            note: if row.coverage.is_none() { words.not_reviewed.to_owned() } else { String::new() },
            share: row.coverage.map(|c| {
                if coverage.reporting == 0 { 0.0 } else { c.covered as f64 / coverage.reporting as f64 }
            }),
        })
        .collect()
}

/// "Members with a published practice, out of 19 reviewed; 120 not yet reviewed. Not a score."
fn sentence(ui: &Ui, words: &Strings, coverage: &Coverage) -> String {
    let rest = coverage.total.saturating_sub(coverage.reporting);
    let template = if rest > 0 { words.sentence } else { words.sentence_all };
    fill(template, &[&ui.number(coverage.reporting), &ui.number(rest)])
}

/// "14 of 19", or "not reviewed".
fn of(ui: &Ui, words: &Strings, coverage: &Coverage, row: &Row) -> String {
    match row.coverage {
        Some(c) => fill(words.of, &[&ui.number(c.covered), &ui.number(coverage.reporting)]),
        None => words.not_reviewed.to_owned(),
    }
}

/// No coverage is published: the rights themselves.
fn empty(words: &'static Strings, rows: Vec<Row>) -> AnyView {
    let items: Vec<AnyView> = rows
        .into_iter()
        .map(|row| view! { <li data-row=row.id><bdi>{row.label}</bdi></li> }.into_any())
        .collect();
    view! {
        <p class="sentence" part="sentence">{words.no_coverage}</p>
        <ul class="rights" part="table">{items}</ul>
    }
    .into_any()
}
