//! Members and practices of two editions; the other parts are in their own files.

use super::change::{Change, Named};
use super::{Edition, counts, programme};
use hrc_core::feed::{Date, Feed, L10n, Member, Status};
use std::collections::BTreeMap;

/// What changed from the old edition to the new one, in the order in which a news item would tell it.
///
/// ```
/// use hrc::diff::{Edition, compare, text};
/// use hrc_core::feed::{Feed, Member};
///
/// let edition = |members| Edition { feed: Feed::default(), members, practices: Vec::new() };
/// let barcelona = Member { id: "es-barcelona".to_owned(), name: "Barcelona".to_owned(), ..Member::default() };
/// let changes = compare(&edition(Vec::new()), &edition(vec![barcelona]));
/// assert!(text(&changes).contains("Barcelona"));
/// ```
pub fn compare(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.feed.demo || new.feed.demo {
        changes.push(Change::SampleData);
    }
    if old.feed.id != new.feed.id {
        changes.push(Change::OtherFeed { old: old.feed.id.clone(), new: new.feed.id.clone() });
    }
    if let (Some(before), Some(after)) = (old.feed.sequence, new.feed.sequence)
        && after < before
        && old.feed.id == new.feed.id
    {
        changes.push(Change::Backwards { old: before, new: after });
    }
    counts::totals(&old.feed, &new.feed, &mut changes);
    counts::milestones(&old.feed, &new.feed, &mut changes);
    members(old, new, &mut changes);
    counts::coverage(&old.feed, &new.feed, &mut changes);
    programme::sessions(&old.feed, &new.feed, &mut changes);
    practices(old, new, &mut changes);
    changes
}

fn members(old: &Edition, new: &Edition, changes: &mut Vec<Change>) {
    let before: BTreeMap<&str, &Member> =
        old.members.iter().map(|member| (member.id.as_str(), member)).collect();
    let after: BTreeMap<&str, &Member> =
        new.members.iter().map(|member| (member.id.as_str(), member)).collect();
    let complete = old.feed.list_complete && new.feed.list_complete;
    let mut lists: [Vec<Named>; 6] = Default::default();
    let [joined, pledged, listed, left, suspended, unlisted] = &mut lists;
    let mut renamed = Vec::new();
    for (id, member) in &after {
        let was = before.get(id);
        let named = named(member);
        match (was.map(|was| was.status), member.status) {
            (Some(was), now) if was == now => {}
            (None, Status::Member) if !complete && !joined_since(member, &old.feed) => listed.push(named),
            (_, Status::Member) => joined.push(named),
            (_, Status::Pledged) => pledged.push(named),
            (Some(_), Status::Withdrawn) => left.push(named),
            (Some(_), Status::Suspended) => suspended.push(named),
            (_, _) => {}
        }
        if let Some(was) = was.filter(|was| was.name != member.name) {
            let (id, old, new) = (member.id.clone(), was.name.clone(), member.name.clone());
            renamed.push(Change::Renamed { id, old, new });
        }
    }
    unlisted
        .extend(before.iter().filter(|(id, _)| !after.contains_key(*id)).map(|(_, member)| named(member)));
    lists.iter_mut().for_each(|list| sort(list));
    let [joined, pledged, listed, left, suspended, unlisted] = lists;
    let kinds = [
        (Change::Joined { members: Vec::new() }, joined),
        (Change::Pledged { members: Vec::new() }, pledged),
        (Change::Listed { members: Vec::new() }, listed),
        (Change::Left { members: Vec::new() }, left),
        (Change::Suspended { members: Vec::new() }, suspended),
        (Change::Unlisted { members: Vec::new() }, unlisted),
    ];
    for (mut kind, list) in kinds {
        if list.is_empty() {
            continue;
        }
        if let Change::Joined { members }
        | Change::Pledged { members }
        | Change::Listed { members }
        | Change::Left { members }
        | Change::Suspended { members }
        | Change::Unlisted { members } = &mut kind
        {
            *members = list;
        }
        changes.push(kind);
    }
    changes.extend(renamed);
}

/// Whether a member says itself that it joined after a feed was published.
fn joined_since(member: &Member, feed: &Feed) -> bool {
    let published = feed.generated_at.date();
    let exact = |date: Date| (date.year, date.month.unwrap_or(0), date.day.unwrap_or(0));
    member.joined.is_some_and(|joined| {
        // Of a year alone it is not known which part of it.
        let (year, month, day) = exact(joined);
        let cut = exact(published);
        let cut = (cut.0, if month == 0 { 0 } else { cut.1 }, if day == 0 { 0 } else { cut.2 });
        (year, month, day) > cut
    })
}

fn practices(old: &Edition, new: &Edition, changes: &mut Vec<Change>) {
    let entry = |edition: &Edition| -> BTreeMap<String, Named> {
        let names: BTreeMap<&str, &str> =
            edition.members.iter().map(|member| (member.id.as_str(), member.name.as_str())).collect();
        let named = |id: &str, title: &L10n, member: Option<&String>| {
            let title = title.text(&edition.feed.default_language, "");
            let member = member.and_then(|id| names.get(id.as_str()));
            let name = member.map_or(title.to_owned(), |member| format!("{title} ({member})"));
            Named { id: id.to_owned(), name, country: None, counts: true }
        };
        let practices = edition.practices.iter();
        practices
            .map(|practice| {
                (practice.id.clone(), named(&practice.id, &practice.title, practice.member.as_ref()))
            })
            .collect()
    };
    let (before, after) = (entry(old), entry(new));
    let only = |these: &BTreeMap<String, Named>, those: &BTreeMap<String, Named>| {
        let mut list: Vec<Named> =
            these.iter().filter(|(id, _)| !those.contains_key(*id)).map(|(_, named)| named.clone()).collect();
        sort(&mut list);
        list
    };
    let (published, gone) = (only(&after, &before), only(&before, &after));
    if !published.is_empty() {
        changes.push(Change::PracticesPublished { practices: published });
    }
    if !gone.is_empty() {
        changes.push(Change::PracticesGone { practices: gone });
    }
}

fn named(member: &Member) -> Named {
    Named {
        id: member.id.clone(),
        name: member.name.clone(),
        country: Some(member.country.clone()),
        counts: member.counts,
    }
}

/// By name, which says nothing of anybody.
pub(super) fn sort(list: &mut [Named]) {
    list.sort_by_key(|named| (named.name.to_lowercase(), named.id.clone()));
}
