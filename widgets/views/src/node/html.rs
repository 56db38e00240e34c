//! Nodes as HTML text, for pages made without a browser.

use super::{Kind, Node, Parts};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

/// HTML elements without an end tag, of those in use here.
const VOID: [&str; 3] = ["input", "br", "img"];

impl Node {
    /// Appends the node to `out`.
    pub fn write(self, out: &mut String) {
        match self.0 {
            Kind::Text(text) => escape(&text, out),
            Kind::Element(element) => element.0.write(out),
            Kind::List(parts) => parts.into_iter().for_each(|part| part.write(out)),
            Kind::Memo(memo) => (memo.make)().write(out),
        }
    }
}

impl Parts {
    fn write(self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in self.attributes {
            if let Some(value) = value {
                out.push(' ');
                out.push_str(name.trim_start_matches('.'));
                out.push_str("=\"");
                escape(&value, out);
                out.push('"');
            }
        }
        out.push('>');
        if self.svg || !VOID.contains(&self.tag) {
            self.children.into_iter().for_each(|child| child.write(out));
            out.push_str("</");
            out.push_str(self.tag);
            out.push('>');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

impl AddAnyAttr for Node {
    type Output<A: Attribute> = Node;

    fn add_any_attr<A: Attribute>(self, _: A) -> Node
    where
        Node: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Node;
    type Owned = Node;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Node {
        self
    }

    fn to_html_with_buf(self, out: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.write(out);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> <Node as Render>::State {
        self.build()
    }

    fn into_owned(self) -> Node {
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::node::{Node, html, svg};

    #[test]
    fn text_is_text_and_void_elements_have_no_end() {
        let node = html("p").with("title", "\"<&").child("<img src=x>".to_owned()).child(vec![
            html("input").with(".value", "3").hidden(true).into(),
            svg("path").with_some("d", None).into(),
        ]);
        let mut out = String::new();
        Node::from(node).write(&mut out);
        let expected =
            "<p title=\"&quot;&lt;&amp;\">&lt;img src=x&gt;<input value=\"3\" hidden=\"\"><path></path></p>";
        assert_eq!(out, expected);
    }
}
