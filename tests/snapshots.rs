//! The published snapshot: there before the live widget, in its place without a jump, and for good where there is none.

use std::time::Duration;

use hrc_tests::{Answer, Browser, Host, NONE, WASM, every_engine, page};

const TWO: &str = "<hrc-counter feed=/sample/feed.json lang=en><p>Own</p></hrc-counter>
    <hrc-radar feed=/sample/feed.json lang=en></hrc-radar>";

/// Answers for the wasm with a delay, so that what comes before it can be looked at.
fn late_wasm(host: &Host, after: Duration) {
    for path in WASM {
        let file = hrc_demo::place::dist().join(path.trim_start_matches("/v1/"));
        let wasm = std::fs::read(file).unwrap();
        host.answer(path, Answer { after, ..Answer::new(200, "application/wasm", wasm) });
    }
}

/// Without WebAssembly.
fn without_wasm(body: &str) -> Answer {
    let mut page = page(body);
    page.headers.push(("content-security-policy", "script-src 'self' 'unsafe-inline'".to_owned()));
    page
}

fn goto(host: &Host, browser: &Browser, page: Answer) {
    host.answer("/page.html", page);
    browser.goto(&host.url("/page.html"));
}

const SHOWN: &str =
    "[...document.querySelectorAll('hrc-counter,hrc-radar,hrc-map,hrc-programme')].every((widget) =>
    widget.shadowRoot?.querySelector('.snapshot')?.getBoundingClientRect().height > 100)";

fn our_errors(browser: &Browser) -> Vec<String> {
    // That WebAssembly is refused is what the page is for.
    browser.errors().into_iter().filter(|error| !error.starts_with("policy:")).collect()
}

#[test]
fn the_snapshot_comes_first_and_the_live_widget_takes_its_place_without_a_jump() {
    let host = Host::start();
    every_engine(|browser| {
        for (name, width) in [
            ("counter", 520),
            ("counter", 1280),
            ("radar", 700),
            ("radar", 1280),
            ("map", 520),
            ("map", 1280),
            ("programme", 520),
            ("programme", 1280),
        ] {
            browser.set_size(width, 900);
            late_wasm(&host, Duration::from_millis(1500));
            let feed = if name == "programme" { "/facts/feed.json" } else { "/sample/feed.json" };
            goto(&host, browser, page(&format!("<hrc-{name} feed={feed} lang=en></hrc-{name}>")));
            browser.wait_until("the snapshot", SHOWN);
            assert_eq!(browser.events_named("hrc:ready").len(), 0, "the live {name} is not there yet");
            // Its lower edge, as far as it is seen: below the window it may move.
            let edge = format!(
                "Math.min(document.querySelector('hrc-{name}').getBoundingClientRect().bottom, innerHeight)"
            );
            browser.js_later::<()>(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))",
                &[],
            );
            let before: f64 = browser.value(&edge);
            browser.wait_until(
                "the live widget alone",
                &format!(
                    "[...document.querySelector('hrc-{name}').shadowRoot.querySelectorAll('.root')]
                        .map((root) => root.className).join() === 'root'"
                ),
            );
            browser.wait_until(
                &format!("the live {name} at {width} px ends where the snapshot ended"),
                &format!("Math.abs({edge} - {before}) < 0.1"),
            );
            assert_eq!(our_errors(browser), NONE);
        }
        WASM.iter().for_each(|path| host.answer_as_usual(path));
    });
}

#[test]
fn what_the_reader_has_opened_stays_open_and_the_focus_stays_in_its_place() {
    let host = Host::start();
    every_engine(|browser| {
        browser.set_size(1280, 900);
        late_wasm(&host, Duration::from_millis(2000));
        goto(&host, browser, page(TWO));
        browser.wait_until("both snapshots", SHOWN);
        browser.js::<()>(
            "const root = (name) => document.querySelector(name).shadowRoot;
             root('hrc-counter').querySelector('.alternative').open = true;
             root('hrc-radar').querySelector('.alternative > summary').focus();",
            &[],
        );
        browser.wait_until(
            "the counter is live, with its table",
            "document.querySelector('hrc-counter').shadowRoot.querySelector('.root:not(.snapshot):not(.coming) table')",
        );
        browser.wait_until(
            "the radar is live",
            "!document.querySelector('hrc-radar').shadowRoot.querySelector('.snapshot')",
        );
        let focused = "document.querySelector('hrc-radar').shadowRoot.activeElement?.getAttribute('part')";
        assert_eq!(browser.value::<String>(focused), "toggle", "the reader is at the same place");
        WASM.iter().for_each(|path| host.answer_as_usual(path));
    });
}

#[test]
fn without_webassembly_the_snapshot_stays_and_follows_what_is_published() {
    let host = Host::start();
    let path = "/sample/snapshots/counter.en.2.html";
    let folder = hrc_demo::place::target().join("demo/sample/snapshots");
    let usual = std::fs::read_to_string(folder.join("counter.en.2.html")).unwrap();
    let feed = std::fs::read(folder.with_file_name("feed.json")).unwrap();
    every_engine(|browser| {
        host.answer_as_usual(path);
        // A minute takes a tenth of a second, but for the time that a file may take.
        let quick = "<script>const slow = setTimeout;
            setTimeout = (f, ms, ...rest) => slow(f, ms > 4e4 && ms !== 6e4 ? ms / 600 : ms, ...rest);</script>";
        let widget =
            "<hrc-counter style='width:600px' feed=/sample/feed.json lang=en refresh=80>Own</hrc-counter>";
        goto(&host, browser, without_wasm(&format!("{quick}{widget}")));
        browser.wait_until("the snapshot", SHOWN);
        browser.wait_for_events("hrc:error", 1);
        assert_eq!(browser.events_named("hrc:error")[0].detail["code"], "wasm-blocked");
        let newer = usual.replace(">139<", ">140<");
        assert_ne!(newer, usual);
        host.answer(path, Answer::new(200, "text/html", newer));
        // A feed that has changed.
        host.answer("/sample/feed.json", Answer::json([&feed[..], b" "].concat()));
        browser.wait_until(
            "the newer number",
            "document.querySelector('hrc-counter').shadowRoot.querySelector('[part=value]').textContent === '140'",
        );
        host.answer(path, Answer::new(500, "text/html", "<h1>Oh"));
        host.forget();
        host.answer_as_usual("/sample/feed.json");
        host.wait_for_request(path);
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["140"], "the last good one stays");
        assert_eq!(our_errors(browser), NONE);
    });
}

#[test]
fn a_snapshot_past_its_date_says_so() {
    let host = Host::start();
    let folder = hrc_demo::place::target().join("demo/sample/snapshots");
    let usual = std::fs::read_to_string(folder.join("counter.en.2.html")).unwrap();
    let old = usual.replace(
        "class=\"root snapshot\"",
        "class=\"root snapshot\" data-valid-until=\"2026-01-09T03:04:05Z\"",
    );
    let old =
        old.replace("<div class=\"frame stale\" hidden=\"\">", "<div class=\"frame stale\" hidden=\"\">Old.");
    host.answer("/sample/snapshots/counter.en.2.html", Answer::new(200, "text/html", old));
    every_engine(|browser| {
        let widget = "<hrc-counter style='width:600px' feed=/sample/feed.json lang=en>Own</hrc-counter>";
        goto(&host, browser, without_wasm(widget));
        browser.wait_until("the snapshot", SHOWN);
        let shown =
            "document.querySelector('hrc-counter').shadowRoot.querySelector('.stale').checkVisibility()";
        assert!(browser.value::<bool>(shown));
        let age =
            "document.querySelector('hrc-counter').shadowRoot.querySelector('[part=age]').checkVisibility()";
        assert!(!browser.value::<bool>(age));
    });
}

#[test]
fn a_hostile_snapshot_brings_nothing_but_text_and_shapes() {
    let host = Host::start();
    let hostile = "<div class='root snapshot' onclick='window.bad = 1' style='position:fixed'>
        <script>window.bad = 2</script><img src=/bad.png onerror='window.bad = 3'><iframe src=/bad.html></iframe>
        <link rel=stylesheet href=/bad.css><style>@import '/bad.css'</style><object data=/bad.html></object>
        <a href='javascript:window.bad = 4' target=_top>one</a><a href='https://example.org/'>two</a><a href='../x'>three</a>
        <table background=/bad.png><tbody><tr><td>cell</td></tr></tbody></table>
        <svg><use href='/bad.svg#x'></use><circle r=3 fill='url(/bad.svg#y)'></circle><animate onbegin='window.bad = 5' /></svg>
        <form action=/bad><button formaction='javascript:window.bad = 6'>press</button></form><p>text</p>
        <input type=password name=p><input type=search><select><option>x</select><textarea>x</textarea><label>Password <input></label>
        <a href='http://[::1'>four</a><a href='data:text/html,x'>five</a>
        <div class=ghost hidden><input type=password value=x><input type=search><button type=submit formaction=/bad>x</button></div></div>";
    host.answer("/sample/snapshots/counter.en.2.html", Answer::new(200, "text/html", hostile));
    every_engine(|browser| {
        host.forget();
        let widget = "<hrc-counter style='width:600px' feed=/sample/feed.json lang=en>Own</hrc-counter>";
        goto(&host, browser, without_wasm(widget));
        browser
            .wait_until("it", "document.querySelector('hrc-counter').shadowRoot?.querySelector('.snapshot')");
        let root = "document.querySelector('hrc-counter').shadowRoot";
        let tags: Vec<String> = browser.value(&format!(
            "[...new Set([...{root}.querySelectorAll('.snapshot *')].map((element) => element.localName))].sort()"
        ));
        assert_eq!(
            tags,
            ["a", "button", "circle", "div", "input", "p", "svg", "table", "tbody", "td", "tr", "use"]
        );
        // Controls only where nobody sees or reaches them, and none that asks for a password.
        let controls: Vec<(bool, bool, Option<String>)> = browser.value(&format!(
            "[...{root}.querySelectorAll('.snapshot :is(input,button,select)')].map((one) =>
                [!!one.closest('.ghost[inert]'), one.checkVisibility({{ visibilityProperty: true }}), one.getAttribute('type')])"
        ));
        let search = Some("search".to_owned());
        assert_eq!(controls, [(true, false, None), (true, false, search), (true, false, None)]);
        let texts: Vec<String> =
            browser.value(&format!("[...{root}.querySelectorAll('a')].map((a) => a.textContent)"));
        assert_eq!(texts, ["one", "two", "three", "four", "five"], "a link that is none stays as text");
        let links: Vec<Option<String>> = browser
            .value(&format!("[...{root}.querySelectorAll('a,use')].map((a) => a.getAttribute('href'))"));
        let own = host.url("/sample/x");
        assert_eq!(links, [None, Some("https://example.org/".to_owned()), Some(own), None, None, None]);
        let names: Vec<String> = browser.value(&format!(
            "[...new Set([...{root}.querySelectorAll('.snapshot, .snapshot *')]
                .flatMap((element) => [...element.attributes].map((a) => a.name)))].sort()"
        ));
        assert_eq!(names, ["class", "hidden", "href", "inert", "r", "rel", "type"]);
        assert!(browser.value::<bool>("window.bad === undefined"));
        assert!(host.asked().iter().all(|asked| !asked.path.contains("bad")), "{:?}", host.asked());
    });
}

#[test]
fn a_widget_with_a_view_of_its_own_or_without_snapshots_asks_for_none() {
    let host = Host::start();
    host.answer(
        "/page.html",
        page(
            "<hrc-map feed=/sample/feed.json country=ES></hrc-map><hrc-radar feed=/sample/feed.json rights=housing></hrc-radar>
             <hrc-counter feed=/sample/feed.json snapshots=off></hrc-counter>",
        ),
    );
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 3);
        assert!(host.asked().iter().all(|asked| !asked.path.contains("snapshots")), "{:?}", host.asked());
    });
}

#[test]
fn a_page_in_a_language_that_is_not_published_has_the_snapshot_in_the_default_one() {
    let host = Host::start();
    every_engine(|browser| {
        let held = WASM.map(|path| host.hold(path));
        // All of them in sight.
        browser.set_size(1280, 3000);
        let widget = |lang| format!("<hrc-counter feed=/sample/feed.json lang={lang}></hrc-counter>");
        goto(&host, browser, page(&["fr-CA", "de", "es_MX"].map(widget).concat()));
        browser.wait_until("the snapshots", SHOWN);
        let said: Vec<String> = browser.value(
            "[...document.querySelectorAll('hrc-counter')].map((widget) =>
                widget.shadowRoot.querySelector('.snapshot [part=sentence]').textContent)",
        );
        let words = ["villes", "cities", "ciudades"];
        assert!(said.iter().zip(words).all(|(said, word)| said.contains(word)), "{said:?}");
        drop(held);
    });
}

#[test]
fn a_fragment_alone_is_a_whole_page_for_people_and_for_axe() {
    let host = Host::start();
    every_engine(|browser| {
        for lang in ["en", "fr", "es", "ar"] {
            for (campaign, widget) in
                [("sample", "counter"), ("sample", "map"), ("sample", "radar"), ("facts", "programme")]
            {
                let path =
                    hrc_demo::place::target().join(format!("demo/{campaign}/snapshots/{widget}.{lang}.html"));
                let fragment = std::fs::read_to_string(path).unwrap();
                let text = format!(
                    "<!doctype html><html lang={lang}><meta charset=utf-8><title>x</title><main><h1>x</h1><h2>x</h2>{fragment}</main>"
                );
                goto(&host, browser, Answer::new(200, "text/html", text));
                let pictures: usize = browser.value(
                    "[...document.querySelectorAll('.fits')].filter((fits) => fits.getBoundingClientRect().height > 40
                        && [...fits.children].filter((one) => one.checkVisibility()).length === 1).length",
                );
                let all: usize = browser.value("document.querySelectorAll('.fits').length");
                assert!(
                    pictures == all && (all > 0 || widget == "programme"),
                    "{widget} {lang}: {pictures} of {all}"
                );
                browser.js::<()>(
                    "for (const table of document.querySelectorAll('details')) table.open = true",
                    &[],
                );
                let found = browser.axe();
                assert!(found.is_empty(), "{widget} {lang}: {found:?}");
            }
        }
    });
}

#[test]
fn a_server_that_writes_the_snapshot_into_the_tag_shows_it_before_any_script() {
    let host = Host::start();
    let folder = hrc_demo::place::target().join("demo/sample/snapshots");
    let template = std::fs::read_to_string(folder.join("map.en.template.html")).unwrap();
    let widget = format!("<hrc-map feed=/sample/feed.json lang=en>{template}Own</hrc-map>");
    every_engine(|browser| {
        // Without the script.
        let text = format!("<!doctype html><html lang=en><title>x</title>{widget}");
        goto(&host, browser, Answer::new(200, "text/html", text));
        let high: f64 = browser.value(
            "Math.max(...[...document.querySelector('hrc-map').shadowRoot.querySelectorAll('.fit > svg')]
                .map((svg) => svg.getBoundingClientRect().height))",
        );
        assert!(high > 100.0, "{high}");
        // With it: the same place, and no request for another snapshot.
        host.forget();
        goto(&host, browser, page(&widget));
        browser.js::<()>(
            "window.before = document.querySelector('hrc-map').getBoundingClientRect().height",
            &[],
        );
        browser.wait_until(
            "the live map",
            "!document.querySelector('hrc-map').shadowRoot.querySelector('.snapshot')
                && document.querySelector('hrc-map').shadowRoot.querySelector('[data-marker]')",
        );
        let jump: f64 =
            browser.value("document.querySelector('hrc-map').getBoundingClientRect().height - before");
        assert!(jump.abs() < 1.0, "{jump}");
        assert!(host.asked().iter().all(|asked| !asked.path.contains("snapshots")), "{:?}", host.asked());
        assert_eq!(our_errors(browser), NONE);
    });
}

/// Widths of an element: telephones, columns, and some on both sides of where a picture changes.
const WIDTHS: [u32; 14] = [240, 288, 320, 360, 390, 412, 450, 480, 560, 640, 760, 880, 1000, 1200];

#[test]
fn at_every_width_the_live_widget_needs_the_room_of_the_snapshot() {
    let host = Host::start();
    every_engine(|browser| {
        browser.set_size(1280, 900);
        let mut holes = Vec::new();
        for (campaign, widget) in [
            ("sample", "counter"),
            ("sample", "map"),
            ("sample", "radar"),
            ("facts", "counter"),
            ("facts", "radar"),
            ("facts", "programme"),
        ] {
            for lang in ["en", "ar"] {
                let held = WASM.map(|path| host.hold(path));
                // One over the other, so that all of them are near what is to be seen.
                let one = |width: u32| {
                    format!(
                        "<div style='position:absolute;width:{width}px'>
                            <hrc-{widget} feed=/{campaign}/feed.json lang={lang}></hrc-{widget}></div>"
                    )
                };
                goto(&host, browser, page(&WIDTHS.map(one).concat()));
                browser.wait_until("the snapshots", SHOWN);
                let all = format!("[...document.querySelectorAll('hrc-{widget}')]");
                // What each needs by itself, and not what is kept for it.
                let high = format!(
                    "{all}.map((one) => {{
                        const root = one.shadowRoot.querySelector('.root');
                        one.style.minHeight = root.style.minHeight = '0';
                        const {{ height }} = one.getBoundingClientRect();
                        one.style.minHeight = root.style.minHeight = '';
                        return height;
                    }})"
                );
                let before: Vec<f64> = browser.value(&high);
                for hold in held {
                    hold.release();
                }
                browser.wait_until(
                    "the live widgets alone",
                    &format!(
                        "{all}.every((one) => [...one.shadowRoot.querySelectorAll('.root')]
                            .map((root) => root.className).join() === 'root')"
                    ),
                );
                let after: Vec<f64> = browser.value(&high);
                for ((width, before), after) in WIDTHS.iter().zip(before).zip(after) {
                    let hole = before - after;
                    // A line of the foot: the triangle of a `summary` is wider than a button.
                    if hole.abs() >= 33.0 {
                        holes.push(format!("{campaign} {widget} {lang} at {width} px: {before} and {after}"));
                    }
                }
            }
        }
        assert!(holes.is_empty(), "{holes:#?}");
        assert_eq!(our_errors(browser), NONE);
    });
}
