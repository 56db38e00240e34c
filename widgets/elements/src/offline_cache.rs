//! Copies of the last good feed and its members in the browser's Cache, for a start without network. Only where an
//! element asks for it (attribute `keep`).
//!
//! Invariant: whatever goes wrong here — no Cache, no room, somebody's foreign entry — is as if there were no copy.

use crate::transport::beside;
use hrc_core::feed::{self, List};
use hrc_core::feed_store::{Body, OfflineCopy};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Response, ResponseInit};

/// Header of a copy: when the server last answered, seconds since 1970.
const CONTACT: &str = "hrc-contact";

/// The copy of an earlier visit.
pub(crate) async fn recall(feed: &str) -> Option<OfflineCopy> {
    let found = find(feed, feed).await?;
    let contact_s = found.headers().get(CONTACT).ok().flatten().and_then(|contact| contact.parse().ok());
    let bytes = bytes(found).await?;
    let (read, _) = feed::read(&bytes).ok()?;
    let mut list = None;
    if let List::Linked(link) = &read.members {
        let url = beside(feed, link).ok()?;
        list = Some(Body { bytes: self::bytes(find(feed, &url).await?).await?, url });
    }
    Some(OfflineCopy { feed: bytes, list, contact_s })
}

/// Keeps a copy, and nothing else of this feed. The list comes first: a feed without it is no copy.
pub(crate) async fn save(feed: &str, copy: OfflineCopy) -> Result<(), JsValue> {
    let cache = cache(feed).await?;
    let list = copy.list.unwrap_or(Body { url: String::new(), bytes: Vec::new() });
    if !list.bytes.is_empty() {
        put(&cache, &list.url, &list.bytes, None).await?;
    }
    put(&cache, feed, &copy.feed, copy.contact_s).await?;
    for request in Array::from(&JsFuture::from(cache.keys()).await?) {
        let url = request.unchecked_into::<web_sys::Request>().url();
        if url != feed && url != list.url {
            JsFuture::from(cache.delete_with_str(&url)).await?;
        }
    }
    Ok(())
}

/// Whether there are copies of all `urls`, which belong to the first of them.
pub(crate) async fn has(urls: &[String]) -> bool {
    let Some(feed) = urls.first() else { return false };
    for url in urls {
        if find(feed, url).await.is_none() {
            return false;
        }
    }
    true
}

/// Whether `screen-worker.js` is in charge of this page and has its files.
pub(crate) async fn has_page() -> bool {
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

async fn bytes(response: Response) -> Option<Vec<u8>> {
    let body = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&body).to_vec())
}

async fn put(cache: &Cache, url: &str, bytes: &[u8], contact_s: Option<i64>) -> Result<(), JsValue> {
    let headers = js_sys::Object::new();
    if let Some(contact_s) = contact_s {
        Reflect::set(&headers, &CONTACT.into(), &contact_s.to_string().into())?;
    }
    let init = ResponseInit::new();
    init.set_headers(&headers);
    let body = Uint8Array::from(bytes);
    let response = Response::new_with_opt_js_u8_array_and_init(Some(&body), &init)?;
    JsFuture::from(cache.put_with_str(url, &response)).await?;
    Ok(())
}
