//! `hrc diff`: what changed, in sentences.

use crate::support::{build, copy_of, edit, hrc, outcome};
use hrc::diff::{Change, Edition, compare, text};
use hrc_core::feed::{
    Axis, AxisCoverage, Count, Coverage, Feed, Instant, L10n, Member, Milestone, Practice, Qualifier, Rights,
    Session, SessionStatus, Status, Totals, Unit,
};
use serde_json::Value;

fn member(id: &str, name: &str) -> Member {
    Member { id: id.into(), name: name.into(), country: "XK".into(), counts: true, ..Member::default() }
}

fn feed(value: u64, qualifier: Qualifier) -> Feed {
    let milestones = [10, 100].map(|target| Milestone { target, ..Milestone::default() });
    let count = Count { value, qualifier, ..Count::default() };
    let mut feed = Feed { default_language: "en".into(), list_complete: true, ..Feed::default() };
    feed.campaign.milestones = milestones.into();
    feed.totals = Some(Totals { members: count, ..Totals::default() });
    feed.generated_at = Instant::parse("2026-06-15T00:00:00Z").unwrap();
    feed
}

fn edition(feed: Feed, members: &[Member]) -> Edition {
    Edition { feed, members: members.to_vec(), ..Edition::default() }
}

#[track_caller]
fn check(old: &Edition, new: &Edition, expected: &[&str]) {
    assert_eq!(text(&compare(old, new)).lines().collect::<Vec<_>>(), expected);
}

#[test]
fn totals_and_milestones_keep_what_is_known_of_them() {
    use Qualifier::*;
    for (old, new, expected) in [
        ((99, Exact), (100, Exact), &["100 members (before: 99).", "The milestone of 100 was reached."][..]),
        (
            (70, MoreThan),
            (100, MoreThan),
            &["More than 100 members (before: more than 70).", "The milestone of 100 was reached."],
        ),
        ((70, About), (1100, About), &["About 1,100 members (before: about 70)."]),
        (
            (10, Exact),
            (9, Exact),
            &["9 members (before: 10).", "By the new count, the milestone of 10 is no longer reached."],
        ),
        ((100, Exact), (100, Exact), &["Nothing changed that is worth a news item."]),
        ((100, Exact), (100, MoreThan), &["More than 100 members (before: 100)."]),
    ] {
        check(&edition(feed(old.0, old.1), &[]), &edition(feed(new.0, new.1), &[]), expected);
    }
    let mut forms = feed(70, Exact);
    forms.totals.as_mut().unwrap().members.unit = Unit::Forms;
    check(
        &edition(forms, &[]),
        &edition(feed(80, Exact), &[]),
        &["80 members. The previous count of forms, 70, cannot be compared with it."],
    );
}

#[test]
fn who_joined_and_who_left_stand_by_name_and_not_by_rank() {
    let with = |status, member: Member| Member { status, ..member };
    let old = [
        with(Status::Pledged, member("p", "Pledge")),
        member("w", "Went"),
        member("n", "Old name"),
        member("gone", "Gone"),
        member("s", "Stopped"),
    ];
    let new = [
        member("z", "Zeta"),
        member("p", "Pledge"),
        member("a", "alpha"),
        with(Status::Withdrawn, member("w", "Went")),
        member("n", "New name"),
        with(Status::Suspended, member("s", "Stopped")),
        with(Status::Pledged, member("q", "Quest")),
        Member { counts: false, ..member("o", "Organisation") },
    ];
    let expected = [
        "4 members joined: alpha (XK), Organisation (XK, does not count toward the milestones), Pledge (XK) and Zeta (XK).",
        "1 member pledged to join: Quest (XK).",
        "1 member left: Went (XK).",
        "1 member is suspended: Stopped (XK).",
        "1 member is no longer listed: Gone (XK). The feed does not say why.",
        "Old name is now called New name.",
    ];
    check(&edition(feed(5, Qualifier::Exact), &old), &edition(feed(5, Qualifier::Exact), &new), &expected);
}

#[test]
fn who_is_new_in_a_list_with_gaps_has_not_therefore_joined() {
    let mut partial = feed(100, Qualifier::MoreThan);
    partial.list_complete = false;
    let dated =
        |id: &str, joined: &str| Member { joined: hrc_core::feed::Date::parse(joined), ..member(id, id) };
    let new = [
        member("listed", "Listed"),
        dated("before", "2022"),
        dated("this-year", "2026"),
        dated("since", "2026-07"),
    ];
    check(
        &edition(partial.clone(), &[]),
        &edition(partial, &new),
        &[
            "1 member joined: since (XK).",
            "3 members are newly listed: before (XK), Listed (XK) and this-year (XK). The list is not complete, so they may \
             have joined before.",
        ],
    );
}

#[test]
fn coverage_is_so_many_of_so_many_and_no_data_is_not_zero() {
    let with = |reporting: u64, axes: &[(&str, u64)], definition: &str| {
        let mut feed = feed(20, Qualifier::Exact);
        let axis = |(order, id): (usize, &str)| Axis {
            id: id.into(),
            label: L10n::from([("en", id)]),
            order: order as u64,
            ..Axis::default()
        };
        let coverage = Coverage {
            reporting,
            definition: L10n::from([("en", definition)]),
            axes: axes
                .iter()
                .map(|(id, covered)| {
                    ((*id).to_owned(), AxisCoverage { covered: *covered, ..AxisCoverage::default() })
                })
                .collect(),
            ..Coverage::default()
        };
        let axes = ["Housing", "Food", "Water"].into_iter().enumerate().map(axis).collect();
        feed.rights = Some(Rights { axes, coverage: Some(coverage), ..Rights::default() });
        edition(feed, &[])
    };
    check(
        &with(19, &[("Housing", 14), ("Food", 3)], "a"),
        &with(20, &[("Housing", 15), ("Water", 0)], "b"),
        &[
            "The definition of coverage has changed; compare its figures with care.",
            "20 members are reviewed for what they publish on rights (before: 19).",
            "Housing: 15 of 20 reviewed members have a published practice (before: 14 of 19).",
            "Food: there is no data any more (before: 3 of 19 reviewed members).",
            "Water: 0 of 20 reviewed members have a published practice; there was no data before.",
        ],
    );
}

#[test]
fn sessions_and_practices_are_named_by_their_titles() {
    let session = |id: &str, start: Option<&str>, status| Session {
        id: id.into(),
        title: L10n::from([("en", id)]),
        time_zone: Some("Europe/Madrid".into()),
        start: start.and_then(Instant::parse),
        status,
        ..Session::default()
    };
    let (mut old, mut new) = (edition(feed(1, Qualifier::Exact), &[member("m", "Graz")]), Edition::default());
    old.feed.sessions = vec![
        session("one", Some("2026-06-14T17:00:00+02:00"), SessionStatus::Announced),
        session("two", None, SessionStatus::Announced),
        session("three", None, SessionStatus::Announced),
    ];
    new.feed = old.feed.clone();
    new.members = old.members.clone();
    new.feed.sessions = vec![
        session("one", Some("2026-06-15T17:00:00+02:00"), SessionStatus::Confirmed),
        session("two", Some("2026-06-15T09:00:00+02:00"), SessionStatus::Announced),
        session("four", Some("2026-06-16T09:00:00+02:00"), SessionStatus::Announced),
    ];
    let practice = |id: &str| Practice {
        id: id.into(),
        title: L10n::from([("en", id)]),
        member: Some("m".into()),
        ..Practice::default()
    };
    old.practices = vec![practice("kept"), practice("gone")];
    new.practices = vec![practice("kept"), practice("fresh")];
    check(
        &old,
        &new,
        &[
            "1 session is announced: four, 16 June 2026, 09:00 (Europe/Madrid).",
            "The session “one” is now confirmed (before: announced).",
            "The session “one” moved to 15 June 2026, 17:00 (Europe/Madrid) (before: 14 June 2026, 17:00 (Europe/Madrid)).",
            "The session “two” has a date: 15 June 2026, 09:00 (Europe/Madrid).",
            "1 session is no longer in the feed: three.",
            "1 practice is published: fresh (Graz).",
            "1 practice is no longer in the feed: gone (Graz).",
        ],
    );
}

#[test]
fn two_feeds_that_do_not_follow_one_another_are_named() {
    let (mut old, mut new) =
        (edition(feed(1, Qualifier::Exact), &[]), edition(feed(1, Qualifier::Exact), &[]));
    (old.feed.sequence, new.feed.sequence) = (Some(7), Some(5));
    assert_eq!(compare(&old, &new), [Change::Backwards { old: 7, new: 5 }]);
    new.feed.id = "https://example.org/other".into();
    new.feed.demo = true;
    let changes = compare(&old, &new);
    assert!(matches!(changes[..], [Change::SampleData, Change::OtherFeed { .. }]), "{changes:?}");
}

#[test]
fn the_program_compares_an_archive_with_what_is_published() {
    let (sheets, out) = (copy_of("sample"), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    edit(sheets.path(), "members.csv", "at-graz,Graz", "at-graz,Graz an der Mur");
    edit(sheets.path(), "rights.csv", "14,5,7,2", "15,6,7,2");
    build(sheets.path(), out.path());
    let archived = out.path().join("archive/2026-11-01");
    let (code, text) = outcome(hrc(&[&"diff", &archived, &out.path().join("feed.json")]));
    assert_eq!(code, 0, "{text}");
    assert_eq!(
        text,
        "This is sample data, not news.\nGraz is now called Graz an der Mur.\nAdequate housing: 15 of 19 reviewed \
         members have a published practice (before: 14 of 19).\n"
    );
    let output = hrc(&[&"diff", &archived, &out.path(), &"--format", &"json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["changes"][1]["kind"], "renamed");
    assert_eq!(json["changes"][2]["new"]["covered"], 15);
    assert!(json["changes"][2]["sentence"].as_str().unwrap().starts_with("Adequate housing"));
    assert_eq!(outcome(hrc(&[&"diff", &"nowhere", &out.path()])).0, 2);
}
