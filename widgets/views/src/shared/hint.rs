//! A value of an attribute that the feed does not have: one sentence for the webmaster, with the nearest one that it has.

use super::{Action, Data, Model};
use hrc_core::text::edits;
use std::sync::Arc;

/// A value that is not known, and the nearest known one so far.
pub(crate) struct Hint<'a> {
    model: &'a Model,
    attribute: &'static str,
    written: &'a str,
    /// As it is compared.
    word: String,
    /// How far away it is, and the value to be written.
    nearest: Option<(usize, String)>,
}

impl<'a> Hint<'a> {
    /// Of the value `written` of an attribute.
    pub(crate) fn new(model: &'a Model, attribute: &'static str, written: &'a str) -> Hint<'a> {
        let word = (model.ui.format.fold)(written.trim());
        Hint { model, attribute, written, word, nearest: None }
    }

    /// A value that is known, and one of its names: itself, or what people call it.
    pub(crate) fn offer(&mut self, value: &str, name: &str) {
        let near = edits(&self.word, &(self.model.ui.format.fold)(name));
        if let Some(edits) = near.filter(|edits| self.nearest.as_ref().is_none_or(|(best, _)| edits < best)) {
            self.nearest = Some((edits, value.to_owned()));
        }
    }

    /// Says it. `then` is what the widget does.
    pub(crate) fn report(mut self, then: &str) {
        let perhaps = match self.nearest.take() {
            Some((_, value)) => ["; perhaps \"", &value, "\" is meant"].concat(),
            None => String::new(),
        };
        self.say(&["is not known", &perhaps, ". ", then].concat());
    }

    /// Says something else about the value.
    pub(crate) fn say(&self, what: &str) {
        let sentence = ["attribute ", self.attribute, "=\"", self.written, "\" ", what].concat();
        self.model.emit(Action::Unknown, &sentence);
    }
}

/// The data that attributes were last compared with.
#[derive(Default)]
pub(crate) struct Compared(Option<Arc<Data>>);

impl Compared {
    /// Whether there is data that they have not been compared with; from now on they have.
    pub(crate) fn is_due(&mut self, model: &Model) -> bool {
        let Some(data) = &model.data else { return false };
        let same = self.0.as_ref().is_some_and(|last| Arc::ptr_eq(last, data));
        self.0 = Some(data.clone());
        !same
    }
}
