//! The languages of a page: the texts of each are a file, which the loader is asked for once a widget speaks the language.

use crate::kind::KINDS;
use crate::library::Page;
use crate::shell;
use hrc_core::text::Lang;
use hrc_views::texts;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What has been asked of the loader.
#[derive(Default)]
pub(crate) struct Languages {
    asked: RefCell<Vec<Lang>>,
    /// Could not be loaded so far. Each is asked for again.
    failed: RefCell<Vec<Lang>>,
}

impl Languages {
    /// Whether a widget that speaks `lang` can be shown: in that language or, where it could not be loaded, in another.
    pub(crate) fn is_settled(&self, lang: Lang) -> bool {
        texts::is_here(lang) || self.failed.borrow().contains(&lang) && texts::any().is_some()
    }
}

/// Asks for the languages that widgets speak and that are not here.
pub(crate) fn ask(page: &Rc<Page>) {
    for lang in texts::wanted() {
        if !page.languages.asked.borrow().contains(&lang) {
            page.languages.asked.borrow_mut().push(lang);
            spawn_local(fetch(page.clone(), lang));
        }
    }
}

async fn fetch(page: Rc<Page>, lang: Lang) {
    let widgets: Vec<&str> = KINDS.iter().map(|kind| kind.entry.name).collect();
    let mut refused = false;
    while !texts::is_here(lang) {
        match shell::texts(&page.shell, lang.tag(), refused).await {
            Ok(bytes) => refused = texts::load(lang, bytes, &widgets).is_err(),
            // The loader has reported it.
            Err(_) => {
                refused = false;
                if page.languages.failed.borrow().contains(&lang) {
                    continue;
                }
                page.languages.failed.borrow_mut().push(lang);
                page.speak();
            }
        }
    }
    page.speak();
}
