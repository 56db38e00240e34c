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
        Some(Fallback::Image) => {
            inside(element.without(&["tabindex", "aria-pressed"]).instead("role", "img"))
        }
        Some(Fallback::Shapes(unnamed)) => inside(element.without(unnamed)),
    })
}

fn inside(element: Element) -> Node {
    element.inside(without_controls).into()
}

/// A control, or a line of them, keeps its room and is not to be seen.
fn space(element: Element) -> Node {
    html("div").class("ghost").hidden(true).with("inert", "").child(element).into()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::{button, svg};

    fn written(node: Node) -> String {
        let mut out = String::new();
        node.write(&mut out);
        out
    }

    #[test]
    fn each_control_says_what_stands_in_its_place() {
        let press = || button("Press", |_| ()).class("small");
        let of = |fallback| written(without_controls(press().fallback(fallback).into()));
        assert_eq!(of(Fallback::Nothing), "");
        assert_eq!(of(Fallback::Label), "Press");
        assert_eq!(of(Fallback::Span("right")), "<span class=\"right\">Press</span>");
        let space = "<div class=\"ghost\" hidden=\"\" inert=\"\"><button type=\"button\" class=\"small\">Press</button></div>";
        assert_eq!(of(Fallback::Space), space);
        // Nobody has to remember it.
        assert_eq!(written(without_controls(press().into())), space);
        assert_eq!(written(without_controls(press().hidden(true).into())), "");
    }

    #[test]
    fn a_figure_stays_and_takes_no_keys() {
        let marker = svg("g")
            .fallback(Fallback::Shapes(&["tabindex", "role"]))
            .with("role", "button")
            .with("tabindex", "0")
            .child(svg("circle").with("r", "3"));
        let world = svg("svg")
            .fallback(Fallback::Image)
            .with("role", "application")
            .with("tabindex", "0")
            .child(marker);
        let image = "<svg role=\"img\"><g><circle r=\"3\"></circle></g></svg>";
        assert_eq!(written(without_controls(world.into())), image);
    }

    #[test]
    fn a_toggle_becomes_what_it_would_show() {
        let toggle = || button("Table", |_| ());
        let shown = details(toggle(), Some("1, 2".into()));
        let html = "<details class=\"alternative\"><summary>Table</summary>1, 2</details>";
        assert_eq!(written(shown), html);
        assert_eq!(written(details(toggle().hidden(true), Some("1, 2".into()))), "");
        assert!(written(details(toggle(), None)).starts_with("<div class=\"ghost\""));
    }
}
