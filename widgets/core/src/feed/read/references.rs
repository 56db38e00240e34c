//! References from one part of a feed to another: those that lead nowhere are left out.

use super::log::Log;
use super::object::Ids;
use crate::feed::{Feed, List, Member, Practice, Problem};

/// What a reference may name.
#[derive(Clone, Copy)]
struct Known<'a> {
    ids: &'a Ids,
    expected: &'static str,
}

impl Known<'_> {
    /// Whether `id` is known; reports it at the log's path otherwise.
    fn check(self, log: &mut Log, id: &str) -> bool {
        let known = self.ids.contains_key(id);
        if !known {
            log.error(id, self.expected);
        }
        known
    }

    /// Keeps those of a list of references that are known.
    fn retain(self, log: &mut Log, key: &str, references: &mut Vec<String>) {
        let outer = log.enter(key);
        references.retain(|id| self.check(log, id));
        log.leave(outer);
    }
}

const MEMBER: &str = "the id of a member in the list";
const AXIS: &str = "the id of one of rights.axes";
const PARTNER: &str = "the id of one of partners";

/// All references of a feed, as far as they lead to what stands in the feed itself.
pub(super) fn inline(log: &mut Log, feed: &mut Feed, members: &Ids, axes: &Ids) {
    let partners = feed.partners.iter().map(|partner| (partner.id.clone(), String::new())).collect();
    let partners = Known { ids: &partners, expected: PARTNER };
    let axes = Known { ids: axes, expected: AXIS };
    let listed = matches!(feed.members, List::Inline(_)).then_some(Known { ids: members, expected: MEMBER });
    if !feed.publisher.is_empty() {
        let outer = log.enter("publisher");
        if !partners.check(log, &feed.publisher) {
            feed.publisher.clear();
        }
        log.leave(outer);
    }
    if let Some(coverage) = feed.rights.as_mut().and_then(|rights| rights.coverage.as_mut()) {
        let outer = log.enter("rights.coverage.axes");
        coverage.axes.retain(|id, _| axes.check(log, id));
        log.leave(outer);
    }
    for (index, session) in feed.sessions.iter_mut().enumerate() {
        let outer = log.enter("sessions");
        log.enter_index(index);
        let inner = log.enter("organisers");
        session.organisers.retain(|organiser| partners.check(log, &organiser.partner));
        log.leave(inner);
        for (index, item) in session.items.iter_mut().enumerate() {
            let outer = log.enter("items");
            log.enter_index(index);
            axes.retain(log, "rights", &mut item.rights);
            log.leave(outer);
        }
        log.leave(outer);
    }
    if let List::Inline(members) = &mut feed.members {
        members_to_axes(log, members, axes);
    }
    if let (Some(listed), true) = (listed, feed.list_complete) {
        let outer = log.enter("campaign");
        listed.retain(log, "foundingMembers", &mut feed.campaign.founding_members);
        log.leave(outer);
    }
    if let List::Inline(practices) = &mut feed.practices {
        practices_to_others(log, practices, axes, listed);
    }
}

/// The references of linked lists, once they are loaded; what [`super::read`] does for lists inside the feed.
pub fn resolve(feed: &mut Feed, members: &mut [Member], practices: &mut [Practice]) -> Vec<Problem> {
    let mut log = Log::default();
    let axes = feed.rights.iter().flat_map(|rights| &rights.axes);
    let axes = axes.map(|axis| (axis.id.clone(), String::new())).collect();
    let axes = Known { ids: &axes, expected: AXIS };
    let listed = members.iter().map(|member| (member.id.clone(), String::new())).collect();
    let listed = Known { ids: &listed, expected: MEMBER };
    members_to_axes(&mut log, members, axes);
    if feed.list_complete {
        let outer = log.enter("campaign");
        listed.retain(&mut log, "foundingMembers", &mut feed.campaign.founding_members);
        log.leave(outer);
    }
    practices_to_others(&mut log, practices, axes, Some(listed));
    super::counts::check_members(&mut log, feed, members);
    log.problems
}

fn members_to_axes(log: &mut Log, members: &mut [Member], axes: Known<'_>) {
    for (index, member) in members.iter_mut().enumerate() {
        if member.rights.is_empty() {
            continue;
        }
        let outer = log.enter("members");
        log.enter_index(index);
        log.enter("rights");
        member.rights.retain(|id, _| axes.check(log, id));
        log.leave(outer);
    }
}

fn practices_to_others(
    log: &mut Log,
    practices: &mut [Practice],
    axes: Known<'_>,
    members: Option<Known<'_>>,
) {
    for (index, practice) in practices.iter_mut().enumerate() {
        let outer = log.enter("practices");
        log.enter_index(index);
        axes.retain(log, "rights", &mut practice.rights);
        let inner = log.enter("member");
        if let Some(members) = members {
            practice.member = practice.member.take().filter(|id| members.check(log, id));
        }
        log.leave(inner);
        log.leave(outer);
    }
}
