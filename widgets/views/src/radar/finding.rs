//! The finding in one sentence: "Most often: Equality, 17 of 19. None yet: Digital rights. One right not reviewed."

use super::{Row, View};
use hrc_core::radar::findings;
use hrc_core::text::{fill, isolate, plural};

/// So many rights are named one by one; more are counted.
const NAMED: usize = 3;

/// Empty where the numbers say nothing.
pub(super) fn finding(view: &View<'_>) -> String {
    let (lang, words) = (view.ui.lang, view.words);
    let found = findings(view.rows, Row::covered);
    let mut said: Vec<String> = Vec::new();
    if !found.most.is_empty() {
        let text = plural(lang, &words.most, found.most.len() as u64);
        said.push(fill(text, &[&named(view, &found.most), &view.of_reviewed(found.covered)]));
    }
    if !found.none.is_empty() {
        said.push(fill(words.none_yet, &[&named(view, &found.none)]));
    }
    if found.not_reviewed > 0 {
        said.push(view.ui.plural(&words.rights_not_reviewed, found.not_reviewed));
    }
    said.join(" ")
}

/// "Housing, Food", or "5 rights".
fn named(view: &View<'_>, rights: &[usize]) -> String {
    if rights.len() > NAMED {
        return view.ui.plural(&view.words.rights, rights.len() as u64);
    }
    let mut names = String::new();
    for &index in rights {
        let comma = if names.is_empty() { "" } else { view.ui.comma() };
        names = [&names, comma, &isolate(&view.rows[index].label)].concat();
    }
    names
}
