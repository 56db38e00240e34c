//! The layer of markers: a dot for a member, a number for several, a ring around a founder.

use super::places::{Marker, Places, country};
use super::{Map, strings};
use crate::node::{Fallback, Node, memo, svg};
use crate::shared::{Model, Ui};
use hrc_core::feed::Roster;
use hrc_core::geo::{Point, Viewport, marker_radius_px};
use hrc_core::text::{around, isolate, px};
use std::sync::Arc;

/// Larger text has larger markers, by the same factor.
const FONT_PX: f64 = 16.0;

/// The markers near what is to be seen.
pub(super) fn markers(map: &Map, model: &Model) -> Vec<Marker> {
    let window = Window::around(map.viewport);
    map.places.markers(map.viewport.px_per_unit() / growth(model), |at| window.contains(at))
}

/// Distance from a founder's marker to its ring, px.
const RING_PX: f64 = 3.5;
/// Smallest and largest number in a marker, px.
const LEAST_TEXT_PX: f64 = 11.0;
const MOST_TEXT_PX: f64 = 18.0;

/// How much larger than usual the text, and so the markers, are; on a wall so much that their numbers can be read.
pub(super) fn growth(model: &Model) -> f64 {
    let least = model.room.map_or(1.0, |room| room.least_text / LEAST_TEXT_PX);
    (model.font / FONT_PX).max(1.0).max(least)
}

/// What is to be seen of the plane, and at least a quarter as much on each side.
#[derive(Clone, Copy, PartialEq)]
struct Window {
    min: Point,
    max: Point,
}

impl Window {
    /// Its middle is one of points that are half a figure apart: while a map is dragged, most frames have the same window.
    fn around(viewport: Viewport) -> Window {
        let scale = viewport.px_per_unit();
        let (w, h) = (viewport.width_px() / scale, viewport.height_px() / scale);
        let near = |middle: f64, size: f64| (middle / size * 2.0 + 0.5).floor() * size / 2.0;
        let (x, y) = (near(viewport.center().x, w), near(viewport.center().y, h));
        Window { min: Point { x: x - w, y: y - h }, max: Point { x: x + w, y: y + h } }
    }

    /// Whether all is in it that is to be seen.
    fn holds(&self, viewport: Viewport) -> bool {
        let scale = 2.0 * viewport.px_per_unit();
        let (w, h) = (viewport.width_px() / scale, viewport.height_px() / scale);
        let Point { x, y } = viewport.center();
        self.min.x <= x - w && x + w <= self.max.x && self.min.y <= y - h && y + h <= self.max.y
    }

    fn contains(&self, p: Point) -> bool {
        (self.min.x..self.max.x).contains(&p.x) && (self.min.y..self.max.y).contains(&p.y)
    }
}

/// Radius of a marker, px.
pub(super) fn radius(map: &Map, model: &Model, marker: &Marker) -> f64 {
    radius_px(&map.places, marker, growth(model))
}

fn radius_px(places: &Places, marker: &Marker, growth: f64) -> f64 {
    marker_radius_px(marker.members.len() as u32, places.located(), places.key.most_px) * growth
}

/// A marker as it is drawn, but for its place on the figure.
struct Dot {
    /// Centre on the plane.
    at: Point,
    name: String,
    label: String,
    /// How many members.
    count: usize,
    /// The number in it; empty for one member.
    number: String,
    /// Sizes, px.
    radius: f64,
    ring: f64,
    font: f64,
    is_open: bool,
}

/// The markers of a map, placed for one zoom and one window. While the map moves they keep their places on the plane, and only
/// their transforms are set.
#[derive(Default)]
pub(super) struct Placed {
    /// What they were made of, beside the view.
    of: Vec<u64>,
    view: Option<(f64, Window)>,
    dots: Arc<Vec<Dot>>,
    /// Index of the one that Tab leads to.
    focus: usize,
}

/// All that the markers are placed by.
struct Layer {
    places: Arc<Places>,
    roster: Arc<Roster>,
    ui: Ui,
    window: Window,
    /// Width of the world, px.
    scale: f64,
    growth: f64,
    /// Index of a member in the marker that Tab leads to.
    focus: Option<u32>,
    /// Indices of the members in the card.
    open: Vec<u32>,
}

/// A map that zooms out this far without a rest would show too few of its markers.
const LEAST_SCALE: f64 = 0.5;

/// The markers as they are drawn. The group around them carries the pan, so that panning changes one attribute, and the
/// markers are placed anew only when they are others.
pub(super) fn layer(map: &mut Map, model: &Model) -> Node {
    let layer = Layer {
        places: map.places.clone(),
        roster: map.roster.clone(),
        ui: model.ui.clone(),
        window: Window::around(map.viewport),
        scale: map.viewport.px_per_unit(),
        growth: growth(model),
        focus: map.index(&map.focus),
        open: map.open.iter().filter_map(|key| map.index(key)).collect(),
    };
    let mut of =
        vec![map.made.into(), map.came.into(), layer.ui.lang as u64, layer.focus.map_or(u64::MAX, u64::from)];
    of.extend(layer.open.iter().map(|index| u64::from(*index)));
    of.push(layer.growth.to_bits());
    let is_moving = map.is_moving();
    let may_stay = map.placed.view.is_some_and(|(scale, window)| {
        let is_seen =
            window.holds(map.viewport) || (layer.scale != scale && layer.scale > scale * LEAST_SCALE);
        (scale, window) == (layer.scale, layer.window) || is_moving && is_seen
    });
    if map.placed.of != of || !may_stay {
        map.placed = layer.place(of);
    }
    let Placed { of, view, dots, focus } = &map.placed;
    let (placed_for, Window { min: Point { x, y }, .. }) = view.unwrap_or((layer.scale, layer.window));
    let seen_at = [layer.scale, placed_for, x, y].map(f64::to_bits);
    let (dots, focus, scale) = (dots.clone(), *focus, layer.scale);
    memo([of.as_slice(), &seen_at[..]].concat(), move || {
        dots.iter().enumerate().map(|(i, dot)| dot.draw(scale, i == focus)).collect::<Vec<Node>>().into()
    })
}

impl Layer {
    fn place(&self, of: Vec<u64>) -> Placed {
        let markers = self.places.markers(self.scale / self.growth, |at| self.window.contains(at));
        let has = |index: u32| markers.iter().position(|marker| marker.members.contains(&index));
        let focus = self.focus.and_then(has).unwrap_or(0);
        let dots = markers.iter().map(|marker| self.dot(marker)).collect();
        Placed { of, view: Some((self.scale, self.window)), dots: Arc::new(dots), focus }
    }

    /// The member after whom a marker is named: the one that has the focus, so that its marker stays the same element
    /// whoever else comes into it; else the first.
    fn name(&self, marker: &Marker) -> String {
        let focused = self.focus.filter(|index| marker.members.contains(index));
        focused.or(marker.members.first().copied()).map(|index| self.roster.key(index)).unwrap_or_default()
    }

    fn dot(&self, marker: &Marker) -> Dot {
        let radius = radius_px(&self.places, marker, self.growth);
        let count = marker.members.len();
        Dot {
            at: marker.at,
            name: self.name(marker),
            label: label(&self.ui, marker, &self.roster),
            count,
            number: if count > 1 { self.ui.number(count as u64) } else { String::new() },
            radius,
            ring: if marker.founding { radius + RING_PX * self.growth } else { 0.0 },
            font: (radius * 0.9).max(LEAST_TEXT_PX * self.growth).min(MOST_TEXT_PX * self.growth),
            is_open: self.open.iter().any(|index| marker.members.contains(index)),
        }
    }
}

impl Dot {
    /// It on a world of this width, px; `focus` tells whether Tab leads to it.
    fn draw(&self, scale: f64, focus: bool) -> Node {
        let text =
            svg("text").with("text-anchor", "middle").with("dy", "0.36em").with("font-size", px(self.font));
        let (x, y) = (px(self.at.x * scale), px(self.at.y * scale));
        svg("g")
            .fallback(Fallback::Shapes(&["data-marker", "role", "tabindex"]))
            .key("data-marker", self.name.clone())
            .class("marker")
            .with("role", "button")
            .with("tabindex", if focus { "0" } else { "-1" })
            .with_some("aria-current", self.is_open.then(|| "true".to_owned()))
            .with("data-count", self.count.to_string())
            .with("transform", ["translate(", &x, " ", &y, ")"].concat())
            // Its name, for a pointer too.
            .child(svg("title").child(self.label.clone()))
            .child(svg("circle").class("ring").with("r", px(self.ring)))
            .child(svg("circle").class("dot").with("r", px(self.radius)))
            .child(text.child(self.number.clone()))
            .into()
    }
}

/// Most names in a label.
pub(super) const NAMED: usize = 3;

/// "Barcelona (Spain)", or "3 members: Gwangju (South Korea), …"; countries in place of names that are not here.
fn label(ui: &Ui, marker: &Marker, roster: &Roster) -> String {
    let (mut names, mut countries) = (Vec::new(), Vec::new());
    for index in &marker.members {
        let country = || isolate(&country(ui, roster, *index));
        if let Some(member) = roster.named(*index) {
            names.push([&isolate(&member.name), " (", &country(), ")"].concat());
        } else if let Some(brief) = roster.briefs().get(*index as usize)
            && !countries.contains(&brief.country)
        {
            countries.push(brief.country);
            names.push(country());
        }
        if names.len() > NAMED {
            break;
        }
    }
    let number = marker.members.len() as u64;
    if number == 1 && countries.is_empty() {
        return names.pop().unwrap_or_default();
    }
    let (count, mut text) = (ui.number(number), String::new());
    let members_words = ui.plural(&strings(ui.lang).members, number);
    // Who says what can be seen must find the marker: Arabic has a word for two members without the number.
    if around(&members_words, &count).is_none() {
        text = count + " ";
    }
    text = text + &members_words + ": ";
    if names.len() > NAMED {
        names[NAMED] = "…".to_owned();
    }
    text + &names.join(ui.comma())
}
