//! The life of one widget: mounted into the shadow root that the script made, told of attributes and sizes, closed.

use crate::fault;
#[cfg(feature = "event")]
use crate::feed_store::FeedReport;
use crate::feed_store::{News, Subscription, Wants, detail, subscribe};
use crate::intl::INTL;
use crate::shell::{self, json};
#[cfg(feature = "event")]
use crate::{follow::Follow, screen::Driver};
use gloo_timers::future::TimeoutFuture;
#[cfg(feature = "event")]
use hrc_core::catalogue::AttributeProblem;
use hrc_core::feed::Instant;
use hrc_core::geo::Land;
use hrc_views::counter::Counter;
use hrc_views::map::Map;
use hrc_views::radar::Radar;
#[cfg(feature = "event")]
use hrc_views::shared::Room;
use hrc_views::shared::{Action, DataStatus, Handle, Model, Remote, Ui};
#[cfg(feature = "event")]
use hrc_views::{programme::Programme, screen::Screen};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// A widget of any kind.
pub(crate) type Drawn = Arc<dyn Remote + Send + Sync>;

/// What an element has beside its views, such as a timer. It is closed with the element.
pub(crate) trait Companion {
    /// The model is being changed, and is drawn next.
    fn prepare(&self, _model: &mut Model) {}

    /// The model has changed: attributes, data, or how it stands with the feed.
    fn changed(&self) {}

    /// Attributes have been set, and these are not valid.
    #[cfg(feature = "event")]
    fn invalid(&self, _problems: &[AttributeProblem]) {}

    /// The reader did something, in a change of the model that is not over.
    fn did(&self, _action: Action) {}

    /// The operator asked how it stands, in a change of the model that is not over: this is how it stands with the feed,
    /// and the files that a start without network needs.
    #[cfg(feature = "event")]
    fn report(&self, _report: FeedReport, _files: Vec<String>) {}
}

/// A widget that was made.
type Made = (Drawn, Option<Box<dyn Companion>>);

/// What there is of each element.
struct Kind {
    element: &'static str,
    make: fn(Model, &HtmlElement) -> Made,
    wants: Wants,
    wants_land: bool,
}

const KINDS: &[Kind] = &[
    Kind {
        element: "hrc-counter",
        make: |model, _| (Arc::new(Handle::<Counter>::new(model)), None),
        wants: Wants::Feed,
        wants_land: false,
    },
    Kind {
        element: "hrc-map",
        make: |model, _| (Arc::new(Handle::<Map>::new(model)), None),
        wants: Wants::Members,
        wants_land: true,
    },
    Kind {
        element: "hrc-radar",
        make: |model, _| (Arc::new(Handle::<Radar>::new(model)), None),
        wants: Wants::Feed,
        wants_land: false,
    },
    #[cfg(feature = "event")]
    Kind {
        element: "hrc-programme",
        make: |model, _| {
            let handle: Drawn = Arc::new(Handle::<Programme>::new(model));
            let follow = Follow::new(handle.clone());
            (handle, Some(Box::new(follow)))
        },
        wants: Wants::Feed,
        wants_land: false,
    },
    #[cfg(feature = "event")]
    Kind {
        element: "hrc-screen",
        make: |model, host| {
            let handle = Handle::<Screen>::new(model);
            let driver = Driver::new(host, handle.clone());
            (Arc::new(handle), Some(Box::new(driver)))
        },
        wants: Wants::Both,
        wants_land: false,
    },
];

/// A mounted widget. Freeing it unmounts the views, ends the listening and cancels the timers.
#[wasm_bindgen]
pub struct Widget {
    life: Rc<Life>,
    _views: Box<dyn std::any::Any>,
}

/// What the callbacks of a widget share.
struct Life {
    id: u32,
    kind: &'static Kind,
    host: HtmlElement,
    remote: Drawn,
    companion: Option<Box<dyn Companion>>,
    /// Language of the page around the element.
    page_lang: RefCell<String>,
    subscription: RefCell<Option<Subscription>>,
    /// Address of the feed and seconds between two requests, as the subscription has them.
    listened: RefCell<Option<(String, Option<u32>)>>,
    asked_land: Cell<bool>,
    #[cfg(feature = "event")]
    keeps_data: Cell<bool>,
    told_ready: Cell<bool>,
    told_stale: Cell<bool>,
    /// What [`set_room`] has told.
    #[cfg(feature = "event")]
    room: Cell<Option<(f64, f64, Room)>>,
}

thread_local! {
    /// The widgets of the page, so that what a reader does finds its element.
    static LIVES: RefCell<Vec<Weak<Life>>> = const { RefCell::new(Vec::new()) };
}

/// Passes on what a reader does in a widget.
fn tell(id: u32, action: Action, which: &str) {
    let Some(life) =
        LIVES.with_borrow(|lives| lives.iter().filter_map(Weak::upgrade).find(|life| life.id == id))
    else {
        return;
    };
    let kind = match action {
        Action::Member => "member",
        Action::Right => "right",
        Action::Retry => return life.retry(),
        Action::Unknown => return shell::warn(&["<", life.kind.element, ">: ", which].concat()),
        #[cfg(feature = "event")]
        Action::Operator => return life.report(),
        #[cfg(feature = "event")]
        Action::TakeOffered => {
            if let Some(subscription) = life.subscription.borrow().as_ref() {
                subscription.take_offered();
            }
            return;
        }
        _ => {
            if let Some(companion) = &life.companion {
                companion.did(action);
            }
            return;
        }
    };
    shell::emit(&life.host, "hrc:select", &["{\"", kind, "\":", &json(which), "}"].concat());
}

/// Tells a widget on a wall its room: width of a column and size of text, px, and the room of its picture. Whether anything was
/// another before.
#[cfg(feature = "event")]
pub(crate) fn set_room(host: &web_sys::Element, width: f64, font: f64, room: Room) -> bool {
    let Some(life) = LIVES.with_borrow(|lives| {
        lives
            .iter()
            .filter_map(Weak::upgrade)
            .find(|life| life.host.unchecked_ref::<web_sys::Element>() == host)
    }) else {
        return false;
    };
    let changed = life.room.replace(Some((width, font, room))) != Some((width, font, room));
    if changed {
        life.change(|model| (model.width, model.font, model.room) = (width, font, Some(room)));
    }
    changed
}

/// Mounts the widget `element` (a tag name) into `container`, which is in the shadow root of `host`.
///
/// # Errors
/// If there is no such element.
#[wasm_bindgen]
pub fn mount(id: u32, host: HtmlElement, container: HtmlElement, element: &str) -> Result<Widget, JsValue> {
    let kind =
        KINDS.iter().find(|k| k.element == element).ok_or_else(|| JsValue::from_str("no such element"))?;
    let mut model = Model::new(id, Ui::new("", "en", &INTL), tell);
    model.on_screen = matches!(host.closest("hrc-screen"), Ok(Some(_)));
    let (remote, companion) = (kind.make)(model, &host);
    let drawn = remote.clone();
    let views = leptos::mount::mount_to(container, move || move || drawn.draw());
    let life = Rc::new(Life {
        id,
        kind,
        host,
        remote,
        companion,
        page_lang: RefCell::default(),
        subscription: RefCell::default(),
        listened: RefCell::default(),
        asked_land: Cell::new(false),
        #[cfg(feature = "event")]
        keeps_data: Cell::new(false),
        told_ready: Cell::new(false),
        told_stale: Cell::new(false),
        #[cfg(feature = "event")]
        room: Cell::default(),
    });
    LIVES.with_borrow_mut(|lives| lives.push(Rc::downgrade(&life)));
    Ok(Widget { _views: Box::new(views), life })
}

#[wasm_bindgen]
impl Widget {
    /// Sets attributes, given as names and values by turns, and the language of the page around the element.
    pub fn attributes(&self, page_lang: String, pairs: Vec<String>) {
        *self.life.page_lang.borrow_mut() = page_lang;
        self.life.read_attributes(&pairs);
    }

    /// Tells the width of the content and the size of its text, px.
    pub fn resize(&self, width: f64, font: f64) {
        if width > 0.0 && font > 0.0 {
            // On a wall the screen tells them.
            self.life.change(|model| {
                if model.room.is_none() {
                    (model.width, model.font) = (width, font);
                }
            });
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.life.subscription.borrow_mut().take();
        LIVES.with_borrow_mut(|lives| {
            lives.retain(|life| life.upgrade().is_some_and(|l| l.id != self.life.id))
        });
        fault::forget(self.life.id);
    }
}

impl Life {
    fn change(&self, f: impl FnOnce(&mut Model)) {
        let mut f = Some(f);
        self.remote.change(&mut |model| {
            if let Some(f) = f.take() {
                f(model);
            }
            if let Some(companion) = &self.companion {
                companion.prepare(model);
            }
        });
        if let Some(companion) = &self.companion {
            companion.changed();
        }
    }

    fn retry(&self) {
        if let Some(subscription) = self.subscription.borrow().as_ref() {
            subscription.retry();
        }
    }

    #[cfg(feature = "event")]
    fn report(&self) {
        let subscription = self.subscription.borrow();
        let report = subscription.as_ref().map(Subscription::report).unwrap_or_default();
        let files = subscription.as_ref().map(Subscription::files).unwrap_or_default();
        if let Some(companion) = &self.companion {
            companion.report(report, files);
        }
    }

    fn read_attributes(self: &Rc<Self>, pairs: &[String]) {
        let (mut feed, mut refresh) = (String::new(), None);
        let problems = self.remote.set(pairs, &mut |model| {
            feed.clone_from(&model.settings.feed.0);
            refresh = model.settings.refresh.0.and_then(|seconds| u32::try_from(seconds.0).ok());
            self.speak(model);
        });
        #[cfg(feature = "event")]
        if let Some(companion) = &self.companion {
            companion.invalid(&problems);
        }
        for problem in problems {
            shell::warn(&problem.message(self.kind.element));
        }
        self.change(|model| {
            #[cfg(feature = "event")]
            self.keeps_data.set(model.keeps_data);
            let _ = model;
        });
        let listened = Some((feed, refresh));
        if *self.listened.borrow() != listened {
            self.listened.replace(listened.clone());
            if let Some((feed, refresh)) = listened {
                self.listen(&feed, refresh);
            }
        }
    }

    /// Sets the language: the element's own, else the page's, else the feed's.
    fn speak(&self, model: &mut Model) {
        let page = self.page_lang.borrow();
        let own = &model.settings.lang.0;
        let tag = if own.is_empty() { &page } else { own };
        let default = model.data.as_ref().map_or("en", |data| &data.feed.default_language);
        model.ui = Ui::new(tag, default, &INTL);
        fault::speak(self.id, model.ui.lang);
    }

    fn listen(self: &Rc<Self>, url: &str, refresh_s: Option<u32>) {
        self.subscription.borrow_mut().take();
        if url.is_empty() {
            self.failed("feed-missing", "Write the feed's address into the attribute feed.");
            return;
        }
        let life = Rc::downgrade(self);
        let hear = move |news: News| {
            if let Some(life) = life.upgrade() {
                life.hear(news);
            }
        };
        let subscription = subscribe(url, self.id, self.kind.wants, refresh_s, Rc::new(hear));
        #[cfg(feature = "event")]
        if self.keeps_data.get() {
            subscription.keep();
        }
        *self.subscription.borrow_mut() = Some(subscription);
        if self.kind.wants_land && !self.asked_land.replace(true) {
            self.fetch_land();
        }
    }

    fn hear(self: &Rc<Self>, news: News) {
        match news {
            News::Data(data, problems) => {
                let detail = detail(&data, problems);
                shell::reveal(&self.host);
                self.change(|model| {
                    model.data = Some(data);
                    self.speak(model);
                });
                let life = Rc::downgrade(self);
                spawn_local(async move {
                    // The views are drawn in a task of their own; these events come after it.
                    TimeoutFuture::new(0).await;
                    if let Some(life) = life.upgrade() {
                        life.drawn(&detail);
                    }
                });
            }
            News::Status(status, contact_s) => {
                let mut published = String::new();
                self.change(|model| {
                    model.status = status;
                    model.contact = contact_s.map(Instant::from_unix);
                    published =
                        model.data.as_ref().map(|d| d.feed.generated_at.to_string()).unwrap_or_default();
                });
                let stale = status == DataStatus::Stale;
                if stale && !self.told_stale.get() {
                    shell::emit(
                        &self.host,
                        "hrc:stale",
                        &["{\"generatedAt\":", &json(&published), "}"].concat(),
                    );
                }
                self.told_stale.set(stale);
            }
            News::Failed(code, message) => self.failed(&code, &message),
            News::Older(message) => self.error("feed-older", &message),
        }
    }

    fn drawn(&self, detail: &str) {
        if !self.told_ready.replace(true) {
            shell::emit(&self.host, "hrc:ready", "{}");
        }
        shell::emit(&self.host, "hrc:data", detail);
    }

    fn failed(&self, code: &str, message: &str) {
        self.change(|model| model.status = DataStatus::Failed);
        self.error(code, message);
    }

    /// Tells the page and the webmaster.
    fn error(&self, code: &str, message: &str) {
        let detail = ["{\"code\":", &json(code), ",\"message\":", &json(message), "}"].concat();
        shell::emit(&self.host, "hrc:error", &detail);
        shell::warn(&["<", self.kind.element, ">: ", code, ": ", message].concat());
    }

    fn fetch_land(self: &Rc<Self>) {
        let life = Rc::downgrade(self);
        spawn_local(async move {
            let land = match shell::land().await {
                Ok(bytes) => Land::decode(&bytes)
                    .map_err(|_| "land.bin is damaged. Publish the folder again.".to_owned()),
                Err(fault) => Err(fault.message),
            };
            let Some(life) = life.upgrade() else { return };
            match land {
                Ok(land) => life.change(|model| model.land = Some(Arc::new(land))),
                // Without the land the markers and the list still serve.
                Err(message) => shell::warn(&["<hrc-map>: land: ", &message].concat()),
            }
        });
    }
}
