//! What a cell means: words and countries as people write them, places that can't be, facts that contradict one another.

use crate::support::{built, copy_of, edit, hrc, outcome, sentences};
use hrc_core::feed::{self, List};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Findings of one severity.
fn found(folder: &Path, severity: &str) -> Vec<String> {
    sentences(&built(folder, None)).into_iter().filter(|sentence| sentence.starts_with(severity)).collect()
}

/// The campaign `facts` as one feed, its members inside.
fn whole_feed() -> Value {
    let publication = built(&crate::support::campaign("facts"), None);
    let mut feed: Value = serde_json::from_slice(&publication.feed).unwrap();
    let url = feed["members"]["url"].as_str().unwrap();
    let file = publication.files.iter().find(|file| file.name == url).unwrap();
    feed["members"] = serde_json::from_slice::<Value>(&file.bytes).unwrap()["members"].take();
    feed
}

#[test]
fn words_and_countries_as_people_write_them_give_the_same_feed() {
    let plain = built(&crate::support::campaign("facts"), None);
    let folder = copy_of("facts");
    let members = fs::read_to_string(folder.path().join("members.csv")).unwrap();
    let members = members
        .replace(",municipality,member,", ",Municipality,Member,")
        .replace(",special_city,member,", ",Special City,Membre,")
        .replace(",ES,europe,", ",Spain,Europe,")
        .replace(",AR,latin_america,", ",ARG,América Latina,")
        .replace(",KR,asia_pacific,", ",Republic of Korea,Asia-Pacific,")
        .replace(",BO,latin_america,", ",Bolivia,LATIN AMERICA,")
        .replace(",seat,", ",Seat,");
    fs::write(folder.path().join("members.csv"), members).unwrap();
    edit(folder.path(), "campaign.toml", "qualifier = \"more_than\"", "qualifier = \"More than\"");
    edit(folder.path(), "partners.csv", "city_network", "City network");
    let publication = built(folder.path(), None);
    assert_eq!(publication.feed, plain.feed, "{:#?}", sentences(&publication));
    let notes = found(folder.path(), "note");
    for expected in [
        "note: members.csv, row 2, column F (type): found “Municipality”, expected municipality; hrc reads it as that, \
         here and in",
        "note: members.csv, row 2, column J (country): found “Spain”, expected ES (Spain); hrc reads it as that, here \
         and in",
        "note: members.csv, row 4, column J (country): found “Republic of Korea”, expected KR (South Korea); hrc reads \
         it as that",
        "note: members.csv, row 2, column K (uclgSections): found “Europe”, expected europe; hrc reads it as that",
        "column K (uclgSections): found “América Latina”, expected latin_america; hrc reads it as that",
        "found “More than”, expected more_than; hrc reads it as that",
        "found “City network”, expected city_network; hrc reads it as that",
    ] {
        assert_eq!(notes.iter().filter(|note| note.contains(expected)).count(), 1, "{expected}\n{notes:#?}");
    }
}

#[test]
fn a_word_that_nobody_knows_is_an_error_in_every_sheet() {
    let folder = copy_of("sample");
    let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).unwrap();
    write(
        "practices.csv",
        "id,title,member,rights,instruments,duty,evidence,sample\np,Budget,at-graz,housing,budgetry,fulfill,in plaze,yes\n",
    );
    write(
        "sessions.csv",
        "id,title,timeZone,start,end,status,attendance,venue.country\n\
         s,A,Asia/Seoul,2027-05-03 14:00,15:30,Confirmd,telepathic,Korea\n",
    );
    write("programme.csv", "session,id,title,start,end,kind,feature\ns,i,Talk,14:00,14:10,breaks,diagram\n");
    edit(
        folder.path(),
        "members.csv",
        "municipality,,member,2022,yes,ES,europe",
        "municipality,,memberr,2022,yes,Congo,erope",
    );
    edit(folder.path(), "campaign.toml", "qualifier = \"exact\"", "qualifier = \"precisely\"");
    let errors = found(folder.path(), "error");
    for expected in [
        "members.csv, row 2, column H (status): found “memberr”, expected one of pledged, member, suspended, withdrawn, other \
         (did you mean “member”?)",
        "(country): found “Congo”, expected the code of one country; this could be CD (Congo - Kinshasa) or CG (Congo \
         - Brazzaville)",
        "(uclgSections): found “erope”",
        "practices.csv, row 2, column E (instruments): found “budgetry”, expected one of foundations",
        "practices.csv, row 2, column G (evidence): found “in plaze”",
        "sessions.csv, row 2, column F (status): found “Confirmd”",
        "sessions.csv, row 2, column G (attendance): found “telepathic”, expected one of in_person, online, hybrid, other",
        "sessions.csv, row 2, column H (venue.country): found “Korea”, expected the code of one country; this could be \
         KP (North Korea) or KR (South Korea)",
        "programme.csv, row 2, column F (kind): found “breaks”",
        "programme.csv, row 2, column G (feature): found “diagram”, expected one of counter, map, radar, other",
        "found “precisely”, expected one of exact, more_than, about",
    ] {
        assert_eq!(
            errors.iter().filter(|error| error.contains(expected)).count(),
            1,
            "{expected}\n{errors:#?}"
        );
    }
    assert!(!errors.iter().any(|error| error.contains("fulfill")), "{errors:#?}");
    // In a feed the same is a warning: readers degrade it.
    let mut feed = whole_feed();
    feed["members"][0]["type"] = json!("memberrr");
    let path = folder.path().join("feed.json");
    fs::write(&path, feed.to_string()).unwrap();
    let (code, text) = outcome(hrc(&[&"check", &path]));
    assert!(text.contains("warning: members[0].type: found “memberrr”"), "{text}");
    assert_eq!(code, 0, "{text}");
}

#[test]
fn a_place_far_from_its_country_stops_the_build() {
    for (old, new, expected) in [
        (
            "41.38879,2.15899",
            "2.15899,41.38879",
            "error: members.csv, row 2, column L (lat): found “2.15899, 41.38879”, expected a place in or near Spain (ES), as \
             the country says; this one is 5500 km away; latitude and longitude swapped? 41.38879, 2.15899 would fit",
        ),
        (
            "126.91556",
            "-126.91556",
            "error: members.csv, row 4, column L (lat): found “35.15472, -126.91556”",
        ),
        (
            "41.38879,2.15899",
            "0,0",
            "error: members.csv, row 2, column L (lat): found “0, 0”, expected a place; 0, 0 is in the sea",
        ),
        ("41.38879", "4138879", "error: members.csv, row 2, column L (lat): found “4138879, 2.15899”"),
    ] {
        let folder = copy_of("facts");
        edit(folder.path(), "members.csv", old, new);
        let errors = found(folder.path(), "error");
        assert!(errors.len() == 1 && errors[0].starts_with(expected), "{errors:#?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let (path, list) = (folder.path().join("feed.json"), folder.path().join("list.json"));
    let mut feed = whole_feed();
    feed["members"][0]["location"] = json!({ "lat": 2.16, "lon": 41.39, "precision": "seat" });
    let members = feed["members"].take();
    for linked in [false, true] {
        feed["members"] = members.clone();
        if linked {
            let text = json!({ "members": members }).to_string();
            let link = json!({ "url": "list.json", "count": members.as_array().unwrap().len(), "sha256": hrc::publication::sha256(text.as_bytes()) });
            fs::write(&list, text).unwrap();
            feed["members"] = link;
        }
        fs::write(&path, feed.to_string()).unwrap();
        let (code, text) = outcome(hrc(&[&"check", &path]));
        assert_eq!(code, 1, "{text}");
        let file = if linked { "list.json, " } else { "" };
        let expected = format!(
            "error: {file}members[0].location: found “2.16, 41.39”, expected a place in or near Spain (ES)"
        );
        assert!(text.contains(&expected), "{text}");
        // Widgets show it all the same: they know no countries.
        assert!(matches!(
            feed::read(feed.to_string().as_bytes()).unwrap().0.members,
            List::Inline(_) | List::Linked(_)
        ));
    }
}

#[test]
fn facts_that_contradict_one_another_stop_the_build() {
    for (old, new, expected) in [
        (
            "member,2022,yes,ES",
            "member,2021,yes,ES",
            "error: members.csv, row 2, column H (joined): found “2021”, expected a date on or after the start of the \
             campaign (campaign.launched is 2022-02)",
        ),
        (
            "member,2022,yes,ES",
            "member,2999,yes,ES",
            "error: members.csv, row 2, column H (joined): found “2999”, expected a \
          date that isn't in the future",
        ),
    ] {
        let folder = copy_of("facts");
        edit(folder.path(), "members.csv", old, new);
        let errors = found(folder.path(), "error");
        assert!(errors.len() == 1 && errors[0].starts_with(expected), "{errors:#?}");
    }
    let heads = "id,name,type,country,status,counts,joined,left\n";
    for (row, expected) in [
        (
            "a,A,municipality,ES,withdrawn,yes,2023,2024",
            "row 2, column F (counts): found “yes”, expected no, or an empty cell",
        ),
        (
            "a,A,municipality,ES,Withdrawn,,2024,2023",
            "row 2, column H (left): found “2023”, expected a date on or after",
        ),
        (
            "a,A,municipality,ES,member,,2023,2024",
            "row 2, column E (status): found “member”, expected withdrawn",
        ),
        ("a,A,municipality,ES,,,2023,2024", "row 2, column E (status): found “member”, expected withdrawn"),
        ("a,A,municipality,ES,withdrawn,,2023,2023-05", ""),
        ("a,A,municipality,ES,withdrawn,no,2023,2024", ""),
    ] {
        let folder = copy_of("facts");
        edit(folder.path(), "campaign.toml", "[campaign]", "[campaign]\nfoundingMembers = []");
        fs::write(folder.path().join("members.csv"), format!("{heads}{row}\n")).unwrap();
        let errors = found(folder.path(), "error");
        if expected.is_empty() {
            assert_eq!(errors, [] as [&str; 0], "{row}");
        } else {
            assert!(errors.len() == 1 && errors[0].contains(expected), "{row}: {errors:#?}");
        }
    }
}

#[test]
fn examples_are_refused_in_a_feed_for_readers() {
    let folder = copy_of("facts");
    edit(folder.path(), "campaign.toml", "demo = true", "demo = false");
    edit(
        folder.path(),
        "campaign.toml",
        "https://example.org/human-rights-cities/facts/",
        "https://uclg.org/",
    );
    assert_eq!(found(folder.path(), "error"), [] as [&str; 0]);
    let members = fs::read_to_string(folder.path().join("members.csv")).unwrap();
    edit(folder.path(), "members.csv", "fr-grigny,Grigny", "fr-grigny,Sample Hill");
    edit(folder.path(), "members.csv", "https://uclg-cisdp.org/", "https://www.example.com/");
    let errors = found(folder.path(), "error");
    assert_eq!(errors.len(), 2, "{errors:#?}");
    assert!(errors[0].contains("found “https://www.example.com/"), "{errors:#?}");
    assert!(errors[1].starts_with(
        "error: members.csv, row 3, column B (name): found “Sample Hill”, expected a text of your own"
    ));
    fs::write(folder.path().join("members.csv"), members).unwrap();

    let mut feed = whole_feed();
    feed["demo"] = json!(false);
    feed["members"][2]["url"] = json!("http://localhost:8000/");
    let path = folder.path().join("feed.json");
    fs::write(&path, feed.to_string()).unwrap();
    let (code, text) = outcome(hrc(&[&"check", &path]));
    assert_eq!(code, 1);
    assert!(
        text.contains("error: id: found “https://example.org/human-rights-cities/facts/feed.json”"),
        "{text}"
    );
    assert!(text.contains("error: members[2].url: found “http://localhost:8000/”"), "{text}");
}
