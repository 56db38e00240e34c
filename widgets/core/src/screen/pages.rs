//! What does not fit into its room has pages, side by side: how many there are, and which one is shown.

use super::Scene;

/// A page is shown for so long at least, seconds.
pub const PAGE_S: i64 = 8;

/// A room on the wall, and the content that runs through it in columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pager {
    /// Width of the room, px.
    pub room_px: f64,
    /// Width of all columns with the gaps between them, px.
    pub content_px: f64,
    /// Gap between two columns, px.
    pub gap_px: f64,
}

impl Pager {
    /// How many pages there are, 1 or more. What is less than half a gap too wide is rounding.
    ///
    /// ```
    /// use hrc_core::screen::Pager;
    ///
    /// assert_eq!(Pager { room_px: 800.0, content_px: 1_620.0, gap_px: 20.0 }.pages(), 2);
    /// ```
    pub fn pages(self) -> u32 {
        let step_px = self.step_px();
        if !(step_px > 1.0 && self.content_px.is_finite()) {
            return 1;
        }
        let over_px = self.content_px + self.gap_px / 2.0;
        ((over_px / step_px).ceil()).clamp(1.0, 1000.0) as u32
    }

    /// From the beginning of a page to that of the next, px.
    pub fn step_px(self) -> f64 {
        self.room_px + self.gap_px
    }
}

/// The page that is shown at `now_s` of a turn with so many `pages`, and the time of that page in place of the turn's.
///
/// The pages share the turn's time. Where that leaves less than `least_s` for each, the turn shows some of them, and the next
/// round goes on with those that follow.
pub fn page(scene: Scene, pages: u32, least_s: i64, now_s: i64) -> (u32, Scene) {
    let pages = i64::from(pages.max(1));
    let dwell_s = (scene.until_s - scene.from_s).max(1);
    let shown = (dwell_s / least_s.max(1)).clamp(1, pages);
    let part = ((now_s - scene.from_s) * shown / dwell_s).clamp(0, shown - 1);
    let index = if shown == pages {
        part
    } else {
        scene.round.wrapping_mul(shown).wrapping_add(part).rem_euclid(pages)
    };
    let begin = |part: i64| scene.from_s + (part * dwell_s + shown - 1) / shown;
    (index as u32, Scene { from_s: begin(part), until_s: begin(part + 1), ..scene })
}

#[cfg(test)]
mod tests {
    use super::super::Slide;
    use super::*;
    use proptest::prelude::*;

    fn turn(round: i64, dwell_s: i64) -> Scene {
        let from_s = 1000 + round * dwell_s;
        Scene { slide: Slide::Name, language: 0, round, from_s, until_s: from_s + dwell_s }
    }

    #[test]
    fn columns_make_pages() {
        let pages = |room_px, content_px| Pager { room_px, content_px, gap_px: 40.0 }.pages();
        assert_eq!(pages(1000.0, 1000.0), 1);
        assert_eq!(pages(1000.4, 1001.0), 1, "rounding");
        assert_eq!(pages(1000.0, 2040.0), 2);
        assert_eq!(pages(1000.0, 1520.0), 2, "two columns on the first page, one on the second");
        assert_eq!(pages(1000.0, 3080.0), 3);
        assert_eq!(pages(0.0, 3000.0), 76, "no room is no reason to divide by nothing");
        assert_eq!(pages(f64::NAN, f64::NAN), 1);
    }

    #[test]
    fn pages_share_the_time_of_their_turn() {
        let at = |now_s: i64| page(turn(0, 30), 3, 8, 1000 + now_s);
        assert_eq!([0, 9, 10, 19, 20, 29].map(|now_s| at(now_s).0), [0, 0, 1, 1, 2, 2]);
        assert_eq!((at(12).1.from_s, at(12).1.until_s), (1010, 1020));
    }

    #[test]
    fn more_pages_than_time_go_on_in_the_next_round() {
        let round = |round: i64| [0, 10].map(|s| page(turn(round, 20), 5, 8, 1000 + round * 20 + s).0);
        assert_eq!([0, 1, 2, 3].map(round), [[0, 1], [2, 3], [4, 0], [1, 2]]);
        let short = |round: i64| page(turn(round, 5), 3, 8, 1000 + round * 5 + 4).0;
        assert_eq!([0, 1, 2, 3].map(short), [0, 1, 2, 0], "one at least");
    }

    proptest! {
        #[test]
        fn every_page_has_its_time(pages in 1u32..40, dwell_s in 1i64..300, least_s in 1i64..20) {
            let mut seen = std::collections::BTreeSet::new();
            for round in 0..i64::from(pages) {
                let scene = turn(round, dwell_s);
                let mut now_s = scene.from_s;
                while now_s < scene.until_s {
                    let (index, shown) = page(scene, pages, least_s, now_s);
                    prop_assert_eq!(shown.from_s, now_s);
                    prop_assert!(shown.until_s > now_s && shown.until_s <= scene.until_s);
                    prop_assert_eq!(page(scene, pages, least_s, shown.until_s - 1).0, index);
                    prop_assert!(shown.until_s - now_s >= least_s.min(dwell_s));
                    seen.insert(index);
                    now_s = shown.until_s;
                }
            }
            prop_assert_eq!(seen.len(), pages as usize);
        }
    }
}
