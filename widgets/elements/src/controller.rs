//! The controller of one widget: it passes attributes, data and sizes to the model, and what the reader does to the page.

use crate::feeds::{Subscription, subscribe};
use crate::intl::INTL;
use crate::kind::{Driver, Kind};
use crate::library::{self, Page};
use crate::texts;
use gloo_timers::future::TimeoutFuture;
use hrc_core::feed::Instant;
use hrc_core::feed_store::{Data, FeedEvent, Subscriber};
use hrc_core::text::Lang;
#[cfg(feature = "event")]
use hrc_views::shared::Room;
use hrc_views::shared::{Action, Component, DataStatus, Model, Ui};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
#[cfg(feature = "event")]
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// What the callbacks of a widget share.
pub(crate) struct WidgetController {
    pub(crate) id: u32,
    /// The language in which it would say that it has stopped.
    pub(crate) lang: Cell<Lang>,
    pub(crate) page: Rc<Page>,
    kind: &'static Kind,
    host: HtmlElement,
    pub(crate) component: Component,
    driver: Option<Box<dyn Driver>>,
    /// Language of the page around the element.
    pub(crate) page_lang: RefCell<String>,
    pub(crate) subscription: RefCell<Option<Subscription>>,
    /// Address of the feed, and what it has been asked for.
    listened: RefCell<Option<(String, Subscriber)>>,
    #[cfg(feature = "map")]
    asked_land: Cell<bool>,
    emitted_ready: Cell<bool>,
    is_stale: Cell<bool>,
    /// Whether the texts of a language that it speaks were here.
    speaks: Cell<bool>,
    /// Data that has come and is shown once they are, and how many problems it has.
    unspoken: RefCell<Option<(Arc<Data>, usize)>>,
    /// What [`Self::set_room`] has set.
    #[cfg(feature = "event")]
    room: Cell<Option<(f64, f64, Room)>>,
}

impl WidgetController {
    pub(crate) fn new(
        page: &Rc<Page>,
        id: u32,
        kind: &'static Kind,
        host: HtmlElement,
    ) -> Rc<WidgetController> {
        let mut model = Model::new(id, Ui::new("", "", &INTL), library::on_action);
        model.on_screen = matches!(host.closest("hrc-screen"), Ok(Some(_)));
        let (component, driver) = (kind.make)(model, &host, page);
        Rc::new(WidgetController {
            id,
            lang: Cell::default(),
            page: page.clone(),
            kind,
            host,
            component,
            driver,
            page_lang: RefCell::default(),
            subscription: RefCell::default(),
            listened: RefCell::default(),
            #[cfg(feature = "map")]
            asked_land: Cell::new(false),
            emitted_ready: Cell::new(false),
            is_stale: Cell::new(false),
            speaks: Cell::new(false),
            unspoken: RefCell::default(),
            #[cfg(feature = "event")]
            room: Cell::default(),
        })
    }

    /// Passes on what a reader does, in a change of the model that is not over.
    pub(crate) fn on_action(&self, action: Action, which: &str) {
        let subscription = self.subscription.borrow();
        match action {
            Action::Member => self.page.shell.select(&self.host, "member", which),
            Action::Right => self.page.shell.select(&self.host, "right", which),
            Action::Unknown => self.page.shell.warn(&["<", self.kind.entry.element, ">: ", which].concat()),
            #[cfg(feature = "map")]
            Action::Focus | Action::KeepFocus => {
                crate::focus::lead(&self.host, which, action == Action::KeepFocus)
            }
            Action::Retry => {
                if let Some(subscription) = subscription.as_ref() {
                    subscription.retry();
                }
            }
            #[cfg(feature = "map")]
            Action::Piece => {
                if let (Some(subscription), Ok(piece)) = (subscription.as_ref(), which.parse::<u64>()) {
                    subscription.want(piece as u32);
                }
            }
            #[cfg(feature = "event")]
            Action::TakeOffered => {
                if let Some(subscription) = subscription.as_ref() {
                    subscription.take_offered();
                }
            }
            #[cfg(feature = "event")]
            Action::Operator => {
                if let Some(driver) = &self.driver {
                    driver.on_report(subscription.as_ref().map(Subscription::report).unwrap_or_default());
                }
            }
            _ => {
                if let Some(driver) = &self.driver {
                    driver.on_action(action);
                }
            }
        }
    }

    /// Changes the model, which is drawn again.
    pub(crate) fn change(&self, f: impl FnOnce(&mut Model)) {
        self.change_model(f);
        self.changed();
    }

    fn change_model(&self, f: impl FnOnce(&mut Model)) {
        let mut f = Some(f);
        self.component.change(&mut |model| {
            if let Some(f) = f.take() {
                f(model);
            }
            if let Some(driver) = &self.driver {
                driver.prepare(model);
            }
        });
    }

    fn changed(&self) {
        if let Some(driver) = &self.driver {
            driver.changed();
        }
        texts::ask(&self.page);
    }

    /// Reads attributes, given as names and values by turns, and listens to the feed that they name.
    pub(crate) fn read_attributes(self: &Rc<Self>, pairs: &[String]) {
        let problems = self.component.set(pairs, &mut |model| self.speak(model));
        #[cfg(feature = "event")]
        if let Some(driver) = &self.driver {
            driver.on_invalid(&problems);
        }
        for problem in problems {
            self.page.shell.warn(&problem.message(self.kind.entry.element));
        }
        let (mut url, mut subscriber) = (String::new(), Subscriber::new(0));
        subscriber.need = self.kind.entry.needs;
        self.change(|model| {
            url.clone_from(&model.settings.feed.0);
            subscriber.refresh_s = model.settings.refresh.0.and_then(|seconds| u32::try_from(seconds.0).ok());
            #[cfg(feature = "event")]
            {
                subscriber.keep = model.keeps_data;
            }
        });
        let listened = Some((url, subscriber));
        if *self.listened.borrow() != listened {
            self.listened.replace(listened.clone());
            if let Some((url, subscriber)) = listened {
                self.listen(&url, subscriber);
            }
        }
    }

    /// Sets the language: the element's own, else the page's, else the feed's. Until its texts are here, the widget goes on in
    /// the language that it speaks.
    fn speak(&self, model: &mut Model) {
        let page = self.page_lang.borrow();
        // A screen has several, and begins with the first.
        let list =
            if self.kind.entry.element == "hrc-screen" { self.host.get_attribute("lang") } else { None };
        let first = list.as_deref().and_then(|list| list.split(',').next()).unwrap_or_default().trim();
        let own = if first.is_empty() { &model.settings.lang.0 } else { first };
        let tag = if own.is_empty() { &page } else { own };
        let unspoken = self.unspoken.borrow();
        let default = match unspoken.as_ref().map(|(data, _)| data).or(model.data.as_ref()) {
            Some(data) => &data.feed.default_language,
            // What has gone wrong is said in a language that is here, if there is one.
            None if model.status == DataStatus::Failed => hrc_views::texts::any().unwrap_or_default().tag(),
            None => "",
        };
        let settled = Ui::language(tag, default).is_some_and(|lang| self.page.languages.is_settled(lang));
        let ui = Ui::new(tag, default, &INTL);
        if settled || !self.speaks.get() {
            model.ui = ui;
        }
        if settled {
            self.speaks.set(true);
        }
        self.lang.set(model.ui.lang);
    }

    /// Shows data that has come, once the widget can speak of it. Called again for each language that has come, or could not
    /// be loaded.
    pub(crate) fn show(self: &Rc<Self>) {
        let mut shown = None;
        self.change_model(|model| {
            self.speak(model);
            if self.speaks.get() {
                shown = self.unspoken.take();
                if let Some((data, _)) = &shown {
                    model.data = Some(data.clone());
                }
            }
        });
        if let Some((data, problems)) = shown {
            self.page.shell.reveal(&self.host);
            self.tell(data, problems);
        }
        self.changed();
    }

    fn listen(self: &Rc<Self>, url: &str, subscriber: Subscriber) {
        if url.is_empty() {
            self.subscription.take();
            self.change(|model| {
                model.status = DataStatus::Failed;
                self.speak(model);
            });
            let message = "Write the feed's address into the attribute feed.";
            self.page.shell.error(&self.host, "feed-missing", message);
            return;
        }
        let controller = Rc::downgrade(self);
        let on_event = move |event: FeedEvent| {
            if let Some(controller) = controller.upgrade() {
                controller.on_event(event);
            }
        };
        // Before the last one is dropped: if the address is the same, so is the store.
        let subscription = subscribe(&self.page, url, subscriber, Rc::new(on_event));
        self.subscription.replace(Some(subscription));
        #[cfg(feature = "map")]
        if self.kind.entry.needs_land && !self.asked_land.replace(true) {
            self.fetch_land();
        }
    }

    fn on_event(self: &Rc<Self>, event: FeedEvent) {
        let shell = &self.page.shell;
        match event {
            FeedEvent::Data(data, problems) => {
                self.unspoken.replace(Some((data, problems)));
                self.show();
            }
            #[cfg(feature = "map")]
            FeedEvent::More(data) => {
                // What is not shown yet is shown with all that is here by then.
                let mut unspoken = self.unspoken.borrow_mut();
                if let Some((held, _)) = unspoken.as_mut() {
                    *held = data;
                } else {
                    drop(unspoken);
                    self.change(|model| model.data = Some(data));
                }
            }
            FeedEvent::Status(status, contact_s) => {
                let mut published = String::new();
                self.change(|model| {
                    model.status = status;
                    model.contact = contact_s.map(Instant::from_unix);
                    if model.data.is_none() {
                        self.speak(model);
                    }
                    if let Some(data) = &model.data {
                        published = data.feed.generated_at.to_string();
                    }
                });
                let is_stale = status == DataStatus::Stale;
                if !self.is_stale.replace(is_stale) && is_stale {
                    shell.stale(&self.host, &published);
                }
            }
            FeedEvent::Failed(fault) => shell.error(&self.host, &fault.code, &fault.message),
            FeedEvent::Older(message) => shell.error(&self.host, "feed-older", &message),
        }
    }

    /// Tells the page what is shown, once it is drawn.
    fn tell(self: &Rc<Self>, data: Arc<Data>, problems: usize) {
        let controller = Rc::downgrade(self);
        spawn_local(async move {
            // The views are drawn in a task of their own; these events come after it.
            TimeoutFuture::new(0).await;
            if let Some(controller) = controller.upgrade() {
                controller.drawn(&data, problems);
            }
        });
    }

    fn drawn(&self, data: &Data, problems: usize) {
        let shell = &self.page.shell;
        if !self.emitted_ready.replace(true) {
            shell.ready(&self.host);
        }
        let sequence = data.feed.sequence.map(|sequence| sequence as f64);
        shell.data(&self.host, &data.feed.generated_at.to_string(), sequence, problems);
    }
}

#[cfg(feature = "event")]
impl WidgetController {
    /// Whether this is the widget of an element.
    pub(crate) fn is_of(&self, host: &web_sys::Element) -> bool {
        self.host.unchecked_ref::<web_sys::Element>() == host
    }

    /// Sets the room of a widget on a wall: width of a column and size of text, px, and the room of its figure. Whether
    /// anything has changed.
    pub(crate) fn set_room(&self, width: f64, font: f64, room: Room) -> bool {
        let changed = self.room.replace(Some((width, font, room))) != Some((width, font, room));
        if changed {
            self.change(|model| (model.width, model.font, model.room) = (width, font, Some(room)));
        }
        changed
    }
}
