//! The output folder: what it keeps, what it refuses, and that one process at a time writes to it.

use crate::support::{build, campaign, copy_of, edit, files, hrc, said};
use hrc::destination::{Destination, KEPT_FOR};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn every_publication_is_archived_once_and_for_good() {
    let (sheets, out) = (copy_of("sample"), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    let first = files(&out.path().join("archive/2026-11-01"));
    assert_eq!(first.len(), 2, "the feed and its list");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(fs::read_dir(out.path().join("archive")).unwrap().count(), 1);
    edit(sheets.path(), "members.csv", "Illustrative row:", "Illustrative second row:");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(files(&out.path().join("archive/2026-11-01")), first);
    for archived in ["2026-11-01", "2026-11-01-2"] {
        let (code, text) = said(hrc(&[&"check", &out.path().join("archive").join(archived)]));
        assert_eq!(code, 0, "an archive is readable by itself: {text}");
    }
}

#[test]
fn files_of_others_stay_and_exports_that_no_longer_are_go() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    fs::create_dir_all(out.path().join("v1/deep")).unwrap();
    fs::write(out.path().join("v1/deep/embed.js"), "//").unwrap();
    fs::write(out.path().join("index.html"), "mine").unwrap();
    build(sheets.path(), out.path());
    let found = names(out.path());
    for name in ["index.html", "v1/deep/embed.js", "sessions.ics", "feed.schema.json"] {
        assert!(found.contains(&name.to_owned()), "{name}: {found:?}");
    }
    // A calendar without a session is none.
    fs::remove_file(sheets.path().join("programme.csv")).unwrap();
    let toml = fs::read_to_string(sheets.path().join("campaign.toml")).unwrap();
    let sessions = toml.find("[[sessions]]").unwrap();
    let after = toml.rfind("[[sessions]]").unwrap();
    let end = toml[after + 2..].find("\n[map").map_or(toml.len(), |at| after + 2 + at);
    fs::write(sheets.path().join("campaign.toml"), format!("{}{}", &toml[..sessions], &toml[end..])).unwrap();
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 0, "{text}");
    let found = names(out.path());
    assert!(!found.contains(&"sessions.ics".to_owned()), "{found:?}");
    assert!(found.contains(&"index.html".to_owned()) && found.contains(&"v1/deep/embed.js".to_owned()));
}

#[test]
fn lists_stay_as_long_as_a_feed_that_names_them_may_be_in_use() {
    let (sheets, out) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let list =
        || names(out.path()).into_iter().filter(|name| name.starts_with("members.") && name.len() == 25);
    build(sheets.path(), out.path());
    let first = list().next().unwrap();
    let old = SystemTime::now() - KEPT_FOR * 2;
    let age = |name: &str| {
        fs::File::options().append(true).open(out.path().join(name)).unwrap().set_modified(old).unwrap();
    };
    age(&first);
    edit(sheets.path(), "members.csv", "Illustrative row:", "Illustrative second row:");
    build(sheets.path(), out.path());
    assert_eq!(list().count(), 2, "the time counts from the last feed that named it");
    edit(sheets.path(), "members.csv", "Illustrative second row:", "Illustrative row::");
    build(sheets.path(), out.path());
    assert_eq!(list().count(), 3);
    age(&first);
    edit(sheets.path(), "members.csv", "Illustrative row::", "Illustrative: row");
    build(sheets.path(), out.path());
    assert_eq!(list().count(), 3);
    assert!(!out.path().join(&first).exists());
}

#[test]
fn the_sheets_and_the_output_are_two_folders() {
    let both = tempfile::tempdir().unwrap();
    let sheets = both.path().join("campaign");
    fs::create_dir(&sheets).unwrap();
    for (name, bytes) in files(&campaign("facts")) {
        fs::write(sheets.join(name), bytes).unwrap();
    }
    let before = files(both.path());
    for (out, expected) in [
        (sheets.clone(), "expected another folder"),
        (sheets.join("public"), "is in the folder of the sheets"),
        (sheets.join("../campaign/deep/public"), "is in the folder of the sheets"),
        (both.path().to_owned(), "holds the folder of the sheets"),
    ] {
        let (code, text) = build(&sheets, &out);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(expected), "{text}");
        assert_eq!(files(both.path()), before);
    }
    assert_eq!(build(&sheets, &both.path().join("campaign-public")).0, 0);
}

#[test]
fn the_second_of_two_builds_says_who_is_first() {
    let (sheets, parent) = (copy_of("facts"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    let first = Destination::lock(&out).unwrap();
    let (code, text) = build(sheets.path(), &out);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains(&format!("another hrc is writing there (process {}", std::process::id())),
        "{text}"
    );
    drop(first);
    assert_eq!(build(sheets.path(), &out).0, 0);
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1, "no lock is left");
}

#[test]
fn of_many_builds_at_once_each_is_whole_and_counted() {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    let children: Vec<_> = (0..6)
        .map(|day| {
            Command::new(env!("CARGO_BIN_EXE_hrc"))
                .args(["build", "--no-png"])
                .arg(sheets.path())
                .arg("--out")
                .arg(&out)
                .args(["--at", &format!("2026-11-0{}T00:00:00Z", day + 1)])
                .output()
        })
        .collect();
    assert!(children.into_iter().any(|output| output.unwrap().status.success()));
    assert_eq!(said(hrc(&[&"check", &out])).0, 0);
}

/// What is written where no more than `blocks` of 512 bytes fit into a file; unix knows no better full disk for everybody.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_last_good_output() {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    let limited = |blocks: u32| {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_hrc"), "build", "--no-png"]);
        said(command.arg(sheets.path()).arg("--out").arg(&out).output().unwrap())
    };
    for blocks in [0, 1, 8, 60] {
        let (code, text) = limited(blocks);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("Nothing was published"), "{text}");
        assert!(!out.exists());
    }
    build(&campaign("facts"), &out);
    let good = files(&out);
    for blocks in [0, 1, 8, 60] {
        assert_eq!(limited(blocks).0, 2);
        assert_eq!(files(&out), good);
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1, "nothing is left beside");
    }
}

/// A small file system of its own; `None`, with a word on why, where this process may not have one.
#[cfg(target_os = "linux")]
struct Mount(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl Mount {
    fn new(options: &str) -> Option<Mount> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(folder.path());
        match mount.output() {
            Ok(output) if output.status.success() => Some(Mount(folder)),
            _ => {
                eprintln!("skipped: only root may mount a file system");
                None
            }
        }
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount").args(["-o", &options]).arg(self.0.path()).status().unwrap();
        assert!(done.success());
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_of_its_own_may_be_the_output_and_may_be_full_or_read_only() {
    let Some(mount) = Mount::new("size=5m") else { return };
    for out in [mount.0.path().join("public"), mount.0.path().to_owned()] {
        let (code, text) = build(&campaign("facts"), &out);
        assert_eq!(code, 0, "{text}");
        let good = files(&out);
        // The larger one does not fit.
        let (code, text) = build(&campaign("sample"), &out);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("No space left"), "{text}");
        assert_eq!(files(&out), good);
        mount.remount("ro");
        let (code, text) = build(&campaign("sample"), &out);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("Read-only") && text.contains(&*out.to_string_lossy()), "{text}");
        assert_eq!(files(&out), good);
        mount.remount("rw");
        fs::remove_dir_all(mount.0.path().join("public")).unwrap_or_default();
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let parent = tempfile::tempdir().unwrap();
    let (real, link) = (parent.path().join("real"), parent.path().join("link"));
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    assert_eq!(build(&campaign("facts"), &link).0, 0);
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert!(real.join("feed.json").is_file());
}
