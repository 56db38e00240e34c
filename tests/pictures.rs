//! The README's pictures, made by `cargo test -p hrc-tests pictures:: -- --ignored`.

use hrc_tests::{Browser, Engine, Host, page};
use serde_json::json;

#[test]
#[ignore = "writes into demo/pictures"]
fn draw_the_readmes_pictures() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 1000, "height": 900, "deviceScaleFactor": 1.5, "mobile": false }),
    );
    for (kind, width) in [("counter", 500), ("radar", 560), ("map", 960)] {
        let widget = format!("<hrc-{kind} feed=/sample/feed.json lang=en theme=light></hrc-{kind}>");
        host.answer("/page.html", page(&widget));
        browser.open_page(&host.url("/page.html"));
        browser.js::<()>(
            &format!("document.querySelector('main').style.cssText = 'width: {width}px; font: 16px \"Noto Sans\", sans-serif'"),
            &[],
        );
        // The land comes after the members, and the new width in the next frame.
        std::thread::sleep(std::time::Duration::from_millis(800));
        let path = hrc_demo::place::root().join(format!("demo/pictures/{kind}.png"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        browser.run(browser.find(&[&format!("hrc-{kind}")]).screenshot(&path));
    }
}
