//! The sample campaigns of `demo/` build without a complaint and say what they should.

use crate::support::{built, campaign, copy_of, edit, sentences};
use hrc_core::feed::{self, Link, List, Member, Qualifier};

fn published(name: &str) -> (feed::Feed, Vec<Member>) {
    let publication = built(&campaign(name), None);
    let complaints: Vec<String> =
        sentences(&publication).into_iter().filter(|sentence| !sentence.starts_with("note:")).collect();
    assert_eq!(complaints, [] as [&str; 0], "{name}");
    let (feed, problems) = feed::read(&publication.feed).unwrap();
    assert!(problems.iter().all(|problem| problem.severity == feed::Severity::Note), "{problems:?}");
    let List::Linked(link @ Link { url, .. }) = &feed.members else { panic!("members are linked") };
    let file = publication.files.iter().find(|file| file.name == *url).unwrap();
    let (members, problems) = feed::read_members(&file.bytes, link, "en").unwrap();
    assert_eq!(problems, []);
    (feed, members)
}

#[test]
fn the_facts_are_only_what_the_sources_say() {
    let (feed, members) = published("facts");
    assert!(feed.demo && !feed.list_complete);
    let total = feed.totals.unwrap().members;
    assert_eq!((total.value, total.qualifier), (100, Qualifier::MoreThan));
    assert_eq!((members.len(), feed.campaign.founding_members.len()), (19, 6));
    assert_eq!(feed.campaign.milestones.iter().map(|step| step.target).collect::<Vec<_>>(), [10, 100, 1000]);
    assert!(feed.campaign.milestones.iter().all(|step| step.reached_on.is_none()));
    let rights = feed.rights.unwrap();
    assert_eq!((rights.axes.len(), rights.coverage), (12, None));
    let counts: Vec<usize> = feed.sessions.iter().map(|session| session.items.len()).collect();
    assert_eq!(counts, [6, 8]);
}

#[test]
fn the_session_of_seville_is_in_its_own_zone_and_the_other_has_no_date() {
    let (feed, _) = published("facts");
    let seville = &feed.sessions[0];
    assert_eq!(seville.start.unwrap().to_string(), "2022-06-14T17:00:00+02:00");
    assert_eq!(seville.items.last().unwrap().end, seville.end);
    assert!(seville.items.windows(2).all(|pair| pair[0].end == pair[1].start), "no gap between the items");
    let geneva = &feed.sessions[1];
    assert!(geneva.start.is_none() && geneva.time_zone.is_none() && geneva.date_note.is_some());
    assert_eq!(geneva.items[0].start_time.as_deref(), Some("10:00"));
    assert_eq!(
        geneva.items[5].rights,
        ["housing", "health", "education", "water-sanitation", "care-support"]
    );
}

#[test]
fn the_sample_has_all_rows_and_says_that_it_is_made_up() {
    let (feed, members) = published("sample");
    assert!(feed.demo && feed.list_complete);
    assert_eq!(members.len(), 140);
    assert_eq!(members.iter().filter(|member| member.is_counted()).count(), 139);
    assert_eq!(members.iter().filter(|member| member.location.is_none()).count(), 3);
    let says = |member: &Member, language: &str, word: &str| {
        member.statement.as_ref().is_some_and(|statement| statement.text(language, "").contains(word))
    };
    let in_words = [("en", "Illustrative"), ("fr", "exemple"), ("es", "ilustrativa")];
    let illustrative =
        members.iter().filter(|member| in_words.iter().all(|(language, word)| says(member, language, word)));
    assert_eq!(illustrative.count(), 120);
    let coverage = feed.rights.unwrap().coverage.unwrap();
    assert_eq!((coverage.reporting, coverage.total), (19, 139));
    assert!(!coverage.axes.contains_key("extraterritorial"), "not reviewed is not zero");
    assert_eq!(coverage.axes.get("digital").unwrap().covered, 0);
    for (language, word) in [("en", "Illustrative"), ("fr", "exemple"), ("es", "ilustrativas")] {
        assert!(coverage.definition.text(language, "").contains(word));
    }
}

#[test]
fn every_text_is_in_three_languages() {
    for name in ["facts", "sample"] {
        let missing: Vec<String> = sentences(&built(&campaign(name), None))
            .into_iter()
            .filter(|text| text.contains(" too"))
            .collect();
        assert_eq!(missing, [] as [&str; 0]);
    }
}

#[test]
fn sheets_that_the_samples_do_without_build_too() {
    let folder = copy_of("sample");
    let write = |file: &str, text: &str| std::fs::write(folder.path().join(file), text).unwrap();
    write(
        "practices.csv",
        "id,title,title.fr,title.es,member,rights,instruments,evidence,sample\n\
         p1,Illustrative budget,Budget d’exemple,Presupuesto ilustrativo,at-graz,housing food,budgeting,in_place,yes\n",
    );
    write(
        "sessions.csv",
        "id,title.en,title.fr,title.es,timeZone,start,end,venue.city,organisers.partner,organisers.role,objectives.1\n\
         s1,A,B,C,Asia/Seoul,2027-05-03 14:00,15:30,Gwangju,demonstration,organiser,Meet\n",
    );
    write("programme.csv", "session,id,title,start,end\ns1,i1,Welcome,14:00,14:10\ns1,i2,Talk,14:10,15:30\n");
    let publication = built(folder.path(), None);
    let complaints = sentences(&publication);
    assert!(complaints.iter().all(|sentence| sentence.starts_with("note:")), "{complaints:#?}");
    let (feed, _) = feed::read(&publication.feed).unwrap();
    let List::Linked(link) = &feed.practices else { panic!("practices are linked") };
    let file = publication.files.iter().find(|file| file.name == link.url).unwrap();
    let (practices, _) = feed::read_practices(&file.bytes, link, "en").unwrap();
    assert_eq!((practices.len(), practices[0].rights.len()), (1, 2));
    let session = &feed.sessions[0];
    assert_eq!(session.end.unwrap().to_string(), "2027-05-03T15:30:00+09:00");
    assert_eq!(session.items[1].start.unwrap().to_string(), "2027-05-03T14:10:00+09:00");

    for (file, old, new, expected) in [
        (
            "practices.csv",
            "at-graz",
            "at-gratz",
            "error: practices.csv, row 2, column E (member): found “at-gratz”",
        ),
        (
            "practices.csv",
            "housing food",
            "housing foot",
            "error: practices.csv, row 2, column F (rights): found “foot”",
        ),
        (
            "sessions.csv",
            "Asia/Seoul",
            "Asia/Soul",
            "error: sessions.csv, row 2, column E (timeZone): found “Asia/Soul”",
        ),
        (
            "sessions.csv",
            "demonstration",
            "nobody",
            "error: sessions.csv, row 2, column I (organisers.partner): found “nobody”",
        ),
    ] {
        let before = std::fs::read_to_string(folder.path().join(file)).unwrap();
        edit(folder.path(), file, old, new);
        let found = sentences(&built(folder.path(), None));
        assert!(found.iter().any(|sentence| sentence.starts_with(expected)), "{found:#?}");
        write(file, &before);
    }
}

#[test]
fn a_number_that_nothing_can_follow_stops_a_build_and_another_id_begins_again() {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let build = |previous: Option<&[u8]>| {
        hrc::compile::compile(
            hrc::sheets::Draft::read(&crate::support::campaign("facts")),
            at,
            previous,
            None,
        )
    };
    let first = build(None);
    let feed: serde_json::Value = serde_json::from_slice(&first.feed).unwrap();
    let after = |id: &str, sequence: u64| {
        let mut feed = feed.clone();
        (feed["id"], feed["sequence"]) = (id.into(), sequence.into());
        feed["listComplete"] = (!feed["listComplete"].as_bool().unwrap_or(true)).into();
        let next = build(Some(feed.to_string().as_bytes()));
        (next.sequence, next.findings.iter().filter(|finding| finding.value == sequence.to_string()).count())
    };
    let id = feed["id"].as_str().unwrap();
    assert_eq!(after(id, 7), (8, 0));
    assert_eq!(after(id, (1 << 53) - 2), ((1 << 53) - 1, 1), "with a warning");
    assert_eq!(after(id, (1 << 53) - 1), (0, 1), "not built");
    assert_eq!(after("https://example.org/other.json", (1 << 53) - 1), (1, 0));
}
