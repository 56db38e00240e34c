//! The frame around each figure: the heading above, and below it the sample mark, the data's age, what went wrong, and
//! the buttons that change the view.

use super::{Action, DataStatus, Handle, Model, Widget};
use crate::node::{Element, Node, button, html};
use hrc_core::text::fill;

/// `body` under the heading `title`, with the line that every widget has below. `notes` are the widget's own remarks in
/// that line, `toggles` its buttons.
pub fn frame<W: Widget>(
    model: &Model,
    handle: &Handle<W>,
    title: String,
    body: Node,
    notes: Node,
    toggles: Vec<Node>,
) -> Node {
    let retry = handle.act(|model, _| model.emit(Action::Retry, ""));
    around(model, title, body, notes, toggles, button(model.strings().retry, retry))
}

fn around(model: &Model, title: String, body: Node, notes: Node, toggles: Vec<Node>, retry: Element) -> Node {
    let heading = html("div")
        .class("heading")
        .with("part", "heading")
        .with("role", "heading")
        .with("aria-level", model.settings.heading.0.to_string())
        .child(html("bdi").child(title.clone()));
    html("div")
        .class(match (model.data.is_some(), model.on_screen) {
            (true, true) => "frame wall",
            (true, false) => "frame",
            (false, _) => "frame bare",
        })
        .with("part", "frame")
        .with("role", "group")
        .with("lang", model.ui.lang.tag())
        .with("dir", model.ui.direction().word())
        .with("aria-label", title)
        .child(heading)
        .child(if model.on_screen { html("div").class("body").child(body).into() } else { body })
        .child(foot(model, notes, toggles))
        .child(notice(model, retry))
        .into()
}

/// When the feed was published, for the reader.
fn published(model: &Model) -> String {
    model.data.as_ref().map(|d| model.ui.instant(&d.feed.generated_at)).unwrap_or_default()
}

fn foot(model: &Model, notes: Node, toggles: Vec<Node>) -> Node {
    let words = model.strings();
    let sample = html("span")
        .class("sample")
        .with("part", "sample")
        .hidden(!model.data.as_ref().is_some_and(|d| d.feed.demo))
        .with("title", words.sample_note)
        .child(words.sample);
    let age = html("span")
        .with("part", "age")
        .hidden(model.status != DataStatus::Fresh)
        .child(fill(words.data_of, &[&published(model)]));
    html("div").class("foot").with("part", "foot").child(sample).child(notes).child(age).child(toggles).into()
}

/// A button that is pressed or not.
pub fn toggle<W: Widget>(
    handle: &Handle<W>,
    label: &'static str,
    pressed: bool,
    flip: fn(&mut W),
) -> Element {
    button(label, handle.act(move |_, widget| flip(widget)))
        .with("part", "toggle")
        .with("aria-pressed", if pressed { "true" } else { "false" })
}

/// What went wrong, in words; the way to try again; what was left out.
fn notice(model: &Model, retry: Element) -> Node {
    let words = model.strings();
    let message = match model.status {
        DataStatus::Stale => fill(words.stale, &[&published(model)]),
        DataStatus::Failed if model.data.is_none() => words.no_data.to_owned(),
        DataStatus::Failed => fill(words.failed, &[&published(model)]),
        DataStatus::Loading | DataStatus::Fresh => String::new(),
    };
    let left_out = match model.data.as_ref().map(|d| d.left_out) {
        Some(number) if number > 0 => model.ui.plural(&words.left_out, number),
        _ => String::new(),
    };
    html("div")
        .class("notice")
        .with("part", "notice")
        .with("role", "status")
        .child(html("span").child(message))
        .child(retry.hidden(model.status != DataStatus::Failed))
        .child(html("span").child(left_out))
        .into()
}
