//! The map's picture: land, markers, and how pointer and keys move it.
//!
//! The page's scroll is never trapped: the wheel zooms only with Ctrl or Cmd held, or after the map was clicked and until
//! the pointer leaves it; one finger scrolls the page up and down, two fingers move the map.

use super::gesture::Gesture;
use super::markers::{growth, layer, markers, radius};
use super::places::Marker;
use super::{Map, meridian};
use hrc_core::geo::{Direction, Viewport, hit, next_in_direction};
use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, SvgElement};

/// Zoom of one press of + or −.
const STEP: f64 = 1.6;
/// Pan of one press of an arrow key, px.
const PAN_PX: f64 = 60.0;
/// Half of the least size of a target, px (WCAG 2.2, 2.5.8).
const TARGET_PX: f64 = 12.0;

pub(super) fn picture(map: Map) -> AnyView {
    let land = Memo::new(move |_| {
        let meridian = meridian(map.state);
        map.state.land.read().as_ref().map(|land| land.path(meridian)).unwrap_or_default()
    });
    let markers = markers(map);
    let gesture = StoredValue::new(Gesture::default());
    // Whether the wheel belongs to the map.
    let active = StoredValue::new(false);
    let queue = Queue::new(map);

    let land_transform = move || {
        let (scale, x, y) = map.viewport().land_transform();
        format!("matrix({scale:.5} 0 0 {scale:.5} {x:.2} {y:.2})")
    };
    let pan = move || {
        let viewport = map.viewport();
        let (x, y) = viewport.to_px(hrc_core::geo::Point { x: 0.0, y: 0.0 });
        format!("translate({x:.1} {y:.1})")
    };
    let dots = move || {
        let data = map.state.data.read();
        data.as_ref().map(|data| layer(map, &markers.read(), data)).unwrap_or_default()
    };

    let press = move |event: PointerEvent| {
        if event.button() == 0 {
            gesture.update_value(|g| {
                g.press(event.pointer_id(), (event.client_x().into(), event.client_y().into()))
            });
        }
    };
    let drag = move |event: PointerEvent| {
        let to = (event.client_x().into(), event.client_y().into());
        let Some(moved) = gesture.try_update_value(|g| g.drag(event.pointer_id(), to)).flatten() else {
            return;
        };
        if !gesture.with_value(Gesture::is_drag) {
            return;
        }
        if let Some(element) = current(&event) {
            // Refused only for a pointer that is already up.
            let _ = element.set_pointer_capture(event.pointer_id());
            let (x, y) = within(&element, moved.x, moved.y);
            queue.push(move |v| v.pan(moved.dx, moved.dy).zoom_at(x, y, moved.factor));
        }
    };
    let release = move |event: PointerEvent| {
        let clicked = gesture.try_update_value(|g| g.release(event.pointer_id())).unwrap_or(false);
        let Some(element) = current(&event) else { return };
        active.set_value(true);
        if clicked {
            let (x, y) = within(&element, event.client_x().into(), event.client_y().into());
            let targets = targets(map, &markers.read_untracked());
            match hit(&targets, x, y, TARGET_PX * growth(map.state.size.get_untracked().1)) {
                Some(i) => open(map, &markers.read_untracked()[i], &element),
                None => map.open.set(Vec::new()),
            }
        }
    };
    let wheel = move |event: WheelEvent| {
        let viewport = map.viewport();
        let out = event.delta_y() > 0.0;
        let at_limit =
            if out { viewport.zoom() <= Viewport::ZOOM_MIN } else { viewport.zoom() >= Viewport::ZOOM_MAX };
        let held = event.ctrl_key() || event.meta_key();
        if !(held || active.get_value()) || (at_limit && !held) {
            return;
        }
        let Some(element) = current(&event) else { return };
        event.prevent_default();
        // Lines and pages of wheels that do not count in pixels.
        let unit = [1.0, 24.0, 240.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
        let factor = (-event.delta_y() * unit / 400.0).clamp(-1.0, 1.0).exp();
        let (x, y) = within(&element, event.client_x().into(), event.client_y().into());
        queue.push(move |v| v.zoom_at(x, y, factor));
    };
    let key = move |event: KeyboardEvent| {
        let Some(element) = current(&event) else { return };
        if key_pressed(map, &event, &element, &markers.read_untracked(), queue) {
            event.prevent_default();
        }
    };
    let (zoom_in, zoom_out, reset) =
        (move |_| queue.zoom(STEP), move |_| queue.zoom(1.0 / STEP), move |_| map.view.set(start(map)));
    view! {
        <div class="picture" part="picture">
            <svg
                class="world"
                role="application"
                tabindex="0"
                aria-label=move || map.words().picture
                width=move || map.size().0
                height=move || map.size().1
                viewBox=move || { let (w, h) = map.size(); format!("0 0 {w} {h}") }
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=release
                on:pointercancel=move |event| { gesture.update_value(|g| { g.release(event.pointer_id()); }) }
                on:pointerleave=move |_| active.set_value(false)
                on:focus=move |_| active.set_value(true)
                on:blur=move |_| active.set_value(false)
                on:wheel=wheel
                on:keydown=key
            >
                <path class="land" fill-rule="evenodd" d=move || land.get() transform=land_transform />
                <g class="markers" transform=pan>{dots}</g>
            </svg>
            <div class="zoom tools">
                <button type="button" aria-label=move || map.words().zoom_in on:click=zoom_in>{move || { map.words(); "+" }}</button>
                <button type="button" aria-label=move || map.words().zoom_out on:click=zoom_out>{move || { map.words(); "−" }}</button>
                <button type="button" class:hidden=move || map.view.read().zoom() <= 1.001 on:click=reset>
                    {move || map.words().whole_world}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// The whole map.
fn start(map: Map) -> Viewport {
    let (width, height) = map.size();
    Viewport::fit(width, height)
}

/// Moves of the map between two frames, done as one.
#[derive(Clone, Copy)]
struct Queue {
    map: Map,
    next: StoredValue<Option<Viewport>>,
}

impl Queue {
    fn new(map: Map) -> Queue {
        Queue { map, next: StoredValue::new(None) }
    }

    fn push(self, change: impl FnOnce(Viewport) -> Viewport) {
        let waiting = self.next.get_value();
        self.next.set_value(Some(change(waiting.unwrap_or_else(|| self.map.viewport()))));
        if waiting.is_none() {
            request_animation_frame(move || {
                // None once the widget is gone.
                if let Some(Some(viewport)) = self.next.try_update_value(Option::take) {
                    self.map.view.set(viewport);
                }
            });
        }
    }

    /// Zooms about the middle.
    fn zoom(self, factor: f64) {
        self.push(move |v| v.zoom_at(v.width_px() / 2.0, v.height_px() / 2.0, factor));
    }
}

fn current<E: AsRef<leptos::web_sys::Event>>(event: &E) -> Option<Element> {
    event.as_ref().current_target()?.dyn_into().ok()
}

/// A point of the window, from the upper left corner of the element, px.
fn within(element: &Element, x: f64, y: f64) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (x - rect.left(), y - rect.top())
}

fn targets(map: Map, markers: &[Marker]) -> Vec<(f64, f64, f64)> {
    let viewport = map.viewport();
    markers
        .iter()
        .map(|m| {
            let (x, y) = viewport.to_px(m.at);
            (x, y, radius(map, m))
        })
        .collect()
}

/// Opens a marker: a cluster comes apart, a member or a cluster that never does opens the card.
fn open(map: Map, marker: &Marker, root: &Element) {
    let viewport = map.viewport();
    let grown = growth(map.state.size.get_untracked().1);
    map.focus.set(marker.key);
    match marker.opens_at.map(|scale| scale * grown / viewport.px_per_unit()) {
        Some(factor) if marker.members.len() > 1 && viewport.zoom() * factor <= Viewport::ZOOM_MAX => {
            let (x, y) = viewport.to_px(marker.at);
            let (to_x, to_y) = (viewport.width_px() / 2.0 - x, viewport.height_px() / 2.0 - y);
            let (w, h) = (viewport.width_px() / 2.0, viewport.height_px() / 2.0);
            map.view.set(viewport.zoom_at(x, y, factor * 1.01).pan(to_x, to_y).zoom_at(w, h, 1.0));
        }
        _ => map.show(marker.members.clone()),
    }
    focus_marker(root, marker.key);
}

/// Moves the focus to a marker, once it is drawn.
fn focus_marker(root: &Element, key: u32) {
    let root = root.clone();
    request_animation_frame(move || {
        let selector = format!("[data-marker=\"{key}\"]");
        let found = root.query_selector(&selector).ok().flatten();
        if let Some(marker) = found.and_then(|m| m.dyn_into::<SvgElement>().ok()) {
            // A marker that cannot take the focus leaves it where it is.
            let _ = marker.focus();
        }
    });
}

/// Whether a key was meant for the map.
fn key_pressed(map: Map, event: &KeyboardEvent, root: &Element, markers: &[Marker], queue: Queue) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let key = target.and_then(|t| t.get_attribute("data-marker")).and_then(|k| k.parse::<u32>().ok());
    let marker = key.and_then(|key| markers.iter().position(|m| m.key == key));
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let arrow = match event.key().as_str() {
        "ArrowLeft" => Some((Direction::Left, PAN_PX, 0.0)),
        "ArrowRight" => Some((Direction::Right, -PAN_PX, 0.0)),
        "ArrowUp" => Some((Direction::Up, 0.0, PAN_PX)),
        "ArrowDown" => Some((Direction::Down, 0.0, -PAN_PX)),
        _ => None,
    };
    match (arrow, marker, event.key().as_str()) {
        (Some((direction, ..)), Some(from), _) => {
            let points: Vec<(f64, f64)> = targets(map, markers).iter().map(|t| (t.0, t.1)).collect();
            if let Some(next) = next_in_direction(&points, from, direction) {
                map.focus.set(markers[next].key);
                focus_marker(root, markers[next].key);
            }
        }
        (Some((_, dx, dy)), None, _) => {
            // At the edge of the world the page scrolls on.
            let viewport = map.viewport();
            if viewport.pan(dx, dy) == viewport {
                return false;
            }
            queue.push(move |v| v.pan(dx, dy));
        }
        (_, Some(at), "Enter" | " ") => open(map, &markers[at], root),
        (.., "+" | "=") => queue.zoom(STEP),
        (.., "-" | "_") => queue.zoom(1.0 / STEP),
        (.., "0" | "Home") => map.view.set(start(map)),
        (.., "Escape") if !map.open.read_untracked().is_empty() => map.open.set(Vec::new()),
        _ => return false,
    }
    true
}
