//! What `hrc build` publishes, read by other people's programs: ajv, check-geojson and ical.js.
//!
//! They are in package-lock.json; `cargo xtask test` installs them.

use std::path::Path;
use std::process::Command;

use hrc::build::{Options, Purpose, build};
use hrc_demo::place;
use serde_json::{Value, json};

/// Builds a folder of sheets and reads the result with publication.mjs.
fn read_by_others(sheets: &Path) -> Value {
    let out = place::target().join("tests/published").join(sheets.file_name().unwrap());
    // One of another version may be in the way.
    let _ = std::fs::remove_dir_all(&out);
    let at = "2026-11-01T09:00:00Z".parse().unwrap();
    let publication = build(sheets, &out, at, Options::new(Purpose::Preview), |_| {}).unwrap().0;
    assert!(!publication.feed.is_empty(), "{:#?}", publication.findings);
    let tests = place::root().join("tests");
    let output = Command::new("node")
        .arg("publication.mjs")
        .arg(&out)
        .current_dir(tests)
        .output()
        .expect("node is missing; `cargo xtask test --only install` installs it");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !complaint.contains("ERR_MODULE_NOT_FOUND"),
        "run `npm ci` in tests, or `cargo xtask test --only install`: {complaint}"
    );
    assert!(output.status.success(), "{said}{complaint}");
    serde_json::from_str(&said).unwrap()
}

#[test]
fn the_facts_are_valid_for_everybody() {
    let found = read_by_others(&place::root().join("demo/campaigns/facts"));
    assert_eq!(found["errors"], json!([]));
    assert_eq!((&found["features"], &found["placed"]), (&json!(19), &json!(19)));
    // Longitude first.
    assert_eq!(found["first"], json!([2.15899, 41.38879]));
    let events = found["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "the session without a date is not in the calendar");
    // 17:00 in Seville; its official page printed that hour as UTC.
    assert_eq!(events[0]["start"], "2022-06-14T15:00:00.000Z");
    assert_eq!(events[0]["end"], "2022-06-14T16:30:00.000Z");
    assert_eq!(events[0]["zone"], "UTC");
    assert_eq!(events[0]["uid"], "2022-06-14-seville@example.org");
}

#[test]
fn the_sample_is_valid_for_everybody() {
    let found = read_by_others(&place::root().join("demo/campaigns/sample"));
    assert_eq!(found["errors"], json!([]));
    assert_eq!((&found["features"], &found["placed"]), (&json!(140), &json!(137)));
    assert_eq!(found["events"], json!([]));
}

#[test]
fn the_starter_is_valid_for_everybody() {
    let sheets = place::target().join("tests/sheets/starter");
    let _ = std::fs::remove_dir_all(&sheets);
    hrc::init::init(&sheets, hrc::init::Separator::Comma).unwrap();
    let found = read_by_others(&sheets);
    assert_eq!(found["errors"], json!([]));
    assert_eq!(found["events"][0]["start"], "2027-03-10T11:00:00.000Z");
}
