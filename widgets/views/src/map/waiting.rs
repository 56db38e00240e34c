//! What of a long list of members is not here yet: it is asked for, and the reader is told.

use super::Map;
use crate::node::{Node, button, html};
use crate::shared::{Action, Handle, Model};

impl Map {
    /// Whether the names and ids of all members are here.
    pub(super) fn has_names(&self) -> bool {
        self.roster.link(self.roster.names()).is_none()
    }

    /// Whether what is searched waits for the names. Until then nobody is found and nobody left out.
    pub(super) fn search_waits(&self) -> bool {
        !self.search.trim().is_empty() && !self.has_names()
    }

    /// Those of these pieces of the list that are not here, each once. They are asked for, unless they have failed: then the
    /// reader may try again.
    pub(super) fn missing(&self, model: &Model, mut pieces: Vec<u32>) -> Vec<u32> {
        pieces.sort_unstable();
        pieces.dedup();
        pieces.retain(|piece| self.roster.link(*piece).is_some());
        for piece in &pieces {
            if !self.roster.has_failed(*piece) {
                model.emit(Action::Piece, &piece.to_string());
            }
        }
        pieces
    }

    /// In place of what waits for missing pieces; nothing where none is missing.
    pub(super) fn waiting(&self, model: &Model, handle: &Handle<Map>, missing: Vec<u32>) -> Option<Node> {
        let words = model.strings();
        if missing.is_empty() {
            return None;
        }
        let has_failed = missing.iter().any(|piece| self.roster.has_failed(*piece));
        let again = move |model: &mut Model, _: &mut Map| {
            for piece in &missing {
                model.emit(Action::Piece, &piece.to_string());
            }
        };
        let told = html("span").child(if has_failed { words.no_data } else { words.loading });
        let retry = button(words.retry, handle.act(again)).class("again").hidden(!has_failed);
        Some(
            html("p")
                .class("muted waiting")
                .with("role", "status")
                .child(told)
                .child(" ")
                .child(retry)
                .into(),
        )
    }
}
