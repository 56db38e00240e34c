//! One number, five forms: the live widget, the snapshot, the picture, the table and the CSV say the same, for every widget
//! and language, of both sample campaigns.

use std::collections::{BTreeMap, BTreeSet};

use hrc_tests::{Browser, Host, NONE, every_engine, page};
use serde::Deserialize;
use serde_json::{Value, json};

const CAMPAIGNS: [&str; 2] = ["facts", "sample"];
const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

/// What the live widget and its snapshot say, and the table of each.
#[derive(Debug, Deserialize, PartialEq)]
struct Said {
    /// The first thing that is said: a heading for the map, else the sentence.
    sentence: String,
    /// The number that stands out, where one does.
    value: Vec<String>,
    /// Milestones or rights with their numbers.
    points: Vec<(String, String)>,
    /// How many members the markers stand for.
    marked: u64,
}

/// What a table says.
#[derive(Debug, Deserialize)]
struct Table {
    caption: String,
    /// Keys of the rows, and the first number of each.
    rows: Vec<(String, String)>,
}

/// Reads a root in the page: `live`, or a document that was fetched.
const READ: &str = r"
    const plain = (element) => (element?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
    const numbers = (text) => (text.match(/\d(?:[\d\s.,]*\d)?/g) ?? []).map((number) => number.replace(/\D/g, ''));
    const shown = (root, selector) => [...root.querySelectorAll(selector)].filter((element) => !element.closest('[hidden]'));
    const said = (root, widget) => ({
        sentence: plain(shown(root, widget === 'map' ? '[part=heading]' : '[part=sentence]')[0]),
        value: shown(root, '[part=value]').flatMap((element) => numbers(plain(element))),
        points: shown(root, '.stage, [data-axis]').map((element) => [
            element.dataset.target ?? element.dataset.axis,
            numbers(plain(element.querySelector('.target, .count')))[0] ?? '',
        ]),
        marked: shown(root, '[data-count]').reduce((sum, element) => sum + Number(element.dataset.count), 0),
    });
    const table = (root) => {
        const table = root.querySelector('[part=table] table');
        return table && {
            caption: plain(table.querySelector('caption')),
            rows: [...table.querySelectorAll('[data-row]')].map((row) => [
                row.dataset.row,
                numbers(plain(row.querySelector('[scope=row] + td')))[0] ?? '',
            ]),
        };
    };
    const drawn = (svg, widget) => {
        const texts = [...svg.querySelectorAll('text')];
        const large = Math.max(...texts.map((text) => Number(text.getAttribute('font-size') ?? 0)));
        const bold = (group) => [...group.querySelectorAll('text')].filter((text) => text.getAttribute('font-weight') === '700');
        const all = texts.map(plain).join(' ');
        return { all, said: {
            sentence: widget === 'map' ? plain(texts[0]) : '',
            value: widget === 'counter' ? numbers(plain(texts.find((t) => Number(t.getAttribute('font-size')) === large))) : [],
            points: [...svg.querySelectorAll('[data-target], [data-axis]')].map((group) => [
                group.dataset.target ?? group.dataset.axis,
                numbers(plain(bold(group)[0]))[0] ?? '',
            ]),
            marked: [...svg.querySelectorAll('[data-count]')].reduce((sum, group) => sum + Number(group.dataset.count), 0),
        } };
    };
";

fn live(browser: &Browser, widget: &str) -> Said {
    let body = format!("{READ} return said(document.querySelector('hrc-{widget}').shadowRoot, '{widget}');");
    browser.js(&body, &[])
}

fn live_table(browser: &Browser, widget: &str) -> Option<Table> {
    let view = if widget == "map" { "list" } else { "table" };
    browser.js::<()>(&format!("document.querySelector('hrc-{widget}').view = '{view}'"), &[]);
    let root = format!("document.querySelector('hrc-{widget}').shadowRoot");
    browser.wait_until("the table", &format!("{root}.querySelector('[part=table]')"));
    browser.js(&format!("{READ} return table({root});"), &[])
}

/// The snapshot with its table.
fn snapshot(browser: &Browser, path: &str, widget: &str) -> (Said, Option<Table>) {
    let body = format!(
        "{READ} const done = arguments[arguments.length - 1];
         fetch(arguments[0]).then((answer) => answer.text()).then((text) => {{
             const root = new DOMParser().parseFromString(text, 'text/html');
             done([said(root, '{widget}'), table(root)]);
         }});"
    );
    browser.js_later(&body, &[json!(path)])
}

/// All that is written in a picture, and what its numbers are.
#[derive(Deserialize)]
struct Drawn {
    all: String,
    said: Said,
}

fn picture(browser: &Browser, path: &str, widget: &str) -> Drawn {
    let body = format!(
        "{READ} const done = arguments[arguments.length - 1];
         fetch(arguments[0]).then((answer) => answer.text()).then((text) => {{
             done(drawn(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, '{widget}'));
         }});"
    );
    browser.js_later(&body, &[json!(path)])
}

/// A published table.
fn csv(campaign: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let path = hrc_demo::place::target().join("demo").join(campaign).join(name);
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn feed(campaign: &str) -> Value {
    let path = hrc_demo::place::target().join("demo").join(campaign).join("feed.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The digits of each number of a text; groups of three are one number.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{202f}' | '\u{a0}' | ' ');
    let digits = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
    text.split(|c| !is_part(c)).map(digits).filter(|number| !number.is_empty()).collect()
}

#[test]
fn every_number_is_the_same_in_all_forms() {
    let host = Host::start();
    every_engine(|browser| {
        for campaign in CAMPAIGNS {
            for lang in LANGUAGES {
                let widget =
                    |name| format!("<hrc-{name} feed=/{campaign}/feed.json lang={lang}></hrc-{name}>");
                let body = ["counter", "map", "radar"].map(widget).concat();
                host.answer("/page.html", page(&body));
                browser.open_page(&host.url("/page.html"));
                check_counter(browser, campaign, lang);
                check_map(browser, campaign, lang);
                check_radar(browser, campaign, lang);
                assert_eq!(browser.errors(), NONE);
            }
        }
    });
}

fn paths(campaign: &str, widget: &str, lang: &str) -> [String; 2] {
    ["snapshots", "pictures"].map(|folder| {
        let end = if folder == "pictures" { "svg" } else { "html" };
        format!("/{campaign}/{folder}/{widget}.{lang}.{end}")
    })
}

/// The counter’s number and milestones are the same in all forms.
fn check_counter(browser: &Browser, campaign: &str, lang: &str) {
    let at = format!("{campaign} {lang}");
    let [fragment, svg] = paths(campaign, "counter", lang);
    let live_said = live(browser, "counter");
    let (from_snapshot, snapshot_table) = snapshot(browser, &fragment, "counter");
    let drawn = picture(browser, &svg, "counter");
    assert_eq!(from_snapshot, live_said, "{at}");
    assert!(drawn.all.contains(&live_said.sentence), "{at}: {} in {}", live_said.sentence, drawn.all);
    assert_eq!((&drawn.said.value, &drawn.said.points), (&live_said.value, &live_said.points), "{at}");

    let rows = csv(campaign, "counts.csv");
    let total = &rows[0];
    assert_eq!(
        (total["of"].as_str(), &[total["value"].clone()][..]),
        ("members", &live_said.value[..]),
        "{at}"
    );
    let plain = numbers(&live_said.sentence);
    assert_eq!(plain, live_said.value, "{at}: no other number in the sentence");
    let exact = ["139 ", "139 villes", "139 ciudades", "139 "]
        .iter()
        .any(|start| live_said.sentence.starts_with(start));
    assert_eq!(
        exact,
        total["qualifier"] == "exact",
        "{at}: {} is {}",
        live_said.sentence,
        total["qualifier"]
    );

    let targets: Vec<String> = feed(campaign)["campaign"]["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["target"].to_string())
        .collect();
    let shown: Vec<String> = live_said.points.iter().map(|(_, number)| number.clone()).collect();
    assert_eq!(shown, targets, "{at}");
    for table in [live_table(browser, "counter"), snapshot_table].map(Option::unwrap) {
        assert!(table.caption.starts_with(&live_said.sentence), "{at}: {}", table.caption);
        let keys: Vec<&String> = table.rows.iter().map(|(key, _)| key).collect();
        assert_eq!(keys, targets.iter().collect::<Vec<_>>(), "{at}");
    }
}

/// The map’s members are the same in all forms.
fn check_map(browser: &Browser, campaign: &str, lang: &str) {
    let at = format!("{campaign} {lang}");
    let [fragment, svg] = paths(campaign, "map", lang);
    let live_said = live(browser, "map");
    let (from_snapshot, snapshot_table) = snapshot(browser, &fragment, "map");
    let drawn = picture(browser, &svg, "map");
    assert_eq!(
        (&from_snapshot.sentence, from_snapshot.marked),
        (&live_said.sentence, live_said.marked),
        "{at}"
    );
    assert_eq!((&drawn.said.sentence, drawn.said.marked), (&live_said.sentence, live_said.marked), "{at}");

    let rows = csv(campaign, "members.csv");
    let there: Vec<_> = rows.iter().filter(|row| row["status"] != "withdrawn").collect();
    let counted: Vec<_> =
        there.iter().filter(|row| row["counts"] == "true" && row["status"] == "member").collect();
    let countries: BTreeSet<&str> = counted.iter().map(|row| row["country"].as_str()).collect();
    let mut expected = vec![counted.len().to_string()];
    if feed(campaign)["listComplete"] == json!(false) {
        expected.push(csv(campaign, "counts.csv")[0]["value"].clone());
    }
    expected.push(countries.len().to_string());
    assert_eq!(numbers(&live_said.sentence), expected, "{at}: {}", live_said.sentence);
    let placed = there.iter().filter(|row| !row["lat"].is_empty()).count();
    assert_eq!(live_said.marked, placed as u64, "{at}");
    let mut ids: Vec<&String> = there.iter().map(|row| &row["id"]).collect();
    ids.sort();
    let tables = [live_table(browser, "map"), snapshot_table].map(Option::unwrap);
    let [mut live, published] =
        tables.each_ref().map(|table| table.rows.iter().map(|(key, _)| key).collect::<Vec<_>>());
    // By the browser's collator, and by the one that publishes.
    assert_eq!(live, published, "{at}: in another order");
    live.sort();
    assert_eq!(live, ids, "{at}");
}

/// The radar’s numbers are the same in all forms.
fn check_radar(browser: &Browser, campaign: &str, lang: &str) {
    let at = format!("{campaign} {lang}");
    let [fragment, svg] = paths(campaign, "radar", lang);
    let live_said = live(browser, "radar");
    let (from_snapshot, snapshot_table) = snapshot(browser, &fragment, "radar");
    let drawn = picture(browser, &svg, "radar");
    assert_eq!(from_snapshot, live_said, "{at}");
    assert!(drawn.all.contains(&live_said.sentence), "{at}: {} in {}", live_said.sentence, drawn.all);
    assert_eq!(drawn.said.points, live_said.points, "{at}");

    if campaign == "facts" {
        let published = hrc_demo::place::target().join("demo/facts/coverage.csv").exists();
        assert_eq!((published, live_said.points.len(), drawn.said.points.len()), (false, 0, 0), "{at}");
        return;
    }
    let rows = csv(campaign, "coverage.csv");
    let expected: Vec<(String, String)> =
        rows.iter().map(|row| (row["right"].clone(), row["covered"].clone())).collect();
    assert_eq!(live_said.points, expected, "{at}");
    let number = |name: &str| rows[0][name].parse::<u64>().unwrap();
    let rest = number("total") - number("reporting");
    let said = [rows[0]["reporting"].clone(), rest.to_string()];
    assert_eq!(numbers(&live_said.sentence), said, "{at}: {}", live_said.sentence);
    for table in [live_table(browser, "radar"), snapshot_table].map(Option::unwrap) {
        assert_eq!(table.rows, expected, "{at}");
        assert_eq!(table.caption, live_said.sentence, "{at}");
    }
}
