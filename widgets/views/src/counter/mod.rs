//! The counter: how many, as the feed qualifies it, on a ruler of milestones.

mod history;
mod ruler;
mod strings;
mod table;

use crate::shared::{State, Ui, frame, link, toggle};
use hrc_core::feed::{Count, Milestone, Qualifier, Unit};
use hrc_core::milestone::progress;
use hrc_core::text::{fill, plural};
use leptos::prelude::*;
use strings::{Strings, strings};

/// Style sheet of the counter, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// The counter of `state`'s feed.
pub fn counter(state: State) -> AnyView {
    let words = move || strings(state.ui.read().lang);
    let table_shown = RwSignal::new(state.settings.get_untracked().get("view") == "table");
    let title = Signal::derive(move || match state.data.read().as_ref() {
        Some(data) => state.ui.read().text(&data.feed.campaign.name),
        None => String::new(),
    });
    let body = move || {
        let data = state.data.read();
        let Some(data) = data.as_ref() else { return ().into_any() };
        let ui = state.ui.read();
        let Some(totals) = &data.feed.totals else {
            return view! { <p class="sentence" part="sentence">{words().none}</p> }.into_any();
        };
        let milestones = &data.feed.campaign.milestones;
        let picture = if table_shown.get() {
            table::table(&ui, words(), data, &totals.members)
        } else {
            let (width, font) = state.size.get();
            view! {
                <div part="picture">
                    {ruler::ruler(&ui, words(), &totals.members, milestones, width, font)}
                    {history::history(&ui, words(), &data.feed, width, font)}
                </div>
            }
            .into_any()
        };
        view! {
            {headline(&ui, words(), &totals.members)}
            <p class="sentence next">{next(&ui, words(), &totals.members, milestones)}</p>
            {picture}
        }
        .into_any()
    };
    let notes = move || {
        let data = state.data.read();
        let count = data.as_ref().and_then(|d| d.feed.totals.as_ref()).map(|t| &t.members);
        let ui = state.ui.read();
        count.map(|count| source(&ui, words(), count, state.strings().source))
    };
    let toggles = vec![toggle(move || state.strings().table.to_owned(), table_shown)];
    frame(state, title, body.into_any(), view! { <span class="source">{notes}</span> }.into_any(), toggles)
}

/// The whole sentence of a count: "More than 100 cities and territories have joined the campaign."
fn sentence(ui: &Ui, words: &Strings, count: &Count) -> String {
    fill(template(ui, words, count), &[&ui.number(count.value)])
}

fn template(ui: &Ui, words: &Strings, count: &Count) -> &'static str {
    let (exact, more_than, about) = match count.unit {
        Unit::Members | Unit::Other => &words.members,
        Unit::Pledges => &words.pledges,
        Unit::Forms => &words.forms,
    };
    match count.qualifier {
        Qualifier::Exact => plural(ui.lang, exact, count.value),
        Qualifier::MoreThan => more_than,
        Qualifier::About => about,
    }
}

/// The sentence with its number set large, in one text node.
fn headline(ui: &Ui, words: &Strings, count: &Count) -> AnyView {
    let (before, after) = template(ui, words, count).split_once("{0}").unwrap_or_default();
    view! {
        <p class="headline" part="sentence">
            <span class="before">{before.trim_end().to_owned()}" "</span>
            <span class="value" part="value" data-value=count.value.to_string()>{ui.number(count.value)}</span>
            <span class="after">" "{after.trim_start().to_owned()}</span>
        </p>
    }
    .into_any()
}

/// "Next: 1,000 by 2030."
fn next(ui: &Ui, words: &Strings, count: &Count, milestones: &[Milestone]) -> String {
    match progress(count, milestones).next.and_then(|i| milestones.get(i)) {
        Some(Milestone { target, due: Some(due), .. }) => {
            fill(words.next_by, &[&ui.number(*target), &ui.date(due)])
        }
        Some(Milestone { target, .. }) => fill(words.next, &[&ui.number(*target)]),
        None if milestones.is_empty() => String::new(),
        None => words.all_reached.to_owned(),
    }
}

/// "As of 2025, concept note of the meeting"
fn source(ui: &Ui, words: &Strings, count: &Count, source: &str) -> AnyView {
    let as_of = count.as_of.as_ref().map(|date| fill(words.as_of, &[&ui.date(date)])).unwrap_or_default();
    let name = match (&count.source_note, &count.source) {
        (Some(note), _) => ui.text(note),
        (None, Some(_)) => source.to_owned(),
        (None, None) => String::new(),
    };
    let comma = if as_of.is_empty() || name.is_empty() { "" } else { words.comma };
    view! { {as_of}{comma}{link(count.source.clone(), name)} }.into_any()
}

/// A count in a cell: "more than 100".
fn short(ui: &Ui, value: u64, qualifier: Qualifier) -> String {
    let shared = crate::shared::strings(ui.lang);
    let number = ui.number(value);
    match qualifier {
        Qualifier::Exact => number,
        Qualifier::MoreThan => fill(shared.more_than, &[&number]),
        Qualifier::About => fill(shared.about, &[&number]),
    }
}
