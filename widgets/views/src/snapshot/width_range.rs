//! Figures that are drawn for one width, for a page whose width is not known.
//!
//! Live figures are measured over a range of widths. Where they change their kind, or a height that a straight line does not
//! follow, the range is divided, and each part has its own drawing. A drawing is stretched to the width that there is; its
//! room is a part in proportion to the width and a fixed part, in the size of the page's text, so that it is as high as the
//! live figure with larger text too.

use crate::node::{Drawing, Element, Node, html, svg};
use hrc_core::catalogue::limits::SNAPSHOT_BORDERS_PX;
use hrc_core::text::{px, scaled};

/// Width for which one draws where there is no other, px.
pub(super) const USUAL_PX: f64 = 640.0;
/// The usual padding on both sides of the content, px.
const PADDING_PX: f64 = 40.0;
/// From this width of an element on, text grows with it, px.
const GROWS_PX: f64 = 1391.0;
/// Size of text for which is drawn, px.
const FONT_PX: f64 = 16.0;

/// Widths of an element, px, where the text has its usual size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    from: f64,
    to: f64,
}

/// The width of the content of an element, px.
fn content(width: f64) -> f64 {
    width - PADDING_PX
}

/// Narrowest width that is drawn for, px.
const LEAST_PX: f64 = 240.0;

/// How many ranges there are where the loader asks for the one that the element is in.
pub const RANGES: usize = SNAPSHOT_BORDERS_PX.len() + 1;

/// One of those ranges, by its number; `None` past the last.
pub(super) fn exact(range: usize) -> Option<Range> {
    let border = |index: usize| SNAPSHOT_BORDERS_PX.get(index).copied().map(f64::from);
    let from = range.checked_sub(1).map_or(Some(LEAST_PX), border)?;
    Some(Range { from, to: border(range).unwrap_or(GROWS_PX) })
}

/// Where all of them are in one page.
pub(super) static TOGETHER: [Range; 3] = [
    Range { from: LEAST_PX, to: 480.0 },
    Range { from: 480.0, to: 880.0 },
    Range { from: 880.0, to: GROWS_PX },
];

/// What is measured of a figure: what it is, and how high.
#[derive(Clone, Debug, PartialEq)]
struct Measured {
    kind: String,
    height: f64,
}

/// A part of a range in which all figures keep their kind, and a room fits each of them.
struct Part {
    range: Range,
    rooms: Vec<Room>,
}

/// How closely a room must fit, and how often a range is looked at.
#[derive(Clone, Copy)]
pub(super) struct Tolerance {
    /// How much higher a room may be than what is in it, px.
    pub(super) most_px: f64,
    /// Distance between two widths that are measured, px. Figures whose height is in proportion to the width need no more
    /// than the ends.
    pub(super) step_px: f64,
}

/// The width of the content for which all is drawn that is no figure, px.
pub(super) fn usual(ranges: &[Range]) -> f64 {
    if let [range] = ranges { content(range.middle()) } else { USUAL_PX }
}

/// What becomes of the land in a drawing, which may be the [`Drawing::Plain`] one.
pub(super) type OfLand = fn(land: Element, plain: bool) -> Element;

/// What `draw` makes for a width of the content, with each figure in these ranges, and the rules by which one of several
/// drawings is shown.
pub(super) fn fitted(
    ranges: &[Range],
    tolerance: Tolerance,
    of_land: OfLand,
    draw: impl Fn(f64) -> Node,
) -> (Node, String) {
    let measure = |width: f64| figures(draw(content(width))).iter().map(Measured::of).collect();
    let parts: Vec<Part> = ranges.iter().flat_map(|range| divided(*range, tolerance, &measure)).collect();
    let usual = usual(ranges);
    let plain = parts.iter().position(|part| content(part.range.to) > usual).unwrap_or(0);
    let (mut rules, mut drawn) = (String::new(), Vec::new());
    if parts.len() > 1 {
        rules += ".fits .fit:not(:only-child){display:none !important}\n";
    }
    for (at, part) in parts.iter().enumerate() {
        // The first and the last also serve what is narrower or wider.
        let from = Some(part.range.from).filter(|_| at > 0);
        let to = Some(part.range.to).filter(|_| at + 1 < parts.len());
        if parts.len() > 1 {
            rules += &rule(from, to);
        }
        let shown = figures(draw(content(part.range.middle())));
        let fitted: Vec<Element> = shown
            .into_iter()
            .zip(&part.rooms)
            .map(|(figure, room)| variant(figure, room, (from, to), at == plain, of_land))
            .collect();
        drawn.push(fitted.into_iter());
    }
    let whole = draw(usual).replace(&is_figure, &mut |_| {
        let parts: Vec<Node> = drawn.iter_mut().filter_map(Iterator::next).map(Node::from).collect();
        html("div").class("fits").child(parts).into()
    });
    (whole, rules)
}

/// Shows the drawing from one width of the element to another. They are in the page's size of text, as its layout is.
fn rule(from: Option<f64>, to: Option<f64>) -> String {
    let em = |width: f64| scaled(width / FONT_PX, 4) + "em";
    let (mut conditions, mut drawing) = (Vec::new(), String::from(".fits .fit"));
    for (name, border, sign) in [("data-from", from, ">="), ("data-to", to, "<")] {
        match border {
            Some(width) => {
                conditions.push(["(width ", sign, " ", &em(width), ")"].concat());
                drawing += &["[", name, "=\"", &px(width), "\"]"].concat();
            }
            None => drawing += &[":not([", name, "])"].concat(),
        }
    }
    ["@container ", &conditions.join(" and "), " {", &drawing, "{display:block !important}}\n"].concat()
}

impl Range {
    /// A width in the middle, for which is drawn.
    fn middle(self) -> f64 {
        (self.from + (self.to - self.from) * 0.45).floor()
    }
}

impl Measured {
    fn of(figure: &Element) -> Measured {
        let height = height(figure).unwrap_or_default();
        Measured { kind: figure.get("class").unwrap_or_default().to_owned(), height }
    }
}

/// The parts of a range, as few as can be from its beginning on.
fn divided(range: Range, tolerance: Tolerance, measure: &dyn Fn(f64) -> Vec<Measured>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut from = range.from;
    let mut seen = vec![(from, measure(from))];
    let mut width = from;
    while width < range.to {
        let next = (width + tolerance.step_px).min(range.to);
        seen.push((next, measure(next)));
        if rooms(&seen, tolerance.most_px).is_some() {
            width = next;
            continue;
        }
        seen.pop();
        let (mut last, mut border) = (width, next);
        while border - last > 1.0 {
            let between = ((last + border) / 2.0).floor();
            seen.push((between, measure(between)));
            if rooms(&seen, tolerance.most_px).is_some() {
                last = between;
            } else {
                seen.pop();
                border = between;
            }
        }
        let rooms = rooms(&seen, tolerance.most_px).unwrap_or_default();
        parts.push(Part { range: Range { from, to: border }, rooms });
        (from, width) = (border, border);
        seen = vec![(from, measure(from))];
    }
    if from < range.to || parts.is_empty() {
        let rooms = rooms(&seen, tolerance.most_px).unwrap_or_default();
        parts.push(Part { range: Range { from, to: range.to }, rooms });
    }
    parts
}

/// The room of each figure; `None` where one is of another kind at another width, or would leave more than `most_px` of its
/// room empty.
fn rooms(seen: &[(f64, Vec<Measured>)], most_px: f64) -> Option<Vec<Room>> {
    let (_, first) = seen.first()?;
    if seen.iter().any(|(_, figures)| figures.len() != first.len()) {
        return None;
    }
    let mut rooms = Vec::new();
    for (which, figure) in first.iter().enumerate() {
        if seen.iter().any(|(_, figures)| figures[which].kind != figure.kind) {
            return None;
        }
        let heights: Vec<(f64, f64)> =
            seen.iter().map(|(width, figures)| (content(*width), figures[which].height)).collect();
        let room = room(&heights);
        if heights.iter().any(|(width, height)| room.share * width + room.fixed_px - height > most_px) {
            return None;
        }
        rooms.push(room);
    }
    Some(rooms)
}

fn height(element: &Element) -> Option<f64> {
    match element.marks().drawing {
        Some(Drawing::Figure { height }) => Some(height),
        _ => None,
    }
}

fn is_figure(element: &Element) -> bool {
    height(element).is_some()
}

fn figures(frame: Node) -> Vec<Element> {
    let mut found = Vec::new();
    frame.replace(&is_figure, &mut |figure| {
        found.push(figure);
        crate::node::nothing()
    });
    found
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
    Room { share, fixed_px: over }
}

/// The land is there once, in the plain drawing; the others show the same.
pub(super) fn land_once(land: Element, plain: bool) -> Element {
    const ID: &str = "hrc-land";
    let named = |path: Element| path.with("id", ID).into();
    let shown = || svg("use").with("href", ["#", ID].concat()).into();
    land.inside(|path| path.replace(&|_| true, &mut |path| if plain { named(path) } else { shown() }))
}

/// One figure in its room.
fn variant(
    figure: Element,
    room: &Room,
    (from, to): (Option<f64>, Option<f64>),
    plain: bool,
    of_land: OfLand,
) -> Element {
    let is_land = |element: &Element| matches!(element.marks().drawing, Some(Drawing::Land { .. }));
    // Where its room is higher than it is drawn, what is below it is further away, and not what is above.
    let figure = figure.with("preserveAspectRatio", "xMidYMin meet");
    let figure = Node::from(figure).replace(&is_land, &mut |land| of_land(land, plain).into());
    let share = ["0 0 1000 ", &scaled(room.share * 1000.0, 2)].concat();
    // A box without height has no proportions, and would be as high as browsers make figures of which they know nothing.
    let in_proportion = (room.share > 0.0).then(|| Node::from(svg("svg").with("viewBox", share)));
    let fixed = scaled(room.fixed_px / FONT_PX, 4) + "em";
    let space: Element = html("span")
        .class("space")
        .hidden(true)
        .with("aria-hidden", "true")
        .child(in_proportion)
        .child(svg("svg").with("width", "1").with("height", fixed));
    let fit = html("div")
        .class("fit")
        .with_some("data-from", from.map(px))
        .with_some("data-to", to.map(px))
        .hidden(!plain)
        .child(space)
        .child(figure);
    if plain { fit.drawing(Drawing::Plain) } else { fit }
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

    /// What a widget is at a width: bars that wrap below 300 px, a radar from 417 px on.
    fn wrapping(width: f64) -> Vec<Measured> {
        let (kind, height) = match width {
            300.0..417.0 => ("bars", 200.0),
            417.0.. => ("radar", 0.5 * width + 40.0),
            _ => ("bars", 218.0),
        };
        vec![Measured { kind: kind.to_owned(), height }]
    }

    #[test]
    fn a_range_is_divided_where_the_picture_changes() {
        let tolerance = Tolerance { most_px: 3.0, step_px: 8.0 };
        let parts = divided(Range { from: 240.0, to: 480.0 }, tolerance, &wrapping);
        let borders: Vec<(f64, f64)> = parts.iter().map(|part| (part.range.from, part.range.to)).collect();
        assert_eq!(borders, [(240.0, 300.0), (300.0, 417.0), (417.0, 480.0)]);
        for part in &parts {
            for width in part.range.from as u32..part.range.to as u32 {
                let live = wrapping(width.into())[0].height;
                let room = part.rooms[0].share * content(width.into()) + part.rooms[0].fixed_px;
                assert!(room > live - 0.01 && room < live + 3.0, "{width}: {room} for {live}");
            }
        }
    }

    #[test]
    fn the_rule_of_a_drawing_names_its_widths_in_the_size_of_text() {
        assert_eq!(
            rule(Some(360.0), Some(417.0)),
            "@container (width >= 22.5em) and (width < 26.0625em) {.fits .fit[data-from=\"360\"][data-to=\"417\"]{display:block !important}}\n"
        );
        assert_eq!(
            rule(None, Some(360.0)),
            "@container (width < 22.5em) {.fits .fit:not([data-from])[data-to=\"360\"]{display:block !important}}\n"
        );
    }
}
