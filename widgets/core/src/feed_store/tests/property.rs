//! Everything interleaved at random.

use super::bench::{Bench, fault, inline, linked, list};
use crate::feed_store::{DataNeed, Input, OfflineCopy};
use proptest::prelude::*;
use std::collections::BTreeMap;

const NEEDS: [DataNeed; 3] = [DataNeed::Feed, DataNeed::Members, DataNeed::Both];
const LISTS: [&str; 3] = ["a.json", "b.json", "c.json"];

#[derive(Clone, Debug)]
enum Step {
    Subscribe(u32, usize),
    SubscribeWall(u32),
    Unsubscribe(u32),
    Timer,
    Retry,
    TakeOffered,
    Recall(Option<u64>),
    /// The n-th request is answered with this publication, or its list, or a fault.
    Answer(usize, u64, bool, bool),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..6u32, 0..3usize).prop_map(|(id, need)| Step::Subscribe(id, need)),
        1 => (6..8u32).prop_map(Step::SubscribeWall),
        2 => (1..8u32).prop_map(Step::Unsubscribe),
        3 => Just(Step::Timer),
        2 => Just(Step::Retry),
        1 => Just(Step::TakeOffered),
        1 => prop::option::of(1..20u64).prop_map(Step::Recall),
        8 => (0..4usize, 1..20u64, any::<bool>(), prop::bool::weighted(0.2))
            .prop_map(|(at, sequence, is_linked, fails)| Step::Answer(at, sequence, is_linked, fails)),
        1 => (1..1000i64).prop_map(Step::Wait),
    ]
}

fn publication(sequence: u64, is_linked: bool) -> Vec<u8> {
    // What a publication is does not change with the request that it answers.
    let name = LISTS[(sequence % 3) as usize];
    if is_linked && sequence.is_multiple_of(2) {
        linked(sequence, name).bytes()
    } else {
        inline(sequence).bytes()
    }
}

/// What must hold after each step.
#[derive(Default)]
struct Model {
    subscribers: BTreeMap<u32, DataNeed>,
    shown: Option<u64>,
    wish: bool,
    recalls_answered: usize,
}

impl Model {
    fn take(&mut self, bench: &mut Bench, step: Step) {
        match step {
            Step::Subscribe(id, need) if !self.subscribers.contains_key(&id) => {
                self.subscribers.insert(id, NEEDS[need]);
                bench.subscribe(id, NEEDS[need]);
            }
            Step::SubscribeWall(id) if !self.subscribers.contains_key(&id) => {
                self.subscribers.insert(id, DataNeed::Both);
                bench.subscribe_wall(id);
            }
            Step::Unsubscribe(id) => {
                self.subscribers.remove(&id);
                bench.handle(Input::Unsubscribed(id));
            }
            Step::Timer => bench.handle(Input::Timer),
            Step::Retry => bench.handle(Input::Retry),
            Step::TakeOffered => {
                self.wish = true;
                bench.handle(Input::TakeOffered);
            }
            Step::Recall(sequence) if self.recalls_answered < bench.recalls => {
                self.recalls_answered += 1;
                let copy =
                    |sequence| OfflineCopy { feed: inline(sequence).bytes(), list: None, contact_s: None };
                bench.handle(Input::Recalled(sequence.map(copy)));
            }
            Step::Answer(at, sequence, is_linked, fails) if at < bench.requests.len() => {
                let bytes = match &bench.requests[at].link {
                    _ if fails => fault("feed-network").map(|body| body.bytes),
                    None => Ok(publication(sequence, is_linked)),
                    Some(link) => Ok(list(&link.url)),
                };
                bench.answer_at(at, bytes);
            }
            Step::Wait(seconds) => bench.now_s += seconds,
            _ => {}
        }
    }

    fn check(&mut self, bench: &mut Bench) {
        let shown = bench.report().sequence;
        if shown < self.shown {
            assert!(self.wish, "{:?} gave way to {shown:?}", self.shown);
            self.wish = false;
        }
        self.shown = shown;
        assert!(bench.recalls <= 1);
        for id in 1..8 {
            let heard = bench.heard(id);
            assert!(
                heard.is_empty() || self.subscribers.contains_key(&id),
                "{id} heard {heard:?} after leaving"
            );
        }
    }
}

proptest! {
    #[test]
    fn the_shown_publication_never_goes_back_and_all_end_with_the_same(steps in prop::collection::vec(step(), 1..60)) {
        let (mut bench, mut model) = (Bench::new(), Model::default());
        for step in steps {
            let before = bench.asked;
            model.take(&mut bench, step);
            prop_assert!(bench.asked <= before + 1, "one request at a time");
            model.check(&mut bench);
        }
        // At last everything is answered, and the newest publication is there for all.
        model.take(&mut bench, Step::Subscribe(1, 0));
        model.take(&mut bench, Step::Recall(None));
        bench.handle(Input::Retry);
        while !bench.requests.is_empty() {
            let last = bench.requests.len() - 1;
            model.take(&mut bench, Step::Answer(last, 20, true, false));
        }
        model.check(&mut bench);
        prop_assert_eq!(model.shown, Some(20));
        prop_assert_eq!(bench.report().failures, 0);
        prop_assert!(bench.wait_ms.is_some());
        for (id, need) in &model.subscribers {
            let data = bench.latest(*id).expect("data");
            prop_assert_eq!(data.feed.sequence, Some(20));
            if *need != DataNeed::Feed {
                prop_assert_eq!(&data.members()[0].name, LISTS[2]);
            }
        }
        // And then nothing is new any more.
        bench.quiet();
        bench.handle(Input::Timer);
        bench.answer(publication(20, true));
        prop_assert!(bench.is_quiet() && bench.requests.is_empty());
    }
}
