//! What widgets hear of their feeds: one request for all, polls, failures, linked members.

use crate::common::feeds::{feed, hash, linked, members_file};
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{quiet, until};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

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
    assert_eq!(shell.names(&stage.id).iter().filter(|name| *name == "hrc:data").count(), 1);
    assert_eq!(errors(&shell, &stage), ["feed-older"]);
    assert_eq!(stage.text("[part=notice] span"), "", "to the reader nothing is wrong");
    shell.poll();
    shows(&stage, "106").await;
    assert_eq!(shell.asked()[2]["fresh"], true);
}

/// A feed of this number, published at this minute.
fn published(sequence: u64, minute: u32, members: u64) -> Value {
    let mut feed = feed(sequence, members);
    feed["generatedAt"] = json!(format!("2026-05-28T12:{minute:02}:00Z"));
    feed
}

#[wasm_bindgen_test]
async fn an_earlier_publication_is_told_once_and_not_shown() {
    let (shell, url) = (Shell::start(), "https://feeds.test/older.json");
    for (sequence, minute, members) in
        [(5, 30, 105), (4, 20, 104), (4, 20, 104), (3, 10, 103), (5, 20, 102), (5, 40, 106)]
    {
        shell.answer(url, &published(sequence, minute, members));
    }
    let stage = counter(url);
    shows(&stage, "105").await;
    // The same one again is no news; of equal numbers the earlier one is held back too.
    for (asked, told) in [(2, 1), (3, 1), (4, 2), (5, 3)] {
        until_waiting(&shell).await;
        shell.poll();
        until("the answer", || shell.times(url) == asked).await;
        until_waiting(&shell).await;
        quiet().await;
        assert_eq!(errors(&shell, &stage), vec![json!("feed-older"); told], "{asked}");
        assert_eq!(stage.text("[part=value]"), "105");
        assert!(stage.find("[part=age]:not([hidden])").is_some(), "what is shown is not old for that");
    }
    let line = "<hrc-counter>: feed-older: https://feeds.test/older.json offers publication 4 of 2026-05-28T12:20:00Z. It is earlier than publication 5 of 2026-05-28T12:30:00Z, which stays.";
    assert!(shell.warned().iter().any(|warned| warned.starts_with(line)), "{:?}", shell.warned());
    shell.poll();
    shows(&stage, "106").await;
}

#[wasm_bindgen_test]
async fn after_a_mistaken_number_the_feed_comes_back_under_another_id() {
    let (shell, url) = (Shell::start(), "https://feeds.test/mistake.json");
    shell.answer(url, &feed((1 << 53) - 1, 100));
    shell.answer(url, &feed(6, 101));
    let mut renamed = feed(1, 102);
    renamed["id"] = json!("https://example.org/feed.json#2");
    shell.answer(url, &renamed);
    let stage = counter(url);
    shows(&stage, "100").await;
    until_waiting(&shell).await;
    shell.poll();
    until("it is told", || errors(&shell, &stage) == ["feed-older"]).await;
    assert_eq!(stage.text("[part=value]"), "100");
    until_waiting(&shell).await;
    shell.poll();
    shows(&stage, "102").await;
}

#[wasm_bindgen_test]
async fn the_answer_to_an_older_request_is_not_heard() {
    let (shell, url) = (Shell::start(), "https://feeds.test/overtaken.json");
    shell.fail(url, "feed-status");
    shell.hold(url, &feed(7, 107));
    shell.answer(url, &feed(6, 106));
    shell.hold(url, &json!({ "no": "feed" }));
    shell.answer(url, &feed(8, 108));
    let stage = counter(url);
    until("the notice", || stage.text("[part=notice]").contains("could not be loaded")).await;
    for (asked, number) in [(3, "106"), (5, "108")] {
        until_waiting(&shell).await;
        shell.poll();
        until("a request that takes its time", || shell.times(url) == asked - 1).await;
        // The reader does not wait for it.
        stage.click("[part=notice] button");
        shows(&stage, number).await;
        shell.release();
        quiet().await;
        assert_eq!(stage.text("[part=value]"), number);
        assert_eq!((shell.times(url), errors(&shell, &stage).len()), (asked, 1), "the first failure only");
        assert_eq!(shell.waits().len(), 1, "one poll waits");
    }
}

#[wasm_bindgen_test]
async fn members_of_an_older_request_are_not_heard() {
    let (shell, url) = (Shell::start(), "https://feeds.test/overtaken/feed.json");
    shell.answer(url, &linked(1, 100, "a.json"));
    shell.answer(url, &linked(2, 101, "b.json"));
    let mut old = members_file();
    old["members"][0]["name"] = json!("Of the older request");
    shell.hold("https://feeds.test/overtaken/a.json", &old);
    shell.answer("https://feeds.test/overtaken/b.json", &members_file());
    let map = Stage::new("hrc-map", &["feed", url, "lang", "en", "view", "list"]);
    until("the list is on its way", || shell.asked().len() == 2).await;
    map.click("[part=notice] button");
    until("the newer list", || map.count("[data-row]") == 2).await;
    shell.release();
    quiet().await;
    assert!(map.text("[part=heading]").contains("101"));
    assert!(!map.text("[part=frame]").contains("Of the older request"));
    assert_eq!(errors(&shell, &map), [] as [Value; 0]);
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
    assert!(stage.text("[part=data]").contains("1 entry could not be read and is left out."));
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
    until("its age", || counter.text("[part=age]:not([hidden])").starts_with("Published on 28 May 2026"))
        .await;
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
        assert!(map.text("[part=data]").contains("1 entry could not be read and is left out."), "{number}");
        if shell.times(url) == 1 {
            shell.poll();
        }
    }
}
