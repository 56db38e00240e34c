//! What the browser knows of languages and of the reader: the clock's offset, names of countries, texts without accents, and
//! their order.

use hrc_core::feed::Instant;
use hrc_core::order::ordered;
use hrc_views::shared::{Format, PLAIN};
use js_sys::JsString;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    #[derive(Clone)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DisplayNames, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = Collator)]
    type Collator;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = Collator, catch)]
    fn for_tag(tag: &str) -> Result<Collator, JsValue>;
    #[wasm_bindgen(method)]
    fn compare(this: &Collator, a: &JsString, b: &JsString) -> f64;
}

/// What this browser knows.
pub(crate) static INTL: Format = Format {
    offset_min,
    // Only the programme and the screen are at a venue.
    #[cfg(feature = "event")]
    zone_offset: crate::zones::offset,
    #[cfg(not(feature = "event"))]
    zone_offset: hrc_core::programme::no_zones,
    // Countries and lists are of the map, which the smallest library does without.
    country: if cfg!(feature = "map") { country } else { PLAIN.country },
    fold,
    order: if cfg!(feature = "map") { order } else { PLAIN.order },
};

fn offset_min(instant: &Instant) -> Option<i64> {
    let date = js_sys::Date::new(&JsValue::from_f64(instant.unix_s as f64 * 1000.0));
    Some(-(date.get_timezone_offset() as i64))
}

/// The names of countries are made when a list or a card first asks, and kept by language: they take the browser a while.
fn country(tag: &str, code: &str) -> String {
    thread_local!(static NAMES: RefCell<Vec<(String, DisplayNames)>> = const { RefCell::new(Vec::new()) });
    let known =
        NAMES.with_borrow(|names| names.iter().find(|(t, _)| t == tag).map(|(_, names)| names.clone()));
    let names = known.or_else(|| {
        let options = js_sys::JSON::parse(r#"{"type":"region"}"#).ok()?;
        // For English where the browser refuses the tag.
        let made = DisplayNames::new(tag, &options).or_else(|_| DisplayNames::new("en", &options)).ok()?;
        NAMES.with_borrow_mut(|names| names.push((tag.to_owned(), made.clone())));
        Some(made)
    });
    names.and_then(|names| names.of(code).ok().flatten()).unwrap_or_else(|| code.to_owned())
}

fn fold(text: &str) -> String {
    let text = JsString::from(text).normalize("NFD").to_lower_case();
    String::from(text).chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

fn order(tag: &str, texts: &[String]) -> Vec<u32> {
    // For English where the browser refuses the tag.
    let Ok(collator) = Collator::for_tag(tag).or_else(|_| Collator::for_tag("en")) else {
        return (0..texts.len() as u32).collect();
    };
    let texts: Vec<JsString> = texts.iter().map(|text| JsString::from(text.as_str())).collect();
    ordered(texts.len(), &|a, b| collator.compare(&texts[a as usize], &texts[b as usize]) > 0.0)
}
