//! A script that the test server puts before all others of a page, and what it saw.

use serde::Deserialize;

use crate::Browser;

/// Where the server answers with [`SCRIPT`].
pub(crate) const PATH: &str = "/_test/watch.js";

/// Keeps errors and the widgets' events in `window.__watch`.
pub(crate) const SCRIPT: &str = include_str!("watch.js");

/// No errors, to compare with.
pub const NONE: Vec<String> = Vec::new();

/// An event of a widget.
#[derive(Clone, Debug, Deserialize)]
pub struct Seen {
    /// Such as `hrc:ready`.
    pub name: String,
    /// Tag of the element that sent it, in lower case, with its id: `hrc-map` or `hrc-map#first`.
    pub from: String,
    /// What it carried.
    pub detail: serde_json::Value,
}

/// Puts the script into a page, before everything that runs. `nonce` is that of the page's policy.
pub(crate) fn inject(page: &str, nonce: Option<&str>) -> String {
    let lower = page.to_ascii_lowercase();
    let after = |tag: &str| {
        let start = lower.find(tag)?;
        Some(start + lower[start..].find('>')? + 1)
    };
    let at = after("<head>").or_else(|| after("<html")).or_else(|| after("<!doctype")).unwrap_or(0);
    let nonce = nonce.map(|nonce| format!(" nonce=\"{nonce}\"")).unwrap_or_default();
    format!("{}<script src=\"{PATH}\"{nonce}></script>{}", &page[..at], &page[at..])
}

#[track_caller]
pub(crate) fn errors(browser: &Browser) -> Vec<String> {
    browser.value::<Option<Vec<String>>>("window.__watch ? window.__watch.errors : null").unwrap_or_else(
        || panic!("the page is not watched: it is not of a test server, or its policy refuses {PATH}"),
    )
}

#[track_caller]
pub(crate) fn events(browser: &Browser) -> Vec<Seen> {
    browser.value("window.__watch.events.map(({ name, from, detail }) => ({ name, from, detail }))")
}
