//! What is made of an answer.

use super::{Audience, Body, Data, Effect, Fault, FeedEvent, Fetched, Listed, Moment, Phase, Shown, Store};
use crate::feed::{self, Feed, Link, List, Problem, Rejected, Roster, Severity, is_older};
use std::sync::Arc;

impl Store {
    /// The answer to the newest request.
    pub(super) fn fetched(&mut self, fetched: Fetched, now: Moment) {
        // An earlier visit may have seen a newer publication than the one that came.
        #[cfg(feature = "event")]
        let Some(fetched) = self.wall.answer_after_recall(fetched) else { return };
        match std::mem::take(&mut self.phase) {
            Phase::Idle => {}
            Phase::Feed { fresh } => match fetched.and_then(|body| self.take_feed(body)) {
                Ok(()) => self.complete(fresh, now),
                Err(fault) => self.failed(fault, false, now),
            },
            Phase::List(link) => match fetched.and_then(|body| self.take_list(body, &link)) {
                // Somebody may have come who needs more than the map file.
                Ok(()) => self.complete(false, now),
                #[cfg(feature = "map")]
                Err(fault) if self.is_map(&link) => self.refuse_map(fault, link),
                Err(fault) => self.failed(fault, true, now),
            },
        }
    }

    /// Shows what came, unless it is what is shown already, or earlier.
    fn take_feed(&mut self, body: Body) -> Result<(), Fault> {
        #[cfg(feature = "event")]
        let takes_any = std::mem::take(&mut self.wall.takes_any);
        #[cfg(not(feature = "event"))]
        let takes_any = false;
        if self.shown.as_ref().is_some_and(|shown| shown.bytes == body.bytes) {
            self.held_back = None;
            #[cfg(feature = "event")]
            self.wall.set_offered(self.sequence());
            return Ok(());
        }
        let (feed, problems) = feed::read(&body.bytes).map_err(|rejected| refused(&rejected, &self.url))?;
        #[cfg(feature = "event")]
        self.wall.set_offered(feed.sequence);
        if !takes_any && self.holds_back(&feed) {
            return Ok(());
        }
        self.held_back = None;
        if let Some(problem) = problems.iter().find(|problem| problem.severity == Severity::Error) {
            let (number, first) = (problems.len().to_string(), problem.to_string());
            let text = [
                &self.url,
                ": ",
                &number,
                " problems in the feed, the first: ",
                &first,
                " `hrc check` lists them all.",
            ];
            self.effects.push(Effect::Warn(text.concat()));
        }
        self.show(feed, &problems, body.bytes);
        Ok(())
    }

    /// Whether a feed is an earlier publication than the one that is shown. Each that is offered is reported once.
    fn holds_back(&mut self, offered: &Feed) -> bool {
        let held = self.shown.as_ref().map(|shown| &shown.data.feed).filter(|held| is_older(offered, held));
        let Some(held) = held else { return false };
        let which = (offered.sequence, offered.generated_at.unix_s);
        if self.held_back.replace(which) != Some(which) {
            let message = [
                &self.url,
                " offers ",
                &publication(offered),
                ". It is earlier than ",
                &publication(held),
                ", which stays. Publish again with a larger sequence; if the larger one was a mistake, with another feed id.",
            ];
            self.emit(&FeedEvent::Older(message.concat()), Audience::All);
        }
        true
    }

    /// From now on this is shown. Subscribers that need members hear of it once they are there.
    pub(super) fn show(&mut self, mut feed: Feed, problems: &[Problem], bytes: Vec<u8>) {
        let (mut members, mut link) = (None, None);
        let mut in_list = 0;
        match std::mem::take(&mut feed.members) {
            List::Inline(list) => members = Some(Arc::new(Roster::from(list))),
            List::Linked(to) => {
                let is_here = |list: &&Listed| list.link == to || to.map.as_deref() == Some(&list.link);
                if let Some(list) = self.list.as_ref().filter(is_here) {
                    members = Some(list.members.clone());
                    in_list = list.left_out;
                }
                link = Some(to);
            }
        }
        let audience = if members.is_some() { Audience::All } else { Audience::WithoutMembers };
        let left_out = (errors(problems) + in_list) as u64;
        #[cfg(feature = "map")]
        if members.is_none() {
            self.pieces.clear();
        }
        let data = Arc::new(Data { feed: Arc::new(feed), members, left_out });
        let shown = Shown { bytes, data, problems: problems.len() + in_list, link };
        self.emit(&shown.event(), audience);
        self.shown = Some(shown);
    }

    /// Fetches the members if they are needed and not here.
    fn complete(&mut self, fresh: bool, now: Moment) {
        match self.missing_list() {
            Some(link) => {
                // Who does not need members has all.
                self.is_list_failure = true;
                self.emit_statuses(now);
                self.fetch_list(link, fresh);
            }
            None => self.succeeded(now),
        }
    }

    /// Shows the members of the file that `link` names, unless the feed that links to it is not shown any more.
    fn take_list(&mut self, body: Body, link: &Link) -> Result<(), Fault> {
        let is_map = self.is_map(link);
        let Some(shown) = self.shown.as_mut().filter(|shown| is_map || shown.link.as_ref() == Some(link))
        else {
            return Ok(());
        };
        let feed = &shown.data.feed;
        let read = if is_map {
            feed::read_map(&body.bytes, link, &feed.default_language).map(|roster| (roster, 0))
        } else {
            feed::read_members(&body.bytes, link, &feed.default_language)
                .map(|(members, problems)| (Roster::from(members), errors(&problems)))
        };
        let (members, left_out) = read.map_err(|rejected| refused(&rejected, &body.url))?;
        let members = Arc::new(members);
        shown.problems += left_out;
        shown.data = Arc::new(Data {
            feed: feed.clone(),
            members: Some(members.clone()),
            left_out: shown.data.left_out + left_out as u64,
        });
        let event = shown.event();
        self.list = Some(Listed { link: link.clone(), members, left_out });
        #[cfg(feature = "map")]
        self.pieces.clear();
        #[cfg(feature = "event")]
        if !is_map {
            self.wall.list_came(body);
        }
        self.emit(&event, Audience::WithMembers);
        Ok(())
    }

    fn succeeded(&mut self, now: Moment) {
        self.failures = 0;
        self.contact_s = Some((now.now_ms / 1000.0) as i64);
        // Before anything that may take its time.
        self.wait(now);
        self.emit_statuses(now);
        #[cfg(feature = "event")]
        self.save();
    }

    fn failed(&mut self, fault: Fault, is_list: bool, now: Moment) {
        self.failures += 1;
        self.is_list_failure = is_list;
        #[cfg(feature = "event")]
        {
            self.wall.takes_any = false;
            self.wall.fault.clone_from(&fault.code);
        }
        self.wait(now);
        let audience = if is_list { Audience::WithMembers } else { Audience::All };
        self.emit(&FeedEvent::Failed(fault), audience);
        self.emit_statuses(now);
    }
}

/// How many entries were left out.
pub(super) fn errors(problems: &[Problem]) -> usize {
    problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}

pub(super) fn refused(rejected: &Rejected, url: &str) -> Fault {
    Fault { code: rejected.code().to_owned(), message: [url, ": ", &rejected.to_string()].concat() }
}

/// Such as `publication 5 of 2026-05-28T12:30:00Z`.
fn publication(feed: &Feed) -> String {
    let number = feed.sequence.unwrap_or_default().to_string();
    ["publication ", &number, " of ", &feed.generated_at.to_string()].concat()
}
