//! The browsers that pages are tested in.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::Browser;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK through its own driver: only to see that pages open, because it is not Safari, and slow.
    WebKit,
}

/// Runs a test in each engine, one after the other, each in a new tab.
pub fn every_engine(test: impl Fn(&Browser)) {
    for engine in Engine::asked_for() {
        println!("in {engine:?}");
        test(&Browser::open(engine));
    }
}

impl Engine {
    /// The engines that tests run in.
    pub fn asked_for() -> impl Iterator<Item = Engine> {
        let only = std::env::var("HRC_ENGINE").unwrap_or_default().to_lowercase();
        let engines = [Engine::Chromium, Engine::Firefox].into_iter();
        engines.filter(move |engine| only.is_empty() || format!("{engine:?}").to_lowercase() == only)
    }

    /// The WebDriver server.
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Engine::Chromium => program("CHROMEDRIVER", &["chromedriver"]),
            Engine::Firefox => program("GECKODRIVER", &["geckodriver"]),
            Engine::WebKit => program("WEBKITDRIVER", &["WebKitWebDriver"]),
        }
    }

    /// What is asked of a new session.
    pub(crate) fn capabilities(self) -> Value {
        match self {
            Engine::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                        "--no-first-run", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none",
                        "--lang=en-US", "--window-size=1280,800",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": program("FIREFOX", &["firefox-esr", "firefox"]),
                    "args": ["-headless", "-width", "1280", "-height", "800"],
                    "prefs": { "app.update.auto": false, "intl.accept_languages": "en-US" },
                },
            }),
            Engine::WebKit => json!({}),
        }
    }
}

/// The program that a variable names, otherwise the first of `names` in `target/tools/bin` or on the `PATH`.
pub(crate) fn program(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(path) = std::env::var_os(variable) {
        return PathBuf::from(path);
    }
    let tools = hrc_demo::place::tools().join("bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(tools).chain(std::env::split_paths(&path)).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path: &PathBuf| Path::is_file(path))
        .unwrap_or_else(|| panic!("no {} on this machine: `cargo xtask test` installs it", names[0]))
}
