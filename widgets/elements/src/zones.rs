//! The clocks of time zones, as the browser's `Intl` knows them.
//!
//! An answer of `Intl` takes many times longer than the drawing of a line, so each is kept: clocks change at whole
//! quarters of an hour, and within one of them the offset is the same.

use hrc_core::text::around;
use js_sys::Reflect;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    #[derive(Clone)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DateTimeFormat, catch)]
    fn new(tag: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, ms: f64) -> Result<String, JsValue>;
}

/// Seconds within which no clock changes.
const QUARTER_S: i64 = 900;
/// So many answers are kept; a session has some hundred, and a wall adds four in an hour.
const KEPT: usize = 4096;

/// A time zone; without a formatter where the browser does not know it.
struct Zone {
    name: String,
    format: Option<DateTimeFormat>,
    /// Quarters of an hour since 1970 with the offset in minutes, in the order of time.
    known: Vec<(i64, i16)>,
}

thread_local!(static ZONES: RefCell<Vec<Zone>> = const { RefCell::new(Vec::new()) });

/// Minutes east of UTC of the clocks in `name` at an instant; `None` where the browser does not know the zone.
pub(crate) fn offset(name: &str, unix_s: i64) -> Option<i16> {
    ZONES.with_borrow_mut(|zones| {
        let at = zones.iter().position(|zone| zone.name == name).unwrap_or_else(|| {
            zones.push(Zone { name: name.to_owned(), format: formatter(name), known: Vec::new() });
            zones.len() - 1
        });
        zones[at].offset(unix_s)
    })
}

impl Zone {
    fn offset(&mut self, unix_s: i64) -> Option<i16> {
        let format = self.format.as_ref()?;
        let quarter = unix_s.div_euclid(QUARTER_S);
        match self.known.binary_search_by_key(&quarter, |(quarter, _)| *quarter) {
            Ok(at) => Some(self.known[at].1),
            Err(at) => {
                let text = format.format(quarter as f64 * QUARTER_S as f64 * 1000.0).ok()?;
                let offset = minutes(around(&text, "GMT")?.1)?;
                if self.known.len() < KEPT {
                    self.known.insert(at, (quarter, offset));
                } else {
                    self.known = vec![(quarter, offset)];
                }
                Some(offset)
            }
        }
    }
}

/// Writes the offset as `GMT+05:30`.
fn formatter(zone: &str) -> Option<DateTimeFormat> {
    let options = js_sys::Object::new();
    for (name, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    DateTimeFormat::new("en", &options).ok()
}

/// Of `+05:30`, `-03:00` or nothing.
fn minutes(text: &str) -> Option<i16> {
    let Some(sign) = text.chars().next() else { return Some(0) };
    let (hours, minutes) = text.get(1..6)?.split_once(':')?;
    // As `i32`, whose parser is there already.
    let east = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    i16::try_from(if sign == '+' { east } else { -east }).ok()
}
