//! Nodes taken apart and put together again, for pages made without a browser.

use super::{Element, Kind, Node, Parts};
use std::borrow::Cow;

impl Node {
    /// This node with each outermost element that is `wanted` replaced by what `with` makes of it, in the order of the
    /// text.
    pub(crate) fn replace(
        self,
        wanted: &dyn Fn(&Element) -> bool,
        with: &mut dyn FnMut(Element) -> Node,
    ) -> Node {
        match self.0 {
            Kind::Element(element) if wanted(&element) => with(element),
            Kind::Element(element) => element.inside(|child| child.replace(wanted, with)).into(),
            Kind::List(parts) => {
                parts.into_iter().map(|part| part.replace(wanted, with)).collect::<Vec<Node>>().into()
            }
            Kind::Memo(memo) => (memo.make)().replace(wanted, with),
            text @ Kind::Text(_) => Node(text),
        }
    }
}

impl Node {
    /// This node with everything in it that is [`super::memo`] made.
    pub(crate) fn made(self) -> Node {
        self.replace(&|_| false, &mut Node::from)
    }

    /// The same once more, without listeners. What is [`super::memo`] must have been made.
    pub(crate) fn copy(&self) -> Node {
        match &self.0 {
            Kind::Text(text) => Node(Kind::Text(text.clone())),
            Kind::Element(element) => {
                let Parts { tag, svg, key, attributes, children, marks, .. } = &*element.0;
                let (attributes, children) = (attributes.clone(), children.iter().map(Node::copy).collect());
                let (listeners, marks) = (Vec::new(), *marks);
                let parts = Parts { tag, svg: *svg, key: *key, attributes, listeners, children, marks };
                Element(Box::new(parts)).into()
            }
            Kind::List(parts) => parts.iter().map(Node::copy).collect::<Vec<Node>>().into(),
            Kind::Memo(_) => super::nothing(),
        }
    }

    /// Its text, without markup.
    pub(crate) fn text(self) -> String {
        match self.0 {
            Kind::Text(text) => text.into_owned(),
            Kind::Element(element) => element.into_children().into_iter().map(Node::text).collect(),
            Kind::List(parts) => parts.into_iter().map(Node::text).collect(),
            Kind::Memo(memo) => (memo.make)().text(),
        }
    }
}

impl Node {
    /// Whether it is an element with the attribute `hidden`.
    pub(crate) fn is_hidden(&self) -> bool {
        matches!(&self.0, Kind::Element(element) if element.is_hidden())
    }
}

impl Element {
    /// Whether it has this tag.
    pub(crate) fn is(&self, tag: &str) -> bool {
        self.0.tag == tag
    }

    /// Whether it has the attribute `hidden`.
    pub(crate) fn is_hidden(&self) -> bool {
        self.get("hidden").is_some()
    }

    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.attributes.iter().find(|(n, _)| *n == name)?.1.as_deref()
    }

    /// It without these attributes.
    pub(crate) fn without(mut self, names: &[&str]) -> Element {
        self.0.attributes.retain(|(name, _)| !names.contains(name));
        self
    }

    /// It with another value for an attribute that it has.
    pub(crate) fn instead(mut self, name: &str, value: &'static str) -> Element {
        for attribute in self.0.attributes.iter_mut().filter(|(n, _)| *n == name) {
            attribute.1 = Some(Cow::Borrowed(value));
        }
        self
    }

    /// It with another in place of each of its children.
    pub(crate) fn inside(mut self, change: impl FnMut(Node) -> Node) -> Element {
        self.0.children = std::mem::take(&mut self.0.children).into_iter().map(change).collect();
        self
    }

    /// What is in it.
    pub(crate) fn into_children(self) -> Vec<Node> {
        self.0.children
    }
}

/// A child, with lists and memos taken apart.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    /// Text.
    Text(&'a str),
    /// An element.
    Element(&'a Element),
}

impl Node {
    /// What it consists of. What is [`super::memo`] must have been made.
    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        match &self.0 {
            Kind::Text(text) => vec![Part::Text(text)],
            Kind::Element(element) => vec![Part::Element(element)],
            Kind::List(parts) => parts.iter().flat_map(Node::parts).collect(),
            Kind::Memo(_) => Vec::new(),
        }
    }
}

impl Element {
    /// The tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// Names and values of the attributes that are there.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.attributes.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)))
    }

    /// What is in it.
    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        self.0.children.iter().flat_map(Node::parts).collect()
    }
}

impl Element {
    /// The same with nothing in it and without listeners.
    pub(crate) fn shell(&self) -> Element {
        let mut shell = super::element(self.0.tag, self.0.svg);
        (shell.0.attributes, shell.0.marks) = (self.0.attributes.clone(), self.0.marks);
        shell
    }

    /// Copies of what is in it.
    pub(crate) fn copied_parts(&self) -> Vec<Node> {
        self.0.children.iter().map(Node::copy).collect()
    }
}
