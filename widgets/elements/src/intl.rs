//! Numbers, dates and names by the browser's `Intl`.
//!
//! Formatters are costly to make, so each is made once for a language and kind.

use hrc_core::feed::{Date, Instant};
use hrc_views::shared::Format;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = NumberFormat)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = NumberFormat, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DateTimeFormat, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, unix_ms: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DisplayNames, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// The browser's way of writing.
pub(crate) const INTL: Format = Format { number, date, instant, country, fold };

thread_local! {
    /// Formatters by tag and kind.
    static MADE: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// The formatter of a kind, made for the language the first time; for English where the browser refuses the tag.
fn made<T: JsCast>(tag: &str, kind: &str, make: fn(&str, &JsValue) -> Result<T, JsValue>) -> Option<T> {
    let key = [tag, kind].concat();
    let found =
        MADE.with_borrow(|made| made.iter().find(|(k, _)| *k == key).map(|(_, format)| format.clone()));
    let format = found.or_else(|| {
        let options = js_sys::JSON::parse(kind).ok()?;
        let format: JsValue = make(tag, &options).or_else(|_| make("en", &options)).ok()?.into();
        MADE.with_borrow_mut(|made| made.push((key, format.clone())));
        Some(format)
    });
    format.map(JsCast::unchecked_into)
}

fn number(tag: &str, value: u64) -> String {
    let format = made(tag, "{}", NumberFormat::new);
    format.map_or_else(|| value.to_string(), |format| format.format(value as f64))
}

fn dated(tag: &str, unix_ms: f64, options: &str) -> Option<String> {
    made(tag, options, DateTimeFormat::new)?.format(unix_ms).ok()
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
    let names = made(tag, r#"{"type":"region"}"#, DisplayNames::new);
    names.and_then(|names| names.of(code).ok().flatten()).unwrap_or_else(|| code.to_owned())
}

fn fold(text: &str) -> String {
    let text = js_sys::JsString::from(text).normalize("NFD").to_lower_case();
    String::from(text).chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}
