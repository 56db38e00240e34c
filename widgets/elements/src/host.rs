//! The life of one widget: mounted into the shadow root that the script made, told of attributes and sizes, closed.

use crate::fault::{self, Id, on_behalf};
use crate::feed_store::{News, Subscription, detail, subscribe};
use crate::intl::INTL;
use crate::sheets;
use crate::shell::{self, json};
use gloo_timers::future::TimeoutFuture;
use hrc_core::attributes::attribute;
use hrc_core::geo::Land;
use hrc_views::shared::{Settings, State, Status, THEME_CSS, Ui};
use hrc_views::{counter, map, radar};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ShadowRoot};

/// What there is of each element.
struct Kind {
    element: &'static str,
    view: fn(State) -> AnyView,
    css: &'static str,
    wants_members: bool,
    wants_land: bool,
}

const KINDS: [Kind; 3] = [
    Kind {
        element: "hrc-counter",
        view: counter::counter,
        css: counter::CSS,
        wants_members: false,
        wants_land: false,
    },
    Kind { element: "hrc-map", view: map::map, css: map::CSS, wants_members: true, wants_land: true },
    Kind {
        element: "hrc-radar",
        view: radar::radar,
        css: radar::CSS,
        wants_members: false,
        wants_land: false,
    },
];

/// A mounted widget. Freeing it unmounts the views, ends the listening and cancels the timers.
#[wasm_bindgen]
pub struct Widget {
    life: Rc<Life>,
    /// Dropped first of what unmounts.
    _views: Box<dyn std::any::Any>,
}

/// What the callbacks of a widget share.
struct Life {
    id: u32,
    kind: &'static Kind,
    host: HtmlElement,
    state: State,
    /// Language of the page around the element.
    page_lang: RefCell<String>,
    subscription: RefCell<Option<Subscription>>,
    /// Owner of what listens to the reader.
    watchers: RefCell<Option<Owner>>,
    told_ready: Cell<bool>,
    told_stale: Cell<bool>,
    open: Cell<bool>,
}

/// Mounts the widget `element` (a tag name) into `container`, which is in the shadow `root` of `host`.
///
/// # Errors
/// If there is no such element, or the browser has no constructed style sheets.
#[wasm_bindgen]
pub fn mount(
    id: u32,
    host: HtmlElement,
    root: &ShadowRoot,
    container: HtmlElement,
    element: &str,
) -> Result<Widget, JsValue> {
    let kind =
        KINDS.iter().find(|k| k.element == element).ok_or_else(|| JsValue::from_str("no such element"))?;
    sheets::adopt(root, kind.element, [THEME_CSS, kind.css])?;
    on_behalf(id, || {
        let settings = Settings { element: kind.element, ..Settings::default() };
        let ui = Ui::new("", "en", &INTL);
        let made = Rc::new(Cell::new(None));
        let making = made.clone();
        // The signals belong to the mounted views, and go with them.
        let views = leptos::mount::mount_to(container, move || {
            provide_context(Id(id));
            let state = State::new(settings, ui);
            making.set(Some(state));
            (kind.view)(state)
        });
        let state = made.get().ok_or_else(|| JsValue::from_str("nothing was mounted"))?;
        let life = Rc::new(Life {
            id,
            kind,
            host,
            state,
            page_lang: RefCell::default(),
            subscription: RefCell::default(),
            watchers: RefCell::default(),
            told_ready: Cell::new(false),
            told_stale: Cell::new(false),
            open: Cell::new(true),
        });
        Ok(Widget { _views: Box::new(views), life })
    })
}

#[wasm_bindgen]
impl Widget {
    /// Sets attributes, given as names and values by turns, and the language of the page around the element.
    pub fn attributes(&self, page_lang: String, pairs: Vec<String>) {
        on_behalf(self.life.id, || {
            *self.life.page_lang.borrow_mut() = page_lang;
            self.life.read_attributes(&pairs);
        });
    }

    /// Tells the width of the content and the size of its text, px.
    pub fn resize(&self, width: f64, font: f64) {
        let size = self.life.state.size;
        if width > 0.0 && font > 0.0 && size.get_untracked() != (width, font) {
            on_behalf(self.life.id, || size.set((width, font)));
        }
    }

    /// Asks for the feed again.
    pub fn retry(&self) {
        if let Some(subscription) = self.life.subscription.borrow().as_ref() {
            subscription.retry();
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.life.open.set(false);
        self.life.subscription.borrow_mut().take();
        self.life.watchers.borrow_mut().take();
        fault::forget(self.life.id);
    }
}

impl Life {
    fn read_attributes(self: &Rc<Self>, pairs: &[String]) {
        let mut settings = Settings { element: self.kind.element, ..Settings::default() };
        for pair in pairs.chunks_exact(2) {
            let Some(known) = attribute(self.kind.element, &pair[0]) else { continue };
            match known.read(&pair[1]) {
                Ok(value) => {
                    settings.values.insert(known.name, value.to_owned());
                }
                Err(expected) if expected.is_empty() => {}
                Err(expected) => shell::warn(&format!(
                    "<{}>: attribute {}=\"{}\" is not understood. Expected: {expected}. The default is used.",
                    self.kind.element, pair[0], pair[1]
                )),
            }
        }
        let state = self.state;
        let before = state.settings.get_untracked();
        let first = self.subscription.borrow().is_none();
        if *before == settings && !first {
            self.speak();
            return;
        }
        let again = first || ["feed", "refresh"].iter().any(|name| before.get(name) != settings.get(name));
        let url = settings.get("feed").to_owned();
        let refresh = settings.get("refresh").parse().ok();
        state.settings.set(Arc::new(settings));
        self.speak();
        if again {
            self.listen(&url, refresh);
        }
    }

    /// Sets the language: the element's own, else the page's, else the feed's.
    fn speak(&self) {
        let state = self.state;
        let settings = state.settings.get_untracked();
        let asked = settings.get("lang").to_owned();
        let tag = if asked.is_empty() { self.page_lang.borrow().clone() } else { asked };
        let default = match state.data.read_untracked().as_ref() {
            Some(data) => data.feed.default_language.clone(),
            None => "en".to_owned(),
        };
        let ui = Ui::new(&tag, &default, &INTL);
        fault::speak(self.id, ui.lang);
        if *state.ui.read_untracked().as_ref() != ui {
            state.ui.set(Arc::new(ui));
        }
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
                on_behalf(life.id, || life.hear(news));
            }
        };
        let subscription = subscribe(url, self.id, self.kind.wants_members, refresh_s, Rc::new(hear));
        *self.subscription.borrow_mut() = Some(subscription);
        if self.kind.wants_land && self.state.land.read_untracked().is_none() {
            self.fetch_land();
        }
        if self.watchers.borrow().is_none() {
            *self.watchers.borrow_mut() = Some(self.watch());
        }
    }

    /// Passes on what the reader does.
    fn watch(self: &Rc<Self>) -> Owner {
        let (selected, retry) = (self.state.selected, self.state.retry);
        let (host, life) = (self.host.clone(), Rc::downgrade(self));
        // Effects of the store's own, made once: the views never learn of elements and events.
        let owner = Owner::new();
        owner.with(|| {
            Effect::new(move || {
                if let Some((kind, id)) = selected.get() {
                    shell::emit(&host, "hrc:select", &format!("{{{}:{}}}", json(kind), json(&id)));
                }
            });
            Effect::new(move || {
                if retry.get() > 0 {
                    if let Some(life) = life.upgrade() {
                        if let Some(subscription) = life.subscription.borrow().as_ref() {
                            subscription.retry();
                        }
                    }
                }
            });
        });
        owner
    }

    fn hear(self: &Rc<Self>, news: News) {
        let state = self.state;
        match news {
            News::Data(data, problems) => {
                let detail = detail(&data, problems);
                shell::reveal(&self.host);
                state.data.set(Some(data));
                self.speak();
                let life = self.clone();
                spawn_local(async move {
                    // The views are drawn in a task of their own; these events come after it.
                    TimeoutFuture::new(0).await;
                    if life.open.get() {
                        life.drawn(&detail);
                    }
                });
            }
            News::Status(status) => {
                if status == Status::Stale && !self.told_stale.replace(true) {
                    let published =
                        state.data.read_untracked().as_ref().map(|d| d.feed.generated_at.to_string());
                    let detail = format!("{{\"generatedAt\":{}}}", json(&published.unwrap_or_default()));
                    shell::emit(&self.host, "hrc:stale", &detail);
                }
                if status == Status::Fresh {
                    self.told_stale.set(false);
                }
                if *state.status.read_untracked() != status && status != Status::Loading {
                    state.status.set(status);
                }
            }
            News::Failed(code, message) => self.failed(&code, &message),
        }
    }

    fn drawn(&self, detail: &str) {
        if !self.told_ready.replace(true) {
            shell::emit(&self.host, "hrc:ready", "{}");
        }
        shell::emit(&self.host, "hrc:data", detail);
    }

    fn failed(&self, code: &str, message: &str) {
        self.state.status.set(Status::Failed);
        shell::emit(
            &self.host,
            "hrc:error",
            &format!("{{\"code\":{},\"message\":{}}}", json(code), json(message)),
        );
        shell::warn(&format!("<{}>: {code}: {message}", self.kind.element));
    }

    fn fetch_land(self: &Rc<Self>) {
        let life = Rc::downgrade(self);
        spawn_local(async move {
            let land = match shell::land().await {
                Ok(bytes) => Land::decode(&bytes)
                    .map_err(|_| "land.bin is not whole; publish the folder again.".to_owned()),
                Err(fault) => Err(fault.message),
            };
            let Some(life) = life.upgrade() else { return };
            match land {
                Ok(land) => on_behalf(life.id, || life.state.land.set(Some(Arc::new(land)))),
                // Without the land the markers and the list still serve.
                Err(message) => shell::warn(&format!("<hrc-map>: land: {message}")),
            }
        });
    }
}
