//! The foot of each widget: one small line with the date of the data and its source, and everything else that is to be known
//! of the data behind "About this data".
//!
//! Invariants: the mark of sample data is in the line, and what is wrong in the notice below it; neither is ever behind a
//! button.

use super::{DataStatus, Model, Phrase, link};
use crate::node::{Element, Node, html};
use hrc_core::feed::{Count, Date};
use hrc_core::text::fill;

/// What `count` was counted on and where it comes from: "As of 2025, concept note".
pub fn source(model: &Model, count: &Count) -> Node {
    let name = match (&count.source_note, &count.source) {
        (Some(note), _) => model.ui.phrase(note),
        (None, Some(_)) => model.strings().source.to_owned().into(),
        (None, None) => Phrase::default(),
    };
    let as_of = count.as_of.as_ref().map(|date| as_of(model, date)).unwrap_or_default();
    let comma = if as_of.is_empty() || name.text.is_empty() { "" } else { model.ui.comma() };
    line(vec![as_of.into(), comma.into(), link(count.source.clone(), name)])
}

/// When the numbers were counted, where there is no more to say of them: "As of 30 June 2026".
pub fn counted_on(model: &Model, date: &Date) -> Node {
    line(vec![as_of(model, date).into()])
}

fn line(parts: Vec<Node>) -> Node {
    html("span").with("part", "source").child(parts).into()
}

fn as_of(model: &Model, date: &Date) -> String {
    model.ui.dated(&model.strings().as_of, date)
}

/// By which license the data may be used.
fn license(model: &Model, license: &str) -> String {
    match license {
        "" => String::new(),
        license => fill(model.strings().license, &[license]),
    }
}

/// What the feed asks to be said of its map.
pub fn map_credits(model: &Model) -> Vec<Phrase> {
    let Some(map) = model.data.as_ref().and_then(|data| data.feed.map.as_ref()) else { return Vec::new() };
    [&map.disclaimer, &map.attribution].into_iter().flatten().map(|text| model.ui.phrase(text)).collect()
}

/// When the feed was published, for the reader.
pub(super) fn published(model: &Model) -> String {
    model.data.as_ref().map(|d| model.ui.instant(&d.feed.generated_at)).unwrap_or_default()
}

/// The line: the mark of sample data, date and source, `about` the data, and the ways to the alternatives.
pub(crate) fn foot(model: &Model, source: Node, about: Node, alternatives: Node) -> Element {
    let words = model.strings();
    let sample = html("span")
        .class("sample")
        .with("part", "sample")
        .hidden(!model.data.as_ref().is_some_and(|d| d.feed.demo))
        .with("title", words.sample_note)
        .child(words.sample);
    html("div")
        .class("foot")
        .with("part", "foot")
        .child(sample)
        .child(source)
        .child(about)
        .child(alternatives)
}

/// What is to be known of the data beside its date and source: when it was published, the widget's own `notes`, whose it is,
/// by which license, and what was left out.
pub(crate) fn about(model: &Model, notes: Node) -> Node {
    let words = model.strings();
    let age = html("span")
        .with("part", "age")
        .hidden(model.status != DataStatus::Fresh)
        .child(fill(words.published, &[&published(model)]));
    let mut lines: Vec<Node> = vec![age.into(), notes];
    if let Some(data) = &model.data {
        let left_out = match data.left_out {
            0 => String::new(),
            number => model.ui.plural(&words.left_out, number),
        };
        lines.push(html("span").child(model.ui.said(&data.feed.attribution)).into());
        for line in [license(model, &data.feed.license), left_out] {
            lines.push(html("span").child(line).into());
        }
    }
    lines.into()
}

/// The same, behind its button.
pub(crate) fn folded(model: &Model, about: Node) -> Node {
    html("details")
        .class("data")
        .with("part", "data")
        .with("data-more", "data")
        .hidden(model.data.is_none())
        .child(html("summary").child(model.strings().about_data))
        .child(about)
        .into()
}
