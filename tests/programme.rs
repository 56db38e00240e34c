//! The programme on whole pages: both sessions of the sources, a rehearsal from item to item, and what a reader does.

use hrc_tests::{Browser, Engine, Host, Key, NONE, every_engine, page};

const ROOT: &str = "document.querySelector('hrc-programme').shadowRoot";
const SEVILLE: &str = "feed=/facts/feed.json session=2022-06-14-seville";
const GENEVA: &str = "feed=/facts/feed.json session=ohchr-uclg-meeting";

/// Opens a page with one programme.
fn open(host: &Host, browser: &Browser, attributes: &str) {
    let body = format!("<h1>A page</h1><h2>A part</h2><hrc-programme {attributes}></hrc-programme>");
    host.answer("/page.html", page(&body));
    browser.open_page(&host.url("/page.html"));
}

/// Lets the clock of the rehearsal show a time of the day of the session in Seville.
fn at(browser: &Browser, time: &str) {
    browser
        .js::<()>(&format!("document.querySelector('hrc-programme').now = '2022-06-14T{time}+02:00'"), &[]);
    settle(browser);
}

/// What was asked of the page is drawn.
fn settle(browser: &Browser) {
    browser.js_later::<()>(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)));",
        &[],
    );
}

/// What a screen reader is told; empty lines are none.
fn told(browser: &Browser) -> Vec<String> {
    browser
        .texts("hrc-programme", "[role=status].region p")
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn both_sessions_stand_as_the_sources_have_them() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, SEVILLE);
        let texts = |selector: &str| browser.texts("hrc-programme", selector);
        assert_eq!(texts("[part=sentence]"), ["14 June 2022, 17:00 to 18:30, Europe/Madrid (UTC+2)"]);
        assert_eq!(told(browser), ["This session is over."]);
        assert_eq!(
            texts(".time"),
            [
                "17:00 to 17:15",
                "17:15 to 17:50",
                "17:50 to 18:05",
                "18:05 to 18:15",
                "18:15 to 18:25",
                "18:25 to 18:30",
            ]
        );
        assert_eq!(texts(".item")[3], "State of the world campaign");
        assert_eq!(texts(".about .texts li").len(), 5, "two objectives, three questions");
        assert_eq!(
            browser.value::<usize>(&format!("{ROOT}.querySelectorAll('.calendar').length")),
            0,
            "it is over"
        );

        open(&host, browser, &format!("{GENEVA} lang=fr"));
        assert_eq!(texts("[part=sentence]"), ["La date n’a pas encore été annoncée."]);
        assert_eq!(told(browser), NONE);
        let lines = texts(".line");
        assert_eq!(lines[0], "Programme provisoire : il peut encore changer.");
        assert!(lines[1].contains("22 juillet 2025 à Genève"), "{lines:?}");
        assert_eq!((texts(".time").len(), texts(".time")[4].as_str()), (8, "13:15–15:00"));
        assert_eq!(texts(".right").len(), 8);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_rehearsal_passes_from_item_to_item_and_tells_each_once() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, &format!("{SEVILLE} speed=0 now=2022-06-13T12:00+02:00"));
        assert_eq!(told(browser), ["Tomorrow", "Begins on 14 June 2022 at 17:00"]);
        browser.js::<()>(
            &format!(
                "window.__told = 0;
                 new MutationObserver(() => window.__told++).observe({ROOT}.querySelector('.region'),
                    {{ childList: true, subtree: true, characterData: true }});"
            ),
            &[],
        );
        for (time, lines, countdown) in [
            ("08:00", &["Today", "Begins at 17:00"][..], "in 9 hours"),
            ("16:59:30", &["Today", "Begins at 17:00"], "in 30 seconds"),
            ("17:00", &["Now", "Opening remarks", "until 17:15"], "15 minutes left"),
            ("17:03", &["Now", "Opening remarks", "until 17:15"], "12 minutes left"),
            ("17:14:59", &["Now", "Opening remarks", "until 17:15"], "1 second left"),
            (
                "17:15",
                &[
                    "Now",
                    "It is time for rights! Local and regional governments speak on human rights",
                    "until 17:50",
                ],
                "35 minutes left",
            ),
            ("18:05", &["Now", "State of the world campaign", "until 18:15"], "10 minutes left"),
            ("18:29:01", &["Now", "Closing remarks", "until 18:30"], "59 seconds left"),
            ("18:30", &["This session is over."], ""),
        ] {
            let before = told(browser);
            at(browser, time);
            assert_eq!(told(browser), lines, "{time}");
            let shown = browser.texts("hrc-programme", ".countdown[aria-hidden=true]").concat();
            assert_eq!(shown, countdown, "{time}");
            // Ticking changes nothing that is announced. At the end the region is another one.
            if time != "18:30" {
                let changed: usize =
                    browser.js("const told = window.__told; window.__told = 0; return told;", &[]);
                assert_eq!(changed > 0, before != lines, "{time}");
            }
        }
        assert_eq!(browser.attributes("hrc-programme", "li.past", "data-item"), NONE, "it is only over");
        at(browser, "18:10");
        assert_eq!(
            browser.attributes("hrc-programme", "[aria-current=time]", "data-item"),
            ["state-of-the-campaign"]
        );
        assert_eq!(browser.attributes("hrc-programme", "li.past", "data-item").len(), 3);
        assert_eq!(browser.texts("hrc-programme", ".next"), ["Next: 18:15 Open discussion"]);
        assert!(
            browser.attributes("hrc-programme", ".calendar a", "href")[0].ends_with("/facts/sessions.ics")
        );
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn the_clock_of_a_rehearsal_runs_and_is_one_for_all() {
    let host = Host::start();
    every_engine(|browser| {
        let programme =
            format!("<hrc-programme {SEVILLE} now=2022-06-14T17:10+02:00 speed=600></hrc-programme>");
        host.answer("/page.html", page(&programme));
        browser.open_page(&host.url("/page.html"));
        browser.wait_until(
            "the second item is on",
            &format!("{ROOT}.querySelector('[aria-current=time]')?.dataset.item === 'time-for-rights'"),
        );
        browser.js::<()>(
            "const second = document.querySelector('hrc-programme').cloneNode();
             second.id = 'second';
             document.querySelector('main').append(second);",
            &[],
        );
        browser.wait_until(
            "both show the same, later item",
            "(() => {
                const [one, two] = [...document.querySelectorAll('hrc-programme')]
                    .map((element) => element.shadowRoot.querySelector('[aria-current=time]')?.dataset.item);
                return one === two && one && one !== 'time-for-rights';
            })()",
        );
        browser.wait_until(
            "it is over",
            &format!("{ROOT}.querySelector('.short')?.textContent.includes('over')"),
        );
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn pages_load_the_library_that_they_need_and_no_other() {
    let host = Host::start();
    every_engine(|browser| {
        let loaded = || -> Vec<String> {
            let mut names: Vec<String> = browser.value(
                "performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
                    .filter((path) => /wasm$/.test(path))",
            );
            names.sort();
            names
        };
        let both = format!(
            "<hrc-counter feed=/facts/feed.json></hrc-counter><div data-hrc=programme data-{SEVILLE}></div>"
        );
        host.answer("/page.html", page(&both));
        browser.open_page(&host.url("/page.html"));
        assert_eq!(loaded(), ["/v1/hrc-event_bg.wasm"]);
        host.answer("/page.html", page("<hrc-counter feed=/facts/feed.json></hrc-counter>"));
        browser.open_page(&host.url("/page.html"));
        assert_eq!(loaded(), ["/v1/hrc-basic_bg.wasm"]);
        // One that comes later brings its own; what is there stays.
        browser.js::<()>(
            "const late = document.createElement('hrc-programme');
             late.setAttribute('feed', '/facts/feed.json');
             document.querySelector('main').prepend(late);",
            &[],
        );
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(loaded(), ["/v1/hrc-basic_bg.wasm", "/v1/hrc-event_bg.wasm"]);
        assert_eq!(browser.texts("hrc-counter", "[part=value]").len(), 1);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_right_is_reached_by_keyboard_and_told_to_the_page() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, GENEVA);
        let focused = format!("{ROOT}.activeElement");
        let mut stops: Vec<String> = Vec::new();
        for _ in 0..30 {
            browser.press(&[Key::Tab]);
            let stop: Option<String> =
                browser.value(&format!("{focused} && ({focused}.dataset.right || {focused}.localName)"));
            let Some(stop) = stop else { break };
            if stop == "health" {
                browser.press(&[Key::Enter]);
            }
            // What a summary opens is there by keyboard.
            if stop == "summary" && !stops.contains(&stop) {
                browser.press(&[Key::Enter]);
                assert!(browser.value::<bool>(&format!("{focused}.parentElement.open")));
            }
            stops.push(stop);
        }
        for stop in ["summary", "housing", "health", "participation", "button"] {
            assert!(stops.contains(&stop.to_owned()), "{stop} in {stops:?}");
        }
        let chosen: Vec<_> =
            browser.events_named("hrc:select").into_iter().map(|event| event.detail).collect();
        assert_eq!(chosen, [serde_json::json!({ "right": "health" })]);
    });
}

#[test]
fn the_table_is_the_list_and_the_rules_of_accessibility_hold_at_every_hour() {
    let host = Host::start();
    every_engine(|browser| {
        let mut broken = Vec::new();
        for (lang, time) in [("en", "17:20"), ("ar", "17:20"), ("fr", "09:00")] {
            open(&host, browser, &format!("{SEVILLE} speed=0 lang={lang} now=2022-06-14T{time}+02:00"));
            broken.extend(
                browser.axe().into_iter().map(|found| format!("{lang} {}: {:?}", found.id, found.nodes)),
            );
            let list = browser.texts("hrc-programme", "li[data-item] .item");
            let word = match lang {
                "fr" => "Tableau",
                "ar" => "جدول",
                _ => "Table",
            };
            browser.toggle("hrc-programme", word);
            assert_eq!(browser.texts("hrc-programme", "[part=table] tbody th"), list);
            broken.extend(
                browser
                    .axe()
                    .into_iter()
                    .map(|found| format!("{lang} table {}: {:?}", found.id, found.nodes)),
            );
        }
        assert_eq!(broken, NONE);
    });
}

#[test]
fn the_readers_own_time_is_second_and_on_a_screen_it_is_not_there() {
    let host = Host::start();
    every_engine(|browser| {
        // The browsers of tests are in Newfoundland, two and a half hours behind UTC in June.
        open(&host, browser, &format!("{SEVILLE} speed=0 now=2022-06-14T17:20+02:00"));
        assert_eq!(browser.texts("hrc-programme", ".line"), ["Your time: 12:30 to 14:00"]);
        let on_screen = format!("<hrc-screen><hrc-programme {SEVILLE} speed=0></hrc-programme></hrc-screen>");
        host.answer("/page.html", page(&on_screen));
        browser.goto(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        assert_eq!(browser.texts("hrc-programme", ".line"), NONE);
    });
}

#[test]
fn under_the_strictest_policy_it_works_and_without_webassembly_the_snapshot_stays() {
    let host = Host::start();
    every_engine(|browser| {
        for (wasm, widget) in [("'wasm-unsafe-eval'", ".root:not(.snapshot)"), ("", ".snapshot")] {
            let mut answer = page("<hrc-programme feed=/facts/feed.json></hrc-programme>");
            let policy = format!(
                "default-src 'none'; script-src 'self' {wasm}; connect-src 'self'; img-src 'self'; \
                 require-trusted-types-for 'script'; trusted-types 'none'"
            );
            answer.headers.push(("content-security-policy", policy));
            host.answer("/page.html", answer);
            browser.open_page(&host.url("/page.html"));
            let items = format!("{ROOT}.querySelectorAll('{widget} li[data-item]').length");
            browser.wait_until("the items are there", &format!("{items} === 6"));
            assert_eq!(
                browser.texts("hrc-programme", &format!("{widget} .region")),
                ["This session is over."]
            );
            let refused = |error: &String| wasm.is_empty() && error.starts_with("policy:");
            let errors: Vec<String> = browser.errors().into_iter().filter(|error| !refused(error)).collect();
            assert_eq!(errors, NONE);
        }
    });
}

#[test]
fn from_240_pixels_to_a_wall_and_on_paper_everything_is_there() {
    let host = Host::start();
    every_engine(|browser| {
        if browser.engine() != Engine::Chromium {
            return;
        }
        for lang in ["en", "fr", "ar"] {
            for width in [240, 480, 1280, 3840] {
                open(&host, browser, &format!("{GENEVA} lang={lang}"));
                browser.set_size(width + 16, 900);
                settle(browser);
                let wide: Vec<String> = browser.value(&format!(
                    "(() => {{
                        const frame = {ROOT}.querySelector('[part=frame]').getBoundingClientRect();
                        return [...{ROOT}.querySelectorAll('p, li, button, summary')].filter((e) => e.checkVisibility())
                            .filter((e) => e.getBoundingClientRect().right > frame.right + 1
                                || e.getBoundingClientRect().left < frame.left - 1).map((e) => e.textContent);
                    }})()"
                ));
                assert_eq!(wide, NONE, "{lang} {width}");
            }
        }
        browser.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }));
        settle(browser);
        let hidden: Vec<String> = browser.value(&format!(
            "[...{ROOT}.querySelectorAll('details p, .right')]
                .filter((e) => !e.checkVisibility({{ contentVisibilityAuto: true }}) || !e.getBoundingClientRect().height)
                .map((e) => e.textContent)"
        ));
        assert_eq!(hidden, NONE, "descriptions and rights are on paper");
        browser.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" }));
    });
}
