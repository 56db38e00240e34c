//! Whose card is open: asked for by the page or opened by the reader, kept while they are shown, and told to the page.

use super::Map;
use crate::shared::{Action, Model};

impl Map {
    /// Looks for the member that the page asks for, once it can be known whether it is there.
    pub(super) fn look_for_asked(&mut self, model: &Model) {
        if !self.asked.is_empty() && !self.has_names() && self.index(&self.asked).is_none() {
            self.waits = true;
            // The card says that it is on its way.
            self.open = vec![self.asked.clone()];
            return;
        }
        if std::mem::take(&mut self.waits) {
            self.fitted = None;
        }
        self.open_asked(model);
    }

    /// Opens the member that the page asks for, or the card of none. Who is not there may come with the next feed.
    fn open_asked(&mut self, model: &Model) {
        self.pending = !self.asked.is_empty() && self.index(&self.asked).is_none();
        if !self.pending {
            self.open = Some(self.asked.clone()).filter(|id| !id.is_empty()).into_iter().collect();
            self.focus.clone_from(&self.asked);
            self.gone.clear();
        } else if self.fitted.is_none() {
            self.open.clear();
            self.check_member(model);
        }
    }

    /// Keeps in the card who is still shown; where nobody is, it is closed, and said whose it was.
    pub(super) fn keep_open(&mut self) {
        let was_open = !self.open.is_empty();
        let (places, roster, has_names) = (&self.places, &self.roster, self.has_names());
        self.open.retain(|key| match roster.index(key) {
            Some(index) => places.has(index),
            // Who that is will be known with the names.
            None => !has_names,
        });
        if was_open && self.open.is_empty() {
            self.gone = std::mem::take(&mut self.open_name);
        }
    }

    /// Closes the card.
    pub(super) fn close(&mut self) {
        // Who is still on the way is not wanted any more.
        if std::mem::take(&mut self.waits) {
            self.pending = false;
        }
        self.open.clear();
        self.untold = false;
        self.gone.clear();
    }

    /// Opens members in the card; one alone is told to the page.
    pub(super) fn show(&mut self, model: &Model, members: Vec<String>) {
        if let [key] = &members[..]
            && self.list
        {
            self.focus.clone_from(key);
        }
        self.open = members;
        self.open_name.clear();
        self.pending = false;
        self.gone.clear();
        self.tell(model);
        model.emit(Action::Focus, "[part=card]");
    }

    /// Tells the page whose card is open, as soon as that is known.
    pub(super) fn tell(&mut self, model: &Model) {
        self.untold = false;
        if let [key] = &self.open[..] {
            match self.roster.index(key).and_then(|index| self.roster.named(index)) {
                Some(member) => model.emit(Action::Member, &member.id),
                None => self.untold = true,
            }
        }
    }
}
