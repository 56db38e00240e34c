//! Every kind of mistake that an office can make: found, with its place, and nothing is published.

use crate::support::{built, copy_of, edit, sentences};
use std::fs;

/// Spoils one place of the sample campaign; the finding must begin so, and forbid publishing if it is an error.
fn check(campaign: &str, file: &str, old: &str, new: &str, expected: &str) {
    let folder = copy_of(campaign);
    edit(folder.path(), file, old, new);
    let publication = built(folder.path(), None);
    let found = sentences(&publication);
    assert!(found.iter().any(|sentence| sentence.starts_with(expected)), "{new:?}: {found:#?}");
    assert_eq!(publication.feed.is_empty(), expected.starts_with("error"), "{new:?}: {found:#?}");
}

#[test]
fn mistakes_in_the_members_sheet() {
    for (old, new, expected) in [
        ("fr-grigny,Grigny", ",Grigny", "error: members.csv, row 3, column A (id): expected a value"),
        (
            "fr-grigny,Grigny",
            "es-barcelona,Grigny",
            "error: members.csv, row 3, column A (id): found “es-barcelona”",
        ),
        (
            "fr-grigny,Grigny",
            "FR Grigny,Grigny",
            "error: members.csv, row 3, column A (id): found “FR Grigny”",
        ),
        (
            "municipality",
            "municpality",
            "error: members.csv, row 2, column F (type): found “municpality”, expected one of municipality, intercommunal, \
             metropolitan, county, province, department, region, state, special_city, association, organisation, other \
             (did you mean “municipality”?)",
        ),
        (
            "member,2022,yes,ES",
            "member,14/06/2022,yes,ES",
            "error: members.csv, row 2, column H (joined): found “14/06/2022”",
        ),
        (
            "member,2022,yes,ES",
            "member,2022,perhaps,ES",
            "error: members.csv, row 2, column I (founding): found “perhaps”",
        ),
        ("2022,yes,ES", "2022,yes,ZZ", "error: members.csv, row 2, column J (country): found “ZZ”"),
        ("41.38879", "141.38879", "error: members.csv, row 2, column L (lat): found “141.38879”"),
        ("41.38879", "\"41,388,79\"", "error: members.csv, row 2, column L (lat): found “41,388,79”"),
        ("41.38879", "", "error: members.csv, row 2, column L (lat)"),
        (
            "https://www.uclg-cisdp.org/en",
            "javascript:alert(1)//",
            "error: members.csv, row 7, column Q (profileUrl)",
        ),
        ("Padova", "Pado\u{202e}va", "warning: members.csv, row 13, column B (name)"),
        ("Padova", "<b>Padova</b>", "warning: members.csv, row 13, column B (name): found “<b>Padova</b>”"),
        (
            "populationBand",
            "populationBnd",
            "warning: members.csv, row 1, column O (populationBnd): found “populationBnd”",
        ),
        ("id,name", "id,nmae", "error: members.csv, row 1, column name: expected this column"),
        (
            "id,name",
            "id,id",
            "error: members.csv, row 1, column B (id): found “id”, expected each column once",
        ),
        (",2022,yes,ES", ",2022,yes,ES,,,,,,,,,,,,,,,,,,,,,,x", "error: members.csv, row 2: found “"),
    ] {
        check("facts", "members.csv", old, new, expected);
    }
}

#[test]
fn a_member_in_two_rows_is_found_however_it_is_written() {
    let again = |id: &str| format!("{id},Barcelona,,,,municipality,member,2022,,ES\n");
    for (id, expected) in [
        (
            "es-barcelona",
            "error: members.csv, row 21, column A (id): found “es-barcelona”, expected an id that is not in use; members.csv, \
             row 2 has it",
        ),
        (
            "ES-Barcelona",
            "error: members.csv, row 21, column A (id): found “ES-Barcelona”, expected a unique id; without capital \
             letters and punctuation it equals that of members.csv, row 2",
        ),
        (
            "barcelona-es",
            "warning: members.csv, row 21, column B (name): found “Barcelona”, expected each member once; members.csv, row 2 \
             has the same name, country and type",
        ),
    ] {
        let folder = copy_of("facts");
        let text = fs::read_to_string(folder.path().join("members.csv")).unwrap();
        fs::write(folder.path().join("members.csv"), text + &again(id)).unwrap();
        let found = sentences(&built(folder.path(), None));
        assert!(found.iter().any(|sentence| sentence == expected), "{found:#?}");
    }
}

#[test]
fn references_to_nothing_get_the_nearest_id() {
    let folder = copy_of("facts");
    fs::write(folder.path().join("practices.csv"), "id,title,member,rights\np1,Budget,es-barclona,housng\n")
        .unwrap();
    edit(folder.path(), "campaign.toml", "partner = \"uclg\"", "partner = \"ulcg\"");
    let found = sentences(&built(folder.path(), None));
    for expected in [
        "error: practices.csv, row 2, column C (member): found “es-barclona”, expected the id of a member in the list (did \
         you mean “es-barcelona”?)",
        "error: practices.csv, row 2, column D (rights): found “housng”, expected the id of one of rights.axes (did you mean \
         “housing”?)",
        "found “ulcg”, expected the id of one of partners (did you mean “uclg”?)",
    ] {
        assert!(found.iter().any(|sentence| sentence.ends_with(expected)), "{expected}\n{found:#?}");
    }
}

#[test]
fn coverage_is_computed_where_nobody_wrote_it() {
    let folder = copy_of("sample");
    let toml = fs::read_to_string(folder.path().join("campaign.toml")).unwrap();
    let (start, end) = (toml.find("[rights.coverage]").unwrap(), toml.find("[map.disclaimer]").unwrap());
    fs::write(folder.path().join("campaign.toml"), format!("{}{}", &toml[..start], &toml[end..])).unwrap();
    let rights = fs::read_to_string(folder.path().join("rights.csv")).unwrap();
    fs::write(folder.path().join("rights.csv"), rights.replace(",coverage.", ",_coverage.")).unwrap();
    fs::write(
        folder.path().join("practices.csv"),
        "id,title,member,rights,evidence,url,sample\n\
         p1,Budget,at-graz,housing food,in_place,https://example.org/,yes\n\
         p2,Plan,at-graz,housing,committed,https://example.org/,yes\n",
    )
    .unwrap();
    let publication = built(folder.path(), None);
    let messages =
        "expected figures of coverage; computed from members and practices: 1 of 139 members reviewed";
    assert!(
        sentences(&publication).iter().any(|sentence| sentence.ends_with(messages)),
        "{:#?}",
        sentences(&publication)
    );
    let (feed, _) = hrc_core::feed::read(&publication.feed).unwrap();
    let coverage = feed.rights.unwrap().coverage.unwrap();
    assert_eq!((coverage.reporting, coverage.total, coverage.axes.len()), (1, 139, 2));
    let housing = coverage.axes.get("housing").unwrap();
    assert_eq!((housing.covered, housing.in_place, housing.committed), (1, Some(1), Some(0)));

    // Figures that somebody wrote are compared with the same count.
    fs::write(folder.path().join("rights.csv"), rights).unwrap();
    fs::write(folder.path().join("campaign.toml"), toml).unwrap();
    let found = sentences(&built(folder.path(), None));
    for expected in [
        "rights.coverage.reporting: found “19”, expected 1, the members in the lists whose rights were reviewed",
        "found “14”, expected the members in the lists with evidence of it, 1",
    ] {
        assert!(found.iter().any(|sentence| sentence.ends_with(expected)), "{expected}\n{found:#?}");
    }
}

#[test]
fn mistakes_in_the_other_sheets() {
    for (file, old, new, expected) in [
        ("campaign.toml", "value = 139", "value = 140", "error: campaign.toml, line"),
        (
            "campaign.toml",
            "demo = true",
            "demo = false",
            "error: members.csv, row 22, column AA (sample): found “sample”",
        ),
        (
            "campaign.toml",
            "demo = true",
            "demo = ",
            "error: campaign.toml, line 5: found “demo =”, expected TOML (",
        ),
        ("campaign.toml", "target = 100\n", "target = 5\n", "error: campaign.toml, line"),
        ("campaign.toml", "total = 139", "total = 138", "error: campaign.toml, line"),
        (
            "campaign.toml",
            "reporting = 19",
            "reporting = 12",
            "error: rights.csv, row 2, rights.coverage.axes.housing: found “14”",
        ),
        (
            "campaign.toml",
            "publisher = \"demonstration\"",
            "publisher = \"nobody\"",
            "error: campaign.toml, line 9, publisher: found “nobody”",
        ),
        (
            "campaign.toml",
            "map.disclaimer]\n",
            "map.disclamer]\n",
            "warning: campaign.toml, line 123, map.disclamer: found “disclamer”, expected a known field, perhaps `disclaimer`",
        ),
        ("campaign.toml", "license =", "licence =", "error: license: expected a value"),
        ("campaign.toml", "[map.disclaimer]\n", "[map.disclaimer]\nxx = 5\n", "error: campaign.toml, line"),
        (
            "campaign.toml",
            "[map.attribution]",
            "[[members]]\nid = \"x\"\n[map.attribution]",
            "error: campaign.toml, line",
        ),
        (
            "rights.csv",
            "14,5,7,2",
            "14,5,7,1",
            "error: rights.csv, row 2, column N (coverage.covered): found “14”",
        ),
        (
            "rights.csv",
            "14,5,7,2",
            "some,5,7,2",
            "error: rights.csv, row 2, column N (coverage.covered): found “some”",
        ),
        (
            "history.csv",
            "2022-06-14,17",
            "2022-06-31,17",
            "error: history.csv, row 4, column A (date): found “2022-06-31”",
        ),
    ] {
        check("sample", file, old, new, expected);
    }
}

#[test]
fn mistakes_in_sessions_and_their_programme() {
    for (file, old, new, expected) in [
        // The event page of this session printed its hours as UTC.
        ("campaign.toml", "2022-06-14 17:00", "2022-06-14T17:00:00Z", "error: campaign.toml, line"),
        ("campaign.toml", "Europe/Madrid", "Europe/Madird", "error: campaign.toml, line"),
        ("campaign.toml", "timeZone = \"Europe/Madrid\"\n", "", "error: campaign.toml, line"),
        ("programme.csv", "17:00,17:15", "16:00,17:15", "error: programme.csv, row 2, column C (start)"),
        ("programme.csv", "17:00,17:15", "17:00,17:20", "error: programme.csv, row 3, column C (start)"),
        ("programme.csv", "18:25,18:30", "18:25,18:40", "error: programme.csv, row 7, column D (end)"),
        ("programme.csv", "17:15,17:50", "17:15,17:10", "error: programme.csv, row 3, column D (end)"),
        (
            "programme.csv",
            "17:15,17:50",
            "quarter past,17:50",
            "error: programme.csv, row 3, column C (start): found “quarter",
        ),
        ("programme.csv", "10:30,11:00", "10:20,11:00", "error: programme.csv, row 9, column C (start)"),
        (
            "programme.csv",
            "ohchr-uclg-meeting",
            "ohchr-uclg-meting",
            "error: programme.csv, row 8, column A (session): found “ohchr-uclg-meting”, expected the id of a session (did you mean “ohchr-uclg-meeting”?)",
        ),
        (
            "programme.csv",
            "housing health",
            "housing helth",
            "error: programme.csv, row 13, column O (rights): found “helth”",
        ),
        (
            "programme.csv",
            ",counter",
            ",countr",
            "error: programme.csv, row 5, column Q (feature): found “countr”",
        ),
    ] {
        check("facts", file, old, new, expected);
    }
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let folder = copy_of("facts");
    edit(folder.path(), "members.csv", "2022,yes,ES", "soon,yes,Narnia");
    edit(folder.path(), "programme.csv", "17:00,17:15", "17:00,17:20");
    edit(folder.path(), "campaign.toml", "Europe/Madrid", "Europe/Seville");
    edit(folder.path(), "partners.csv", "un_body", "un_bodies");
    fs::write(folder.path().join("sesions.csv"), "id,title\n").unwrap();
    let found = sentences(&built(folder.path(), None)).join("\n");
    for part in ["(joined)", "(country)", "Europe/Seville", "un_bodies", "sesions.csv", "sessions.csv"] {
        assert!(found.contains(part), "{part} in:\n{found}");
    }
}

#[test]
fn files_that_are_no_sheets_are_named() {
    for (file, bytes, expected) in [
        (
            "members.csv",
            &b"id;name\nx;Mor\xF3n\ny;Mor\xC3\xB3n\n"[..],
            "error: members.csv, line 2: found “bytes of another encoding”",
        ),
        ("members.csv", b"\xFF\xFEi\0d", "error: members.csv: found “UTF-16 text that is damaged”"),
        ("members.csv", b"", "error: members.csv: expected column headings"),
        ("campaign.toml", b"\xFF\xFE\0", "error: campaign.toml: found “UTF-16 text that is damaged”"),
        ("campaign.toml", b"", "error: the feed: expected a feed."),
    ] {
        let folder = copy_of("facts");
        fs::write(folder.path().join(file), bytes).unwrap();
        let publication = built(folder.path(), None);
        let found = sentences(&publication);
        assert!(found.iter().any(|sentence| sentence.starts_with(expected)), "{found:#?}");
        assert!(publication.feed.is_empty());
    }
}

#[test]
fn sheets_as_european_spreadsheets_save_them_build_the_same_feed() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None);
    let mut reader = csv::Reader::from_path(folder.path().join("members.csv")).unwrap();
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let heads = reader.headers().unwrap().clone();
    writer.write_record(&heads).unwrap();
    for record in reader.records() {
        let cells: Vec<String> = record
            .unwrap()
            .iter()
            .zip(&heads)
            .map(
                |(cell, head)| {
                    if ["lat", "lon"].contains(&head) { cell.replace('.', ",") } else { cell.to_owned() }
                },
            )
            .collect();
        writer.write_record(&cells).unwrap();
    }
    let text = [b"\xEF\xBB\xBF".to_vec(), writer.into_inner().unwrap()].concat();
    fs::write(folder.path().join("members.csv"), text).unwrap();
    assert_eq!(built(folder.path(), None), expected);
}
