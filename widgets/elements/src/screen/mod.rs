//! What makes an event screen run: one timer to its next change, its children, the display's lock, full screen.
//!
//! | what | module |
//! |---|---|
//! | the children: where they stand, what they are told | [`children`] |
//! | that the display stays on | [`lock`] |

mod children;
mod lock;

use crate::clock::Time;
use crate::feed_store::FeedReport;
use crate::host::Companion;
use crate::{fault, kept, shell};
use children::Children;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use hrc_core::feed::Instant;
use hrc_core::screen::fit;
use hrc_views::screen::{Cue, Screen, Standing};
use hrc_views::shared::{Deed, Handle, Settings};
use lock::Lock;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Without a move of the mouse for so long, it is hidden, with the buttons.
const IDLE_MS: u32 = 4_000;
/// How the screen stands is never left on the wall: it is closed after so long.
const STANDING_MS: u32 = 60_000;
/// The children are drawn a moment after they are told something, ms.
const FIT_MS: u32 = 200;
/// A look at least so often, whatever the timer was set for: the machine may have slept, or its clock been set.
const LONGEST_MS: f64 = 30_000.0;

/// Runs one screen.
pub(crate) struct Driver(Rc<Inner>);

struct Inner {
    host: HtmlElement,
    screen: Handle<Screen>,
    /// Held, so that its rehearsal goes on.
    time: RefCell<Time>,
    children: RefCell<Children>,
    lock: Lock,
    timer: RefCell<Option<Timeout>>,
    idle: RefCell<Option<Timeout>>,
    fitting: RefCell<Option<Timeout>>,
    /// Closes how the screen stands.
    closing: RefCell<Option<Timeout>>,
    /// Width and height of the wall when it was last looked whether the children fit, px.
    size: Cell<(i32, i32)>,
    /// What was shown last: a child, or a card.
    shown: Cell<Option<Option<usize>>>,
}

impl Driver {
    /// For the element `host`. It starts when it is told that something has changed.
    pub(crate) fn new(host: &HtmlElement, screen: Handle<Screen>) -> Driver {
        let (time, timer, idle, fitting, closing, size, shown) = Default::default();
        let children = RefCell::new(Children::default());
        let host = host.clone();
        // There is something to show before any feed is there: the children have theirs.
        shell::reveal(&host);
        Driver(Rc::new(Inner {
            host,
            screen,
            time,
            children,
            lock: Lock::default(),
            timer,
            idle,
            fitting,
            closing,
            size,
            shown,
        }))
    }
}

impl Companion for Driver {
    fn changed(&self) {
        self.0.tick();
    }

    fn report(&self, report: FeedReport, files: Vec<String>) {
        let inner = self.0.clone();
        spawn_local(inner.stand(report, files));
    }

    fn did(&self, deed: Deed) {
        // The screen is being changed while it tells this.
        let inner = Rc::downgrade(&self.0);
        let later = move || {
            let Some(inner) = inner.upgrade() else { return };
            match deed {
                Deed::FullScreen => inner.full_screen(),
                Deed::Touched => inner.touched(),
                _ => inner.tick(),
            }
        };
        spawn_local(async move {
            // Full screen is allowed for a moment after the press only.
            if deed != Deed::FullScreen {
                TimeoutFuture::new(0).await;
            }
            later();
        });
    }
}

impl Inner {
    /// Shows how the screen stands.
    async fn stand(self: Rc<Self>, report: FeedReport, files: Vec<String>) {
        let is_keeping = self.settings().is_some_and(|settings| settings.get("keep") == "on");
        let standing = Standing {
            contact: report.contact_s.map(Instant::from_unix),
            sequence: report.sequence,
            offered: report.offered,
            is_older: report.is_older,
            next: report.next_s.map(Instant::from_unix),
            failures: report.failures,
            fault: report.fault,
            version: env!("CARGO_PKG_VERSION"),
            page_kept: kept::is_page_kept().await,
            data_kept: is_keeping && kept::are_kept(&files).await,
            display_held: self.lock.is_held(),
        };
        // The screen was being changed when this was asked for.
        TimeoutFuture::new(0).await;
        if fault::is_dead() {
            return;
        }
        self.screen.change(|_, screen| screen.standing = Some(standing));
        let inner = Rc::downgrade(&self);
        *self.closing.borrow_mut() = Some(Timeout::new(STANDING_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|_| !fault::is_dead()) {
                inner.screen.change(|_, screen| screen.standing = None);
            }
        }));
        // It is drawn in a task of its own.
        TimeoutFuture::new(0).await;
        let root = self.host.shadow_root();
        let close = root.and_then(|root| root.query_selector(".status .close").ok().flatten());
        if let Some(close) = close.and_then(|close| close.dyn_into::<HtmlElement>().ok()) {
            let _ = close.focus();
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if fault::is_dead() {
            return; // its children are those of another screen by now
        }
        self.0.children.borrow_mut().release();
        self.0.lock.release();
    }
}

impl Inner {
    fn settings(&self) -> Option<Settings> {
        self.screen.quietly(|model, _| model.settings.clone())
    }

    /// Looks at the clock and at the children, shows what is to be shown, and sets the timer.
    fn tick(self: &Rc<Self>) {
        let Some(settings) = self.settings().filter(|_| !fault::is_dead()) else { return };
        let time = Time::of(&settings);
        *self.time.borrow_mut() = time.clone();
        self.lock.hold();
        let now = time.now();
        let children = self.children.borrow_mut().look(&self.host, &settings);
        let may_sleep = self.lock.is_refused();
        let cue = self.screen.change(|model, screen| {
            (screen.children, screen.may_sleep) = (children, may_sleep);
            screen.tick(model, now)
        });
        let Some(cue) = cue else { return };
        self.children.borrow_mut().tell(&settings, &cue);
        self.turned(&cue);
        self.fit_soon();
        let inner = Rc::downgrade(self);
        let wait_ms = time.wait_ms(cue.until).map(|wait_ms| wait_ms.min(LONGEST_MS));
        *self.timer.borrow_mut() = wait_ms.map(|wait_ms| {
            // A browser may be some milliseconds early.
            Timeout::new(wait_ms as u32 + 5, move || {
                if let Some(inner) = inner.upgrade() {
                    inner.tick();
                }
            })
        });
    }

    /// When the children have been drawn, looks whether they fit.
    fn fit_soon(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        *self.fitting.borrow_mut() = Some(Timeout::new(FIT_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|_| !fault::is_dead()) {
                inner.fit();
            }
        }));
    }

    /// Makes what is too high for the wall smaller, and looks again. On a wall of another size all begin anew.
    fn fit(self: &Rc<Self>) {
        let Some(root) = self.host.shadow_root() else { return };
        let size = (self.host.client_width(), self.host.client_height());
        let anew = self.size.replace(size) != size;
        let stage = root.query_selector(".stage").ok().flatten();
        let room_px = stage.map_or(0.0, |stage| stage.get_bounding_client_rect().height());
        let heights = self.children.borrow().heights();
        if room_px < 1.0 {
            return;
        }
        let steps = |screen: &Screen| -> Vec<u8> {
            let step = |(index, height): (usize, &f64)| {
                fit(if anew { 0 } else { screen.step(index) }, *height, room_px)
            };
            heights.iter().enumerate().map(step).collect()
        };
        let changed = self.screen.quietly(|_, screen| steps(screen) != screen.steps).unwrap_or_default();
        if changed {
            self.screen.change(|_, screen| screen.steps = steps(screen));
            self.fit_soon();
        }
    }

    /// Tells the page of another turn.
    fn turned(&self, cue: &Cue) {
        if self.shown.replace(Some(cue.child)) != Some(cue.child) {
            let element = cue.child.and_then(|index| self.children.borrow().tag(index)).unwrap_or_default();
            shell::emit(&self.host, "hrc:turn", &["{\"element\":", &shell::json(&element), "}"].concat());
        }
    }

    fn full_screen(&self) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        } else if self.host.request_fullscreen().is_err() {
            shell::warn("<hrc-screen>: the browser does not allow the full screen here.");
        }
    }

    /// Somebody is there: the buttons and the mouse are shown for a while.
    fn touched(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let gone = Timeout::new(IDLE_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|_| !fault::is_dead()) {
                inner.screen.change(|_, screen| screen.idle = true);
                inner.idle.take();
            }
        });
        if self.idle.replace(Some(gone)).is_none() {
            self.screen.change(|_, screen| screen.idle = false);
        }
    }
}
