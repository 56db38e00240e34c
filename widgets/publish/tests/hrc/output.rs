//! The output folder: what it keeps, what it refuses, and that one process at a time writes to it.

use crate::support::{build, build_into_existing, campaign, copy_of, edit, files, hrc, outcome, with_id_of};
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
        let (code, text) = outcome(hrc(&[&"check", &out.path().join("archive").join(archived)]));
        assert_eq!(code, 0, "an archive is readable by itself: {text}");
    }
}

/// Takes the sessions out of the facts: a calendar without a session is none.
fn without_sessions(sheets: &Path) {
    fs::remove_file(sheets.join("programme.csv")).unwrap();
    let toml = fs::read_to_string(sheets.join("campaign.toml")).unwrap();
    let sessions = toml.find("[[sessions]]").unwrap();
    let after = toml.rfind("[[sessions]]").unwrap();
    let end = toml[after + 2..].find("\n[map").map_or(toml.len(), |at| after + 2 + at);
    fs::write(sheets.join("campaign.toml"), format!("{}{}", &toml[..sessions], &toml[end..])).unwrap();
}

#[test]
fn files_of_others_stay_and_exports_that_no_longer_are_go() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    fs::create_dir_all(out.path().join("v1/deep")).unwrap();
    fs::write(out.path().join("v1/deep/embed.js"), "//").unwrap();
    fs::write(out.path().join("index.html"), "mine").unwrap();
    assert_eq!(build_into_existing(sheets.path(), out.path()).0, 0);
    let found = names(out.path());
    for name in ["index.html", "v1/deep/embed.js", "sessions.ics", "feed.schema.json"] {
        assert!(found.contains(&name.to_owned()), "{name}: {found:?}");
    }
    without_sessions(sheets.path());
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
        (sheets.clone(), "expected a folder other than"),
        (sheets.join("public"), "is in the folder of the sheets"),
        (sheets.join("../campaign/deep/public"), "is in the folder of the sheets"),
        (both.path().to_owned(), "contains the folder of the sheets"),
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
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1, "nothing is left beside");
    assert!(
        names(&out).iter().all(|name| name == ".hrc-files.json" || !name.contains(".hrc-")),
        "no lock is left"
    );
}

#[test]
fn of_many_builds_at_once_each_is_whole_and_counted() {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    let children: Vec<_> = (0..6)
        .map(|day| {
            let piped = std::process::Stdio::piped;
            Command::new(env!("CARGO_BIN_EXE_hrc"))
                .args(["build", "--no-png"])
                .arg(sheets.path())
                .arg("--out")
                .arg(&out)
                .args(["--at", &format!("2026-11-0{}T00:00:00Z", day + 1)])
                .stdout(piped())
                .stderr(piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut done = 0;
    for child in children {
        let (code, text) = outcome(child.wait_with_output().unwrap());
        assert!(code == 0 || text.contains("another hrc is writing there"), "{text}");
        done += u32::from(code == 0);
    }
    assert!(done > 0);
    assert_eq!(outcome(hrc(&[&"check", &out])).0, 0);
    assert!(names(&out).iter().all(|name| name == ".hrc-files.json" || !name.contains(".hrc-")));
}

/// What is written where no more than `blocks` of 512 bytes fit into a file; unix knows no better full disk for everybody.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_last_good_output() {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    with_id_of(sheets.path(), "facts");
    let out = parent.path().join("public");
    let limited = |blocks: u32| {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_hrc"), "build", "--no-png"]);
        outcome(command.arg(sheets.path()).arg("--out").arg(&out).output().unwrap())
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
        let (code, text) = limited(blocks);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("Nothing was published"), "{text}");
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
        is_mounted(Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(folder.path()))
            .then_some(Mount(folder))
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount").args(["-o", &options]).arg(self.0.path()).status().unwrap();
        assert!(done.success());
    }
}

/// A folder or file that shows another one, until it is dropped.
#[cfg(target_os = "linux")]
struct Bind(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl Bind {
    fn new(from: &Path, to: &Path) -> Option<Bind> {
        is_mounted(Command::new("mount").arg("--bind").args([from, to])).then(|| Bind(to.to_owned()))
    }
}

#[cfg(target_os = "linux")]
impl Drop for Bind {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[cfg(target_os = "linux")]
fn is_mounted(mount: &mut Command) -> bool {
    let is_done = mount.output().is_ok_and(|output| output.status.success());
    if !is_done {
        eprintln!("skipped: only root may mount; destination/look.rs tests what is decided");
    }
    is_done
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
    let larger = copy_of("sample");
    with_id_of(larger.path(), "facts");
    for out in [mount.0.path().join("public"), mount.0.path().to_owned()] {
        let (code, text) = build(&campaign("facts"), &out);
        assert_eq!(code, 0, "{text}");
        let good = files(&out);
        // The larger one does not fit.
        let (code, text) = build(larger.path(), &out);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("No space left"), "{text}");
        assert_eq!(files(&out), good);
        mount.remount("ro");
        let (code, text) = build(larger.path(), &out);
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

/// A city's website, with folders called as ours are.
fn city() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for folder in ["pictures/2019", "snapshots", "oembed"] {
        fs::create_dir_all(site.path().join(folder)).unwrap();
    }
    for name in [
        "index.html",
        "pictures/mayor.jpg",
        "pictures/2019/old.jpg",
        "snapshots/mine.html",
        "oembed/own.json",
    ] {
        fs::write(site.path().join(name), format!("the city's {name}")).unwrap();
    }
    site
}

/// The files of others are all there, as they were.
#[track_caller]
fn has(site: &Path, others: &[(String, Vec<u8>)]) {
    let found = files(site);
    for file in others {
        assert!(found.contains(file), "{} is not as it was", file.0);
    }
}

#[test]
fn a_website_is_refused_or_its_files_stay() {
    let (sheets, site) = (copy_of("facts"), city());
    let others = files(site.path());
    let (code, text) = build(sheets.path(), site.path());
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("is not empty and not an earlier output: it contains index.html and 3 more"),
        "{text}"
    );
    assert!(text.contains("add --into-existing") && text.contains("Nothing was written."), "{text}");
    assert_eq!(files(site.path()), others);

    assert_eq!(build_into_existing(sheets.path(), site.path()).0, 0);
    has(site.path(), &others);
    assert!(site.path().join("pictures/map.en.svg").exists());
    // From now on it is an output, and a language that goes takes only its own files away.
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    let (code, text) = build(sheets.path(), site.path());
    assert_eq!(code, 0, "{text}");
    has(site.path(), &others);
}

#[test]
fn what_is_in_the_way_is_named_and_nothing_is_written() {
    let (sheets, site) = (copy_of("facts"), city());
    fs::write(site.path().join("members.csv"), "the city's own table").unwrap();
    fs::create_dir(site.path().join("feed.schema.json")).unwrap();
    fs::write(site.path().join("pictures/map.en.svg"), "the city's own map").unwrap();
    let others = files(site.path());
    let (code, text) = build_into_existing(sheets.path(), site.path());
    assert_eq!(code, 2, "{text}");
    for name in ["members.csv", "feed.schema.json (a folder)", "pictures/map.en.svg"] {
        assert!(text.contains(name), "{text}");
    }
    assert!(text.contains("are in the way") && text.contains("Nothing was written."), "{text}");
    assert_eq!(files(site.path()), others);
    fs::remove_dir(site.path().join("feed.schema.json")).unwrap();
    for name in ["members.csv", "pictures/map.en.svg"] {
        fs::remove_file(site.path().join(name)).unwrap();
    }
    assert_eq!(build_into_existing(sheets.path(), site.path()).0, 0);
}

#[test]
fn a_file_of_ours_that_somebody_changed_stops_the_build() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    for name in
        ["members.csv", "snapshots/map.en.html", "pictures/radar.fr.svg", "feed.schema.json", "feed.json"]
    {
        let good = fs::read(out.path().join(name)).unwrap();
        fs::write(out.path().join(name), [&good[..], b" "].concat()).unwrap();
        let before = files(out.path());
        edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
        let (code, text) = build(sheets.path(), out.path());
        assert_eq!(code, 2, "{name}: {text}");
        assert!(text.contains(&format!("{name} (changed since hrc wrote it) is in the way")), "{text}");
        assert_eq!(files(out.path()), before, "{name}");
        fs::write(out.path().join(name), good).unwrap();
        assert_eq!(build(sheets.path(), out.path()).0, 0, "{name}");
    }
    // One that is no longer published stays, and is reported.
    fs::write(out.path().join("sessions.ics"), "mine now").unwrap();
    without_sessions(sheets.path());
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("sessions.ics is no longer published. It stays"), "{text}");
    assert_eq!(fs::read_to_string(out.path().join("sessions.ics")).unwrap(), "mine now");
}

#[test]
fn one_folder_has_one_feed() {
    let out = tempfile::tempdir().unwrap();
    assert_eq!(build(&campaign("facts"), out.path()).0, 0);
    let good = files(out.path());
    for build in [build, build_into_existing] {
        let (code, text) = build(&campaign("sample"), out.path());
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("contains the feed https://") && text.contains("a separate folder"), "{text}");
        assert_eq!(files(out.path()), good);
    }
    // Its record alone says so too.
    fs::remove_file(out.path().join("feed.json")).unwrap();
    assert_eq!(build(&campaign("sample"), out.path()).0, 2);
}

#[test]
fn hidden_files_and_those_of_the_system_make_no_folder_full() {
    let out = tempfile::tempdir().unwrap();
    for folder in [".git", ".well-known", "lost+found"] {
        fs::create_dir(out.path().join(folder)).unwrap();
        fs::write(out.path().join(folder).join("config"), "theirs").unwrap();
    }
    for name in [".DS_Store", ".htaccess", "Thumbs.db"] {
        fs::write(out.path().join(name), "theirs").unwrap();
    }
    let others = files(out.path());
    assert_eq!(build(&campaign("facts"), out.path()).0, 0);
    has(out.path(), &others);
}

#[test]
fn an_output_of_an_earlier_version_is_taken_over_where_it_is_as_we_would_write_it() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    let record = out.path().join(".hrc-files.json");
    fs::remove_file(&record).unwrap();
    let good = files(out.path());
    // Not as we would write it.
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("has no record of hrc's files") && text.contains(" more are in the way"), "{text}");
    assert!(text.len() < 1500, "{} bytes", text.len());
    assert_eq!(files(out.path()), good);
    edit(sheets.path(), "campaign.toml", "\"The 10, 100", "\"10, 100");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert!(record.exists());
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 0, "{text}");
}

#[cfg(unix)]
#[test]
fn the_folder_stays_the_same_folder() {
    use std::os::unix::fs::MetadataExt as _;
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    let folders = ["", "pictures", "snapshots"];
    build(sheets.path(), out.path());
    let numbers = || folders.map(|name| fs::metadata(out.path().join(name)).unwrap().ino());
    let before = numbers();
    let open = fs::File::open(out.path()).unwrap();
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(numbers(), before);
    assert_eq!(open.metadata().unwrap().ino(), before[0]);
    assert!(open.metadata().unwrap().nlink() > 0);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_is_not_followed() {
    let (sheets, out, elsewhere) =
        (copy_of("facts"), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(elsewhere.path().join("theirs.html"), "theirs").unwrap();
    for name in ["snapshots", "pictures", "archive"] {
        let link = out.path().join(name);
        std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
        let (code, text) = build_into_existing(sheets.path(), out.path());
        assert_eq!(code, 2, "{name}: {text}");
        assert!(text.contains(&format!("{name} (a symbolic link) is in the way")), "{text}");
        assert_eq!(files(elsewhere.path()).len(), 1);
        fs::remove_file(link).unwrap();
    }
    // A file that has a second name elsewhere keeps its content there.
    assert_eq!(build_into_existing(sheets.path(), out.path()).0, 0);
    let second = elsewhere.path().join("feed.json");
    fs::hard_link(out.path().join("feed.json"), &second).unwrap();
    let before = fs::read(&second).unwrap();
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(fs::read(&second).unwrap(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_in_the_folder_is_not_entered() {
    let (sheets, out, elsewhere) =
        (copy_of("facts"), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(elsewhere.path().join("theirs.html"), "theirs").unwrap();
    fs::create_dir(out.path().join("snapshots")).unwrap();
    {
        // Of the same file system, which a look at the device alone would not notice.
        let Some(_bind) = Bind::new(elsewhere.path(), &out.path().join("snapshots")) else { return };
        let (code, text) = build_into_existing(sheets.path(), out.path());
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("snapshots (a mount point) is in the way"), "{text}");
        assert_eq!(files(elsewhere.path()).len(), 1);
    }
    assert_eq!(build_into_existing(sheets.path(), out.path()).0, 0);
    {
        // A file can be one too.
        let Some(_bind) = Bind::new(&elsewhere.path().join("theirs.html"), &out.path().join("members.csv"))
        else {
            return;
        };
        edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
        let (code, text) = build(sheets.path(), out.path());
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("members.csv (a mount point) is in the way"), "{text}");
    }
    // A mount that is not on the way to a file of ours is nobody's trouble.
    fs::create_dir(out.path().join("v1")).unwrap();
    let Some(_bind) = Bind::new(elsewhere.path(), &out.path().join("v1")) else { return };
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(files(elsewhere.path()).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_of_the_folder_shows_the_next_build() {
    let (sheets, out, seen) = (copy_of("facts"), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    let Some(_bind) = Bind::new(out.path(), seen.path()) else { return };
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(files(seen.path()), files(out.path()));
    // The mount itself may be the output, but not where it shows the sheets.
    assert_eq!(build(sheets.path(), seen.path()).0, 0);
    let shown = tempfile::tempdir().unwrap();
    let Some(_bind) = Bind::new(sheets.path(), shown.path()) else { return };
    let (code, text) = build_into_existing(sheets.path(), shown.path());
    assert_eq!(code, 2, "{text}");
}

#[test]
fn homes_and_what_holds_the_sheets_are_refused_whatever_is_asked_for() {
    let parent = tempfile::tempdir().unwrap();
    let home = parent.path().join("people/ana");
    let sheets = home.join("work/campaign");
    fs::create_dir_all(&sheets).unwrap();
    for (name, bytes) in files(&campaign("facts")) {
        fs::write(sheets.join(name), bytes).unwrap();
    }
    fs::write(home.join(".profile"), "hers").unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let before = files(parent.path());
    let build_at = |from: &Path, out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hrc"));
        command.env("HOME", &home).current_dir(from).args(["build", "--no-png", "--into-existing"]);
        outcome(command.arg(&sheets).arg("--out").arg(out).output().unwrap())
    };
    for (from, out, expected) in [
        (elsewhere.path(), home.join("work").as_path(), "contains the folder of the sheets"),
        (elsewhere.path(), &sheets, "expected a folder other than"),
        (elsewhere.path(), Path::new("~"), "a ~ that the shell did not expand"),
        (elsewhere.path(), Path::new("~/public"), "a ~ that the shell did not expand"),
        (elsewhere.path(), Path::new("s3://bucket/x"), "looks like an address"),
        (&sheets, Path::new("."), "expected a folder other than"),
    ] {
        let (code, text) = build_at(from, out);
        assert_eq!(code, 2, "{}: {text}", out.display());
        assert!(text.contains(expected), "{}: {text}", out.display());
        assert_eq!(files(parent.path()), before, "{}", out.display());
    }
    // The same with sheets that are elsewhere.
    let sheets = copy_of("facts");
    let build_at = |from: &Path, out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hrc"));
        command.env("HOME", &home).current_dir(from).args(["build", "--no-png", "--into-existing"]);
        outcome(command.arg(sheets.path()).arg("--out").arg(out).output().unwrap())
    };
    for (from, out, expected) in [
        (elsewhere.path(), home.as_path(), "is a home folder"),
        (&home, Path::new("."), "is a home folder"),
        (&home, Path::new("work/.."), "is a home folder"),
        (&home, Path::new("not-there/.."), "is a home folder"),
        (elsewhere.path(), &home.join(".."), "contains the home folder"),
        (elsewhere.path(), parent.path(), "contains the home folder"),
        (elsewhere.path(), Path::new("/root"), "is a home folder"),
        (elsewhere.path(), Path::new("/home/somebody"), "is a home folder"),
        (elsewhere.path(), Path::new("/"), "is the root of the file system"),
        (elsewhere.path(), Path::new("/etc"), "is a system folder"),
        (&home.join("work/campaign"), &home.join("work"), "contains the current folder"),
    ] {
        let (code, text) = build_at(from, out);
        assert_eq!(code, 2, "{}: {text}", out.display());
        assert!(text.contains(expected), "{}: {text}", out.display());
        assert_eq!(files(parent.path()), before, "{}", out.display());
    }
    #[cfg(unix)]
    {
        let link = elsewhere.path().join("link");
        std::os::unix::fs::symlink(&home, &link).unwrap();
        let (_, text) = build_at(elsewhere.path(), &link);
        assert!(text.contains("is a home folder"), "{text}");
    }
    // A folder in a home is as good as any.
    assert_eq!(build_at(elsewhere.path(), &home.join("public")).0, 0);
}

#[test]
fn the_archive_is_never_written_over() {
    let (sheets, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    // Somebody's own folder has the name that the next one would get.
    fs::create_dir(out.path().join("archive/2026-11-01-2")).unwrap();
    fs::write(out.path().join("archive/2026-11-01-2/feed.json"), "{}").unwrap();
    let before = files(&out.path().join("archive"));
    edit(sheets.path(), "campaign.toml", "\"10, 100", "\"The 10, 100");
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    has(&out.path().join("archive"), &before);
    assert_eq!(
        fs::read(out.path().join("archive/2026-11-01-2-2/feed.json")).unwrap(),
        fs::read(out.path().join("feed.json")).unwrap()
    );
}
