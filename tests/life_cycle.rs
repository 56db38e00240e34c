//! Widgets that come, move, go, and fail.

use std::time::Duration;

use hrc_core::catalogue::WIDGETS;
use hrc_tests::{Answer, Browser, Engine, Host, NONE, every_engine, page};
use serde_json::{Value, json};

const FEED: &str = "feed=/sample/feed.json";

fn open(host: &Host, browser: &Browser, body: &str) {
    host.answer("/page.html", page(body));
    browser.open_page(&host.url("/page.html"));
}

/// Keeps the memory of each instance of the library.
const KEEP_MEMORIES: &str = "<script>window.__memories = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...parts) {
        const instance = new Instance(...parts);
        __memories.push(instance.exports.memory);
        return instance;
    };</script>";

/// What a page holds on to: nodes and listeners where the browser tells, and the bytes of the wasm's memory.
fn held(browser: &Browser) -> (i64, i64, i64) {
    let memory: i64 = browser.value("Math.max(...__memories.map((memory) => memory.buffer.byteLength))");
    if browser.engine() != Engine::Chromium {
        return (0, 0, memory);
    }
    for _ in 0..3 {
        browser.cdp("HeapProfiler.collectGarbage", json!({}));
    }
    browser.cdp("Performance.enable", json!({}));
    let answer = browser.cdp("Performance.getMetrics", json!({}));
    let of = |name: &str| {
        let metrics = answer["metrics"].as_array().unwrap();
        metrics.iter().find(|metric| metric["name"] == name).unwrap()["value"].as_f64().unwrap() as i64
    };
    (of("Nodes"), of("JSEventListeners"), memory)
}

/// Mounts ten widgets of each kind, waits until they are drawn, removes them, and waits until they are closed.
fn thirty(browser: &Browser) {
    let drawn: Value = browser.js_later(
        "const done = arguments[arguments.length - 1];
         const main = document.querySelector('main');
         const all = [];
         let ready = 0;
         const heard = ({ detail }) => {
             if (!detail.live || ++ready < 30) return;
             main.removeEventListener('hrc:ready', heard);
             main.replaceChildren();
             __watch.events.length = 0;
             setTimeout(() => done('drawn'), 400);
         };
         main.addEventListener('hrc:ready', heard);
         for (let i = 0; i < 30; i++) {
             const element = document.createElement('hrc-' + ['counter', 'map', 'radar'][i % 3]);
             element.setAttribute('feed', '/sample/feed.json');
             element.append('own');
             main.append(element);
         }
         // Widgets far below the window start only when they are near.
         main.style.cssText = 'display: grid; grid-template-columns: repeat(30, 20px); overflow: hidden';",
        &[],
    );
    assert_eq!(drawn, "drawn");
}

#[test]
fn a_hundred_mounts_and_unmounts_leave_nothing_behind() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, KEEP_MEMORIES);
        // Caches fill: formatters, style sheets, the browser's own.
        (0..2).for_each(|_| thirty(browser));
        let before = held(browser);
        (0..4).for_each(|_| thirty(browser));
        let after = held(browser);
        println!("nodes, listeners, bytes: {before:?} before, {after:?} after");
        assert!(after.0 - before.0 < 120, "nodes stay behind: {before:?}, {after:?}");
        assert!(after.1 - before.1 < 12, "listeners stay behind: {before:?}, {after:?}");
        assert_eq!(after.2, before.2, "the wasm's memory grows");
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_widget_that_is_moved_stays_the_same_widget() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/by-script.html"));
        browser.js::<()>(
            "const map = document.querySelector('hrc-map');
             map.setAttribute('member', 'barcelona-es');
             window.__root = map.shadowRoot.querySelector('.root');",
            &[],
        );
        host.forget();
        browser.click_at(browser.middle(&["hrc-map", "[data-marker][data-count='1'] .dot"]));
        let open =
            "document.querySelector('hrc-map').shadowRoot.querySelector('[part=card]').checkVisibility()";
        browser.wait_until("the card is open", open);
        browser.click(&["#move"]);
        browser.wait_until("the map is moved", "document.querySelector('#right hrc-map')");
        std::thread::sleep(Duration::from_millis(400));
        assert!(browser.value::<bool>(open), "what was open stays open");
        assert!(
            browser.value::<bool>(
                "document.querySelector('hrc-map').shadowRoot.querySelector('.root') === __root"
            )
        );
        assert_eq!(browser.events_named("hrc:ready").len(), 1);
        assert!(host.asked().is_empty(), "{:?}", host.asked());

        browser.click(&["#remove"]);
        std::thread::sleep(Duration::from_millis(400));
        browser.click(&["#insert"]);
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn however_it_comes_it_is_drawn_once() {
    let host = Host::start();
    every_engine(|browser| {
        open(
            &host,
            browser,
            &format!(
                "<template><hrc-counter {FEED}>own</hrc-counter></template><hrc-counter {FEED}>own</hrc-counter>"
            ),
        );
        browser.js::<()>(
            "const main = document.querySelector('main');
             main.append(document.querySelector('hrc-counter').cloneNode(true));
             main.append(document.querySelector('template').content.cloneNode(true));
             main.insertAdjacentHTML('beforeend', '<hrc-counter feed=/sample/feed.json>own</hrc-counter>');
             const apart = document.implementation.createHTMLDocument();
             apart.body.innerHTML = '<hrc-counter feed=/sample/feed.json>own</hrc-counter>';
             main.append(document.adoptNode(apart.body.firstChild));",
            &[],
        );
        browser.wait_for_events("hrc:ready", 5);
        let roots: Vec<usize> = browser.value(
            "[...document.querySelectorAll('hrc-counter')].map((counter) => counter.shadowRoot.querySelectorAll('.root').length)",
        );
        assert_eq!(roots, [1; 5]);
        assert_eq!(browser.events_named("hrc:ready").len(), 5);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn one_that_is_removed_and_put_back_later_starts_anew() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &format!("<hrc-counter {FEED}>own</hrc-counter>"));
        browser.js::<()>("window.__kept = document.querySelector('hrc-counter'); __kept.remove();", &[]);
        std::thread::sleep(Duration::from_millis(400));
        assert_eq!(browser.value::<usize>("__kept.shadowRoot.querySelectorAll('.root').length"), 0);
        browser.js::<()>("document.querySelector('main').append(__kept);", &[]);
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.value::<usize>("__kept.shadowRoot.querySelectorAll('.root').length"), 1);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn one_that_is_removed_while_its_feed_is_on_its_way_says_nothing_more() {
    let host = Host::start();
    let body = std::fs::read(hrc_demo::place::target().join("demo/sample/feed.json")).unwrap();
    host.answer("/slow.json", Answer::json(body));
    host.answer("/page.html", page("<hrc-counter feed=/slow.json>own</hrc-counter>"));
    every_engine(|browser| {
        let hold = host.hold("/slow.json");
        browser.goto(&host.url("/page.html"));
        browser.wait_until(
            "it is mounted",
            "document.querySelector('hrc-counter')?.shadowRoot?.querySelector('.root')",
        );
        browser.js::<()>("document.querySelector('hrc-counter').remove()", &[]);
        // Longer than a removed element stays mounted, in case it is only being moved.
        std::thread::sleep(Duration::from_millis(400));
        hold.release();
        // One that comes now shows when the answer is there.
        browser.js::<()>(
            "const radar = document.createElement('hrc-radar');
            radar.setAttribute('feed', '/slow.json');
            document.querySelector('main').append(radar);",
            &[],
        );
        browser.wait_for_events("hrc:data", 1);
        let mut events = browser.events();
        events.retain(|event| event.from != "hrc-radar");
        assert!(events.is_empty(), "{events:?}");
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn the_script_three_times_is_the_script_once() {
    let host = Host::start();
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/pages/script-twice.html"));
        browser.wait_for_events("hrc:ready", 2);
        let count = |path: &str| host.asked().iter().filter(|asked| asked.path == path).count();
        assert_eq!(
            (count("/sample/feed.json"), count("/v1/hrc-basic_bg.wasm"), count("/v1/hrc-basic.js")),
            (1, 1, 1)
        );
        assert_eq!(browser.events_named("hrc:ready").len(), 2);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn properties_that_were_set_before_the_script_came_count() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/properties.html"));
        browser.wait_for_events("hrc:ready", 2);
        let attributes: Vec<Option<String>> = browser.value(
            "['feed', 'view', 'theme'].map((name) => document.querySelector('hrc-counter').getAttribute(name))",
        );
        assert_eq!(attributes, ["/sample/feed.json", "table", "dark"].map(|word| Some(word.to_owned())));
        assert_eq!(browser.texts("hrc-counter", "[part=table]").len(), 1, "view=table");
        assert_eq!(browser.texts("hrc-radar", ".bars").len(), 1, "view=bars");
        let frame: String = browser.attributes("hrc-radar", "[part=frame]", "lang").remove(0);
        assert_eq!(frame, "es");
        let own: Vec<String> = browser.value(
            "Object.keys(document.querySelector('hrc-counter')).filter((name) => !name.startsWith('_'))",
        );
        assert_eq!(own, NONE, "no property of its own hides that of the class");
    });
}

#[test]
fn attributes_and_properties_are_the_same() {
    let host = Host::start();
    every_engine(|browser| {
        open(
            &host,
            browser,
            &format!("<hrc-map {FEED} lang=en></hrc-map><hrc-radar {FEED} lang=en></hrc-radar>"),
        );
        for widget in WIDGETS {
            for attribute in widget.attributes() {
                let told: [Value; 4] = browser.js(
                    "const [tag, name] = arguments;
                     const element = document.createElement(tag);
                     const before = element[name];
                     element[name] = 'x';
                     const attribute = element.getAttribute(name);
                     element.setAttribute(name, 'y');
                     const property = element[name];
                     element[name] = null;
                     return [before, attribute, property, name === 'lang' ? false : element.hasAttribute(name)];",
                    &[json!(widget.element), json!(attribute.name)],
                );
                assert_eq!(
                    told,
                    [json!(""), json!("x"), json!("y"), json!(false)],
                    "{} {}",
                    widget.element,
                    attribute.name
                );
            }
        }
    });
}

#[test]
fn an_attribute_that_changes_changes_the_widget_and_a_wrong_one_is_warned_of() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &format!("<hrc-radar {FEED} lang=en></hrc-radar>"));
        let radar = "document.querySelector('hrc-radar')";
        let inner = format!("{radar}.shadowRoot.querySelector");
        for (set, becomes) in [
            ("lang = 'fr'", format!("{inner}('[part=frame]').lang === 'fr'")),
            ("view = 'table'", format!("{inner}('[part=table]')")),
            ("view = 'bars'", format!("{inner}('svg.bars')")),
            ("view = null", format!("{inner}('svg.radar')")),
            (
                "rights = 'housing health'",
                format!("{radar}.shadowRoot.querySelectorAll('[data-axis]').length === 2"),
            ),
            (
                "heading = 5",
                format!("{inner}('[part=heading]').getAttribute('aria-level') === '5' || {inner}('h5')"),
            ),
            (
                "theme = 'dark'",
                format!("getComputedStyle({inner}('[part=frame]')).backgroundColor === 'rgb(15, 23, 32)'"),
            ),
            ("feed = '/facts/feed.json'", format!("{inner}('.rights')")),
        ] {
            browser.js::<()>(&format!("{radar}.{set}"), &[]);
            browser.wait_until(set, &becomes);
        }
        browser.js::<()>(
            &format!("window.__warned = []; console.warn = (text) => __warned.push(text); {radar}.theme = 'drak'; {radar}.theme = 'darkk';"),
            &[],
        );
        browser.wait_until("it is warned of", "__warned.length > 0");
        let warned: Vec<String> = browser.value("__warned");
        assert_eq!(warned.len(), 1, "{warned:?}");
        assert!(
            warned[0].contains("theme=\"darkk\"") && warned[0].contains("auto, light, dark"),
            "{warned:?}"
        );
    });
}

#[test]
fn a_div_with_data_attributes_becomes_the_widget() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/div.html"));
        browser.wait_for_events("hrc:ready", 2);
        let map: [String; 3] = browser.value(
            "(() => { const map = document.querySelector('div[data-hrc=map] > hrc-map');
                return [map.region, map.heading, map.textContent.trim()]; })()",
        );
        assert_eq!(map, ["latin_america", "2", "Members of the campaign around the world"]);
        assert_eq!(browser.attributes("hrc-counter", "[part=frame]", "lang"), ["es"]);
    });
}

/// Lets the next rectangle that is made fail, as a bug of ours would.
const BREAK_NEXT_RECT: &str = "
    const make = document.createElementNS;
    document.createElementNS = function (space, tag, ...rest) {
        if (tag === 'rect') {
            document.createElementNS = make;
            throw new Error('broken on purpose');
        }
        return make.call(this, space, tag, ...rest);
    };";

fn stopped_alone(browser: &Browser, stopped: &str) {
    browser.wait_for_events("hrc:error", 1);
    let errors = browser.events_named("hrc:error");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].from, stopped);
    assert_eq!(errors[0].detail["code"], "panic");
    assert!(
        browser.value::<bool>("document.getElementById('own').checkVisibility()"),
        "the author's own content is back"
    );
    let words = browser.texts(stopped, "[role=status]").join(" ");
    assert!(words.contains("has stopped"), "{words}");
    // A trap inside an event is always told to the page; it is ours, and kept off the console.
    let others: Vec<String> =
        browser.errors().into_iter().filter(|error| !error.contains("unreachable")).collect();
    assert_eq!(others, NONE);
}

#[test]
fn a_panic_stops_one_widget_and_the_others_go_on() {
    let host = Host::start();
    every_engine(|browser| {
        open(
            &host,
            browser,
            &format!(
                "<hrc-counter {FEED} lang=en snapshots=off><p id=own>Own</p></hrc-counter><hrc-map {FEED} lang=en></hrc-map><hrc-radar {FEED} lang=en></hrc-radar>"
            ),
        );
        browser.wait_for_events("hrc:ready", 3);
        browser.toggle("hrc-counter", "Table");
        browser.js::<()>(BREAK_NEXT_RECT, &[]);
        browser.js::<()>(
            "[...document.querySelector('hrc-counter').shadowRoot.querySelectorAll('button[aria-pressed]')]
                .find((button) => button.textContent.trim() === 'Table').click()",
            &[],
        );
        stopped_alone(browser, "hrc-counter");
        // The others have new instances of the library, and answer.
        browser.wait_until(
            "the map is drawn",
            "document.querySelector('hrc-map').shadowRoot.querySelector('[data-marker]')",
        );
        browser.wait_until("one root each", "[...document.querySelectorAll('hrc-map, hrc-radar')].every((e) => e.shadowRoot.querySelectorAll('.root').length === 1)");
        browser.toggle("hrc-radar", "Table");
        assert_eq!(browser.attributes("hrc-radar", "[data-row]", "data-row").len(), 12);
        browser.toggle("hrc-map", "List of members");
        assert!(browser.attributes("hrc-map", "[data-row]", "data-row").len() > 100);
        // And so does one that comes now.
        let ready = browser.events_named("hrc:ready").len();
        browser.js::<()>(
            "const later = document.createElement('hrc-counter');
             later.setAttribute('feed', '/sample/feed.json');
             document.querySelector('main').prepend(later);",
            &[],
        );
        browser.wait_for_events("hrc:ready", ready + 1);
    });
}

#[test]
fn a_panic_at_the_first_drawing_stops_one_widget_too() {
    let host = Host::start();
    every_engine(|browser| {
        let feed = std::fs::read(hrc_demo::place::target().join("demo/facts/feed.json")).unwrap();
        host.answer("/slow.json", Answer::json(feed));
        let hold = host.hold("/slow.json");
        open(&host, browser, &format!("<hrc-radar {FEED} lang=en></hrc-radar>"));
        browser.js::<()>(BREAK_NEXT_RECT, &[]);
        browser.js::<()>(
            "document.querySelector('main').insertAdjacentHTML('afterbegin',
                '<hrc-counter feed=/slow.json lang=en><p id=own>Own</p></hrc-counter>')",
            &[],
        );
        browser.wait_until(
            "it is mounted",
            "document.querySelector('hrc-counter').shadowRoot?.querySelector('.root')",
        );
        hold.release();
        stopped_alone(browser, "hrc-counter");
        browser.wait_until(
            "the radar is drawn",
            "document.querySelector('hrc-radar').shadowRoot.querySelectorAll('.root').length === 1",
        );
        browser.toggle("hrc-radar", "Table");
    });
}

#[test]
fn after_a_panic_of_ours_the_pages_own_webassembly_still_reports_its_errors() {
    let host = Host::start();
    every_engine(|browser| {
        // A module whose only function is `unreachable`.
        let trap = "<script>window.__trap = () => {
            const bytes = [0,97,115,109,1,0,0,0, 1,4,1,96,0,0, 3,2,1,0, 7,5,1,1,102,0,0, 10,5,1,3,0,0,11];
            const { f } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
            const trap = () => { try { f(); } catch (error) { error.__page = true; throw error; } };
            setTimeout(trap);
            Promise.resolve().then(trap);
        };
        window.__traps = [];
        for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => {
            const error = event.error || event.reason;
            // When all have heard it.
            if (error instanceof WebAssembly.RuntimeError) {
                setTimeout(() => __traps.push([!!error.__page, event.defaultPrevented]));
            }
        });</script>";
        open(&host, browser, &format!("{trap}<hrc-counter {FEED}></hrc-counter>"));
        browser.js::<()>(
            "const make = document.createElementNS;
             document.createElementNS = function (space, tag, ...rest) {
                 if (tag !== 'rect') return make.call(this, space, tag, ...rest);
                 document.createElementNS = make;
                 throw new Error('broken on purpose');
             };",
            &[],
        );
        browser.toggle("hrc-counter", "Table");
        browser.js::<()>(
            "[...document.querySelector('hrc-counter').shadowRoot.querySelectorAll('button[aria-pressed]')]
                .find((button) => button.textContent.trim() === 'Table').click()",
            &[],
        );
        browser.wait_for_events("hrc:error", 1);
        assert_eq!(browser.events_named("hrc:error")[0].detail["code"], "panic");
        browser.js::<()>("__trap()", &[]);
        browser.wait_until("both are reported", "__traps.filter(([ofPage]) => ofPage).length === 2");
        let traps: Vec<(bool, bool)> = browser.value("__traps");
        for (of_page, hushed) in traps {
            assert_eq!(hushed, !of_page, "of the page: {of_page}");
        }
    });
}
