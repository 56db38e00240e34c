//! What a reader does with mouse, wheel and keys.

use hrc_tests::{Browser, Engine, Host, Key, NONE, every_engine, page};

const MAP: &str = "document.querySelector('hrc-map').shadowRoot";
/// What has the focus inside the map.
const FOCUSED: &str = "document.querySelector('hrc-map').shadowRoot.activeElement";

fn open_map(host: &Host, browser: &Browser) {
    let below = "<p>below</p>".repeat(60);
    host.answer(
        "/page.html",
        page(&format!("<hrc-map feed=/sample/feed.json lang=en></hrc-map>{below}<a href=/>after</a>")),
    );
    browser.open_page(&host.url("/page.html"));
    browser.wait_until("markers are drawn", &format!("{MAP}.querySelector('[data-marker]')"));
}

fn card_is_open(browser: &Browser) -> bool {
    browser.value(&format!("{MAP}.querySelector('[part=card]').checkVisibility()"))
}

/// Where the land and the markers stand.
fn place(browser: &Browser) -> String {
    browser.value(&format!(
        "[{MAP}.querySelector('g:has(> .land)').getAttribute('transform'), {MAP}.querySelector('.markers').getAttribute('transform')].join()"
    ))
}

/// Two frames later: what was asked of the map is drawn.
fn settle(browser: &Browser) {
    browser.js_later::<()>(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));",
        &[],
    );
}

/// A member that no other one is near to.
const LONE: &str = "[data-marker][data-count='1']";

#[test]
fn a_click_on_a_member_is_one_event_and_opens_its_card() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        for times in 1..=2 {
            browser.click_at(browser.middle(&["hrc-map", LONE]));
            settle(browser);
            assert!(card_is_open(browser));
            let chosen = browser.events_named("hrc:select");
            assert_eq!(chosen.len(), times, "{chosen:?}");
            let id = browser.attributes("hrc-map", "[part=card] [data-member]", "data-member").remove(0);
            assert_eq!(chosen[times - 1].detail, serde_json::json!({ "member": id }));
            assert_eq!(chosen[times - 1].from, "hrc-map");
        }
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_click_on_a_cluster_opens_it_and_chooses_nobody() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        let before = place(browser);
        let largest =
            "return [...document.querySelector('hrc-map').shadowRoot.querySelectorAll('[data-marker]')]
            .sort((a, b) => b.dataset.count - a.dataset.count)[0].dataset.marker;";
        let key: String = browser.js(largest, &[]);
        browser.click_at(browser.middle(&["hrc-map", &format!("[data-marker='{key}'] .dot")]));
        settle(browser);
        assert_ne!(place(browser), before);
        assert!(!card_is_open(browser));
        assert_eq!(browser.events_named("hrc:select").len(), 0);
    });
}

#[test]
fn a_click_on_a_right_is_one_event_in_radar_and_bars() {
    let host = Host::start();
    host.answer("/page.html", page("<hrc-radar feed=/sample/feed.json lang=en></hrc-radar>"));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.click_at(browser.middle(&["hrc-radar", "[data-axis=education] .point"]));
        browser.toggle("hrc-radar", "Bars");
        browser.click_at(browser.middle(&["hrc-radar", "[data-axis=health] .track"]));
        settle(browser);
        let chosen: Vec<_> =
            browser.events_named("hrc:select").into_iter().map(|event| event.detail).collect();
        assert_eq!(
            chosen,
            [serde_json::json!({ "right": "education" }), serde_json::json!({ "right": "health" })]
        );
    });
}

#[test]
fn a_right_is_chosen_by_keyboard_in_every_view() {
    let host = Host::start();
    host.answer("/page.html", page("<hrc-radar feed=/sample/feed.json lang=en></hrc-radar>"));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        let choose = |selector: &str, key: Key| {
            let focus =
                format!("document.querySelector('hrc-radar').shadowRoot.querySelector('{selector}').focus()");
            browser.js::<()>(&focus, &[]);
            browser.press(&[key]);
            let pressed = format!(
                "document.querySelector('hrc-radar').shadowRoot.querySelector('{selector}').ariaPressed"
            );
            browser.wait_until("it is pressed", &format!("{pressed} === 'true'"));
            // What has the focus keeps it.
            let active: String =
                browser.value("document.querySelector('hrc-radar').shadowRoot.activeElement.ariaPressed");
            assert_eq!(active, "true");
        };
        choose("[data-axis=education]", Key::Enter);
        browser.toggle("hrc-radar", "Bars");
        choose("[data-axis=health]", Key::Space);
        browser.toggle("hrc-radar", "Table");
        choose("[data-row=food] button", Key::Enter);
        let chosen: Vec<_> =
            browser.events_named("hrc:select").into_iter().map(|event| event.detail).collect();
        assert_eq!(
            chosen,
            ["education", "health", "food"].map(|right| serde_json::json!({ "right": right }))
        );
    });
}

#[test]
fn a_drag_moves_the_map_and_opens_nothing() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        browser.click(&["hrc-map", ".zoom button"]);
        settle(browser);
        let before = place(browser);
        let middle = browser.middle(&["hrc-map", ".world"]);
        browser.drag_from(middle, (-120, 40));
        settle(browser);
        assert_ne!(place(browser), before);
        assert!(!card_is_open(browser));
        assert_eq!(browser.events_named("hrc:select").len(), 0);
    });
}

#[test]
fn the_wheel_scrolls_the_page_until_the_map_is_clicked() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        browser.js::<()>("scrollTo(0, 0)", &[]);
        let (before, at) = (place(browser), (500, 350));
        browser.point_at(at);
        browser.wheel_at(at, 120);
        browser.wait_until("the page has scrolled", "scrollY > 0");
        assert_eq!(place(browser), before, "the map has taken the wheel");

        browser.js::<()>("scrollTo(0, 0)", &[]);
        // The sea: nothing opens there.
        let (x, y) = browser.middle(&["hrc-map", ".world"]);
        browser.click_at((x, y + 60));
        let scrolled: f64 = browser.value("scrollY");
        browser.wheel_at((x, y + 60), -120);
        browser.wait_until(
            "the map has zoomed",
            &format!(
                "{MAP}.querySelector('g:has(> .land)').getAttribute('transform') !== '{}'",
                before.split("),").next().unwrap().to_owned() + ")"
            ),
        );
        assert_eq!(browser.value::<f64>("scrollY"), scrolled, "the page has scrolled");

        // The pointer leaves: the wheel is the page's again.
        browser.js::<()>("scrollTo(0, 0)", &[]);
        let zoomed = place(browser);
        browser.point_at((2, 2));
        browser.point_at(at);
        browser.wheel_at(at, 120);
        browser.wait_until("the page has scrolled", "scrollY > 0");
        assert_eq!(place(browser), zoomed);
        let touch: String =
            browser.value(&format!("getComputedStyle({MAP}.querySelector('.world')).touchAction"));
        assert_eq!(touch, "pan-y", "one finger scrolls the page");
    });
}

#[test]
fn the_map_can_be_walked_with_keys_alone() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        browser.js::<()>("document.body.tabIndex = -1; document.body.focus();", &[]);
        let mut way = Vec::new();
        while way.last().is_none_or(|class| class != "world") {
            browser.press(&[Key::Tab]);
            let class: String = browser.value(&format!(
                "{FOCUSED} ? {FOCUSED}.getAttribute('class') || {FOCUSED}.localName : 'outside'"
            ));
            assert!(way.len() < 10, "Tab leads through {way:?} and never to the map");
            way.push(class);
        }
        let whole = place(browser);
        browser.enter("++");
        settle(browser);
        let zoomed = place(browser);
        assert_ne!(zoomed, whole, "plus zooms");
        browser.press(&[Key::Right]);
        settle(browser);
        assert_ne!(place(browser), zoomed, "an arrow pans");
        browser.enter("0");
        settle(browser);
        assert_eq!(place(browser), whole, "0 shows the whole world");

        browser.press(&[Key::Tab]);
        assert!(
            browser.value::<bool>(&format!("{FOCUSED}.matches('[data-marker]')")),
            "Tab leads to a marker"
        );
        // Arrows lead from marker to marker.
        let arrows =
            [Key::Right, Key::Down, Key::Left, Key::Up, Key::Right, Key::Right, Key::Down, Key::Down];
        let mut seen = vec![browser.value::<String>(&format!("{FOCUSED}.dataset.marker"))];
        for key in arrows.iter().cycle().take(40) {
            if browser.value::<bool>(&format!("{FOCUSED}.matches(\"{LONE}\")")) {
                break;
            }
            browser.press(std::slice::from_ref(key));
            settle(browser);
            seen.push(browser.value(&format!("{FOCUSED}.dataset.marker")));
        }
        assert!(
            browser.value::<bool>(&format!("{FOCUSED}.matches(\"{LONE}\")")),
            "no lone member on the way {seen:?}"
        );
        let strokes: [String; 2] = browser.value(&format!(
            "[{FOCUSED}, {MAP}.querySelector('[data-marker]:not(:focus)')].map((marker) =>
                getComputedStyle(marker.querySelector('.dot')).stroke)"
        ));
        assert_ne!(strokes[0], strokes[1], "the focus can be seen");
        let marker: String = browser.value(&format!("{FOCUSED}.dataset.marker"));
        browser.press(&[Key::Enter]);
        settle(browser);
        assert!(card_is_open(browser), "Enter opens the member");
        assert!(
            browser.value::<bool>(&format!("{FOCUSED}.matches('[part=card]')")),
            "and leads into its card"
        );
        assert_eq!(browser.events_named("hrc:select").len(), 1);
        browser.press(&[Key::Escape]);
        settle(browser);
        assert!(!card_is_open(browser), "Escape closes it");
        assert_eq!(
            browser.value::<String>(&format!("{FOCUSED}.dataset.marker")),
            marker,
            "the focus is back"
        );

        // No trap: Tab leads out of the map and of the widget.
        let mut steps = 0;
        while browser.value::<String>("document.activeElement.localName") == "hrc-map" {
            browser.press(&[Key::Tab]);
            steps += 1;
            assert!(steps < 15, "Tab does not lead out of the map");
        }
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn every_toggle_of_every_widget_works_with_the_keyboard() {
    let host = Host::start();
    host.answer(
        "/page.html",
        page("<hrc-counter feed=/sample/feed.json lang=en></hrc-counter><hrc-radar feed=/sample/feed.json lang=en></hrc-radar>"),
    );
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.js::<()>("document.body.tabIndex = -1; document.body.focus();", &[]);
        let mut pressed = Vec::new();
        for _ in 0..20 {
            browser.press(&[Key::Tab]);
            let at = "document.activeElement.shadowRoot?.activeElement";
            if browser.value::<bool>(&format!("{at}?.matches('button[aria-pressed=false]') ?? false")) {
                let name: String = browser.value(&format!("{at}.textContent.trim()"));
                browser.press(&[Key::Space]);
                browser.wait_until(
                    &format!("{name} has the focus and is pressed"),
                    &format!("{at}?.getAttribute('aria-pressed') === 'true'"),
                );
                pressed.push(name);
            }
        }
        assert_eq!(pressed, ["Table", "How coverage is counted", "Table", "Bars"]);
        assert_eq!(browser.texts("hrc-counter", "[part=table]").len(), 1);
        assert_eq!(browser.texts("hrc-radar", "[part=table]").len(), 1);
    });
}

#[test]
fn the_search_narrows_map_and_list_without_accents() {
    let host = Host::start();
    every_engine(|browser| {
        open_map(&host, browser);
        browser.click(&["hrc-map", ".search"]);
        browser.enter("MEXICO");
        settle(browser);
        let sum = || -> usize {
            let counts = browser.attributes("hrc-map", "[data-marker]", "data-count");
            counts.iter().map(|count| count.parse::<usize>().unwrap()).sum()
        };
        let shown = sum();
        browser.toggle("hrc-map", "List of members");
        let rows = browser.texts("hrc-map", "[data-row]");
        assert!(
            !rows.is_empty() && rows.iter().all(|row| row.contains("Mexico") || row.contains("México")),
            "{rows:?}"
        );
        assert!(shown <= rows.len());
        let found = browser.texts("hrc-map", ".found").remove(0);
        assert_eq!(found, format!("{} found", rows.len()));
    });
}

#[test]
fn nothing_moves_for_readers_who_asked_for_less_motion() {
    let host = Host::start();
    every_engine(|browser| {
        if browser.engine() != Engine::Chromium {
            return;
        }
        browser.emulate_media(&[("prefers-reduced-motion", "reduce")]);
        open_map(&host, browser);
        browser.click(&["hrc-map", ".zoom button"]);
        let moving: usize = browser.value(
            "[document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)]
                .flatMap((root) => root.getAnimations()).length",
        );
        assert_eq!(moving, 0);
    });
}

#[test]
fn nothing_that_has_the_focus_hides_under_a_header_that_stays() {
    let host = Host::start();
    let header = "<style>header { position: sticky; top: 0; height: 60px; background: white; z-index: 1 }</style><header>header</header>";
    let widgets = "<hrc-map feed=/sample/feed.json lang=en view=list></hrc-map><hrc-radar feed=/sample/feed.json lang=en view=table></hrc-radar>";
    host.answer("/page.html", page(&[header, widgets, &"<p>below</p>".repeat(60)].concat()));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        let hidden: Vec<String> = browser.value(
            "__widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll('button, input, select, a')]
                .filter((control) => control.checkVisibility()).filter((control) => {
                    scrollTo(0, document.documentElement.scrollHeight);
                    control.focus();
                    return widget.shadowRoot.activeElement !== control || control.getBoundingClientRect().top < 60;
                }).map((control) => `${widget.localName}: ${control.textContent.slice(0, 40)}`))",
        );
        assert_eq!(hidden, NONE);
    });
}
