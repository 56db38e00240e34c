//! Work that is stopped before each of its steps, and files of others in every place.

use super::*;
use crate::publication::{File, sha256};
use serde_json::json;
use std::cell::Cell;
use std::collections::BTreeMap;

const ID: &str = "https://example.org/feed.json";

/// A small publication; `text` is in each of its files, so that another text makes all of them others.
fn publication(sequence: u64, text: &str, extra: &[&str]) -> Publication {
    let list = format!("{{\"members\":[\"{text}\"]}}").into_bytes();
    let name = format!("members.{}.json", &sha256(&list)[..12]);
    let feed = json!({
        "version": "1.0", "id": ID, "sequence": sequence, "generatedAt": format!("2026-11-{:02}T09:00:00Z", sequence),
        "members": { "url": name, "sha256": sha256(&list), "count": 1 },
    });
    let mut files = vec![File { name, bytes: list }];
    for name in ["members.csv", "snapshots/map.html", "pictures/map.svg"].iter().chain(extra) {
        files.push(File { name: (*name).to_owned(), bytes: format!("{name} {text}").into_bytes() });
    }
    Publication { feed: feed.to_string().into_bytes(), files, sequence, ..Publication::default() }
}

/// Every file below a folder.
fn all(folder: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, under: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{under}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// The same without what is only there during the work.
fn settled(folder: &Path) -> BTreeMap<String, String> {
    let mut found = all(folder);
    found.retain(|name, _| !name.starts_with(stage::NAME));
    found
}

/// The number of the feed, whose list must be there.
#[track_caller]
fn readable(folder: &Path) -> u64 {
    let feed: Value = serde_json::from_slice(&fs::read(folder.join(FEED_FILE)).unwrap()).unwrap();
    let list = fs::read(folder.join(feed["members"]["url"].as_str().unwrap())).unwrap();
    assert_eq!(feed["members"]["sha256"], sha256(&list));
    feed["sequence"].as_u64().unwrap()
}

/// Puts it, stopped before step `last`; whether it was done before.
fn put_until(publication: &Publication, folder: &Path, last: usize) -> bool {
    let steps = Cell::new(0);
    let step = || {
        steps.set(steps.get() + 1);
        if steps.get() > last { Err(io::Error::other("killed")) } else { Ok(()) }
    };
    Destination::lock(folder).unwrap().put_stepwise(publication, &step).is_ok()
}

#[test]
fn whoever_is_killed_at_any_step_leaves_a_whole_feed_and_the_next_build_completes_it() {
    let (first, second) =
        (publication(1, "one", &["old.txt", "oembed/map.json"]), publication(2, "two", &["new/deep.txt"]));
    let third = publication(3, "three", &["old.txt"]);
    let whole = {
        let folder = tempfile::tempdir().unwrap();
        Destination::lock(folder.path()).unwrap().put(&first).unwrap();
        Destination::lock(folder.path()).unwrap().put(&second).unwrap();
        settled(folder.path())
    };
    let (mut step, mut seen) = (0, BTreeSet::new());
    loop {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::create_dir(folder.join("pictures")).unwrap();
        fs::write(folder.join("pictures/mayor.jpg"), "mayor").unwrap();
        fs::write(folder.join("index.html"), "mine").unwrap();
        Destination::lock(folder).unwrap().into_existing(true).put(&first).unwrap();
        let is_done = put_until(&second, folder, step);
        seen.insert(readable(folder));
        // Now and then the next build has other sheets, or somebody has put a file where one of ours was going to be.
        match step % 3 {
            0 => {
                Destination::lock(folder).unwrap().put(&second).unwrap();
                let mut found = settled(folder);
                assert_eq!(found.remove("pictures/mayor.jpg").unwrap(), "mayor");
                assert_eq!(found.remove("index.html").unwrap(), "mine");
                assert_eq!(found, whole, "stopped before step {step}");
                assert!(!folder.join(stage::NAME).exists());
            }
            1 => {
                Destination::lock(folder).unwrap().put(&third).unwrap();
                assert_eq!(readable(folder), 3);
                assert_eq!(fs::read_to_string(folder.join("old.txt")).unwrap(), "old.txt three");
                assert!(!folder.join("new/deep.txt").exists());
            }
            _ => {
                fs::create_dir_all(folder.join("new")).unwrap();
                fs::write(folder.join("new/deep.txt"), "a stranger's").unwrap();
                let before = settled(folder);
                let error = Destination::lock(folder).unwrap().put(&second).unwrap_err();
                assert!(matches!(&error, Error::Refused(text) if text.contains("new/deep.txt")), "{error}");
                assert_eq!(settled(folder), before);
            }
        }
        if is_done {
            break;
        }
        step += 1;
    }
    assert!(step > 25, "only {step} steps");
    assert_eq!(seen, BTreeSet::from([1, 2]));
}

#[test]
fn an_error_at_any_step_puts_everything_back() {
    let first = publication(1, "one", &["old.txt"]);
    let second = publication(2, "two", &["new/deep.txt"]);
    let mut last = 0;
    loop {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        Destination::lock(folder).unwrap().put(&first).unwrap();
        let before = all(folder);
        let folders = fs::read_dir(folder).unwrap().count();
        // One step fails; those that put things back do not.
        let steps = Cell::new(0);
        let step = || {
            steps.set(steps.get() + 1);
            if steps.get() == last + 1 { Err(io::Error::other("no space")) } else { Ok(()) }
        };
        let done = Destination::lock(folder).unwrap().put_stepwise(&second, &step);
        match done {
            Ok(_) => break,
            Err(Error::Failed { restored, .. }) => {
                // Clearing the stage is of no matter once all is in place.
                assert!(restored, "step {last}");
                assert_eq!(all(folder), before, "step {last}");
                assert_eq!(fs::read_dir(folder).unwrap().count(), folders, "step {last}");
            }
            Err(other) => panic!("{other}"),
        }
        last += 1;
    }
    assert!(last > 25, "only {last} steps");
}

#[test]
fn a_file_that_changes_while_we_write_stops_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    Destination::lock(folder).unwrap().put(&publication(1, "one", &[])).unwrap();
    let changed = folder.join("members.csv");
    let step = || fs::write(&changed, "edited meanwhile");
    let error =
        Destination::lock(folder).unwrap().put_stepwise(&publication(2, "two", &[]), &step).unwrap_err();
    assert!(error.to_string().contains("members.csv was changed while hrc was writing"), "{error}");
    assert_eq!(fs::read_to_string(&changed).unwrap(), "edited meanwhile");
    assert_eq!(readable(folder), 1);
    // The same for one that appears.
    let appeared = folder.join("late.txt");
    fs::remove_file(&changed).unwrap();
    let step = || fs::write(&appeared, "a stranger's");
    let late = publication(2, "two", &["late.txt"]);
    let error = Destination::lock(folder).unwrap().put_stepwise(&late, &step).unwrap_err();
    assert!(error.to_string().contains("late.txt appeared while hrc was writing"), "{error}");
    assert_eq!(fs::read_to_string(&appeared).unwrap(), "a stranger's");
    assert_eq!(readable(folder), 1);
}

#[test]
fn a_record_that_somebody_wrote_leads_nowhere() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("public");
    Destination::lock(&folder).unwrap().put(&publication(1, "one", &[])).unwrap();
    let outside = parent.path().join("outside.txt");
    fs::write(&outside, "outside").unwrap();
    let record = folder.join(RECORD_FILE);
    let mut value: Value = serde_json::from_slice(&fs::read(&record).unwrap()).unwrap();
    let absolute = outside.to_str().unwrap().to_owned();
    for name in ["../outside.txt", absolute.as_str(), "pictures/../../outside.txt"] {
        value["files"][name] = json!(sha256(b"outside"));
    }
    fs::write(&record, value.to_string()).unwrap();
    Destination::lock(&folder).unwrap().put(&publication(2, "two", &[])).unwrap();
    assert_eq!(fs::read_to_string(&outside).unwrap(), "outside");
    // One that cannot be read stops the work, and a newer one too.
    for (text, expected) in
        [("{", "cannot be read"), ("{\"version\":2}", "of a newer hrc"), ("", "cannot be read")]
    {
        fs::write(&record, text).unwrap();
        let error = Destination::lock(&folder).unwrap().put(&publication(3, "three", &[])).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(readable(&folder), 2);
    }
    // Without one, what is as we would write it is recognised.
    fs::remove_file(&record).unwrap();
    Destination::lock(&folder).unwrap().put(&publication(2, "two", &[])).unwrap();
    Destination::lock(&folder).unwrap().put(&publication(3, "three", &[])).unwrap();
    assert_eq!(readable(&folder), 3);
}

#[test]
fn what_is_in_the_stage_or_the_lock_and_not_ours_stays() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join(stage::NAME)).unwrap();
    fs::write(folder.join(stage::NAME).join("17"), "left by a build that was killed").unwrap();
    Destination::lock(folder).unwrap().put(&publication(1, "one", &[])).unwrap();
    fs::create_dir(folder.join(stage::NAME)).unwrap();
    fs::write(folder.join(stage::NAME).join("mine.txt"), "mine").unwrap();
    let error = Destination::lock(folder).unwrap().put(&publication(2, "two", &[])).unwrap_err();
    assert!(error.to_string().contains(".hrc-next/mine.txt is something that hrc did not write"), "{error}");
    assert_eq!(fs::read_to_string(folder.join(stage::NAME).join("mine.txt")).unwrap(), "mine");
    fs::write(folder.join(lock::NAME), "my notes").unwrap();
    assert!(Destination::lock(folder).unwrap_err().to_string().contains("hrc did not write .hrc-lock"));
    assert_eq!(fs::read_to_string(folder.join(lock::NAME)).unwrap(), "my notes");
}

#[test]
fn a_feed_put_there_for_its_number_is_taken_and_one_edited_by_hand_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // The published feed in a folder of its own: the number goes on.
    fs::write(folder.join(FEED_FILE), publication(7, "published", &[]).feed).unwrap();
    Destination::lock(folder).unwrap().put(&publication(8, "eight", &[])).unwrap();
    fs::write(folder.join(FEED_FILE), publication(9, "published", &[]).feed).unwrap();
    Destination::lock(folder).unwrap().put(&publication(10, "ten", &[])).unwrap();
    let text = fs::read_to_string(folder.join(FEED_FILE)).unwrap();
    fs::write(folder.join(FEED_FILE), text + "\n").unwrap();
    let error = Destination::lock(folder).unwrap().put(&publication(11, "eleven", &[])).unwrap_err();
    assert!(error.to_string().contains("feed.json (changed since hrc wrote it) is in the way"), "{error}");
}

#[cfg(unix)]
#[test]
fn pipes_and_links_are_named_and_not_opened() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let elsewhere = tempfile::tempdir().unwrap();
    let done = std::process::Command::new("mkfifo").arg(folder.join("members.csv")).status().unwrap();
    assert!(done.success());
    symlink(elsewhere.path(), folder.join("snapshots")).unwrap();
    symlink(elsewhere.path().join("x"), folder.join(FEED_FILE)).unwrap();
    let put = || Destination::lock(folder).unwrap().into_existing(true).put(&publication(1, "one", &[]));
    let text = put().unwrap_err().to_string();
    for expected in [
        "members.csv (a device, pipe or socket)",
        "snapshots (a symbolic link)",
        "feed.json (a symbolic link)",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    // As a record, a stage or a lock they are refused too.
    for name in ["members.csv", "snapshots", FEED_FILE] {
        fs::remove_file(folder.join(name)).unwrap();
    }
    for name in [RECORD_FILE, stage::NAME, lock::NAME] {
        symlink(elsewhere.path(), folder.join(name)).unwrap();
        let error = Destination::lock(folder).and_then(|it| it.put(&publication(1, "one", &[]))).unwrap_err();
        assert!(matches!(error, Error::Refused(_)), "{name}: {error}");
        fs::remove_file(folder.join(name)).unwrap();
    }
    put().unwrap();
}
