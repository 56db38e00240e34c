//! What is new since the feed before, and worth the whole wall.

use crate::feed::{Feed, Member, Status};
use crate::milestone::progress;
use crate::order::ordered;

/// Something to celebrate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Celebration {
    /// A milestone is reached that was not: its target.
    Milestone(u64),
    /// A member has joined: its id.
    Joined(String),
    /// More members have joined than can be named one by one: how many.
    Many(u64),
}

/// More members than this at once are a number.
const NAMED: usize = 5;

/// What `after` has and `before` had not. Nothing if they are not two states of one campaign, the second the later: another
/// `id`, samples beside real data, an older `sequence` or date.
///
/// ```
/// use hrc_core::feed::{Feed, Member};
/// use hrc_core::screen::{Celebration, celebrations};
///
/// let publication = |sequence| Feed { sequence: Some(sequence), ..Feed::default() };
/// let joined = Member { id: "es-barcelona".to_owned(), counts: true, ..Member::default() };
/// let new = celebrations((&publication(1), &[]), (&publication(2), &[joined]));
/// assert_eq!(new, [Celebration::Joined("es-barcelona".to_owned())]);
/// ```
pub fn celebrations(before: (&Feed, &[Member]), after: (&Feed, &[Member])) -> Vec<Celebration> {
    let ((old, old_members), (new, new_members)) = (before, after);
    let later = match (old.sequence, new.sequence) {
        (Some(old), Some(new)) => new > old,
        _ => new.generated_at.unix_s > old.generated_at.unix_s,
    };
    if old.id != new.id || old.demo != new.demo || !later {
        return Vec::new();
    }
    let mut celebrations = reached(old, new);
    // Who had only pledged joins now; who comes back after a suspension has joined long ago.
    let known: Vec<&str> = old_members
        .iter()
        .filter(|member| member.status != Status::Pledged)
        .map(|member| member.id.as_str())
        .collect();
    let order = ordered(known.len(), &|a, b| known[a as usize] > known[b as usize]);
    let joined: Vec<&Member> = new_members
        .iter()
        .filter(|member| member.is_counted())
        .filter(|member| order.binary_search_by_key(&member.id.as_str(), |at| known[*at as usize]).is_err())
        .collect();
    if joined.len() > NAMED {
        celebrations.push(Celebration::Many(joined.len() as u64));
    } else {
        celebrations.extend(joined.into_iter().map(|member| Celebration::Joined(member.id.clone())));
    }
    celebrations
}

/// Milestones that are reached by the one feed and not by the other, which knows them too.
fn reached(old: &Feed, new: &Feed) -> Vec<Celebration> {
    let (Some(before), Some(after)) = (&old.totals, &new.totals) else { return Vec::new() };
    if before.members.unit != after.members.unit {
        return Vec::new();
    }
    let missing: Vec<u64> = progress(&before.members, &old.campaign.milestones)
        .stages
        .iter()
        .filter(|stage| !stage.reached)
        .map(|stage| stage.target)
        .collect();
    progress(&after.members, &new.campaign.milestones)
        .stages
        .iter()
        .filter(|stage| stage.reached && missing.contains(&stage.target))
        .map(|stage| Celebration::Milestone(stage.target))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::{Count, Instant, Milestone, Totals, Unit};

    fn feed(sequence: u64, value: u64) -> Feed {
        let mut feed =
            Feed { id: "https://example.org/feed.json".into(), sequence: Some(sequence), ..Feed::default() };
        feed.campaign.milestones =
            [10, 100, 1000].map(|target| Milestone { target, ..Milestone::default() }).into();
        feed.totals = Some(Totals { members: Count { value, ..Count::default() }, ..Totals::default() });
        feed
    }

    fn members(ids: &[&str]) -> Vec<Member> {
        ids.iter().map(|id| Member { id: (*id).to_owned(), counts: true, ..Member::default() }).collect()
    }

    #[test]
    fn members_and_milestones_that_are_new() {
        let (old, new) = (feed(1, 99), feed(2, 101));
        let celebrations = celebrations(
            (&old, &members(&["wien", "grigny"])),
            (&new, &members(&["grigny", "utrecht", "wien"])),
        );
        assert_eq!(celebrations, [Celebration::Milestone(100), Celebration::Joined("utrecht".into())]);
    }

    #[test]
    fn who_had_pledged_joins_and_who_was_suspended_comes_back_without_a_celebration() {
        let after = members(&["grigny", "wien"]);
        let before = |status| vec![Member { status, ..after[0].clone() }, after[1].clone()];
        let celebrations = |status| celebrations((&feed(1, 5), &before(status)), (&feed(2, 5), &after));
        assert_eq!(celebrations(Status::Pledged), [Celebration::Joined("grigny".into())]);
        assert_eq!(celebrations(Status::Suspended), []);
        assert_eq!(celebrations(Status::Member), []);
    }

    #[test]
    fn many_at_once_are_a_number() {
        let many: Vec<String> = (0..6).map(|i| i.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(celebrations((&feed(1, 5), &[]), (&feed(2, 5), &members(&many))), [Celebration::Many(6)]);
        assert_eq!(celebrations((&feed(1, 5), &[]), (&feed(2, 5), &members(&many[1..]))).len(), 5);
    }

    #[test]
    fn nothing_is_celebrated_that_is_not_new() {
        let (few, more) = (members(&["wien"]), members(&["wien", "grigny"]));
        let none = |old: &Feed, new: &Feed| assert_eq!(celebrations((old, &few), (new, &more)), []);
        none(&feed(2, 99), &feed(2, 100)); // the same again
        none(&feed(3, 99), &feed(2, 100)); // an older one
        none(&feed(1, 99), &Feed { id: "https://example.org/other.json".into(), ..feed(2, 100) });
        none(&feed(1, 99), &Feed { demo: true, ..feed(2, 100) });
        let undated =
            |unix_s| Feed { sequence: None, generated_at: Instant::from_unix(unix_s), ..feed(0, 99) };
        none(&undated(5), &undated(5));
        assert_eq!(celebrations((&undated(5), &few), (&undated(6), &more)).len(), 1);
        // Who left, has only pledged, is suspended or does not count has not joined.
        let left = vec![
            Member { status: Status::Withdrawn, ..more[1].clone() },
            Member { status: Status::Pledged, ..more[1].clone() },
            Member { status: Status::Suspended, ..more[1].clone() },
            Member { status: Status::Other, ..more[1].clone() },
            Member { counts: false, id: "ngo".into(), ..Member::default() },
        ];
        assert_eq!(celebrations((&feed(1, 5), &[]), (&feed(2, 5), &left)), []);
        // Fewer members than before are no celebration, nor are pledges after members.
        assert_eq!(celebrations((&feed(1, 200), &more), (&feed(2, 90), &few)), []);
        let mut pledges = feed(2, 100);
        if let Some(totals) = &mut pledges.totals {
            totals.members.unit = Unit::Pledges;
        }
        assert_eq!(celebrations((&feed(1, 99), &few), (&pledges, &few)), []);
    }
}
