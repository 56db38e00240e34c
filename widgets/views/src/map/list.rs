//! The list of members, the alternative to the map; and the search and region filter that both share.

use super::places::Filter;
use super::{Map, strings};
use crate::node::{Fallback, Node, button, html};
use crate::shared::{Action, Handle, Model, cell, head, row_head};
use hrc_core::feed::{Member, UclgSection};
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
    if narrowed {
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
                .child(html("span").class("only-read").child(between).child(in_view)),
        )
        .into()
}

/// The regions that members are in; nothing where the feed names none.
fn regions(map: &Map, model: &Model, handle: &Handle<Map>) -> Option<Node> {
    let words = strings(model.ui.lang);
    // Of the country alone, if the page asks for one; and the one that is chosen, for it to be seen.
    let within = Filter { section: None, ..map.places.key.filter.clone() };
    let there: Vec<&Member> = model.members().iter().filter(|member| within.has(member)).collect();
    let present = |section: &UclgSection| {
        map.region == section.word() || there.iter().any(|m| m.uclg_sections.contains(section))
    };
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
    let table = html("table")
        .child(html("caption").class("only-read").child(map.title(model)))
        .child(head(&[words.name, words.country, words.kind, words.since]))
        .child(html("tbody").child(rows(map, model, handle, most, card)));
    let all = map.places.shown.len();
    let more = html("button")
        .fallback(Fallback::Nothing)
        .with("type", "button")
        .hidden(all <= most)
        .on(
            "click",
            handle.act(|model, map| {
                map.most = usize::MAX;
                model.emit(Action::Focus, ".list");
            }),
        )
        .child(fill(words.show_all, &[&model.ui.number(all as u64)]));
    html("div")
        .class("scroll list")
        .with("part", "table")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", words.list)
        .child(table)
        .child(more)
        .into()
}

fn rows(map: &Map, model: &Model, handle: &Handle<Map>, most: usize, card: &mut Option<Node>) -> Vec<Node> {
    let (ui, members) = (&model.ui, model.members());
    let (mut texts, mut shown) = (Vec::new(), Vec::new());
    for &index in &map.places.shown {
        if let Some(member) = members.get(index as usize) {
            let country = ui.country(&member.country, member.country_name.as_ref());
            texts.push(country + "\n" + &member.name);
            shown.push(index);
        }
    }
    // `shown` is in the feed's order, and those with equal names stay in it.
    let mut rows = Vec::new();
    for at in ui.order(&texts).into_iter().take(most) {
        let member = &members[shown[at as usize] as usize];
        rows.push(row(model, member, handle));
        if map.open.first() == Some(&member.id)
            && let Some(card) = card.take()
        {
            let cell = cell(card).with("colspan", "4");
            rows.push(html("tr").key("data-card", member.id.clone()).child(cell).into());
        }
    }
    rows
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
