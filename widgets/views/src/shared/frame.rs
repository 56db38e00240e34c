//! The frame around each figure: the heading above, and below it the foot and what went wrong. The live renderer of a
//! [`Description`].

use super::foot::{about, folded, foot, published};
use super::{Action, DataStatus, Description, Handle, Model, Phrase, Widget};
use crate::node::{Element, Fallback, Node, button, html};
use hrc_core::text::fill;

/// The widget in a page: its parts in the frame that all widgets have.
pub fn live<W: Widget>(model: &Model, handle: &Handle<W>, described: Description) -> Node {
    let retry = handle.act(|model, _| model.emit(Action::Retry, ""));
    framed(model, described, button(model.strings().retry, retry))
}

fn framed(model: &Model, described: Description, retry: Element) -> Node {
    let Description { heading, sentences: mut body, content, source, notes, alternatives } = described;
    body.push(content);
    let body: Node = body.into();
    let toggles: Vec<Node> = alternatives.into_iter().map(|alternative| alternative.toggle.into()).collect();
    let retry = retry.hidden(model.status != DataStatus::Failed).fallback(Fallback::Nothing);
    shell(model, &heading)
        .child(self::heading(model, heading))
        .child(if model.on_screen { html("div").class("body").child(body).into() } else { body })
        .child(foot(model, source, folded(model, about(model, notes)), toggles.into()))
        .child(notice(model, retry.into()))
        .into()
}

/// The frame, with nothing in it. A name that an attribute would give in a wrong language, only the heading gives.
pub(crate) fn shell(model: &Model, title: &Phrase) -> Element {
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
        .with_some("aria-label", title.lang.is_empty().then(|| title.text.clone()))
}

/// What the widget is called.
pub(crate) fn heading(model: &Model, title: Phrase) -> Element {
    html("div")
        .class("heading")
        .with("part", "heading")
        .with("role", "heading")
        .with("aria-level", model.settings.heading.0.to_string())
        .child(title.bdi())
}

/// What went wrong, in words, and the way to try again.
pub(crate) fn notice(model: &Model, retry: Node) -> Element {
    let words = model.strings();
    let message = match model.status {
        DataStatus::Stale => fill(words.stale, &[&published(model)]),
        DataStatus::Failed if model.data.is_none() => words.no_data.to_owned(),
        DataStatus::Failed => fill(words.failed, &[&published(model)]),
        DataStatus::Loading | DataStatus::Fresh => String::new(),
    };
    html("div")
        .class("notice")
        .with("part", "notice")
        .with("role", "status")
        .child(html("span").child(message))
        .child(retry)
}
