//! Nodes in the browser's document: mounted once, then patched where they differ.

use super::{Act, Kind, Memo, Node, Parts};
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::{Closure, JsValue};
use leptos::web_sys::{self, Event};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// A [`Node`] that is mounted in the document.
pub struct Mounted(Shape);

enum Shape {
    Text(web_sys::Node, Cow<'static, str>),
    Element(Box<MountedElement>),
    /// The parts, and an empty text after them that keeps their place.
    List(Vec<Mounted>, web_sys::Node),
    /// The dependencies, and what was made from them.
    Memo(Vec<u64>, Box<Mounted>),
}

struct MountedElement {
    tag: &'static str,
    key: Option<&'static str>,
    element: web_sys::Element,
    attributes: Vec<(&'static str, Option<Cow<'static, str>>)>,
    listeners: Vec<Listener>,
    children: Vec<Mounted>,
}

/// What an event does now, and the closure that the document calls.
struct Listener {
    event: &'static str,
    act: Rc<RefCell<Act>>,
    _closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(element: &web_sys::Element, event: &'static str, act: Act) -> Listener {
        let act = Rc::new(RefCell::new(act));
        let called = act.clone();
        let closure = Closure::wrap(Box::new(move |event| {
            if let Ok(act) = called.try_borrow() {
                act(event);
            }
        }) as Box<dyn FnMut(Event)>);
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Listener { event, act, _closure: closure }
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// A text node, in the only document there is.
fn text_node(text: &str) -> web_sys::Node {
    let made = document().map(|document| document.create_text_node(text).unchecked_into());
    made.unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

fn set(element: &web_sys::Element, name: &'static str, value: Option<&str>) {
    // What the document refuses is left out; nothing else can be done about it.
    if let Some(property) = name.strip_prefix('.') {
        let _ = js_sys::Reflect::set(element, &property.into(), &value.unwrap_or_default().into());
    } else if let Some(value) = value {
        let _ = element.set_attribute(name, value);
    } else {
        let _ = element.remove_attribute(name);
    }
}

impl Parts {
    fn build(self) -> MountedElement {
        let namespace = if self.svg { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
        let made = document().and_then(|d| d.create_element_ns(Some(namespace), self.tag).ok());
        // Every tag here is a valid name; in a document that refuses it nothing can be drawn, and the widget stops.
        #[allow(clippy::expect_used)]
        let element = made.expect("the document makes elements");
        for (name, value) in &self.attributes {
            if value.is_some() {
                set(&element, name, value.as_deref());
            }
        }
        let mut children: Vec<Mounted> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let listeners =
            self.listeners.into_iter().map(|(event, act)| Listener::new(&element, event, act)).collect();
        MountedElement {
            tag: self.tag,
            key: self.key,
            element,
            attributes: self.attributes,
            listeners,
            children,
        }
    }

    /// Whether `mounted` can be patched into this element.
    fn fits(&self, mounted: &MountedElement) -> bool {
        self.tag == mounted.tag
            && key_of(self.key, &self.attributes) == key_of(mounted.key, &mounted.attributes)
            && self.children.len() == mounted.children.len()
            && self.attributes.iter().map(|a| a.0).eq(mounted.attributes.iter().map(|a| a.0))
            && self.listeners.iter().map(|l| l.0).eq(mounted.listeners.iter().map(|l| l.event))
    }

    fn patch(self, mounted: &mut MountedElement) {
        for ((name, new), (_, old)) in self.attributes.into_iter().zip(&mut mounted.attributes) {
            if new != *old {
                set(&mounted.element, name, new.as_deref());
                *old = new;
            }
        }
        for ((_, act), listener) in self.listeners.into_iter().zip(&mounted.listeners) {
            // Held only by an event that is being handled just now; it does the same as before.
            if let Ok(mut old) = listener.act.try_borrow_mut() {
                *old = act;
            }
        }
        for (child, mounted) in self.children.into_iter().zip(&mut mounted.children) {
            child.rebuild(mounted);
        }
    }
}

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted(match self.0 {
            Kind::Text(text) => Shape::Text(text_node(&text), text),
            Kind::Element(element) => Shape::Element(Box::new(element.0.build())),
            Kind::List(parts) => Shape::List(parts.into_iter().map(Render::build).collect(), text_node("")),
            Kind::Memo(Memo { deps, make }) => Shape::Memo(deps, Box::new(make().build())),
        })
    }

    fn rebuild(self, mounted: &mut Mounted) {
        match (self.0, &mut mounted.0) {
            (Kind::Text(text), Shape::Text(node, old)) => {
                if *old != text {
                    node.set_node_value(Some(&text));
                    *old = text;
                }
            }
            (Kind::Element(element), Shape::Element(mounted)) if element.0.fits(mounted) => {
                element.0.patch(mounted)
            }
            (Kind::List(parts), Shape::List(mounted, end)) => patch_list(parts, mounted, end),
            (Kind::Memo(memo), Shape::Memo(deps, mounted)) => {
                if *deps != memo.deps {
                    (memo.make)().rebuild(mounted);
                    *deps = memo.deps;
                }
            }
            (kind, _) => {
                let mut new = Node(kind).build();
                mounted.insert_before_this(&mut new);
                mounted.unmount();
                *mounted = new;
            }
        }
    }
}

/// Elements with a key stay what they are: those that are not wanted any more go, and of two that have changed places the one
/// that went further is moved.
fn patch_list(parts: Vec<Node>, mounted: &mut Vec<Mounted>, end: &web_sys::Node) {
    let mut parts = parts.into_iter();
    let mut at = 0;
    while let Some(key) = parts.as_slice().first().map(Node::key) {
        // How far ahead the element with this key is. What has no key is changed where it stands, if that has none either.
        let ahead = match key {
            Some(_) => mounted.iter().skip(at).position(|old| old.key() == key),
            None => mounted.get(at).filter(|old| old.key().is_none()).map(|_| 0),
        };
        if let (Some(ahead @ 1..), Some(old)) = (ahead, mounted.get(at).map(Mounted::key)) {
            let wanted = parts.as_slice().iter().position(|part| old.is_some() && part.key() == old);
            match wanted {
                None => mounted.remove(at).unmount(),
                Some(behind) if behind > ahead => {
                    let moved = mounted.remove(at).moved_before(end);
                    mounted.push(moved);
                }
                Some(_) => {
                    let moved = mounted.remove(at + ahead);
                    let moved = match mounted.get(at).and_then(Mounted::first) {
                        Some(first) => moved.moved_before(&first),
                        None => moved,
                    };
                    mounted.insert(at, moved);
                }
            }
            continue;
        }
        let Some(part) = parts.next() else { return };
        match (ahead, mounted.get_mut(at)) {
            (Some(_), Some(old)) => part.rebuild(old),
            (None, Some(old)) => {
                let mut new = part.build();
                old.insert_before_this(&mut new);
                mounted.insert(at, new);
            }
            (_, None) => {
                let mut new = part.build();
                if let Some(parent) = parent(end) {
                    new.mount(&parent, Some(end));
                }
                mounted.push(new);
            }
        }
        at += 1;
    }
    for mut rest in mounted.drain(at..) {
        rest.unmount();
    }
}

/// A key: the name and the value of its attribute.
type Key<'a> = (&'static str, &'a str);

fn key_of<'a>(
    name: Option<&'static str>,
    attributes: &'a [(&'static str, Option<Cow<'static, str>>)],
) -> Option<Key<'a>> {
    let (name, value) = attributes.iter().find(|(other, _)| Some(*other) == name)?;
    Some((*name, value.as_deref()?))
}

impl Node {
    fn key(&self) -> Option<Key<'_>> {
        if let Kind::Element(element) = &self.0 { key_of(element.0.key, &element.0.attributes) } else { None }
    }
}

impl Mounted {
    fn key(&self) -> Option<Key<'_>> {
        if let Shape::Element(mounted) = &self.0 { key_of(mounted.key, &mounted.attributes) } else { None }
    }

    /// The first of its nodes in the page.
    fn first(&self) -> Option<web_sys::Node> {
        self.elements().into_iter().next().map(Into::into)
    }

    /// It in another place, with the focus, which a browser takes from what is moved.
    fn moved_before(mut self, next: &web_sys::Node) -> Mounted {
        let focused = self.elements().into_iter().find_map(|element| match element.matches(":focus") {
            Ok(true) => Some(element),
            _ => element.query_selector(":focus").ok().flatten(),
        });
        if let Some(parent) = parent(next) {
            self.mount(&parent, Some(next));
        }
        if let Some(focused) = focused {
            // What cannot take the focus has not had it.
            let _ = focused.unchecked_into::<web_sys::HtmlElement>().focus();
        }
        self
    }
}

/// The parent that children are inserted into. A shadow root is no element, but inserts like one.
fn parent(node: &web_sys::Node) -> Option<web_sys::Element> {
    node.parent_node().map(JsCast::unchecked_into)
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        match &mut self.0 {
            Shape::Text(node, _) => remove(node),
            Shape::Element(mounted) => mounted.element.remove(),
            Shape::List(parts, end) => {
                for part in parts {
                    part.unmount();
                }
                remove(end);
            }
            Shape::Memo(_, mounted) => mounted.unmount(),
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        let node: &web_sys::Node = match &mut self.0 {
            Shape::Text(node, _) => node,
            Shape::Element(mounted) => &mounted.element,
            Shape::List(parts, end) => {
                for part in parts {
                    part.mount(parent, marker);
                }
                end
            }
            Shape::Memo(_, mounted) => return mounted.mount(parent, marker),
        };
        // Refused only if the marker has been moved by somebody else; then there is no right place.
        let _ = parent.insert_before(node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first: &web_sys::Node = match &self.0 {
            Shape::Text(node, _) => node,
            Shape::Element(mounted) => &mounted.element,
            Shape::List(parts, end) => match parts.first() {
                Some(first) => return first.insert_before_this(child),
                None => end,
            },
            Shape::Memo(_, mounted) => return mounted.insert_before_this(child),
        };
        let parent = parent(first);
        if let Some(parent) = &parent {
            child.mount(parent, Some(first));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        match &self.0 {
            Shape::Element(mounted) => vec![mounted.element.clone()],
            Shape::Memo(_, mounted) => mounted.elements(),
            _ => Vec::new(),
        }
    }
}

fn remove(node: &web_sys::Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}
