//! The copy for a start without network.

use super::bench::{Bench, START_S, inline, linked, list};
use crate::feed_store::{Body, DataNeed, Input, OfflineCopy};

fn copy(sequence: u64) -> OfflineCopy {
    OfflineCopy { feed: inline(sequence).bytes(), list: None, contact_s: Some(START_S - 60) }
}

fn wall() -> Bench {
    let mut bench = Bench::new();
    bench.subscribe_wall(1);
    assert_eq!((bench.recalls, bench.pending()), (1, vec!["feed"]));
    bench
}

#[test]
fn a_newer_copy_is_shown_and_the_older_answer_held_back_whichever_comes_first() {
    for answer_first in [true, false] {
        let mut bench = wall();
        if answer_first {
            bench.answer(inline(4).bytes());
            assert!(bench.is_quiet(), "nothing older is shown in between");
        }
        bench.handle(Input::Recalled(Some(copy(5))));
        if !answer_first {
            bench.answer(inline(4).bytes());
        }
        assert_eq!(bench.heard(1), ["data 5 Inline", "Fresh", "older"]);
        let report = bench.report();
        assert_eq!((report.sequence, report.offered, report.is_older), (Some(5), Some(4), true));
        assert_eq!(bench.wait_ms, Some(300_000));
    }
}

#[test]
fn an_older_copy_gives_way_to_the_answer() {
    let mut bench = wall();
    bench.answer(inline(6).bytes());
    bench.handle(Input::Recalled(Some(copy(5))));
    assert_eq!(bench.heard(1).last().map(String::as_str), Some("data 6 Inline"));
    assert_eq!(bench.saved.last(), Some(&OfflineCopy { contact_s: Some(START_S), ..copy(6) }));
}

#[test]
fn without_network_the_copy_says_when_the_last_contact_was() {
    let mut bench = wall();
    bench.fail("feed-network");
    bench.handle(Input::Recalled(Some(copy(5))));
    assert_eq!(bench.heard(1), ["data 5 Inline", "Fresh", "failed feed-network", "Failed since Some(-60)"]);
    assert!(bench.saved.is_empty(), "the copy stays as it is");
    bench.poll();
    bench.answer(inline(5).bytes());
    assert_eq!(bench.heard(1), ["Fresh"]);
    assert_eq!(bench.saved.len(), 1, "with the new contact");
}

#[test]
fn a_copy_that_is_damaged_or_lacks_its_list_is_none() {
    let damaged = OfflineCopy { feed: b"{".to_vec(), ..copy(5) };
    let without_list = OfflineCopy { feed: linked(5, "a.json").bytes(), ..copy(5) };
    let url = "https://example.org/a.json".to_owned();
    let wrong_list = Some(Body { url, bytes: b"{}".to_vec() });
    for bad in [damaged, without_list.clone(), OfflineCopy { list: wrong_list, ..without_list }] {
        let mut bench = wall();
        bench.handle(Input::Recalled(Some(bad)));
        assert!(bench.is_quiet());
        bench.answer(inline(4).bytes());
        assert_eq!(bench.heard(1), ["data 4 Inline", "Fresh"]);
    }
}

#[test]
fn a_list_is_kept_once_and_recalled_with_its_feed() {
    let mut bench = wall();
    bench.handle(Input::Recalled(None));
    bench.answer(linked(5, "a.json").bytes());
    bench.answer(list("A"));
    let url = "https://example.org/a.json".to_owned();
    let first = bench.saved.pop().expect("a copy");
    assert_eq!(first.list, Some(Body { url: url.clone(), bytes: list("A") }));
    assert_eq!(bench.report().files, ["https://example.org/feed.json", &url]);
    bench.poll();
    bench.answer(linked(6, "a.json").bytes());
    assert_eq!(bench.saved.pop().and_then(|copy| copy.list), Some(Body { url, bytes: Vec::new() }));

    let mut after = wall();
    after.handle(Input::Recalled(Some(first)));
    assert_eq!(after.heard(1), ["data 5 A", "Fresh"]);
    after.answer(linked(6, "a.json").bytes());
    assert_eq!(after.heard(1), ["data 6 A"]);
    assert!(after.requests.is_empty(), "its list is here");
}

#[test]
fn a_retry_while_the_copy_is_looked_for_drops_the_answer_that_came_before() {
    let mut bench = wall();
    bench.answer(inline(4).bytes());
    bench.handle(Input::Retry);
    bench.handle(Input::Recalled(None));
    assert!(bench.is_quiet());
    bench.answer(inline(6).bytes());
    assert_eq!(bench.heard(1), ["data 6 Inline", "Fresh"]);
}

#[test]
fn a_wall_that_joins_a_page_keeps_what_is_there_unless_the_copy_is_newer() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.answer(inline(5).bytes());
    bench.subscribe_wall(2);
    bench.quiet();
    bench.handle(Input::Recalled(Some(copy(4))));
    assert!(bench.is_quiet());
    assert_eq!(bench.saved.pop().map(|copy| copy.feed), Some(inline(5).bytes()));

    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.answer(inline(5).bytes());
    bench.subscribe_wall(2);
    bench.quiet();
    bench.handle(Input::Recalled(Some(copy(6))));
    assert_eq!(
        (bench.heard(1), bench.heard(2)),
        (vec!["data 6 Inline".to_owned()], vec!["data 6 Inline".to_owned()])
    );
}

#[test]
fn a_list_is_not_given_to_a_copy_that_took_the_place_of_its_feed() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a.json").bytes());
    bench.subscribe_wall(2);
    bench.handle(Input::Recalled(Some(copy(6))));
    bench.answer(list("A"));
    assert_eq!(bench.heard(1), ["data 6 Inline", "Fresh"]);
    assert_eq!(bench.heard(2), ["data 5 -", "Fresh", "data 6 Inline"]);
}

#[test]
fn what_the_operator_takes_is_kept_instead() {
    let mut bench = wall();
    bench.handle(Input::Recalled(Some(copy(5))));
    bench.handle(Input::TakeOffered);
    bench.answer_at(1, Ok(inline(4).bytes()));
    assert_eq!(bench.saved.last().map(|copy| &copy.feed), Some(&inline(4).bytes()));
}
