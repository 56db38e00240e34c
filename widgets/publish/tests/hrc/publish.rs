//! `hrc publish` to a folder and to an S3-compatible server.

use crate::storage::{KEY, SECRET, Storage};
use crate::support::{build, campaign, copy_of, edit, files, hrc, outcome};
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
    let (code, text) = outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://bucket/campaign"]));
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
        let (code, text) = outcome(storage.hrc(SECRET, &arguments));
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
    assert_eq!(outcome(storage.hrc(SECRET, &arguments)).0, 0);
    let feed = storage.folder.path().join("bucket/campaign/feed.json");
    for (round, takes) in [(1, 0), (2, 1), (3, 3)] {
        change(sheets.path(), &out, round);
        storage.fail_after(Some(takes));
        let (code, text) = outcome(storage.hrc(SECRET, &arguments));
        assert_eq!(code, 2, "{text}");
        assert!(text.contains("the previous feed and its files are still published"), "{text}");
        assert_eq!(sequence(&feed), 1);
        let copy = tempfile::tempdir().unwrap();
        for (name, bytes) in stored(&storage).into_iter().filter(|(name, _)| !name.contains('/')) {
            fs::write(copy.path().join(name), bytes).unwrap();
        }
        assert_eq!(outcome(hrc(&[&"check", &copy.path()])).0, 0);
    }
    storage.fail_after(None);
    assert_eq!(outcome(storage.hrc(SECRET, &arguments)).0, 0);
    assert_eq!(sequence(&feed), sequence(&out.join("feed.json")));
}

#[test]
fn credentials_are_never_printed() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let wrong = "wr0ng/s3cr3t+value";
    let (code, text) = outcome(storage.hrc(wrong, &[&"publish", &out, &"--to", &"s3://bucket/campaign"]));
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("failed"), "{text}");
    assert!(
        text.contains("AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID (SignatureDoesNotMatch"),
        "{text}"
    );
    assert!(text.contains("Nothing was sent"), "{text}");
    for secret in [KEY, wrong, "wr0ng%2Fs3cr3t"] {
        assert!(!text.contains(secret), "{text}");
    }
    let (code, text) =
        outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://me:pass-word@bucket/x"]));
    assert_eq!(code, 2);
    assert!(text.contains("without credentials") && !text.contains("pass-word"), "{text}");
}

#[test]
fn what_may_not_be_published_is_not() {
    let (sheets, parent, out) = published();
    let to = parent.path().join("www");
    let publish =
        |folder: &Path, to: &dyn AsRef<std::ffi::OsStr>| outcome(hrc(&[&"publish", &folder, &"--to", to]));
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
fn a_folder_gets_the_precompressed_files_and_a_dry_run_writes_none() {
    let (_sheets, parent, out) = published();
    fs::write(out.join("embed.js"), "//").unwrap();
    fs::write(out.join("embed.js.br"), "br").unwrap();
    let to = parent.path().join("deep/www");
    let (code, text) = outcome(hrc(&[&"publish", &out, &"--to", &to, &"--dry-run"]));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("would send embed.js.br") && !to.exists(), "{text}");
    let (code, text) = outcome(hrc(&[&"publish", &out, &"--to", &to]));
    assert_eq!(code, 0, "{text}");
    let published = |folder: &Path| {
        let all = files(folder);
        all.into_iter().filter(|(name, _)| !name.starts_with('.')).collect::<Vec<_>>()
    };
    assert_eq!(published(&to), published(&out));
    let names: Vec<String> = files(&to).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&".hrc-sent.json".to_owned()) && !names.contains(&".hrc-files.json".to_owned()));
    let (_, text) = outcome(hrc(&[&"publish", &out, &"--to", &to]));
    assert!(text.contains("sent 0 files"), "{text}");
}

#[test]
fn pruning_removes_what_was_sent_and_is_long_out_of_use_and_nothing_else() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let bucket = storage.folder.path().join("bucket/campaign");
    let publish = |option: &str| {
        let to = "s3://bucket/campaign";
        let (code, text) = outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &to, &option]));
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
    let (code, text) = outcome(output);
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
        (
            "az://container/x",
            "AZURE_STORAGE_ACCOUNT_KEY",
            "not-for-others",
            "AZURE_STORAGE_ACCOUNT_NAME is not set",
        ),
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_hrc"))
            .args(["publish", "--to", to])
            .arg(&out)
            .env_remove("AZURE_STORAGE_ACCOUNT_NAME")
            .env(name, value)
            .output()
            .unwrap();
        let (code, text) = outcome(output);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(to) && text.contains(expected) && !text.contains("not-for-others"), "{text}");
    }
}

/// `hrc publish` with nothing of a provider in the environment but this.
fn publish_with(out: &Path, to: &str, variables: &[(&str, &str)]) -> (i32, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_hrc"));
    let names = std::env::vars().map(|(name, _)| name);
    for name in names.filter(|name| ["AWS_", "AZURE_", "GOOGLE_"].iter().any(|start| name.starts_with(start)))
    {
        command.env_remove(name);
    }
    let home = tempfile::tempdir().unwrap();
    command.env("HOME", home.path()).env("APPDATA", home.path()).envs(variables.iter().copied());
    // A mistaken address must not become a folder here.
    command.current_dir(home.path()).args(["publish", "--to", to]).arg(out);
    let result = outcome(command.output().unwrap());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "{to} made a folder");
    result
}

#[test]
fn a_mistaken_address_makes_no_folder() {
    let (_sheets, _parent, out) = published();
    for (to, expected) in [
        ("s3:/city/x", "did you mean s3://city/x?"),
        ("S3://city/x", "did you mean s3://city/x?"),
        ("s3:///x", "did you mean s3://x?"),
        ("s3//city/x", "did you mean s3://city/x?"),
        ("gs:x", "did you mean gs://x?"),
        ("az:/", "did you mean az://bucket/folder?"),
        ("file:public", "expected the folder's own path"),
        ("https://example.org/x", "nothing can be uploaded to it"),
        ("out:2026", "write ./out:2026"),
        ("~/www", "the shell did not expand"),
    ] {
        let (code, text) = publish_with(&out, to, &[]);
        assert_eq!(code, 2, "{to}: {text}");
        assert!(text.contains(expected), "{to}: {text}");
    }
}

#[test]
fn what_the_environment_lacks_is_reported_before_the_first_request() {
    let (_sheets, _parent, out) = published();
    let keys = [("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", SECRET)];
    let endpoint = ("AWS_ENDPOINT", "http://127.0.0.1:9");
    for (to, variables, expected) in [
        ("s3://bucket/x", &[][..], "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set"),
        ("s3://bucket/x", &keys[..1], "AWS_SECRET_ACCESS_KEY is not set"),
        ("s3://bucket/x", &keys[..], "AWS_REGION is not set"),
        ("s3://bucket/x", &[keys[0], keys[1], endpoint], "AWS_ENDPOINT begins with http://"),
        ("s3://bucket/x", &[keys[0], keys[1], endpoint], "set AWS_ALLOW_HTTP=true"),
        ("az://container/x", &[], "AZURE_STORAGE_ACCOUNT_NAME is not set"),
        ("gs://bucket/x", &[], "GOOGLE_APPLICATION_CREDENTIALS is not set"),
    ] {
        let (code, text) = publish_with(&out, to, variables);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(expected) && text.contains("Nothing was sent"), "{text}");
        assert!(!text.contains(KEY) && !text.contains(SECRET), "{text}");
    }
}

#[test]
fn answers_of_a_provider_are_explained_with_their_code() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let (code, text) = outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://nowhere/x"]));
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("the bucket does not exist (NoSuchBucket"), "{text}");
    assert!(text.contains("Nothing was sent, and the destination is unchanged."), "{text}");
}

#[test]
fn the_message_names_the_previous_feed_only_if_it_is_there() {
    let (sheets, _parent, out) = published();
    let storage = Storage::new();
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 4] = [&"publish", &out, &"--to", &"s3://bucket/campaign"];
    // The first time there is none.
    storage.fail_after(Some(2));
    let (code, text) = outcome(storage.hrc(SECRET, &arguments));
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("no feed is published yet"), "{text}");
    storage.fail_after(None);
    assert_eq!(outcome(storage.hrc(SECRET, &arguments)).0, 0);
    change(sheets.path(), &out, 1);
    // All files but the record.
    let (_, plan) =
        outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://bucket/campaign", &"--dry-run"]));
    let files = plan.lines().filter(|line| line.starts_with("would send ")).count();
    storage.fail_after(Some(files));
    let (code, text) = outcome(storage.hrc(SECRET, &arguments));
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("the feed is published. Publish again"), "{text}");
    assert!(!text.contains("the previous feed and its files"), "{text}");
}

#[test]
fn what_somebody_else_put_into_a_bucket_is_not_overwritten_and_not_pruned() {
    let (_sheets, _parent, out) = published();
    let storage = Storage::new();
    let bucket = storage.folder.path().join("bucket/campaign");
    fs::create_dir_all(bucket.join("pictures")).unwrap();
    fs::write(bucket.join("pictures/map.en.svg"), "the city's own map").unwrap();
    fs::write(bucket.join("members.csv"), fs::read(out.join("members.csv")).unwrap()).unwrap();
    let before = stored(&storage);
    let publish = || outcome(storage.hrc(SECRET, &[&"publish", &out, &"--to", &"s3://bucket/campaign"]));
    let (code, text) = publish();
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("pictures/map.en.svg is already there, and hrc did not send it"), "{text}");
    assert!(!text.contains("members.csv"), "what is equal is in nobody's way: {text}");
    assert_eq!(stored(&storage), before);
    fs::remove_file(bucket.join("pictures/map.en.svg")).unwrap();
    assert_eq!(publish().0, 0);
}

#[test]
fn a_folder_keeps_what_others_put_there() {
    let (sheets, parent, out) = published();
    let to = parent.path().join("www");
    fs::create_dir_all(to.join("pictures/2019")).unwrap();
    for name in ["index.html", "pictures/mayor.jpg", "pictures/2019/old.jpg"] {
        fs::write(to.join(name), format!("the city's {name}")).unwrap();
    }
    fs::write(out.join("index.html"), "the campaign's").unwrap();
    let others = files(&to);
    let publish = |more: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_hrc"));
        outcome(command.arg("publish").arg(&out).arg("--to").arg(&to).args(more).output().unwrap())
    };
    for (more, expected) in [
        (&[][..], "is not empty and not an earlier output"),
        (&["--into-existing"], "index.html is in the way"),
        (&["--into-existing", "--dry-run"], "index.html is in the way"),
    ] {
        let (code, text) = publish(more);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(expected) && text.contains("Nothing was written."), "{text}");
        assert_eq!(files(&to), others);
    }
    fs::remove_file(out.join("index.html")).unwrap();
    let (code, text) = publish(&["--into-existing"]);
    assert_eq!(code, 0, "{text}");
    // What was sent and changed since is in the way; what was sent and went away is removed only when asked for.
    change(sheets.path(), &out, 1);
    let good = fs::read(to.join("members.csv")).unwrap();
    fs::write(to.join("members.csv"), "edited").unwrap();
    let (code, text) = publish(&[]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("members.csv (changed since hrc wrote it) is in the way"), "{text}");
    fs::write(to.join("members.csv"), good).unwrap();
    assert_eq!(publish(&["--prune"]).0, 0);
    assert_eq!(sequence(&to.join("feed.json")), 2);
    let found = files(&to);
    assert!(others.iter().all(|file| found.contains(file)));
    // Under another id it begins again once the previous feed is removed.
    edit(sheets.path(), "campaign.toml", "/sample/feed.json", "/again/feed.json");
    let again = parent.path().join("again");
    assert_eq!(build(sheets.path(), &again).0, 0);
    let publish_again = || outcome(hrc(&[&"publish", &again, &"--to", &to]));
    let (code, text) = publish_again();
    assert!(code == 2 && text.contains("the destination has the feed"), "{text}");
    fs::remove_file(to.join("feed.json")).unwrap();
    let (code, text) = publish_again();
    assert_eq!(code, 0, "{text}");
    assert_eq!(sequence(&to.join("feed.json")), 1);
    // The root is refused here too.
    let (code, text) = outcome(hrc(&[&"publish", &out, &"--to", &"/"]));
    assert_eq!(code, 2, "{text}");
}
