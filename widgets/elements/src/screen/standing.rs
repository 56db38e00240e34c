//! Shows the operator how the screen stands.

use super::Inner;
use crate::offline_cache;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use hrc_core::feed::Instant;
use hrc_core::feed_store::Report;
use hrc_views::screen::Standing;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How the screen stands is never left on the wall: it is closed after so long, ms.
const STANDING_MS: u32 = 60_000;

impl Inner {
    /// Opens the list, and closes it after a while.
    pub(super) async fn stand(self: Rc<Self>, report: Report) {
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
            page_kept: offline_cache::has_page().await,
            data_kept: is_keeping && offline_cache::has(&report.files).await,
            display_held: self.lock.is_held(),
        };
        // The screen was being changed when this was asked for.
        TimeoutFuture::new(0).await;
        if self.page.is_dead.get() {
            return;
        }
        self.screen.change(|_, screen| screen.standing = Some(standing));
        let inner = Rc::downgrade(&self);
        *self.closing.borrow_mut() = Some(Timeout::new(STANDING_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|inner| !inner.page.is_dead.get()) {
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
