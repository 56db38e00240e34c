//! What time it is for a widget: the browser's clock, or the mock clock of a rehearsal (attributes `now` and `speed`).
//!
//! Invariant: the widgets of a page that have the same `now` and `speed` agree to the second, whenever they came. Their
//! clock began with the first of them, and is forgotten with the last.

use hrc_core::feed::Instant;
use hrc_core::programme::MockClock;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds that never go back, whatever is done to the computer's clock.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn steady_ms() -> f64;
}

/// A mock clock, and when it began by [`steady_ms`].
#[derive(Debug)]
struct Rehearsal {
    clock: MockClock,
    began_ms: f64,
}

impl Rehearsal {
    fn elapsed_ms(&self) -> f64 {
        (steady_ms() - self.began_ms).max(0.0)
    }
}

/// The mock clocks of a page.
#[derive(Default)]
pub(crate) struct Rehearsals(RefCell<Vec<Weak<Rehearsal>>>);

/// A widget's clock.
#[derive(Clone, Debug, Default)]
pub(crate) struct Time(Option<Rc<Rehearsal>>);

impl Rehearsals {
    /// The clock that the attributes ask for: without a right `now` the browser's.
    pub(crate) fn time(&self, clock: Option<MockClock>) -> Time {
        let Some(clock) = clock else { return Time(None) };
        let mut all = self.0.borrow_mut();
        all.retain(|known| known.strong_count() > 0);
        if let Some(known) = all.iter().filter_map(Weak::upgrade).find(|known| known.clock == clock) {
            return Time(Some(known));
        }
        let new = Rc::new(Rehearsal { clock, began_ms: steady_ms() });
        all.push(Rc::downgrade(&new));
        Time(Some(new))
    }
}

impl Time {
    /// What it shows: in UTC the browser's, with the offset of its start the mock clock.
    pub(crate) fn now(&self) -> Instant {
        match &self.0 {
            None => Instant::from_unix((js_sys::Date::now() / 1000.0).floor() as i64),
            Some(rehearsal) => rehearsal.clock.at(rehearsal.elapsed_ms() as u64),
        }
    }

    /// Real milliseconds until it shows `instant`, 0 if it does already; `None` if it never will.
    pub(crate) fn wait_ms(&self, instant: Instant) -> Option<f64> {
        let wait = match &self.0 {
            None => instant.unix_s as f64 * 1000.0 - js_sys::Date::now(),
            Some(rehearsal) => rehearsal.clock.reaches(instant)? as f64 - rehearsal.elapsed_ms(),
        };
        Some(wait.max(0.0))
    }
}
