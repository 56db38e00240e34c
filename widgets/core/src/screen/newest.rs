//! Who joined last, by the dates that the feed gives.

use crate::feed::Member;

/// Up to `most` members that count and have a date of joining, the latest first; those of one date in the feed's order. Where
/// only the year is known, the member stands after those of that year whose month is known.
///
/// ```
/// use hrc_core::feed::{Date, Member};
/// use hrc_core::screen::newest;
///
/// let joined = |id: &str, year| Member {
///     id: id.to_owned(),
///     counts: true,
///     joined: Some(Date { year, month: None, day: None }),
///     ..Member::default()
/// };
/// let members = [joined("gwangju", 2021), joined("seville", 2024)];
/// assert_eq!(newest(&members, 1)[0].id, "seville");
/// ```
pub fn newest(members: &[Member], most: usize) -> Vec<&Member> {
    let date = |member: &Member| member.joined.as_ref().map(|date| (date.year, date.month, date.day));
    let mut newest: Vec<&Member> = Vec::new();
    // A wall asks at each change, and its list may be long: the few are kept in order, and the rest is not sorted.
    for member in members.iter().filter(|member| member.is_counted() && member.joined.is_some()) {
        let at = newest.iter().position(|other| date(other) < date(member)).unwrap_or(newest.len());
        if at < most {
            newest.insert(at, member);
            newest.truncate(most);
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::{Date, Status};

    fn member(id: &str, joined: Option<(u16, Option<u8>)>) -> Member {
        let joined = joined.map(|(year, month)| Date { year, month, day: None });
        Member { id: id.to_owned(), counts: true, joined, ..Member::default() }
    }

    fn ids(members: &[Member], most: usize) -> Vec<String> {
        newest(members, most).into_iter().map(|member| member.id.clone()).collect()
    }

    #[test]
    fn the_latest_first_and_none_without_a_date() {
        let members = [
            member("old", Some((2022, Some(12)))),
            member("undated", None),
            member("year", Some((2025, None))),
            member("month", Some((2025, Some(3)))),
            member("later", Some((2025, Some(6)))),
            member("same", Some((2025, Some(6)))),
        ];
        assert_eq!(ids(&members, 9), ["later", "same", "month", "year", "old"]);
        assert_eq!(ids(&members, 2), ["later", "same"]);
        assert_eq!(ids(&members, 0).len() + ids(&[], 3).len(), 0);
    }

    #[test]
    fn who_does_not_count_is_no_new_member() {
        let gone = Member { status: Status::Withdrawn, ..member("gone", Some((2026, None))) };
        let pledged = Member { status: Status::Pledged, ..member("pledged", Some((2026, None))) };
        let network = Member { counts: false, ..member("network", Some((2026, None))) };
        assert_eq!(ids(&[gone, pledged, network, member("city", Some((2020, None)))], 4), ["city"]);
    }
}
