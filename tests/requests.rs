//! What the widgets ask for, how often, and of whom.

use hrc_tests::{Host, NONE, every_engine, page};

/// How often each path was asked for, without queries.
fn count(host: &Host, path: &str) -> usize {
    host.asked()
        .iter()
        .filter(|asked| asked.path.split('?').next().is_some_and(|p| p.starts_with(path)))
        .count()
}

#[test]
fn twelve_widgets_of_one_feed_fetch_everything_once() {
    let host = Host::start();
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/pages/twelve-widgets.html"));
        browser.wait_for_events("hrc:ready", 12);
        for path in [
            "/sample/feed.json",
            "/sample/members.",
            "/v1/embed.js",
            "/v1/hrc.js",
            "/v1/hrc_bg.wasm",
            "/v1/land.bin",
        ] {
            assert_eq!(count(&host, path), 1, "{path}");
        }
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn two_feeds_are_two_requests_and_do_not_mix() {
    let host = Host::start();
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/pages/two-feeds.html"));
        browser.wait_for_events("hrc:ready", 4);
        for path in [
            "/sample/feed.json",
            "/sample/members.",
            "/facts/feed.json",
            "/facts/members.",
            "/v1/hrc_bg.wasm",
        ] {
            assert_eq!(count(&host, path), 1, "{path}");
        }
        let sentences: Vec<String> = browser.value(
            "[...document.querySelectorAll('hrc-counter')].map((counter) =>
                counter.shadowRoot.querySelector('[part=sentence]').textContent.replace(/\\s+/g, ' ').trim())",
        );
        assert!(sentences[0].starts_with("139 "), "{sentences:?}");
        assert!(sentences[1].starts_with("More than 100 "), "{sentences:?}");
    });
}

#[test]
fn two_libraries_on_a_page_ask_for_a_feed_once() {
    let host = Host::start();
    // A minute takes a second, but for the time that a file may take.
    let quick = "<script>const wait = setTimeout;
        setTimeout = (f, ms, ...rest) => wait(f, ms > 40e3 && ms < 100e3 && ms !== 6e4 ? ms / 60 : ms, ...rest);</script>";
    let widget = "<hrc-counter feed=/facts/feed.json refresh=70 snapshots=off></hrc-counter>";
    host.answer("/page.html", page(&format!("{quick}{widget}")));
    every_engine(|browser| {
        host.forget();
        let feed = host.hold("/facts/feed.json");
        browser.goto(&host.url("/page.html"));
        browser.wait_until(
            "the smaller library has asked",
            "document.querySelector('hrc-counter')?._hrc?.view?.widget",
        );
        browser.js::<()>(
            "const programme = document.createElement('hrc-programme');
             for (const [name, value] of [['feed', '/facts/feed.json'], ['refresh', '70'], ['snapshots', 'off']]) programme.setAttribute(name, value);
             document.querySelector('main').prepend(programme);",
            &[],
        );
        browser
            .wait_until("the larger one too", "document.querySelector('hrc-programme')?._hrc?.view?.widget");
        feed.release();
        browser.wait_for_events("hrc:ready", 2);
        for path in ["/v1/hrc-basic_bg.wasm", "/v1/hrc-event_bg.wasm", "/facts/feed.json"] {
            assert_eq!(count(&host, path), 1, "{path}");
        }
        // Of two polls, one of each library, one is a request.
        let before = count(&host, "/facts/feed.json");
        browser.js::<()>(
            "for (const widget of document.querySelectorAll('[feed]')) widget.setAttribute('refresh', '71');",
            &[],
        );
        browser.wait_until(
            "ten polls",
            "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/facts/feed.json')).length >= 10",
        );
        let seconds: f64 = browser.value(
            "(() => {
                const all = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/facts/feed.json')).map((e) => e.startTime);
                return (all.at(-1) - all[1]) / 1000;
            })()",
        );
        let asked = count(&host, "/facts/feed.json") - before;
        assert!(
            seconds > 0.7 * asked as f64 - 2.0,
            "{asked} requests in {seconds} s, for a poll of each library every second"
        );
    });
}

#[test]
fn a_page_without_a_map_never_fetches_members_or_land() {
    let host = Host::start();
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/pages/properties.html"));
        assert_eq!(count(&host, "/sample/feed.json"), 1);
        assert_eq!((count(&host, "/sample/members."), count(&host, "/v1/land.bin")), (0, 0));
    });
}

#[test]
fn an_eager_map_asks_for_all_that_is_large_at_once() {
    let host = Host::start();
    host.answer("/page.html", page("<hrc-map feed=/sample/feed.json lang=en load=eager></hrc-map>"));
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/page.html"));
        // None of these is found by another: each is asked for before any of them has come.
        let ends: Vec<(String, f64, f64)> = browser.value(
            "performance.getEntriesByType('resource').map((e) => [new URL(e.name).pathname, e.startTime, e.responseEnd])",
        );
        let of =
            |path: &str| ends.iter().find(|e| e.0 == path).unwrap_or_else(|| panic!("{path} in {ends:?}"));
        let together = ["/v1/live.js", "/v1/hrc_bg.wasm", "/v1/land.bin", "/sample/feed.json"].map(of);
        let last_start = together.iter().map(|e| e.1).fold(0.0, f64::max);
        let wasm_end = of("/v1/hrc_bg.wasm").2;
        assert!(last_start < wasm_end, "{together:?}");
    });
}

/// The files of texts that were asked for, without their folder.
fn texts(host: &Host) -> Vec<String> {
    let asked = host.asked().into_iter().filter(|asked| asked.path.ends_with(".txt"));
    asked.map(|asked| asked.path.trim_start_matches("/v1/").to_owned()).collect()
}

#[test]
fn a_page_asks_for_the_texts_of_its_language_alone_and_beside_the_library() {
    let host = Host::start();
    let widgets = "<section lang=fr-CA><hrc-counter feed=/facts/feed.json snapshots=off></hrc-counter>\
        <hrc-radar feed=/facts/feed.json snapshots=off></hrc-radar></section>";
    host.answer("/page.html", page(widgets));
    every_engine(|browser| {
        host.forget();
        let wasm = host.hold("/v1/hrc-basic_bg.wasm");
        browser.goto(&host.url("/page.html"));
        browser.wait_until(
            "the texts are here before the library",
            "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('/hrc-basic.fr.txt') && responseEnd)",
        );
        wasm.release();
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(texts(&host), ["hrc-basic.fr.txt"]);
        let sentence: String = browser.value(
            "document.querySelector('hrc-counter').shadowRoot.querySelector('[part=sentence]').textContent",
        );
        assert!(sentence.starts_with("Plus de"), "{sentence}");
        // A script changes the language of one.
        browser.js::<()>("document.querySelector('hrc-counter').setAttribute('lang', 'ar')", &[]);
        browser.wait_until(
            "the counter in Arabic",
            "document.querySelector('hrc-counter').shadowRoot.querySelector('[part=frame]').dir === 'rtl'",
        );
        assert_eq!(texts(&host), ["hrc-basic.fr.txt", "hrc-basic.ar.txt"]);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_language_that_widgets_do_not_have_is_replaced_by_that_of_the_feed() {
    let host = Host::start();
    host.answer(
        "/page.html",
        page("<hrc-counter lang=eu feed=/facts/feed.json snapshots=off></hrc-counter>"),
    );
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/page.html"));
        assert_eq!(texts(&host), ["hrc-basic.en.txt"]);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn nothing_is_stored_and_no_other_host_is_asked() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/index.html"));
        let hosts: Vec<String> = browser.value(
            "[...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).host))]",
        );
        assert_eq!(hosts, [host.url("").trim_start_matches("http://")]);
        let stored: (String, usize, usize) =
            browser.value("[document.cookie, localStorage.length, sessionStorage.length]");
        assert_eq!(stored, (String::new(), 0, 0));
        let databases: usize = browser.js_later(
            "const done = arguments[arguments.length - 1];
             Promise.all([indexedDB.databases(), caches.keys()]).then(([a, b]) => done(a.length + b.length));",
            &[],
        );
        assert_eq!(databases, 0);
    });
}

#[test]
fn a_widget_that_nobody_sees_asks_for_nothing_until_it_is_seen() {
    let host = Host::start();
    for (body, show) in [
        (
            "<details><summary>More</summary><hrc-map feed=/sample/feed.json></hrc-map></details>",
            "document.querySelector('details').open = true",
        ),
        (
            "<p hidden><hrc-map feed=/sample/feed.json></hrc-map></p>",
            "document.querySelector('p').hidden = false",
        ),
        ("<p style='height: 5000px'></p><hrc-map feed=/sample/feed.json></hrc-map>", "scrollTo(0, 4500)"),
    ] {
        host.answer("/page.html", page(body));
        every_engine(|browser| {
            host.forget();
            browser.goto(&host.url("/page.html"));
            browser.wait_until("the tag is defined", "customElements.get('hrc-map')");
            std::thread::sleep(std::time::Duration::from_millis(500));
            let asked = ["/sample/", "/v1/hrc", "/v1/land"].map(|path| count(&host, path));
            assert_eq!(asked, [0, 0, 0], "{body}");
            browser.js::<()>(show, &[]);
            browser.wait_for_events("hrc:ready", 1);
            assert_eq!(browser.errors(), NONE);
        });
    }
}
