//! What the reader and the page can do about a feed or file that is missing, old, or bad, and how widgets recover. What is
//! seen of each fault is in `fallback_chain.rs`.

use hrc_tests::{Answer, Browser, Host, NONE, every_engine, page};

/// Lines that the script wrote on the console, kept from the page's beginning on.
const KEEP_LINES: &str = "<script>window.__lines = [];
    const warn = console.warn;
    console.warn = (...parts) => { __lines.push(parts.join(' ')); warn(...parts); };</script>";

/// The first retry, after some five seconds, comes in a thirtieth of its time; deadlines are longer and stay.
const RETRY_SOON: &str = "<script>const wait = setTimeout;
    setTimeout = (f, ms, ...rest) => wait(f, ms >= 2e3 && ms < 1e4 ? ms / 30 : ms, ...rest);</script>";

/// Waits of five seconds and more take a thirtieth of their time, and those of minutes, which only retries have, less.
const QUICK: &str = "<script>const wait = setTimeout;
    setTimeout = (f, ms, ...rest) => wait(f, ms >= 1e5 ? ms / 300 : ms >= 5000 ? ms / 30 : ms, ...rest);</script>";

fn feed() -> Vec<u8> {
    std::fs::read(hrc_demo::place::target().join("demo/sample/feed.json")).unwrap()
}

const COUNTER: &str = "<hrc-counter feed=/given.json lang=en><p id=own>Own</p></hrc-counter>";

/// Opens a page with a counter of `/given.json`.
fn open(host: &Host, browser: &Browser) {
    host.answer("/page.html", page(&[KEEP_LINES, COUNTER].concat()));
    browser.open_page(&host.url("/page.html"));
}

fn own_content_is_there(browser: &Browser) -> bool {
    browser.value("document.getElementById('own').checkVisibility()")
}

fn lines(browser: &Browser) -> Vec<String> {
    browser.value("__lines")
}

#[test]
fn try_again_asks_again_and_then_draws() {
    let host = Host::start();
    every_engine(|browser| {
        host.answer("/given.json", Answer::new(503, "text/plain", "later"));
        open(&host, browser);
        assert!(own_content_is_there(browser));
        host.answer("/given.json", Answer::json(feed()));
        browser.js::<()>(
            "[...document.querySelector('hrc-counter').shadowRoot.querySelectorAll('button')]
                .find((button) => button.textContent.trim() === 'Try again').click()",
            &[],
        );
        browser.wait_for_events("hrc:ready", 1);
        assert!(!own_content_is_there(browser));
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"]);
    });
}

#[test]
fn without_the_attribute_feed_the_webmaster_is_told() {
    let host = Host::start();
    host.answer("/page.html", page("<hrc-counter><p id=own>Own</p></hrc-counter>"));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        assert_eq!(browser.events_named("hrc:error")[0].detail["code"], "feed-missing");
        assert!(own_content_is_there(browser));
    });
}

#[test]
fn old_data_says_so() {
    let host = Host::start();
    let mut feed: serde_json::Value = serde_json::from_slice(&feed()).unwrap();
    feed["generatedAt"] = "2026-01-02T03:04:05Z".into();
    feed["validUntil"] = "2026-01-09T03:04:05Z".into();
    host.answer("/given.json", Answer::json(serde_json::to_vec(&feed).unwrap()));
    every_engine(|browser| {
        open(&host, browser);
        browser.wait_for_events("hrc:stale", 1);
        let words = browser.texts("hrc-counter", "[role=status]").join(" ");
        assert!(words.contains("out of date") && words.contains("2026"), "{words}");
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"], "what there is stays");
    });
}

#[test]
fn a_library_that_comes_at_the_second_try_draws() {
    let host = Host::start();
    host.answer("/given.json", Answer::json(feed()));
    every_engine(|browser| {
        host.answer("/v1/hrc-basic_bg.wasm", Answer::new(503, "text/plain", "later"));
        host.answer("/page.html", page(&[RETRY_SOON, COUNTER].concat()));
        host.forget();
        browser.goto(&host.url("/page.html"));
        host.wait_for_request("/v1/hrc-basic_bg.wasm");
        host.answer_as_usual("/v1/hrc-basic_bg.wasm");
        browser.wait_for_events("hrc:ready", 1);
        assert_eq!(browser.events_named("hrc:error").len(), 0);
    });
}

#[test]
fn a_library_that_fails_for_long_is_had_when_the_server_has_recovered() {
    let host = Host::start();
    host.answer("/given.json", Answer::json(feed()));
    let page_of = page(&format!(
        "{QUICK}<hrc-counter feed=/given.json lang=en snapshots=off><p id=own>Own</p></hrc-counter>"
    ));
    host.answer("/page.html", page_of);
    let truncated = |path: &str| {
        let file = hrc_demo::place::dist().join(path.trim_start_matches("/v1/"));
        let bytes = std::fs::read(file).unwrap();
        Answer::new(200, "text/javascript", &bytes[..bytes.len() / 2])
    };
    every_engine(|browser| {
        for path in ["/v1/hrc-basic_bg.wasm", "/v1/hrc-basic.css", "/v1/hrc-basic.js", "/v1/live.js"] {
            for answer in [Answer::new(503, "text/plain", "later"), truncated(path)] {
                host.answer(path, answer);
                host.forget();
                browser.goto(&host.url("/page.html"));
                browser.wait_for_events("hrc:error", 1);
                assert!(own_content_is_there(browser), "{path}");
                assert_ne!(browser.value::<String>("document.querySelector('hrc-counter').stopped"), "");
                // More than the two tries before the event.
                host.forget();
                host.wait_for_request(path);
                host.answer_as_usual(path);
                browser.wait_for_events("hrc:ready", 1);
                assert_eq!(browser.events_named("hrc:error").len(), 1, "{path}: said once");
                assert_eq!(browser.value::<String>("document.querySelector('hrc-counter').stopped"), "");
                assert!(!own_content_is_there(browser), "{path}");
            }
        }
    });
}

#[test]
fn the_land_comes_when_the_server_has_recovered() {
    let host = Host::start();
    host.answer("/page.html", page(&format!("{QUICK}<hrc-map feed=/sample/feed.json lang=en></hrc-map>")));
    every_engine(|browser| {
        host.answer("/v1/land.bin", Answer::new(503, "text/plain", "later"));
        browser.goto(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        browser.wait_for_events("hrc:error", 1);
        assert_eq!(browser.events_named("hrc:error")[0].detail["code"], "land");
        host.answer_as_usual("/v1/land.bin");
        browser.wait_until(
            "the land",
            "document.querySelector('hrc-map').shadowRoot.querySelector('.root:not(.snapshot):not(.coming) .land')?.getAttribute('d')",
        );
    });
}

#[test]
fn a_bad_entry_is_left_out_and_the_rest_shown() {
    let host = Host::start();
    let mut feed: serde_json::Value = serde_json::from_slice(&feed()).unwrap();
    feed["members"] = serde_json::json!([
        { "id": "good", "name": "<img src=x onerror=alert(1)>", "country": "ES", "type": "municipality",
          "location": { "lat": 41.4, "lon": 2.2, "precision": "city" }, "url": { "en": "javascript:alert(1)" } },
        { "id": "bad", "country": 7 },
    ]);
    host.answer("/given.json", Answer::json(serde_json::to_vec(&feed).unwrap()));
    host.answer(
        "/page.html",
        page(&format!("{KEEP_LINES}<hrc-map feed=/given.json lang=en member=good></hrc-map>")),
    );
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        assert_eq!(browser.attributes("hrc-map", "[data-marker]", "data-count"), ["1"]);
        assert_eq!(browser.texts("hrc-map", "[part=card] .name"), ["<img src=x onerror=alert(1)>"]);
        let links = browser.attributes("hrc-map", "[part=card] a", "href");
        assert!(links.iter().all(|link| link.starts_with("http")), "{links:?}");
        let words = browser.texts("hrc-map", "[part=data]").join(" ");
        assert!(words.contains("left out"), "{words}");
        assert!(lines(browser).iter().any(|line| line.contains("At members[")), "{:?}", lines(browser));
        assert_eq!(browser.errors(), NONE);
    });
}
