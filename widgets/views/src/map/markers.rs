//! The layer of markers: a dot for a member, a number for several, a ring where a founder is.

use super::Map;
use super::places::Marker;
use crate::shared::{Data, Ui};
use hrc_core::geo::{Point, Viewport, marker_radius_px};
use hrc_core::text::isolate;
use leptos::prelude::*;
use std::sync::Arc;

/// Larger text has larger markers, by the same factor.
const FONT_PX: f64 = 16.0;

/// The markers near what is to be seen; they change when the scale does or the view leaves the part they were made for.
pub(super) fn markers(map: Map) -> Memo<Arc<Vec<Marker>>> {
    let window = Memo::new(move |_| {
        let viewport = map.viewport();
        Window::around(viewport)
    });
    Memo::new(move |_| {
        let window = window.get();
        let grown = growth(map.state.size.get().1);
        let mut markers = map.places.read().markers(window.px_per_unit / grown);
        markers.retain(|marker| window.contains(marker.at));
        Arc::new(markers)
    })
}

/// How much larger than usual the text, and so the markers, are.
pub(super) fn growth(font: f64) -> f64 {
    (font / FONT_PX).max(1.0)
}

/// A part of the plane, in steps of half of what is to be seen, so that panning rarely changes it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Window {
    px_per_unit: f64,
    min: Point,
    max: Point,
}

impl Window {
    fn around(viewport: Viewport) -> Window {
        let px_per_unit = viewport.px_per_unit();
        let (w, h) = (viewport.width_px() / px_per_unit, viewport.height_px() / px_per_unit);
        let corner = viewport.from_px(0.0, 0.0);
        let snap = |value: f64, step: f64| (value / step).floor() * step;
        let (x, y) = (snap(corner.x, w / 2.0), snap(corner.y, h / 2.0));
        Window {
            px_per_unit,
            min: Point { x: x - w / 2.0, y: y - h / 2.0 },
            max: Point { x: x + 2.0 * w, y: y + 2.0 * h },
        }
    }

    fn contains(&self, p: Point) -> bool {
        (self.min.x..self.max.x).contains(&p.x) && (self.min.y..self.max.y).contains(&p.y)
    }
}

/// Radius of a marker, px.
pub(super) fn radius(map: Map, marker: &Marker) -> f64 {
    let grown = growth(map.state.size.get().1);
    marker_radius_px(marker.members.len() as u32, map.places.read().located()) * grown
}

/// Every marker of `markers` as it is drawn. The group around them carries the pan, so that panning changes one attribute.
pub(super) fn layer(map: Map, markers: &[Marker], data: &Data) -> Vec<AnyView> {
    let scale = map.viewport().px_per_unit();
    let ui = map.state.ui.read();
    let focus = map.focus.get();
    let focus =
        if markers.iter().any(|m| m.key == focus) { focus } else { markers.first().map_or(0, |m| m.key) };
    markers.iter().map(|marker| dot(map, &ui, marker, scale, marker.key == focus, data)).collect()
}

fn dot(map: Map, ui: &Ui, marker: &Marker, scale: f64, focus: bool, data: &Data) -> AnyView {
    let r = radius(map, marker);
    let count = marker.members.len();
    let label = label(map, ui, marker, data);
    let text = if count > 1 { ui.number(count as u64) } else { String::new() };
    let ring = if marker.founding { r + 0.22 * FONT_PX * growth(map.state.size.get().1) } else { 0.0 };
    view! {
        <g
            class="marker"
            role="button"
            tabindex=if focus { "0" } else { "-1" }
            aria-label=label.clone()
            data-marker=marker.key.to_string()
            data-count=count.to_string()
            transform=format!("translate({:.1} {:.1})", marker.at.x * scale, marker.at.y * scale)
        >
            <title>{label.clone()}</title>
            <circle class="ring" r=ring />
            <circle class="dot" r=r />
            <text text-anchor="middle" dy="0.36em" font-size=(r * 0.95).min(1.1 * FONT_PX * growth(map.state.size.get().1))>
                {text}
            </text>
        </g>
    }
    .into_any()
}

/// "Barcelona, Spain", or "3 members: Gwangju, Seoul, …".
fn label(map: Map, ui: &Ui, marker: &Marker, data: &Data) -> String {
    const NAMED: usize = 3;
    let members = data.members();
    let names = marker.members.iter().filter_map(|i| members.get(*i as usize));
    if let [index] = marker.members[..] {
        return members.get(index as usize).map_or_else(String::new, |m| {
            isolate(&m.name) + ", " + &isolate(&ui.country(&m.country, m.country_name.as_ref()))
        });
    }
    let mut text = ui.plural(&map.words().members, marker.members.len() as u64) + ": ";
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
