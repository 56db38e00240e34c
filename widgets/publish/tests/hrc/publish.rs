//! `hrc publish` to a folder and to an S3-compatible server.

use crate::storage::{KEY, SECRET, Storage};
use crate::support::{build, campaign, copy_of, edit, files, hrc, said};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with a campaign's sheets, and one with its publication.
fn published() -> (TempDir, TempDir, PathBuf) {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    build(sheets.path(), &out);
    (sheets, parent, out)
}

fn change(sheets: &Path, out: &Path, round: u32) {
    let (old, new) = (format!("Illustrative {} row:", round - 1), format!("Illustrative {round} row:"));
    if round == 1 {
        edit(sheets, "members.csv", "Illustrative row:", &new);
    } else {
        edit(sheets, "members.csv", &old, &new);
    }
    assert_eq!(build(sheets, out).0, 0);
}

fn sequence(feed: &Path) -> u64 {
    let feed: Value = serde_json::from_slice(&fs::read(feed).unwrap()).unwrap();
    feed["sequence"].as_u64().unwrap()
}

/// Files of the server's bucket under the campaign's prefix.
fn stored(storage: &Storage) -> Vec<(String, Vec<u8>)> {
    files(&storage.folder.path().join("bucket/campaign"))
}

#[test]
fn lists_go_first_and_the_feed_last_each_with_its_headers() {
    let (_sheets, _parent, out) = published();
    fs::create_dir(out.join("v1")).unwrap();
    for name in ["embed.js", "embed.js.br", "embed.js.gz", ".secret"] {
        fs::write(out.join("v1").join(name), name).unwrap();
    }
    let storage = Storage::new();
    let (code, text) = said(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://bucket/campaign"]));
    assert_eq!(code, 0, "{text}");
    let changes = storage.changes();
    let names: Vec<&str> = changes.iter().map(|(_, name, _)| name.as_str()).collect();
    let place =
        |name: &str| names.iter().position(|found| found.contains(name)).unwrap_or_else(|| panic!("{name}"));
    assert!(
        names[0].starts_with("campaign/archive/2026-11-01/") || names[0].starts_with("campaign/members.")
    );
    assert!(place("campaign/members.csv") > 2, "what is named by its content goes before: {names:?}");
    assert_eq!(names[names.len() - 2..], ["campaign/feed.json", "campaign/hrc-published.json"]);
    assert!(
        names.iter().all(|name| !name.ends_with(".br") && !name.ends_with(".gz") && !name.contains("secret"))
    );
    let data = "max-age=300, stale-while-revalidate=86400";
    for (name, headers) in [
        ("campaign/feed.json", format!("application/json; {data}")),
        ("campaign/members.csv", format!("text/csv; charset=utf-8; {data}")),
        ("campaign/members.geojson", format!("application/geo+json; {data}")),
        ("campaign/v1/embed.js", "text/javascript; charset=utf-8; no-cache".into()),
        (
            "campaign/archive/2026-11-01/feed.json",
            "application/json; public, max-age=31536000, immutable".into(),
        ),
    ] {
        assert_eq!(changes[place(name)].2, headers, "{name}");
    }
    for (name, bytes) in stored(&storage) {
        if name != "hrc-published.json" {
            assert_eq!(fs::read(out.join(&name)).unwrap(), bytes, "{name}");
        }
    }
}

#[test]
fn only_what_changed_is_sent_and_nothing_is_removed() {
    let (sheets, _parent, out) = published();
    let storage = Storage::new();
    let publish = |more: &[&dyn AsRef<std::ffi::OsStr>]| {
        let arguments: Vec<&dyn AsRef<std::ffi::OsStr>> =
            [&"publish" as &dyn AsRef<std::ffi::OsStr>, &out, &"--to", &"s3://bucket/campaign/"]
                .into_iter()
                .chain(more.iter().copied())
                .collect();
        let (code, text) = said(storage.hrc(SECRET, &arguments));
        assert_eq!(code, 0, "{text}");
        text
    };
    assert!(publish(&[&"--dry-run"]).contains("would send feed.json"));
    assert_eq!(storage.changes(), [], "a dry run changes nothing");
    publish(&[]);
    let first = stored(&storage);
    storage.changes();
    publish(&[]);
    let names =
        |storage: &Storage| storage.changes().into_iter().map(|(_, name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(&storage), [""; 0]);
    change(sheets.path(), &out, 1);
    let text = publish(&[&"--prune"]);
    let sent = names(&storage);
    assert!(!sent.contains(&"campaign/feed.schema.json".to_owned()), "{sent:?}");
    assert!(sent.contains(&"campaign/feed.json".to_owned()), "{sent:?}");
    for (name, _) in first {
        assert!(stored(&storage).iter().any(|(found, _)| *found == name), "{name} is gone: {text}");
    }
    // Somebody else changed a file there: it is sent again.
    fs::write(storage.folder.path().join("bucket/campaign/members.csv"), "other").unwrap();
    storage.changes();
    publish(&[]);
    assert!(names(&storage).contains(&"campaign/members.csv".to_owned()));
    assert_eq!(publish(&[&"--quiet"]), "");
}

#[test]
fn a_failure_in_the_middle_leaves_the_old_feed_with_its_files() {
    let (sheets, _parent, out) = published();
    let storage = Storage::new();
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 4] = [&"publish", &out, &"--to", &"s3://bucket/campaign"];
    assert_eq!(said(storage.hrc(SECRET, &arguments)).0, 0);
    let feed = storage.folder.path().join("bucket/campaign/feed.json");
    for (round, takes) in [(1, 0), (2, 1), (3, 3)] {
        change(sheets.path(), &out, round);
        storage.fail_after(Some(takes));
        let (code, text) = said(storage.hrc(SECRET, &arguments));
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("the feed that was there stays with all its files"), "{text}");
        assert_eq!(sequence(&feed), 1);
        let copy = tempfile::tempdir().unwrap();
        for (name, bytes) in stored(&storage).into_iter().filter(|(name, _)| !name.contains('/')) {
            fs::write(copy.path().join(name), bytes).unwrap();
        }
        assert_eq!(said(hrc(&[&"check", &copy.path()])).0, 0);
    }
    storage.fail_after(None);
    assert_eq!(said(storage.hrc(SECRET, &arguments)).0, 0);
    assert_eq!(sequence(&feed), sequence(&out.join("feed.json")));
}

#[test]
fn credentials_are_never_printed() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let wrong = "wr0ng/s3cr3t+value";
    let (code, text) = said(storage.hrc(wrong, &[&"publish", &out, &"--to", &"s3://bucket/campaign"]));
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("failed"), "{text}");
    for secret in [KEY, wrong, "wr0ng%2Fs3cr3t"] {
        assert!(!text.contains(secret), "{text}");
    }
    let (code, text) = said(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://me:pass-word@bucket/x"]));
    assert_eq!(code, 2);
    assert!(text.contains("without credentials") && !text.contains("pass-word"), "{text}");
}

#[test]
fn what_may_not_be_published_is_not() {
    let (sheets, parent, out) = published();
    let to = parent.path().join("www");
    let publish =
        |folder: &Path, to: &dyn AsRef<std::ffi::OsStr>| said(hrc(&[&"publish", &folder, &"--to", to]));
    let (code, text) = publish(sheets.path(), &to);
    assert_eq!(code, 2, "{text}");
    for wrong in ["ftp://host/x", "s3://", "https://user@host/"] {
        assert_eq!(publish(&out, &wrong).0, 2, "{wrong}");
    }
    assert_eq!(publish(&out, &out).0, 2);
    assert_eq!(publish(&out, &out.join("inside")).0, 2);
    assert_eq!(publish(&out, &to).0, 0);
    let good = files(&to);
    // An error of the feed.
    let feed = fs::read_to_string(out.join("feed.json")).unwrap();
    fs::write(out.join("feed.json"), feed.replacen("\"count\":140", "\"count\":141", 1)).unwrap();
    let (code, text) = publish(&out, &to);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("Nothing was sent: 1 error"), "{text}");
    // An older one, and another campaign's.
    fs::write(out.join("feed.json"), feed.replacen("\"sequence\":1", "\"sequence\":0", 1)).unwrap();
    let (code, text) = publish(&out, &to);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("the destination has publication 1, and this is 0"), "{text}");
    let other = parent.path().join("other");
    build(&campaign("facts"), &other);
    let (code, text) = publish(&other, &to);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("the destination has the feed"), "{text}");
    assert_eq!(files(&to), good);
}

#[test]
fn a_folder_gets_the_twins_and_a_dry_run_makes_none() {
    let (_sheets, parent, out) = published();
    fs::write(out.join("embed.js"), "//").unwrap();
    fs::write(out.join("embed.js.br"), "br").unwrap();
    let to = parent.path().join("deep/www");
    let (code, text) = said(hrc(&[&"publish", &out, &"--to", &to, &"--dry-run"]));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("would send embed.js.br") && !to.exists(), "{text}");
    let (code, text) = said(hrc(&[&"publish", &out, &"--to", &to]));
    assert_eq!(code, 0, "{text}");
    let mut there = files(&to);
    there.retain(|(name, _)| name != "hrc-published.json");
    assert_eq!(there, files(&out));
    let (_, text) = said(hrc(&[&"publish", &out, &"--to", &to]));
    assert!(text.contains("sent 0 files"), "{text}");
}

#[test]
fn pruning_removes_what_was_sent_and_is_long_out_of_use_and_nothing_else() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let bucket = storage.folder.path().join("bucket/campaign");
    let publish = |option: &str| {
        let to = "s3://bucket/campaign";
        let (code, text) = said(storage.hrc(SECRET, &[&"publish", &out, &"--to", &to, &option]));
        assert_eq!(code, 0, "{text}");
        text
    };
    fs::write(out.join("old.html"), "old").unwrap();
    publish("--quiet");
    fs::write(bucket.join("theirs.html"), "of somebody else").unwrap();
    fs::remove_file(out.join("old.html")).unwrap();
    fs::remove_dir_all(out.join("archive")).unwrap();
    assert!(!publish("--prune").contains("removed old.html"), "somebody may still need it");
    // Three days later.
    let record = bucket.join("hrc-published.json");
    let text = fs::read_to_string(&record).unwrap();
    let mut value: Value = serde_json::from_str(&text).unwrap();
    for file in value["files"].as_object_mut().unwrap().values_mut() {
        if let Some(since) = file["goneSince"].as_i64() {
            file["goneSince"] = (since - 3 * 86_400).into();
        }
    }
    fs::write(&record, value.to_string()).unwrap();
    publish("--quiet");
    assert!(bucket.join("old.html").exists(), "nothing is removed without being asked for");
    assert!(publish("--prune").contains("removed old.html"));
    assert!(!bucket.join("old.html").exists());
    assert!(bucket.join("theirs.html").exists());
    assert!(bucket.join("archive/2026-11-01/feed.json").exists(), "archives stay");
}

#[test]
fn a_server_that_cannot_be_reached_is_an_error_in_words() {
    let (_sheets, _parent, out) = published();
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_hrc"))
        .args(["publish", "--to", "s3://bucket/x"])
        .arg(&out)
        .envs([("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", SECRET), ("AWS_ALLOW_HTTP", "true")])
        .env("AWS_ENDPOINT", format!("http://127.0.0.1:{port}"))
        .output()
        .unwrap();
    let (code, text) = said(output);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("listing what is there failed") && !text.contains(SECRET), "{text}");
}

#[test]
fn credentials_that_cannot_be_used_are_named_and_not_shown() {
    let (_sheets, _parent, out) = published();
    for (to, name, value, expected) in [
        (
            "gs://bucket/x",
            "GOOGLE_SERVICE_ACCOUNT_KEY",
            "{\"private_key\":\"not-for-others\"}",
            "service account",
        ),
        ("az://container/x", "AZURE_STORAGE_ACCOUNT_KEY", "not-for-others", "Account must be specified"),
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_hrc"))
            .args(["publish", "--to", to])
            .arg(&out)
            .env_remove("AZURE_STORAGE_ACCOUNT_NAME")
            .env(name, value)
            .output()
            .unwrap();
        let (code, text) = said(output);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(to) && text.contains(expected) && !text.contains("not-for-others"), "{text}");
    }
}
