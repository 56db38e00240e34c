//! `hrc init`: the starter folder.

use crate::support::{build, built, files, hrc, outcome, sentences};
use hrc::init::{STARTER, Separator, init};
use hrc_core::feed;
use serde_json::Value;
use std::fs;

#[test]
fn the_starter_builds_as_it_is_and_says_that_it_is_a_sample() {
    let parent = tempfile::tempdir().unwrap();
    let (sheets, out) = (parent.path().join("deep/campaign"), parent.path().join("public"));
    let (code, text) = outcome(hrc(&[&"init", &sheets]));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("hrc build"), "{text}");
    let (code, text) = build(&sheets, &out);
    assert_eq!(code, 0, "{text}");
    assert!(!text.contains("error") && !text.contains("warning"), "{text}");
    let (feed, _) = feed::read(&fs::read(out.join("feed.json")).unwrap()).unwrap();
    assert!(feed.demo && feed.sessions[0].items.len() == 3 && feed.timeline.len() == 1);
    for name in ["members.csv", "practices.csv", "members.geojson", "sessions.ics"] {
        let text = fs::read_to_string(out.join(name)).unwrap().to_lowercase();
        assert!(text.contains("sample"), "{name}");
    }
    assert_eq!(outcome(hrc(&[&"check", &out])).0, 0);
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    for (name, _) in STARTER {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), "mine").unwrap();
        let (code, text) = outcome(hrc(&[&"init", &folder.path()]));
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(name), "{text}");
        assert_eq!(files(folder.path()), [((*name).to_owned(), b"mine".to_vec())]);
    }
}

#[test]
fn semicolons_make_the_same_feed() {
    let feeds = [Separator::Comma, Separator::Semicolon].map(|separator| {
        let folder = tempfile::tempdir().unwrap();
        init(folder.path(), separator).unwrap();
        let publication = built(folder.path(), None);
        assert!(!publication.feed.is_empty(), "{:#?}", sentences(&publication));
        publication.feed
    });
    assert_eq!(feeds[0], feeds[1]);
}

#[test]
fn every_sheet_explains_itself() {
    for (name, text) in STARTER.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().next_back(), Some("_how to fill this row"), "{name}");
        let first = reader.records().next().unwrap().unwrap();
        assert!(first.iter().next_back().unwrap().len() > 20, "{name}");
    }
}

#[test]
fn once_the_starter_is_no_sample_its_rows_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    init(folder.path(), Separator::Comma).unwrap();
    crate::support::edit(folder.path(), "campaign.toml", "demo = true", "demo = false");
    let output = hrc(&[&"check", &folder.path(), &"--format", &"json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report["errors"].as_u64() >= Some(5), "{report:#}");
    let found = |file: &str, value: &str, expected: &str| {
        let findings = report["findings"].as_array().unwrap();
        let is = |finding: &&Value| {
            finding["severity"] == "error"
                && finding["file"] == file
                && finding["value"] == value
                && finding["expected"].as_str().is_some_and(|text| text.starts_with(expected))
        };
        assert!(findings.iter().any(|finding| is(&finding)), "{file} {value}: {report:#}");
    };
    for (file, text) in [
        ("members.csv", "Sample Town North"),
        ("members.csv", "We want every right to be at home here."),
        ("practices.csv", "A sentence or two on what is done."),
        ("sessions.csv", "What the session is about."),
        ("sessions.csv", "Sample Town North"),
        ("partners.csv", "Sample campaign office"),
        ("rights.csv", "What belongs to this right here."),
        ("timeline.csv", "Sample launch of the campaign"),
        ("campaign.toml", "A paragraph on the campaign."),
    ] {
        found(file, text, "a text of your own");
    }
    for (file, address) in [
        ("members.csv", "https://example.org/north"),
        ("members.csv", "https://example.org/source"),
        ("history.csv", "https://example.org/source"),
        ("partners.csv", "https://example.org/"),
        ("sessions.csv", "https://example.org/live"),
        ("campaign.toml", "https://example.org/contact"),
        ("campaign.toml", "https://example.org/human-rights-cities/feed.json"),
    ] {
        found(file, address, "an address of your own");
    }
}
