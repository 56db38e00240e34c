//! A widget that follows the clock: it gets the time whenever it is drawn, and is drawn when something else is to be seen.

use crate::kind::Driver;
use crate::library::Page;
use crate::ticker::Ticker;
use hrc_core::programme::MockClock;
use hrc_views::shared::{Component, Model};
use std::cell::Cell;
use std::rc::Rc;

/// Follows the clock for one widget.
pub(crate) struct Follow(Rc<Inner>);

struct Inner {
    page: Rc<Page>,
    component: Component,
    ticker: Ticker,
    clock: Cell<Option<MockClock>>,
}

impl Follow {
    /// For the widget `component`.
    pub(crate) fn new(page: Rc<Page>, component: Component) -> Follow {
        let (ticker, clock) = Default::default();
        let inner = Rc::new(Inner { page, component, ticker, clock });
        let weak = Rc::downgrade(&inner);
        inner.ticker.on_tick(Rc::new(move || {
            if let Some(inner) = weak.upgrade().filter(|inner| !inner.page.is_dead.get()) {
                inner.component.change(&mut |model| inner.prepare(model));
                inner.wait();
            }
        }));
        Follow(inner)
    }
}

impl Driver for Follow {
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
        self.ticker.wait(self.page.rehearsals.time(self.clock.get()), self.component.next_look());
    }

    /// Sets the time of the widget.
    fn prepare(&self, model: &mut Model) {
        self.clock.set(model.mock_clock);
        model.now = self.page.rehearsals.time(model.mock_clock).now();
    }
}
