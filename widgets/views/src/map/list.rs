//! The list of members, the alternative to the map; and the search and region filter that both share.

use super::places::{Filter, country};
use super::{Map, strings};
use crate::node::{Fallback, Node, button, html};
use crate::shared::{Action, Handle, Model, cell, head, row_head};
use hrc_core::feed::{Brief, Member, UclgSection};
use hrc_core::text::{fill, isolate};
use leptos::prelude::event_target_value;

/// Rows drawn until the reader asks for all.
pub(super) const FIRST: usize = 300;

/// Search and region filter.
pub(super) fn tools(map: &Map, model: &Model, handle: &Handle<Map>) -> Node {
    let words = strings(model.ui.lang);
    let searched = handle.clone();
    let search = html("input")
        .with("type", "search")
        .class("search")
        .with("autocomplete", "off")
        .with(".value", map.search.clone())
        .on("input", move |event| {
            let text = event_target_value(&event);
            searched.change(|_, map| {
                map.gone.clear();
                map.search = text;
            });
        });
    let narrowed = !map.search.is_empty() || !map.region.is_empty();
    let mut said: Vec<String> = Vec::new();
    let names = if map.search_waits() { map.missing(model, &[map.roster.names()]) } else { Vec::new() };
    let waiting = map.waiting(model, handle, names);
    if narrowed && waiting.is_none() {
        said.push(model.ui.plural(&words.found, map.places.shown.len() as u64));
    }
    if !map.gone.is_empty() {
        said.push(fill(words.gone, &[&isolate(&map.gone)]));
    }
    let in_view = map.in_view.filter(|_| !map.list);
    let in_view = in_view.map(|number| model.ui.plural(&words.in_view, number)).unwrap_or_default();
    let between = if said.is_empty() || in_view.is_empty() { "" } else { " · " };
    html("div")
        .fallback(Fallback::Space)
        .class("tools filter")
        .with("role", "group")
        .with("aria-label", words.filter)
        .child(html("label").child(html("span").child(words.search)).child(" ").child(search))
        .child(regions(map, model, handle))
        // What a press or a key on the map has changed, for those who do not see it.
        .child(
            html("span")
                .class("muted found")
                .with("role", "status")
                .child(said.join(" · "))
                .child(html("span").class("only-read").child(between).child(in_view))
                .child(waiting),
        )
        .into()
}

/// The regions that members are in; nothing where the feed names none.
fn regions(map: &Map, model: &Model, handle: &Handle<Map>) -> Option<Node> {
    let words = strings(model.ui.lang);
    // Of the country alone, if the page asks for one; and the one that is chosen, for it to be seen.
    let within = Filter { section: None, ..map.places.key.filter.clone() };
    let mut there = Brief::default();
    for member in map.roster.briefs().iter().filter(|member| within.has(member)) {
        there.sections |= member.sections;
    }
    let present = |section: &UclgSection| map.region == section.word() || there.is_in(*section);
    let sections: Vec<UclgSection> = UclgSection::ALL.iter().copied().filter(present).collect();
    if sections.is_empty() {
        return None;
    }
    let option = |word: &'static str, label: &'static str| {
        let chosen = (map.region == word).then(String::new);
        html("option").with("value", word).with_some("selected", chosen).child(label).into()
    };
    let mut options: Vec<Node> = vec![option("", words.all_regions)];
    options.extend(sections.into_iter().map(|section| option(section.word(), words.section(section))));
    let chosen = handle.clone();
    let select = html("select").class("region").on("change", move |event| {
        let region = event_target_value(&event);
        chosen.change(|_, map| map.narrow(region));
    });
    Some(html("label").child(html("span").child(words.region)).child(" ").child(select.child(options)).into())
}

/// The table of the members that pass the filters, by country and name. It takes the `card` of one of them, which stands below
/// its row.
pub(super) fn list(map: &Map, model: &Model, handle: &Handle<Map>, card: &mut Option<Node>) -> Node {
    let words = strings(model.ui.lang);
    let most = if model.is_static() { usize::MAX } else { map.most };
    let (mut rows, mut pieces): (Vec<Node>, Vec<u32>) = (Vec::new(), Vec::new());
    let open = map.open.first().and_then(|key| map.index(key));
    for index in order(map, model, most) {
        match map.roster.member(index) {
            // A row that is not here yet would push those below it down when it comes.
            Some(member) if pieces.is_empty() => {
                rows.push(row(model, member, handle));
                if open == Some(index)
                    && let Some(card) = card.take()
                {
                    let cell = cell(card).with("colspan", "4");
                    rows.push(html("tr").key("data-card", member.id.clone()).child(cell).into());
                }
            }
            _ => pieces.push(map.roster.piece_of(index)),
        }
    }
    let waiting = map.waiting(model, handle, map.missing(model, &pieces));
    let table = html("table")
        .child(html("caption").class("only-read").child(map.title(model)))
        .child(head(&[words.name, words.country, words.kind, words.since]))
        .child(html("tbody").child(rows));
    let all = map.places.shown.len();
    let rest = all.saturating_sub(most);
    let is_long = map.roster.is_in_pieces();
    // A long list comes page by page.
    let (label, next) = if is_long { (words.show_more, rest.min(FIRST)) } else { (words.show_all, all) };
    let more = html("button")
        .fallback(Fallback::Nothing)
        .with("type", "button")
        .hidden(rest == 0 || waiting.is_some())
        .on(
            "click",
            handle.act(move |model, map| {
                map.most = if is_long { most.saturating_add(FIRST) } else { usize::MAX };
                model.emit(Action::Focus, ".list");
            }),
        )
        .child(fill(label, &[&model.ui.number(next as u64)]));
    html("div")
        .class("scroll list")
        .with("part", "table")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", words.list)
        .child(table)
        .child(waiting)
        .child(more)
        .into()
}

/// The first of the members shown, by country and name.
fn order(map: &Map, model: &Model, most: usize) -> Vec<u32> {
    let (ui, roster) = (&model.ui, &map.roster);
    let is_long = roster.is_in_pieces();
    let (mut texts, mut groups): (Vec<String>, Vec<Vec<u32>>) = (Vec::new(), Vec::new());
    let mut last = None;
    for &index in &map.places.shown {
        let Some(brief) = roster.briefs().get(index as usize) else { continue };
        // A long list is in the order of names within each country already.
        if is_long
            && last == Some(brief.country)
            && let Some(group) = groups.last_mut()
        {
            group.push(index);
            continue;
        }
        last = Some(brief.country);
        let mut text = country(ui, roster, index);
        if let Some(member) = roster.member(index).filter(|_| !is_long) {
            text = [&text, "\n", &member.name].concat();
        }
        texts.push(text);
        groups.push(vec![index]);
    }
    // `shown` is in the feed's order, and those with equal names stay in it.
    let mut first: Vec<u32> = Vec::new();
    for at in ui.order(&texts) {
        first.extend_from_slice(&groups[at as usize]);
    }
    first.truncate(most);
    first
}

fn row(model: &Model, member: &Member, handle: &Handle<Map>) -> Node {
    let ui = &model.ui;
    let words = strings(ui.lang);
    let notes = [
        (member.founding, words.founder),
        (member.location.is_none(), words.no_place),
        (!member.is_counted(), words.not_counted),
    ];
    let notes: Vec<&str> = notes.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
    let id = member.id.clone();
    let name = button("", handle.act(move |model, map| map.show(model, vec![id.clone()])))
        .fallback(Fallback::Label)
        .child(html("bdi").child(member.name.clone()));
    let joined = member.joined.as_ref().map(|date| ui.date(date)).unwrap_or_default();
    html("tr")
        .key("data-row", member.id.clone())
        .child(row_head(name).child(" ").child(html("span").class("muted").child(notes.join(" · "))))
        .child(cell(ui.country_phrase(&member.country, member.country_name.as_ref()).bdi()))
        .child(cell(words.kind(member.kind)))
        .child(cell(joined))
        .into()
}
