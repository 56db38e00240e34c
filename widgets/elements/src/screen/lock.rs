//! Keeps the display on, where the browser lets a page ask for it (Screen Wake Lock API).

use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How it stands.
#[derive(Default)]
enum State {
    /// Not asked for.
    #[default]
    Off,
    /// Asked for, no answer yet.
    Asked,
    /// Held; the browser takes it back when the tab is hidden.
    Held(JsValue),
    /// The browser has no such lock, or does not give it.
    Refused,
}

/// The lock of one screen.
#[derive(Default)]
pub(super) struct Lock(Rc<RefCell<State>>);

impl Lock {
    /// Asks for the lock, unless it is held or has been refused.
    pub(super) fn hold(&self) {
        match &*self.0.borrow() {
            State::Off => {}
            State::Held(sentinel) if is_taken(sentinel) => {}
            _ => return,
        }
        let window = web_sys::window();
        // A hidden tab is not given it; the next look asks again.
        if window.as_ref().and_then(|window| window.document()).is_some_and(|document| document.hidden()) {
            return;
        }
        *self.0.borrow_mut() = State::Asked;
        let state = self.0.clone();
        let asked = window.and_then(|window| ask(&window.navigator()));
        spawn_local(async move {
            let answer = match asked {
                Some(promise) => JsFuture::from(promise).await.map_or(State::Refused, State::Held),
                None => State::Refused,
            };
            state.replace(answer);
        });
    }

    /// Whether the display may switch itself off.
    pub(super) fn is_refused(&self) -> bool {
        matches!(*self.0.borrow(), State::Refused)
    }

    /// Whether the display is kept on.
    pub(super) fn is_held(&self) -> bool {
        matches!(&*self.0.borrow(), State::Held(sentinel) if !is_taken(sentinel))
    }

    /// Gives the lock back.
    pub(super) fn release(&self) {
        if let State::Held(sentinel) = self.0.take() {
            let release =
                Reflect::get(&sentinel, &"release".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
            let _ = release.map(|release| release.call0(&sentinel));
        }
    }
}

/// Whether the browser has taken a lock back.
fn is_taken(sentinel: &JsValue) -> bool {
    Reflect::get(sentinel, &"released".into()).is_ok_and(|is| is.is_truthy())
}

fn ask(navigator: &JsValue) -> Option<Promise> {
    let lock = Reflect::get(navigator, &"wakeLock".into()).ok()?;
    let request = Reflect::get(&lock, &"request".into()).ok()?.dyn_into::<Function>().ok()?;
    request.call1(&lock, &"screen".into()).ok()?.dyn_into().ok()
}
