//! The buttons, for those who have neither keys nor a remote. They appear with the mouse or the focus.

use super::strings::strings;
use super::{Screen, operator};
use crate::node::{Node, button, html};
use crate::shared::{Action, Handle, Model};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, KeyboardEvent};

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Holds the turn, or goes on.
    Pause,
    /// To the next turn.
    Next,
    /// To the turn before.
    Previous,
    /// Full screen, or back.
    FullScreen,
    /// Opens or closes how the screen stands.
    Operator,
    /// Closes it.
    Close,
}

impl Key {
    /// What the key with this name does (`KeyboardEvent.key`): those of keyboards, presenters and remotes.
    pub fn of(name: &str) -> Option<Key> {
        match name {
            " " | "MediaPlayPause" | "Pause" => Some(Key::Pause),
            "ArrowRight" | "ArrowDown" | "PageDown" | "MediaTrackNext" => Some(Key::Next),
            "ArrowLeft" | "ArrowUp" | "PageUp" | "MediaTrackPrevious" => Some(Key::Previous),
            "f" | "F" => Some(Key::FullScreen),
            "i" | "I" => Some(Key::Operator),
            "Escape" => Some(Key::Close),
            _ => None,
        }
    }
}

/// Does what a key stands for, unless it was meant for something on the wall.
pub(super) fn pressed(handle: &Handle<Screen>, event: Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let taken = target
        .is_some_and(|element| matches!(element.local_name().as_str(), "button" | "a" | "input" | "select"));
    let event = event.unchecked_into::<KeyboardEvent>();
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    let Some(key) = Key::of(&event.key()).filter(|_| !event.default_prevented() && !modified) else { return };
    let is_open = handle.quietly(|_, screen| screen.standing.is_some()).unwrap_or_default();
    if taken && key == Key::Pause || key == Key::Close && !is_open {
        return;
    }
    event.prevent_default();
    if is_open && matches!(key, Key::Close | Key::Operator) {
        operator::leave(&event);
    }
    handle.change(|model, screen| {
        screen.press(model, key);
        model.emit(Action::Turned, "");
    });
}

impl Screen {
    /// Does what a key stands for; full screen is the page's to do.
    pub fn press(&mut self, model: &mut Model, key: Key) {
        match key {
            Key::Pause => self.pause(),
            Key::Next => self.next(),
            Key::Previous => self.previous(model),
            Key::FullScreen => model.emit(Action::FullScreen, ""),
            Key::Operator if self.standing.is_none() => model.emit(Action::Operator, ""),
            Key::Operator | Key::Close => self.standing = None,
        }
    }

    pub(super) fn controls(&self, model: &Model, handle: &Handle<Screen>) -> Node {
        let words = strings(model.ui.lang);
        let key = |label, key| {
            // Told to the element, which sets the timers anew.
            button(
                label,
                handle.act(move |model, screen| {
                    screen.press(model, key);
                    model.emit(Action::Turned, "");
                }),
            )
        };
        let pressed = if self.is_paused() { "true" } else { "false" };
        html("div")
            .class("controls")
            .with("part", "controls")
            .with("role", "group")
            .child(key(words.previous, Key::Previous))
            .child(key(words.pause, Key::Pause).with("aria-pressed", pressed))
            .child(key(words.next, Key::Next))
            .child(key(words.full_screen, Key::FullScreen))
            .child(key(operator::title(model.ui.lang), Key::Operator))
            .into()
    }
}
