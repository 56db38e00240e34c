//! What widgets hear of their feeds: one request for all, polls, failures, linked members.
#![allow(clippy::unwrap_used)]

mod common;

use common::feeds::{feed, hash, linked, members_file};
use common::shell::Shell;
use common::stage::Stage;
use common::{quiet, until};
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn counter(url: &str) -> Stage {
    Stage::new("hrc-counter", &["feed", url, "lang", "en"])
}

async fn shows(stage: &Stage, number: &str) {
    until(number, || stage.text("[part=value]") == number).await;
}

fn errors(shell: &Shell, stage: &Stage) -> Vec<Value> {
    let events = shell.events(&stage.id).into_iter().filter(|(name, _)| name == "hrc:error");
    events.map(|(_, detail)| detail["code"].clone()).collect()
}

#[wasm_bindgen_test]
async fn one_request_for_every_widget_of_a_feed_and_for_those_that_come_later() {
    let (shell, url) = (Shell::start(), "https://feeds.test/one.json");
    shell.hold(url, &feed(1, 100));
    let stages = ["hrc-counter", "hrc-map", "hrc-radar", "hrc-counter"]
        .map(|element| Stage::new(element, &["feed", url, "lang", "en"]));
    quiet().await;
    shell.release();
    for stage in &stages {
        until("the data", || shell.names(&stage.id) == ["hrc:ready", "hrc:data"]).await;
    }
    let late = counter(url);
    shows(&late, "100").await;
    until("the late data", || shell.names(&late.id) == ["hrc:ready", "hrc:data"]).await;
    assert_eq!(shell.asked(), [json!({ "url": url, "limit": 4_000_000, "fresh": false, "sha256": "" })]);
    assert_eq!(shell.waits().len(), 1);
}

#[wasm_bindgen_test]
async fn two_feeds_are_two_requests() {
    let (shell, urls) = (Shell::start(), ["https://feeds.test/two-a.json", "https://feeds.test/two-b.json"]);
    shell.answer(urls[0], &feed(1, 100));
    shell.answer(urls[1], &feed(1, 200));
    let (a, b) = (counter(urls[0]), counter(urls[1]));
    shows(&a, "100").await;
    shows(&b, "200").await;
    assert_eq!((shell.times(urls[0]), shell.times(urls[1])), (1, 1));
    // Another address in the attribute is another feed.
    a.attributes(&["feed", urls[1], "lang", "en"]);
    shows(&a, "200").await;
    assert_eq!(shell.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn a_poll_asks_past_the_browsers_copy_and_never_goes_back() {
    let (shell, url) = (Shell::start(), "https://feeds.test/sequence.json");
    for (sequence, members) in [(5, 105), (4, 104), (6, 106)] {
        shell.answer(url, &feed(sequence, members));
    }
    let stage = counter(url);
    shows(&stage, "105").await;
    let wait = until_waiting(&shell).await;
    assert!((240_000.0..=4.0 * 360_000.0).contains(&wait), "{wait}");
    shell.poll();
    until("the second answer", || shell.times(url) == 2).await;
    until_waiting(&shell).await;
    quiet().await;
    assert_eq!(stage.text("[part=value]"), "105");
    assert_eq!(shell.names(&stage.id), ["hrc:ready", "hrc:data"]);
    assert_eq!(stage.text("[part=notice] span"), "");
    shell.poll();
    shows(&stage, "106").await;
    assert_eq!(shell.asked()[2]["fresh"], true);
}

async fn until_waiting(shell: &Shell) -> f64 {
    until("the next poll", || !shell.waits().is_empty()).await;
    shell.waits()[0]
}

#[wasm_bindgen_test]
async fn a_failed_poll_keeps_the_data_and_says_so_until_one_succeeds() {
    let (shell, url) = (Shell::start(), "https://feeds.test/failed.json");
    shell.answer(url, &feed(1, 100));
    shell.fail(url, "feed-status");
    shell.answer_text(url, "{\"version\": \"1.0\", ");
    shell.answer(url, &feed(2, 101));
    let stage = counter(url);
    shows(&stage, "100").await;
    for (number, code) in [(1, "feed-status"), (2, "feed-truncated")] {
        until_waiting(&shell).await;
        shell.poll();
        until(code, || errors(&shell, &stage).len() == number).await;
        assert_eq!(errors(&shell, &stage)[number - 1], code);
        until("the notice", || {
            let notice = stage.text("[part=notice] span");
            notice.starts_with("The newest data could not be loaded. This is the data of 28 May 2026")
        })
        .await;
        assert_eq!(stage.text("[part=value]"), "100");
        assert!(stage.find("[part=notice] button:not([hidden])").is_some());
        assert!(stage.find("[part=age][hidden]").is_some());
        assert!(shell.warned().last().unwrap().starts_with(&format!("<hrc-counter>: {code}: ")));
    }
    // The reader's way to try again.
    stage.click("[part=notice] button");
    shows(&stage, "101").await;
    until("no notice", || stage.text("[part=notice] span").is_empty()).await;
    assert!(stage.find("[part=notice] button[hidden]").is_some());
}

#[wasm_bindgen_test]
async fn a_feed_that_never_came_is_told_and_asked_for_again() {
    let (shell, url) = (Shell::start(), "https://feeds.test/never.json");
    shell.fail(url, "feed-network");
    shell.answer(url, &feed(1, 100));
    let stage = counter(url);
    until("the notice", || stage.text("[part=notice]").contains("could not be loaded")).await;
    assert_eq!((errors(&shell, &stage), shell.revealed().len()), (vec![json!("feed-network")], 0));
    until_waiting(&shell).await;
    shell.poll();
    shows(&stage, "100").await;
    until("the events", || shell.names(&stage.id) == ["hrc:error", "hrc:ready", "hrc:data"]).await;
}

#[wasm_bindgen_test]
async fn past_its_time_the_data_is_called_old_once() {
    let (shell, url) = (Shell::start(), "https://feeds.test/stale.json");
    let mut old = feed(1, 100);
    old["generatedAt"] = json!("2020-05-28T12:00:00Z");
    old["validUntil"] = json!("2020-06-28T12:00:00Z");
    shell.answer(url, &old);
    let stage = counter(url);
    until("the notice", || stage.text("[part=notice]").contains("This data is out of date.")).await;
    until_waiting(&shell).await;
    shell.poll();
    until("the second answer", || shell.times(url) == 2).await;
    quiet().await;
    let stale = shell.events(&stage.id).into_iter().filter(|(name, _)| name == "hrc:stale");
    let details: Vec<_> = stale.map(|(_, detail)| detail).collect();
    assert_eq!(details, [json!({ "generatedAt": "2020-05-28T12:00:00Z" })]);
    assert_eq!(stage.text("[part=value]"), "100");
}

#[wasm_bindgen_test]
async fn an_entry_that_is_wrong_is_counted_and_left_out() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wrong.json");
    let mut wrong = feed(1, 100);
    wrong["members"][1]["country"] = json!("ZZ");
    shell.answer(url, &wrong);
    let stage = Stage::new("hrc-map", &["feed", url, "lang", "en", "view", "list"]);
    until("the list", || stage.count("[data-row]") == 1).await;
    assert!(stage.text("[part=notice]").contains("1 entry could not be read and is left out."));
    assert!(shell.warned().iter().any(|line| line.contains("members[1].country")), "{:?}", shell.warned());
    until("the event", || shell.names(&stage.id) == ["hrc:ready", "hrc:data"]).await;
    assert_eq!(shell.events(&stage.id)[1].1["problems"], 1);
}

#[wasm_bindgen_test]
async fn linked_members_are_asked_for_once_by_their_hash_and_only_for_a_map() {
    let (shell, url) = (Shell::start(), "https://feeds.test/linked/feed.json");
    let file = "https://feeds.test/linked/members.json";
    shell.answer(url, &linked(1, 100, "members.json"));
    shell.answer(url, &linked(2, 101, "members.json"));
    shell.answer(file, &members_file());
    let counter = counter(url);
    shows(&counter, "100").await;
    assert_eq!(shell.times(file), 0);
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en", "view", "list"]);
    until("the list", || map.count("[data-row]") == 2).await;
    let asked = shell.asked();
    let of_file = asked.iter().find(|asked| asked["url"] == file).unwrap();
    assert_eq!(*of_file, json!({ "url": file, "limit": 64_000_000, "fresh": false, "sha256": hash() }));
    // The feed changes and its link does not: the members are those that are here.
    shell.poll();
    until("the next feed", || map.text("[part=heading]").contains("101")).await;
    shows(&counter, "101").await;
    assert_eq!((map.count("[data-row]"), shell.times(file)), (2, 1));
}

#[wasm_bindgen_test]
async fn widgets_without_a_list_do_not_wait_for_it() {
    let (shell, url) = (Shell::start(), "https://feeds.test/wait/feed.json");
    shell.answer(url, &linked(1, 100, "members.json"));
    shell.hold("https://feeds.test/wait/members.json", &members_file());
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    let counter = counter(url);
    shows(&counter, "100").await;
    until("its age", || counter.text("[part=age]:not([hidden])").starts_with("Data of 28 May 2026")).await;
    assert_eq!(map.count("[data-marker]"), 0);
    shell.release();
    until("the marker", || map.count("[data-marker]") == 1).await;
}

#[wasm_bindgen_test]
async fn linked_members_of_another_host_are_refused() {
    let (shell, url) = (Shell::start(), "https://feeds.test/host/feed.json");
    let other = "https://elsewhere.test/members.json";
    shell.answer(url, &linked(1, 100, other));
    shell.answer(other, &members_file());
    let stage = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    until("the error", || !errors(&shell, &stage).is_empty()).await;
    assert_eq!(errors(&shell, &stage), ["feed-link"]);
    until("the notice", || stage.text("[part=notice]").contains("could not be loaded")).await;
    assert_eq!((shell.times(other), stage.count("[data-marker]")), (0, 0));
}

#[wasm_bindgen_test]
async fn linked_members_that_are_damaged_are_no_fault_of_the_counter() {
    let (shell, url) = (Shell::start(), "https://feeds.test/damaged/feed.json");
    let file = "https://feeds.test/damaged/members.json";
    shell.answer(url, &linked(1, 100, "members.json"));
    shell.answer(file, &json!({ "members": [] }));
    shell.answer(file, &members_file());
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    let counter = counter(url);
    until("the error", || errors(&shell, &map) == ["feed-count"]).await;
    shows(&counter, "100").await;
    quiet().await;
    assert_eq!(shell.names(&counter.id), ["hrc:ready", "hrc:data"]);
    assert_eq!(counter.text("[part=notice] span"), "");
    // The next poll has a whole list: the map draws, and to the counter nothing is new.
    shell.poll();
    until("the marker", || map.count("[data-marker]") == 1).await;
    until("no notice", || map.text("[part=notice] span").is_empty()).await;
    quiet().await;
    assert_eq!(shell.names(&counter.id), ["hrc:ready", "hrc:data"]);
}

#[wasm_bindgen_test]
async fn a_newer_list_that_is_damaged_leaves_the_map_its_last_good_one() {
    let (shell, url) = (Shell::start(), "https://feeds.test/newer/feed.json");
    shell.answer(url, &linked(1, 100, "a.json"));
    shell.answer(url, &linked(2, 101, "b.json"));
    shell.answer("https://feeds.test/newer/a.json", &members_file());
    shell.fail("https://feeds.test/newer/b.json", "feed-status");
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    let counter = counter(url);
    until("the marker", || map.count("[data-marker]") == 1).await;
    until_waiting(&shell).await;
    shell.poll();
    until("the notice", || map.text("[part=notice]").contains("could not be loaded. This is the data of"))
        .await;
    assert_eq!(map.count("[data-marker]"), 1);
    assert!(map.text("[part=heading]").contains("more than 100"));
    shows(&counter, "101").await;
    assert_eq!(counter.text("[part=notice] span"), "");
}

#[wasm_bindgen_test]
async fn what_was_left_out_of_a_list_is_said_as_long_as_the_list_is_shown() {
    let (shell, url) = (Shell::start(), "https://feeds.test/left/feed.json");
    shell.answer(url, &linked(1, 100, "members.json"));
    shell.answer(url, &linked(2, 101, "members.json"));
    let mut file = members_file();
    file["members"][1]["country"] = json!("ZZ");
    shell.answer("https://feeds.test/left/members.json", &file);
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en"]);
    for number in ["more than 100", "more than 101"] {
        until_waiting(&shell).await;
        until(number, || map.text("[part=heading]").contains(number)).await;
        assert!(map.text("[part=notice]").contains("1 entry could not be read and is left out."), "{number}");
        if shell.times(url) == 1 {
            shell.poll();
        }
    }
}
