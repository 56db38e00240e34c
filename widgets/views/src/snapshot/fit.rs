//! Pictures that are drawn for one width, for a page whose width is not known.
//!
//! A picture is drawn for the middle of a range of widths and stretched to the width that there is. Its room is as high as
//! the live picture is at that width: live pictures are measured at several widths of the range, and the room is a part in
//! proportion to the width and a fixed part.

use crate::node::{Element, Node, html, svg};
use hrc_core::text::{px, scaled};

/// Width for which one draws where there is no other, px.
pub(super) const USUAL_PX: f64 = 640.0;
/// The usual padding on both sides of the content, px.
const PADDING_PX: f64 = 40.0;
/// From this width of an element on, text grows with it, px.
const GROWS_PX: f64 = 1391.0;

/// Widths of an element, px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    from: f64,
    to: f64,
    class: &'static str,
    /// Whether it is the one that is shown without any style sheet.
    plain: bool,
}

impl Range {
    const fn new(from: f64, to: f64, class: &'static str, plain: bool) -> Range {
        Range { from, to, class, plain }
    }

    /// The width of the content at a share of the range.
    fn content(&self, share: f64) -> f64 {
        self.from + (self.to - self.from) * share - PADDING_PX
    }
}

/// Where a script asks for the range that the element is in: `pkg/embed.js` has the same borders.
pub(super) static EXACT: [Range; 6] = [
    Range::new(240.0, 360.0, "fit", true),
    Range::new(360.0, 480.0, "fit", true),
    Range::new(480.0, 640.0, "fit", true),
    Range::new(640.0, 880.0, "fit", true),
    Range::new(880.0, 1216.0, "fit", true),
    Range::new(1216.0, GROWS_PX, "fit", true),
];

/// Where all of them are in one page: `style.css` has the same borders.
pub(super) static TOGETHER: [Range; 3] = [
    Range::new(240.0, 480.0, "fit narrow", false),
    Range::new(480.0, 880.0, "fit middle", true),
    Range::new(880.0, GROWS_PX, "fit wide", false),
];

/// The widget with each picture in these ranges; live pictures are measured at so many widths of each.
pub(super) fn fitted(ranges: &[Range], measures: usize, draw: impl Fn(f64) -> Node) -> Node {
    let mut drawn = Vec::new();
    for range in ranges {
        let heights: Vec<Vec<(f64, f64)>> = (0..measures)
            .map(|k| range.content(k as f64 / (measures - 1) as f64))
            .map(|width| pictures(draw(width)).iter().map(|picture| (width, height(picture))).collect())
            .collect();
        let shown = pictures(draw(range.content(0.45).floor()));
        let fitted: Vec<Element> = shown
            .into_iter()
            .enumerate()
            .map(|(which, picture)| {
                let measured: Vec<(f64, f64)> =
                    heights.iter().filter_map(|heights| heights.get(which).copied()).collect();
                variant(picture, range, &room(&measured))
            })
            .collect();
        drawn.push(fitted.into_iter());
    }
    draw(USUAL_PX).replace(&is_picture, &mut |_| {
        let parts: Vec<Node> = drawn.iter_mut().filter_map(Iterator::next).map(Node::from).collect();
        html("div").class("fits").child(parts).into()
    })
}

fn is_picture(element: &Element) -> bool {
    element.is("svg") && element.get("viewBox").is_some()
}

fn pictures(frame: Node) -> Vec<Element> {
    let mut found = Vec::new();
    frame.replace(&is_picture, &mut |picture| {
        found.push(picture);
        crate::node::nothing()
    });
    found
}

fn height(picture: &Element) -> f64 {
    picture.get("height").and_then(|height| height.parse().ok()).unwrap_or_default()
}

/// Height as a part of the width, and a fixed part, px.
struct Room {
    share: f64,
    fixed_px: f64,
}

/// The lowest room of this form that is nowhere lower than what was measured.
fn room(measured: &[(f64, f64)]) -> Room {
    let (Some(first), Some(last)) = (measured.first(), measured.last()) else {
        return Room { share: 0.0, fixed_px: 0.0 };
    };
    let rise = (last.1 - first.1) / (last.0 - first.0).max(1.0);
    let least = measured.iter().map(|(width, height)| height / width).fold(f64::INFINITY, f64::min);
    let share = rise.clamp(0.0, least.max(0.0));
    let over = measured.iter().map(|(width, height)| height - share * width).fold(0.0, f64::max);
    Room { share, fixed_px: over.ceil() }
}

/// One picture in its room. The land is there once; the other pictures show the same.
fn variant(picture: Element, range: &Range, room: &Room) -> Element {
    let land = |element: &Element| element.get("class") == Some("land");
    // Where its room is higher than it is drawn, what is below it is further away, and not what is above.
    let picture = picture.with("preserveAspectRatio", "xMidYMin meet");
    let picture = Node::from(picture).replace(&land, &mut |land| match range.plain {
        true => land.with("id", "hrc-land").into(),
        false => svg("use").with("href", "#hrc-land").into(),
    });
    let share = ["0 0 1000 ", &scaled(room.share * 1000.0, 2)].concat();
    // A box without height has no proportions, and would be as high as browsers make pictures of which they know nothing.
    let in_proportion = (room.share > 0.0).then(|| Node::from(svg("svg").with("viewBox", share)));
    let space: Element = html("span")
        .class("space")
        .hidden(true)
        .with("aria-hidden", "true")
        .child(in_proportion)
        .child(svg("svg").with("width", "1").with("height", px(room.fixed_px)));
    html("div").class(range.class).hidden(!range.plain).child(space).child(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_is_never_lower_than_a_picture() {
        let flat = [(200.0, 90.0), (300.0, 90.0), (400.0, 90.0)];
        let grows = [(200.0, 100.0), (300.0, 150.0), (400.0, 200.0)];
        let wraps = [(200.0, 120.0), (300.0, 90.0), (400.0, 100.0)];
        for measured in [flat, grows, wraps] {
            let room = room(&measured);
            for (width, height) in measured {
                let high = room.share * width + room.fixed_px;
                assert!(high >= height && high <= height + 31.0, "{high} {height}");
            }
        }
        assert_eq!((room(&flat).share, room(&flat).fixed_px), (0.0, 90.0));
        assert_eq!((room(&grows).share, room(&grows).fixed_px), (0.5, 0.0));
    }
}
