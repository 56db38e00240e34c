//! The timer of a widget that follows the clock.
//!
//! Invariants: one timeout at most, none in a page that nobody sees and none after the widget is gone. No timeout is
//! longer than [`LONGEST_MS`]: a computer may sleep meanwhile, or its clock be set.

use crate::clock::Time;
use gloo_timers::callback::Timeout;
use hrc_core::feed::Instant;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// No later than this a widget looks at the clock again, ms.
const LONGEST_MS: f64 = 60_000.0;
/// A rehearsal may be so fast that more would be drawn than can be seen, ms.
const SHORTEST_MS: f64 = 100.0;

/// What is called on a tick.
type OnTick = Rc<dyn Fn()>;

/// A timer that knows whether the page is seen.
#[derive(Default)]
pub(crate) struct Ticker(Rc<Shared>);

#[derive(Default)]
struct Shared {
    on_tick: RefCell<Option<OnTick>>,
    timeout: RefCell<Option<Timeout>>,
    /// The clock that is followed, so that its rehearsal goes on.
    time: RefCell<Time>,
    until: RefCell<Option<Instant>>,
    listener: RefCell<Option<Closure<dyn FnMut()>>>,
}

impl Ticker {
    /// Calls `on_tick` whenever the time has come, until the ticker is dropped.
    pub(crate) fn on_tick(&self, on_tick: OnTick) {
        *self.0.on_tick.borrow_mut() = Some(on_tick);
        let shared = Rc::downgrade(&self.0);
        let seen = Closure::new(move || {
            if let Some(shared) = shared.upgrade() {
                shared.seen();
            }
        });
        if let Some(document) = document() {
            let function = seen.as_ref().unchecked_ref();
            // It fails for no reason that a page can have; then the widget waits out its last timeout.
            let _ = document.add_event_listener_with_callback("visibilitychange", function);
        }
        *self.0.listener.borrow_mut() = Some(seen);
    }

    /// The next tick is when `time` shows `until`.
    pub(crate) fn wait(&self, time: Time, until: Option<Instant>) {
        *self.0.time.borrow_mut() = time;
        *self.0.until.borrow_mut() = until;
        self.0.arm();
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.0.timeout.borrow_mut().take();
        if let (Some(document), Some(seen)) = (document(), self.0.listener.borrow_mut().take()) {
            let function = seen.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback("visibilitychange", function);
        }
    }
}

impl Shared {
    fn arm(self: &Rc<Self>) {
        let until = self.until.borrow().filter(|_| !hidden());
        let wait_ms = until.and_then(|until| self.time.borrow().wait_ms(until));
        *self.timeout.borrow_mut() = wait_ms.map(|wait_ms| {
            let shared = Rc::downgrade(self);
            Timeout::new(wait_ms.ceil().clamp(SHORTEST_MS, LONGEST_MS) as u32, move || {
                if let Some(shared) = shared.upgrade() {
                    shared.tick();
                }
            })
        });
    }

    /// Even where it is too early: the computer's clock may have been set back, and all that is drawn again is what
    /// differs.
    fn tick(&self) {
        let on_tick = self.on_tick.borrow().clone();
        if let Some(on_tick) = on_tick {
            on_tick();
        }
    }

    /// The page is seen again, or not any more.
    fn seen(&self) {
        if hidden() {
            self.timeout.borrow_mut().take();
        } else {
            self.tick();
        }
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}
