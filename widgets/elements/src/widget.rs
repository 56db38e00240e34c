//! A widget as the loader holds it: mounted into the shadow root that the loader made, and freed.

use crate::controller::WidgetController;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A mounted widget. Freeing it unmounts the views, ends the listening and cancels the timers.
#[wasm_bindgen]
pub struct Widget {
    controller: Rc<WidgetController>,
    _views: Box<dyn std::any::Any>,
}

impl Widget {
    pub(crate) fn new(controller: Rc<WidgetController>, container: HtmlElement) -> Widget {
        let component = controller.component.clone();
        let views = leptos::mount::mount_to(container, move || move || component.draw());
        Widget { controller, _views: Box::new(views) }
    }
}

#[wasm_bindgen]
impl Widget {
    /// Sets attributes, given as names and values by turns, and the language of the page around the element.
    pub fn attributes(&self, page_lang: String, pairs: Vec<String>) {
        *self.controller.page_lang.borrow_mut() = page_lang;
        self.controller.read_attributes(&pairs);
    }

    /// Sets the width of the content and the size of its text, px.
    pub fn resize(&self, width: f64, font: f64) {
        if width > 0.0 && font > 0.0 {
            // On a wall the screen sets them.
            self.controller.change(|model| {
                if model.room.is_none() {
                    (model.width, model.font) = (width, font);
                }
            });
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.controller.subscription.take();
    }
}
