//! What makes an event screen run: one timer to its next change, its children, the display's lock, full screen.
//!
//! | what | module |
//! |---|---|
//! | the children: where they stand, their attributes | [`children`] |
//! | that they fit, or are shown page by page | [`fitting`], [`pager`] |
//! | that the display stays on | [`lock`] |
//! | how the screen stands, for its operator | [`standing`] |

mod children;
mod fitting;
mod lock;
mod pager;
mod standing;

use crate::kind::Driver;
use crate::library::Page;
use crate::ticker::Ticker;
use children::Children;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use hrc_core::catalogue::AttributeProblem;
use hrc_core::feed_store::Report;
use hrc_views::screen::{Cue, Screen};
use hrc_views::shared::{Action, Handle};
use lock::Lock;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Without a move of the mouse for so long, it is hidden, with the buttons, ms.
const IDLE_MS: u32 = 4_000;
/// An event of a child, which bubbles: it has something to show, a snapshot or itself.
const READY: &str = "hrc:ready";

/// Runs one screen.
pub(crate) struct ScreenDriver(Rc<Inner>);

struct Inner {
    page: Rc<Page>,
    host: HtmlElement,
    screen: Handle<Screen>,
    ticker: Ticker,
    children: RefCell<Children>,
    /// Names of attributes whose values are not valid.
    invalid: RefCell<Vec<String>>,
    lock: Lock,
    idle: RefCell<Option<Timeout>>,
    fitting: RefCell<Option<Timeout>>,
    /// Closes how the screen stands.
    closing: RefCell<Option<Timeout>>,
    /// Called when a child has something to show.
    on_ready: RefCell<Option<Closure<dyn FnMut()>>>,
    /// Width and height of the wall, px, and whether it showed two children, when it was last looked whether the children fit.
    size: Cell<(i32, i32, bool)>,
    /// How many children's figures had the whole stage then.
    whole: Cell<usize>,
    /// Which page the texts show whose pages are turned by the clock alone.
    flip: Cell<u32>,
    /// What was shown last: a child, or a card.
    shown: Cell<Option<Option<usize>>>,
}

impl ScreenDriver {
    /// For the element `host`. It starts with the first change of the model.
    pub(crate) fn new(page: Rc<Page>, host: &HtmlElement, screen: Handle<Screen>) -> ScreenDriver {
        // There is something to show before any feed is there: the children have theirs.
        page.shell.reveal(host);
        let (ticker, children, invalid, lock) = Default::default();
        let (idle, fitting, closing, on_ready, size, whole, flip, shown) = Default::default();
        let inner = Rc::new(Inner {
            page,
            host: host.clone(),
            screen,
            ticker,
            children,
            invalid,
            lock,
            idle,
            fitting,
            closing,
            on_ready,
            size,
            whole,
            flip,
            shown,
        });
        inner.listen();
        ScreenDriver(inner)
    }
}

impl Driver for ScreenDriver {
    fn changed(&self) {
        self.0.tick();
    }

    fn on_invalid(&self, problems: &[AttributeProblem]) {
        *self.0.invalid.borrow_mut() = problems.iter().map(|problem| problem.name.clone()).collect();
    }

    fn on_report(&self, report: Report) {
        spawn_local(self.0.clone().stand(report));
    }

    fn on_action(&self, action: Action) {
        // The screen is being changed.
        let inner = Rc::downgrade(&self.0);
        let later = move || {
            let Some(inner) = inner.upgrade() else { return };
            match action {
                Action::FullScreen => inner.full_screen(),
                Action::Touched => inner.touched(),
                _ => inner.tick(),
            }
        };
        spawn_local(async move {
            // Full screen is allowed for a moment after the press only.
            if action != Action::FullScreen {
                TimeoutFuture::new(0).await;
            }
            later();
        });
    }
}

impl Drop for ScreenDriver {
    fn drop(&mut self) {
        if self.0.page.is_dead.get() {
            return; // its children are those of another screen by now
        }
        if let Some(on_ready) = self.0.on_ready.take() {
            let function = on_ready.as_ref().unchecked_ref();
            let _ = self.0.host.remove_event_listener_with_callback(READY, function);
        }
        self.0.children.borrow_mut().release();
        self.0.lock.release();
    }
}

impl Inner {
    /// A child that has something to show may have the wall.
    fn listen(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let tick = move || {
            if let Some(inner) = inner.upgrade() {
                inner.tick();
            }
        };
        self.ticker.on_tick(Rc::new(tick.clone()));
        let on_ready = Closure::<dyn FnMut()>::new(tick);
        // It fails for no reason that a page can have; then the wall looks at its next turn.
        let _ = self.host.add_event_listener_with_callback(READY, on_ready.as_ref().unchecked_ref());
        *self.on_ready.borrow_mut() = Some(on_ready);
    }

    /// Looks at the clock and at the children, shows what is to be shown, and sets the timer.
    fn tick(self: &Rc<Self>) {
        if self.page.is_dead.get() {
            return;
        }
        let read = self.screen.quietly(|model, screen| {
            (
                model.settings.feed.0.clone(),
                model.settings.heading.0,
                model.mock_clock,
                screen.settings.dwell.0.unsigned_abs(),
            )
        });
        let Some((feed, heading, clock, dwell_s)) = read else { return };
        let time = self.page.rehearsals.time(clock);
        self.lock.hold();
        let now = time.now();
        let children = self.children.borrow_mut().look(&self.host, dwell_s);
        let may_sleep = self.lock.is_refused();
        let title = web_sys::window().and_then(|window| window.document()).map(|document| document.title());
        let cue = self.screen.change(|model, screen| {
            (screen.children, screen.may_sleep) = (children, may_sleep);
            screen.title = title.unwrap_or_default();
            screen.tick(model, now)
        });
        let Some(cue) = cue else { return };
        self.flip.set(cue.flip);
        self.children.borrow_mut().set_attributes(&self.host, (&feed, heading), &self.invalid.borrow(), &cue);
        self.turn_pages(&cue);
        self.turned(&cue);
        self.fit_soon();
        self.ticker.wait(time, Some(cue.until));
    }

    /// Emits an event if something else is shown.
    fn turned(&self, cue: &Cue) {
        if self.shown.replace(Some(cue.child)) != Some(cue.child) {
            let element = cue.child.and_then(|index| self.children.borrow().tag(index)).unwrap_or_default();
            self.page.shell.turn(&self.host, &element);
        }
    }

    fn full_screen(&self) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        } else if self.host.request_fullscreen().is_err() {
            self.page.shell.warn("<hrc-screen>: the browser does not allow the full screen here.");
        }
    }

    /// Somebody is there: the buttons and the mouse are shown for a while.
    fn touched(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let gone = Timeout::new(IDLE_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|inner| !inner.page.is_dead.get()) {
                inner.screen.change(|_, screen| screen.idle = true);
                inner.idle.take();
            }
        });
        if self.idle.replace(Some(gone)).is_none() {
            self.screen.change(|_, screen| screen.idle = false);
        }
    }
}
