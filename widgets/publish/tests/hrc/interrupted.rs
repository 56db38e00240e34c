//! A build that is killed, and readers that come in the middle of one.

use crate::support::{build, edit, files};
use hrc::destination;
use hrc::init::{Separator, init};
use hrc::publication::sha256;
use hrc::serve::{Caching, Site, start};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What is changed for each build.
const FIRST: &str = "We want every right";

/// The smallest campaign, because it is built many times.
fn starter() -> TempDir {
    let sheets = tempfile::tempdir().unwrap();
    init(sheets.path(), Separator::Comma).unwrap();
    sheets
}

#[track_caller]
fn read(out: &Path, name: &str) -> Vec<u8> {
    std::fs::read(out.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The feed in a folder, of which every list must be there and be the feed's.
#[track_caller]
fn readable(out: &Path) -> Value {
    let feed: Value = serde_json::from_slice(&read(out, "feed.json")).unwrap();
    for list in hrc::publication::linked_files(&feed, &|name| Some(read(out, name))) {
        let link =
            [&feed["members"], &feed["practices"]].into_iter().find(|link| link["url"] == *list).unwrap();
        assert_eq!(link["sha256"], sha256(&read(out, &list)));
    }
    feed
}

/// The sequence of the publication in a folder, of which every file must be there and belong together.
#[track_caller]
fn whole(out: &Path) -> u64 {
    let feed = readable(out);
    let read = |name: &str| read(out, name);
    let package: Value = serde_json::from_slice(&read("datapackage.json")).unwrap();
    assert_eq!(package["version"], feed["sequence"].to_string());
    for resource in package["resources"].as_array().unwrap() {
        let hash = format!("sha256:{}", sha256(&read(resource["path"].as_str().unwrap())));
        assert_eq!(resource["hash"], hash);
    }
    feed["sequence"].as_u64().unwrap()
}

#[test]
fn a_build_that_is_killed_leaves_the_old_publication_or_the_new_one() {
    let (sheets, parent) = (starter(), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    assert_eq!(build(sheets.path(), &out).0, 0);
    let started = Instant::now();
    assert_eq!(build(sheets.path(), &out).0, 0);
    let duration = started.elapsed();
    let (mut last, mut seen) = (whole(&out), BTreeSet::new());
    let mut text = FIRST.to_owned();
    for round in 0..40u32 {
        let next = format!("We want {round} rights");
        edit(sheets.path(), "members.csv", &text, &next);
        text = next;
        let mut child = Command::new(env!("CARGO_BIN_EXE_hrc"))
            .args(["build", "--no-png"])
            .arg(sheets.path())
            .arg("--out")
            .arg(&out)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // From the beginning to after the end, so that every part of the work is hit.
        std::thread::sleep(duration * round / 33);
        let _ = child.kill();
        child.wait().unwrap();
        // What no feed names, such as a table, may be newer, if the kill came between two renames.
        let now = readable(&out)["sequence"].as_u64().unwrap();
        assert!(now == last || now == last + 1, "{last} became {now}");
        seen.insert(now - last);
        last = now;
    }
    assert!(seen.contains(&0), "no build was killed early enough");
    // Nothing of the killed ones is in the way, or left.
    edit(sheets.path(), "members.csv", &text, "We want all rights");
    assert_eq!(build(sheets.path(), &out).0, 0);
    assert_eq!(whole(&out), last + 1);
    assert_eq!(std::fs::read_dir(parent.path()).unwrap().count(), 1);
    assert!(files(&out).iter().all(|(name, _)| name == ".hrc-files.json" || !name.contains(".hrc-")));
}

/// Status and body.
fn get(address: SocketAddr, path: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    (head.lines().next().unwrap().to_owned(), bytes[end + 4..].to_vec())
}

#[test]
fn readers_in_the_middle_of_a_publication_find_every_file() {
    let (sheets, parent) = (starter(), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    build(sheets.path(), &out);
    let server = start(Site::new(&out, Caching::Published).router(), ([127, 0, 0, 1], 0).into()).unwrap();
    let (address, done) = (server.address(), AtomicBool::new(false));
    let sequences = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut sequences = BTreeSet::new();
            while !done.load(Ordering::Relaxed) {
                let (status, body) = get(address, "feed.json");
                assert_eq!(status, "HTTP/1.1 200 OK");
                let feed: Value = serde_json::from_slice(&body).unwrap();
                sequences.insert(feed["sequence"].as_u64().unwrap());
                let (status, list) = get(address, feed["members"]["url"].as_str().unwrap());
                assert_eq!(status, "HTTP/1.1 200 OK", "of {}", feed["sequence"]);
                assert_eq!(feed["members"]["sha256"], sha256(&list));
            }
            sequences
        });
        let mut text = FIRST.to_owned();
        for round in 0..40 {
            let next = format!("We want {round} rights");
            edit(sheets.path(), "members.csv", &text, &next);
            text = next;
            let draft = hrc::sheets::Draft::read(sheets.path());
            let destination = destination::Destination::lock(&out).unwrap();
            let at = jiff::Timestamp::from_second(1_800_000_000 + round).unwrap();
            let publication = hrc::compile::compile(draft, at, destination.previous().as_deref(), None);
            destination.put(&publication).unwrap();
            // Lets the reader come in between, so that it sees many of them.
            std::thread::sleep(Duration::from_millis(1));
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(sequences.len() > 2, "{sequences:?}");
}
