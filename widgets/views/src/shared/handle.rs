//! What joins a widget's model, its view, and what the reader does.

use super::Model;
#[cfg(feature = "ssr")]
use super::{Described, Description};
use crate::node::Node;
use hrc_core::catalogue::{AttributeProblem, Settings};
use hrc_core::feed::Instant;
use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::Cell;
use std::sync::{Arc, Mutex, TryLockError};

thread_local!(static LAST: Cell<u32> = const { Cell::new(0) });

/// Number of the widget that was last read, changed or drawn: whose fault it is if the code panics.
pub fn last() -> u32 {
    LAST.get()
}

/// One kind of widget: what it remembers beside the [`Model`], and how it looks.
pub trait Widget: Sized + Send + 'static {
    /// The attributes that its element has beside the common ones.
    type Settings: Settings + Default;

    /// Without any attribute.
    fn new(model: &Model) -> Self;

    /// The page has set attributes. `model` has the common ones already.
    fn set(&mut self, model: &mut Model, settings: Self::Settings);

    /// The whole widget. The handle is for what the reader does in it.
    fn view(&mut self, model: &Model, handle: &Handle<Self>) -> Node;

    /// When something else is to be seen although neither data nor attributes change; `None` if never.
    fn next_look(&self, _model: &Model) -> Option<Instant> {
        None
    }
}

/// A widget that can be changed from anywhere; each change draws it again.
pub struct Handle<W>(Arc<Shared<W>>);

struct Shared<W> {
    inner: Mutex<(Model, W)>,
    changed: ArcTrigger,
}

impl<W> Clone for Handle<W> {
    fn clone(&self) -> Self {
        Handle(self.0.clone())
    }
}

impl<W: Widget> Handle<W> {
    /// A new widget.
    pub fn new(model: Model) -> Handle<W> {
        let widget = W::new(&model);
        Handle(Arc::new(Shared { inner: Mutex::new((model, widget)), changed: ArcTrigger::new() }))
    }

    /// Reads or changes without drawing. `None` from inside another change, where it would wait for itself.
    pub fn quietly<R>(&self, f: impl FnOnce(&mut Model, &mut W) -> R) -> Option<R> {
        let mut inner = match self.0.inner.try_lock() {
            Ok(inner) => inner,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        let (model, widget) = &mut *inner;
        LAST.set(model.id);
        Some(f(model, widget))
    }

    /// Changes the widget, which is drawn again.
    pub fn change<R>(&self, f: impl FnOnce(&mut Model, &mut W) -> R) -> Option<R> {
        let result = self.quietly(f);
        self.0.changed.notify();
        result
    }

    /// What happens on an event: a change.
    pub fn act(
        &self,
        f: impl Fn(&mut Model, &mut W) + Send + 'static,
    ) -> impl Fn(leptos::web_sys::Event) + Send + 'static {
        let handle = self.clone();
        move |_| {
            handle.change(&f);
        }
    }

    /// The widget as it is now. Inside an effect of Leptos, it is drawn again after each change.
    pub fn draw(&self) -> Node {
        self.0.changed.track();
        self.quietly(|model, widget| widget.view(model, self)).unwrap_or_else(crate::node::nothing)
    }
}

/// A handle that is shared, whose kind of widget does not matter.
pub type Component = Arc<dyn Remote + Send + Sync>;

/// A widget that is rendered statically, whatever its kind.
#[cfg(feature = "ssr")]
pub(crate) trait StaticWidget {
    /// Changes the model.
    fn change(&self, f: &mut dyn FnMut(&mut Model));

    /// What the widget says now.
    fn describe(&self, f: &mut dyn FnMut(&Model, Description));
}

#[cfg(feature = "ssr")]
impl<W: Described> StaticWidget for Handle<W> {
    fn change(&self, f: &mut dyn FnMut(&mut Model)) {
        self.quietly(|model, _| f(model));
    }

    fn describe(&self, f: &mut dyn FnMut(&Model, Description)) {
        self.quietly(|model, widget| {
            let described = widget.describe(model, self);
            f(model, described);
        });
    }
}

/// A handle whose kind of widget does not matter.
pub trait Remote {
    /// Changes the model.
    fn change(&self, f: &mut dyn FnMut(&mut Model));

    /// Sets all attributes, given as names and values by turns; what is not among them has its default. `f` changes the
    /// model, which has the common ones by then. The result is what was wrong.
    fn set(&self, attributes: &[String], f: &mut dyn FnMut(&mut Model)) -> Vec<AttributeProblem>;

    /// As [`Widget::next_look`].
    fn next_look(&self) -> Option<Instant>;

    /// As [`Handle::draw`].
    fn draw(&self) -> Node;
}

impl<W: Widget> Remote for Handle<W> {
    fn change(&self, f: &mut dyn FnMut(&mut Model)) {
        Handle::change(self, |model, _| f(model));
    }

    fn set(&self, attributes: &[String], f: &mut dyn FnMut(&mut Model)) -> Vec<AttributeProblem> {
        let (mut own, mut problems) = (W::Settings::default(), Vec::new());
        Handle::change(self, |model, widget| {
            problems = model.read(attributes, &mut own);
            f(model);
            widget.set(model, own);
        });
        problems
    }

    fn next_look(&self) -> Option<Instant> {
        self.quietly(|model, widget| widget.next_look(model)).flatten()
    }

    fn draw(&self) -> Node {
        Handle::draw(self)
    }
}
