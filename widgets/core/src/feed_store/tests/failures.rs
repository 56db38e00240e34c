//! What is said and kept when something cannot be had.

use super::bench::{Bench, inline, linked, list};
use crate::feed_store::{DataNeed, Input};

#[test]
fn a_failure_keeps_the_last_good_data_and_says_since_when() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.answer(inline(5).bytes());
    bench.quiet();
    bench.poll();
    bench.fail("feed-status");
    assert_eq!(bench.heard(1), ["failed feed-status", "Failed since Some(0)"]);
    bench.poll();
    bench.answer(b"{\"version\": \"1.0\", ".to_vec());
    assert_eq!(bench.heard(1), ["failed feed-truncated"], "that it stands badly is no news");
    let report = bench.report();
    assert_eq!((report.sequence, report.failures, &*report.fault), (Some(5), 2, "feed-truncated"));
    bench.poll();
    bench.answer(inline(5).bytes());
    assert_eq!(bench.heard(1), ["Fresh"]);
    assert_eq!(bench.report().failures, 0);
}

#[test]
fn a_feed_that_never_came_has_failed_without_a_contact() {
    let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members]);
    bench.fail("feed-network");
    for id in [1, 2] {
        assert_eq!(bench.heard(id), ["failed feed-network", "Failed since None"]);
    }
    bench.poll();
    bench.answer(inline(5).bytes());
    assert_eq!(bench.heard(1), ["data 5 Inline", "Fresh"]);
}

#[test]
fn each_failure_doubles_the_wait_up_to_an_hour_and_on_a_wall_to_five_minutes() {
    for (need, waits) in
        [(DataNeed::Members, [600, 1200, 2400, 3600, 3600]), (DataNeed::Both, [300, 300, 300, 300, 300])]
    {
        let mut bench = Bench::with(&[need]);
        for wait_s in waits {
            bench.fail("feed-network");
            assert_eq!(bench.wait_ms, Some(wait_s * 1000));
            bench.poll();
        }
        bench.answer(inline(5).bytes());
        assert_eq!(bench.wait_ms, Some(300_000));
    }
}

#[test]
fn a_list_that_fails_is_no_fault_of_those_without_members() {
    let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members, DataNeed::Both]);
    bench.answer(linked(5, "a.json").bytes());
    bench.fail("list-status");
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
    assert_eq!(bench.heard(2), ["failed list-status", "Failed since None"]);
    assert_eq!(bench.heard(3), ["data 5 -", "Fresh", "failed list-status", "Failed since None"]);
    assert_eq!(bench.wait_ms, Some(300_000), "the wall's");
    // The next poll brings the same feed, and tries the list again.
    bench.poll();
    bench.answer(linked(5, "a.json").bytes());
    assert!(bench.is_quiet());
    bench.answer(list("A"));
    for id in [2, 3] {
        assert_eq!(bench.heard(id), ["data 5 A", "Fresh"]);
    }
    assert!(bench.is_quiet());
}

#[test]
fn a_list_that_is_damaged_is_named_and_the_last_good_members_stay() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a.json").bytes());
    bench.answer(list("A"));
    bench.quiet();
    bench.poll();
    bench.answer(linked(6, "b.json").bytes());
    bench.answer(b"{\"members\": []}".to_vec());
    assert_eq!(bench.heard(1), ["failed feed-count", "Failed since Some(0)"]);
    assert_eq!(bench.latest(1).expect("data").members()[0].name, "A");
    bench.handle(Input::Retry);
    bench.answer(linked(6, "b.json").bytes());
    bench.answer(list("B"));
    assert_eq!(bench.heard(1), ["data 6 B", "Fresh"]);
}

#[test]
fn after_a_failure_of_the_feed_a_feed_without_its_list_is_well_for_those_without_members() {
    let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members]);
    bench.fail("feed-network");
    bench.quiet();
    bench.poll();
    bench.answer(linked(5, "a.json").bytes());
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
    assert!(bench.is_quiet(), "the other waits for its list");
    bench.fail("list-network");
    assert_eq!(bench.heard(2), ["failed list-network"]);
    assert!(bench.is_quiet());
}

#[test]
fn problems_of_the_list_count_as_long_as_it_is_shown() {
    let wrong = br#"{"members": [{"id": "m", "name": "M", "type": "municipality", "status": "member", "country": "ZZ"}]}"#;
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a.json").bytes());
    bench.answer(wrong.to_vec());
    bench.poll();
    bench.answer(linked(6, "a.json").bytes());
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh", "data 6 -"]);
    assert_eq!(bench.latest(1).expect("data").left_out, 1);
}

#[test]
fn what_is_wrong_with_a_feed_is_a_line_for_the_webmaster() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    let text = String::from_utf8(inline(5).bytes()).expect("UTF-8").replace("\"ES\"", "\"ZZ\"");
    bench.answer(text.into_bytes());
    assert_eq!(bench.warned.len(), 1);
    assert!(bench.warned[0].contains("members[0].country"), "{:?}", bench.warned);
}
