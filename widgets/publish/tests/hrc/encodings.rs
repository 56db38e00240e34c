//! Sheets that are not in UTF-8, and letters that were lost or doubled on the way.

use crate::support::{built, copy_of, edit, hrc, outcome, sentences};
use std::fs;

#[test]
fn utf16_gives_the_same_feed_and_says_so() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None);
    let text = fs::read_to_string(folder.path().join("members.csv")).unwrap();
    let units = || "\u{feff}".encode_utf16().chain(text.encode_utf16());
    let le: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for (bytes, name) in [(le, "UTF-16LE"), (be, "UTF-16BE")] {
        fs::write(folder.path().join("members.csv"), bytes).unwrap();
        let publication = built(folder.path(), None);
        let messages = format!(
            "note: members.csv: found “UTF-16 text”, expected UTF-8 text: in the spreadsheet, save as “CSV UTF-8”; read as \
             {name}, as its first bytes say"
        );
        assert!(sentences(&publication).contains(&messages), "{:#?}", sentences(&publication));
        assert_eq!((publication.feed, publication.files), (expected.feed.clone(), expected.files.clone()));
    }
}

#[test]
fn an_older_encoding_is_an_error_until_it_is_named() {
    let (folder, parent) = (copy_of("facts"), tempfile::tempdir().unwrap());
    let (right, named) = (parent.path().join("right"), parent.path().join("named"));
    let build = |out: &dyn AsRef<std::ffi::OsStr>, more: &[&dyn AsRef<std::ffi::OsStr>]| {
        let path = folder.path();
        let first: [&dyn AsRef<std::ffi::OsStr>; 5] = [&"build", &path, &"--out", out, &"--no-png"];
        outcome(hrc(&[&first, more].concat()))
    };
    assert_eq!(build(&right, &[]).0, 0);
    let text = fs::read_to_string(folder.path().join("members.csv")).unwrap();
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    fs::write(folder.path().join("members.csv"), latin).unwrap();
    let (code, text) = build(&named, &[]);
    assert_eq!((code, named.join("feed.json").exists()), (1, false));
    let said_so = "this file looks like windows-1252 (Western European), and “Ciudad de México” and";
    assert!(text.contains(said_so) && text.contains("add --encoding windows-1252"), "{text}");
    let (code, text) = build(&named, &[&"--encoding", &"windows-1252"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("read as windows-1252 (Western European), as --encoding says"), "{text}");
    assert_eq!(fs::read(named.join("feed.json")).unwrap(), fs::read(right.join("feed.json")).unwrap());
    let (code, text) = outcome(hrc(&[&"check", &folder.path(), &"--encoding", &"mac-roman"]));
    assert!(code == 0 && text.contains("mac-roman"), "{text}");
    let (code, text) = build(&named, &[&"--encoding", &"klingon"]);
    assert!(code == 2 && text.contains("the name of an encoding, such as windows-1252"), "{text}");
}

#[test]
fn garbled_letters_and_words_for_nothing_are_errors_with_the_likely_text() {
    for (name, expected) in [
        ("MorÃ³n", "(did you mean “Morón”?)"),
        ("Mal\u{fffd}ga", "expected text without the character \u{fffd}"),
        ("S?o Paulo", "expected text without a question mark inside a word"),
        ("M&eacute;xico", "(did you mean “México”?)"),
        ("NULL", "expected a value, because every row needs one"),
        ("-", "expected a value, because every row needs one"),
        ("n/a", "expected a value, because every row needs one"),
    ] {
        let folder = copy_of("facts");
        edit(folder.path(), "members.csv", "fr-grigny,Grigny", &format!("fr-grigny,{name}"));
        let publication = built(folder.path(), None);
        let found = sentences(&publication);
        let place = "error: members.csv, row 3, column B (name): ";
        assert!(
            found.iter().any(|messages| messages.starts_with(place) && messages.contains(expected)),
            "{name}: {found:#?}"
        );
        assert!(publication.feed.is_empty());
    }
}

#[test]
fn right_names_with_rare_letters_are_published() {
    for name in ["São Paulo", "L'Alfàs del Pi", "Ağrı", "Đà Nẵng", "SÃO JOÃO", "Рівне", "القاهرة", "광주"]
    {
        let folder = copy_of("facts");
        edit(folder.path(), "members.csv", "fr-grigny,Grigny", &format!("fr-grigny,{name}"));
        let publication = built(folder.path(), None);
        assert!(!publication.feed.is_empty(), "{name}: {:#?}", sentences(&publication));
    }
}
