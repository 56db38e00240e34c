//! The finding in one sentence: "Most often: Equality, 17 of 19. None yet: Digital rights. One right not reviewed."

use super::{Row, View};
use crate::node::{Node, nothing};
use hrc_core::radar::findings;
use hrc_core::text::{around, fill, plural};

/// Stands for the names of rights while a sentence is filled.
const NAMES: &str = "{0}";
/// So many rights are named one by one; more are counted.
const NAMED: usize = 3;

/// Empty where the numbers say nothing.
pub(super) fn finding(view: &View<'_>) -> Vec<Node> {
    let (lang, words) = (view.ui.lang, view.words);
    let found = findings(view.rows, Row::covered);
    let mut said: Vec<Node> = Vec::new();
    let mut say = |text: String, names: Node| {
        if !said.is_empty() {
            said.push(" ".into());
        }
        match around(&text, NAMES) {
            Some((before, after)) => said.extend([before.to_owned().into(), names, after.to_owned().into()]),
            None => said.push(text.into()),
        }
    };
    if !found.most.is_empty() {
        let text = plural(lang, &words.most, found.most.len() as u64);
        say(fill(text, &[NAMES, &view.of_reviewed(found.covered)]), named(view, &found.most));
    }
    if !found.none.is_empty() {
        say(fill(words.none_yet, &[NAMES]), named(view, &found.none));
    }
    if found.not_reviewed > 0 {
        say(view.ui.plural(&words.rights_not_reviewed, found.not_reviewed), nothing());
    }
    said
}

/// "Housing, Food", or "5 rights".
fn named(view: &View<'_>, rights: &[usize]) -> Node {
    if rights.len() > NAMED {
        return view.ui.plural(&view.words.rights, rights.len() as u64).into();
    }
    let mut names: Vec<Node> = Vec::new();
    for index in rights {
        if !names.is_empty() {
            names.push(view.ui.comma().into());
        }
        names.push(view.rows[*index].label.clone().bdi().into());
    }
    names.into()
}
