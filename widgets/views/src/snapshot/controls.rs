//! What stands in a snapshot in place of what a reader presses: each control says it itself, by its [`Fallback`].

use crate::node::{Element, Fallback, Node, html, nothing};

/// It without anything to press.
pub(super) fn without_controls(node: Node) -> Node {
    node.replace(&|element| element.marks().fallback.is_some(), &mut |element| match element.marks().fallback
    {
        _ if element.is_hidden() => nothing(),
        None | Some(Fallback::Nothing) => nothing(),
        Some(Fallback::Space) => space(element),
        Some(Fallback::Label) => element.into_children().into(),
        Some(Fallback::Span(class)) => html("span").class(class).child(element.into_children()).into(),
        Some(Fallback::Image) => inside(element.without(&["tabindex"]).instead("role", "img")),
        Some(Fallback::Shapes(unnamed)) => inside(element.without(unnamed)),
    })
}

fn inside(element: Element) -> Node {
    element.inside(without_controls).into()
}

/// A control, or a line of them, keeps its room and is not to be seen.
fn space(element: Element) -> Node {
    html("div")
        .class("ghost")
        .hidden(true)
        .with("aria-hidden", "true")
        .child(element.with("inert", ""))
        .into()
}

/// What a toggle would show, under its label; the room of the toggle where there is nothing to show.
pub(super) fn details(toggle: Element, content: Option<Node>) -> Node {
    match content {
        Some(content) if !toggle.is_hidden() => {
            let summary = html("summary").child(toggle.into_children());
            html("details").class("alternative").child(summary).child(content).into()
        }
        _ => without_controls(toggle.into()),
    }
}
