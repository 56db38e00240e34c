//! The map's figure: land, markers, and how pointer and keys move it.
//!
//! The page's scroll is never trapped: the wheel zooms only with Ctrl or Cmd held, or after the map was clicked and until
//! the pointer leaves it; one finger scrolls the page up and down, two fingers move the map.

use super::markers::{growth, layer, markers, radius};
use super::places::Marker;
use super::{Map, strings};
use crate::node::{Element, Fallback, Node, button, html, memo, svg};
use crate::shared::{Action, Handle, Model};
use hrc_core::geo::{Direction, Point, Viewport, hit, next_in_direction};
use hrc_core::text::{px, scaled};
use leptos::prelude::request_animation_frame;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{self, Event, KeyboardEvent, PointerEvent, WheelEvent};

/// Zoom of one press of + or −.
const STEP: f64 = 1.6;
/// Pan of one press of an arrow key, px.
const PAN_PX: f64 = 60.0;
/// Half of the least size of a target, px (WCAG 2.2, 2.5.8).
const TARGET_PX: f64 = 12.0;

pub(super) fn figure(map: &mut Map, model: &Model, handle: &Handle<Map>) -> Node {
    let words = strings(model.ui.lang);
    let zoom = |factor: f64| handle.act(move |_, map| map.zoom(factor));
    let buttons = html("div")
        .fallback(Fallback::Space)
        .class("zoom tools")
        .child(button("+", zoom(STEP)).with("aria-label", words.zoom_in))
        .child(button("−", zoom(1.0 / STEP)).with("aria-label", words.zoom_out))
        .child(
            button(
                words.whole_world,
                handle.act(|model, map| {
                    map.whole();
                    // It has done what it is for, and goes.
                    model.emit(Action::Focus, ".world");
                }),
            )
            .hidden(map.viewport.zoom() < Viewport::ZOOM_MIN + 0.001),
        );
    html("div").class("figure").with("part", "figure").child(world(map, model, handle)).child(buttons).into()
}

/// Land and markers.
fn world(map: &mut Map, model: &Model, handle: &Handle<Map>) -> Node {
    let viewport = map.viewport;
    let (scale, x, y) = viewport.land_transform();
    let scale = scaled(scale, 5);
    let outline = map.land.clone();
    let meridian = outline.as_ref().map(|(meridian, _)| meridian.to_bits());
    let land = memo(meridian.into_iter().collect(), || {
        let path = outline.map(|(_, path)| path.to_string()).unwrap_or_default();
        svg("path").class("land").with("d", path).into()
    });
    let land = svg("g")
        .with("transform", ["matrix(", &scale, " 0 0 ", &scale, " ", &px(x), " ", &px(y), ")"].concat())
        .child(land);
    #[cfg(feature = "ssr")]
    let land = match map.land {
        Some((meridian, _)) => land.drawing(crate::node::Drawing::Land { meridian }),
        None => land,
    };
    let (x, y) = viewport.to_px(Point { x: 0.0, y: 0.0 });
    let dots = svg("g")
        .class("markers")
        .with("transform", ["translate(", &px(x), " ", &px(y), ")"].concat())
        .child(layer(map, model));
    let label = strings(model.ui.lang).figure.to_owned();
    let world = crate::shared::figure("application", label, viewport.width_px(), viewport.height_px())
        .fallback(Fallback::Image)
        .class(match viewport.zoom() > Viewport::ZOOM_MIN {
            _ if map.is_whole => "world whole",
            true => "world zoomed",
            false => "world",
        })
        .with("tabindex", "0")
        .child(land)
        .child(dots);
    listen(world, handle).into()
}

/// Pointer, wheel and keys.
fn listen(mut world: Element, handle: &Handle<Map>) -> Element {
    const EVENTS: [&str; 9] = [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "pointerleave",
        "focus",
        "blur",
        "wheel",
        "keydown",
    ];
    for name in EVENTS {
        let handle = handle.clone();
        world = world.on(name, move |event| on_gesture(&handle, name, event));
    }
    world
}

fn on_gesture(handle: &Handle<Map>, name: &str, event: Event) {
    let Some(root) = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    let drawn = match name {
        "pointerleave" | "focus" | "blur" => handle.quietly(|_, map| {
            map.active = name == "focus";
            false
        }),
        "wheel" => handle.quietly(|_, map| map.wheel(handle, &event.unchecked_into(), &root)),
        "keydown" => handle.quietly(|model, map| map.key(model, &event.unchecked_into())),
        _ => {
            let event: PointerEvent = event.unchecked_into();
            handle.quietly(|model, map| map.pointer(handle, model, name, &event, &root))
        }
    };
    if drawn == Some(true) {
        handle.change(|_, _| ());
    }
}

/// Frames without a move after which the map rests.
const REST_FRAMES: u32 = 8;

/// Draws each move, and at last the map at rest.
fn next_frame(handle: Handle<Map>) {
    request_animation_frame(move || {
        let frames = handle.quietly(|_, map| {
            let frames = map.still_frames;
            map.still_frames = frames.map(|frames| frames + 1).filter(|frames| *frames <= REST_FRAMES);
            (frames, map.still_frames)
        });
        let (before, now) = frames.unwrap_or((None, Some(0)));
        if before == Some(0) || now.is_none() {
            handle.change(|_, _| ());
        }
        if now.is_some() {
            next_frame(handle);
        }
    });
}

impl Map {
    /// The whole world.
    pub(super) fn whole(&mut self) {
        self.moved = true;
        self.viewport = Viewport::fit(self.viewport.width_px(), self.viewport.height_px());
    }

    /// Zooms about the middle.
    pub(super) fn zoom(&mut self, factor: f64) {
        self.moved = true;
        let (w, h) = (self.viewport.width_px(), self.viewport.height_px());
        self.viewport = self.viewport.zoom_at(w / 2.0, h / 2.0, factor);
    }

    /// Moves the map now and draws it with the next frame, however many moves there are until then. Its markers are placed
    /// anew when it rests.
    fn glide(&mut self, handle: &Handle<Map>, viewport: Viewport) {
        self.moved = true;
        self.viewport = viewport;
        if self.still_frames.replace(0).is_none() {
            next_frame(handle.clone());
        }
    }

    /// Whether the map moves, or has moved a moment ago.
    pub(super) fn is_moving(&self) -> bool {
        self.still_frames.is_some()
    }

    /// A pointer has come, moved or gone; whether that is to be drawn at once.
    fn pointer(
        &mut self,
        handle: &Handle<Map>,
        model: &Model,
        name: &str,
        event: &PointerEvent,
        root: &web_sys::Element,
    ) -> bool {
        let (id, at) = (event.pointer_id(), (f64::from(event.client_x()), f64::from(event.client_y())));
        match name {
            "pointerdown" if event.button() == 0 => self.gesture.press(id, at),
            "pointermove" => {
                if let Some(moved) = self.gesture.drag(id, at).filter(|_| self.gesture.is_drag()) {
                    // Refused only for a pointer that is already up.
                    let _ = root.set_pointer_capture(id);
                    let (x, y) = within(root, moved.x, moved.y);
                    self.glide(handle, self.viewport.pan(moved.dx, moved.dy).zoom_at(x, y, moved.factor));
                }
            }
            "pointerup" => {
                self.active = true;
                if self.gesture.release(id) {
                    let (x, y) = within(root, at.0, at.1);
                    let markers = markers(self, model);
                    match hit(&self.targets(model, &markers), x, y, TARGET_PX * growth(model)) {
                        Some(i) => self.press(model, &markers[i]),
                        None => self.close(),
                    }
                    return true;
                }
            }
            "pointercancel" => {
                self.gesture.release(id);
            }
            _ => {}
        }
        false
    }

    /// The wheel was turned.
    fn wheel(&mut self, handle: &Handle<Map>, event: &WheelEvent, root: &web_sys::Element) -> bool {
        let (zoom, out) = (self.viewport.zoom(), event.delta_y() > 0.0);
        let limit = if out { zoom <= Viewport::ZOOM_MIN } else { zoom >= self.viewport.zoom_max() };
        let held = event.ctrl_key() || event.meta_key();
        if held || (self.active && !limit) {
            event.prevent_default();
            // Lines and pages of wheels that do not count in pixels.
            let unit = [1.0, 24.0, 240.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
            // A notch of a wheel is about 100; the zoom of one step out undoes that of one step in.
            let turn = (-event.delta_y() * unit / 400.0).clamp(-1.0, 1.0);
            let factor = if turn < 0.0 { 1.0 / (1.0 - turn) } else { 1.0 + turn };
            let (x, y) = within(root, event.client_x().into(), event.client_y().into());
            self.glide(handle, self.viewport.zoom_at(x, y, factor));
        }
        false
    }

    /// A key was pressed; whether it was meant for the map.
    fn key(&mut self, model: &Model, event: &KeyboardEvent) -> bool {
        let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        let named = target.and_then(|t| t.get_attribute("data-marker")).and_then(|key| self.index(&key));
        let markers = markers(self, model);
        let marker = named.and_then(|index| markers.iter().position(|m| m.members.contains(&index)));
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let pressed = event.key();
        let arrow = match pressed.as_str() {
            "ArrowLeft" => Some((Direction::Left, PAN_PX, 0.0)),
            "ArrowRight" => Some((Direction::Right, -PAN_PX, 0.0)),
            "ArrowUp" => Some((Direction::Up, 0.0, PAN_PX)),
            "ArrowDown" => Some((Direction::Down, 0.0, -PAN_PX)),
            _ => None,
        };
        match (arrow, marker, pressed.as_str()) {
            (Some((direction, ..)), Some(from), _) => {
                let points: Vec<(f64, f64)> =
                    self.targets(model, &markers).iter().map(|t| (t.0, t.1)).collect();
                if let Some(next) = next_in_direction(&points, from, direction) {
                    self.lead(model, &markers[next]);
                }
            }
            (Some((_, dx, dy)), None, _) => {
                let moved = self.viewport.pan(dx, dy);
                if moved == self.viewport {
                    // At the edge of the world the page scrolls on.
                    return false;
                }
                self.moved = true;
                self.viewport = moved;
            }
            (_, Some(at), "Enter" | " ") => self.press(model, &markers[at]),
            (.., "+" | "=") => self.zoom(STEP),
            (.., "-" | "_") => self.zoom(1.0 / STEP),
            (.., "0" | "Home") => self.whole(),
            (.., "Escape") if !self.open.is_empty() => self.leave(model),
            _ => return false,
        }
        event.prevent_default();
        true
    }

    /// Places and radii of markers in the figure, px.
    fn targets(&self, model: &Model, markers: &[Marker]) -> Vec<(f64, f64, f64)> {
        let target = |marker: &Marker| {
            let (x, y) = self.viewport.to_px(marker.at);
            (x, y, radius(self, model, marker))
        };
        markers.iter().map(target).collect()
    }

    /// A marker was pressed: a cluster comes apart, a member or a cluster that never does opens the card.
    pub(super) fn press(&mut self, model: &Model, marker: &Marker) {
        self.tab_to(marker);
        let viewport = self.viewport;
        let factor = marker.opens_at.map(|scale| scale * growth(model) / viewport.px_per_unit());
        match factor.filter(|f| marker.members.len() > 1 && viewport.zoom() * f <= viewport.zoom_max()) {
            Some(factor) => {
                let (x, y) = viewport.to_px(marker.at);
                let (w, h) = (viewport.width_px() / 2.0, viewport.height_px() / 2.0);
                self.moved = true;
                self.viewport = viewport.zoom_at(x, y, factor * 1.01).pan(w - x, h - y);
                self.lead(model, marker);
            }
            None => {
                let members = marker.members.iter().map(|index| self.roster.key(*index)).collect();
                self.show(model, members);
                self.keep_beside(model, marker.at);
            }
        }
    }

    /// Moves the map for a place to stay in sight beside the card.
    fn keep_beside(&mut self, model: &Model, at: Point) {
        let (width, height) = self.room(model);
        let viewport = self.viewport.resize(width, height);
        let (x, _) = viewport.to_px(at);
        if x < 2.0 * TARGET_PX || x > width - 2.0 * TARGET_PX {
            self.viewport = viewport.pan(width / 2.0 - x, 0.0);
        }
    }
}

/// How many members are in sight.
pub(super) fn in_view(map: &Map, model: &Model) -> u64 {
    let (width, height) = (map.viewport.width_px(), map.viewport.height_px());
    let is_seen = |marker: &&Marker| {
        let (x, y) = map.viewport.to_px(marker.at);
        (0.0..=width).contains(&x) && (0.0..=height).contains(&y)
    };
    markers(map, model).iter().filter(is_seen).map(|marker| marker.members.len() as u64).sum()
}

/// A point of the window, from the upper left corner of the element, px.
fn within(element: &web_sys::Element, x: f64, y: f64) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (x - rect.left(), y - rect.top())
}
