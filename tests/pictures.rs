//! Draws the README's pictures into `demo/pictures`; `cargo xtask pictures` runs it.

use hrc_tests::{Browser, Engine, Host, page};
use serde_json::json;

fn main() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 1000, "height": 900, "deviceScaleFactor": 1.5, "mobile": false }),
    );
    for (kind, width) in [("counter", 500), ("radar", 560), ("map", 960)] {
        let widget = format!(
            "<div style='width: {width}px; font: 16px \"Noto Sans\", sans-serif'>
             <hrc-{kind} feed=/sample/feed.json lang=en theme=light></hrc-{kind}></div>"
        );
        host.answer("/page.html", page(&widget));
        browser.open_page(&host.url("/page.html"));
        if kind == "map" {
            // It comes after the members.
            browser.wait_until(
                "the land",
                "document.querySelector('hrc-map').shadowRoot.querySelector('.root:not(.snapshot):not(.coming) .land')?.getAttribute('d')",
            );
        }
        browser.next_frame();
        let path = hrc_demo::place::root().join(format!("demo/pictures/{kind}.png"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        browser.run(browser.find(&[&format!("hrc-{kind}")]).screenshot(&path));
    }
}
