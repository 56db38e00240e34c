//! What makes an event screen run: one timer to its next change, its children, the display's lock, full screen.
//!
//! | what | module |
//! |---|---|
//! | the children: where they stand, what they are told | [`children`] |
//! | that the display stays on | [`lock`] |
//! | rooms with pages, measured | [`pager`] |

mod children;
mod lock;
mod pager;

use crate::clock::Time;
use crate::feed_store::FeedReport;
use crate::host::Companion;
use crate::{fault, host, kept, shell};
use children::Children;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use hrc_core::catalogue::AttributeProblem;
use hrc_core::feed::Instant;
use hrc_core::screen::{FIGURE_STEP, LEAST_TEXT, next_step};
use hrc_views::screen::{Cue, Screen, Standing};
use hrc_views::shared::{self, Action, Handle};
use lock::Lock;
use pager::Room;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

/// Without a move of the mouse for so long, it is hidden, with the buttons.
const IDLE_MS: u32 = 4_000;
/// How the screen stands is never left on the wall: it is closed after so long.
const STANDING_MS: u32 = 60_000;
/// The children are drawn a moment after they are told something, ms.
const FIT_MS: u32 = 60;
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
    /// Names of attributes whose values are not valid.
    invalid: RefCell<Vec<String>>,
    lock: Lock,
    timer: RefCell<Option<Timeout>>,
    idle: RefCell<Option<Timeout>>,
    fitting: RefCell<Option<Timeout>>,
    /// Closes how the screen stands.
    closing: RefCell<Option<Timeout>>,
    /// Called when a child has something to show.
    on_ready: RefCell<Option<Closure<dyn FnMut()>>>,
    /// Width and height of the wall when it was last looked whether the children fit, px.
    size: Cell<(i32, i32)>,
    /// What was shown last: a child, or a card.
    shown: Cell<Option<Option<usize>>>,
}

impl Driver {
    /// For the element `host`. It starts when it is told that something has changed.
    pub(crate) fn new(host: &HtmlElement, screen: Handle<Screen>) -> Driver {
        let (time, invalid, timer, idle, fitting, closing, on_ready, size, shown) = Default::default();
        let children = RefCell::new(Children::default());
        let host = host.clone();
        // There is something to show before any feed is there: the children have theirs.
        shell::reveal(&host);
        let inner = Rc::new(Inner {
            host,
            screen,
            time,
            children,
            invalid,
            lock: Lock::default(),
            timer,
            idle,
            fitting,
            closing,
            on_ready,
            size,
            shown,
        });
        inner.listen();
        Driver(inner)
    }
}

/// Attribute of the stage while all of its children fit.
const FITTED: &str = "data-fitted";
/// Property of a place that the style sheet of the screen reads: the step of its size of text.
const STEP_NAME: &str = "--step";
/// An event of a child, which bubbles: it is drawn for the first time.
const READY: &str = "hrc:ready";

impl Companion for Driver {
    fn changed(&self) {
        self.0.tick();
    }

    fn report(&self, report: FeedReport, files: Vec<String>) {
        let inner = self.0.clone();
        spawn_local(inner.stand(report, files));
    }

    fn invalid(&self, problems: &[AttributeProblem]) {
        *self.0.invalid.borrow_mut() = problems.iter().map(|problem| problem.name.clone()).collect();
    }

    fn did(&self, action: Action) {
        // The screen is being changed while it tells this.
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

impl Inner {
    /// Shows how the screen stands.
    async fn stand(self: Rc<Self>, report: FeedReport, files: Vec<String>) {
        let is_keeping = self.screen.quietly(|model, _| model.keeps_data).unwrap_or_default();
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
        let on_ready = Closure::<dyn FnMut()>::new(move || {
            if let Some(inner) = inner.upgrade() {
                inner.tick();
            }
        });
        // It fails for no reason that a page can have; then the wall looks at its next turn.
        let _ = self.host.add_event_listener_with_callback(READY, on_ready.as_ref().unchecked_ref());
        *self.on_ready.borrow_mut() = Some(on_ready);
    }

    /// Looks at the clock and at the children, shows what is to be shown, and sets the timer.
    fn tick(self: &Rc<Self>) {
        if fault::is_dead() {
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
        let time = Time::of(clock);
        *self.time.borrow_mut() = time.clone();
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
        self.children.borrow_mut().tell(&self.host, (&feed, heading), &self.invalid.borrow(), &cue);
        self.turn_pages(&cue);
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
        self.mark(false);
        let inner = Rc::downgrade(self);
        *self.fitting.borrow_mut() = Some(Timeout::new(FIT_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|_| !fault::is_dead()) {
                inner.fit();
            }
        }));
    }

    /// Tells each widget its room, and sets smaller what needs more than one page; what still does is shown page by page. Looks
    /// again as long as anything changes. On a wall of another size all begin anew.
    fn fit(self: &Rc<Self>) {
        let size = (self.host.client_width(), self.host.client_height());
        let anew = self.size.replace(size) != size;
        let least_text = LEAST_TEXT * f64::from(size.0.min(size.1));
        let mut told = false;
        let mut counts = Vec::new();
        while let Some(place) = self.place(counts.len() as u32) {
            let children = self.children.borrow();
            let mut pages = 1;
            match children.body(counts.len()) {
                Some((widget, Some(body))) => {
                    if let Some(room) = Room::of(body) {
                        let figure = shared::Room { height: room.left_for_figure(), least_text };
                        told |= host::set_room(widget, room.column_px, room.font_px, figure);
                        pages = room.pager.pages();
                    }
                }
                Some(_) => {}
                None => pages = Room::of(place).map_or(1, |room| room.pager.pages()),
            }
            counts.push(pages);
        }
        if told || anew {
            // They are drawn again before anything can be said of their pages.
            self.fit_soon();
        }
        if told && !anew {
            return;
        }
        let mut flips = false;
        self.with_flips(self.shown.get().flatten(), &mut |room| flips |= room.pager.pages() > 1);
        let smaller = self.set_sizes(&counts, anew);
        let same = |screen: &Screen| counts == screen.pages && flips == screen.flips;
        if !self.screen.quietly(|_, screen| same(screen)).unwrap_or(true) {
            self.screen.change(|_, screen| (screen.pages, screen.flips) = (counts, flips));
            self.tick();
        } else if smaller {
            self.fit_soon();
        } else if !anew {
            self.mark(true);
        }
    }

    /// Sets the size of each place's text, by the number of its pages; whether any changed.
    fn set_sizes(&self, counts: &[u32], anew: bool) -> bool {
        let mut changed = false;
        for (index, pages) in counts.iter().enumerate() {
            let Some(place) = self.place(index as u32) else { continue };
            let first = if self.children.borrow().is_picture(index) { FIGURE_STEP } else { 0 };
            let now =
                place.style().get_property_value(STEP_NAME).ok().and_then(|step| step.parse::<u8>().ok());
            let next = if anew { first } else { next_step(now.unwrap_or_default().max(first), *pages) };
            if now != Some(next) {
                changed = true;
                let _ = place.style().set_property(STEP_NAME, &next.to_string());
            }
        }
        changed
    }

    /// Marks that all has been measured and is at rest, for those who look at the wall.
    fn mark(&self, at_rest: bool) {
        let Some(stage) = self.stage() else { return };
        let _ = match at_rest {
            true => stage.set_attribute(FITTED, ""),
            false => stage.remove_attribute(FITTED),
        };
    }

    fn stage(&self) -> Option<Element> {
        self.host.shadow_root()?.query_selector(".stage").ok()?
    }

    /// The place of a child.
    fn place(&self, index: u32) -> Option<HtmlElement> {
        let place = self.stage()?.children().item(index)?;
        place.dyn_into().ok().filter(|_| self.children.borrow().has(index as usize))
    }

    /// Does `f` for each room whose pages are turned by the clock alone: in the bar, the card, the foot of the child.
    fn with_flips(&self, child: Option<usize>, f: &mut dyn FnMut(Room)) {
        let Some(root) = self.host.shadow_root() else { return };
        let mut look = |element: Option<Element>| {
            let element = element.and_then(|element| element.dyn_into().ok());
            if let Some(room) = element.and_then(Room::of) {
                f(room);
            }
        };
        look(root.query_selector(".text.flip").ok().flatten());
        look(root.query_selector(".card.flip").ok().flatten());
        look(child.and_then(|index| self.children.borrow().foot(index)));
    }

    /// Turns all that has pages to the one that is due.
    fn turn_pages(&self, cue: &Cue) {
        self.with_flips(cue.child, &mut |room| room.turn(cue.flip));
        let Some(index) = cue.child else { return };
        let children = self.children.borrow();
        let room = match children.body(index) {
            Some((_, body)) => body,
            None => self.place(index as u32),
        };
        if let Some(room) = room.and_then(Room::of) {
            room.turn(cue.page);
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
