//! The three widgets, each mounted in a shadow root: what they show, say and leave behind.

use crate::common::feeds::{feed, linked, members_file};
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{quiet, until};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

const ELEMENTS: [&str; 3] = ["hrc-counter", "hrc-map", "hrc-radar"];

#[wasm_bindgen_test]
async fn the_counter_shows_its_sentence_and_milestones() {
    let (shell, url) = (Shell::start(), "https://feeds.test/counter.json");
    shell.answer(url, &feed(1, 100));
    let stage = Stage::new("hrc-counter", &["feed", url, "lang", "en"]);
    until("the sentence", || !stage.text("[part=sentence]").is_empty()).await;
    assert_eq!(
        stage.text("[part=sentence]"),
        "More than 100 cities and territories have joined the campaign."
    );
    assert_eq!(stage.text(".next"), "Next: 1,000 by 2030.");
    assert_eq!(stage.attribute("[part=value]", "data-value").as_deref(), Some("100"));
    assert_eq!(stage.text("[part=heading]"), "Human Rights Cities");
    assert_eq!((stage.count("[data-target]"), stage.count(".stage.reached")), (2, 1));
    assert!(stage.find("[part=sample]:not([hidden])").is_some());
    stage.click("[part=toggle]");
    until("the table", || stage.count("[part=table] [data-row]") == 2).await;
    assert_eq!(stage.count("[part=figure]"), 0);
}

#[wasm_bindgen_test]
async fn the_map_shows_markers_without_its_land_and_the_list_everyone() {
    let (shell, url) = (Shell::start(), "https://feeds.test/map.json");
    shell.answer(url, &feed(1, 100));
    let stage = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    until("the marker", || stage.count("[data-marker]") == 1).await;
    assert_eq!(stage.text("[part=heading]"), "2 of more than 100 members are listed here, in 2 countries");
    assert!(stage.text("[data-marker] title").contains("Barcelona"));
    assert_eq!(stage.text(".placeless"), "1 member without a place is in the list");
    until("the line about the land", || shell.warned().iter().any(|line| line.contains("land"))).await;
    assert_eq!(stage.attribute("path.land", "d").as_deref(), Some(""));

    stage.attributes(&["feed", url, "lang", "en", "view", "list"]);
    until("the list", || stage.count("[part=table] [data-row]") == 2).await;
    assert!(stage.text("[data-row=es-barcelona]").contains("Spain"));
    stage.click("[data-row=kr-gwangju] button");
    until("the choice", || shell.names(&stage.id).contains(&"hrc:select".to_owned())).await;
    assert_eq!(shell.events(&stage.id).pop().unwrap().1, json!({ "member": "kr-gwangju" }));
    assert_eq!(shell.times(url), 1);
}

#[wasm_bindgen_test]
async fn the_radar_shows_numbers_and_a_gap_as_a_gap() {
    let (shell, url) = (Shell::start(), "https://feeds.test/radar.json");
    shell.answer(url, &feed(1, 100));
    let stage = Stage::new("hrc-radar", &["feed", url, "lang", "en"]);
    until("the axes", || stage.count("[data-axis]") == 3).await;
    let covered = |id: &str| stage.attribute(&format!("[data-axis={id}]"), "data-covered");
    assert_eq!(
        (covered("food"), covered("housing"), covered("water")),
        (Some("3".into()), Some("0".into()), None)
    );
    assert!(stage.text("[part=sentence]").contains("out of 4 reviewed; 5 are not reviewed yet"));
    stage.attributes(&["feed", url, "lang", "en", "view", "table", "rights", "water food"]);
    until("the table", || stage.count("[data-row]") == 2).await;
    assert_eq!(stage.text("[data-row=food] td"), "3 of 4");
    assert_eq!(stage.text("[data-row=water] td"), "not reviewed");
}

#[wasm_bindgen_test]
async fn ready_comes_once_and_data_each_time_and_after_it_is_drawn() {
    let (shell, url) = (Shell::start(), "https://feeds.test/events.json");
    shell.answer(url, &feed(1, 100));
    shell.answer(url, &feed(1, 100));
    shell.answer(url, &feed(2, 101));
    let stages = ELEMENTS.map(|element| Stage::new(element, &["feed", url, "lang", "en"]));
    for stage in &stages {
        until("the first data", || shell.names(&stage.id).len() == 2).await;
    }
    assert_eq!(shell.revealed().len(), 3);
    shell.poll();
    until("the second answer", || shell.times(url) == 2).await;
    quiet().await;
    shell.poll();
    for stage in &stages {
        until("the second data", || shell.names(&stage.id).len() == 3).await;
        assert_eq!(shell.names(&stage.id), ["hrc:ready", "hrc:data", "hrc:data"]);
        let published = "2026-05-28T12:00:00Z";
        let detail = |sequence| json!({ "generatedAt": published, "sequence": sequence, "problems": 0 });
        let details: Vec<_> = shell.events(&stage.id).into_iter().skip(1).map(|(_, detail)| detail).collect();
        assert_eq!(details, [detail(1), detail(2)]);
    }
    assert!(stages[0].text("[part=sentence]").contains("101"));
}

#[wasm_bindgen_test]
async fn languages_switch_every_word_and_no_request() {
    let (shell, url) = (Shell::start(), "https://feeds.test/lang.json");
    shell.answer(url, &feed(1, 100));
    let stages = ELEMENTS.map(|element| Stage::new(element, &["feed", url, "lang", "en"]));
    for stage in &stages {
        until("the first data", || shell.names(&stage.id).len() == 2).await;
        stage.attributes(&["feed", url, "lang", "fr"]);
        until("French", || stage.attribute("[part=frame]", "lang").as_deref() == Some("fr")).await;
    }
    let [counter, map, radar] = &stages;
    assert_eq!(counter.text("[part=sentence]"), "Plus de 100 villes et territoires ont rejoint la campagne.");
    assert_eq!(counter.text("[part=heading]"), "Villes pour les droits humains");
    assert!(map.text("[part=heading]").contains("dans 2 pays"));
    assert!(radar.attribute("[data-axis=housing]", "aria-label").unwrap().contains("Logement"));

    // The element's own language, else the page's, else the feed's; right to left where it is written so.
    counter.attributes_on("es", &["feed", url]);
    until("Spanish", || counter.text("[part=sentence]").starts_with("Más de 100")).await;
    counter.attributes_on("es", &["feed", url, "lang", "ar"]);
    until("Arabic", || counter.attribute("[part=frame]", "dir").as_deref() == Some("rtl")).await;
    counter.attributes_on("eu", &["feed", url]);
    until("English", || counter.text("[part=sentence]").starts_with("More than 100")).await;
    assert_eq!(shell.times(url), 1);
}

#[wasm_bindgen_test]
async fn a_wrong_value_is_told_once_with_what_was_expected() {
    let (shell, url) = (Shell::start(), "https://feeds.test/attributes.json");
    shell.answer(url, &feed(1, 100));
    let stage = Stage::new(
        "hrc-counter",
        &["feed", url, "lang", "en", "view", "rular", "heading", "9", "class", "x"],
    );
    until("the sentence", || !stage.text("[part=sentence]").is_empty()).await;
    assert_eq!(
        shell.warned(),
        [
            "<hrc-counter>: view=\"rular\" is not valid. Expected ruler, table. The default is used.",
            "<hrc-counter>: heading=\"9\" is not valid. Expected 2 to 6. The default is used.",
        ]
    );
    assert_eq!(stage.count("[part=figure]"), 1);
    assert_eq!(stage.attribute("[part=heading]", "aria-level").as_deref(), Some("3"));
    stage.attributes(&["feed", url, "lang", "en", "heading", "2"]);
    until("another level", || stage.attribute("[part=heading]", "aria-level").as_deref() == Some("2")).await;
}

#[wasm_bindgen_test]
async fn without_an_address_the_widget_says_what_is_missing() {
    let shell = Shell::start();
    let stage = Stage::new("hrc-radar", &["lang", "en"]);
    until("the error", || !shell.names(&stage.id).is_empty()).await;
    assert_eq!(shell.events(&stage.id)[0].1["code"], "feed-missing");
    until("the notice", || stage.text("[part=notice]").contains("could not be loaded")).await;
    assert_eq!(shell.asked().len(), 0);
}

#[wasm_bindgen_test]
async fn a_freed_widget_leaves_nothing_and_a_late_answer_changes_nothing() {
    for element in ELEMENTS {
        let shell = Shell::start();
        let url = format!("https://feeds.test/freed-{element}.json");
        shell.hold(&url, &feed(1, 100));
        let mut pending = Stage::new(element, &["feed", &url, "lang", "en"]);
        until("the request", || shell.times(&url) == 1).await;
        pending.free();
        assert_eq!(pending.nodes(), 0, "{element}");
        shell.release();
        quiet().await;
        assert_eq!((pending.nodes(), shell.events(&pending.id).len()), (0, 0), "{element}");
        assert_eq!(shell.waits(), [0.0; 0], "{element} still polls");

        shell.forget(&url);
        shell.answer(&url, &feed(1, 100));
        let mut drawn = Stage::new(element, &["feed", &url, "lang", "en"]);
        until("the data", || shell.names(&drawn.id).len() == 2).await;
        drawn.free();
        assert_eq!((drawn.nodes(), shell.waits()), (0, vec![]), "{element}");
    }
}

#[wasm_bindgen_test]
async fn freed_while_the_members_are_on_their_way() {
    let (shell, url) = (Shell::start(), "https://feeds.test/freed/feed.json");
    shell.answer(url, &linked(1, 100, "members.json"));
    shell.hold("https://feeds.test/freed/members.json", &members_file());
    let mut stage = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    until("both requests", || shell.asked().len() == 2).await;
    stage.free();
    shell.release();
    quiet().await;
    assert_eq!((stage.nodes(), shell.events(&stage.id).len(), shell.waits().len()), (0, 0, 0));
}

#[wasm_bindgen_test]
async fn many_mounts_and_frees_leave_one_request_each_and_no_poll() {
    let (shell, url) = (Shell::start(), "https://feeds.test/many.json");
    shell.answer(url, &feed(1, 100));
    for element in ELEMENTS.into_iter().cycle().take(30) {
        let mut stage = Stage::new(element, &["feed", url, "lang", "en"]);
        until("the data", || shell.names(&stage.id).len() == 2).await;
        stage.free();
        assert_eq!((stage.nodes(), shell.waits()), (0, vec![]), "{element}");
    }
    assert_eq!(shell.times(url), 30);
}
