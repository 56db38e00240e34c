//! Opens pages of the demo in real browsers and looks at what happens.
//!
//! ```ignore
//! let host = Host::start();
//! every_engine(|browser| {
//!     browser.open_page(&host.url("/pages/narrow.html"));
//!     browser.click(&["hrc-map", "[data-marker]"]);
//!     assert_eq!(browser.errors(), NONE);
//! });
//! ```
//!
//! Rules: at most two tests with a browser at a time, because a busy machine makes waits run out; each test has a new tab and
//! origins that no test had before, in a browser that is kept from test to test; a browser or a file that is missing fails the test with a sentence that names `cargo xtask test`. Language is English (US),
//! the time zone is one with an odd offset, the window is 1280 by 800. `HRC_ENGINE=firefox` runs one engine only.

mod axe;
mod browser;
mod driver;
mod engine;
mod guide;
mod host;
mod pointer;
mod session;
mod turn;
mod watch;
mod widgets;

pub use axe::Violation;
pub use browser::Browser;
pub use engine::{Engine, every_engine};
pub use guide::guide_table;
pub use host::{Answer, Asked, Hold, Host, Pieces, publish_demo};
pub use thirtyfour::{Key, WebElement};
pub use watch::{NONE, Seen};
pub use widgets::{WASM, of_another_version, page, page_from};
