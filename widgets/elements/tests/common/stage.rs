//! A widget mounted as the loader mounts it: in a shadow root of an element in the document.

use super::{document, shell};
use hrc_elements::Widget;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};

thread_local!(static LAST: Cell<u32> = const { Cell::new(0) });

/// A mounted widget; dropping it takes everything out of the document.
pub(crate) struct Stage {
    /// Id of the host element, by which its events are found.
    pub(crate) id: String,
    host: HtmlElement,
    container: HtmlElement,
    widget: Option<Widget>,
}

impl Stage {
    /// Mounts `element` with attributes, given as names and values by turns.
    pub(crate) fn new(element: &str, pairs: &[&str]) -> Stage {
        Stage::on("", element, pairs)
    }

    /// The same, in a page of the language `page_lang`.
    pub(crate) fn on(page_lang: &str, element: &str, pairs: &[&str]) -> Stage {
        let number = LAST.get() + 1;
        LAST.set(number);
        let host: HtmlElement = document().create_element(element).unwrap().unchecked_into();
        host.style().set_property("display", "block").unwrap();
        let id = format!("host-{number}");
        host.set_id(&id);
        document().body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let container: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        root.append_child(&container).unwrap();
        let widget = shell::library().mount(number, host.clone(), container.clone(), element).unwrap();
        widget.resize(640.0, 16.0);
        let stage = Stage { id, host, container, widget: Some(widget) };
        stage.attributes_on(page_lang, pairs);
        stage
    }

    /// Tells attributes anew.
    pub(crate) fn attributes(&self, pairs: &[&str]) {
        self.attributes_on("", pairs);
    }

    /// Tells attributes, in a page of another language.
    pub(crate) fn attributes_on(&self, page_lang: &str, pairs: &[&str]) {
        let pairs = pairs.iter().map(|text| (*text).to_owned()).collect();
        self.widget.as_ref().unwrap().attributes(page_lang.to_owned(), pairs);
    }

    /// Ends the widget and leaves its container.
    pub(crate) fn free(&mut self) {
        self.widget.take();
    }

    /// The first element that a selector finds.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.container.query_selector(selector).unwrap()
    }

    /// Number of elements that a selector finds.
    pub(crate) fn count(&self, selector: &str) -> u32 {
        self.container.query_selector_all(selector).unwrap().length()
    }

    /// Text of the first element that a selector finds, empty if there is none.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// Number of nodes in the container.
    pub(crate) fn nodes(&self) -> u32 {
        self.container.child_nodes().length()
    }

    /// Presses an element.
    pub(crate) fn click(&self, selector: &str) {
        let element: HtmlElement = self.find(selector).unwrap().unchecked_into();
        element.click();
    }

    /// What has the focus in the widget: the first of its classes, else its tag.
    pub(crate) fn focused(&self) -> Option<String> {
        let element = self.host.shadow_root()?.active_element()?;
        Some(element.class_list().item(0).unwrap_or_else(|| element.local_name()))
    }

    /// An attribute of the first element that a selector finds.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector)?.get_attribute(name)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.free();
        self.host.remove();
    }
}
