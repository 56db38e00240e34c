//! Copies of the last good feed and its members in the browser's Cache, for a start without network. Only where an
//! element asks for it (attribute `keep`).
//!
//! Invariant: whatever goes wrong here — no Cache, no room, somebody's foreign entry — is as if there were no copy.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Response, ResponseInit};

/// Header of a copy: when the server was last heard, seconds since 1970.
const CONTACT: &str = "hrc-contact";

/// A file that was kept.
pub(crate) struct Copy {
    /// Its body.
    pub(crate) bytes: Vec<u8>,
    /// When the server was last heard, seconds since 1970.
    pub(crate) contact_s: Option<i64>,
}

fn caches() -> Result<CacheStorage, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)?.caches()
}

/// The cache of one feed.
async fn cache(feed: &str) -> Result<Cache, JsValue> {
    JsFuture::from(caches()?.open(&["hrc ", feed].concat())).await?.dyn_into()
}

async fn find(feed: &str, url: &str) -> Option<Response> {
    let found = JsFuture::from(cache(feed).await.ok()?.match_with_str(url)).await.ok()?;
    found.dyn_into().ok()
}

/// The copy of `url`, which belongs to `feed`.
pub(crate) async fn kept(feed: &str, url: &str) -> Option<Copy> {
    let found = find(feed, url).await?;
    let contact = found.headers().get(CONTACT).ok().flatten();
    let body = JsFuture::from(found.array_buffer().ok()?).await.ok()?;
    let bytes = Uint8Array::new(&body).to_vec();
    Some(Copy { bytes, contact_s: contact.and_then(|contact| contact.parse().ok()) })
}

/// Whether there are copies of all `urls`, which belong to the first of them.
pub(crate) async fn are_kept(urls: &[String]) -> bool {
    let Some(feed) = urls.first() else { return false };
    for url in urls {
        if find(feed, url).await.is_none() {
            return false;
        }
    }
    true
}

/// Whether `screen-worker.js` is in charge of this page and has its files.
pub(crate) async fn is_page_kept() -> bool {
    let names = async { JsFuture::from(caches().ok()?.keys()).await.ok() };
    let has_files = Array::from(&names.await.unwrap_or_default())
        .iter()
        .filter_map(|name| name.as_string())
        .any(|name| name.starts_with("hrc-screen "));
    has_files && controller().is_some()
}

/// The service worker in charge of this page.
fn controller() -> Option<JsValue> {
    let workers = Reflect::get(&web_sys::window()?.navigator(), &"serviceWorker".into()).ok()?;
    Reflect::get(&workers, &"controller".into()).ok().filter(JsValue::is_object)
}

/// Keeps the feed's bytes, and of its other files only `list`; `contact_s` is when the server was last heard.
pub(crate) async fn keep_feed(feed: &str, bytes: &[u8], list: Option<&str>, contact_s: Option<i64>) {
    let _ = keep(feed, feed, bytes, contact_s).await;
    let _ = tidy(feed, list).await;
}

/// Keeps the bytes of `url`, which belongs to `feed`.
pub(crate) async fn keep(feed: &str, url: &str, bytes: &[u8], contact_s: Option<i64>) -> Result<(), JsValue> {
    let headers = js_sys::Object::new();
    if let Some(contact_s) = contact_s {
        Reflect::set(&headers, &CONTACT.into(), &contact_s.to_string().into())?;
    }
    let init = ResponseInit::new();
    init.set_headers(&headers);
    let body = Uint8Array::from(bytes);
    let response = Response::new_with_opt_js_u8_array_and_init(Some(&body), &init)?;
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
