//! The same numbers as bars: where the radar has no room, or where the reader asks.

use super::strings::Strings;
use super::{Row, of, sentence};
use crate::shared::{State, Ui};
use hrc_core::feed::Coverage;
use hrc_core::text::{Direction, isolate, width_em, wrap};
use leptos::prelude::*;

pub(super) fn bars(
    state: State,
    ui: &Ui,
    words: &'static Strings,
    coverage: &Coverage,
    rows: &[Row],
    width: f64,
    font: f64,
) -> AnyView {
    let line = 1.3 * font;
    let thick = 0.55 * font;
    let numbers: Vec<String> = rows.iter().map(|row| of(ui, words, coverage, row)).collect();
    let number_width = numbers.iter().map(|n| width_em(n)).fold(0.0, f64::max) * font;
    let rtl = ui.direction() == Direction::Rtl;
    let (start, end) = if rtl { (width, 0.0) } else { (0.0, width) };
    let mut y = 0.0;
    let bars: Vec<AnyView> = rows
        .iter()
        .zip(numbers)
        .map(|(row, number)| {
            let lines = wrap(&row.label, ((width - number_width) / font - 1.0).max(6.0));
            let top = y;
            let bar = top + lines.len() as f64 * line + 0.2 * font;
            y = bar + thick + 0.9 * font;
            let share = match row.coverage {
                Some(c) if coverage.reporting > 0 => (c.covered as f64 / coverage.reporting as f64).min(1.0),
                _ => 0.0,
            };
            let length = share * width;
            let texts: Vec<AnyView> = lines
                .iter()
                .enumerate()
                .map(|(k, text)| {
                    let y = top + (k as f64 + 0.8) * line;
                    view! { <text class="name" x=start y=y text-anchor=if rtl { "end" } else { "start" }>{isolate(text)}</text> }.into_any()
                })
                .collect();
            let last = top + (lines.len() as f64 - 0.2) * line;
            let name = isolate(&row.label) + ": " + &number;
            let id = row.id.clone();
            view! {
                <g
                    class="axis"
                    role="img"
                    aria-label=name
                    data-axis=row.id.clone()
                    data-covered=row.coverage.map(|c| c.covered.to_string())
                    on:click=move |_| state.selected.set(Some(("right", id.clone())))
                >
                    {texts}
                    <text class="note" x=end y=last text-anchor=if rtl { "start" } else { "end" }>{number}</text>
                    <rect class="track" class:gap=row.coverage.is_none() x=0 y=bar width=width height=thick />
                    <rect class="bar" x=if rtl { width - length } else { 0.0 } y=bar width=length height=thick />
                </g>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg
            class="bars"
            part="picture"
            role="group"
            aria-label=sentence(ui, words, coverage)
            font-size=font
            width=width
            height=y
            viewBox=format!("0 0 {width} {y}")
        >
            {bars}
        </svg>
    }
    .into_any()
}
