//! The table says what the picture says, and both say what the feed says.

use std::collections::BTreeMap;

use hrc_tests::{Browser, Host, every_engine, page};
use serde_json::Value;

const FEED: &str = "/sample/feed.json";

fn json(path: &str) -> Value {
    let path = hrc_demo::place::target().join("demo").join(path.trim_start_matches('/'));
    serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()
}

/// The members of the sample's linked file.
fn members() -> Vec<Value> {
    let link = json(FEED)["members"]["url"].as_str().unwrap().to_owned();
    json(&format!("/sample/{}", link.trim_start_matches("./")))["members"].as_array().unwrap().clone()
}

fn ids(rows: &[Value]) -> Vec<String> {
    let mut ids: Vec<String> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

fn open(host: &Host, browser: &Browser, body: &str) {
    host.answer("/page.html", page(body));
    browser.open_page(&host.url("/page.html"));
}

#[test]
fn the_counters_table_has_its_number_and_milestones() {
    let host = Host::start();
    let feed = json(FEED);
    every_engine(|browser| {
        open(&host, browser, &format!("<hrc-counter feed={FEED} lang=en></hrc-counter>"));
        let value = feed["totals"]["members"]["value"].to_string();
        assert_eq!(
            browser.attributes("hrc-counter", "[part=value]", "data-value"),
            std::slice::from_ref(&value)
        );
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), std::slice::from_ref(&value));
        let targets: Vec<String> = feed["campaign"]["milestones"]
            .as_array()
            .unwrap()
            .iter()
            .map(|milestone| milestone["target"].to_string())
            .collect();
        assert_eq!(browser.attributes("hrc-counter", ".stage", "data-target"), targets);
        let stages = browser.texts("hrc-counter", ".stage .target");
        let reached: Vec<String> = browser.attributes("hrc-counter", ".stage", "class");

        browser.toggle("hrc-counter", "Table");
        let milestones = "[part=table] table:first-of-type tbody";
        assert_eq!(browser.attributes("hrc-counter", &format!("{milestones} tr"), "data-row"), targets);
        assert_eq!(browser.texts("hrc-counter", &format!("{milestones} th")), stages);
        let states = browser.texts("hrc-counter", &format!("{milestones} td:nth-of-type(1)"));
        for (class, state) in reached.iter().zip(&states) {
            assert_eq!(class.contains("reached"), state.starts_with("reached"), "{class} and {state}");
        }
        let caption = browser.texts("hrc-counter", "[part=table] caption").remove(0);
        assert!(caption.contains(&value), "{caption}");
        let points = feed["history"].as_array().unwrap();
        let dates: Vec<String> =
            points.iter().map(|point| point["date"].as_str().unwrap().to_owned()).collect();
        let earlier = "[part=table] table:nth-of-type(2) tbody tr";
        assert_eq!(browser.attributes("hrc-counter", earlier, "data-row"), dates);
    });
}

#[test]
fn more_than_stays_more_than_in_picture_and_table() {
    let host = Host::start();
    every_engine(|browser| {
        open(&host, browser, "<hrc-counter feed=/facts/feed.json lang=en></hrc-counter>");
        let sentence = browser.texts("hrc-counter", "[part=sentence]").remove(0);
        assert!(sentence.starts_with("More than 100 "), "{sentence}");
        browser.toggle("hrc-counter", "Table");
        let caption = browser.texts("hrc-counter", "[part=table] caption").remove(0);
        assert!(caption.starts_with(&sentence), "{caption} and {sentence}");
    });
}

#[test]
fn the_radars_points_bars_rows_and_feed_agree() {
    let host = Host::start();
    let coverage = &json(FEED)["rights"]["coverage"];
    let axes = json(FEED)["rights"]["axes"].as_array().unwrap().clone();
    let in_feed: Vec<(String, String)> = axes
        .iter()
        .map(|axis| {
            let id = axis["id"].as_str().unwrap();
            let covered = coverage["axes"][id]["covered"].as_u64().map(|n| n.to_string());
            (id.to_owned(), covered.unwrap_or_default())
        })
        .collect();
    let reporting = coverage["reporting"].to_string();
    every_engine(|browser| {
        open(&host, browser, &format!("<hrc-radar feed={FEED} lang=en></hrc-radar>"));
        let read = || -> Vec<(String, String)> {
            let ids = browser.attributes("hrc-radar", "[data-axis]", "data-axis");
            ids.into_iter().zip(browser.attributes("hrc-radar", "[data-axis]", "data-covered")).collect()
        };
        let named = || browser.attributes("hrc-radar", "[data-axis]", "aria-label");
        assert_eq!(read(), in_feed);
        let names = named();
        browser.toggle("hrc-radar", "Bars");
        assert_eq!(read(), in_feed);
        assert_eq!(named(), names);

        browser.toggle("hrc-radar", "Table");
        let rows: Vec<String> = in_feed.iter().map(|(id, _)| id.clone()).collect();
        assert_eq!(browser.attributes("hrc-radar", "[part=table] [data-row]", "data-row"), rows);
        let heads = browser.texts("hrc-radar", "[part=table] [data-row] th");
        let cells = browser.texts("hrc-radar", "[part=table] [data-row] td:nth-of-type(1)");
        let said: Vec<String> =
            heads.iter().zip(&cells).map(|(head, cell)| format!("{head}: {cell}")).collect();
        assert_eq!(said, names);
        for ((id, covered), cell) in in_feed.iter().zip(&cells) {
            let expected = if covered.is_empty() {
                "not reviewed".to_owned()
            } else {
                format!("{covered} of {reporting}")
            };
            assert_eq!(*cell, expected, "{id}");
        }
    });
}

#[test]
fn the_maps_markers_and_list_have_the_same_members() {
    let host = Host::start();
    let members: Vec<Value> =
        members().into_iter().filter(|member| member["status"] != "withdrawn").collect();
    let placed = members.iter().filter(|member| member.get("location").is_some()).count();
    let of_section = |word: &str| -> Vec<Value> {
        let has = |member: &&Value| {
            member["uclgSections"].as_array().is_some_and(|list| list.iter().any(|section| section == word))
        };
        members.iter().filter(has).cloned().collect()
    };
    every_engine(|browser| {
        open(&host, browser, &format!("<hrc-map feed={FEED} lang=en></hrc-map>"));
        let on_the_map = || -> usize {
            let counts = browser.attributes("hrc-map", "[data-marker]", "data-count");
            counts.iter().map(|count| count.parse::<usize>().unwrap()).sum()
        };
        let rows = || sorted(browser.attributes("hrc-map", "[part=table] [data-row]", "data-row"));
        assert_eq!(on_the_map(), placed);
        let placeless = browser.texts("hrc-map", ".placeless").join(" ");
        assert!(placeless.starts_with(&format!("{} ", members.len() - placed)), "{placeless}");
        browser.toggle("hrc-map", "List of members");
        assert_eq!(rows(), ids(&members));

        let africa = of_section("africa");
        browser.js::<()>("document.querySelector('hrc-map').region = 'africa'", &[]);
        browser.wait_until(
            "the list is narrowed",
            &format!(
                "document.querySelector('hrc-map').shadowRoot.querySelectorAll('[data-row]').length === {}",
                africa.len()
            ),
        );
        assert_eq!(rows(), ids(&africa));
        browser.toggle("hrc-map", "List of members");
        let placed = africa.iter().filter(|member| member.get("location").is_some()).count();
        assert_eq!(on_the_map(), placed);
    });
}

#[test]
fn without_coverage_the_rights_themselves_are_listed() {
    let host = Host::start();
    let axes = json("/facts/feed.json")["rights"]["axes"].as_array().unwrap().clone();
    every_engine(|browser| {
        open(&host, browser, "<hrc-radar feed=/facts/feed.json lang=fr></hrc-radar>");
        let labels: BTreeMap<String, String> = axes
            .iter()
            .map(|axis| {
                (axis["id"].as_str().unwrap().to_owned(), axis["label"]["fr"].as_str().unwrap().to_owned())
            })
            .collect();
        let rows = browser.attributes("hrc-radar", "[data-row]", "data-row");
        let shown: BTreeMap<String, String> =
            rows.into_iter().zip(browser.texts("hrc-radar", "[data-row]")).collect();
        assert_eq!(shown, labels);
        assert_eq!(browser.texts("hrc-radar", "[data-axis]").len(), 0, "no picture without numbers");
    });
}
