//! `hrc init`: the starter folder.

use crate::support::{build, built, files, hrc, said, sentences};
use hrc::init::{STARTER, Separator, init};
use hrc_core::feed;
use serde_json::Value;
use std::fs;

#[test]
fn the_starter_builds_as_it_is_and_says_that_it_is_a_sample() {
    let parent = tempfile::tempdir().unwrap();
    let (sheets, out) = (parent.path().join("deep/campaign"), parent.path().join("public"));
    let (code, text) = said(hrc(&[&"init", &sheets]));
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
    assert_eq!(said(hrc(&[&"check", &out])).0, 0);
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    for (name, _) in STARTER {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), "mine").unwrap();
        let (code, text) = said(hrc(&[&"init", &folder.path()]));
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
}
