//! Snapshots on paper: everything is there, nothing is to be pressed, and the ground is white.

use hrc_tests::{Answer, Browser, Engine, Host};
use serde_json::json;

#[test]
fn on_paper_tables_are_open_and_controls_are_gone() {
    let host = Host::start();
    // The only engine whose driver prints on a screen.
    let browser = Browser::open(Engine::Chromium);
    for widget in ["counter", "map", "radar"] {
        let path = hrc_demo::place::target().join(format!("demo/sample/snapshots/{widget}.fr.html"));
        let fragment = std::fs::read_to_string(path).unwrap();
        let text = format!(
            "<!doctype html><html lang=fr style='color-scheme:dark'><meta charset=utf-8><title>x</title>{fragment}"
        );
        host.answer("/page.html", Answer::new(200, "text/html", text));
        browser.goto(&host.url("/page.html"));
        let high = "Math.min(...[...document.querySelectorAll('details')].map((table) =>
            table.getBoundingClientRect().height - table.querySelector('summary').getBoundingClientRect().height))";
        assert!(browser.value::<f64>(high) < 8.0, "{widget}: closed on a screen");
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        assert!(browser.value::<f64>(high) > 20.0, "{widget}: open on paper");
        let seen: usize = browser.value(
            "[...document.querySelectorAll('button, input, select, .ghost')]
                .filter((control) => control.getBoundingClientRect().height > 0).length",
        );
        assert_eq!(seen, 0, "{widget}");
        let ground: String = browser
            .value("getComputedStyle(document.querySelector('.frame')).colorScheme + getComputedStyle(document.querySelector('.frame')).color");
        assert!(ground.contains("light") && ground.contains("rgb(26, 34, 44)"), "{widget}: {ground}");
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    }
}
