//! Numbers, dates and names by the browser's `Intl`.
//!
//! Formatters are costly to make, so each is made once for a language and kind.

use hrc_core::feed::{Date, Instant};
use hrc_views::shared::Format;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = NumberFormat)]
    #[derive(Clone)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = NumberFormat, catch)]
    fn new(tag: &str) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    #[derive(Clone)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DateTimeFormat, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, unix_ms: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    #[derive(Clone)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DisplayNames, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// The browser's way of writing.
pub(crate) const INTL: Format = Format { number, date, instant, country, fold };

/// A formatter from `cache`, made by `make` for the language the first time; for English where the browser refuses the tag.
fn cached<T: Clone>(
    cache: &RefCell<BTreeMap<String, T>>,
    tag: &str,
    kind: &str,
    make: impl Fn(&str) -> Result<T, JsValue>,
) -> Option<T> {
    let key = [tag, kind].concat();
    if let Some(found) = cache.borrow().get(&key) {
        return Some(found.clone());
    }
    let made = make(tag).or_else(|_| make("en")).ok()?;
    cache.borrow_mut().insert(key, made.clone());
    Some(made)
}

fn number(tag: &str, value: u64) -> String {
    thread_local!(static CACHE: RefCell<BTreeMap<String, NumberFormat>> = RefCell::default());
    let format = CACHE.with(|cache| cached(cache, tag, "", NumberFormat::new));
    format.map_or_else(|| value.to_string(), |format| format.format(value as f64))
}

fn dated(tag: &str, unix_ms: f64, options: &str) -> Option<String> {
    thread_local!(static CACHE: RefCell<BTreeMap<String, DateTimeFormat>> = RefCell::default());
    let make = |tag: &str| DateTimeFormat::new(tag, &js_sys::JSON::parse(options)?);
    CACHE.with(|cache| cached(cache, tag, options, make))?.format(unix_ms).ok()
}

fn date(tag: &str, date: &Date) -> String {
    let options = match (date.month, date.day) {
        (Some(_), Some(_)) => r#"{"year":"numeric","month":"long","day":"numeric","timeZone":"UTC"}"#,
        (Some(_), None) => r#"{"year":"numeric","month":"long","timeZone":"UTC"}"#,
        _ => r#"{"year":"numeric","timeZone":"UTC"}"#,
    };
    // The ISO forms of a date are read as UTC, whatever part of it they have.
    dated(tag, js_sys::Date::parse(&date.to_string()), options).unwrap_or_else(|| date.year.to_string())
}

fn instant(tag: &str, instant: &Instant) -> String {
    let options = r#"{"dateStyle":"long","timeStyle":"short"}"#;
    dated(tag, instant.unix_s as f64 * 1000.0, options).unwrap_or_default()
}

fn country(tag: &str, code: &str) -> String {
    thread_local!(static CACHE: RefCell<BTreeMap<String, DisplayNames>> = RefCell::default());
    let make = |tag: &str| DisplayNames::new(tag, &js_sys::JSON::parse(r#"{"type":"region"}"#)?);
    let names = CACHE.with(|cache| cached(cache, tag, "", make));
    names.and_then(|names| names.of(code).ok().flatten()).unwrap_or_else(|| code.to_owned())
}

fn fold(text: &str) -> String {
    let text = js_sys::JsString::from(text).normalize("NFD").to_lower_case();
    String::from(text).chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}
