//! The list of the day, or of the days.

use super::time::{of_item, offset};
use super::{Phase, View};
use crate::node::{Fallback, Node, html, nothing};
use crate::shared::subheading;
use hrc_core::feed::{Item, ItemKind};
use hrc_core::text::plain_time;

pub(super) fn day(view: &View<'_>) -> Node {
    if view.plan.items.is_empty() {
        return html("p").class("muted line").child(view.words.no_items).into();
    }
    let days = view.plan.has_days();
    let mut parts: Vec<Node> = Vec::new();
    let mut rows: Vec<Node> = Vec::new();
    let (mut last, mut day) = (None, String::new());
    for &index in &view.plan.items {
        let item = &view.session.items[index];
        let date = item.start.map(|start| view.local(start).date()).filter(|_| days);
        if date.is_some() && date != last {
            last = date;
            end_day(&mut parts, &mut rows, &mut day);
            day = date.map(|date| date.to_string()).unwrap_or_default();
            let date = date.map(|date| view.ui.date(&date)).unwrap_or_default();
            parts.push(subheading(view.model).key("data-date", day.clone()).class("date").child(date).into());
        }
        rows.push(row(view, index, item));
    }
    end_day(&mut parts, &mut rows, &mut day);
    // Another session may have items of the same ids.
    html("div")
        .key("data-session", view.session.id.clone())
        .class("day")
        .with("part", "list")
        .child(parts)
        .into()
}

/// The list of a day. It is named after the day, so that another day before it leaves it as it is.
fn end_day(parts: &mut Vec<Node>, rows: &mut Vec<Node>, day: &mut String) {
    if !rows.is_empty() {
        parts.push(html("ul").key("data-day", std::mem::take(day)).child(std::mem::take(rows)).into());
    }
}

fn row(view: &View<'_>, index: usize, item: &Item) -> Node {
    let (now, live) = (view.model.now, !view.model.is_static() && knows_the_hour(view.phase));
    let slot = view.plan.slots.iter().find(|slot| slot.index == index);
    let on = live && slot.is_some_and(|slot| slot.is_on(now));
    let past = live && slot.is_some_and(|slot| slot.end.unix_s <= now.unix_s);
    let class = match (on, past, item.kind == ItemKind::Break) {
        (true, ..) => "on",
        (_, true, _) => "past",
        (_, _, true) => "break",
        _ => "",
    };
    let room =
        item.room.as_ref().map(|room| html("p").class("muted").child(html("bdi").child(room.clone())).into());
    html("li")
        .key("data-item", item.id.clone())
        .with_some("class", (!class.is_empty()).then(|| class.to_owned()))
        .with_some("aria-current", on.then(|| "time".to_owned()))
        .child(html("p").class("time").child(times(view, item)))
        .child(
            html("div")
                .class("what")
                .child(html("p").class("item").child(view.title(item)))
                .child(Node::from(room))
                .child(more(view, item))
                .child(view.rights(item, Fallback::Span("right"))),
        )
        .into()
}

/// Whether items of the phase are over or on.
fn knows_the_hour(phase: Phase) -> bool {
    !matches!(phase, Phase::Cancelled | Phase::Postponed | Phase::Undated | Phase::After)
}

/// "17:15 to 17:50"; with its offset where that is not the session's, as after a change of clocks.
pub(super) fn times(view: &View<'_>, item: &Item) -> Node {
    let Some(text) = of_item(view, item) else { return nothing() };
    let usual = view.plan.span.map(|(start, _)| start.offset_min);
    let start = item.start.map(|start| view.local(start));
    let other = start.map(|start| start.offset_min).filter(|offset| Some(*offset) != usual);
    let zone =
        other.map(|minutes| html("bdi").class("muted").with("dir", "ltr").child(offset(minutes)).into());
    let exact = start.map(|start| [&start.date().to_string(), "T", &plain_time(start)].concat());
    let time = html("bdi").with_some("data-start", exact).child(text);
    vec![time.into(), if zone.is_some() { " ".into() } else { nothing() }, zone.into()].into()
}

/// How it runs and what it is about.
fn more(view: &View<'_>, item: &Item) -> Node {
    let texts = [&item.format, &item.description].into_iter().flatten();
    let texts: Vec<Node> = texts.map(|text| html("p").child(view.ui.said(text)).into()).collect();
    if texts.is_empty() {
        return nothing();
    }
    // Each says of which item, to those who come to it by itself.
    let of = html("span").class("only-read").child(view.words.colon).child(view.title(item));
    let summary = html("summary").child(view.words.more).child(of);
    html("details").with("data-more", item.id.clone()).child(summary).child(texts).into()
}
