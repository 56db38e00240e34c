//! What the browser tests share: a document to draw in, and waiting.
#![allow(dead_code)] // each test file uses its part

pub(crate) mod feeds;
pub(crate) mod shell;
pub(crate) mod stage;

use gloo_timers::future::TimeoutFuture;

/// Longest wait for something that must come, in steps of 5 ms.
const STEPS: u32 = 3000;
/// Long enough for everything that could still happen, ms.
const QUIET_MS: u32 = 60;

/// Waits until `seen`; `what` is told if it never is.
pub(crate) async fn until(what: &str, mut seen: impl FnMut() -> bool) {
    for _ in 0..STEPS {
        if seen() {
            return;
        }
        TimeoutFuture::new(5).await;
    }
    panic!("never seen: {what}");
}

/// Waits for what has been started, so that a test can tell that nothing has changed.
pub(crate) async fn quiet() {
    TimeoutFuture::new(QUIET_MS).await;
}

/// The document of the tests.
pub(crate) fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Whether this is WebKit.
pub(crate) fn is_webkit() -> bool {
    let agent = web_sys::window().unwrap().navigator().user_agent().unwrap();
    agent.contains("AppleWebKit") && !agent.contains("Chrome")
}
