//! The wall on any display, in any language, with any feed: everything is seen whole, on one page or another, and large enough;
//! clock and the data's age stay in their places.

use hrc_core::screen::LEAST_TEXT;
use hrc_tests::{Answer, Browser, Engine, Host, page};
use serde::Deserialize;
use serde_json::{Value, json};

/// From a projector to a wall of screens: usual, upright, square, flat. Each two are a test. What is twice as large in both
/// directions looks the same, since all is in shares of the wall.
const SIZES: [(u32, u32); 8] = [
    (1920, 1080),
    (1024, 768),
    (1080, 1920),
    (1280, 720),
    (3840, 1080),
    (1366, 768),
    (3840, 2160),
    (2560, 1080),
];
const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];
/// Sixty letters without a place to break.
const WORD: &str = "Menschenrechtsstadtentwicklungsgesellschaftsversammlungshaus";
const ARABIC_WORD: &str = "مدينةحقوقالإنسانوالأقاليمالمستدامةوالمشاركةوالتضامنالدوليبين";

/// What `wall/look.js` has found.
#[derive(Deserialize)]
struct Look {
    problems: Vec<String>,
    turns: Vec<String>,
    places: String,
}

/// A file of a published campaign.
fn published(campaign: &str, name: &str) -> Value {
    let path = hrc_demo::place::target().join("demo").join(campaign).join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A campaign's feed with its members in it.
fn campaign(name: &str) -> Value {
    let mut feed = published(name, "feed.json");
    if let Some(url) = feed["members"]["url"].as_str().map(str::to_owned) {
        feed["members"] = published(name, &url)["members"].clone();
    }
    feed
}

/// In all languages; in Arabic with Arabic letters.
fn in_all(text: &str) -> Value {
    let arabic = text.replace(WORD, ARABIC_WORD);
    json!({"en": text, "fr": text, "es": text, "ar": arabic})
}

/// Three days, each with so many items, of which the first is on at 09:00 of the first day.
fn event(items: u32, title: impl Fn(u32) -> Value) -> Value {
    let item = |day: u32, i: u32| {
        json!({
            "id": format!("item-{day}-{i}"), "kind": if i % 5 == 3 { "break" } else { "dialogue" }, "title": title(i),
            "start": format!("2022-06-{day}T{:02}:{:02}:00+02:00", 9 + i / 2, i % 2 * 30),
            "end": format!("2022-06-{day}T{:02}:{:02}:00+02:00", 9 + i.div_ceil(2), (i + 1) % 2 * 30),
            "room": "Auditorium 2",
        })
    };
    let items: Vec<Value> =
        (14..17).flat_map(|day| (0..items).map(move |i| (day, i))).map(|(day, i)| item(day, i)).collect();
    json!([{
        "id": "event", "title": title(99), "status": "confirmed", "attendance": "hybrid", "timeZone": "Europe/Madrid",
        "start": "2022-06-14T09:00:00+02:00", "end": "2022-06-16T20:00:00+02:00", "items": items,
    }])
}

/// The campaign with a congress of three days.
fn with_event(name: &str) -> Value {
    let mut feed = campaign(name);
    feed["sessions"] =
        event(12, |i| in_all(&format!("Dialogue {i} on a subject that has a title of some length")));
    feed
}

/// Every text is as long as the feed lets it be, or is one word that does not fit into a line.
fn hostile() -> Value {
    let mut feed = campaign("sample");
    let long = |text: &str, letters: usize| -> String { text.chars().cycle().take(letters).collect() };
    let sentence = "A remark of the campaign's office that explains where all these numbers come from. ";
    feed["campaign"]["name"] = in_all(&[WORD, " ", &long("ten hundred thousand ", 200)].concat());
    feed["campaign"]["url"] = json!(format!("https://example.org/{}", WORD.to_lowercase()));
    feed["totals"]["members"]["sourceNote"] = in_all(&[WORD, " ", &long(sentence, 230)].concat());
    feed["map"] = json!({"disclaimer": in_all(&[WORD, " ", &long(sentence, 1500)].concat())});
    for axis in feed["rights"]["axes"].as_array_mut().unwrap() {
        axis["label"] = in_all(WORD);
    }
    feed["sessions"] = event(12, |i| match i % 3 {
        0 => in_all(WORD),
        1 => in_all(&long("words of a title that does not end ", 280)),
        _ => in_all("Short"),
    });
    feed
}

/// Opens a screen with every kind of child.
fn open(host: &Host, browser: &Browser, attributes: &str) {
    let text = "<h2>Rules of the house</h2>".to_owned()
        + "<p>Please leave the hall by the doors at the back.</p>".repeat(30).as_str();
    let children = "<hrc-counter></hrc-counter><hrc-map></hrc-map><hrc-radar></hrc-radar><hrc-programme></hrc-programme>";
    host.answer(
        "/high.svg",
        Answer::new(
            200,
            "image/svg+xml",
            "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='4000'/>",
        ),
    );
    // A wall has the whole window.
    let style = "<style>body { margin: 0 }</style>";
    let screen = format!(
        "{style}<hrc-screen feed=/event/feed.json heading=2 dwell=1600 {attributes}>{children}<div>{text}</div><img src=/high.svg alt='A tower'></hrc-screen>"
    );
    let mut answer = page(&screen);
    answer.body = String::from_utf8(answer.body).unwrap().replace("A page", "A hall").into_bytes();
    host.answer("/page.html", answer);
    browser.goto(&host.url("/page.html"));
}

const AT: &str = "speed=0 now=2022-06-14T09:10:00+02:00";

fn look(browser: &Browser, (width, height): (u32, u32), most: u32) -> Look {
    let least = LEAST_TEXT * f64::from(width.min(height));
    browser.js_later(include_str!("wall/look.js"), &[json!(least), json!(most)])
}

/// Languages and feeds for a size, by their indices: each size with each language and each feed, and each language with each
/// feed, but not all three with one another, since nothing is laid out by language and feed together.
fn cases(size: usize) -> [(usize, usize); 5] {
    let feed = |case: usize| (case + size) % FEEDS.len();
    // Arabic twice, to compare what must not move.
    [0, 1, 2, 3, 4].map(|case| (case.min(LANGUAGES.len() - 1), feed(case)))
}

/// A name, and what makes the feed.
type Feed = (&'static str, fn() -> Value);

const FEEDS: [Feed; 3] =
    [("sample", || with_event("sample")), ("facts", || with_event("facts")), ("hostile", hostile)];

fn everything_is_seen_whole(sizes: std::ops::Range<usize>) {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.emulate_media(&[("prefers-reduced-motion", "reduce")]);
    let mut fixed: Vec<(String, String)> = Vec::new();
    let mut problems = Vec::new();
    for (feed, (name, make)) in FEEDS.iter().enumerate() {
        host.answer("/event/feed.json", Answer::json(make().to_string()));
        let (width, height) = SIZES[sizes.start];
        browser.set_size(width, height);
        open(&host, &browser, &["lang=en ", AT].concat());
        browser.wait_for_events("hrc:ready", 5);
        for size in sizes.clone() {
            let (width, height) = SIZES[size];
            browser.set_size(width, height);
            for (lang, _) in cases(size).into_iter().filter(|(_, of)| *of == feed) {
                let lang = LANGUAGES[lang];
                browser.js::<()>(
                    "document.querySelector('hrc-screen').setAttribute('lang', arguments[0])",
                    &[json!(lang)],
                );
                let look = look(&browser, (width, height), 120);
                let wall = format!("{name}, {width} × {height}, {lang}");
                for child in ["hrc-counter", "hrc-map", "hrc-radar", "hrc-programme", "div", "img"] {
                    assert!(
                        look.turns.iter().any(|turn| turn == child),
                        "{wall}: no {child} in {:?}",
                        look.turns
                    );
                }
                problems.extend(look.problems.into_iter().map(|problem| format!("{wall}: {problem}")));
                // The same whatever is written beside them.
                let direction = if lang == "ar" { "rtl" } else { "ltr" };
                let wall = format!("{width} × {height}, {direction}");
                match fixed.iter().find(|(known, _)| *known == wall) {
                    Some((_, places)) => assert_eq!(&look.places, places, "{name}, {lang}, {wall}"),
                    None => fixed.push((wall, look.places)),
                }
            }
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn everything_is_seen_whole_on_a_usual_wall_and_a_square_one() {
    everything_is_seen_whole(0..2);
}

#[test]
fn everything_is_seen_whole_on_an_upright_wall_and_a_small_one() {
    everything_is_seen_whole(2..4);
}

#[test]
fn everything_is_seen_whole_on_a_flat_wall_and_a_narrow_one() {
    everything_is_seen_whole(4..6);
}

#[test]
fn everything_is_seen_whole_on_a_large_wall_and_a_wide_one() {
    everything_is_seen_whole(6..8);
}

#[test]
fn every_size_language_and_feed_is_seen_with_every_other() {
    let all: Vec<(usize, usize)> = (0..SIZES.len()).flat_map(cases).collect();
    for (feed, lang) in (0..FEEDS.len()).flat_map(|feed| (0..LANGUAGES.len()).map(move |lang| (feed, lang))) {
        assert!(all.contains(&(lang, feed)), "{} in {}", FEEDS[feed].0, LANGUAGES[lang]);
        assert!((0..SIZES.len()).all(|size| cases(size).iter().any(|case| case.0 == lang)));
        assert!((0..SIZES.len()).all(|size| cases(size).iter().any(|case| case.1 == feed)));
    }
}

/// Sizes of what is on the stage, as shares of the wall's.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fill {
    /// Of the number, in heights of the wall.
    number: f64,
    /// Of the map, in widths and heights of the stage.
    world: (f64, f64),
    radar: f64,
    /// Class names of words that stand on a marker or on one another.
    covered: Vec<String>,
}

/// What is measured of the child that is on.
const MEASURE: &str = "
    const root = document.querySelector('hrc-screen').shadowRoot;
    const stage = root.querySelector('.stage').getBoundingClientRect();
    const box = (element) => element?.getBoundingClientRect();
    const of = (name, selector) => document.querySelector(name).shadowRoot.querySelector('.root:not(.coming) ' + selector);
    const world = box(of('hrc-map', '.world'));
    const radar = box(of('hrc-radar', 'svg.radar'));
    const words = [of('hrc-map', '.heading bdi') || of('hrc-map', '.heading'), of('hrc-map', '.foot'), root.querySelector('.newest')];
    const markers = [...document.querySelector('hrc-map').shadowRoot.querySelectorAll('.root:not(.coming) .marker')].map(box);
    const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const covered = words.filter(Boolean).filter((one) =>
      markers.some((marker) => touch(box(one), marker)) || words.some((other) => other && other !== one && touch(box(one), box(other))));
    return {
      number: parseFloat(getComputedStyle(of('hrc-counter', '.value')).fontSize) / innerHeight,
      world: [world.width / innerWidth, world.height / stage.height],
      radar: radar ? radar.height / stage.height : 0,
      covered: covered.map((one) => one.className),
    };";

#[test]
fn each_figure_fills_the_stage_and_covers_nothing() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.emulate_media(&[("prefers-reduced-motion", "reduce")]);
    host.answer("/event/feed.json", Answer::json(with_event("sample").to_string()));
    browser.set_size(1920, 1080);
    open(&host, &browser, &["lang=en ", AT].concat());
    browser.wait_for_events("hrc:ready", 5);
    for (size, number, world, radar) in [
        ((1920, 1080), 0.35, (0.93, 0.91), 0.93),
        ((1366, 768), 0.35, (0.93, 0.91), 0.93),
        ((3840, 2160), 0.35, (0.93, 0.91), 0.93),
        ((3840, 1080), 0.3, (0.46, 0.91), 0.93),
        ((1080, 1920), 0.18, (0.94, 0.28), 0.55),
    ] {
        browser.set_size(size.0, size.1);
        for lang in ["en", "ar"] {
            browser.js::<()>(
                "document.querySelector('hrc-screen').setAttribute('lang', arguments[0])",
                &[json!(lang)],
            );
            let root = "document.querySelector('hrc-screen').shadowRoot";
            browser.wait_until("the language", &format!("{root}.querySelector('.screen[lang={lang}]')"));
            // Marked anew once all that follows from size and language is drawn.
            let second = if lang == "en" { 20 } else { 40 };
            browser.js::<()>(
                &format!(
                    "{root}.querySelector('.stage').removeAttribute('data-fitted');
                     document.querySelector('hrc-screen').setAttribute('now', '2022-06-14T09:10:{second}+02:00')"
                ),
                &[],
            );
            browser
                .wait_until("the wall is at rest", &format!("{root}.querySelector('.stage[data-fitted]')"));
            let fill: Fill = browser.js(MEASURE, &[]);
            let wall = format!("{size:?}, {lang}: {fill:?}");
            assert!(fill.number > number, "{wall}");
            assert!(fill.world.0 > world.0 && fill.world.1 > world.1, "{wall}");
            assert!(fill.radar > radar, "{wall}");
            assert_eq!(fill.covered, Vec::<String>::new(), "{wall}");
        }
    }
}

#[test]
fn a_group_photo_has_counter_and_map_side_by_side_or_one_above_the_other() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.emulate_media(&[("prefers-reduced-motion", "reduce")]);
    let mut feed = with_event("sample");
    feed["sessions"][0]["items"][0]["kind"] = json!("photo");
    host.answer("/event/feed.json", Answer::json(feed.to_string()));
    for ((width, height), beside) in [((1920, 1080), true), ((3840, 1080), true), ((1080, 1920), false)] {
        browser.set_size(width, height);
        open(&host, &browser, &["lang=en ", AT].concat());
        browser.wait_for_events("hrc:ready", 5);
        let root = "document.querySelector('hrc-screen').shadowRoot";
        browser.wait_until(
            "the wall is at rest with two widgets",
            &format!("{root}.querySelector('.stage.pair[data-fitted]')"),
        );
        let [counter, world]: [[f64; 4]; 2] = browser.js(
            "return [['hrc-counter', '.frame'], ['hrc-map', '.world']].map(([name, selector]) => {
               const box = document.querySelector(name).shadowRoot.querySelector('.root:not(.coming) ' + selector).getBoundingClientRect();
               return [box.left / innerWidth, box.top / innerHeight, box.right / innerWidth, box.bottom / innerHeight];
             })",
            &[],
        );
        let boxes = format!("{width} × {height}: {counter:?} {world:?}");
        if beside {
            assert!(counter[2] <= world[0] && world[2] - world[0] > 0.4, "{boxes}");
        } else {
            assert!(counter[3] <= world[1] && world[2] - world[0] > 0.5, "{boxes}");
        }
        let shown: Vec<String> = browser.js(
            "return [...document.querySelector('hrc-screen').children].filter((child) => child.checkVisibility({ visibilityProperty: true })).map((child) => child.localName)",
            &[],
        );
        assert_eq!(shown, ["hrc-counter", "hrc-map"]);
        // On an upright wall the progress is on the second page of the turn, which one look does not reach.
        if beside {
            let look = look(&browser, (width, height), 1);
            assert_eq!(look.problems, Vec::<String>::new(), "{width} × {height}");
        }
    }
}

#[test]
fn what_is_celebrated_covers_nothing() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.emulate_media(&[("prefers-reduced-motion", "reduce")]);
    let (mut sequence, mut feed) = (1, with_event("facts"));
    for (lang, name) in [("en", "Neustadt"), ("ar", WORD)] {
        feed["sequence"] = json!(sequence);
        host.answer("/event/feed.json", Answer::json(feed.to_string()));
        browser.set_size(1920, 1080);
        open(&host, &browser, &format!("lang={lang} refresh=60 {AT}"));
        browser.wait_for_events("hrc:ready", 5);
        sequence += 1;
        feed["sequence"] = json!(sequence);
        feed["members"].as_array_mut().unwrap().push(json!({
            "id": format!("xx-new-{sequence}"), "name": name, "type": "municipality", "status": "member", "country": "DE",
            "location": {"lat": 49.35, "lon": 8.14, "precision": "seat"}, "sources": [{"url": "https://example.org/"}],
        }));
        host.answer("/event/feed-2.json", Answer::json(feed.to_string()));
        browser
            .js::<()>("document.querySelector('hrc-screen').setAttribute('feed', '/event/feed-2.json')", &[]);
        let root = "document.querySelector('hrc-screen').shadowRoot";
        browser.wait_until("the member is named", &format!("{root}.querySelector('.card.celebration')"));
        for (width, height) in SIZES {
            browser.set_size(width, height);
            browser
                .wait_until("the wall is at rest", &format!("{root}.querySelector('.stage[data-fitted]')"));
            let covered: Vec<String> = browser.js(
                &format!(
                    "const card = {root}.querySelector('.card').getBoundingClientRect();
                     const map = document.querySelector('hrc-map');
                     const parts = [map, ...map.shadowRoot.querySelectorAll('.heading, .world, .foot')];
                     const over = parts.filter((part) => {{ const box = part.getBoundingClientRect(); return box.top < card.bottom - 1 && box.bottom > card.top + 1; }});
                     const pressed = [...map.shadowRoot.querySelectorAll('.close, .card a')].filter((part) => part.checkVisibility());
                     return [...over, ...pressed].map((part) => part.className.baseVal ?? part.className);"
                ),
                &[],
            );
            assert_eq!(covered, Vec::<String>::new(), "{width} × {height}, {lang}");
            let world: f64 = browser.value("document.querySelector('hrc-map').shadowRoot.querySelector('.world').getBoundingClientRect().height / innerHeight");
            assert!(world > 0.15, "{width} × {height}, {lang}: the map has {world} of the wall");
        }
    }
}

#[test]
fn a_wall_without_data_says_once_what_it_waits_for() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    host.answer("/event/feed.json", Answer::new(503, "text/plain", ""));
    for (lang, waiting) in [
        ("en", "Waiting for the campaign’s data"),
        ("fr", "En attente des données de la campagne"),
        ("es", "A la espera de los datos de la campaña"),
        ("ar", "في انتظار بيانات الحملة"),
    ] {
        let only = "document.querySelectorAll('div, img').forEach((own) => own.remove())";
        open(&host, &browser, &["lang=", lang].concat());
        browser.js::<()>(only, &[]);
        browser.wait_for_events("hrc:error", 5);
        // The texts of a language come after the attribute that asks for them.
        browser.wait_until(
            "the connection is known to be lost, in words of the language",
            &format!(
                "document.querySelector('hrc-screen').shadowRoot.querySelector('.screen[lang={lang}] .notes .warning')?.textContent && document.querySelector('hrc-screen').shadowRoot.querySelector('.card')?.innerText.includes('{waiting}')"
            ),
        );
        assert_eq!(browser.texts("hrc-screen", ".card p"), ["A hall", waiting]);
        let seen: Vec<bool> = browser.js(
            "return [...document.querySelector('hrc-screen').children].map((child) => child.checkVisibility({ visibilityProperty: true }))",
            &[],
        );
        assert_eq!(seen, [false; 4], "{lang}: no child without data");
        let all: String = browser.js(
            "return document.querySelector('hrc-screen').shadowRoot.querySelector('.all').innerText",
            &[],
        );
        for text in ["A hall", waiting] {
            assert_eq!(all.matches(text).count(), 1, "{lang}: {all}");
        }
    }
}
