//! The card: the facts of a member, or the members of a cluster that does not come apart.

use super::{Map, strings};
use crate::node::{Node, button, html, nothing};
use crate::shared::{Handle, Model, link, strings as shared_strings, subheading};
use hrc_core::feed::{Member, Status};
use hrc_core::text::around;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;

/// Id of the line that names it. There is one card in a shadow root.
const NAME: &str = "hrc-card";

pub(super) fn card(map: &Map, model: &Model, handle: &Handle<Map>) -> Node {
    let (mut open, mut pieces) = (Vec::new(), Vec::new());
    for key in &map.open {
        let Some(index) = map.index(key) else {
            pieces.push(map.roster.names());
            continue;
        };
        open.push(index);
        if map.open.len() == 1 || map.roster.named(index).is_none() {
            pieces.push(map.roster.piece_of(index));
        }
    }
    let waiting = map.waiting(model, handle, map.missing(model, &pieces));
    let content = match (waiting, &open[..]) {
        // It has the focus already, and needs a name.
        (Some(waiting), _) => html("p").with("id", NAME).child(waiting).into(),
        (None, []) => nothing(),
        (None, [index]) => map.roster.member(*index).map(|member| facts(model, member)).into(),
        (None, several) => choice(map, model, several, handle),
    };
    let closed = handle.act(|model, map| map.leave(model));
    let escape = handle.clone();
    html("div")
        .class("card")
        .with("part", "card")
        .with("role", "group")
        .with_some("aria-labelledby", (!map.open.is_empty()).then(|| NAME.to_owned()))
        .with_some("tabindex", (!map.open.is_empty()).then(|| "-1".to_owned()))
        .hidden(map.open.is_empty())
        .on("keydown", move |event| {
            if event.unchecked_into::<KeyboardEvent>().key() == "Escape" {
                escape.change(|model, map| map.leave(model));
            }
        })
        .child(button(strings(model.ui.lang).close, closed).class("close"))
        .child(content)
        .into()
}

/// What the feed tells of one member.
fn facts(model: &Model, member: &Member) -> Node {
    let ui = &model.ui;
    let words = strings(ui.lang);
    let name = &member.name;
    let other = member.names.as_ref().map(|names| ui.phrase(names)).filter(|other| other.text != *name);
    let status = match member.status {
        Status::Pledged => words.pledged,
        Status::Suspended => words.suspended,
        _ => "",
    };
    let country = ui.country_phrase(&member.country, member.country_name.as_ref()).bdi();
    let joined = member.joined.as_ref().map(|date| html("bdi").child(ui.dated(&words.joined, date)).into());
    let mut lines: Vec<Node> = vec![match joined {
        Some(joined) => vec![country.into(), " · ".into(), joined].into(),
        None => country.into(),
    }];
    let notes = [
        words.kind(member.kind),
        status,
        if member.founding { words.founder } else { "" },
        if member.is_counted() { "" } else { words.not_counted },
    ];
    let bdi = |text: String| html("bdi").child(text).into();
    lines.extend(notes.into_iter().filter(|note| !note.is_empty()).map(|note| bdi(note.to_owned())));
    lines.extend(member.statement.as_ref().map(|text| ui.said(text).into()));
    lines.extend(member.sources.iter().filter(|s| s.url.is_none()).filter_map(|s| s.note.clone()).map(bdi));
    let mut parts = vec![
        subheading(model)
            .class("name")
            .with("id", NAME)
            .with("data-member", member.id.clone())
            .child(html("bdi").child(name.clone()))
            .into(),
    ];
    parts.extend(other.map(|other| html("p").class("muted").child(other.bdi()).into()));
    parts.extend(lines.into_iter().map(|line| Node::from(html("p").child(line))));
    let mut add = |url: String, word: String| {
        let host = html("span").class("muted").child(host(&url));
        parts.push(html("p").child(link(Some(url), word.into())).child(" ").child(host).into());
    };
    for (url, word) in [(&member.url, words.page), (&member.profile_url, words.profile)] {
        if let Some(url) = url {
            add(ui.text(url), word.to_owned());
        }
    }
    for url in member.sources.iter().filter_map(|source| source.url.as_ref()) {
        add(url.clone(), shared_strings(ui.lang).source.to_owned());
    }
    parts.into()
}

/// The host of an address, so that a reader knows where a link leads.
fn host(url: &str) -> String {
    let rest = around(url, "://").map(|(_, rest)| rest).unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}

/// The members of a cluster, each to be opened.
fn choice(map: &Map, model: &Model, members: &[u32], handle: &Handle<Map>) -> Node {
    let mut items: Vec<Node> = Vec::new();
    for &index in members {
        let Some(member) = map.roster.named(index) else { continue };
        let key = map.roster.key(index);
        let open = button("", handle.act(move |model, map| map.show(model, vec![key.clone()])))
            .with("data-member", member.id.clone())
            .child(html("bdi").child(member.name.clone()));
        items.push(html("li").key("data-choice", member.id.clone()).child(open).into());
    }
    let number = model.ui.plural(&strings(model.ui.lang).members, members.len() as u64);
    vec![
        subheading(model).class("name").with("id", NAME).child(number).into(),
        html("ul").class("choice").child(items).into(),
    ]
    .into()
}
