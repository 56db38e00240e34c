//! The layer of markers: a dot for a member, a number for several, a ring where a founder is.

use super::places::Marker;
use super::{Map, strings};
use crate::node::{Node, svg};
use crate::shared::{Model, Ui};
use hrc_core::feed::Member;
use hrc_core::geo::{Point, Viewport, marker_radius_px};
use hrc_core::text::{isolate, px};

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

/// How much larger than usual the text, and so the markers, are.
pub(super) fn growth(model: &Model) -> f64 {
    (model.font / FONT_PX).max(1.0)
}

/// What is to be seen of the plane, and half as much around it.
struct Window {
    min: Point,
    max: Point,
}

impl Window {
    fn around(viewport: Viewport) -> Window {
        let (w, h) = (viewport.width_px(), viewport.height_px());
        Window { min: viewport.from_px(-w / 2.0, -h / 2.0), max: viewport.from_px(1.5 * w, 1.5 * h) }
    }

    fn contains(&self, p: Point) -> bool {
        (self.min.x..self.max.x).contains(&p.x) && (self.min.y..self.max.y).contains(&p.y)
    }
}

/// Radius of a marker, px.
pub(super) fn radius(map: &Map, model: &Model, marker: &Marker) -> f64 {
    marker_radius_px(marker.members.len() as u32, map.places.located()) * growth(model)
}

/// The markers as they are drawn. The group around them carries the pan, so that panning changes one attribute.
pub(super) fn layer(map: &Map, model: &Model) -> Vec<Node> {
    let markers = markers(map, model);
    let focus = markers.iter().any(|m| m.key == map.focus).then_some(map.focus);
    let focus = focus.or(markers.first().map(|m| m.key));
    markers.iter().map(|marker| dot(map, model, marker, Some(marker.key) == focus)).collect()
}

fn dot(map: &Map, model: &Model, marker: &Marker, focus: bool) -> Node {
    let r = radius(map, model, marker);
    let (grown, scale) = (growth(model), map.viewport.px_per_unit());
    let count = marker.members.len();
    let label = label(&model.ui, marker, model.members());
    let number = if count > 1 { model.ui.number(count as u64) } else { String::new() };
    let ring = if marker.founding { r + RING_PX * grown } else { 0.0 };
    let text = svg("text")
        .with("text-anchor", "middle")
        .with("dy", "0.36em")
        .with("font-size", px((r * 0.9).max(LEAST_TEXT_PX * grown).min(MOST_TEXT_PX * grown)));
    svg("g")
        .class("marker")
        .with("role", "button")
        .with("tabindex", if focus { "0" } else { "-1" })
        .with("aria-label", label.clone())
        .with("data-marker", marker.key.to_string())
        .with("data-count", count.to_string())
        .with(
            "transform",
            ["translate(", &px(marker.at.x * scale), " ", &px(marker.at.y * scale), ")"].concat(),
        )
        .child(svg("title").child(label))
        .child(svg("circle").class("ring").with("r", px(ring)))
        .child(svg("circle").class("dot").with("r", px(r)))
        .child(text.child(number))
        .into()
}

/// "Barcelona", or "3 members: Gwangju, Seoul, …".
fn label(ui: &Ui, marker: &Marker, members: &[Member]) -> String {
    const NAMED: usize = 3;
    let names = marker.members.iter().filter_map(|i| members.get(*i as usize));
    if let [index] = marker.members[..] {
        return members.get(index as usize).map(|m| isolate(&m.name)).unwrap_or_default();
    }
    let (count, mut text) = (ui.number(marker.members.len() as u64), String::new());
    let members_words = ui.plural(&strings(ui.lang).members, marker.members.len() as u64);
    // Who says what can be seen must find the marker: Arabic has a word for two members without the number.
    if !members_words.contains(&count) {
        text = count + " ";
    }
    text = text + &members_words + ": ";
    for (i, member) in names.take(NAMED).enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        text.push_str(&isolate(&member.name));
    }
    if marker.members.len() > NAMED {
        text.push_str(", …");
    }
    text
}
