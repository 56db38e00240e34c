//! The children of a screen by turns.

use crate::feed::{Feature, Item, ItemKind};

/// A child of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// Its tag name without `hrc-`, such as `map`; any other word for what is no widget.
    pub kind: String,
    /// How long it is shown, 1 to 3600 seconds, in each language.
    pub dwell_s: u32,
    /// It has stopped, or has nothing to show yet.
    pub skipped: bool,
    /// Its figure has the whole stage, and leaves room for what the screen adds.
    pub whole: bool,
}

/// What fills the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The child with this index.
    Child(usize),
    /// Two children side by side.
    Pair(usize, usize),
    /// When the break is over.
    Back,
    /// A code to scan, its address in words, and who made all this: what need not stand beside each child.
    About,
    /// The name of the campaign and the clock, where nothing else can be shown.
    Name,
}

/// A slide and its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What is shown.
    pub slide: Slide,
    /// For how long in each language, seconds.
    pub dwell_s: u32,
}

/// What is on the wall now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// What is shown.
    pub slide: Slide,
    /// Index of its language.
    pub language: usize,
    /// How often all turns have been shown since the first began.
    pub round: i64,
    /// When it began, seconds on the clock of the turns.
    pub from_s: i64,
    /// When it ends.
    pub until_s: i64,
}

/// How long the wall says when the break is over before it shows a child again, seconds.
const BACK_S: u32 = 20;
/// For the name of the campaign.
const NAME_S: u32 = 60;

/// The turns during `item` of the programme, or outside of it; `is_break` if it is a break that something follows.
///
/// An item that names a widget brings the children of that kind; a group photo the counter and the map side by side; a break alternates
/// between its end and all children. Where the item asks for what is not there, all children take turns. With `about_s` there
/// is a turn of so many seconds for [`Slide::About`] after those of all children, if there are any.
pub fn turns(children: &[Child], item: Option<&Item>, is_break: bool, about_s: Option<u32>) -> Vec<Turn> {
    let of = |kinds: &[&str]| -> Vec<Turn> {
        let shown =
            |child: &Child| !child.skipped && (kinds.is_empty() || kinds.contains(&child.kind.as_str()));
        let turn = |(index, child): (usize, &Child)| Turn {
            slide: Slide::Child(index),
            dwell_s: child.dwell_s.max(1),
        };
        children.iter().enumerate().filter(|(_, child)| shown(child)).map(turn).collect()
    };
    let kinds: &[&str] = match item {
        Some(Item { feature: Some(Feature::Counter), .. }) => &["counter"],
        Some(Item { feature: Some(Feature::Map), .. }) => &["map"],
        Some(Item { feature: Some(Feature::Radar), .. }) => &["radar"],
        Some(Item { kind: ItemKind::Photo, .. }) => &["counter", "map"],
        _ => &[],
    };
    let mut turns = of(kinds);
    let is_of =
        |turn: &&Turn, kind: &str| matches!(turn.slide, Slide::Child(index) if children[index].kind == kind);
    let first = |kind| turns.iter().find(|turn| is_of(turn, kind)).copied();
    if let [one, other] = kinds
        && let (Some(one), Some(other)) = (first(one), first(other))
        && let (Slide::Child(left), Slide::Child(right)) = (one.slide, other.slide)
    {
        turns = vec![Turn { slide: Slide::Pair(left, right), dwell_s: one.dwell_s.max(other.dwell_s) }];
    }
    let are_all = kinds.is_empty() || turns.is_empty();
    if are_all {
        turns = of(&[]);
        if let Some(dwell_s) = about_s.filter(|_| !turns.is_empty()) {
            turns.push(Turn { slide: Slide::About, dwell_s });
        }
    }
    if is_break {
        let back = Turn { slide: Slide::Back, dwell_s: BACK_S };
        turns = turns.into_iter().flat_map(|turn| [back, turn]).collect();
        if turns.is_empty() {
            turns.push(back);
        }
    }
    if turns.is_empty() {
        turns.push(Turn { slide: Slide::Name, dwell_s: NAME_S });
    }
    turns
}

/// The turn at `now_s`. The first turn began at `start_s`, and after the last the first comes again; each turn is shown in
/// each of `languages` languages before the next. None without turns.
///
/// ```
/// use hrc_core::screen::{Child, Slide, scene, turns};
///
/// let child = |kind: &str| Child { kind: kind.to_owned(), dwell_s: 20, skipped: false, whole: false };
/// let turns = turns(&[child("counter"), child("map")], None, false, None);
/// let scene = scene(&turns, 2, 0, 45).unwrap();
/// assert_eq!((scene.slide, scene.language, scene.until_s), (Slide::Child(1), 0, 60));
/// ```
pub fn scene(turns: &[Turn], languages: usize, start_s: i64, now_s: i64) -> Option<Scene> {
    let languages = languages.max(1);
    let dwell_s = |turn: &Turn| i64::from(turn.dwell_s.max(1));
    let round_s: i64 = turns.iter().map(|turn| dwell_s(turn) * languages as i64).sum();
    let since_s = now_s.checked_sub(start_s)?;
    let round = since_s.checked_div_euclid(round_s)?;
    let mut from_s = now_s - since_s.checked_rem_euclid(round_s)?;
    for turn in turns {
        for language in 0..languages {
            let until_s = from_s + dwell_s(turn);
            if now_s < until_s {
                return Some(Scene { slide: turn.slide, language, round, from_s, until_s });
            }
            from_s = until_s;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn child(kind: &str, dwell_s: u32) -> Child {
        Child { kind: kind.to_owned(), dwell_s, skipped: false, whole: false }
    }

    fn children() -> Vec<Child> {
        vec![child("counter", 20), child("map", 30), child("radar", 20), child("programme", 10)]
    }

    fn slides(turns: &[Turn]) -> Vec<Slide> {
        turns.iter().map(|turn| turn.slide).collect()
    }

    #[test]
    fn an_item_brings_its_widget_to_the_wall() {
        let featured = |feature| Item { feature: Some(feature), ..Item::default() };
        let of = |item: &Item| slides(&turns(&children(), Some(item), item.kind == ItemKind::Break, None));
        assert_eq!(of(&featured(Feature::Counter)), [Slide::Child(0)]);
        assert_eq!(of(&featured(Feature::Map)), [Slide::Child(1)]);
        assert_eq!(of(&featured(Feature::Radar)), [Slide::Child(2)]);
        assert_eq!(of(&featured(Feature::Other)).len(), 4);
        let photo = Item { kind: ItemKind::Photo, ..Item::default() };
        assert_eq!(of(&photo), [Slide::Pair(0, 1)], "side by side");
        let alone = |kind| slides(&turns(&[child("radar", 5), child(kind, 5)], Some(&photo), false, None));
        assert_eq!([alone("map"), alone("counter")], [[Slide::Child(1)]; 2], "what there is of the two");
        let pause = Item { kind: ItemKind::Break, ..Item::default() };
        assert_eq!(of(&pause)[..3], [Slide::Back, Slide::Child(0), Slide::Back]);
        assert_eq!(of(&pause).len(), 8);
    }

    #[test]
    fn what_is_not_there_or_has_stopped_leaves_no_empty_wall() {
        let featured = Item { feature: Some(Feature::Radar), ..Item::default() };
        assert_eq!(slides(&turns(&[child("map", 5)], Some(&featured), false, None)), [Slide::Child(0)]);
        let stopped = [Child { skipped: true, ..child("radar", 5) }, child("map", 5)];
        assert_eq!(slides(&turns(&stopped, Some(&featured), false, None)), [Slide::Child(1)]);
        assert_eq!(slides(&turns(&stopped[..1], None, false, None)), [Slide::Name]);
        let pause = Item { kind: ItemKind::Break, ..Item::default() };
        assert_eq!(slides(&turns(&[], Some(&pause), true, None)), [Slide::Back]);
    }

    #[test]
    fn the_code_has_a_turn_after_all_children_and_none_where_an_item_has_the_wall() {
        let of = |children: &[Child], item: Option<&Item>, is_break| {
            slides(&turns(children, item, is_break, Some(20)))
        };
        assert_eq!(of(&children()[..2], None, false), [Slide::Child(0), Slide::Child(1), Slide::About]);
        assert_eq!(of(&[], None, false), [Slide::Name], "which says why there is nothing");
        let featured = Item { feature: Some(Feature::Map), ..Item::default() };
        assert_eq!(of(&children(), Some(&featured), false), [Slide::Child(1)]);
        assert_eq!(of(&children()[..1], Some(&featured), false), [Slide::Child(0), Slide::About], "no map");
        let pause = Item { kind: ItemKind::Break, ..Item::default() };
        let whole = [Slide::Back, Slide::Child(0), Slide::Back, Slide::About];
        assert_eq!(of(&children()[..1], Some(&pause), true), whole);
    }

    #[test]
    fn each_turn_in_each_language_before_the_next() {
        let turns = turns(&children()[..2], None, false, None);
        let at = |now_s| scene(&turns, 2, 1000, now_s).unwrap();
        let slide = |now_s| (at(now_s).slide, at(now_s).language);
        assert_eq!(slide(1000), (Slide::Child(0), 0));
        assert_eq!(slide(1019), (Slide::Child(0), 0));
        assert_eq!(slide(1020), (Slide::Child(0), 1));
        assert_eq!(slide(1040), (Slide::Child(1), 0));
        assert_eq!(slide(1099), (Slide::Child(1), 1));
        assert_eq!(slide(1100), (Slide::Child(0), 0));
        assert_eq!(slide(999), (Slide::Child(1), 1), "before the start the turns have been running too");
        assert_eq!(at(1045).until_s, 1070);
        assert_eq!(scene(&[], 2, 0, 0), None);
    }

    proptest! {
        /// Second by second, against turns written out one after the other.
        #[test]
        fn the_same_as_turns_written_out(dwells in prop::collection::vec(0u32..40, 1..6), languages in 0usize..4, start in -5000i64..5000, after in 0usize..3000) {
            let turns: Vec<Turn> = dwells.iter().enumerate().map(|(i, &dwell_s)| Turn { slide: Slide::Child(i), dwell_s }).collect();
            let mut written = Vec::new();
            while written.len() <= after {
                for turn in &turns {
                    for language in 0..languages.max(1) {
                        for _ in 0..turn.dwell_s.max(1) {
                            written.push((turn.slide, language));
                        }
                    }
                }
            }
            let scene = scene(&turns, languages, start, start + after as i64).unwrap();
            prop_assert_eq!((scene.slide, scene.language), written[after]);
            prop_assert!(scene.from_s <= start + after as i64 && start + (after as i64) < scene.until_s);
        }

        #[test]
        fn any_clock_will_do(start: i64, now: i64) {
            let turns = [Turn { slide: Slide::Name, dwell_s: 60 }];
            let _ = scene(&turns, 1, start / 4, now / 4);
        }
    }
}
