//! The card: the facts of a member, or the members of a cluster that does not come apart.

use super::{Map, strings::Strings};
use crate::shared::{Ui, link};
use hrc_core::feed::{Member, Status};
use hrc_core::text::fill;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

pub(super) fn card(map: Map) -> AnyView {
    let content = move || {
        let open = map.open.read();
        let data = map.state.data.read();
        let members = data.as_ref().map(|d| d.members()).unwrap_or_default();
        let ui = map.state.ui.read();
        match &open[..] {
            [] => ().into_any(),
            [index] => match members.get(*index as usize) {
                Some(member) => facts(&ui, map.words(), member),
                None => ().into_any(),
            },
            several => choice(map, members, several),
        }
    };
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            map.open.set(Vec::new());
        }
    };
    view! {
        <div
            class="card"
            part="card"
            role="status"
            class:hidden=move || map.open.read().is_empty()
            on:keydown=close
        >
            <button type="button" class="close" on:click=move |_| map.open.set(Vec::new())>
                {move || map.words().close}
            </button>
            {content}
        </div>
    }
    .into_any()
}

/// What the feed tells of one member.
fn facts(ui: &Ui, words: &'static Strings, member: &Member) -> AnyView {
    let name = &member.name;
    let other =
        member.names.as_ref().map(|names| ui.text(names)).filter(|other| other != name).unwrap_or_default();
    let status = match member.status {
        Status::Pledged => words.pledged,
        Status::Suspended => words.suspended,
        _ => "",
    };
    let mut lines = vec![
        ui.country(&member.country, member.country_name.as_ref()),
        words.kind(member.kind).to_owned(),
        member.joined.as_ref().map(|date| fill(words.joined, &[&ui.date(date)])).unwrap_or_default(),
        status.to_owned(),
        if member.founding { words.founder.to_owned() } else { String::new() },
        if member.counts { String::new() } else { words.not_counted.to_owned() },
        member.statement.as_ref().map(|text| ui.text(text)).unwrap_or_default(),
    ];
    lines.extend(member.sources.iter().filter(|s| s.url.is_none()).filter_map(|s| s.note.clone()));
    lines.retain(|line| !line.is_empty());
    let lines: Vec<AnyView> =
        lines.into_iter().map(|line| view! { <p><bdi>{line}</bdi></p> }.into_any()).collect();
    let links = [(&member.url, words.page), (&member.profile_url, words.profile)];
    let mut links: Vec<(String, String)> =
        links.into_iter().filter_map(|(url, word)| Some((ui.text(url.as_ref()?), word.to_owned()))).collect();
    links.extend(member.sources.iter().filter_map(|s| {
        let word = s.note.clone().unwrap_or_else(|| crate::shared::strings(ui.lang).source.to_owned());
        Some((s.url.clone()?, word))
    }));
    let links: Vec<AnyView> = links
        .into_iter()
        .map(|(url, word)| {
            view! { <p>{link(Some(url.clone()), word)}" "<span class="muted">{host(&url)}</span></p> }
                .into_any()
        })
        .collect();
    view! {
        <p class="name" data-member=member.id.clone()><bdi>{name.clone()}</bdi></p>
        <p class="muted"><bdi>{other}</bdi></p>
        {lines}
        {links}
    }
    .into_any()
}

/// The host of an address, so that a reader knows where a link leads.
fn host(url: &str) -> String {
    url.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default().to_owned()
}

/// The members of a cluster, each to be opened.
fn choice(map: Map, members: &[Member], several: &[u32]) -> AnyView {
    let items: Vec<AnyView> = several
        .iter()
        .filter_map(|&index| Some((index, members.get(index as usize)?)))
        .map(|(index, member)| {
            view! {
                <li>
                    <button type="button" data-member=member.id.clone() on:click=move |_| map.show(vec![index])>
                        <bdi>{member.name.clone()}</bdi>
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="choice">{items}</ul> }.into_any()
}
