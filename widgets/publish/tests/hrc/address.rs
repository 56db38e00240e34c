//! `hrc check` of an address: a feed on a server of this machine, and servers that answer something else.

use crate::support::{campaign, copy_of, edit};
use hrc::serve::{Caching, Site, start};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

/// Exit code and what is printed for people.
fn check(address: &str) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hrc"));
    for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "https_proxy", "HTTPS_PROXY"] {
        command.env_remove(proxy);
    }
    let output = command.args(["check", address]).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// The sample published into a folder.
fn published() -> tempfile::TempDir {
    let out = tempfile::tempdir().unwrap();
    let built = Command::new(env!("CARGO_BIN_EXE_hrc"))
        .env("SOURCE_DATE_EPOCH", "1793523600")
        .args([Path::new("build"), &campaign("facts"), Path::new("--out"), out.path(), Path::new("--no-png")])
        .output()
        .unwrap();
    assert!(built.status.success());
    out
}

/// A server that answers every request with these bytes, as often as it is asked until the test ends.
fn server(answer: impl Fn(u16) -> Vec<u8> + Send + 'static) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            // Whoever asked may have gone already.
            let _ = stream.write_all(&answer(port));
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn ok(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[test]
fn a_published_feed_is_checked_with_its_lists() {
    let out = published();
    let site = Site::new(out.path(), Caching::Revalidate);
    let server = start(site.router(), (Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    for address in [format!("{}/feed.json", server.origin()), format!("{}/", server.origin())] {
        let (code, text) = check(&address);
        assert_eq!(code, 0, "{text}");
        assert!(text.lines().all(|line| line.starts_with("note: ")), "{text}");
    }
    let members =
        std::fs::read_dir(out.path()).unwrap().flatten().map(|file| file.file_name().into_string().unwrap());
    let members =
        members.into_iter().find(|name| name.starts_with("members.") && name.ends_with(".json")).unwrap();
    edit(out.path(), &members, "Granollers", "Granolers");
    let (code, text) = check(&format!("{}/feed.json", server.origin()));
    assert_eq!(code, 1);
    assert!(text.starts_with(&format!("error: {members}: found “")), "{text}");
    std::fs::remove_file(out.path().join(&members)).unwrap();
    let (_, text) = check(&format!("{}/feed.json", server.origin()));
    let expected =
        format!("error: {members}: found “status 404 Not Found”, expected the list that the feed links\n");
    assert!(text.starts_with(&expected), "{text}");
}

#[test]
fn a_small_answer_that_unpacks_to_a_large_one_is_cut_short() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&vec![b' '; 50 << 20]).unwrap();
    let body = gzip.finish().unwrap();
    assert!(body.len() < 100_000);
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", body.len());
    let answer = [head.as_bytes(), &body].concat();
    let (code, text) = check(&server(move |_| answer.clone()));
    assert_eq!(code, 1);
    assert!(text.contains("found “more than 4000000 bytes”, expected a feed at this address"), "{text}");
}

#[test]
fn answers_that_are_no_feed_are_told_apart() {
    let feed = std::fs::read_to_string(published().path().join("feed.json")).unwrap();
    let at = feed.find("\"url\":\"members.").unwrap() + 7;
    let elsewhere = format!("{}https://lists.example/{}", &feed[..at], &feed[at..]);
    for (answer, expected) in [
        (
            b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec(),
            "found “status 404 Not Found”, expected a feed at this address",
        ),
        (
            ok(b"<!doctype html><p>Log in"),
            "found “feed-not-json”, expected a feed. The text is not JSON from line 1, column 1",
        ),
        (ok(&vec![b' '; (4 << 20) + 1]), "found “more than 4000000 bytes”, expected a feed at this address"),
        (ok(&feed.as_bytes()[..1000]), "found “feed-truncated”, expected a feed."),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".to_vec(), "found “an answer that ends early: "),
        (
            ok(elsewhere.as_bytes()),
            "found “another host”, expected a list on the same host as the feed; readers accept no other",
        ),
    ] {
        let (code, text) = check(&format!("{}/feed.json", server(move |_| answer.clone())));
        assert_eq!(code, 1);
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let around = server(|port| {
        format!("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{port}/again\r\nContent-Length: 0\r\n\r\n")
            .into_bytes()
    });
    let (_, text) = check(&around);
    assert!(text.starts_with("error: http://127.0.0.1:") && text.contains("redirect"), "{text}");
    let (_, text) = check("http://127.0.0.1:1/feed.json");
    assert!(text.contains("expected a feed at this address"), "{text}");
    let (_, text) = check("https://");
    assert!(text.contains("expected the address of a feed, such as https://example.org/feed.json"), "{text}");
}

#[test]
fn people_see_the_row_beneath_the_sentence_and_no_colour_in_a_file() {
    let sheets = copy_of("facts");
    edit(sheets.path(), "members.csv", "2022,yes,ES", "2022,yes,Narnia");
    let (code, text) = check(&sheets.path().to_string_lossy());
    assert_eq!(code, 1);
    assert!(!text.contains('\u{1b}'), "{text}");
    assert!(
        text.starts_with(
            "error: members.csv, row 2, column J (country): found “Narnia”, expected the code of a country, two letters of \
             ISO 3166-1 such as ES (XK for Kosovo), or its name\n  |\n2 | es-barcelona | yes | Narnia | europe\n  |                      ^^^^^^ \
             country\n"
        ),
        "{text}"
    );
}
