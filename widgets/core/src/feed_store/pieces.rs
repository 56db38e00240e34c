//! Pieces of a long list of members, which come when a reader opens or searches what is in them.

use super::answer::refused;
use super::{Audience, Data, Fault, FeedEvent, Fetched, Store};
use crate::feed::{Link, Roster};
use std::sync::Arc;

impl Store {
    /// Reports a map file that cannot be used, and asks for the whole list.
    pub(super) fn refuse_map(&mut self, fault: Fault, map: Link) {
        self.emit(&FeedEvent::Failed(fault), Audience::WithMembers);
        self.refused_map = Some(map);
        if let Some(link) = self.missing_list() {
            self.fetch_list(link, false);
        }
    }

    /// Asks for a piece of the list that is shown, unless it is here or on its way.
    pub(super) fn want(&mut self, piece: u32) {
        let Some(members) = self.shown.as_ref().and_then(|shown| shown.data.members.clone()) else { return };
        let Some(link) = members.link(piece) else { return };
        if self.pieces.iter().any(|(_, asked)| *asked == piece) {
            return;
        }
        let number = self.request(Some(link.clone()), false);
        self.pieces.push((number, piece));
        if members.has_failed(piece) {
            self.change_members(members.marked(piece, false));
        }
    }

    /// The answer to the request with this number, if it is for a piece of the list that is shown.
    pub(super) fn piece_fetched(&mut self, number: u32, fetched: Fetched) {
        let Some(at) = self.pieces.iter().position(|(request, _)| *request == number) else { return };
        let (_, piece) = self.pieces.swap_remove(at);
        let Some(data) = self.shown.as_ref().map(|shown| shown.data.clone()) else { return };
        let Some(members) = &data.members else { return };
        let read = fetched.and_then(|body| {
            let read = members.with(piece, &body.bytes, &data.feed.default_language);
            read.map_err(|rejected| refused(&rejected, &body.url))
        });
        let members = read.unwrap_or_else(|fault| {
            self.emit(&FeedEvent::Failed(fault), Audience::WithMembers);
            members.marked(piece, true)
        });
        self.change_members(members);
    }

    /// The same list, of which more or less is here.
    fn change_members(&mut self, members: Roster) {
        let Some(shown) = self.shown.as_mut() else { return };
        let (members, data) = (Arc::new(members), &shown.data);
        let data = Data { feed: data.feed.clone(), members: Some(members.clone()), left_out: data.left_out };
        shown.data = Arc::new(data);
        if let Some(list) = &mut self.list {
            list.members = members;
        }
        let event = FeedEvent::More(shown.data.clone());
        self.emit(&event, Audience::WithMembers);
    }
}
