//! The library as the loader holds it, and what the widgets of a page share.

#[cfg(feature = "event")]
use crate::clock::Rehearsals;
use crate::controller::WidgetController;
use crate::fault;
use crate::feeds::Feeds;
use crate::kind::KINDS;
use crate::shell::Shell;
use crate::texts::Languages;
use crate::widget::Widget;
use hrc_views::shared::Action;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// An instance of the library, which makes widgets.
#[wasm_bindgen]
pub struct Library(Rc<Page>);

/// What the widgets of one library share.
pub(crate) struct Page {
    /// The loader.
    pub(crate) shell: Shell,
    pub(crate) feeds: Feeds,
    pub(crate) languages: Languages,
    #[cfg(feature = "event")]
    pub(crate) rehearsals: Rehearsals,
    widgets: RefCell<Vec<Weak<WidgetController>>>,
    /// This instance has panicked: another runs in its place, and its timers must do nothing more.
    pub(crate) is_dead: Cell<bool>,
}

thread_local! {
    /// The page, for what can reach nothing but statics: the panic hook, and the views, which may be sent between threads.
    static PAGE: RefCell<Weak<Page>> = const { RefCell::new(Weak::new()) };
}

/// Starts the library. Called once for each instance.
#[wasm_bindgen]
pub fn start(shell: Shell) -> Library {
    let page = Rc::new(Page {
        shell,
        feeds: Feeds::default(),
        languages: Languages::default(),
        #[cfg(feature = "event")]
        rehearsals: Rehearsals::default(),
        widgets: RefCell::default(),
        is_dead: Cell::new(false),
    });
    PAGE.set(Rc::downgrade(&page));
    fault::catch_panics();
    Library(page)
}

#[wasm_bindgen]
impl Library {
    /// Mounts the widget `element` (a tag name) into `container`, which is in the shadow root of `host`.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn mount(
        &self,
        id: u32,
        host: HtmlElement,
        container: HtmlElement,
        element: &str,
    ) -> Result<Widget, JsValue> {
        let kind = KINDS
            .iter()
            .find(|kind| kind.entry.element == element)
            .ok_or_else(|| JsValue::from_str("no such element"))?;
        let controller = WidgetController::new(&self.0, id, kind, host);
        let mut widgets = self.0.widgets.borrow_mut();
        widgets.retain(|widget| widget.strong_count() > 0);
        widgets.push(Rc::downgrade(&controller));
        drop(widgets);
        Ok(Widget::new(controller, container))
    }
}

impl Page {
    /// The page of this instance; `None` once the loader has given the library back.
    pub(crate) fn current() -> Option<Rc<Page>> {
        PAGE.try_with(|page| page.borrow().upgrade()).ok().flatten()
    }

    /// The first widget of which `is` holds; `None` too while the list is in use, which a panic may have left so.
    pub(crate) fn widget(&self, is: &dyn Fn(&WidgetController) -> bool) -> Option<Rc<WidgetController>> {
        self.widgets.try_borrow().ok()?.iter().filter_map(Weak::upgrade).find(|widget| is(widget))
    }
}

impl Page {
    /// A language has come, or could not be loaded: every widget looks again which one it speaks.
    pub(crate) fn speak(&self) {
        let widgets: Vec<Rc<WidgetController>> =
            self.widgets.borrow().iter().filter_map(Weak::upgrade).collect();
        for widget in widgets {
            widget.show();
        }
    }
}

/// Passes on what the reader did in a widget.
pub(crate) fn on_action(id: u32, action: Action, which: &str) {
    if let Some(widget) = Page::current().and_then(|page| page.widget(&|widget| widget.id == id)) {
        widget.on_action(action, which);
    }
}
