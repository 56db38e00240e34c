//! The alternative table of the list.

use super::day::times;
use super::{View, time};
use crate::node::{Fallback, Node, html};
use crate::shared::{cell, head, row_head};
use hrc_core::feed::Item;

pub(super) fn table(view: &View<'_>) -> Node {
    let words = view.words;
    let items: Vec<&Item> =
        view.plan.items.iter().filter_map(|index| view.session.items.get(*index)).collect();
    let yours = |item: &Item| {
        let end = item.end.map(|end| view.local(end));
        time::of_reader(view.ui, words, view.local(item.start?), end)
    };
    let has_days = view.plan.has_days();
    let has_rooms = items.iter().any(|item| item.room.is_some());
    let has_rights = items.iter().any(|item| !item.rights.is_empty());
    let has_yours = view.has_reader() && items.iter().any(|item| yours(item).is_some());
    let mut heads = Vec::new();
    for (there, word) in [
        (has_days, words.day),
        (true, words.time),
        (has_yours, words.your_time_head),
        (true, words.item),
        (has_rooms, words.room),
        (has_rights, words.rights),
    ] {
        if there {
            heads.push(word);
        }
    }
    let mut body: Vec<Node> = Vec::new();
    for item in items {
        let mut cells: Vec<Node> = Vec::new();
        let text = |text: Option<String>| cell(html("bdi").child(text.unwrap_or_default())).into();
        if has_days {
            cells.push(text(item.start.map(|start| view.ui.date(&view.local(start).date()))));
        }
        cells.push(cell(times(view, item)).into());
        if has_yours {
            cells.push(text(yours(item)));
        }
        cells.push(row_head(view.title(item)).into());
        if has_rooms {
            cells.push(text(item.room.clone()));
        }
        if has_rights {
            cells.push(cell(view.rights(item, Fallback::Label)).into());
        }
        body.push(html("tr").key("data-row", item.id.clone()).child(cells).into());
    }
    let table = html("table")
        .child(html("caption").class("only-read").child(view.date()))
        .child(head(&heads))
        .child(html("tbody").child(body));
    html("div")
        .class("scroll")
        .with("part", "table")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", words.title)
        .child(table)
        .into()
}
