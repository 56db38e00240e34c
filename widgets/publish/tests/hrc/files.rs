//! The files of a folder: their names, what is no file, rows that a quotation mark swallows, and dates as offices write them.

use crate::support::{built, copy_of, edit, hrc, outcome, sentences};
use std::fs;
use std::path::Path;

fn complaints(folder: &Path) -> Vec<String> {
    sentences(&built(folder, None)).into_iter().filter(|sentence| !sentence.starts_with("note:")).collect()
}

#[test]
fn an_open_quotation_mark_swallows_no_rows_in_silence() {
    for (old, new, expected) in [
        // Never closed.
        (
            "fr-grigny,Grigny",
            "fr-grigny,\"Grigny",
            "error: members.csv, row 3, column B (name): found “\"Grigny,,,,munic",
        ),
        // Closed by the mark that opens a later cell.
        (
            "member,2022,yes,ES",
            "\"member,2022,yes,ES",
            "error: members.csv, row 2, column G (status): found “\"member,2022",
        ),
        (
            "fr-grigny,Grigny",
            "fr-grigny,\"Grigny\"x",
            "error: members.csv, row 3, column B (name): found “\"Grigny\"x,",
        ),
        (
            "fr-grigny,Grigny",
            "fr-grigny,\"Gri\ngny\"",
            "error: members.csv, row 3, column B (name): found “Gri\u{fffd}gny”, expec",
        ),
        (
            "fr-grigny,Grigny",
            "\"fr-\ngrigny\",Grigny",
            "error: members.csv, row 3, column A (id): found “fr-\u{fffd}grigny”, ex",
        ),
    ] {
        let folder = copy_of("facts");
        edit(folder.path(), "members.csv", old, new);
        let found = complaints(folder.path());
        assert!(found.iter().any(|messages| messages.starts_with(expected)), "{new}: {found:#?}");
        assert!(built(folder.path(), None).feed.is_empty());
    }
}

#[test]
fn marks_that_balance_by_chance_are_reported_in_the_row_where_they_opened() {
    let folder = copy_of("facts");
    let sheet = |rows: &str| {
        fs::write(folder.path().join("practices.csv"), format!("id,title,member,rights,summary\n{rows}"))
            .unwrap();
        complaints(folder.path())
    };
    let found = sheet(
        "p1,One,es-barcelona,housing,\"First\np2,Two,es-barcelona,housing,Second\np3,Three,es-barcelona,housing,Third\"\n",
    );
    assert!(
        found[0].starts_with("error: practices.csv, row 2, column E (summary): found “First"),
        "{found:#?}"
    );
    // Paragraphs are no rows.
    let found =
        sheet("p1,One,es-barcelona,housing,\"First, with a comma, and more, much more.\n\nSecond, too.\"\n");
    assert!(!found.iter().any(|messages| messages.contains("(summary)")), "{found:#?}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_and_nothing_waits() {
    let folder = copy_of("facts");
    let path = folder.path().join("practices.csv");
    fs::create_dir(&path).unwrap();
    assert_eq!(complaints(folder.path()), ["error: practices.csv: found “a folder”, expected a file"]);
    fs::remove_dir(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    for arguments in [&["check"][..], &["check", "--format", "json"]] {
        let mut command: Vec<&dyn AsRef<std::ffi::OsStr>> = arguments.iter().map(|word| word as _).collect();
        let path = folder.path();
        command.push(&path);
        let (code, text) = outcome(hrc(&command));
        assert!(code == 1 && text.contains("a pipe, device or socket"), "{text}");
    }
    fs::remove_file(&path).unwrap();
    let feed = folder.path().join("feed.json");
    assert!(std::process::Command::new("mkfifo").arg(&feed).status().unwrap().success());
    let (code, text) = outcome(hrc(&[&"check", &feed]));
    assert!(code == 1 && text.contains("not a regular file"), "{text}");
}

#[test]
fn an_empty_folder_is_an_error_that_names_what_belongs_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let (code, text) = outcome(hrc(&[&"check", &folder.path()]));
    assert_eq!(code, 1);
    assert!(
        text.contains("found “an empty folder”, expected campaign.toml with the sheets beside it"),
        "{text}"
    );
    assert!(!text.contains("no such file"), "{text}");
    fs::write(folder.path().join("members.csv"), "id,name\n").unwrap();
    let (_, text) = outcome(hrc(&[&"check", &folder.path()]));
    assert!(text.contains("found “a folder without campaign.toml and feed.json”"), "{text}");
}

#[test]
fn names_in_capitals_are_read_and_copies_are_not() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None).feed;
    fs::rename(folder.path().join("members.csv"), folder.path().join("Members.CSV")).unwrap();
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert_eq!(built(folder.path(), None).feed, expected);
    fs::rename(folder.path().join("Members.CSV"), folder.path().join("members (1).csv")).unwrap();
    let publication = built(folder.path(), None);
    let found = sentences(&publication);
    let messages = |messages: &&String| {
        messages.starts_with("error: members (1).csv: ")
            && messages.ends_with("(did you mean “members.csv”?)")
    };
    assert!(found.iter().find(messages).is_some() && publication.feed.is_empty(), "{found:#?}");
}

#[test]
fn the_separator_may_be_stated_and_a_title_is_reported() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None).feed;
    let text = fs::read_to_string(folder.path().join("history.csv")).unwrap();
    fs::write(folder.path().join("history.csv"), format!("sep=,\r\n{text}")).unwrap();
    assert_eq!(built(folder.path(), None).feed, expected);
    fs::write(folder.path().join("history.csv"), format!("How we grew,,\n,,\n{text}")).unwrap();
    assert_eq!(
        complaints(folder.path()),
        [
            "error: history.csv, row 1: found “How we grew”, expected column headings such as date, value in the first \
             row: delete what is above them"
        ]
    );
}

#[test]
fn dates_of_an_office_are_read_in_the_order_that_it_states() {
    let folder = copy_of("facts");
    edit(folder.path(), "members.csv", "member,2022,yes,ES", "member,14.06.2022,yes,ES");
    let found = complaints(folder.path());
    assert_eq!(
        found,
        [
            "error: members.csv, row 2, column H (joined): found “14.06.2022”, expected a date such as 2022-06-14; if \
             all dates have the same order, set it in campaign.toml: dateOrder = \"dmy\""
        ]
    );
    edit(folder.path(), "campaign.toml", "demo =", "dateOrder = \"dmy\"\ndemo =");
    let publication = built(folder.path(), None);
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert!(
        String::from_utf8(publication.files[0].bytes.clone()).unwrap().contains("\"joined\":\"2022-06-14\"")
    );
    assert!(!String::from_utf8(publication.feed).unwrap().contains("dateOrder"));
    edit(folder.path(), "members.csv", "14.06.2022", "06/14/2022");
    let found = complaints(folder.path()).concat();
    assert!(found.contains("expected a date that exists, as day, month, year with four digits"), "{found}");
    edit(folder.path(), "campaign.toml", "dateOrder = \"dmy\"", "dateOrder = \"dym\"");
    let found = complaints(folder.path()).concat();
    assert!(found.contains("dateOrder: found “dym”, expected \"dmy\", \"mdy\" or \"ymd\""), "{found}");
}

#[test]
fn the_widgets_may_be_in_another_folder_of_the_feeds_host() {
    let folder = copy_of("facts");
    edit(folder.path(), "campaign.toml", "demo =", "widgets = \"/widgets/v1\"\ndemo =");
    let publication = built(folder.path(), None);
    let file = publication.files.iter().find(|file| file.name == "oembed/counter.en.json").unwrap();
    assert!(String::from_utf8_lossy(&file.bytes).contains("/widgets/v1/embed.html?"));
    assert!(!String::from_utf8(publication.feed).unwrap().contains("widgets/v1"));

    edit(folder.path(), "campaign.toml", "/widgets/v1", "https://elsewhere.example/v1/");
    let found = sentences(&built(folder.path(), None)).join("\n");
    assert!(
        found.contains("widgets: found “https://elsewhere.example/v1/”, expected the folder with embed.js"),
        "{found}"
    );
}
