//! The focus that follows what a reader opens and closes.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Moves the focus to the first of the elements `which`, selectors with `|` between them, once the widget is drawn. If
/// `only_lost`, only where the focus is in the widget now, and on nothing that can be seen then.
pub(crate) fn lead(host: &HtmlElement, which: &str, only_lost: bool) {
    let Some(root) = host.shadow_root() else { return };
    if only_lost && root.active_element().is_none() {
        return;
    }
    let which = which.to_owned();
    spawn_local(async move {
        // The views are drawn in a task of their own.
        TimeoutFuture::new(0).await;
        let is_seen = |element: web_sys::Element| matches!(element.closest("[hidden]"), Ok(None));
        if only_lost && root.active_element().is_some_and(is_seen) {
            return;
        }
        for selector in which.split('|') {
            if let Ok(Some(found)) = root.query_selector(selector) {
                // Elements of a figure have it too. What cannot take the focus leaves it where it is.
                let _ = found.unchecked_into::<HtmlElement>().focus();
                break;
            }
        }
    });
}
