//! What the loader does for the library: requests with a limit and a deadline, events, lines on the console.

use hrc_core::feed_store::Fault;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The object that the loader passes to [`crate::start`].
    #[derive(Clone)]
    pub type Shell;

    /// Fetches at most `limit` bytes. `fresh` asks the server even if the browser has a copy; `sha256` (hexadecimal, or
    /// empty) must be that of the body. Rejects with `{code, message}`.
    #[wasm_bindgen(method)]
    fn get(this: &Shell, url: &str, limit: f64, fresh: bool, sha256: &str) -> Promise<JsValue>;

    /// The outline of the land, from beside the loader.
    #[cfg(feature = "map")]
    #[wasm_bindgen(method)]
    fn land(this: &Shell) -> Promise<JsValue>;

    /// The texts of this library in the language `tag`, from beside the loader. `refused` says that those given before could
    /// not be used. Once it has rejected, the next call waits for the next retry.
    #[wasm_bindgen(method)]
    fn texts(this: &Shell, tag: &str, refused: bool) -> Promise<JsValue>;

    /// The widget is drawn for the first time.
    #[wasm_bindgen(method)]
    pub(crate) fn ready(this: &Shell, host: &HtmlElement);

    /// Data is shown that was not shown before.
    #[wasm_bindgen(method)]
    pub(crate) fn data(
        this: &Shell,
        host: &HtmlElement,
        generated_at: &str,
        sequence: Option<f64>,
        problems: usize,
    );

    /// The data shown is past its date.
    #[wasm_bindgen(method)]
    pub(crate) fn stale(this: &Shell, host: &HtmlElement, generated_at: &str);

    /// The widget cannot do what it should. Also a line on the console.
    #[wasm_bindgen(method)]
    pub(crate) fn error(this: &Shell, host: &HtmlElement, code: &str, message: &str);

    /// The reader chose a `member` or a `right`, by its id.
    #[wasm_bindgen(method)]
    pub(crate) fn select(this: &Shell, host: &HtmlElement, kind: &str, id: &str);

    /// A screen shows something else: the tag name of the child, empty for a card of its own.
    #[cfg(feature = "event")]
    #[wasm_bindgen(method)]
    pub(crate) fn turn(this: &Shell, host: &HtmlElement, element: &str);

    /// Hides the author's own content: the widget has something to show.
    #[wasm_bindgen(method)]
    pub(crate) fn reveal(this: &Shell, host: &HtmlElement);

    /// One line on the console for the webmaster, once for each text.
    #[wasm_bindgen(method)]
    pub(crate) fn warn(this: &Shell, text: &str);

    /// The library has panicked in the widget `id` (0 if it is not known which); `sorry` is for the reader.
    #[wasm_bindgen(method)]
    pub(crate) fn panicked(this: &Shell, id: u32, sorry: &str, text: &str);
}

/// The body at `url`.
pub(crate) async fn get(
    shell: &Shell,
    url: &str,
    limit: usize,
    fresh: bool,
    sha256: &str,
) -> Result<Vec<u8>, Fault> {
    bytes(shell.get(url, limit as f64, fresh, sha256)).await
}

/// The outline of the land.
#[cfg(feature = "map")]
pub(crate) async fn land(shell: &Shell) -> Result<Vec<u8>, Fault> {
    bytes(shell.land()).await
}

/// The texts in the language `tag`.
pub(crate) async fn texts(shell: &Shell, tag: &str, refused: bool) -> Result<Vec<u8>, Fault> {
    bytes(shell.texts(tag, refused)).await
}

async fn bytes(promise: Promise<JsValue>) -> Result<Vec<u8>, Fault> {
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
