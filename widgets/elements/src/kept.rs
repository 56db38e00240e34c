//! Copies of the last good feed and its members in the browser's Cache, for a start without network. Only where an
//! element asks for it (attribute `keep`).
//!
//! Invariant: whatever goes wrong here — no Cache, no room, somebody's foreign entry — is as if there were no copy.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// The cache of one feed.
async fn cache(feed: &str) -> Result<Cache, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.caches()?.open(&["hrc ", feed].concat())).await?.dyn_into()
}

/// The copy of `url`, which belongs to `feed`.
pub(crate) async fn kept(feed: &str, url: &str) -> Option<Vec<u8>> {
    let copy = JsFuture::from(cache(feed).await.ok()?.match_with_str(url)).await.ok()?;
    let body = copy.dyn_into::<Response>().ok()?.array_buffer().ok()?;
    Some(Uint8Array::new(&JsFuture::from(body).await.ok()?).to_vec())
}

/// Keeps the feed's bytes, and of its other files only `list`.
pub(crate) async fn keep_feed(feed: &str, bytes: &[u8], list: Option<&str>) {
    let _ = keep(feed, feed, bytes).await;
    let _ = tidy(feed, list).await;
}

/// Keeps the bytes of `url`, which belongs to `feed`.
pub(crate) async fn keep(feed: &str, url: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let body = Uint8Array::from(bytes);
    let response = Response::new_with_opt_js_u8_array(Some(&body))?;
    JsFuture::from(cache(feed).await?.put_with_str(url, &response)).await?;
    Ok(())
}

/// Removes what no feed links to any more.
async fn tidy(feed: &str, list: Option<&str>) -> Result<(), JsValue> {
    let cache = cache(feed).await?;
    for request in Array::from(&JsFuture::from(cache.keys()).await?) {
        let url = request.unchecked_into::<web_sys::Request>().url();
        if url != feed && Some(url.as_str()) != list {
            JsFuture::from(cache.delete_with_str(&url)).await?;
        }
    }
    Ok(())
}
