//! A widget that follows the clock: it is told the time whenever it is drawn, and drawn when something else is to be seen.

use crate::clock::Time;
use crate::fault;
use crate::host::{Companion, Drawn};
use crate::ticker::Ticker;
use hrc_core::programme::MockClock;
use hrc_views::shared::Model;
use std::cell::Cell;
use std::rc::Rc;

/// Follows the clock for one widget.
pub(crate) struct Follow(Rc<Inner>);

struct Inner {
    drawn: Drawn,
    ticker: Ticker,
    clock: Cell<Option<MockClock>>,
}

impl Follow {
    /// For the widget `drawn`.
    pub(crate) fn new(drawn: Drawn) -> Follow {
        let inner = Rc::new(Inner { drawn, ticker: Ticker::default(), clock: Cell::default() });
        let weak = Rc::downgrade(&inner);
        inner.ticker.on_tick(Rc::new(move || {
            if let Some(inner) = weak.upgrade().filter(|_| !fault::is_dead()) {
                inner.drawn.change(&mut |model| inner.prepare(model));
                inner.wait();
            }
        }));
        Follow(inner)
    }
}

impl Companion for Follow {
    fn prepare(&self, model: &mut Model) {
        self.0.prepare(model);
    }

    fn changed(&self) {
        self.0.wait();
    }
}

impl Inner {
    /// Sets the timer for when something else is to be seen.
    fn wait(&self) {
        self.ticker.wait(Time::of(self.clock.get()), self.drawn.next_look());
    }

    /// Tells the widget the time.
    fn prepare(&self, model: &mut Model) {
        self.clock.set(model.mock_clock);
        model.now = Time::of(model.mock_clock).now();
    }
}
