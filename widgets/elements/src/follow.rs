//! A widget that follows the clock: it is told the time whenever it is drawn, and drawn when something else is to be seen.

use crate::clock::Time;
use crate::fault;
use crate::host::{Companion, Drawn};
use crate::ticker::Ticker;
use hrc_core::feed::Instant;
use hrc_views::shared::Model;
use std::rc::Rc;

/// When a widget wants to be drawn again.
type NextLook = fn(&Model) -> Option<Instant>;

/// Follows the clock for one widget.
pub(crate) struct Follow(Rc<Inner>);

struct Inner {
    drawn: Drawn,
    next_look: NextLook,
    ticker: Ticker,
}

impl Follow {
    /// For the widget `drawn`.
    pub(crate) fn new(drawn: Drawn, next_look: NextLook) -> Follow {
        let inner = Rc::new(Inner { drawn, next_look, ticker: Ticker::default() });
        let weak = Rc::downgrade(&inner);
        inner.ticker.on_tick(Rc::new(move || {
            if let Some(inner) = weak.upgrade().filter(|_| !fault::is_dead()) {
                inner.drawn.change(false, &mut |model| inner.prepare(model));
            }
        }));
        Follow(inner)
    }
}

impl Companion for Follow {
    fn prepare(&self, model: &mut Model) {
        self.0.prepare(model);
    }
}

impl Inner {
    fn prepare(&self, model: &mut Model) {
        let time = Time::of(&model.settings);
        model.now = time.now();
        self.ticker.wait(time, (self.next_look)(model));
    }
}
