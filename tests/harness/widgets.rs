//! What tests ask of widgets, in words of the widgets.

use serde_json::json;

use crate::{Answer, Browser, Seen};

/// The WebAssembly of each library.
pub const WASM: [&str; 3] = ["/v1/hrc-basic_bg.wasm", "/v1/hrc_bg.wasm", "/v1/hrc-event_bg.wasm"];

/// A module as another version would have it: with another id.
///
/// # Panics
/// If it has no id.
pub fn of_another_version(module: &str) -> String {
    let mark = "export const id=`";
    let at = module.find(mark).expect("an id in the module") + mark.len();
    [&module[..at], "01234567", &module[at + 8..]].concat()
}

/// A page for a question that no page of the demo asks: watched, with the script, in English.
pub fn page(body: &str) -> Answer {
    page_from("", body)
}

/// The same with the script of another host, given by its origin.
pub fn page_from(origin: &str, body: &str) -> Answer {
    let page = format!(
        "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n<title>A page</title>\n\
         <script src=/_test/watch.js></script>\n<link rel=icon href=/icon.svg>\n\
         <script src={origin}/v1/embed.js async></script>\n<main>{body}</main>\n"
    );
    Answer::new(200, "text/html; charset=utf-8", page)
}

impl Browser {
    /// Opens a page and waits until each of its widgets is drawn, or has said why not.
    #[track_caller]
    pub fn open_page(&self, url: &str) {
        self.goto(url);
        self.wait_for_widgets();
    }

    /// Scrolls to each widget in turn and waits until it is drawn, or has said why not.
    #[track_caller]
    pub fn wait_for_widgets(&self) {
        self.wait_until("all tags are defined", "document.querySelectorAll(':not(:defined)').length === 0");
        self.js::<()>(
            "window.__widgets = [...document.querySelectorAll('hrc-counter, hrc-map, hrc-radar, hrc-programme, hrc-screen')]",
            &[],
        );
        for index in 0..self.value::<usize>("__widgets.length") {
            self.js::<()>(&format!("__widgets[{index}].scrollIntoView({{ block: 'center' }})"), &[]);
            self.wait_until(
                &format!("widget {index} is ready"),
                &format!(
                    "__watch.events.some(({{ name, element }}) =>
                        element === __widgets[{index}] && (name === 'hrc:ready' || name === 'hrc:error'))"
                ),
            );
        }
        self.wait_until(
            "no snapshot stands in for a widget that is ready",
            "__widgets.every((widget) => !widget.shadowRoot.querySelector('.coming')
                || __watch.events.some(({ name, element }) => element === widget && name === 'hrc:error'))",
        );
        self.js::<()>("scrollTo(0, 0)", &[]);
    }

    /// Waits until the widgets have sent the event so many times since the page was opened.
    #[track_caller]
    pub fn wait_for_events(&self, name: &str, times: usize) {
        let count = format!("__watch.events.filter((event) => event.name === '{name}').length");
        self.wait_until(&format!("{name} was sent {times} times"), &format!("{count} >= {times}"));
    }

    /// The events of this name since the page was opened.
    #[track_caller]
    pub fn events_named(&self, name: &str) -> Vec<Seen> {
        self.events().into_iter().filter(|event| event.name == name).collect()
    }

    /// Texts of the elements that match in the shadow root of `host`, without marks of direction.
    #[track_caller]
    pub fn texts(&self, host: &str, selector: &str) -> Vec<String> {
        let body = r"return [...document.querySelector(arguments[0]).shadowRoot.querySelectorAll(arguments[1])]
            .map((element) => element.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim());";
        self.js(body, &[json!(host), json!(selector)])
    }

    /// Values of an attribute of the elements that match in the shadow root of `host`; empty where it is absent.
    #[track_caller]
    pub fn attributes(&self, host: &str, selector: &str, name: &str) -> Vec<String> {
        let body = r"return [...document.querySelector(arguments[0]).shadowRoot.querySelectorAll(arguments[1])]
            .map((element) => (element.getAttribute(arguments[2]) ?? '').replace(/[\u2066-\u2069]/g, ''));";
        self.js(body, &[json!(host), json!(selector), json!(name)])
    }

    /// Presses the toggle with this text, and waits until it is pressed.
    #[track_caller]
    pub fn toggle(&self, host: &str, text: &str) {
        let of = format!(
            "[...document.querySelector('{host}').shadowRoot.querySelectorAll('button[aria-pressed]')]
                .find((button) => button.textContent.trim() === '{text}')"
        );
        self.wait_until(&format!("{host} has the button {text}"), &of);
        let before: String = self.value(&format!("{of}.getAttribute('aria-pressed')"));
        self.js::<()>(&format!("{of}.scrollIntoView({{ block: 'center' }}); {of}.click()"), &[]);
        self.wait_until("the button changes", &format!("{of}.getAttribute('aria-pressed') !== '{before}'"));
    }
}
