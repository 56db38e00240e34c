//! Panics: a bug of ours stops one widget and no page.
//!
//! After a panic this instance is not used any more: the script shows the widget's own error state and gives all others a
//! new instance.

use crate::shell;
use hrc_core::text::Lang;
use std::cell::{Cell, RefCell};

thread_local! {
    static LANGUAGES: RefCell<Vec<(u32, Lang)>> = const { RefCell::new(Vec::new()) };
    static DEAD: Cell<bool> = const { Cell::new(false) };
}

/// Whether this instance has panicked: another runs in its place, and its timers must do nothing more.
#[cfg(feature = "event")]
pub(crate) fn is_dead() -> bool {
    DEAD.get()
}

/// Keeps the language in which a widget would say that it has stopped.
pub(crate) fn speak(id: u32, lang: Lang) {
    forget(id);
    LANGUAGES.with_borrow_mut(|languages| languages.push((id, lang)));
}

/// Forgets a widget.
pub(crate) fn forget(id: u32) {
    LANGUAGES.with_borrow_mut(|languages| languages.retain(|(i, _)| *i != id));
}

/// From now on a panic is told to the script.
pub(crate) fn catch_panics() {
    std::panic::set_hook(Box::new(|info| {
        DEAD.set(true);
        let id = hrc_views::shared::last();
        let lang = LANGUAGES
            .try_with(|l| {
                l.try_borrow().ok().and_then(|l| l.iter().find(|(i, _)| *i == id).map(|(_, lang)| *lang))
            })
            .ok()
            .flatten();
        let sorry = hrc_views::shared::strings(lang.unwrap_or_default()).stopped;
        shell::panicked(id, sorry, &info.to_string());
    }));
}
