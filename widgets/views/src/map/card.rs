//! The card: the facts of a member, or the members of a cluster that does not come apart.

use super::{Map, strings};
use crate::node::{Node, button, html};
use crate::shared::{Handle, Model, Ui, link, strings as shared_strings};
use hrc_core::feed::{Member, Status};
use hrc_core::text::around;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;

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
    let content = waiting.unwrap_or_else(|| match open[..] {
        [index] => map.roster.member(index).map(|member| facts(&model.ui, member)).into(),
        _ => choice(map, &open, handle),
    });
    let closed = handle.act(|_, map| map.close());
    let escape = handle.clone();
    html("div")
        .class("card")
        .with("part", "card")
        .with("role", "status")
        .hidden(map.open.is_empty())
        .on("keydown", move |event| {
            if event.unchecked_into::<KeyboardEvent>().key() == "Escape" {
                escape.change(|_, map| map.close());
            }
        })
        .child(button(strings(model.ui.lang).close, closed).class("close"))
        .child(content)
        .into()
}

/// What the feed tells of one member.
fn facts(ui: &Ui, member: &Member) -> Node {
    let words = strings(ui.lang);
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
        member.joined.as_ref().map(|date| ui.dated(&words.joined, date)).unwrap_or_default(),
        status.to_owned(),
        if member.founding { words.founder.to_owned() } else { String::new() },
        if member.is_counted() { String::new() } else { words.not_counted.to_owned() },
        member.statement.as_ref().map(|text| ui.text(text)).unwrap_or_default(),
    ];
    lines.extend(member.sources.iter().filter(|s| s.url.is_none()).filter_map(|s| s.note.clone()));
    lines.retain(|line| !line.is_empty());
    let mut parts = vec![
        html("p")
            .class("name")
            .with("data-member", member.id.clone())
            .child(html("bdi").child(name.clone()))
            .into(),
    ];
    if !other.is_empty() {
        parts.push(html("p").class("muted").child(html("bdi").child(other)).into());
    }
    parts.extend(lines.into_iter().map(|line| Node::from(html("p").child(html("bdi").child(line)))));
    let mut add = |url: String, word: String| {
        let host = html("span").class("muted").child(host(&url));
        parts.push(html("p").child(link(Some(url), word)).child(" ").child(host).into());
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
fn choice(map: &Map, members: &[u32], handle: &Handle<Map>) -> Node {
    let mut items: Vec<Node> = Vec::new();
    for &index in members {
        let Some(member) = map.roster.named(index) else { continue };
        let key = map.roster.key(index);
        let open = button("", handle.act(move |model, map| map.show(model, vec![key.clone()])))
            .with("data-member", member.id.clone())
            .child(html("bdi").child(member.name.clone()));
        items.push(html("li").key("data-choice", member.id.clone()).child(open).into());
    }
    html("ul").class("choice").child(items).into()
}
