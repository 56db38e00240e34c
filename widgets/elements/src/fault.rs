//! Panics: a bug of ours stops one widget and no page.
//!
//! After a panic this instance is not used any more: the loader shows the widget's own error state and gives all others a
//! new instance.

use crate::library::Page;
use hrc_views::shared::{last, strings};

/// From now on a panic is passed to the loader.
pub(crate) fn catch_panics() {
    std::panic::set_hook(Box::new(|info| {
        let Some(page) = Page::current() else { return };
        page.is_dead.set(true);
        let id = last();
        let lang = page.widget(&|widget| widget.id == id).map(|widget| widget.lang.get());
        let sorry = lang.map_or("", |lang| strings(lang).stopped);
        page.shell.panicked(id, sorry, &info.to_string());
    }));
}
