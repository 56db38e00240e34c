//! The programme follows the clock, or the mock clock of a rehearsal: one timer, and none when nobody looks.

use crate::common::feeds::feed;
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{quiet, until};
use gloo_timers::future::TimeoutFuture;
use js_sys::Function;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

/// Longer waits are those of polls; see the ticker.
const LONGEST_MS: f64 = 60_000.0;

/// A feed with a session of an afternoon, on a day such as `2022-06-14`.
fn programme(day: &str) -> Value {
    let at = |time: &str| format!("{day}T{time}:00+02:00");
    let item = |id: &str, start: &str, end: &str| json!({ "id": id, "title": { "en": id }, "kind": "other", "start": at(start), "end": at(end) });
    let mut feed = feed(1, 100);
    feed["sessions"] = json!([{
        "id": "afternoon", "title": { "en": "An afternoon" }, "status": "confirmed", "attendance": "in_person",
        "timeZone": "Europe/Madrid", "start": at("17:00"), "end": at("18:30"),
        "items": [item("first", "17:00", "17:15"), item("second", "17:15", "17:50"), item("third", "17:50", "18:30")],
    }]);
    feed
}

fn stage(url: &str, now: &str, speed: &str) -> Stage {
    Stage::new("hrc-programme", &["feed", url, "lang", "en", "now", now, "speed", speed])
}

/// Timers of widgets that follow the clock; the rest are polls of the feed.
fn ticking(shell: &Shell) -> usize {
    shell.waits().into_iter().filter(|wait| *wait == LONGEST_MS).count()
}

/// Whether anybody sees the page.
fn hide(hidden: &str) {
    let body = format!(
        "Object.defineProperty(document, 'hidden', {{ value: {hidden}, configurable: true }});
         document.dispatchEvent(new Event('visibilitychange'));"
    );
    Function::new_no_args(&body).call0(&wasm_bindgen::JsValue::NULL).unwrap();
}

#[wasm_bindgen_test]
async fn a_clock_that_stands_still_shows_one_instant_and_a_new_now_the_next() {
    let (shell, url) = (Shell::start(), "https://feeds.test/still.json");
    shell.answer(url, &programme("2022-06-14"));
    let stage = stage(url, "2022-06-14T17:03+02:00", "0");
    until("the item", || stage.text(".region .item") == "first").await;
    assert_eq!(stage.text(".countdown"), "12 minutes left");
    TimeoutFuture::new(1_100).await;
    assert_eq!(stage.text(".countdown"), "12 minutes left");
    stage.attributes(&["feed", url, "lang", "en", "now", "2022-06-14T17:15+02:00", "speed", "0"]);
    until("the next item", || stage.text(".region .item") == "second").await;
    assert_eq!(shell.times(url), 1);
}

#[wasm_bindgen_test]
async fn widgets_with_the_same_rehearsal_share_its_clock() {
    let (shell, url) = (Shell::start(), "https://feeds.test/shared.json");
    shell.answer(url, &programme("2022-06-14"));
    let start = "2022-06-14T17:00+02:00";
    let first = stage(url, start, "1200");
    until("the clock runs", || first.text(".region .item") == "second").await;
    let (second, other) = (stage(url, start, "1200"), stage(url, start, "1"));
    until("all are drawn", || second.count(".region") + other.count(".region") == 2).await;
    assert_ne!(second.text(".region .item"), "first", "it is as late as for the first");
    assert_eq!(other.text(".region .item"), "first", "another speed is another clock");
    until("the end of both", || {
        [&first, &second].iter().all(|s| s.text(".region") == "This session is over.")
    })
    .await;
    assert_eq!(other.text(".region .item"), "first");
}

#[wasm_bindgen_test]
async fn a_rehearsal_is_forgotten_with_its_last_widget() {
    let (shell, url) = (Shell::start(), "https://feeds.test/again.json");
    shell.answer(url, &programme("2022-06-14"));
    let mut first = stage(url, "2022-06-14T17:00+02:00", "1800");
    until("the second item", || first.text(".region .item") == "second").await;
    first.free();
    let again = stage(url, "2022-06-14T17:00+02:00", "1800");
    until("it begins anew", || again.text(".region .item") == "first").await;
}

#[wasm_bindgen_test]
async fn the_browsers_clock_is_looked_at_by_one_timer_that_goes_with_the_widget() {
    let (shell, url) = (Shell::start(), "https://feeds.test/clock.json");
    shell.answer(url, &programme("2090-06-14"));
    let mut stage = Stage::new("hrc-programme", &["feed", url, "lang", "en", "refresh", "off"]);
    until("the days", || stage.text(".short").starts_with("In ")).await;
    assert_eq!(ticking(&shell), 1);
    for lang in ["fr", "es", "en"] {
        stage.attributes(&["feed", url, "lang", lang, "refresh", "off"]);
    }
    quiet().await;
    assert_eq!(ticking(&shell), 1);
    stage.free();
    assert_eq!(ticking(&shell), 0);
}

#[wasm_bindgen_test]
async fn nothing_ticks_in_a_page_that_nobody_sees() {
    let (shell, url) = (Shell::start(), "https://feeds.test/hidden.json");
    shell.answer(url, &programme("2090-06-14"));
    let stage = Stage::new("hrc-programme", &["feed", url, "lang", "en", "refresh", "off"]);
    until("the days", || stage.text(".short").starts_with("In ")).await;
    hide("true");
    assert_eq!(ticking(&shell), 0);
    stage.attributes(&["feed", url, "lang", "fr", "refresh", "off"]);
    quiet().await;
    assert_eq!(ticking(&shell), 0, "not by a change either");
    hide("false");
    assert_eq!(ticking(&shell), 1);
}

#[wasm_bindgen_test]
async fn what_is_over_has_no_timer() {
    let (shell, url) = (Shell::start(), "https://feeds.test/over.json");
    shell.answer(url, &programme("2022-06-14"));
    let stage = Stage::new("hrc-programme", &["feed", url, "lang", "en", "refresh", "off"]);
    until("the end", || stage.text(".region") == "This session is over.").await;
    assert_eq!(ticking(&shell), 0);
}

#[wasm_bindgen_test]
async fn a_wrong_now_is_the_real_clock_and_one_line() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wrong.json");
    shell.answer(url, &programme("2022-06-14"));
    let stage = stage(url, "17:20", "1");
    until("the end", || stage.text(".region") == "This session is over.").await;
    let lines: Vec<String> = shell.warned().into_iter().filter(|line| line.contains("now=")).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("Expected an instant such as 2022-06-14T17:20+02:00"), "{lines:?}");
}
