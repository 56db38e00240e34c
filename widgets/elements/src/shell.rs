//! What `pkg/embed.js` does for the library: requests with a limit and a deadline, events, lines on the console.

use js_sys::{Promise, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The object that the script passes to [`crate::start`].
    pub type Shell;

    /// Fetches at most `limit` bytes. `fresh` asks the server even if the browser has a copy; `sha256` (hexadecimal, or
    /// empty) must be that of the body. Rejects with `{code, message}`.
    #[wasm_bindgen(method)]
    fn get(this: &Shell, url: &str, limit: f64, fresh: bool, sha256: &str) -> Promise<JsValue>;

    /// The outline of the land, from beside the script.
    #[wasm_bindgen(method)]
    fn land(this: &Shell) -> Promise<JsValue>;

    /// Dispatches a bubbling, composed event with `detail` given as JSON.
    #[wasm_bindgen(method)]
    fn emit(this: &Shell, host: &HtmlElement, name: &str, detail: &str);

    /// Hides the author's own content: the widget has something to show.
    #[wasm_bindgen(method)]
    fn reveal(this: &Shell, host: &HtmlElement);

    /// One line on the console for the webmaster, once for each text.
    #[wasm_bindgen(method)]
    fn warn(this: &Shell, text: &str);

    /// The library has panicked in the widget `id` (0 if it is not known which); `sorry` is for the reader.
    #[wasm_bindgen(method)]
    fn panicked(this: &Shell, id: u32, sorry: &str, text: &str);
}

thread_local! {
    static SHELL: RefCell<Option<Shell>> = const { RefCell::new(None) };
}

pub(crate) fn keep(shell: Shell) {
    SHELL.set(Some(shell));
}

fn with<R>(f: impl FnOnce(&Shell) -> R) -> Option<R> {
    SHELL.with_borrow(|shell| shell.as_ref().map(f))
}

/// Why a request failed.
pub(crate) struct Fault {
    /// Such as `feed-status`.
    pub(crate) code: String,
    /// What is wrong and what to do, for the webmaster.
    pub(crate) message: String,
}

/// The body at `url`.
pub(crate) async fn get(url: &str, limit: usize, fresh: bool, sha256: &str) -> Result<Vec<u8>, Fault> {
    bytes(with(|shell| shell.get(url, limit as f64, fresh, sha256))).await
}

/// The outline of the land.
pub(crate) async fn land() -> Result<Vec<u8>, Fault> {
    bytes(with(Shell::land)).await
}

async fn bytes(promise: Option<Promise<JsValue>>) -> Result<Vec<u8>, Fault> {
    let Some(promise) = promise else { return Err(fault(&JsValue::UNDEFINED)) };
    match JsFuture::from(promise).await {
        Ok(body) => body.dyn_into::<Uint8Array>().map(|array| array.to_vec()).map_err(|body| fault(&body)),
        Err(error) => Err(fault(&error)),
    }
}

fn fault(error: &JsValue) -> Fault {
    let text = |key: &str| js_sys::Reflect::get(error, &key.into()).ok().and_then(|value| value.as_string());
    Fault {
        code: text("code").unwrap_or_else(|| "broken".to_owned()),
        message: text("message").unwrap_or_default(),
    }
}

/// Dispatches `name` at `host`; `detail` is JSON.
pub(crate) fn emit(host: &HtmlElement, name: &str, detail: &str) {
    with(|shell| shell.emit(host, name, detail));
}

/// The widget has something to show.
pub(crate) fn reveal(host: &HtmlElement) {
    with(|shell| shell.reveal(host));
}

/// One line for the webmaster.
pub(crate) fn warn(text: &str) {
    with(|shell| shell.warn(text));
}

/// Tells the script of a panic.
pub(crate) fn panicked(id: u32, sorry: &str, text: &str) {
    with(|shell| shell.panicked(id, sorry, text));
}

/// `text` as a JSON string.
pub(crate) fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
