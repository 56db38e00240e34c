//! A long list: its map file first, and of the members what is opened.

use super::bench::{Bench, linked, list, long_list, map_file, mapped, part};
use crate::feed_store::{DataNeed, Input};

/// A map whose map file is here.
fn with_map() -> Bench {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(mapped(5, "a").bytes());
    assert_eq!(bench.pending(), ["map-a"]);
    bench.answer(map_file("a"));
    assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
    assert_eq!(bench.pending(), [""; 0]);
    bench
}

#[test]
fn a_map_gets_the_map_file_and_each_piece_once_when_it_is_wanted() {
    let mut bench = with_map();
    for _ in 0..2 {
        bench.handle(Input::Wanted(1));
        bench.handle(Input::Wanted(0));
    }
    assert_eq!(bench.pending(), ["a-1", "a-0"]);
    bench.answer(part("A", 2, 3));
    bench.answer(part("A", 0, 2));
    assert_eq!(bench.heard(1), ["more - - A2 failed 0", "more A0 A1 A2 failed 0"]);
    for piece in [0, 1, 9] {
        bench.handle(Input::Wanted(piece));
    }
    bench.handle(Input::Wanted(2));
    assert_eq!(bench.pending(), ["a-names"]);
    // The same list again keeps what is here.
    bench.poll();
    bench.answer_at(1, Ok(mapped(6, "a").bytes()));
    assert_eq!(bench.heard(1), ["data 6 -"]);
    let members = bench.latest(1).and_then(|data| data.members.clone()).expect("members");
    assert_eq!(members.member(2).map(|member| &*member.name), Some("A2"));
    bench.answer(part("A", 0, 3));
    assert_eq!(bench.heard(1), ["more A0 A1 A2 failed 0"]);
}

#[test]
fn a_piece_that_fails_is_reported_and_may_be_tried_again() {
    let mut bench = with_map();
    bench.handle(Input::Wanted(0));
    bench.fail("list-status");
    assert_eq!(bench.heard(1), ["failed list-status", "more - - - failed 1"]);
    bench.handle(Input::Wanted(0));
    assert_eq!(bench.heard(1), ["more - - - failed 0"], "on its way again");
    bench.answer(part("A", 0, 1));
    assert_eq!(bench.heard(1), ["failed feed-count", "more - - - failed 1"]);
    bench.handle(Input::Wanted(0));
    bench.answer(part("A", 0, 2));
    assert_eq!(bench.heard(1), ["more - - - failed 0", "more A0 A1 - failed 0"]);
    assert_eq!(bench.report().failures, 0, "the feed stands well");
}

#[test]
fn another_map_file_drops_the_pieces_of_the_one_before() {
    let mut bench = with_map();
    bench.handle(Input::Wanted(0));
    bench.poll();
    bench.answer_at(1, Ok(mapped(6, "b").bytes()));
    assert_eq!(bench.pending(), ["a-0", "map-b"]);
    bench.handle(Input::Wanted(1));
    assert_eq!(bench.pending(), ["a-0", "map-b"], "of which list is not known yet");
    bench.answer(part("A", 0, 2));
    assert!(bench.is_quiet(), "too late");
    bench.answer(map_file("b"));
    assert_eq!(bench.heard(1), ["data 6 -"]);
    let members = bench.latest(1).and_then(|data| data.members.clone()).expect("members");
    assert!(!members.has(0));
    bench.handle(Input::Wanted(0));
    assert_eq!(bench.pending(), ["b-0"]);
}

#[test]
fn a_map_file_that_cannot_be_used_is_reported_once_and_the_list_takes_its_place() {
    for damaged in [None, Some(list("A")), Some(map_file("a").split_off(1))] {
        let mut bench = Bench::with(&[DataNeed::Feed, DataNeed::Members]);
        bench.answer(mapped(5, "a").bytes());
        let code = match damaged {
            Some(bytes) => {
                bench.answer(bytes);
                "feed-"
            }
            None => {
                bench.fail("list-hash");
                "list-hash"
            }
        };
        let heard = bench.heard(2);
        assert!(heard.len() == 1 && heard[0].starts_with(&format!("failed {code}")), "{heard:?}");
        assert_eq!(bench.pending(), ["a"]);
        bench.answer(long_list("A"));
        assert_eq!(bench.heard(2), ["data 5 A0", "Fresh"]);
        assert_eq!(bench.heard(1), ["data 5 -", "Fresh"]);
        bench.handle(Input::Wanted(0));
        assert_eq!(bench.pending(), [""; 0], "all are here");
        // The next publication with the same list asks for nothing, and one with another list tries its map file.
        bench.poll();
        bench.answer(mapped(6, "a").bytes());
        assert_eq!(bench.heard(2), ["data 6 A0"]);
        bench.poll();
        bench.answer(mapped(7, "b").bytes());
        assert_eq!(bench.pending(), ["map-b"]);
    }
}

#[test]
fn the_list_failing_after_the_map_file_is_a_failure_like_any_other() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(mapped(5, "a").bytes());
    bench.fail("list-network");
    bench.fail("list-network");
    assert_eq!(bench.heard(1), ["failed list-network", "failed list-network", "Failed since None"]);
    bench.poll();
    bench.answer(mapped(5, "a").bytes());
    assert_eq!(bench.pending(), ["a"]);
    bench.answer(long_list("A"));
    assert_eq!(bench.heard(1), ["data 5 A0", "Fresh"]);
}

#[test]
fn a_wall_has_the_whole_list_and_a_map_beside_it_too() {
    let mut bench = Bench::with(&[DataNeed::Members, DataNeed::Both]);
    bench.answer(mapped(5, "a").bytes());
    assert_eq!(bench.pending(), ["a"]);
    bench.answer(long_list("A"));
    assert_eq!(bench.heard(1), ["data 5 A0", "Fresh"]);
    // One that comes later asks for the list, and the map's pieces are no news any more.
    let mut bench = with_map();
    bench.handle(Input::Wanted(0));
    bench.subscribe_wall(2);
    bench.handle(Input::Recalled(None));
    assert_eq!(bench.pending(), ["a-0", "a"]);
    bench.answer_at(1, Ok(long_list("A")));
    bench.answer(part("A", 0, 2));
    assert_eq!(bench.heard(1), ["data 5 A0"]);
    let saved = bench.saved.last().and_then(|copy| copy.list.as_ref()).map(|list| &*list.url);
    assert_eq!(saved, Some("https://example.org/a"));
}

#[test]
fn a_wall_that_comes_while_the_map_file_does_keeps_no_copy_of_it() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(mapped(5, "a").bytes());
    bench.subscribe_wall(2);
    bench.handle(Input::Recalled(None));
    bench.answer(map_file("a"));
    assert_eq!(bench.pending(), ["a"]);
    bench.answer(long_list("A"));
    let lists: Vec<_> =
        bench.saved.iter().filter_map(|copy| copy.list.as_ref()).map(|list| &*list.url).collect();
    assert_eq!(lists, ["https://example.org/a"]);
    assert_eq!(bench.heard(2).last().map(String::as_str), Some("data 5 A0"));
}

#[test]
fn a_feed_without_a_map_file_works_as_before() {
    let mut bench = Bench::with(&[DataNeed::Members]);
    bench.answer(linked(5, "a").bytes());
    bench.answer(list("A"));
    assert_eq!(bench.heard(1), ["data 5 A", "Fresh"]);
    bench.handle(Input::Wanted(0));
    bench.handle(Input::Wanted(1));
    assert_eq!(bench.pending(), [""; 0]);
    assert!(bench.is_quiet());
}
