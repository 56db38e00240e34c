//! Nothing on a page moves when a widget comes, in whatever way it is embedded: Chromium's layout shift scores, added up.

use hrc_tests::{Answer, Browser, Engine, Host, WASM, every_engine, guide_table, page};

/// Keeps the scores, and what has moved. Loads the widgets' script after the page has been painted, as a slow network would.
const WATCH: &str = "window.__shift = 0; window.__moved = [];
    new PerformanceObserver((list) => {
        for (const { hadRecentInput, value, sources } of list.getEntries()) {
            if (hadRecentInput) continue;
            __shift += value;
            __moved.push(value + ': ' + sources.map(({ node, previousRect, currentRect }) =>
                `${node?.nodeName}.${node?.className} ${previousRect.y}+${previousRect.height} to ${currentRect.y}+${currentRect.height}`).join(', '));
        }
    }).observe({ type: 'layout-shift', buffered: true });
    const script = document.createElement('script');
    const load = () => {
        if (script.src) return;
        script.src = '/v1/embed.js';
        document.head.append(script);
    };
    new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
    // Not every browser tells of a paint in a tab that was opened by a script.
    addEventListener('load', () => requestAnimationFrame(() => setTimeout(load, 500)));";

/// The page with the watch in place of its script tag.
fn late(host: &Host, text: &str) -> String {
    host.answer("/shift.js", Answer::new(200, "text/javascript", WATCH));
    let plain = text
        .replace("<script src=\"/v1/embed.js\" async></script>", "<script src=/v1/embed.js async></script>");
    assert!(plain.contains("<script src=/v1/embed.js async></script>"), "{plain}");
    plain.replacen(
        "<script src=/v1/embed.js async></script>",
        "<script src=/_test/watch.js></script><script src=/shift.js></script>",
        1,
    )
}

const KINDS: [&str; 4] = ["counter", "map", "radar", "programme"];
const WIDTHS: [u32; 3] = [390, 800, 1200];
/// Less than this is not seen.
const LIMIT: f64 = 0.01;

fn feed(kind: &str) -> &'static str {
    if kind == "programme" { "/facts/feed.json" } else { "/sample/feed.json" }
}

/// The style that the guide gives to the widget's tag.
fn style(kind: &str) -> String {
    let row = guide_table("rooms").into_iter().find(|row| row[0] == format!("`hrc-{kind}`"));
    row.unwrap_or_else(|| panic!("no room of {kind}"))[1].trim_matches('`').to_owned()
}

fn with_text_around(host: &Host, widget: &str) {
    let below = "<p>Text below the widget.</p>".repeat(30);
    // A page that is painted while its text is still coming has no scroll bar yet, and is wider.
    let gutter = "<style>html { overflow-y: scroll }</style>";
    let mut answer = page(&format!("{gutter}<h1>A page</h1>{widget}{below}"));
    answer.body = late(host, &String::from_utf8(answer.body).unwrap()).into();
    host.answer("/page.html", answer);
}

/// Opens `/page.html`, waits until the snapshot is painted, and then lets the library come.
fn open_late(host: &Host, browser: &Browser) {
    let wasm = WASM.map(|path| host.hold(path));
    browser.goto(&host.url("/page.html"));
    browser.wait_until(
        "the snapshot is painted",
        "(() => {
            if (!document.querySelector('[feed]')?.shadowRoot?.querySelector('.snapshot')) return false;
            window.__frames ??= requestAnimationFrame(() => requestAnimationFrame(() => { window.__frames = true; }));
            return window.__frames === true;
        })()",
    );
    wasm.into_iter().for_each(hrc_tests::Hold::release);
    live(browser);
}

/// Waits until the live widgets are drawn, and two frames more.
fn live(browser: &Browser) {
    browser.wait_until(
        "the live widgets alone",
        "(() => {
            const all = [...document.querySelectorAll('hrc-counter,hrc-map,hrc-radar,hrc-programme')];
            const drawn = all.length && all.every((one) => one.shadowRoot?.querySelector('.root:not(.snapshot):not(.coming) [part=heading]')
                && !one.shadowRoot.querySelector('.snapshot'));
            if (!drawn) return false;
            window.__drawn ??= requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.__drawn = true; })));
            return window.__drawn === true;
        })()",
    );
}

fn assert_nothing_moved(browser: &Browser, what: &str) {
    let (shift, moved): (f64, Vec<String>) = browser.value("[__shift, __moved]");
    assert!(shift < LIMIT, "{what}: {shift}, {moved:#?}");
}

#[test]
fn the_guides_snippets_move_nothing_even_when_the_script_is_late() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    for kind in KINDS {
        let (style, feed) = (style(kind), feed(kind));
        let ways = [
            (
                "element",
                format!("<hrc-{kind} feed={feed} lang=en style='{style}'><a href=/>Own</a></hrc-{kind}>"),
            ),
            (
                "div",
                format!(
                    "<div data-hrc={kind} data-feed={feed} data-lang=en style='{style}'><a href=/>Own</a></div>"
                ),
            ),
            (
                "style sheet",
                format!(
                    "<style>hrc-{kind} {{ {style} }}</style><hrc-{kind} feed={feed} lang=en><a href=/>Own</a></hrc-{kind}>"
                ),
            ),
        ];
        for (way, widget) in ways {
            with_text_around(&host, &widget);
            for width in WIDTHS {
                browser.set_size(width, 800);
                open_late(&host, &browser);
                assert_nothing_moved(&browser, &format!("{kind} as {way} at {width} px"));
            }
        }
    }
}

#[test]
fn a_snapshot_that_the_server_includes_is_followed_without_a_move() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    let target = hrc_demo::place::target().join("demo");
    for kind in KINDS {
        let feed = feed(kind);
        let folder = feed.trim_start_matches('/').trim_end_matches("feed.json");
        let template = target.join(folder).join(format!("snapshots/{kind}.en.template.html"));
        let template = std::fs::read_to_string(template).unwrap();
        // As the guide says it, and in a tag that has kept its style.
        for style in [String::new(), format!("style='{}'", style(kind))] {
            let tag = format!("hrc-{kind} feed={feed} lang=en {style}");
            with_text_around(&host, &format!("<{tag}>{template}<a href=/>Own</a></hrc-{kind}>"));
            for width in WIDTHS {
                browser.set_size(width, 800);
                open_late(&host, &browser);
                assert_nothing_moved(&browser, &format!("{tag} included at {width} px"));
            }
        }
    }
}

#[test]
fn the_demos_pages_do_not_move_on_a_slow_machine() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.cdp("Emulation.setCPUThrottlingRate", serde_json::json!({ "rate": 4 }));
    for path in ["/index.html", "/pages/strict-policy.html", "/pages/div.html", "/pages/two-feeds.html"] {
        let demo = hrc_demo::place::root().join("demo");
        let text = std::fs::read_to_string(demo.join(&path[1..])).unwrap();
        let text = late(&host, &text);
        let mut answer = Answer::new(200, "text/html", text);
        let headers = demo.join(format!("{}.headers", &path[1..]));
        if let Some((_, policy)) = std::fs::read_to_string(headers)
            .unwrap_or_default()
            .lines()
            .find_map(|line| line.split_once("olicy: "))
        {
            answer.headers.push(("content-security-policy", policy.to_owned()));
        }
        host.answer("/page.html", answer);
        for width in [390, 1200] {
            browser.set_size(width, 800);
            browser.goto(&host.url("/page.html"));
            browser.wait_until(
                "a widget that is seen is live",
                "document.querySelector('hrc-counter')?.shadowRoot?.querySelector('.root:not(.snapshot):not(.coming) [part=value]')",
            );
            assert_nothing_moved(&browser, &format!("{path} at {width} px"));
        }
    }
}

#[test]
fn a_frame_as_in_the_guide_moves_nothing_around_it() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    for (kind, height) in [("counter", 640), ("map", 600), ("radar", 720)] {
        let frame = format!(
            "<script src=/pages/iframe.js></script><iframe src='/v1/embed.html?widget={kind}&feed=/sample/feed.json&lang=en' title=x
              width=640 height={height} style='border:0'></iframe>"
        );
        with_text_around(&host, &frame);
        browser.set_size(800, 900);
        browser.goto(&host.url("/page.html"));
        browser.wait_until(
            "the live widget",
            &format!("frames[0].document.querySelector('hrc-{kind}')?.shadowRoot?.querySelector('.root:not(.snapshot):not(.coming) [part=heading]')"),
        );
        assert_nothing_moved(&browser, kind);
    }
}

/// The room of a widget that is left over, px: how much lower it is than its content.
fn left_over(browser: &Browser, kind: &str) -> f64 {
    browser.value(&format!(
        "(() => {{
            const {{ shadowRoot }} = document.querySelector('hrc-{kind}');
            const root = shadowRoot.querySelector('.root:not(.coming)');
            const sheets = [...shadowRoot.adoptedStyleSheets];
            const {{ height }} = root.getBoundingClientRect();
            const top = scrollY;
            shadowRoot.adoptedStyleSheets = sheets.slice(0, 1);
            const needed = root.getBoundingClientRect().height;
            shadowRoot.adoptedStyleSheets = sheets;
            scrollTo(0, top);
            return height - needed;
        }})()"
    ))
}

/// A page whose widget begins after so many pixels.
fn after(host: &Host, kind: &str, px: u32) {
    let (style, feed) = (style(kind), feed(kind));
    let spacer = format!("<p style='height:{px}px;margin:0'>Text above.</p>");
    let widget = format!("<hrc-{kind} feed={feed} lang=en style='{style}'><a href=/>Own</a></hrc-{kind}>");
    with_text_around(host, &[spacer, widget].concat());
}

#[test]
fn room_that_is_left_over_below_the_window_is_given_up_and_nothing_moves() {
    let host = Host::start();
    every_engine(|browser| {
        for kind in KINDS {
            // Of the widget only the top is seen.
            browser.set_size(800, 500);
            after(&host, kind, 250);
            open_late(&host, browser);
            assert_eq!(left_over(browser, kind), 0.0, "{kind}");
            assert_eq!(browser.value::<f64>("scrollY"), 0.0, "{kind}");
            assert_nothing_moved(browser, kind);
        }
    });
}

#[test]
fn room_that_is_left_over_in_the_window_is_given_up_once_the_widget_is_below_it() {
    let host = Host::start();
    every_engine(|browser| {
        browser.set_size(800, 1600);
        let mut seen = 0;
        for kind in KINDS {
            after(&host, kind, 100);
            open_late(&host, browser);
            if left_over(browser, kind) > 20.0 {
                seen += 1;
            }
            assert_nothing_moved(browser, kind);
            let above: f64 = browser.js(
                "const spacer = document.querySelector('main p');
                 spacer.style.height = '4000px';
                 scrollTo(0, 0);
                 return spacer.getBoundingClientRect().top;",
                &[],
            );
            browser.wait_until(
                "the room is given up",
                &format!(
                    "[...[...document.querySelector('hrc-{kind}').shadowRoot.adoptedStyleSheets].at(-1).cssRules]
                        .every(({{ cssText }}) => !cssText.includes('min-height'))"
                ),
            );
            assert_eq!(left_over(browser, kind), 0.0, "{kind}");
            let now: f64 = browser.value("document.querySelector('main p').getBoundingClientRect().top");
            assert_eq!((now, browser.value::<f64>("scrollY")), (above, 0.0), "{kind}");
        }
        assert!(seen > 0, "no widget had room left over: the test shows nothing");
    });
}

#[test]
fn a_reader_who_has_scrolled_into_a_widget_stays_where_they_are_when_its_room_is_given_up() {
    let host = Host::start();
    every_engine(|browser| {
        for kind in KINDS {
            browser.set_size(800, 300);
            after(&host, kind, 600);
            let wasm = WASM.map(|path| host.hold(path));
            browser.goto(&host.url("/page.html"));
            browser.js::<()>("scrollTo(0, 700)", &[]);
            let snapshot = "document.querySelector('[feed]')?.shadowRoot?.querySelector('.snapshot')";
            browser.wait_until("the snapshot", snapshot);
            let top = format!("document.querySelector('hrc-{kind}').getBoundingClientRect().top");
            let before: (f64, f64) = browser.value(&format!("[scrollY, {top}]"));
            wasm.into_iter().for_each(hrc_tests::Hold::release);
            live(browser);
            assert_eq!(left_over(browser, kind), 0.0, "{kind}");
            assert_eq!(browser.value::<(f64, f64)>(&format!("[scrollY, {top}]")), before, "{kind}");
        }
    });
}
