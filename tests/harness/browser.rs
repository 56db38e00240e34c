//! A browser window, with the verbs of a person who looks at a page.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebDriver, WebElement};

use crate::session::Session;
use crate::turn::Turn;
use crate::{Engine, Seen, watch};

/// How long a page may take before a test fails. Long, because a machine in CI may be busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

/// A tab of its own in a browser. Dropping it closes the tab; the browser is kept for another test, unless this one fails.
pub struct Browser {
    engine: Engine,
    /// For what this type has no verb for; see [`Browser::run`].
    pub driver: WebDriver,
    session: Arc<Session>,
    /// Whether another test may have the browser.
    shared: bool,
    _turn: Turn,
}

impl Browser {
    /// Opens a tab, as soon as there is room for one more.
    pub fn open(engine: Engine) -> Browser {
        let turn = Turn::wait();
        Browser::of(Session::kept(engine), engine, true, turn)
    }

    /// A browser with a profile of its own: no storage, no cache and no service worker of a host that a test has used.
    pub fn open_fresh(engine: Engine) -> Browser {
        let turn = Turn::wait();
        Browser::of(Session::start(engine, engine.capabilities()), engine, false, turn)
    }

    /// A browser in which [`Browser::goto`] comes back before the page is whole, and nothing else waits for that either.
    pub fn open_impatient(engine: Engine) -> Browser {
        let turn = Turn::wait();
        let mut capabilities = engine.capabilities();
        capabilities["pageLoadStrategy"] = json!("none");
        Browser::of(Session::start(engine, capabilities), engine, false, turn)
    }

    fn of(session: Arc<Session>, engine: Engine, shared: bool, turn: Turn) -> Browser {
        let browser = Browser { engine, driver: session.driver.clone(), session, shared, _turn: turn };
        browser.run(browser.driver.set_script_timeout(PATIENCE));
        browser
    }

    /// Which one it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Waits for a WebDriver command; the test fails when the command does.
    #[track_caller]
    pub fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.session.runtime.block_on(command) {
            Ok(value) => value,
            Err(error) => panic!("in {:?}: {error}", self.engine),
        }
    }

    /// Opens a page and waits for its `load` event.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        self.run(self.driver.goto(url));
    }

    /// Runs a function body in the page and gives what it returns.
    #[track_caller]
    pub fn js<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        let returned = self.run(self.driver.execute(body, arguments.to_vec()));
        returned.convert().unwrap_or_else(|error| panic!("in {:?}: `{body}` gave {error}", self.engine))
    }

    /// Runs a function body whose last argument is the function that takes the answer.
    #[track_caller]
    pub fn js_later<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        let returned = self.run(self.driver.execute_async(body, arguments.to_vec()));
        returned.convert().unwrap_or_else(|error| panic!("in {:?}: the answer is {error}", self.engine))
    }

    /// The value of an expression.
    #[track_caller]
    pub fn value<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.js(&format!("return ({expression});"), &[])
    }

    /// Waits until an expression is true; `what` says what that means, for when it never is.
    #[track_caller]
    pub fn wait_until(&self, what: &str, expression: &str) {
        self.wait_up_to(PATIENCE, what, expression);
    }

    /// The same with a time limit of its own.
    #[track_caller]
    pub fn wait_up_to(&self, limit: Duration, what: &str, expression: &str) {
        let end = Instant::now() + limit;
        // Firefox answers with nothing while it goes from one page to the next.
        while self.value::<Option<bool>>(&format!("!!({expression})")) != Some(true) {
            if Instant::now() > end {
                let problems = self.errors();
                panic!(
                    "in {:?}: after {limit:?} still not: {what}; on the console: {problems:#?}",
                    self.engine
                );
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until what the page has is drawn.
    #[track_caller]
    pub fn next_frame(&self) {
        let body = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.js_later::<()>(body, &[]);
    }

    /// The element at the end of a way of selectors, each of them looked up in the shadow root of the one before.
    #[track_caller]
    pub fn find(&self, way: &[&str]) -> WebElement {
        let body = "let root = document, element = null;
            for (const selector of arguments[0]) {
                element = root && root.querySelector(selector);
                root = element && (element.shadowRoot || element);
            }
            return element;";
        let returned = self.run(self.driver.execute(body, vec![json!(way)]));
        returned.element().unwrap_or_else(|_| panic!("in {:?}: the page has no {way:?}", self.engine))
    }

    /// Scrolls to an element and clicks it with the pointer, as a person would.
    #[track_caller]
    pub fn click(&self, way: &[&str]) {
        let element = self.find(way);
        self.run(element.scroll_into_view());
        self.run(element.click());
    }

    /// Presses and releases keys, wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        for key in keys {
            self.run(self.driver.action_chain().key_down(key.clone()).key_up(key.clone()).perform());
        }
    }

    /// Types a text, wherever the focus is.
    #[track_caller]
    pub fn enter(&self, text: &str) {
        for letter in text.chars() {
            self.run(self.driver.action_chain().key_down(letter).key_up(letter).perform());
        }
    }

    /// Gives the page this many CSS pixels. Firefox cannot go below about 450.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => drop(self.cdp(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false }),
            )),
            Engine::Firefox | Engine::WebKit => {
                let [frame_x, frame_y]: [u32; 2] =
                    self.value("[outerWidth - innerWidth, outerHeight - innerHeight]");
                self.run(self.driver.set_window_rect(0, 0, width + frame_x, height + frame_y));
            }
        }
        self.wait_until(&format!("the page is {width} wide"), &format!("innerWidth === {width}"));
    }

    /// Answers media queries as told, such as `("prefers-reduced-motion", "reduce")`. Chromium only.
    #[track_caller]
    pub fn emulate_media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// A command of Chromium's own protocol, and its answer.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{method} is Chromium's");
        match self.session.runtime.block_on(self.driver.cdp().send_raw(method, parameters)) {
            Ok(answer) => answer,
            Err(error) => panic!("{method}: {error}"),
        }
    }

    /// Writes what is visible as a PNG, for eyes.
    #[track_caller]
    pub fn screenshot(&self, path: &Path) {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("a folder for the picture");
        }
        self.run(self.driver.screenshot(path));
    }

    /// What went wrong in the page since it was opened: console errors, exceptions, rejections, files that did not
    /// load, things that its policy refused.
    #[track_caller]
    pub fn errors(&self) -> Vec<String> {
        let mut errors = watch::errors(self);
        if self.engine == Engine::Chromium {
            let entries = self.run(self.driver.browser_log());
            // The network's are there already when they matter; the console's are there already.
            let ours = |source: &str| !matches!(source, "network" | "console-api" | "javascript");
            errors.extend(
                entries
                    .into_iter()
                    .filter(|entry| entry.level == "SEVERE" && entry.source.as_deref().is_none_or(ours))
                    .map(|entry| entry.message),
            );
        }
        errors
    }

    /// The widgets' events since the page was opened, in their order.
    #[track_caller]
    pub fn events(&self) -> Vec<Seen> {
        watch::events(self)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.shared && !std::thread::panicking() {
            Arc::clone(&self.session).keep();
        }
    }
}
