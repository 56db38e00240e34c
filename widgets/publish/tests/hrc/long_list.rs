//! A list so long that it has a map file: what is published for it, kept, archived, and checked.

use crate::support::{build, copy_of, edit, files, hrc, outcome};
use hrc::publication::sha256;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The facts, with 600 more members in several countries, some without a place.
fn long() -> TempDir {
    let sheets = copy_of("facts");
    let mut csv = fs::read_to_string(sheets.path().join("members.csv")).unwrap();
    let places =
        [("ES", "40.4168,-3.7038"), ("FR", "48.8566,2.3522"), ("JP", "35.6762,139.6503"), ("PL", ",")];
    for number in 0..600 {
        let (country, place) = places[number % 4];
        let precision = if place == "," { "" } else { "seat" };
        let name = ["Ñora", "alba", "Östra", "Zug"][number / 4 % 4];
        // `id,name,names.en,…,type,status,joined,founding,country,uclgSections,lat,lon,precision`, and nothing more.
        let start =
            format!("t{number},{name} {number},,,,municipality,member,2024,,{country},,{place},{precision}");
        writeln!(csv, "{start}{}", ",".repeat(8)).unwrap();
    }
    fs::write(sheets.path().join("members.csv"), csv).unwrap();
    sheets
}

fn json(folder: &Path, name: &str) -> Value {
    serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap()
}

/// The links of the feed in a folder to the map file, and of this to the parts and the names.
fn links(folder: &Path) -> Vec<Value> {
    let map = json(folder, "feed.json")["members"]["map"].clone();
    let file = json(folder, map["url"].as_str().unwrap());
    let pieces = file["parts"].as_array().unwrap().iter().chain([&file["names"]]).cloned();
    [map].into_iter().chain(pieces).collect()
}

fn check(folder: &Path) -> (i32, String) {
    outcome(hrc(&[&"check", &folder]))
}

#[test]
fn a_long_list_has_a_map_file_with_all_its_pieces_and_a_short_one_has_none() {
    let (sheets, out) = (long(), tempfile::tempdir().unwrap());
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 0, "{text}");
    let links = links(out.path());
    let counts: Vec<u64> = links.iter().map(|link| link["count"].as_u64().unwrap()).collect();
    assert_eq!(counts, [619, 250, 250, 119, 619]);
    for link in &links {
        let bytes = fs::read(out.path().join(link["url"].as_str().unwrap())).unwrap();
        assert_eq!(sha256(&bytes), link["sha256"].as_str().unwrap());
    }
    // By country and name, as a list is read.
    let part = json(out.path(), links[2]["url"].as_str().unwrap());
    let in_japan = part["members"].as_array().unwrap().iter().filter(|member| member["country"] == "JP");
    let names: Vec<&str> = in_japan.filter_map(|member| member["name"].as_str()).collect();
    let at = |name: &str| names.iter().position(|found| found.starts_with(name)).unwrap();
    assert!(at("alba") < at("Ñora") && at("Ñora") < at("Östra") && at("Östra") < at("Zug"), "{names:?}");
    let (code, text) = check(out.path());
    assert_eq!(code, 0, "{text}");
    // The archive is whole by itself.
    let archive = out.path().join("archive/2026-11-01");
    assert_eq!(files(&archive).len(), 7, "feed, list, map file, parts and names");
    assert_eq!(check(&archive).0, 0);
    // The same again changes nothing.
    let before = files(out.path());
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert_eq!(files(out.path()), before);

    let (sheets, out) = (copy_of("sample"), tempfile::tempdir().unwrap());
    assert_eq!(build(sheets.path(), out.path()).0, 0);
    assert!(json(out.path(), "feed.json")["members"].get("map").is_none());
}

#[test]
fn pieces_stay_as_long_as_a_feed_that_leads_to_them_may_be_in_use() {
    let (sheets, out) = (long(), tempfile::tempdir().unwrap());
    build(sheets.path(), out.path());
    let mut mine = Vec::new();
    for link in links(out.path()) {
        mine.push(out.path().join(link["url"].as_str().unwrap()));
    }
    let age = || {
        let old = std::time::SystemTime::now() - hrc::destination::KEPT_FOR * 2;
        for file in &mine {
            let file = fs::File::options().append(true).open(file).unwrap();
            file.set_modified(old).unwrap();
        }
    };
    let foreign = out.path().join("members-part.0123456789ab.json");
    fs::write(&foreign, "mine").unwrap();
    age();
    edit(sheets.path(), "members.csv", "t0,Ñora 0", "t0,Ñora Nueva");
    build(sheets.path(), out.path());
    assert!(mine.iter().all(|file| file.exists()), "the time counts from the last feed that led to them");
    age();
    edit(sheets.path(), "members.csv", "t0,Ñora Nueva", "t0,Ñora Vieja");
    let (code, text) = build(sheets.path(), out.path());
    assert_eq!(code, 0, "{text}");
    let gone = mine.iter().filter(|file| !file.exists()).count();
    let unchanged = links(out.path())
        .iter()
        .filter(|link| mine.contains(&out.path().join(link["url"].as_str().unwrap())))
        .count();
    assert_eq!((gone, unchanged), (3, 2), "the map file, the names and the part that changed");
    assert!(foreign.exists(), "its content is not what its name says");
}

/// Writes another content for the link in the map file or the feed, with hashes that agree, so that only what it says is wrong.
fn replace(folder: &Path, index: usize, change: impl Fn(&str) -> String) {
    let before = links(folder);
    let url = |link: &Value| link["url"].as_str().unwrap().to_owned();
    let mut hashes = Vec::new();
    let mut put = |index: usize, text: String| {
        fs::write(folder.join(url(&before[index])), &text).unwrap();
        hashes.push((before[index]["sha256"].as_str().unwrap().to_owned(), sha256(text.as_bytes())));
    };
    let text = fs::read_to_string(folder.join(url(&before[index]))).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text);
    put(index, changed);
    let swap = |hashes: &[(String, String)], mut text: String| {
        for (old, new) in hashes {
            text = text.replace(old.as_str(), new);
        }
        text
    };
    if index > 0 {
        let map = fs::read_to_string(folder.join(url(&before[0]))).unwrap();
        let map = swap(&hashes, map);
        fs::write(folder.join(url(&before[0])), &map).unwrap();
        hashes.push((before[0]["sha256"].as_str().unwrap().to_owned(), sha256(map.as_bytes())));
    }
    let feed = fs::read_to_string(folder.join("feed.json")).unwrap();
    fs::write(folder.join("feed.json"), swap(&hashes, feed)).unwrap();
}

#[test]
fn check_says_where_the_map_file_or_a_piece_is_not_what_the_list_says() {
    let sheets = long();
    let column = |text: &str, key: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut map: Value = serde_json::from_str(text).unwrap();
        let mut letters = map[key][0].as_str().unwrap().as_bytes().to_vec();
        change(&mut letters);
        map[key][0] = String::from_utf8(letters).unwrap().into();
        map.to_string()
    };
    type Change<'a> = &'a dyn Fn(&str) -> String;
    for (index, change, expected) in [
        (
            0,
            &|text: &str| {
                column(text, "lat", &|letters| letters[0] = if letters[0] == b'$' { b'%' } else { b'$' }) as _
            },
            "the members as the list has them",
        ),
        (
            0,
            &|text: &str| column(text, "kind", &|letters| letters.truncate(9)),
            "a file that agrees with the list of members; publish the folder again",
        ),
        (0, &|text: &str| text[..text.len() / 2].to_owned(), "a file that agrees with the list of members"),
        (1, &|text: &str| text.replace("2024", "2025"), "the members as the list has them"),
        (
            2,
            &|text: &str| text.replacen("\"JP\"", "\"ZZ\"", 1),
            "a file that agrees with the list of members",
        ),
        (4, &|text: &str| text.replacen("alba", "Alba", 1), "found “t"),
    ] as [(usize, Change<'_>, &str); 6]
    {
        let out = tempfile::tempdir().unwrap();
        build(sheets.path(), out.path());
        replace(out.path(), index, change);
        let (code, text) = check(out.path());
        assert_eq!(code, 1, "{index}: {text}");
        assert!(text.contains("members-") && text.contains(expected), "{index} {expected}: {text}");
    }
    let out = tempfile::tempdir().unwrap();
    build(sheets.path(), out.path());
    let links = links(out.path());
    let [map, part] = [0, 1].map(|index| out.path().join(links[index]["url"].as_str().unwrap()));
    fs::write(&part, "{}").unwrap();
    let (code, text) = check(out.path());
    assert!(code == 1 && text.contains("the SHA-256 of the file that links it"), "{text}");
    fs::remove_file(&map).unwrap();
    let (code, text) = check(out.path());
    assert!(code == 1 && text.contains("members-map."), "{text}");
}
