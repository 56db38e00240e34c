//! Panics: a bug of ours stops one widget and no page.
//!
//! After a panic this instance is not used any more: the script shows the widget's own error state and gives all others a
//! new instance.

use crate::shell;
use hrc_core::text::Lang;
use leptos::prelude::use_context;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Number of a widget, from 1; also a context of its views, so that a panic in them tells whose they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Id(pub(crate) u32);

thread_local! {
    static CURRENT: Cell<u32> = const { Cell::new(0) };
    static LANGUAGES: RefCell<BTreeMap<u32, Lang>> = const { RefCell::new(BTreeMap::new()) };
}

/// Runs `f` on behalf of a widget.
pub(crate) fn on_behalf<R>(id: u32, f: impl FnOnce() -> R) -> R {
    let before = CURRENT.replace(id);
    let result = f();
    CURRENT.set(before);
    result
}

/// Keeps the language in which a widget would say that it has stopped.
pub(crate) fn speak(id: u32, lang: Lang) {
    LANGUAGES.with_borrow_mut(|languages| languages.insert(id, lang));
}

/// Forgets a widget.
pub(crate) fn forget(id: u32) {
    LANGUAGES.with_borrow_mut(|languages| languages.remove(&id));
}

/// From now on a panic is told to the script.
pub(crate) fn catch_panics() {
    std::panic::set_hook(Box::new(|info| {
        let id = match CURRENT.get() {
            0 => use_context::<Id>().map_or(0, |id| id.0),
            id => id,
        };
        let lang =
            LANGUAGES.try_with(|l| l.try_borrow().ok().and_then(|l| l.get(&id).copied())).ok().flatten();
        let sorry = hrc_views::shared::strings(lang.unwrap_or_default()).stopped;
        shell::panicked(id, sorry, &info.to_string());
    }));
}
