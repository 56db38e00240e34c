//! The list of members, the map's twin; and the search and region filter that both share.

use super::Map;
use crate::shared::Ui;
use hrc_core::feed::{Member, UclgSection};
use leptos::prelude::*;

/// Rows drawn until the reader asks for all.
const FIRST: usize = 300;

/// Search and region filter.
pub(super) fn tools(map: Map) -> AnyView {
    let sections = move || {
        let words = map.words();
        let data = map.state.data.read();
        let members = data.as_ref().map(|d| d.members()).unwrap_or_default();
        let mut present: Vec<UclgSection> =
            members.iter().flat_map(|m| m.uclg_sections.iter().copied()).collect();
        present.sort();
        present.dedup();
        let options: Vec<AnyView> = present
            .into_iter()
            .map(|section| {
                let word = section.word();
                let chosen = move || *map.region.read() == word;
                view! { <option value=word selected=chosen>{words.section(section)}</option> }.into_any()
            })
            .collect();
        (!options.is_empty()).then(|| {
            view! {
                <label>
                    <span>{words.region}</span>
                    " "
                    <select class="region" on:change=move |event| map.region.set(event_target_value(&event))>
                        <option value="" selected=move || map.region.read().is_empty()>{words.all_regions}</option>
                        {options}
                    </select>
                </label>
            }
            .into_any()
        })
    };
    let found = move || {
        let narrowed = !map.search.read().is_empty() || !map.region.read().is_empty();
        let number = map.places.read().shown.len() as u64;
        if narrowed { map.state.ui.read().plural(&map.words().found, number) } else { String::new() }
    };
    view! {
        <div class="tools filter" role="search">
            <label>
                <span>{move || map.words().search}</span>
                " "
                <input
                    type="search"
                    class="search"
                    autocomplete="off"
                    prop:value=move || map.search.get()
                    on:input=move |event| map.search.set(event_target_value(&event))
                />
            </label>
            {sections}
            <span class="muted found" role="status">{found}</span>
        </div>
    }
    .into_any()
}

/// The table of all members that pass the filters, by country and name.
pub(super) fn list(map: Map) -> AnyView {
    let all = RwSignal::new(false);
    let rows = move || {
        let data = map.state.data.read();
        let members = data.as_ref().map(|d| d.members()).unwrap_or_default();
        let ui = map.state.ui.read();
        let mut rows: Vec<(String, String, u32)> = map
            .places
            .read()
            .shown
            .iter()
            .map(|&index| {
                let member = &members[index as usize];
                let country = ui.country(&member.country, member.country_name.as_ref());
                ((ui.format.fold)(&country), (ui.format.fold)(&member.name), index)
            })
            .collect();
        rows.sort();
        let shown = if all.get() { rows.len() } else { FIRST.min(rows.len()) };
        rows[..shown]
            .iter()
            .map(|(_, _, index)| row(map, &ui, &members[*index as usize], *index))
            .collect::<Vec<_>>()
    };
    let more = move || map.places.read().shown.len() > FIRST && !all.get();
    let words = move || map.words();
    view! {
        <div class="scroll list" part="table" tabindex="0" role="region" aria-label=move || words().list>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || words().name}</th>
                        <th scope="col">{move || words().country}</th>
                        <th scope="col">{move || words().kind}</th>
                        <th scope="col">{move || words().since}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <button type="button" class:hidden=move || !more() on:click=move |_| all.set(true)>
                {move || map.state.ui.read().plural(&words().show_all, map.places.read().shown.len() as u64)}
            </button>
        </div>
    }
    .into_any()
}

fn row(map: Map, ui: &Ui, member: &Member, index: u32) -> AnyView {
    let words = map.words();
    let mut notes = Vec::new();
    if member.founding {
        notes.push(words.founder);
    }
    if member.location.is_none() {
        notes.push(words.no_place);
    }
    if !member.counts {
        notes.push(words.not_counted);
    }
    view! {
        <tr data-row=member.id.clone()>
            <th scope="row">
                <button type="button" on:click=move |_| map.show(vec![index])><bdi>{member.name.clone()}</bdi></button>
                " "
                <span class="muted">{notes.join(" · ")}</span>
            </th>
            <td><bdi>{ui.country(&member.country, member.country_name.as_ref())}</bdi></td>
            <td>{words.kind(member.kind)}</td>
            <td>{member.joined.as_ref().map(|date| ui.date(date)).unwrap_or_default()}</td>
        </tr>
    }
    .into_any()
}
