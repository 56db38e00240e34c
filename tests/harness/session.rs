//! Browsers that are kept from test to test: to start one takes seconds, to open a tab in it next to nothing. They are closed
//! when no test has one, because nothing runs after the last test.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::Engine;
use crate::driver::Driver;

/// How long a browser may take to close a tab or itself.
const GRACE: Duration = Duration::from_secs(15);

/// Browsers that no test has.
static IDLE: Mutex<Vec<Arc<Session>>> = Mutex::new(Vec::new());

fn idle() -> MutexGuard<'static, Vec<Arc<Session>>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All that no test has, for closing.
pub(crate) fn take_idle() -> Vec<Arc<Session>> {
    std::mem::take(&mut *idle())
}

/// A browser under WebDriver. Dropping it closes the browser.
pub(crate) struct Session {
    engine: Engine,
    pub(crate) driver: WebDriver,
    pub(crate) runtime: Runtime,
    /// Outer size of the window as it opened, in px.
    size: (u32, u32),
    _server: Driver,
}

impl Session {
    /// One that a test has given back, otherwise a new one.
    pub(crate) fn kept(engine: Engine) -> Arc<Session> {
        let mut idle = idle();
        let kept = idle.iter().position(|session| session.engine == engine).map(|at| idle.remove(at));
        drop(idle);
        kept.unwrap_or_else(|| Session::start(engine, engine.capabilities()))
    }

    /// A new one.
    pub(crate) fn start(engine: Engine, capabilities: Value) -> Arc<Session> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        // The client that speaks to the drivers wants one, though they are on this machine; a second time changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let server = Driver::start(engine);
        let wanted: Capabilities = serde_json::from_value(capabilities).expect("an object");
        let open = async {
            let driver = WebDriver::new(&server.address, wanted).await?;
            let rect = driver.get_window_rect().await?;
            Ok::<_, thirtyfour::error::WebDriverError>((driver, rect))
        };
        let (driver, rect) =
            runtime.block_on(open).unwrap_or_else(|error| panic!("{engine:?} did not open: {error}"));
        let size = (rect.width as u32, rect.height as u32);
        Arc::new(Session { engine, driver, runtime, size, _server: server })
    }

    /// Gives it back for another test; one that does not answer any more is closed.
    pub(crate) fn keep(self: Arc<Self>) {
        let renewed = self.runtime.block_on(async { timeout(GRACE, self.renew()).await });
        if matches!(renewed, Ok(Ok(()))) {
            idle().push(self);
        }
    }

    /// Leaves one empty tab, to which nothing applies that was set for another one. Storage and caches belong to origins, and
    /// each host has an origin of its own.
    async fn renew(&self) -> WebDriverResult<()> {
        let old = self.driver.windows().await?;
        let new = self.driver.new_tab().await?;
        for tab in old {
            self.driver.switch_to_window(tab).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await?;
        match self.engine {
            Engine::Chromium => {
                // Otherwise the tab is seen and has not the focus.
                self.driver.cdp().send_raw("Page.bringToFront", json!({})).await?;
                // Reading it empties it.
                self.driver.browser_log().await?;
            }
            Engine::Firefox | Engine::WebKit => {
                self.driver.set_window_rect(0, 0, self.size.0, self.size.1).await?;
            }
        }
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let quit = self.driver.clone().quit();
        let _ = self.runtime.block_on(async { timeout(GRACE, quit).await });
    }
}
