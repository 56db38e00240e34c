//! Layout of the radar: spokes, rings, points, and labels that neither leave the figure nor touch one another.
//!
//! Pixels of the container, x to the right, y down, (0, 0) the upper left corner. The first spoke points up, the order
//! is clockwise. Only distances along the spokes carry data; an axis without data has no point. No line joins two spokes:
//! between rights without an order it would say nothing.

use crate::geo::sin_cos;
use crate::text::{width_em, word_em, wrap};
use std::f64::consts::TAU;
use std::ops::Range;

/// Height of a line of text, in em.
pub const LINE_EM: f64 = 1.25;
/// Room between the outer ring and a label, in em.
const GAP_EM: f64 = 0.9;
/// From a point to the middle of its number, in em, so that the number does not cover the line; and from the centre at least.
const NUMBER_EM: f64 = 1.05;
const LEAST_NUMBER_EM: f64 = 2.1;
/// Half of a number's size, in em; the width of two digits.
const HALF_NUMBER_EM: Px = (0.6, 0.4);
/// Room between a number and a label, in em.
const NUMBER_GAP_EM: f64 = 0.2;

/// Largest radius, in em: beyond it the figure only grows emptier.
const MOST_RADIUS_EM: f64 = 16.0;

/// An axis to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoke {
    /// Name of the right.
    pub label: String,
    /// A second text under the name, such as "not reviewed"; empty for none.
    pub note: String,
    /// Share of the full length, 0 to 1; `None` where there is no data.
    pub share: Option<f64>,
}

impl Spoke {
    /// Where its label may begin for the number that stands before it: so many parts of the radius from the centre, and px besides.
    fn number_end(&self, cos: f64, font: f64) -> Px {
        let Some(share) = self.share else { return (1.0, 0.0) };
        let clear = if is_upright(cos) { HALF_NUMBER_EM.1 } else { HALF_NUMBER_EM.0 / cos.abs() };
        (share, (NUMBER_EM + NUMBER_GAP_EM + clear) * font)
    }
}

/// A point in the figure, in px.
pub type Px = (f64, f64);

/// Which edge of a label stays at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left edge.
    Start,
    /// The middle.
    Middle,
    /// The right edge.
    End,
}

/// A label of one or more lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its anchor is, px.
    pub x: f64,
    /// Upper edge of the first line, px.
    pub top: f64,
    /// Which edge is at `x`.
    pub anchor: Anchor,
    /// Lines of the name.
    pub lines: Vec<String>,
    /// Lines of the note.
    pub note: Vec<String>,
}

/// A radar, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of the figure, px: as asked.
    pub width: f64,
    /// Height of the figure, px.
    pub height: f64,
    /// Centre, px.
    pub center: Px,
    /// Length of a full spoke, px.
    pub radius: f64,
    /// Outer ends of the spokes.
    pub ends: Vec<Px>,
    /// The point and the middle of its number, for each spoke with data.
    pub points: Vec<Option<(Px, Px)>>,
    /// Labels, one for each spoke.
    pub labels: Vec<Label>,
}

impl Layout {
    /// Whether a text of two digits that ends at this point of its base line, px, is clear of the numbers, of `font` px.
    pub fn is_clear(&self, (x, y): Px, font: f64) -> bool {
        self.points.iter().flatten().all(|(_, number)| {
            (x - 0.5 * font - number.0).abs() > 1.2 * font || (y - 0.3 * font - number.1).abs() > 0.8 * font
        })
    }
}

fn is_upright(cos: f64) -> bool {
    cos.abs() < 1e-9
}

/// Direction of spoke `i` of `n`: cosine and sine of its angle, y down.
fn direction(i: usize, n: usize) -> Px {
    let angle = TAU * (i as f64 / n as f64 - 0.25);
    let (sin, cos) = sin_cos(angle);
    (cos, sin)
}

/// Lays out `spokes` in `width` px with text of `font` px; `None` where that leaves a radius of less than `least_em`, so that
/// bars are drawn in its place.
pub fn layout(spokes: &[Spoke], width: f64, font: f64, least_em: f64) -> Option<Layout> {
    let radius = longest(spokes, width, font)?;
    if radius < least_em * font {
        return None;
    }
    Some(laid_out(spokes, width, font, radius))
}

/// As [`layout`], no higher than `height` px.
pub fn layout_within(spokes: &[Spoke], (width, height): Px, font: f64, least_em: f64) -> Option<Layout> {
    let mut radius = longest(spokes, width, font)?.min(height / 2.0);
    // Shorter spokes leave more room beside them, so that labels have fewer lines.
    while radius >= least_em * font {
        let layout = laid_out(spokes, width, font, radius);
        if layout.height <= height {
            return Some(layout);
        }
        radius *= 0.97;
    }
    None
}

/// The longest radius that leaves room for the labels beside it.
fn longest(spokes: &[Spoke], width: f64, font: f64) -> Option<f64> {
    let n = spokes.len();
    if n < 3 || !width.is_finite() || !font.is_finite() || font <= 0.0 {
        return None;
    }
    let widest = (width * 0.3).min(MOST_RADIUS_EM * font);
    Some((0..n).map(|i| room(&spokes[i], direction(i, n), width, font)).fold(widest, f64::min))
}

fn laid_out(spokes: &[Spoke], width: f64, font: f64, radius: f64) -> Layout {
    let n = spokes.len();
    let mut labels = Vec::new();
    for (i, spoke) in spokes.iter().enumerate() {
        labels.push(label(spoke, direction(i, n), radius, width, font));
    }
    spread(&mut labels, n, font);
    let (mut top, mut bottom) = (-radius, radius);
    for label in &labels {
        top = top.min(label.top);
        bottom = bottom.max(label.top + height(label, font));
    }
    let center = (width / 2.0, 2.0 - top);
    for label in &mut labels {
        label.x += center.0;
        label.top += center.1;
    }
    let (mut ends, mut points) = (Vec::new(), Vec::new());
    for (i, spoke) in spokes.iter().enumerate() {
        let (cos, sin) = direction(i, n);
        let at = |px: f64| (center.0 + px * cos, center.1 + px * sin);
        ends.push(at(radius));
        points.push(spoke.share.map(|share| {
            let out = share * radius;
            (at(out), at((out + NUMBER_EM * font).max(LEAST_NUMBER_EM * font)))
        }));
    }
    Layout { width, height: bottom - top + 4.0, center, radius, ends, points, labels }
}

/// Longest radius that leaves the widest word of the label inside the figure.
fn room(spoke: &Spoke, (cos, _): Px, width: f64, font: f64) -> f64 {
    if is_upright(cos) {
        return f64::INFINITY;
    }
    let word = word_em(&spoke.label).max(word_em(&spoke.note)).max(4.0) * font;
    let reach = (width / 2.0 - word) / cos.abs();
    let (part, px) = spoke.number_end(cos, font);
    (reach - GAP_EM * font).min((reach - px) / part)
}

/// The label of a spoke, with the centre at (0, 0).
fn label(spoke: &Spoke, (cos, sin): Px, radius: f64, width: f64, font: f64) -> Label {
    let (part, px) = spoke.number_end(cos, font);
    let reach = (radius + GAP_EM * font).max(part * radius + px);
    let upright = is_upright(cos);
    let room = if upright { 0.9 * radius } else { width / 2.0 - reach * cos.abs() };
    let max_em = (room / font).min(16.0);
    let mut label = Label {
        x: if upright { 0.0 } else { reach * cos },
        top: 0.0,
        anchor: if upright {
            Anchor::Middle
        } else if cos > 0.0 {
            Anchor::Start
        } else {
            Anchor::End
        },
        lines: wrap(&spoke.label, max_em),
        note: wrap(&spoke.note, max_em),
    };
    // The block hangs from the spoke's end below the middle, stands on it above, and is centred on it beside.
    let block = height(&label, font);
    label.top = reach * sin - block * (1.0 - sin) / 2.0;
    label
}

/// Height of a label, px.
pub fn height(label: &Label, font: f64) -> f64 {
    (label.lines.len() + label.note.len()) as f64 * LINE_EM * font
}

/// Width of a label by estimate, px.
pub fn width(label: &Label, font: f64) -> f64 {
    label.lines.iter().chain(&label.note).map(|line| width_em(line)).fold(0.0, f64::max) * font
}

/// Moves labels that touch their neighbour away from the middle, on each side from the level spoke outward.
fn spread(labels: &mut [Label], n: usize, font: f64) {
    let space = 0.25 * font;
    for side in [Anchor::Start, Anchor::End] {
        // From the top down: one side of a circle, so the order of the spokes or its reverse.
        let mut order: Vec<usize> = (0..n).filter(|&i| labels[i].anchor == side).collect();
        if side == Anchor::End {
            order.reverse();
        }
        let middle = order.iter().position(|&i| direction(i, n).1 > -1e-9).unwrap_or(order.len());
        for at in middle + 1..order.len() {
            let above = labels[order[at - 1]].top + height(&labels[order[at - 1]], font);
            let label = &mut labels[order[at]];
            label.top = label.top.max(above + space);
        }
        for at in (0..middle).rev() {
            let Some(&below) = order.get(at + 1) else { continue };
            let limit = labels[below].top - space;
            let label = &mut labels[order[at]];
            let block = height(label, font);
            label.top = label.top.min(limit - block);
        }
    }
    // The upright ones are last: above or below all that they would touch.
    for i in 0..n {
        if labels[i].anchor != Anchor::Middle {
            continue;
        }
        let (half, block, up) =
            (width(&labels[i], font) / 2.0, height(&labels[i], font), direction(i, n).1 < 0.0);
        let mut top = labels[i].top;
        // Out of the way of one label may be into that of another; each is passed at most once.
        let mut at_rest = false;
        while !at_rest {
            at_rest = true;
            for other in labels.iter().filter(|l| l.anchor != Anchor::Middle) {
                let above = other.top - space - block;
                let below = other.top + height(other, font) + space;
                if other.x.abs() < half + space && top > above && top < below {
                    top = if up { above } else { below };
                    at_rest = false;
                }
            }
        }
        labels[i].top = top;
    }
}

/// Rows of these heights, in `beside` columns of similar height, or as many as are needed for none to be higher than `room`. A
/// row that is higher has a column of its own.
///
/// ```
/// assert_eq!(hrc_core::radar::columns(&[1.0; 5], 4.0, 2), [0..3, 3..5]);
/// assert_eq!(hrc_core::radar::columns(&[1.0; 5], 2.0, 2), [0..2, 2..4, 4..5]);
/// ```
pub fn columns(heights: &[f64], room: f64, beside: usize) -> Vec<Range<usize>> {
    let tallest = heights.iter().copied().fold(0.0, f64::max);
    let even = heights.iter().sum::<f64>() / beside as f64 + tallest / 2.0;
    let limit = even.min(room) + 1e-6;
    let (mut columns, mut from, mut height) = (Vec::new(), 0, 0.0);
    for (i, row) in heights.iter().enumerate() {
        if i > from && height + row > limit {
            columns.push(from..i);
            (from, height) = (i, 0.0);
        }
        height += row;
    }
    columns.push(from..heights.len());
    columns
}

/// Counts at which a ring is drawn: a few round steps, and `most` itself.
///
/// ```
/// assert_eq!(hrc_core::radar::rings(19), [5, 10, 15, 19]);
/// assert_eq!(hrc_core::radar::rings(3), [1, 2, 3]);
/// ```
pub fn rings(most: u64) -> Vec<u64> {
    let mut step = 1;
    for factor in [2, 5, 10].iter().cycle() {
        if most / step <= 4 {
            break;
        }
        step = match factor {
            2 => step * 2,
            5 => step / 2 * 5,
            _ => step * 2,
        };
    }
    let mut out: Vec<u64> = (1..).map(|k| k * step).take_while(|ring| *ring < most).collect();
    // A ring close to the outer one would only blur it.
    if out.last().is_some_and(|last| (most - last) * 2 < step) {
        out.pop();
    }
    if most > 0 {
        out.push(most);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spokes(labels: &[&str]) -> Vec<Spoke> {
        labels.iter().map(|l| Spoke { label: (*l).into(), note: String::new(), share: Some(0.5) }).collect()
    }

    const FRENCH: [&str; 12] = [
        "Logement convenable",
        "Eau et assainissement",
        "Alimentation",
        "Santé",
        "Éducation",
        "Soins et soutien",
        "Travail décent",
        "Égalité et non-discrimination",
        "Participation et information",
        "Environnement sain",
        "Droits numériques",
        "Obligations extraterritoriales et solidarité",
    ];

    fn check(layout: &Layout, font: f64) -> Result<(), String> {
        let boxes: Vec<(f64, f64, f64, f64)> = layout
            .labels
            .iter()
            .map(|l| {
                let w = width(l, font);
                let left = match l.anchor {
                    Anchor::Start => l.x,
                    Anchor::Middle => l.x - w / 2.0,
                    Anchor::End => l.x - w,
                };
                (left, l.top, left + w, l.top + height(l, font))
            })
            .collect();
        for (i, a) in boxes.iter().enumerate() {
            if a.0 < -0.01 || a.2 > layout.width + 0.01 || a.1 < 0.0 || a.3 > layout.height {
                return Err(format!(
                    "label {i} leaves the figure: {a:?} of {} × {}",
                    layout.width, layout.height
                ));
            }
            let overlaps = |b: &(f64, f64, f64, f64)| a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3;
            if let Some(j) = (i + 1..boxes.len()).find(|&j| overlaps(&boxes[j])) {
                return Err(format!("labels {i} and {j} overlap: {a:?} {:?}", boxes[j]));
            }
            // Its own number, of two digits of a font that is no wider than usual.
            let (across, up) = (0.55 * font, HALF_NUMBER_EM.1 * font);
            if let Some((_, (x, y))) = layout.points[i]
                && overlaps(&(x - across, y - up, x + across, y + up))
            {
                return Err(format!("label {i} {a:?} covers its number at {x}, {y}"));
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn columns_lose_no_row(heights in proptest::collection::vec(0.0f64..50.0, 0..30), room in 50.0f64..200.0, least in 1usize..4) {
            let columns = columns(&heights, room, least);
            let rows: Vec<usize> = columns.iter().cloned().flatten().collect();
            prop_assert_eq!(rows, (0..heights.len()).collect::<Vec<_>>());
            for column in columns {
                prop_assert!(heights[column].iter().sum::<f64>() <= room + 1e-6);
            }
        }
    }

    #[test]
    fn french_names_fit_into_the_room_of_a_wall() {
        for (width, height, font) in
            [(1216.0, 400.0, 17.0), (1824.0, 640.0, 26.0), (1026.0, 1300.0, 26.0), (2432.0, 640.0, 26.0)]
        {
            let layout = layout_within(&spokes(&FRENCH), (width, height), font, 5.0)
                .unwrap_or_else(|| panic!("no room at {width} × {height}"));
            assert!(layout.height <= height && layout.radius >= 5.0 * font);
            check(&layout, font).unwrap();
        }
        assert_eq!(layout_within(&spokes(&FRENCH), (1824.0, 200.0), 26.0, 5.0), None);
        assert_eq!(layout_within(&spokes(&FRENCH), (1824.0, f64::NAN), 26.0, 5.0), None);
    }

    #[test]
    fn french_names_fit_from_a_tablet_to_a_wall() {
        for (width, font) in [(520.0, 14.0), (560.0, 14.0), (900.0, 16.0), (1900.0, 24.0), (3840.0, 42.0)] {
            let layout =
                layout(&spokes(&FRENCH), width, font, 6.0).unwrap_or_else(|| panic!("no room at {width}"));
            check(&layout, font).unwrap();
        }
    }

    #[test]
    fn narrow_is_left_to_bars() {
        assert_eq!(layout(&spokes(&FRENCH), 320.0, 14.0, 6.0), None);
    }

    #[test]
    fn half_of_the_way_up_the_first_spoke() {
        let layout = layout(&spokes(&FRENCH), 700.0, 14.0, 6.0).unwrap();
        let ((x, y), _) = layout.points[0].unwrap();
        assert!((x - layout.center.0).abs() < 1e-9);
        assert!((layout.center.1 - y - layout.radius / 2.0).abs() < 1e-9);
    }

    #[test]
    fn what_all_have_is_written_between_the_ring_and_the_label() {
        for width in [240.0, 320.0, 700.0] {
            let mut spokes =
                spokes(&["Housing", "Water", "Food", "Health", "Education", "Care", "Work", "Rest"]);
            for spoke in &mut spokes {
                spoke.share = Some(1.0);
            }
            let layout = layout(&spokes, width, 14.0, 2.0).unwrap();
            check(&layout, 14.0).unwrap();
            let (cx, cy) = layout.center;
            for (_, (x, y)) in layout.points.iter().flatten() {
                assert!((x - cx).hypot(y - cy) > layout.radius + 14.0);
            }
            assert!(!layout.is_clear(layout.points[0].unwrap().1, 14.0));
            assert!(layout.is_clear(layout.center, 14.0));
        }
    }

    #[test]
    fn rings_are_round_and_end_at_the_whole() {
        for (most, expected) in
            [(0, &[][..]), (1, &[1]), (4, &[1, 2, 3, 4]), (16, &[5, 10, 16]), (139, &[50, 100, 139])]
        {
            assert_eq!(rings(most), expected, "{most}");
        }
    }

    #[test]
    fn a_wide_note_goes_above_both_neighbours() {
        let labels = [
            "a",
            "a",
            "éakAué améaéaéa éamaaa",
            "AaaaAéé aéaéw muéaéaa",
            "a",
            "é",
            "A",
            "a",
            "A",
            "é némuéaafaéénnf",
            "a",
            "a",
            "a",
        ];
        let spoke = |label: &&str| Spoke { label: (*label).into(), note: "not reviewed".into(), share: None };
        let spokes: Vec<Spoke> = labels.iter().map(spoke).collect();
        let font = 45.140888130774194;
        let layout = layout(&spokes, 1141.7847376975774, font, 3.0).unwrap();
        check(&layout, font).unwrap();
    }

    proptest! {
        #[test]
        fn labels_never_overlap_nor_leave(
            labels in proptest::collection::vec(("[A-Za-zé]{1,14}( [a-zé]{1,14}){0,4}", proptest::option::of(0.0f64..=1.0)), 3..16),
            width in 240.0f64..4000.0,
            font in 12.0f64..48.0,
        ) {
            let spokes: Vec<Spoke> = labels.iter().map(|(label, share)| Spoke { label: label.clone(), note: "not reviewed".into(), share: *share }).collect();
            if let Some(layout) = layout(&spokes, width, font, 3.0) {
                check(&layout, font).map_err(TestCaseError::fail)?;
            }
        }

        #[test]
        fn rings_ascend_and_are_few(most in 1u64..1 << 40) {
            let rings = rings(most);
            prop_assert!(rings.windows(2).all(|w| w[0] < w[1]) && rings.len() <= 6 && rings.last() == Some(&most));
        }
    }
}
