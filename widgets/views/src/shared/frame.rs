//! The frame around each figure: the heading above, and below it the sample mark, the data's age, what went wrong, and
//! the buttons that change the view. The live renderer of a [`Description`].

use super::{Action, DataStatus, Description, Handle, Model, Phrase, Widget};
use crate::node::{Element, Fallback, Node, button, html};
use hrc_core::text::fill;

/// The widget in a page: its parts in the frame that all widgets have.
pub fn live<W: Widget>(model: &Model, handle: &Handle<W>, described: Description) -> Node {
    let retry = handle.act(|model, _| model.emit(Action::Retry, ""));
    framed(model, described, button(model.strings().retry, retry))
}

fn framed(model: &Model, described: Description, retry: Element) -> Node {
    let Description { heading, sentences: mut body, content, notes, alternatives } = described;
    body.push(content);
    let body: Node = body.into();
    let toggles: Vec<Node> = alternatives.into_iter().map(|alternative| alternative.toggle.into()).collect();
    let retry = retry.hidden(model.status != DataStatus::Failed).fallback(Fallback::Nothing);
    shell(model, &heading)
        .child(self::heading(model, heading))
        .child(if model.on_screen { html("div").class("body").child(body).into() } else { body })
        .child(foot(model, notes, toggles.into()))
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

/// When the feed was published, for the reader.
fn published(model: &Model) -> String {
    model.data.as_ref().map(|d| model.ui.instant(&d.feed.generated_at)).unwrap_or_default()
}

/// The line below: the mark of sample data, the widget's own remarks, the data's age, and the way to the alternatives.
pub(crate) fn foot(model: &Model, notes: Node, alternatives: Node) -> Element {
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
    html("div").class("foot").with("part", "foot").child(sample).child(notes).child(age).child(alternatives)
}

/// What went wrong, in words; the way to try again; what was left out.
pub(crate) fn notice(model: &Model, retry: Node) -> Element {
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
        .child(retry)
        .child(html("span").child(left_out))
}
