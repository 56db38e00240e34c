//! What a widget says, as data. Three renderers make of it what the reader sees: [`live`](super::live) the widget in the
//! page, `snapshot` the same without script, `picture` one drawing.

use super::{Handle, Model, Phrase, Widget};
use crate::node::{Element, Node, button};

/// A widget in parts.
pub struct Description {
    /// What it is called.
    pub heading: Phrase,
    /// What it says in words, before all else.
    pub sentences: Vec<Node>,
    /// The figure, or the alternative that the reader has put in its place, with what stands around it.
    pub content: Node,
    /// When its numbers were counted and where they come from: always in view, in the foot.
    pub source: Node,
    /// The widget's own remarks on its data, behind "About this data".
    pub notes: Node,
    /// What the reader can see instead, or besides.
    pub alternatives: Vec<Alternative>,
}

/// A widget that describes itself.
pub trait Described: Widget {
    /// All that it says now.
    fn describe(&mut self, model: &Model, handle: &Handle<Self>) -> Description;
}

/// Another way to see what the widget says, behind a button.
pub struct Alternative {
    pub(crate) toggle: Element,
    #[cfg(feature = "ssr")]
    pub(crate) shows: Shows,
    /// Only for static renderings: live, it is a part of the widget while the reader asks for it.
    #[cfg(feature = "ssr")]
    pub(crate) content: Option<Node>,
}

/// What an alternative shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The alternative table.
    Table,
    /// The list of members, which grows with their number.
    List,
    /// How the figure's numbers are counted.
    Definition,
    /// Another figure of the same numbers: a static rendering has but one.
    OtherFigure,
}

#[cfg(feature = "ssr")]
impl Alternative {
    /// Shown and hidden by this [`toggle`].
    pub fn new(shows: Shows, toggle: Element) -> Alternative {
        Alternative { toggle, shows, content: None }
    }

    /// What it shows, made only where it is wanted.
    pub fn show(&mut self, model: &Model, content: impl FnOnce() -> Node) {
        self.content = model.with_alternatives.then(content);
    }
}

#[cfg(not(feature = "ssr"))]
impl Alternative {
    /// Shown and hidden by this [`toggle`].
    #[inline(always)]
    pub fn new(_: Shows, toggle: Element) -> Alternative {
        Alternative { toggle }
    }

    /// What it shows, made only where it is wanted.
    #[inline(always)]
    pub fn show(&mut self, _: &Model, _: impl FnOnce() -> Node) {}
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
