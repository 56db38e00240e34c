//! The focus of a reader who opens and closes the card of the map.

use crate::common::feeds::feed;
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{quiet, until};
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

fn press(stage: &Stage, selector: &str, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    stage.find(selector).unwrap().dispatch_event(&event).unwrap();
}

fn focus(stage: &Stage, selector: &str) {
    stage.find(selector).unwrap().unchecked_into::<HtmlElement>().focus().unwrap();
}

#[wasm_bindgen_test]
async fn it_follows_the_card_from_a_marker_and_back() {
    let (shell, url) = (Shell::start(), "https://feeds.test/focus.json");
    shell.answer(url, &feed(1, 100));
    let mut second = feed(2, 100);
    second["members"][0]["status"] = json!("withdrawn");
    shell.answer(url, &second);
    let stage = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    until("the marker", || stage.count("[data-marker]") == 1).await;
    quiet().await;
    assert_eq!(stage.focused(), None, "nothing takes the focus at load");
    focus(&stage, "[data-marker]");
    press(&stage, "[data-marker]", "Enter");
    until("the focus in the card", || stage.focused().as_deref() == Some("card")).await;
    press(&stage, ".close", "Escape");
    until("the focus on the marker", || stage.focused().as_deref() == Some("marker")).await;
    press(&stage, "[data-marker]", "Enter");
    until("the focus in the card", || stage.focused().as_deref() == Some("card")).await;
    stage.click(".close");
    until("the focus on the marker", || stage.focused().as_deref() == Some("marker")).await;

    press(&stage, "[data-marker]", "Enter");
    until("the focus in the card", || stage.focused().as_deref() == Some("card")).await;
    shell.poll();
    until("the figure has it, as the member has left", || stage.focused().as_deref() == Some("world")).await;
}

#[wasm_bindgen_test]
async fn it_follows_the_card_from_a_row_and_back() {
    let (shell, url) = (Shell::start(), "https://feeds.test/focus-list.json");
    shell.answer(url, &feed(1, 100));
    let stage = Stage::new("hrc-map", &["feed", url, "lang", "en", "view", "list"]);
    until("the list", || stage.count("[data-row]") == 2).await;
    focus(&stage, "[data-row=kr-gwangju] button");
    stage.click("[data-row=kr-gwangju] button");
    until("the focus in the card", || stage.focused().as_deref() == Some("card")).await;
    assert_eq!(stage.count("[data-row=kr-gwangju] + tr [part=card]"), 1);
    stage.click(".close");
    until("the focus on the row", || stage.focused().as_deref() == Some("button")).await;
}
