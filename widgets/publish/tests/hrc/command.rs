//! The program as people run it: files, sentences and exit codes.

use crate::support::{build, campaign, copy_of, edit, files, hrc, outcome};
use std::fs;
use std::path::Path;

fn check(path: &Path) -> (i32, String) {
    let output = hrc(&[&"check", &path]);
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

fn sequence(out: &Path) -> u64 {
    let feed: serde_json::Value = serde_json::from_slice(&fs::read(out.join("feed.json")).unwrap()).unwrap();
    feed["sequence"].as_u64().unwrap()
}

#[test]
fn the_same_sheets_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("deep/two"));
    for out in [&one, &two] {
        let (code, text) = build(&campaign("sample"), out);
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("sequence 1, 140 members"), "{text}");
    }
    assert_eq!(files(&one), files(&two));
    assert_eq!(fs::read_dir(folder.path().join("deep")).unwrap().count(), 1, "no staging folder is left");
}

#[test]
fn a_build_without_changes_keeps_every_byte_and_a_change_counts_up() {
    let (sheets, out) = (copy_of("sample"), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    let first = files(out.path());
    let output = hrc(&[
        &"build",
        &sheets.path(),
        &"--out",
        &out.path(),
        &"--at",
        &"2027-01-01T00:00:00Z",
        &"--no-png",
    ]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("Nothing new"));
    assert_eq!(files(out.path()), first);
    for (publication, change) in [(2, "Illustrative row:"), (3, "Illustrative, row:")] {
        edit(sheets.path(), "members.csv", change, "Illustrative, row:");
        edit(sheets.path(), "members.csv", "Illustrative, row:", &format!("Illustrative row {publication}:"));
        assert_eq!(build(sheets.path(), out.path()).0, 0);
        assert_eq!(sequence(out.path()), publication);
        // The new list, and those that readers of the last feeds still need.
        let lists = files(out.path())
            .into_iter()
            .filter(|(name, _)| name.starts_with("members.") && name.ends_with(".json"))
            .count();
        assert_eq!(lists as u64, publication);
        edit(sheets.path(), "members.csv", &format!("Illustrative row {publication}:"), "Illustrative, row:");
    }
    assert_eq!(check(out.path()).0, 0);
}

#[test]
fn a_failed_build_leaves_the_last_good_one() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    let good = files(out.path());
    edit(sheets.path(), "members.csv", "2022,yes,ES", "2022,yes,Narnia");
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 1);
    assert!(text.contains("row 2, column J (country): found “Narnia”"), "{text}");
    assert!(text.contains("Nothing was written: 1 error"), "{text}");
    assert_eq!(files(out.path()), good);
}

#[test]
fn outputs_that_cannot_be_are_refused() {
    let folder = copy_of("facts");
    let file = folder.path().join("_notes.txt");
    fs::write(&file, "mine").unwrap();
    for out in [folder.path(), &file, &folder.path().join("public")] {
        let (code, text) = build(folder.path(), out);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(&*out.to_string_lossy()), "{text}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(build(Path::new("nowhere"), &folder.path().join("out")).0, 2);
    let output = hrc(&[&"build", &folder.path(), &"--out", &folder.path().join("out"), &"--at", &"tomorrow"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn check_takes_sheets_folders_and_feeds() {
    let out = tempfile::tempdir().unwrap();
    build(&campaign("facts"), out.path());
    for path in [campaign("facts"), out.path().to_owned(), out.path().join("feed.json")] {
        let (code, text) = check(&path);
        assert_eq!(code, 0, "{}: {text}", path.display());
        assert!(text.lines().all(|line| line.starts_with("note: ")), "{}: {text}", path.display());
    }
    assert_eq!(check(&out.path().join("nothing.json")).0, 2);
}

#[test]
fn check_finds_what_is_wrong_with_a_published_feed() {
    for (file, old, new, expected) in [
        ("feed.json", "\"version\":\"1.0\"", "\"version\":\"2.0\"", "feed-version"),
        ("feed.json", "{\"version\"", "{version", "feed-not-json"),
        (
            "feed.json",
            "2022-06-14T17:00:00+02:00\",\"end\":\"2022-06-14T18:30",
            "2022-06-14T17:00:00Z\",\"end\":\"2022-06-14T18:30",
            "sessions[0].start: found “2022-06-14T17:00:00Z”",
        ),
        ("feed.json", "\"listComplete\":false,", "", "totals.members.value: found “100”"),
        ("feed.json", "\"count\":19", "\"count\":18", "feed-count"),
        ("feed.json", "\"nl-utrecht\"", "\"nl-utrect\"", ""),
        ("members.", "Granollers", "Granolers", "expected the SHA-256 of the feed"),
        ("members.", "\"country\":\"NL\"", "\"country\":\"XX\"", "members[5].country: found “XX”"),
    ] {
        let out = tempfile::tempdir().unwrap();
        build(&campaign("facts"), out.path());
        let (name, _) = files(out.path()).into_iter().find(|(name, _)| name.starts_with(file)).unwrap();
        edit(out.path(), &name, old, new);
        let (code, text) = check(out.path());
        assert!(text.contains(expected), "{new:?}: {text}");
        assert_eq!(code, i32::from(!expected.is_empty()), "{new:?}: {text}");
    }
}

#[test]
fn check_of_a_feed_without_its_list_says_so() {
    let out = tempfile::tempdir().unwrap();
    build(&campaign("facts"), out.path());
    let (name, _) = files(out.path()).into_iter().find(|(name, _)| name.starts_with("members.")).unwrap();
    fs::remove_file(out.path().join(&name)).unwrap();
    let (code, text) = check(out.path());
    assert_eq!(code, 1);
    assert!(text.starts_with(&format!("error: {name}")), "{text}");
}

#[test]
fn programs_get_json() {
    let sheets = copy_of("facts");
    edit(sheets.path(), "members.csv", "2022,yes,ES", "2022,yes,Narnia");
    let output = hrc(&[&"check", &sheets.path(), &"--format", &"json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["errors"], 1);
    let finding = &report["findings"][0];
    assert_eq!((&finding["file"], &finding["row"]), (&"members.csv".into(), &2.into()));
    assert_eq!((&finding["column"], &finding["value"]), (&"country".into(), &"Narnia".into()));
    assert_eq!(finding["path"], "members[0].country");
}

#[test]
fn quiet_jobs_print_nothing_unless_something_is_wrong() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    let quiet = || outcome(hrc(&[&"build", &sheets.path(), &"--out", &out.path(), &"--quiet", &"--no-png"]));
    assert_eq!(quiet(), (0, String::new()));
    edit(sheets.path(), "members.csv", "2022,yes,ES", "2022,yes,Narnia");
    let (code, text) = quiet();
    assert_eq!(code, 1);
    assert!(text.contains("found “Narnia”"), "{text}");
}

#[test]
fn shells_complete_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, text) = outcome(hrc(&[&"completions", &shell]));
        assert_eq!(code, 0, "{text}");
        for command in ["init", "build", "check", "watch", "serve", "diff", "publish", "--dry-run"] {
            assert!(text.contains(command.trim_start_matches('-')), "{shell} {command}");
        }
    }
}

#[test]
fn help_shows_examples_and_limits() {
    for command in ["build", "check"] {
        let output = hrc(&[&command, &"--help"]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Examples:\n  hrc "), "{text}");
        if command == "build" {
            use hrc::sheets::table::{MAX_CELL_CHARS, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS};
            let limits = format!(
                "{} MiB, {MAX_ROWS} rows, {MAX_COLUMNS} columns, and {MAX_CELL_CHARS} characters in a cell",
                MAX_FILE_BYTES >> 20
            );
            assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&limits), "{text}");
        }
    }
}
