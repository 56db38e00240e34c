//! The event screen in whole pages: what the wall shows minute by minute, without network, after a crash, for days.

use std::time::Duration;

use hrc_tests::{Answer, Browser, Engine, Host, Key, every_engine, page};
use serde_json::{Value, json};

const SCREEN: &str = "document.querySelector('hrc-screen')";

/// A file of the published campaign.
fn campaign(name: &str) -> Value {
    let path = hrc_demo::place::target().join("demo/facts").join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The campaign with an event of three days in Seville, and so many members. Its list is in the feed.
fn feed(sequence: u64, members: u64) -> Value {
    let mut feed = campaign("feed.json");
    feed["members"] = campaign(feed["members"]["url"].as_str().unwrap())["members"].clone();
    feed["sequence"] = json!(sequence);
    feed["totals"]["members"] = json!({"value": members, "qualifier": "exact", "unit": "members"});
    feed["sessions"] = json!([event()]);
    feed
}

/// Three days, each from 9 to 18 with the same items; the second begins an hour later.
fn event() -> Value {
    let mut items = Vec::new();
    for day in 14..17 {
        let late = u32::from(day == 15);
        for (id, start, end, kind, feature) in [
            ("welcome", "09:00", "09:30", "opening", None),
            ("state", "09:30", "10:00", "status", Some("counter")),
            ("rights", "10:00", "11:30", "dialogue", Some("radar")),
            ("coffee", "11:30", "12:00", "break", None),
            ("members", "12:00", "13:00", "partners", Some("map")),
            ("photo", "13:00", "13:15", "photo", None),
            ("lunch", "13:15", "15:00", "break", None),
            // A gap of half an hour.
            ("closing", "15:30", "17:00", "closing", None),
        ] {
            let at = |time: &str| {
                let (hour, minute) = time.split_once(':').unwrap();
                let hour = hour.parse::<u32>().unwrap() + late;
                format!("2022-06-{day}T{hour:02}:{minute}:00+02:00")
            };
            let mut item = json!({
                "id": format!("{id}-{day}"), "start": at(start), "end": at(end), "kind": kind,
                "title": {"en": format!("{id} {day}"), "fr": format!("{id} le {day}")},
            });
            if let Some(feature) = feature {
                item["feature"] = json!(feature);
            }
            items.push(item);
        }
    }
    json!({
        "id": "event", "title": {"en": "Three days"}, "status": "confirmed", "attendance": "hybrid",
        "timeZone": "Europe/Madrid", "start": "2022-06-14T09:00:00+02:00", "end": "2022-06-16T18:00:00+02:00", "items": items,
    })
}

/// What the wall must show in a minute, computed from the feed without the code of the widgets.
#[derive(Debug, PartialEq)]
struct Wall {
    /// The tag name of the child, or empty for a card.
    shown: String,
    lang: String,
    clock: String,
    on: String,
}

/// Minutes since midnight of 14 June, at the venue.
fn minutes(instant: &str) -> i64 {
    let of = |range: std::ops::Range<usize>| instant[range].parse::<i64>().unwrap();
    (of(8..10) - 14) * 1440 + of(11..13) * 60 + of(14..16)
}

fn expected(minute: i64) -> Wall {
    const CHILDREN: [&str; 4] = ["hrc-counter", "hrc-map", "hrc-radar", "hrc-programme"];
    const DWELL_S: i64 = 25;
    const BACK_S: i64 = 20;
    let event = event();
    let items = event["items"].as_array().unwrap();
    let begin = |item: &Value| minutes(item["start"].as_str().unwrap());
    let finish = |item: &Value| minutes(item["end"].as_str().unwrap());
    let item = items.iter().find(|item| begin(item) <= minute && minute < finish(item));
    let word = |name: &str| item.and_then(|item| item[name].as_str()).unwrap_or_default();
    let children: Vec<&str> = match (word("feature"), word("kind")) {
        ("counter", _) => vec!["hrc-counter"],
        ("radar", _) => vec!["hrc-radar"],
        ("map", _) => vec!["hrc-map"],
        // With the map beside it.
        (_, "photo") => vec!["hrc-counter"],
        _ => CHILDREN.to_vec(),
    };
    // The slides of one round, second by second: each in French and in English.
    let mut round = Vec::new();
    // The code has a turn of its own where all take turns.
    let code = (children.len() == CHILDREN.len()).then_some("");
    for child in children.into_iter().chain(code) {
        let card = (word("kind") == "break").then_some(("", BACK_S));
        for (slide, seconds) in card.into_iter().chain([(child, DWELL_S)]) {
            for lang in ["fr", "en"] {
                round.extend((0..seconds).map(|_| (slide, lang)));
            }
        }
    }
    // 14 June 2022, midnight at the venue.
    const MIDNIGHT_S: i64 = 1_655_157_600;
    let since_s = match item {
        Some(item) => (minute - begin(item)) * 60,
        None => MIDNIGHT_S + minute * 60,
    };
    let (shown, lang) = round[since_s.rem_euclid(round.len() as i64) as usize];
    let back = |until: i64| {
        let time = format!("{:02}:{:02}", until / 60 % 24, until % 60);
        if lang == "fr" { format!("Reprise à {time}") } else { format!("Back at {time}") }
    };
    let day = |of: i64| of.div_euclid(1440);
    let on = match item {
        Some(item) if item["kind"] == "break" => {
            format!("{} · {}", item["title"][lang].as_str().unwrap(), back(finish(item)))
        }
        Some(item) if lang == "fr" => {
            format!("En ce moment\u{a0}: {}", item["title"]["fr"].as_str().unwrap())
        }
        Some(item) => format!("Now: {}", item["title"]["en"].as_str().unwrap()),
        None => {
            let before = items.iter().any(|item| finish(item) <= minute && day(finish(item)) == day(minute));
            let next = items.iter().map(begin).find(|begin| *begin > minute && day(*begin) == day(minute));
            let coming = items.iter().map(begin).find(|begin| *begin > minute);
            match (next, coming) {
                (Some(next), _) if before => back(next),
                // Between two days.
                (_, Some(coming)) if minute > begin(&items[0]) => {
                    let (day, hour) = (14 + day(coming), coming / 60 % 24);
                    match lang {
                        "fr" => format!("Suite le {day} juin 2022 à {hour:02}:00"),
                        _ => format!("Continues on {day} June 2022 at {hour:02}:00"),
                    }
                }
                _ => String::new(),
            }
        }
    };
    let clock = format!("{:02}:{:02}", minute.rem_euclid(1440) / 60, minute % 60);
    Wall { shown: shown.to_owned(), lang: lang.to_owned(), clock, on }
}

/// Looks at the wall in every minute from `from` to `to`, with a clock that is moved from one to the next.
fn watch(browser: &Browser, from: i64, to: i64) -> Vec<Value> {
    browser.js_later(
        &format!(
            "const [from, to, done] = arguments;
             const screen = {SCREEN};
             const root = screen.shadowRoot;
             const text = (selector) => (root.querySelector(selector)?.textContent || '').replace(/[\\u2066-\\u2069]/g, '').trim();
             const two = (number) => String(number).padStart(2, '0');
             (async () => {{
               const seen = [];
               for (let minute = from; minute < to; minute++) {{
                 const [day, hour] = [14 + Math.floor(minute / 1440), Math.floor(minute / 60) % 24];
                 screen.setAttribute('now', `2022-06-${{day}}T${{two(hour)}}:${{two(minute % 60)}}+02:00`);
                 await new Promise((drawn) => setTimeout(drawn));
                 await new Promise((drawn) => setTimeout(drawn));
                 const place = root.querySelector('.place.on slot');
                 const child = place?.assignedElements()[0];
                 const shown = child?.shadowRoot;
                 seen.push({{
                   shown: child?.localName || '',
                   lang: root.querySelector('.screen').lang,
                   clock: text('.clock .time'),
                   on: text('.bar .on'),
                   notes: text('.notes'),
                   // What stands on the wall: of the child, or of the card.
                   words: (shown ? shown.querySelector('[part=frame]')?.textContent : text('.card')) || '',
                   seen: child ? child.checkVisibility({{ visibilityProperty: true }}) : root.querySelector('.card').checkVisibility(),
                   number: document.querySelector('hrc-counter').shadowRoot.querySelector('[part=value]')?.dataset.value || '',
                 }});
               }}
               done(seen);
             }})();"
        ),
        &[json!(from), json!(to)],
    )
}

/// A screen with four children, at the beginning of the event; timers of polls run a hundred times as fast, the time limit of
/// files does not.
fn open(host: &Host, browser: &Browser, attributes: &str) {
    let fast = "<script>const real = setTimeout; setTimeout = (act, ms, ...rest) => real(act, ms > 40e3 && ms !== 6e4 ? ms / 100 : ms, ...rest)</script>";
    let children = "<hrc-counter></hrc-counter><hrc-map></hrc-map><hrc-radar></hrc-radar><hrc-programme></hrc-programme>";
    let screen = format!(
        "<h1>A hall</h1><hrc-screen feed=/event/feed.json heading=2 refresh=70 dwell=25 {attributes}>{children}</hrc-screen>"
    );
    let mut answer = page(&screen);
    answer.body = String::from_utf8(answer.body)
        .unwrap()
        .replace("<link rel=icon", &format!("{fast}<link rel=icon"))
        .into_bytes();
    host.answer("/page.html", answer);
    browser.goto(&host.url("/page.html"));
    browser.wait_until(
        "all children are drawn",
        "__watch.events.filter(({ name }) => name === 'hrc:ready').length >= 5",
    );
}

fn published(feed: &Value) -> Answer {
    Answer::json(feed.to_string())
}

#[test]
fn three_days_with_a_bad_network_minute_by_minute() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    host.answer("/event/feed.json", published(&feed(100, 100)));
    open(&host, &browser, "lang=fr,en speed=0 now=2022-06-14T08:03+02:00");
    // The texts of the second language come when they come.
    browser.wait_until(
        "the second language",
        &format!("{SCREEN}.shadowRoot.querySelector('.screen').lang === 'en'"),
    );
    // Twelve hours of each day. What the network does in each hour is by chance, but the same in every run.
    let mut chance: u32 = 2030;
    let (mut newest, mut minutes_seen) = (100, 0);
    for day in 0..3 {
        for hour in 8..20 {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            match chance >> 29 {
                0 => host.answer("/event/feed.json", Answer::new(503, "text/plain", "")),
                1 => host.answer("/event/feed.json", Answer::new(200, "text/html", "<title>Log in</title>")),
                2 => host.answer("/event/feed.json", Answer::json(r#"{"version":"1.0","id":"#)),
                3 => host.answer(
                    "/event/feed.json",
                    Answer { after: Duration::from_secs(40), ..published(&feed(1, 5)) },
                ),
                4 => host.answer("/event/feed.json", published(&feed(1, 5))), // an old one
                _ => {
                    newest += 1;
                    host.answer("/event/feed.json", published(&feed(newest, newest)));
                }
            }
            let from = day * 1440 + hour * 60;
            let mut last = 0;
            for (minute, seen) in (from..).zip(watch(&browser, from, from + 60)) {
                let word = |name: &str| seen[name].as_str().unwrap().to_owned();
                let wall =
                    Wall { shown: word("shown"), lang: word("lang"), clock: word("clock"), on: word("on") };
                assert_eq!(wall, expected(minute), "day {day}, {}:{:02}", hour, minute % 60);
                assert!(
                    seen["seen"].as_bool().unwrap() && !word("words").trim().is_empty(),
                    "an empty wall: {seen}"
                );
                assert!(
                    word("notes").contains("Rehearsal") || word("notes").contains("Répétition"),
                    "{seen}"
                );
                let number: u64 = word("number").parse().unwrap_or_else(|_| panic!("no number: {seen}"));
                assert!(
                    (100..=newest).contains(&number) && number >= last,
                    "{number} after {last}, published {newest}"
                );
                last = number;
                minutes_seen += 1;
            }
        }
    }
    assert_eq!(minutes_seen, 3 * 12 * 60);
    // With the network back, the wall has the newest number.
    host.answer("/event/feed.json", published(&feed(newest + 1, newest + 1)));
    browser.wait_up_to(
        Duration::from_secs(90),
        "the newest number",
        &format!("document.querySelector('hrc-counter').shadowRoot.querySelector('[part=value]').dataset.value === '{}'", newest + 1),
    );
}

#[test]
fn the_clock_is_that_of_the_venue_in_every_season() {
    let host = Host::start();
    every_engine(|browser| {
        host.answer("/event/feed.json", published(&feed(1, 100)));
        open(&host, browser, "lang=en speed=0 now=2026-11-26T11:44:00Z");
        for (now, clock) in [
            ("2026-11-26T11:44:00Z", "12:44"),
            ("2022-06-14T11:44:00Z", "13:44"),
            ("2022-03-27T00:59:59Z", "01:59"),
            ("2022-03-27T01:10:00Z", "03:10"),
            ("2022-10-30T00:30:00Z", "02:30"),
            ("2022-10-30T01:30:00Z", "02:30"),
        ] {
            browser.js::<()>(&format!("{SCREEN}.setAttribute('now', '{now}')"), &[]);
            browser.wait_until(
                &format!("{clock} at {now}"),
                &format!("{SCREEN}.shadowRoot.querySelector('.clock .time').textContent === '{clock}'"),
            );
        }
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
fn a_member_that_joins_is_celebrated_once() {
    let host = Host::start();
    every_engine(|browser| {
        let before = feed(1, 100);
        let mut after = feed(2, 101);
        after["members"].as_array_mut().unwrap().push(json!({
            "id": "xx-new", "name": "Neustadt", "type": "municipality", "status": "member", "country": "DE",
            "location": {"lat": 49.35, "lon": 8.14, "precision": "seat"},
        }));
        host.answer("/event/feed.json", published(&before));
        open(&host, browser, "lang=en");
        assert_eq!(
            browser.texts("hrc-screen", ".card").iter().filter(|text| text.contains("joined")).count(),
            0
        );
        host.answer("/event/feed.json", published(&after));
        browser.wait_until(
            "the member is named",
            &format!("{SCREEN}.shadowRoot.querySelector('.card.celebration')"),
        );
        assert_eq!(browser.texts("hrc-screen", ".card.celebration"), ["Neustadt has joined the campaign"]);
        assert_eq!(
            browser.attributes("hrc-screen", ".place.on slot", "name"),
            ["1"],
            "the map is on the wall"
        );
        let open: String = browser.js("return document.querySelector('hrc-map').getAttribute('member')", &[]);
        assert_eq!(open, "xx-new");
        // After a reload nothing is new.
        browser.goto(&host.url("/page.html"));
        browser.wait_until(
            "all children are drawn",
            "__watch.events.filter(({ name }) => name === 'hrc:ready').length >= 5",
        );
        assert_eq!(browser.texts("hrc-screen", ".card.celebration"), Vec::<String>::new());
    });
}

#[test]
fn keys_and_buttons_turn_the_wall() {
    let host = Host::start();
    every_engine(|browser| {
        host.answer("/event/feed.json", published(&feed(1, 100)));
        open(&host, browser, "lang=en speed=0 now=2022-06-14T09:00+02:00");
        let press = |key: &str| {
            browser.js::<()>(
                &format!("{SCREEN}.shadowRoot.querySelector('.screen').dispatchEvent(new KeyboardEvent('keydown', {{ key: arguments[0], bubbles: true, cancelable: true }}))"),
                &[json!(key)],
            );
        };
        // What has not been fitted yet may have several pages, and a key then goes to the next of them.
        let wait = |element: &str| {
            browser.wait_until(
                &format!("{element} is shown, and fitted"),
                &format!("{SCREEN}.shadowRoot.querySelector('.stage').hasAttribute('data-fitted') && {SCREEN}.shadowRoot.querySelector('.place.on slot').assignedElements()[0].localName === '{element}'"),
            )
        };
        wait("hrc-counter");
        press("PageDown");
        wait("hrc-map");
        press("ArrowRight");
        wait("hrc-radar");
        press("PageUp");
        wait("hrc-map");
        press(" ");
        browser
            .wait_until("it is paused", &format!("{SCREEN}.shadowRoot.querySelector('[aria-pressed=true]')"));
        let turns: Vec<Value> = browser
            .events_named("hrc:turn")
            .into_iter()
            .map(|event| event.detail["element"].clone())
            .collect();
        assert_eq!(turns[turns.len() - 4..], ["hrc-counter", "hrc-map", "hrc-radar", "hrc-map"]);
        let hidden: Vec<bool> = browser.js("return [...document.querySelector('hrc-screen').children].map((child) => child.checkVisibility({ visibilityProperty: true }))", &[]);
        assert_eq!(hidden, [false, true, false, false]);
        browser.js::<()>(&format!("[...{SCREEN}.shadowRoot.querySelectorAll('.controls button')].find((button) => button.textContent === 'Next').click()"), &[]);
        wait("hrc-radar");
        // What fades in has less contrast for a moment.
        browser.wait_until(
            "it is seen",
            &format!("getComputedStyle({SCREEN}.shadowRoot.querySelector('.place.on')).opacity === '1'"),
        );
        let found = browser.axe();
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
fn a_wall_starts_again_without_network() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.goto(&host.url("/v1/screen.html?feed=/sample/feed.json&lang=en"));
    let drawn =
        "document.querySelector('hrc-counter')?.shadowRoot?.querySelector('.root:not(.coming) [part=value]')";
    browser.wait_until("the counter", drawn);
    let number: String = browser.js(&format!("return {drawn}.textContent"), &[]);
    browser.wait_until("the files are kept", "navigator.serviceWorker.controller");
    browser.js::<()>(
        "window.__kept = 0; const look = async () => {
           const cache = await caches.open('hrc ' + new URL('/sample/feed.json', location.href).href);
           window.__kept = (await cache.keys()).length;
           if (window.__kept < 2) setTimeout(look, 50);
         }; look()",
        &[],
    );
    browser.wait_until("the feed and its members are kept", "__kept === 2");
    browser.enter("i");
    browser.wait_until(
        "the operator is told that the plug may be pulled",
        &format!("{SCREEN}.shadowRoot.querySelector('.status')?.textContent.includes('ready: page and data are kept')"),
    );
    assert!(browser.axe().is_empty());
    browser.press(&[Key::Escape]);
    browser.wait_until("it is closed", &format!("!{SCREEN}.shadowRoot.querySelector('.status')"));
    browser.cdp("Network.enable", json!({}));
    let off = json!({"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0});
    // The page and its worker are two clients of the network.
    browser.cdp("Network.emulateNetworkConditions", off);
    host.answer("/sample/feed.json", Answer::new(503, "text/plain", ""));
    browser.js::<()>("location.reload()", &[]);
    browser.wait_until("the counter, from what was kept", drawn);
    assert_eq!(browser.js::<String>(&format!("return {drawn}.textContent"), &[]), number);
    browser.wait_until(
        "the map too",
        "document.querySelector('hrc-map').shadowRoot.querySelector('[data-marker]')",
    );
    browser.wait_until(
        "it says so",
        &format!("{SCREEN}.shadowRoot.querySelector('.notes').textContent.includes('No connection since')"),
    );
    // A damaged copy is as none, and is replaced.
    browser.js::<()>(
        "const feed = new URL('/sample/feed.json', location.href).href;
         caches.open('hrc ' + feed).then((cache) => cache.put(feed, new Response('{\"version\":'))).then(() => { window.__damaged = true; })",
        &[],
    );
    browser.wait_until("the copy is damaged", "window.__damaged");
    browser.js::<()>("location.reload()", &[]);
    browser.wait_until(
        "the screen is there",
        &format!("{SCREEN}?.shadowRoot?.querySelector('.notes')?.textContent.includes('No connection')"),
    );
    let on = json!({"offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.cdp("Network.emulateNetworkConditions", on);
    host.answer_as_usual("/sample/feed.json");
    browser.js::<()>("location.reload()", &[]);
    browser.wait_until("the counter, from the network", drawn);
    browser.js::<()>(
        "const feed = new URL('/sample/feed.json', location.href).href;
         const look = async () => { const copy = await (await caches.open('hrc ' + feed)).match(feed); window.__whole = (await copy.text()).endsWith('}'); if (!window.__whole) setTimeout(look, 50); }; look()",
        &[],
    );
    browser.wait_until("the copy is good again", "window.__whole");
}

#[test]
fn a_child_that_crashes_starts_again_and_the_third_time_it_is_left_out() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    host.answer("/event/feed.json", published(&feed(1, 100)));
    // An item that has the counter on the wall.
    open(&host, &browser, "lang=en speed=0 now=2022-06-14T09:30+02:00");
    let shown =
        format!("{SCREEN}.shadowRoot.querySelector('.place.on slot')?.assignedElements()[0].localName");
    let errors = || -> Vec<Value> {
        browser.events_named("hrc:error").into_iter().map(|event| event.detail["code"].clone()).collect()
    };
    for crash in 1..=3 {
        // The next rectangle is one of the counter's stages.
        browser.js::<()>(
            "const make = document.createElementNS;
             document.createElementNS = function (space, tag, ...rest) {
               if (tag !== 'rect') return make.call(this, space, tag, ...rest);
               document.createElementNS = make;
               throw new Error('broken on purpose');
             };
             const counter = document.querySelector('hrc-counter');
             counter.setAttribute('view', 'table');
             setTimeout(() => counter.setAttribute('view', 'ruler'), 50);",
            &[],
        );
        let ready = if crash < 3 { 5 + 5 * crash } else { 19 };
        browser.wait_until(
            &format!("all that go on have been started again {crash} times"),
            &format!("__watch.events.filter(({{ name }}) => name === 'hrc:ready').length >= {ready}"),
        );
        if crash < 3 {
            browser.wait_until(
                "the counter is drawn",
                "document.querySelector('hrc-counter').shadowRoot.querySelector('.root:not(.coming) rect')",
            );
            assert_eq!(errors(), Vec::<Value>::new());
            browser.wait_until("it has the wall", &format!("{shown} === 'hrc-counter'"));
        }
    }
    assert_eq!(errors(), ["panic"]);
    browser.js::<()>(&format!("{SCREEN}.setAttribute('now', '2022-06-14T09:30:01+02:00')"), &[]);
    browser.wait_until("another child has the wall", &format!("{shown} === 'hrc-map'"));
}

#[test]
fn turns_and_updates_leave_nothing_behind() {
    // The full count takes minutes: HRC_SOAK=10000.
    let times: u64 = std::env::var("HRC_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(400);
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    host.answer("/event/feed.json", published(&feed(1, 100)));
    host.answer("/event/feed-2.json", published(&feed(2, 101)));
    open(&host, &browser, "lang=fr,en speed=0 now=2022-06-14T09:00+02:00");
    let turn = |times: u64| {
        browser.js_later::<Value>(
            &format!(
                "const [times, done] = arguments;
                 const screen = {SCREEN};
                 const frame = () => screen.shadowRoot.querySelector('.screen');
                 (async () => {{
                   for (let i = 0; i < times; i++) {{
                     frame().dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowRight', bubbles: true, cancelable: true }}));
                     if (i % 2) {{
                       const heard = new Promise((heard) => document.querySelector('hrc-counter').addEventListener('hrc:data', heard, {{ once: true }}));
                       screen.setAttribute('feed', i % 4 === 1 ? '/event/feed-2.json' : '/event/feed.json');
                       await heard;
                     }}
                     await new Promise((drawn) => setTimeout(drawn));
                   }}
                   __watch.events.length = 0;
                   performance.clearResourceTimings();
                   done(true);
                 }})();"
            ),
            &[json!(times)],
        );
    };
    let held = || {
        for _ in 0..3 {
            browser.cdp("HeapProfiler.collectGarbage", json!({}));
        }
        browser.cdp("Performance.enable", json!({}));
        let answer = browser.cdp("Performance.getMetrics", json!({}));
        ["JSHeapUsedSize", "Nodes", "JSEventListeners"].map(|name| {
            let metrics = answer["metrics"].as_array().unwrap();
            metrics.iter().find(|metric| metric["name"] == name).unwrap()["value"].as_f64().unwrap()
        })
    };
    // Until the browser has compiled what runs often.
    turn(300);
    let before = held();
    let mut left = times;
    while left > 0 {
        let some = left.min(100);
        turn(some);
        left -= some;
    }
    let after = held();
    println!("heap, nodes, listeners after 300 turns {before:?}, after {times} more {after:?}");
    for (before, after) in before.iter().zip(after) {
        assert!(after <= before * 1.05 + 50.0, "{before} → {after} after {times} turns");
    }
}
