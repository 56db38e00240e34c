//! Elements of any kind, as one type.
//!
//! Leptos' `view!` gives each element and each signal a type of its own, and each type its own compiled code: these widgets
//! took 223 kB (brotli) that way. Here a tag, attributes and children are data, and a widget is a function from its model to
//! a node; what differs from the last node is changed in the page. What stays Leptos' own: the reactive effect that draws
//! again, mounting, and rendering to HTML text, through its traits `Render` and `RenderHtml`.
//!
//! Invariants: text is text and never markup; no `innerHTML`, no `style` attribute; an element that is drawn again with the
//! same tag stays the same element of the page, with its focus and scroll; in a list that is so for the same key.

mod dom;
mod fallback;
mod html;
#[cfg(feature = "ssr")]
mod walk;

#[cfg(feature = "ssr")]
pub(crate) use fallback::Drawing;
pub use fallback::Fallback;
#[cfg(feature = "ssr")]
pub(crate) use walk::Part;

use leptos::web_sys::Event;
use std::borrow::Cow;

/// A part of a view.
pub struct Node(Kind);

enum Kind {
    Text(Cow<'static, str>),
    Element(Element),
    List(Vec<Node>),
    Memo(Memo),
}

/// See [`memo`].
struct Memo {
    deps: Vec<u64>,
    make: Box<dyn FnOnce() -> Node + Send>,
}

/// An element under construction.
pub struct Element(Box<Parts>);

/// What an element is made of; in a box, so that building one step by step moves a pointer only.
struct Parts {
    tag: &'static str,
    svg: bool,
    /// The attribute that names the element among its neighbours.
    key: Option<&'static str>,
    /// Names and values; `None` leaves the attribute out.
    attributes: Vec<(&'static str, Option<Cow<'static, str>>)>,
    listeners: Vec<(&'static str, Act)>,
    children: Vec<Node>,
    #[cfg(feature = "ssr")]
    marks: fallback::Marks,
}

/// What happens on an event.
type Act = Box<dyn Fn(Event) + Send>;

fn element(tag: &'static str, svg: bool) -> Element {
    let (attributes, listeners, children) = (Vec::new(), Vec::new(), Vec::new());
    Element(Box::new(Parts {
        tag,
        svg,
        key: None,
        attributes,
        listeners,
        children,
        #[cfg(feature = "ssr")]
        marks: fallback::Marks::default(),
    }))
}

/// An HTML element.
///
/// ```
/// use hrc_views::node::{Node, html};
///
/// let node: Node = html("p").class("count").child(html("b").child("139")).child(" cities").into();
/// let mut out = String::new();
/// node.write(&mut out);
/// assert_eq!(out, "<p class=\"count\"><b>139</b> cities</p>");
/// ```
pub fn html(tag: &'static str) -> Element {
    element(tag, false)
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Element {
    element(tag, true)
}

/// A button with its text. In a static rendering it keeps its room, unless it has another [`Fallback`].
pub fn button(text: &'static str, act: impl Fn(Event) + Send + 'static) -> Element {
    html("button").fallback(Fallback::Space).with("type", "button").on("click", act).child(text)
}

/// Nothing.
pub fn nothing() -> Node {
    Node(Kind::List(Vec::new()))
}

/// A part that is made anew only when `deps`, which stand for everything it depends on, have changed.
pub fn memo(deps: Vec<u64>, make: impl FnOnce() -> Node + Send + 'static) -> Node {
    Node(Kind::Memo(Memo { deps, make: Box::new(make) }))
}

impl Element {
    /// An attribute that names the element among its neighbours in a list, such as the id of what it shows. The element of
    /// the page that had this value stays this one, with its focus and what is open in it, whatever comes, goes or moves
    /// around it.
    pub fn key(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.0.key = Some(name);
        self.with(name, value)
    }

    /// An attribute. A name with a dot before it is a property of the element, such as `.value`.
    pub fn with(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.set(name, Some(value.into()))
    }

    // Not inlined, as the other builders: they are called from everywhere.
    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<Cow<'static, str>>) -> Element {
        self.0.attributes.push((name, value));
        self
    }

    /// An attribute that may be left out.
    pub fn with_some(self, name: &'static str, value: Option<String>) -> Element {
        self.set(name, value.map(Cow::Owned))
    }

    /// The attribute `hidden`.
    pub fn hidden(self, hidden: bool) -> Element {
        self.set("hidden", hidden.then_some(Cow::Borrowed("")))
    }

    /// The attribute `class`.
    pub fn class(self, class: &'static str) -> Element {
        self.with("class", class)
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, act: impl Fn(Event) + Send + 'static) -> Element {
        self.listen(event, Box::new(act))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, act: Act) -> Element {
        self.0.listeners.push((event, act));
        self
    }

    /// A child after the others.
    pub fn child(self, child: impl Into<Node>) -> Element {
        self.adopt(child.into())
    }

    #[inline(never)]
    fn adopt(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node(Kind::Element(element))
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Node {
        Node(Kind::Text(Cow::Borrowed(text)))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node(Kind::Text(Cow::Owned(text)))
    }
}

impl From<Vec<Node>> for Node {
    fn from(parts: Vec<Node>) -> Node {
        Node(Kind::List(parts))
    }
}

impl From<Option<Node>> for Node {
    fn from(part: Option<Node>) -> Node {
        part.unwrap_or_else(nothing)
    }
}
