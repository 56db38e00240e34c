//! The kinds of widgets: what the element of each entry in the catalogue is made of.

#[cfg(feature = "event")]
use crate::follow::Follow;
use crate::library::Page;
#[cfg(feature = "event")]
use crate::screen::ScreenDriver;
use hrc_core::catalogue;
#[cfg(feature = "event")]
use hrc_core::catalogue::AttributeProblem;
#[cfg(feature = "event")]
use hrc_core::feed_store::Report;
use hrc_views::counter::Counter;
#[cfg(feature = "map")]
use hrc_views::map::Map;
use hrc_views::radar::Radar;
use hrc_views::shared::{Action, Component, Handle, Model};
#[cfg(feature = "event")]
use hrc_views::{programme::Programme, screen::Screen};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// What drives a widget beside its data, such as a timer. It is dropped with the widget.
pub(crate) trait Driver {
    /// The model is being changed, and is drawn next.
    fn prepare(&self, _model: &mut Model) {}

    /// The model has changed: attributes, data, or how it stands with the feed.
    fn changed(&self) {}

    /// Attributes have been set, and these are not valid.
    #[cfg(feature = "event")]
    fn on_invalid(&self, _problems: &[AttributeProblem]) {}

    /// The reader did something, in a change of the model that is not over.
    fn on_action(&self, _action: Action) {}

    /// The operator asked how it stands with the feed, in a change of the model that is not over.
    #[cfg(feature = "event")]
    fn on_report(&self, _report: Report) {}
}

/// What a widget is made of.
type Made = (Component, Option<Box<dyn Driver>>);

/// What there is of each element.
pub(crate) struct Kind {
    /// What it needs of the page.
    pub(crate) entry: &'static catalogue::Widget,
    pub(crate) make: fn(Model, &HtmlElement, &Rc<Page>) -> Made,
}

pub(crate) const KINDS: &[Kind] = &[
    Kind { entry: &catalogue::COUNTER, make: |model, _, _| (Arc::new(Handle::<Counter>::new(model)), None) },
    #[cfg(feature = "map")]
    Kind { entry: &catalogue::MAP, make: |model, _, _| (Arc::new(Handle::<Map>::new(model)), None) },
    Kind { entry: &catalogue::RADAR, make: |model, _, _| (Arc::new(Handle::<Radar>::new(model)), None) },
    #[cfg(feature = "event")]
    Kind {
        entry: &catalogue::PROGRAMME,
        make: |model, _, page| {
            let component: Component = Arc::new(Handle::<Programme>::new(model));
            let follow = Follow::new(page.clone(), component.clone());
            (component, Some(Box::new(follow)))
        },
    },
    #[cfg(feature = "event")]
    Kind {
        entry: &catalogue::SCREEN,
        make: |model, host, page| {
            let handle = Handle::<Screen>::new(model);
            let driver = ScreenDriver::new(page.clone(), host, handle.clone());
            (Arc::new(handle), Some(Box::new(driver)))
        },
    },
];
