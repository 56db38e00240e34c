//! A wall whose first start goes wrong: what it shows meanwhile, and that it recovers by itself.

use std::time::Duration;

use hrc_tests::{Answer, Browser, Engine, Host};

const SCREEN: &str = "/v1/screen.html?feed=/sample/feed.json&lang=en&play=counter,map";
const LIVE: &str =
    "document.querySelector('hrc-counter')?.shadowRoot?.querySelector('.root:not(.coming) [part=value]')";

fn later() -> Answer {
    Answer::new(503, "text/plain", "later")
}

#[test]
fn a_wall_whose_files_could_not_be_had_shows_the_campaign_and_then_itself() {
    let host = Host::start();
    for paths in [
        &["/v1/hrc-event_bg.wasm"][..],
        &["/v1/hrc-event.css"],
        &["/v1/hrc-event.js"],
        &["/v1/live.js"],
        &["/v1/hrc-event.en.txt"],
        &["/v1/embed.js"],
        &["/v1/hrc-event_bg.wasm", "/v1/hrc-event.css", "/v1/hrc-event.js", "/v1/land.bin"],
    ] {
        // Nothing is kept from before.
        let browser = Browser::open_fresh(Engine::Chromium);
        paths.iter().for_each(|path| host.answer(path, later()));
        browser.goto(&host.url(SCREEN));
        browser.wait_until(
            &format!("the campaign's name and a picture, without {paths:?}"),
            "document.querySelector('h1')?.textContent.includes('10, 100, 1000')
                && document.querySelector('img')?.naturalWidth > 100 && document.querySelector('img').checkVisibility()",
        );
        assert!(!browser.value::<bool>(&format!("!!({LIVE})")), "{paths:?}");
        paths.iter().for_each(|path| host.answer_as_usual(path));
        // The wait between two attempts doubles, up to a minute.
        browser.wait_up_to(Duration::from_secs(90), &format!("the wall, after {paths:?}"), LIVE);
        browser.wait_until("nothing stands before it", "!document.querySelector('h1')");
    }
}

#[test]
fn a_wall_whose_own_script_could_not_be_had_is_opened_again() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    host.answer("/v1/screen.js", later());
    browser.goto(&host.url(SCREEN));
    browser.wait_until("the page without its script", "document.readyState === 'complete'");
    assert!(browser.value::<bool>("!document.querySelector('hrc-screen')"));
    host.answer_as_usual("/v1/screen.js");
    browser.wait_until("the wall", LIVE);
}

#[test]
fn files_that_are_not_of_one_version_are_not_kept() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    // A network that asks to log in, with status 200.
    host.answer("/v1/land.bin", Answer::new(200, "text/html", "<title>Please log in</title>"));
    browser.goto(&host.url(SCREEN));
    // The page asks for its script once, the worker once more.
    let fetched_by_worker = || host.asked().iter().filter(|asked| asked.path == "/v1/screen.js").count() > 1;
    let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !fetched_by_worker() {
        assert!(std::time::Instant::now() < end, "the worker asks for nothing");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    browser.wait_until(
        "the worker is refused",
        "(() => {
            navigator.serviceWorker.getRegistration().then((one) => { window.__refused = !one; });
            return window.__refused && !navigator.serviceWorker.controller;
        })()",
    );
    let kept: Vec<String> = browser.js_later("const [done] = arguments; caches.keys().then(done)", &[]);
    assert!(kept.iter().all(|name| !name.starts_with("hrc-screen")), "{kept:?}");
}
