//! Every page of the demo, in every engine: it opens, it keeps the rules of accessibility, it fits its window.

use hrc_tests::{Browser, Engine, Host, NONE, Violation, every_engine, page};

/// The pages that show what happens when a widget cannot draw.
const CANNOT_DRAW: &[&str] = &["/pages/no-feed.html", WITHOUT_WASM];
/// Its policy refuses WebAssembly, which is reported as it should be.
const WITHOUT_WASM: &str = "/pages/without-wasm.html";
/// Its widgets are in frames.
const FRAMES: &[&str] = &["/pages/iframe.html"];
/// Their policies refuse all scripts, those of tests too: `policy.rs` and `picture_only.rs` look at them.
const WITHOUT_SCRIPT: &[&str] = &["frame-only.html", "picture-only.html"];

#[test]
fn every_page_opens_without_error_and_keeps_the_rules_of_accessibility_in_light_and_dark() {
    let host = Host::start();
    every_engine(|browser| {
        let mut broken = Vec::new();
        for page in &pages() {
            opens(browser, &host, page);
            broken.extend(check(browser, page, "as it opens"));
            open_everything(browser);
            broken.extend(check(browser, page, "with tables and bars"));
            if browser.engine() == Engine::Chromium {
                browser.emulate_media(&[("prefers-color-scheme", "dark")]);
                broken.extend(check(browser, page, "in the dark"));
                browser.emulate_media(&[]);
            }
        }
        assert_eq!(broken, NONE);
    });
}

#[test]
fn every_page_opens_in_webkit_too() {
    let (host, browser) = (Host::start(), Browser::open(Engine::WebKit));
    pages().iter().for_each(|page| opens(&browser, &host, page));
}

/// All widgets get ready, and nothing goes wrong.
fn opens(browser: &Browser, host: &Host, page: &str) {
    println!("{page}");
    browser.open_page(&host.url(page));
    let widgets: usize = browser.value("__widgets.length");
    let ready = browser.events_named("hrc:ready").len();
    assert_eq!(ready, if CANNOT_DRAW.contains(&page) { 0 } else { widgets }, "{page}");
    assert!(widgets > 0 || FRAMES.contains(&page), "{page} has no widget");
    let refused = |error: &String| page == WITHOUT_WASM && error.starts_with("policy:");
    let errors: Vec<String> = browser.errors().into_iter().filter(|e| !refused(e)).collect();
    assert_eq!(errors, NONE, "{page}");
}

/// What axe finds, as lines.
fn check(browser: &Browser, page: &str, state: &str) -> Vec<String> {
    let line = |Violation { id, help, nodes }: Violation| {
        format!("{page} {state}: {id} ({help}) at {:#?}", nodes.into_iter().take(3).collect::<Vec<_>>())
    };
    browser.axe().into_iter().map(line).collect()
}

/// Presses every toggle of every second widget.
fn open_everything(browser: &Browser) {
    browser.js::<()>(
        "[...document.querySelectorAll('hrc-counter, hrc-map, hrc-radar, hrc-programme')].forEach((widget, index) => {
            for (const button of widget.shadowRoot.querySelectorAll('button[aria-pressed=false]')) {
                if (index % 2 === 0) button.click();
            }
            const map = widget.localName === 'hrc-map' && widget.shadowRoot;
            map && map.querySelector('[data-row] button')?.click();
        })",
        &[],
    );
    browser
        .js_later::<()>("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 50));", &[]);
}

#[test]
fn no_page_is_wider_than_its_window() {
    let host = Host::start();
    every_engine(|browser| {
        // Firefox cannot be made narrower.
        let widths: &[u32] =
            if browser.engine() == Engine::Chromium { &[320, 390, 1280, 3840] } else { &[500] };
        let mut wide = Vec::new();
        for page in &pages() {
            for &width in widths {
                browser.set_size(width, 800);
                browser.open_page(&host.url(page));
                wide.extend(too_wide(browser).into_iter().map(|what| format!("{page} at {width}: {what}")));
            }
        }
        assert_eq!(wide, NONE);
    });
}

/// The box of the letters; of a text in a picture, Firefox counts the halo too where it is asked for its rectangle.
const BOX_OF: &str = "
    const boxOf = (element) => {
        if (element.localName !== 'text') return element.getBoundingClientRect();
        const figure = element.ownerSVGElement;
        const place = figure.getBoundingClientRect();
        const { x, y, width, height } = element.getBBox();
        // A snapshot is stretched to its room, at the top of it and in the middle of its width.
        const drawn = figure.viewBox.baseVal;
        const scale = Math.min(place.width / drawn.width, place.height / drawn.height);
        const left = place.left + (place.width - scale * drawn.width) / 2;
        const { top } = place;
        return new DOMRect(left + scale * x, top + scale * y, scale * width, scale * height);
    };";

/// The page if it scrolls sideways, and all texts of widgets that are cut off at their frame's edge.
fn too_wide(browser: &Browser) -> Vec<String> {
    let body = "
        const root = document.documentElement;
        const wide = root.scrollWidth > root.clientWidth ? [`the page by ${root.scrollWidth - root.clientWidth}`] : [];
        for (const widget of document.querySelectorAll('hrc-counter, hrc-map, hrc-radar, hrc-programme')) {
            const frame = widget.shadowRoot.querySelector('[part=frame]');
            // A screen shows its children in columns, page by page; tests/wall.rs looks at them.
            if (!frame || widget.closest('hrc-screen')) continue;
            const { left, right } = frame.getBoundingClientRect();
            for (const text of frame.querySelectorAll('text, p, button, caption, [part=heading], [part=foot] > *')) {
                // What is in a table can be scrolled to.
                if (text.closest('[data-marker], .only-read, .scroll') || !text.checkVisibility()) continue;
                const box = boxOf(text);
                const out = Math.max(left - box.left, box.right - right);
                // The spacing after the last letter is part of the box.
                if (out > 1 + (parseFloat(getComputedStyle(text).letterSpacing) || 0)) {
                    wide.push(`${widget.localName}: “${text.textContent}” by ${Math.round(out)}`);
                }
            }
        }
        return wide;";
    browser.js(&[BOX_OF, body].concat(), &[])
}

#[test]
fn larger_spacing_of_letters_words_and_lines_cuts_nothing_off() {
    let host = Host::start();
    every_engine(|browser| {
        let mut wide = Vec::new();
        for page in ["/index.html", "/pages/narrow.html", "/pages/languages.html"] {
            browser.open_page(&host.url(page));
            // As readers' own style sheets do it: WCAG 2.2, 1.4.12.
            browser.js::<()>(
                "const sheet = new CSSStyleSheet();
                 sheet.replaceSync(`* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }`);
                 const roots = [document, ...__widgets.map((widget) => widget.shadowRoot)];
                 for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];",
                &[],
            );
            wide.extend(too_wide(browser).into_iter().map(|what| format!("{page}: {what}")));
        }
        assert_eq!(wide, NONE);
    });
}

#[test]
fn twice_the_text_on_a_telephone_cuts_nothing_off() {
    let host = Host::start();
    let map = "<hrc-map feed=/sample/feed.json lang=es></hrc-map>";
    let list = "<hrc-map feed=/sample/feed.json lang=ar view=list member=es-barcelona></hrc-map>";
    let programme = "<hrc-programme feed=/facts/feed.json lang=es></hrc-programme>";
    host.answer("/page.html", page(&[map, list, programme].concat()));
    every_engine(|browser| {
        // Firefox cannot be made so narrow.
        if browser.engine() == Engine::Chromium {
            browser.set_size(320, 800);
            browser.open_page(&host.url("/page.html"));
            browser.js::<()>("document.body.style.fontSize = '200%'", &[]);
            browser.wait_until(
                "the figure is drawn for the larger text",
                "__widgets.every((widget) => parseFloat(getComputedStyle(widget).fontSize) > 31)",
            );
            browser.next_frame();
            browser.next_frame();
            assert_eq!(too_wide(browser), NONE);
        }
    });
}

#[test]
fn on_paper_there_are_no_buttons_and_the_ground_is_white() {
    let host = Host::start();
    every_engine(|browser| {
        if browser.engine() != Engine::Chromium {
            return;
        }
        browser.open_page(&host.url("/index.html"));
        let dark = serde_json::json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        browser.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print", "features": dark }));
        let shown: Vec<String> = browser.value(
            "__widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll('button, input, select')])
                .filter((control) => control.checkVisibility()).map((control) => control.textContent)",
        );
        assert_eq!(shown, NONE);
        let colours: Vec<[String; 2]> = browser.value(
            "__widgets.map((widget) => {
                const { color, backgroundColor } = getComputedStyle(widget.shadowRoot.querySelector('[part=frame]'));
                return [color, backgroundColor];
            })",
        );
        for [text, ground] in colours {
            assert_eq!(text, "rgb(26, 34, 44)");
            assert!(ground == "rgba(0, 0, 0, 0)" || ground == "rgb(255, 255, 255)", "{ground}");
        }
        browser.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" }));
    });
}

#[test]
fn texts_of_a_picture_do_not_lie_on_each_other() {
    let host = Host::start();
    every_engine(|browser| {
        let mut found: Vec<String> = Vec::new();
        for page in [
            "/index.html",
            "/pages/narrow.html",
            "/pages/languages.html",
            "/pages/right-to-left.html",
            "/pages/wall.html",
        ] {
            browser.open_page(&host.url(page));
            let body = "
                const figures = __widgets.filter((widget) => widget.localName !== 'hrc-map')
                    .flatMap((widget) => [...widget.shadowRoot.querySelectorAll('svg')]);
                return figures.flatMap((svg) => {
                    const texts = [...svg.querySelectorAll('text')]
                        .filter((text) => text.textContent.trim() && text.checkVisibility())
                        .map((text) => [text.textContent, boxOf(text)]);
                    // Boxes of lines are higher than letters: 30 % of their height is air.
                    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.height, b.height);
                    const { host } = svg.getRootNode();
                    return texts.flatMap(([name, box], i) => texts.slice(i + 1)
                        .filter(([, other]) => meet(box, other))
                        .map(([other]) => `${host.localName}, figure of ${svg.clientWidth} px: “${name}” and “${other}”`));
                });";
            let overlaps: Vec<String> = browser.js(&[BOX_OF, body].concat(), &[]);
            found.extend(overlaps.into_iter().map(|what| format!("{page}: {what}")));
        }
        assert_eq!(found, NONE);
    });
}

#[test]
fn an_arabic_page_has_widgets_from_right_to_left() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/right-to-left.html"));
        for host in ["hrc-counter", "hrc-map", "hrc-radar"] {
            assert_eq!(browser.attributes(host, "[part=frame]", "dir"), ["rtl"], "{host}");
            assert_eq!(browser.attributes(host, "[part=frame]", "lang"), ["ar"], "{host}");
        }
        let sides: [f64; 2] = browser.value(
            "['.stage:first-of-type .track', '.stage:last-of-type .track'].map((way) =>
                document.querySelector('hrc-counter').shadowRoot.querySelector(way).getBoundingClientRect().left)",
        );
        assert!(sides[0] > sides[1], "the ruler starts at the right: {sides:?}");
    });
}

#[test]
fn each_part_of_a_page_has_its_own_language() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/languages.html"));
        let languages: Vec<String> = browser.value(
            "[...document.querySelectorAll('hrc-counter')].map((widget) =>
                widget.shadowRoot.querySelector('[part=frame]').lang)",
        );
        assert_eq!(languages, ["en", "fr", "es", "ar", "pt", "pt-PT", "ru", "zh", "ko", "ca", "de"]);
        let sample: Vec<String> = browser.value(
            "[...document.querySelectorAll('hrc-counter')].map((widget) =>
                widget.shadowRoot.querySelector('[part=sample]').textContent.trim())",
        );
        assert_eq!(sample[..4], ["Sample data", "Données d’exemple", "Datos de muestra", "بيانات توضيحية"]);
        assert_eq!(
            sample[6..],
            ["Пример данных", "示例数据", "예시 데이터", "Dades d’exemple", "Beispieldaten"]
        );
    });
}

#[test]
fn every_widget_marks_sample_data() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/index.html"));
        let marked: Vec<bool> = browser.value(
            "__widgets.map((widget) => widget.shadowRoot.querySelector('[part=sample]')?.checkVisibility() ?? false)",
        );
        assert_eq!(marked, [true; 7]);
    });
}

#[test]
fn the_looks_survive_a_hostile_style_sheet() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/pages/hostile-css.html"));
        let styles: Vec<[String; 4]> = browser.value(
            "__widgets.map((widget) => {
                const frame = widget.shadowRoot.querySelector('[part=frame]');
                const style = getComputedStyle(frame);
                return [style.display, style.color, style.textTransform, style.textAlign];
            })",
        );
        for [display, color, transform, align] in styles {
            // A frame that fills the room which the page keeps has its foot at the lower edge.
            assert!(["block", "flex"].contains(&display.as_str()), "{display}");
            assert_eq!(color, "rgb(26, 34, 44)");
            assert_eq!([transform.as_str(), align.as_str()], ["none", "start"]);
        }
        let widths: Vec<f64> = browser.value(
            "__widgets.map((widget) => widget.shadowRoot.querySelector('svg').getBoundingClientRect().width)",
        );
        assert!(widths.iter().all(|width| *width > 600.0), "{widths:?}");
        let own: Vec<bool> = browser
            .value("__widgets.map((w) => w.shadowRoot.querySelector('[part=sample]').checkVisibility())");
        assert_eq!(own, [true; 3]);
    });
}

#[test]
fn in_forced_colours_everything_that_carries_meaning_is_seen() {
    let host = Host::start();
    every_engine(|browser| {
        if browser.engine() != Engine::Chromium {
            return;
        }
        for scheme in ["light", "dark"] {
            browser.emulate_media(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
            browser.open_page(&host.url("/index.html"));
            // Filled or stroked in another colour than the ground.
            let unseen: Vec<String> = browser.value(
                "(() => {
                    const ground = getComputedStyle(document.body).backgroundColor;
                    const canvas = document.createElement('p');
                    canvas.style.cssText = 'background: Canvas; forced-color-adjust: none';
                    document.body.append(canvas);
                    const colour = getComputedStyle(canvas).backgroundColor;
                    canvas.remove();
                    const of = { 'hrc-counter': ['.fill', '.track', '.target'], 'hrc-map': ['.dot', '.land'],
                        'hrc-radar': ['.point', '.reach', '.spoke', '.name'] };
                    return Object.entries(of).flatMap(([host, ways]) => ways.filter((way) => {
                        const { fill, stroke } = getComputedStyle(document.querySelector(host).shadowRoot.querySelector(way));
                        return [fill, stroke].every((paint) => paint === 'none' || paint === colour || paint === 'rgba(0, 0, 0, 0)');
                    }).map((way) => `${host} ${way}`));
                })()",
            );
            assert_eq!(unseen, NONE, "{scheme}");
        }
        browser.emulate_media(&[]);
    });
}

#[test]
fn targets_are_large_enough_or_apart() {
    let host = Host::start();
    every_engine(|browser| {
        browser.open_page(&host.url("/index.html"));
        let small: Vec<String> = browser.value(
            "__widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll('button, input, select')]
                .filter((target) => target.checkVisibility())
                .map((target) => [target, target.getBoundingClientRect()])
                .filter(([, { width, height }]) => width < 24 || height < 24)
                .map(([target, { width, height }]) => `${widget.localName}: ${target.textContent} ${width} × ${height}`))",
        );
        assert_eq!(small, NONE);
    });
}

/// The gallery and all host pages.
fn pages() -> Vec<String> {
    let folder = hrc_demo::place::root().join("demo/pages");
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut pages: Vec<String> = names
        .filter(|name| name.ends_with(".html") && !WITHOUT_SCRIPT.contains(&name.as_str()))
        .map(|name| format!("/pages/{name}"))
        .collect();
    pages.push("/index.html".to_owned());
    pages.sort();
    pages
}
