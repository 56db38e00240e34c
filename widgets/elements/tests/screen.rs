//! A wall over a power cut: what it keeps, which publication it shows afterwards, and what its operator is told.

use crate::common::feeds::feed;
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{document, until};
use js_sys::{Function, Promise};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A feed with this number and a session in a zone without summer time.
fn published(sequence: u64) -> Value {
    let mut feed = feed(sequence, 100);
    feed["generatedAt"] = json!(format!("2026-05-28T12:{sequence:02}:00Z"));
    feed["sessions"] = json!([{
        "id": "s", "title": { "en": "A session" }, "status": "confirmed", "attendance": "in_person", "timeZone": "Etc/UTC",
        "start": "2026-06-01T08:00:00Z", "end": "2026-06-03T18:00:00Z", "items": [],
    }]);
    feed
}

fn wall(url: &str) -> Stage {
    Stage::new("hrc-screen", &["feed", url, "lang", "en", "keep", "on"])
}

/// What the browser's clock shows from now on; the machine's own without a time.
fn set_clock(utc: &str) {
    let script = "self.__now ||= Date.now; Date.now = utc ? () => Date.parse(utc) : self.__now;";
    Function::new_with_args("utc", script).call1(&JsValue::NULL, &utc.into()).unwrap();
}

/// Waits until the copy of the feed has this number.
async fn until_kept(url: &str, sequence: u64) {
    let script = "return (async () => {
        const cache = await caches.open('hrc ' + url);
        for (let i = 0; i < 1000; i++) {
          const copy = await cache.match(url);
          if (copy && (await copy.json()).sequence === sequence) return;
          await new Promise((go) => setTimeout(go, 5));
        }
        throw 'never kept';
      })()";
    let wait = Function::new_with_args("url, sequence", script);
    let promise: Promise<JsValue> =
        wait.call2(&JsValue::NULL, &url.into(), &(sequence as f64).into()).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap();
}

fn age(stage: &Stage) -> String {
    stage.text(".bar [part=age]")
}

fn press(stage: &Stage, key: &str) {
    let screen = stage.find(".screen").unwrap();
    let script =
        "screen.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    Function::new_with_args("screen, key", script).call2(&JsValue::NULL, &screen, &key.into()).unwrap();
}

/// The value beside a label of the operator's list.
fn value(stage: &Stage, label: &str) -> String {
    let rows = stage.text(".status table");
    let (_, rest) = rows.split_once(label).unwrap_or_else(|| panic!("no {label} in {rows}"));
    rest.to_owned()
}

#[wasm_bindgen_test]
async fn after_a_reload_an_earlier_publication_is_not_taken_unless_the_operator_says_so() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wall/older.json");
    shell.answer(url, &published(5));
    let first = wall(url);
    until("the feed", || age(&first).contains("12:05")).await;
    until_kept(url, 5).await;
    drop(first);
    shell.forget(url);
    shell.answer(url, &published(4));
    let second = wall(url);
    until("what was kept", || age(&second).contains("12:05")).await;
    let told = || shell.events(&second.id).iter().any(|(_, detail)| detail["code"] == "feed-older");
    until("it is told", told).await;
    assert!(age(&second).contains("12:05"));
    assert!(!second.text(".notes").contains("No connection"), "the server answers");
    press(&second, "i");
    until("how it stands", || second.count(".status") == 1).await;
    assert!(value(&second, "Publication shown").starts_with("5 · 28 May 2026 12:05"));
    assert!(value(&second, "Publication offered").starts_with("4: it is earlier and is not shown"));
    second.click(".status button");
    until("what is offered", || age(&second).contains("12:04")).await;
    assert_eq!(second.count(".status"), 0);
    until_kept(url, 4).await;
    drop(second);
    let third = wall(url);
    until("it stays so", || age(&third).contains("12:04")).await;
}

#[wasm_bindgen_test]
async fn a_reload_without_network_says_when_the_last_contact_was() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wall/contact.json");
    shell.answer(url, &published(5));
    set_clock("2026-06-02T10:17:00Z");
    let first = wall(url);
    until("the feed", || age(&first).contains("12:05")).await;
    until_kept(url, 5).await;
    drop(first);
    shell.forget(url);
    shell.fail(url, "feed-network");
    set_clock("2026-06-02T11:40:00Z");
    let second = wall(url);
    until("it is told", || second.text(".notes").contains("No connection since 10:17")).await;
    assert_eq!(second.text(".clock .time"), "11:40");
    press(&second, "i");
    until("how it stands", || second.count(".status") == 1).await;
    assert!(value(&second, "Last contact").starts_with("10:17"));
    assert!(value(&second, "Failures in a row").starts_with("1 (feed-network)"));
    set_clock("");
}

#[wasm_bindgen_test]
async fn how_it_stands_is_opened_by_a_key_and_never_stays() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wall/status.json");
    shell.answer(url, &published(5));
    let stage = wall(url);
    until("the feed", || age(&stage).contains("12:05")).await;
    until_kept(url, 5).await;
    let is_open = || stage.count(".status[role=dialog]") == 1;
    let active = || {
        let host = document().get_element_by_id(&stage.id).unwrap();
        host.shadow_root().unwrap().active_element().map(|element| element.class_name())
    };
    for close in ["i", "Escape", "button", "time"] {
        press(&stage, "i");
        until("it is open", is_open).await;
        until("it has the focus", || active().as_deref() == Some("close")).await;
        // No service worker is in charge of a page of tests.
        assert!(value(&stage, "Power cut").starts_with("not ready: the page is not kept"));
        assert!(value(&stage, "Version of the widgets").starts_with(env!("CARGO_PKG_VERSION")));
        assert!(!value(&stage, "Next request").starts_with('–'));
        assert!(stage.find(".status button[hidden]").is_some(), "nothing else is offered");
        match close {
            "button" => stage.click(".status .close"),
            "time" => shell.poll(),
            key => press(&stage, key),
        }
        until(close, || !is_open()).await;
    }
    let screen: HtmlElement = stage.find(".screen").unwrap().unchecked_into();
    screen.focus().unwrap();
    press(&stage, "i");
    until("it is open", is_open).await;
    stage.click(".status .close");
    until("the screen has the focus", || active().is_some_and(|class| class.starts_with("screen"))).await;
}
