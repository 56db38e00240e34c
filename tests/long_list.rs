//! A map of a thousand members: it loads its map file, and of the members what the reader opens or searches.

use std::fmt::Write as _;

use hrc_demo::place;
use hrc_tests::{Answer, Browser, Host, every_engine, page};
use serde_json::{Value, json};

/// A member that stands alone, far from all others.
const LONE: &str = "nz-wellington";

/// Publishes the facts with some members more, a thousand in all, at `/long/` of the host. The result has the paths of the map
/// file, the names and the part with [`LONE`], and this part.
fn publish(host: &Host) -> ([String; 3], Answer) {
    let sheets = place::target().join("tests/sheets/long");
    std::fs::create_dir_all(&sheets).unwrap();
    let facts = place::root().join("demo/campaigns/facts");
    for file in std::fs::read_dir(&facts).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), sheets.join(file.file_name())).unwrap();
    }
    let mut csv = std::fs::read_to_string(facts.join("members.csv")).unwrap();
    let mut add = |id: &str, name: &str, country: &str, lat: f64, lon: f64| {
        // `id,name,names.en,…,type,status,joined,founding,country,uclgSections,lat,lon,precision`, and nothing more.
        let row = format!("{id},{name},,,,municipality,member,2024,,{country},,{lat},{lon},seat");
        writeln!(csv, "{row}{}", ",".repeat(8)).unwrap();
    };
    add(LONE, "Wellington", "NZ", -41.29, 174.78);
    for number in 0..980u32 {
        let (lat, lon) = (f64::from(number % 28) / 7.0, f64::from(number / 28) / 7.0);
        add(&format!("pl-town-{number}"), &format!("Town {number}"), "PL", 50.0 + lat, 16.0 + lon);
    }
    std::fs::write(sheets.join("members.csv"), csv).unwrap();
    let at = "2026-11-01T09:00:00Z".parse().unwrap();
    let publication = hrc::compile::compile(hrc::sheets::Draft::read(&sheets), at, None, None);
    assert!(!publication.feed.is_empty(), "{:#?}", publication.findings);
    for file in &publication.files {
        let kind = hrc::headers::content_type(&file.name);
        host.answer(&format!("/long/{}", file.name), Answer::new(200, &kind, file.bytes.clone()));
    }
    let feed: Value = serde_json::from_slice(&publication.feed).unwrap();
    host.answer("/long/feed.json", Answer::json(publication.feed.clone()));
    let content = |link: &Value| {
        let name = link["url"].as_str().unwrap();
        &publication.files.iter().find(|file| file.name == name).unwrap().bytes
    };
    let map = &feed["members"]["map"];
    let file: Value = serde_json::from_slice(content(map)).unwrap();
    let has_lone = |part: &&Value| String::from_utf8_lossy(content(part)).contains(LONE);
    let part = file["parts"].as_array().unwrap().iter().find(has_lone).unwrap();
    let paths = [map, &file["names"], part].map(|link| format!("/long/{}", link["url"].as_str().unwrap()));
    (paths, Answer::json(content(part).clone()))
}

/// The files with members that were asked for since they were forgotten.
fn asked(host: &Host) -> Vec<String> {
    let paths = host.asked().into_iter().map(|asked| asked.path);
    let paths: Vec<String> = paths.filter(|path| path.starts_with("/long/members")).collect();
    host.forget();
    paths
}

fn wait_for(browser: &Browser, what: &str, selector: &str, test: &str) {
    let found = format!("[...document.querySelector('hrc-map').shadowRoot.querySelectorAll('{selector}')]");
    browser.wait_until(what, &format!("{found}.some((element) => {test})"));
}

#[test]
fn a_long_list_comes_by_what_the_reader_opens_and_searches() {
    let host = Host::start();
    let ([map, names, part], with_lone) = publish(&host);
    host.answer("/page.html", page("<hrc-map feed=/long/feed.json lang=en load=eager>Own</hrc-map>"));
    every_engine(|browser| {
        host.forget();
        browser.set_size(1280, 900);
        browser.goto(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        let heading = browser.texts("hrc-map", "[part=heading]").concat();
        assert!(heading.contains("1,000"), "{heading}");
        assert_eq!(asked(&host), std::slice::from_ref(&map), "the map file and no list");
        // A part that is away; and then there again.
        host.answer(&part, Answer::new(404, "text/plain", "away"));
        browser.js::<()>(
            "[...document.querySelector('hrc-map').shadowRoot.querySelectorAll('[data-marker]')]
                .find((marker) => marker.querySelector('title').textContent.includes('New Zealand')).id = 'lone'",
            &[],
        );
        browser.click(&["hrc-map", "#lone .dot"]);
        wait_for(browser, "the card says that it failed", ".card .again", "!element.hidden");
        assert_eq!(browser.events_named("hrc:select").len(), 0);
        host.answer(&part, with_lone.clone());
        browser.click(&["hrc-map", ".card .again"]);
        wait_for(browser, "the card is there", ".card .name", "element.textContent === 'Wellington'");
        browser.wait_for_events("hrc:select", 1);
        assert_eq!(browser.events_named("hrc:select")[0].detail, json!({ "member": LONE }));
        assert!(asked(&host).iter().all(|path| *path == part), "nothing but the part of who was opened");
        browser.click(&["hrc-map", ".search"]);
        browser.enter("town 97");
        wait_for(browser, "they are found", ".found", "element.textContent === '11 found'");
        assert_eq!(asked(&host), std::slice::from_ref(&names));
    });
}
