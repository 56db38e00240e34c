//! When the live widget is loaded: after the page, or when the reader reaches for it; and what the reader does before.

use hrc_tests::{Answer, Browser, Engine, Host, NONE, every_engine, page};

/// What the first view may ask for, beside the page itself.
const FIRST_VIEW: [&str; 5] = ["/page.html", "/_test/", "/icon.svg", "/v1/embed.js", "/held.svg"];

/// What was asked for, without what the first view consists of.
fn beyond_first_view(host: &Host) -> Vec<String> {
    let paths = host.asked().into_iter().map(|asked| asked.path);
    paths
        .filter(|path| !FIRST_VIEW.iter().any(|start| path.starts_with(start)))
        .filter(|path| !path.ends_with(".css") && !path.contains("/snapshots/"))
        .collect()
}

fn open(host: &Host, browser: &Browser, body: &str) {
    host.answer("/page.html", page(body));
    host.forget();
    // An impatient browser is still on the page before for a moment.
    browser.js::<()>("window.__left = true", &[]);
    browser.goto(&host.url("/page.html"));
    browser.wait_until("the page has begun", "!window.__left && window.__watch");
}

/// A widget of the sample campaign, with these attributes beside.
fn widget(kind: &str, attributes: &str) -> String {
    format!("<hrc-{kind} feed=/sample/feed.json lang=en {attributes}>Own</hrc-{kind}>")
}

fn wait_for_snapshot(browser: &Browser, times: usize) {
    browser.wait_for_events("hrc:ready of a snapshot", times);
}

/// Waits until a page that has loaded has had time to do what it does when it is idle.
fn wait_until_idle(browser: &Browser) {
    browser.js::<()>(
        "const idle = (f) => (window.requestIdleCallback ? requestIdleCallback(f) : setTimeout(f, 400));
         const begin = () => idle(() => idle(() => { window.__idle = true; }));
         if (document.readyState === 'complete') begin(); else addEventListener('load', begin);",
        &[],
    );
    browser.wait_until("the page was idle", "window.__idle === true");
}

fn root(kind: &str) -> String {
    format!("document.querySelector('hrc-{kind}').shadowRoot")
}

fn point_at(browser: &Browser, kind: &str) {
    let place = browser.middle(&[&format!("hrc-{kind}")]);
    browser.point_at(place);
}

#[test]
fn a_snapshot_comes_alone_and_the_rest_when_the_page_has_loaded() {
    let host = Host::start();
    for engine in Engine::asked_for() {
        let browser = &Browser::open_impatient(engine);
        let image = host.hold("/held.svg");
        host.answer(
            "/held.svg",
            Answer::new(200, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        );
        browser.set_size(1280, 900);
        let body = ["counter", "map"].map(|kind| widget(kind, "")).concat();
        open(&host, browser, &format!("<img src=/held.svg alt=''>{body}"));
        wait_for_snapshot(browser, 2);
        assert_eq!(beyond_first_view(&host), NONE);
        assert_eq!(browser.events_named("hrc:ready").len(), 0);
        image.release();
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.errors(), NONE);
    }
}

#[test]
fn intent_waits_for_pointer_focus_or_key() {
    let host = Host::start();
    every_engine(|browser| {
        for reach in ["pointer", "focus", "key"] {
            open(&host, browser, &widget("counter", "load=intent"));
            wait_for_snapshot(browser, 1);
            wait_until_idle(browser);
            assert_eq!(beyond_first_view(&host), NONE, "{reach}");
            let summary = format!("{}.querySelector('summary')", root("counter"));
            match reach {
                "pointer" => point_at(browser, "counter"),
                "focus" => browser.js::<()>(&format!("{summary}.focus()"), &[]),
                _ => browser.js::<()>(
                    &format!("{summary}.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true, composed: true }}))"),
                    &[],
                ),
            }
            browser.wait_for_events("hrc:ready", 1);
            assert_eq!(browser.errors(), NONE);
        }
    });
}

#[test]
fn a_reader_who_saves_data_loads_only_what_is_reached_for() {
    let host = Host::start();
    let saves =
        "<script>Object.defineProperty(navigator, 'connection', { value: { saveData: true } })</script>";
    every_engine(|browser| {
        open(&host, browser, &format!("{saves}{}", widget("counter", "")));
        wait_for_snapshot(browser, 1);
        wait_until_idle(browser);
        assert_eq!(beyond_first_view(&host), NONE);
        point_at(browser, "counter");
        browser.wait_for_events("hrc:ready", 1);
    });
}

#[test]
fn what_no_snapshot_shows_is_loaded_at_once() {
    let host = Host::start();
    host.answer(
        "/none/feed.json",
        Answer::json(std::fs::read(hrc_demo::place::target().join("demo/sample/feed.json")).unwrap()),
    );
    for engine in Engine::asked_for() {
        let browser = &Browser::open_impatient(engine);
        for (what, body) in [
            ("eager", widget("counter", "load=eager")),
            ("another view", widget("radar", "load=intent view=table")),
            ("no snapshots", widget("counter", "load=intent snapshots=off")),
            (
                "missing snapshots",
                "<hrc-counter feed=/none/feed.json load=intent lang=en></hrc-counter>".to_owned(),
            ),
        ] {
            // The page never finishes loading.
            let image = host.hold("/held.svg");
            open(&host, browser, &format!("<img src=/held.svg alt=''>{body}"));
            browser.wait_for_events("hrc:ready", 1);
            assert_eq!(browser.value::<String>("document.readyState"), "interactive", "{what}");
            image.release();
        }
    }
}

#[test]
fn an_attribute_that_comes_later_counts_before_the_widget_is_live() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &widget("radar", "load=intent"));
        wait_for_snapshot(browser, 1);
        browser.js::<()>("document.querySelector('hrc-radar').lang = 'fr'", &[]);
        browser.wait_until(
            "the snapshot in the other language",
            &format!("{}.querySelector('.snapshot [lang=fr], .snapshot[lang=fr]')", root("radar")),
        );
        assert_eq!(beyond_first_view(&host), NONE);
        browser.js::<()>("document.querySelector('hrc-radar').view = 'table'", &[]);
        browser.wait_for_events("hrc:ready", 1);
    });
}

#[test]
fn events_tell_a_snapshot_from_the_live_widget() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &widget("counter", ""));
        browser.wait_for_events("hrc:ready", 1);
        let said: Vec<bool> = ["hrc:ready of a snapshot", "hrc:ready"]
            .iter()
            .flat_map(|name| browser.events_named(name))
            .filter_map(|event| event.detail["live"].as_bool())
            .collect();
        assert_eq!(said, [false, true]);
    });
}

/// Opens a map that waits for its reader, whose library is held back.
fn open_held_map(host: &Host, browser: &Browser) -> hrc_tests::Hold {
    browser.set_size(900, 900);
    let wasm = host.hold("/v1/hrc_bg.wasm");
    open(host, browser, &widget("map", "load=intent"));
    wait_for_snapshot(browser, 1);
    wasm
}

#[test]
fn a_control_that_is_pressed_in_a_snapshot_answers_at_once_and_acts_when_it_can() {
    let host = Host::start();
    every_engine(|browser| {
        let wasm = open_held_map(&host, browser);
        browser.click(&["hrc-map", ".zoom button"]);
        browser.wait_until(
            "the press was noticed",
            &format!("{}.querySelector('.snapshot button[aria-busy]')", root("map")),
        );
        wasm.release();
        browser.wait_until(
            "the live map is zoomed",
            &format!("{}.querySelector('.root:not(.snapshot) .world.zoomed')", root("map")),
        );
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_marker_that_is_pressed_in_a_snapshot_opens_when_it_can() {
    let host = Host::start();
    every_engine(|browser| {
        let wasm = open_held_map(&host, browser);
        // The southernmost: nothing else is near it.
        browser.js::<()>(
            &format!(
                "const all = [...{}.querySelectorAll('.snapshot .dot')].filter((dot) => dot.getBoundingClientRect().width);
                 all.sort((a, b) => b.getBoundingClientRect().top - a.getBoundingClientRect().top);
                 all[0].dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true }}));",
                root("map")
            ),
            &[],
        );
        point_at(browser, "map");
        wasm.release();
        browser.wait_until(
            "its card is open, or its cluster",
            &format!("{0}.querySelector('.root:not(.snapshot) [part=card]:not([hidden])') || {0}.querySelector('.root:not(.snapshot) .world.zoomed')", root("map")),
        );
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn what_is_typed_in_a_snapshot_is_searched_and_the_focus_stays() {
    let host = Host::start();
    every_engine(|browser| {
        let wasm = open_held_map(&host, browser);
        browser.find(&["hrc-map", "input[type=search]"]);
        browser.js::<()>(&format!("{}.querySelector('input[type=search]').focus()", root("map")), &[]);
        browser.enter("barce");
        wasm.release();
        browser.wait_for_events("hrc:ready", 1);
        browser.wait_until(
            "the live search has the text and the focus",
            &format!(
                "(() => {{
                    const input = {}.activeElement;
                    return input?.localName === 'input' && !input.closest('.snapshot') && input.value === 'barce';
                }})()",
                root("map")
            ),
        );
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn controls_are_not_offered_where_the_widget_cannot_become_live() {
    let host = Host::start();
    let mut refused = page(&widget("map", "load=intent"));
    refused.headers.push(("content-security-policy", "script-src 'self' 'unsafe-inline'".to_owned()));
    host.answer("/page.html", refused);
    every_engine(|browser| {
        browser.goto(&host.url("/page.html"));
        wait_for_snapshot(browser, 1);
        let visible: usize = browser.value(&format!(
            "[...{}.querySelectorAll('.snapshot button, .snapshot input, .snapshot select')]
                .filter((control) => getComputedStyle(control).visibility === 'visible').length",
            root("map")
        ));
        assert_eq!(visible, 0);
    });
}

#[test]
fn a_snapshot_that_nobody_reaches_for_follows_its_feed_with_one_request_for_all() {
    let host = Host::start();
    let folder = hrc_demo::place::target().join("demo/sample");
    let feed = std::fs::read_to_string(folder.join("feed.json")).unwrap();
    let path = "/sample/snapshots/counter.en.2.html";
    let usual = std::fs::read_to_string(folder.join("snapshots/counter.en.2.html")).unwrap();
    // A minute takes a tenth of a second.
    let quick = "<script>const slow = setTimeout;
        setTimeout = (f, ms, ...rest) => slow(f, ms > 4e4 && ms !== 6e4 ? ms / 600 : ms, ...rest);</script>";
    every_engine(|browser| {
        host.answer_as_usual(path);
        host.answer_as_usual("/sample/feed.json");
        let two = widget("counter", "style='width:600px' load=intent refresh=80").repeat(2);
        open(&host, browser, &format!("{quick}{two}"));
        wait_for_snapshot(browser, 2);
        browser.wait_until(
            "three polls",
            "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/sample/feed.json')).length >= 3",
        );
        host.answer(path, Answer::new(200, "text/html", usual.replace("139", "141")));
        host.answer("/sample/feed.json", Answer::json(feed.replace("139", "141")));
        browser.wait_until(
            "both follow",
            "[...document.querySelectorAll('hrc-counter')].every((counter) => counter.shadowRoot.querySelector('.snapshot').textContent.includes('141'))",
        );
        assert_eq!(browser.events_named("hrc:ready").len(), 0);
        assert!(!host.asked().iter().any(|asked| asked.path.ends_with(".wasm")));
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn maps_share_their_land_and_a_list_comes_when_it_is_opened() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &widget("map", "load=intent").repeat(2));
        wait_for_snapshot(browser, 2);
        browser.wait_until(
            "the land of both",
            "[...document.querySelectorAll('hrc-map')].every((map) => map.shadowRoot.querySelector('.snapshot .land')?.getBoundingClientRect().width > 100)",
        );
        let asked = |end: &str| host.asked().iter().filter(|asked| asked.path.ends_with(end)).count();
        assert_eq!((asked("/land.html"), asked("/map.en.list.html")), (1, 0));
        browser
            .js::<()>(&format!("{}.querySelector('.snapshot .alternative').open = true", root("map")), &[]);
        browser.wait_until(
            "the list",
            &format!("{}.querySelectorAll('.snapshot .alternative tr').length > 100", root("map")),
        );
        assert_eq!(asked("/map.en.list.html"), 1);
        assert_eq!(beyond_first_view(&host), NONE);
        assert_eq!(browser.errors(), NONE);
    });
}
