//! What a wall shows below what is on and what comes next: the rest of the day. Whoever reads it stands in the hall, so
//! what is over, and the other days, have no place there.

use super::{Phase, View};
use crate::node::{Node, html, nothing};

/// The items that follow the next one, on its day.
pub(super) fn still_to_come(view: &View<'_>) -> Node {
    let next = match view.phase {
        Phase::BeforeStart { next, .. } | Phase::On { next, .. } | Phase::Break { next, .. } => next,
        Phase::BetweenDays { next, .. } => Some(next),
        Phase::BeforeDay { .. } => view.plan.slots.first().map(|slot| slot.index),
        Phase::Cancelled | Phase::Postponed | Phase::Undated | Phase::Open { .. } | Phase::After => None,
    };
    let Some(next) = next else { return nothing() };
    let mut rows: Vec<Node> = Vec::new();
    for slot in view.plan.still_to_come(view.model.now).filter(|slot| slot.index != next) {
        let item = &view.session.items[slot.index];
        let room = item.room.as_ref();
        let room = room.map(|room| {
            html("span").class("muted").child(" · ").child(html("bdi").child(room.clone())).into()
        });
        rows.push(
            html("li")
                .key("data-item", item.id.clone())
                .child(html("p").class("time").child(view.ui.time(slot.start)))
                .child(html("p").class("item").child(view.title(item)).child(Node::from(room)))
                .into(),
        );
    }
    if rows.is_empty() {
        return nothing();
    }
    html("ul").class("coming-up").with("part", "list").child(rows).into()
}
