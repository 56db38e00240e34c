//! Who asks for what, and in which order answers count.

use super::bench::{Bench, Publication, inline, linked, list};
use crate::feed_store::{DataNeed, Input, Subscriber};

const EVERYONE: [DataNeed; 3] = [DataNeed::Feed, DataNeed::Members, DataNeed::Both];

#[test]
fn one_request_serves_every_subscriber_and_those_that_come_later() {
    let mut bench = Bench::with(&EVERYONE);
    assert_eq!((bench.pending(), bench.requests[0].fresh), (vec!["feed"], false));
    bench.answer(inline(5).bytes());
    bench.subscribe(4, DataNeed::Members);
    for id in 1..=4 {
        assert_eq!(bench.heard(id), ["data 5 Inline", "Fresh"], "{id}");
    }
    assert_eq!(bench.asked, 1);
    assert_eq!(bench.wait_ms, Some(300_000));
}

#[test]
fn a_poll_that_brings_nothing_new_emits_nothing() {
    let mut bench = Bench::with(&EVERYONE);
    bench.answer(linked(5, "a.json").bytes());
    bench.answer(list("A"));
    bench.quiet();
    for contact in 1..4 {
        bench.poll();
        assert!(bench.requests[0].fresh);
        bench.answer(linked(5, "a.json").bytes());
        assert!(bench.is_quiet());
        assert_eq!(bench.report().contact_s, Some(super::bench::START_S + 300 * contact));
        assert_eq!(bench.wait_ms, Some(300_000), "it polls on");
    }
    assert_eq!(bench.asked, 5, "one list, and four times the feed");
}

#[test]
fn members_are_fetched_for_those_that_need_them_alone() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.answer(linked(5, "a.json").bytes());
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
    assert!(bench.requests.is_empty());
    // Who comes later needs the list, and not the feed again.
    bench.subscribe(2, DataNeed::Members);
    assert_eq!((bench.pending(), bench.is_quiet()), (vec!["a.json"], true));
    bench.answer(list("A"));
    assert_eq!(bench.heard(2), ["data 5 A", "Fresh"]);
    assert!(bench.is_quiet(), "to the first nothing is new");
}

#[test]
fn those_without_members_do_not_wait_for_the_list() {
    let mut bench = Bench::with(&EVERYONE);
    bench.answer(linked(5, "a.json").bytes());
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
    assert_eq!(bench.heard(3), ["data 5 -", "Fresh"]);
    assert!(bench.is_quiet());
    bench.answer(list("A"));
    assert_eq!(bench.heard(2), ["data 5 A", "Fresh"]);
    assert_eq!(bench.heard(3), ["data 5 A"]);
    assert!(bench.is_quiet());
}

#[test]
fn a_list_that_stays_is_not_fetched_again() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a.json").bytes());
    bench.answer(list("A"));
    bench.poll();
    bench.answer(linked(6, "a.json").bytes());
    assert_eq!(bench.heard(1), ["data 5 A", "Fresh", "data 6 A"]);
    assert!(bench.requests.is_empty());
}

#[test]
fn a_retry_asks_anew_and_the_earlier_answer_is_ignored() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.handle(Input::Retry);
    assert_eq!(bench.pending(), ["feed", "feed"]);
    bench.answer_at(1, Ok(inline(6).bytes()));
    bench.quiet();
    bench.answer(inline(7).bytes());
    assert!(bench.is_quiet());
    // Nor is a late failure heard.
    bench.handle(Input::Retry);
    bench.handle(Input::Retry);
    bench.answer_at(1, Ok(inline(6).bytes()));
    bench.fail("feed-status");
    assert!(bench.is_quiet());
    assert_eq!(bench.report().failures, 0);
}

#[test]
fn a_retry_while_the_list_is_on_its_way_ignores_that_list() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a.json").bytes());
    bench.handle(Input::Retry);
    bench.answer_at(1, Ok(linked(6, "b.json").bytes()));
    assert_eq!(bench.pending(), ["a.json", "b.json"]);
    bench.answer(list("A"));
    assert!(bench.is_quiet());
    bench.answer(list("B"));
    assert_eq!(bench.heard(1), ["data 6 B", "Fresh"]);
}

#[test]
fn a_timer_during_a_request_is_no_second_request() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    bench.handle(Input::Timer);
    assert_eq!(bench.asked, 1);
}

#[test]
fn an_earlier_publication_is_held_back_and_told_once_for_each_that_is_offered() {
    let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members]);
    bench.answer(inline(5).bytes());
    bench.quiet();
    for (offered, told) in [(4, true), (4, false), (3, true), (4, true), (5, false), (4, true)] {
        bench.poll();
        bench.answer(inline(offered).bytes());
        for id in [1, 2] {
            assert_eq!(bench.heard(id), vec!["older"; usize::from(told)], "{offered}");
        }
        let report = bench.report();
        assert_eq!((report.sequence, report.offered), (Some(5), Some(offered)));
        assert_eq!((report.is_older, report.failures), (offered < 5, 0));
    }
    bench.poll();
    bench.answer(inline(6).bytes());
    assert_eq!(bench.heard(1), ["data 6 Inline"]);
    assert!(!bench.report().is_older);
}

#[test]
fn the_operator_may_take_what_is_offered_and_only_once() {
    let mut bench = Bench::with(&[DataNeed::Both]);
    bench.answer(inline(5).bytes());
    bench.quiet();
    bench.handle(Input::TakeOffered);
    bench.answer(inline(4).bytes());
    assert_eq!(bench.heard(1), ["data 4 Inline"]);
    bench.poll();
    bench.answer(inline(3).bytes());
    assert_eq!(bench.heard(1), ["older"]);
    // A failure ends the wish too.
    bench.handle(Input::TakeOffered);
    bench.fail("feed-network");
    bench.poll();
    bench.answer(inline(3).bytes());
    assert_eq!(bench.report().sequence, Some(4));
}

#[test]
fn nobody_hears_after_leaving_and_nobody_is_polled_for() {
    let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members]);
    bench.handle(Input::Unsubscribed(1));
    bench.answer(linked(5, "a.json").bytes());
    assert!(bench.is_quiet());
    bench.handle(Input::Unsubscribed(2));
    bench.answer(list("A"));
    assert!(bench.is_quiet());
    assert_eq!(bench.wait_ms, None);
    // Nor is a list fetched that nobody is left to need.
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.handle(Input::Unsubscribed(1));
    bench.answer(linked(5, "a.json").bytes());
    assert!(bench.requests.is_empty());
}

#[test]
fn the_most_eager_subscriber_sets_the_pace() {
    let mut bench = Bench::new();
    bench.handle(Input::Subscribed(Subscriber::new(1)));
    bench.answer(inline(5).bytes());
    assert_eq!(bench.wait_ms, None, "it polls never");
    for (id, refresh_s, wait_ms) in [(2, 600, 600_000), (3, 60, 60_000), (4, 300, 60_000)] {
        let refresh_s = Some(refresh_s);
        bench.handle(Input::Subscribed(Subscriber { refresh_s, ..Subscriber::new(id) }));
        assert_eq!(bench.wait_ms, Some(wait_ms));
    }
    bench.hidden = true;
    bench.poll();
    bench.answer(inline(5).bytes());
    assert_eq!(bench.wait_ms, Some(240_000), "slower while nobody looks");
}

#[test]
fn data_turns_stale_while_polls_bring_the_same() {
    let mut bench = Bench::with(&[DataNeed::Feed]);
    let until = Publication { valid_until: Some("2026-06-01T00:07:00Z"), ..inline(5) };
    bench.answer(until.bytes());
    assert_eq!(bench.heard(1), ["data 5 Inline", "Fresh"]);
    for heard in [vec![], vec!["Stale"], vec![]] {
        bench.poll();
        bench.answer(until.bytes());
        assert_eq!(bench.heard(1), heard);
    }
    bench.poll();
    bench.answer(inline(6).bytes());
    assert_eq!(bench.heard(1), ["data 6 Inline", "Fresh"]);
}
