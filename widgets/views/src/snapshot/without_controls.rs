//! What a widget has for a reader who can press it, turned into what works without script.

use crate::node::{Element, Node, html};

/// The widget without controls. `alternatives` are what stands behind its toggles, in their order.
pub(super) fn without_controls(frame: Node, alternatives: &[Option<Node>]) -> Node {
    let mut alternatives = alternatives.iter();
    frame.replace(&is_live, &mut |element| {
        let toggle = element.get("part") == Some("toggle");
        let alternative = alternatives.by_ref().take(usize::from(toggle)).next().and_then(Option::as_ref);
        match alternative {
            _ if element.get("hidden").is_some() => crate::node::nothing(),
            Some(alternative) => details(element, alternative.copy()),
            None if element.get("data-right").is_some() => named(element),
            None if element.is("svg") || element.is("g") => static_figure(element),
            None => ghost(element),
        }
    })
}

/// What would do something: controls, and figures and markers that take keys.
fn is_live(element: &Element) -> bool {
    ["button", "input", "select"].iter().any(|tag| element.is(tag))
        || element.get("class").is_some_and(|class| class.split(' ').any(|class| class == "tools"))
        || matches!(element.get("role"), Some("application" | "button"))
}

/// A control, or a line of them, keeps its room and is not to be seen.
fn ghost(element: Element) -> Node {
    html("div")
        .class("ghost")
        .hidden(true)
        .with("aria-hidden", "true")
        .child(element.with("inert", ""))
        .into()
}

/// A button that names something stays as its name.
fn named(button: Element) -> Node {
    html("span").class("right").child(button.into_children()).into()
}

/// The alternative that a toggle would show.
fn details(toggle: Element, alternative: Node) -> Node {
    let summary = html("summary").child(toggle.into_children());
    html("details").class("alternative").child(summary).child(alternative).into()
}

/// A alternative whose buttons are plain text.
pub(super) fn without_buttons(alternative: Node) -> Node {
    alternative.replace(&|element| element.is("button"), &mut |button| {
        if button.get("hidden").is_some() { crate::node::nothing() } else { button.into_children().into() }
    })
}

/// A figure that does nothing.
fn static_figure(element: Element) -> Node {
    let figure = element.is("svg");
    let element = element.without(&["tabindex", "data-marker"]).inside(|child| without_controls(child, &[]));
    if figure {
        element.instead("role", "img").into()
    } else {
        element.without(&["role", "aria-label"]).into()
    }
}
