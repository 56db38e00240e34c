//! Where the focus goes: to a marker, and back to where a card was opened.

use super::Map;
use super::markers::NAMED;
use super::places::Marker;
use crate::shared::{Action, Model};

impl Map {
    /// Lets Tab lead to a marker.
    pub(super) fn tab_to(&mut self, marker: &Marker) {
        let there = self.index(&self.focus).is_some_and(|index| marker.members.contains(&index));
        if let Some(first) = marker.members.first().filter(|_| !there) {
            self.focus = self.roster.key(*first);
        }
    }

    /// Leads the focus to a marker.
    pub(super) fn lead(&mut self, model: &Model, marker: &Marker) {
        // For its label to say who is there.
        for index in marker.members.iter().take(NAMED) {
            self.missing(model, &[self.roster.piece_of(*index)]);
        }
        self.tab_to(marker);
        model.emit(Action::Focus, &self.opener());
    }

    /// Closes the card, and leads back to where it was opened.
    pub(super) fn leave(&mut self, model: &Model) {
        self.close();
        model.emit(Action::Focus, &self.opener());
    }

    /// Selectors for where the card was opened: the row or the marker, which may be that of a cluster by now; else what they
    /// are in. Keys have only letters, digits, hyphens and tildes. A row is named by an id, and a marker by a key.
    pub(super) fn opener(&self) -> String {
        let (before, after) =
            if self.list { ("[data-row=\"", "\"] button|.list") } else { ("[data-marker=\"", "\"]|.world") };
        let index = self.roster.index(&self.focus);
        let name = match index.and_then(|index| self.roster.named(index)).filter(|_| self.list) {
            Some(member) => member.id.clone(),
            None => index.map_or_else(|| self.focus.clone(), |index| self.roster.key(index)),
        };
        [before, &name, after].concat()
    }
}
