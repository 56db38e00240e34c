//! References between a feed and the lists that it links to.

use super::log::{Ids, Known, Log};
use crate::feed::{Feed, Member, Practice, Problem};

/// Leaves out the references of linked lists that lead nowhere, and compares the counts: once the lists are loaded, what
/// [`super::read`] does for lists inside the feed. Paths count the entries that are given.
///
/// ```
/// use hrc_core::feed::{Code, Feed, Practice, resolve};
///
/// let mut practices = [Practice { member: Some("gone".to_owned()), ..Practice::default() }];
/// let problems = resolve(&mut Feed::default(), &mut [], &mut practices);
/// assert_eq!((problems[0].code, &practices[0].member), (Code::UnknownMember, &None));
/// ```
pub fn resolve(feed: &mut Feed, members: &mut [Member], practices: &mut [Practice]) -> Vec<Problem> {
    let mut log = Log::default();
    let axes: Ids = feed.rights.iter().flat_map(|rights| &rights.axes).map(|axis| known(&axis.id)).collect();
    let listed: Ids = members.iter().map(|member| known(&member.id)).collect();
    log.known[Known::Axis as usize] = Some(axes);
    log.known[Known::Member as usize] = Some(listed);
    for (index, member) in members.iter_mut().enumerate() {
        let outer = enter(&mut log, "members", index, "rights");
        member.rights.retain(|axis, _| at(&mut log, axis, |log| log.is_known(Known::Axis, axis)));
        log.leave(outer);
    }
    for (index, practice) in practices.iter_mut().enumerate() {
        let outer = enter(&mut log, "practices", index, "rights");
        practice.rights.retain(|axis| log.is_known(Known::Axis, axis));
        log.leave(outer);
        enter(&mut log, "practices", index, "member");
        practice.member = practice.member.take().filter(|id| log.is_known(Known::Member, id));
        log.leave(outer);
    }
    if feed.list_complete {
        let outer = log.enter("campaign.foundingMembers");
        feed.campaign.founding_members.retain(|id| log.is_known(Known::Member, id));
        log.leave(outer);
    }
    #[cfg(feature = "hints")]
    super::counts::check_lists(&mut log, feed, members, practices);
    log.problems
}

fn known(id: &str) -> (String, String) {
    (id.to_owned(), String::new())
}

fn enter(log: &mut Log, list: &str, index: usize, key: &str) -> usize {
    let outer = log.enter(list);
    log.enter_index(index);
    log.enter(key);
    outer
}

fn at<T>(log: &mut Log, key: &str, check: impl FnOnce(&mut Log) -> T) -> T {
    let outer = log.enter(key);
    let value = check(log);
    log.leave(outer);
    value
}
