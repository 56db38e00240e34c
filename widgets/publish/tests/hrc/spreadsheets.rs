//! Sheets as spreadsheets save them: encodings, workbooks, and what people leave in their cells.

use crate::support::{as_workbook, built, copy_of, edit, edit_workbook, fill, sentences};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::fs;
use std::path::Path;

/// What a folder says besides its notes.
fn complaints(folder: &Path) -> Vec<String> {
    sentences(&built(folder, None)).into_iter().filter(|sentence| !sentence.starts_with("note:")).collect()
}

/// A change to the members' workbook of the campaign `facts` must be complained of in exactly these words.
fn check_cell(change: impl FnOnce(&mut Worksheet), expected: &str) {
    let folder = copy_of("facts");
    as_workbook(folder.path(), change);
    let found = complaints(folder.path());
    assert!(found.iter().any(|sentence| sentence == expected), "{expected}\n{found:#?}");
}

#[test]
fn a_workbook_gives_the_same_feed_as_its_csv_sheets() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None);
    let mut workbook = Workbook::new();
    for stem in ["members", "partners", "programme", "rights", "timeline", "history"] {
        let csv = format!("{stem}.csv");
        if folder.path().join(&csv).exists() {
            // Spreadsheets write names with capitals.
            let name = format!("{}{}", stem[..1].to_uppercase(), &stem[1..]);
            fill(workbook.add_worksheet().set_name(name).unwrap(), folder.path(), &csv);
            fs::remove_file(folder.path().join(&csv)).unwrap();
        }
    }
    workbook.add_worksheet().set_name("_our notes").unwrap().write(0, 0, "ours").unwrap();
    workbook.save(folder.path().join("campaign.xlsx")).unwrap();
    let publication = built(folder.path(), None);
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert_eq!((publication.feed, publication.files), (expected.feed, expected.files));
}

#[test]
fn dates_that_spreadsheets_make_are_dates() {
    let folder = copy_of("facts");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    as_workbook(folder.path(), |sheet| {
        let date = ExcelDateTime::from_ymd(2022, 6, 14).unwrap();
        sheet.write_datetime_with_format(1, 7, &date, &day).unwrap();
        sheet.write_number(2, 7, 44_713).unwrap();
        sheet.write_string(3, 7, "44713").unwrap();
    });
    let publication = built(folder.path(), None);
    let members = String::from_utf8(publication.files[0].bytes.clone()).unwrap();
    for joined in ["\"joined\":\"2022-06-14\"", "\"joined\":\"2022-06-01\""] {
        assert!(members.contains(joined), "{members}");
    }
    assert_eq!(
        complaints(folder.path()),
        [
            "warning: members.xlsx, sheet members, row 3, column H (joined): found “44713”, expected a date; read as \
             2022-06-01, which spreadsheets show for this number",
            "warning: members.xlsx, sheet members, row 4, column H (joined): found “44713”, expected a date; read as \
             2022-06-01, which spreadsheets show for this number",
        ]
    );
}

#[test]
fn times_that_spreadsheets_make_get_their_zone() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None).feed;
    let clock = Format::new().set_num_format("hh:mm");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    fill(sheet, folder.path(), "programme.csv");
    sheet.write_number_with_format(1, 2, 17.0 / 24.0, &clock).unwrap();
    sheet.write_number_with_format(1, 3, 17.25 / 24.0, &clock).unwrap();
    workbook.save(folder.path().join("programme.xlsx")).unwrap();
    fs::remove_file(folder.path().join("programme.csv")).unwrap();
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert_eq!(built(folder.path(), None).feed, expected);
}

#[test]
fn cells_of_a_workbook_that_cannot_be_read_are_named() {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    check_cell(
        |sheet| {
            sheet.write_number_with_format(1, 1, 44_713, &day).unwrap();
        },
        "error: members.xlsx, sheet members, row 2, column B (name): found “2022-06-01”, expected text; the \
         spreadsheet turned it into a date: format the column as text and type the value again",
    );
    check_cell(
        |sheet| {
            sheet.write_number_with_format(1, 7, 2022, &day).unwrap();
        },
        "error: members.xlsx, sheet members, row 2, column H (joined): found “1905-07-14”, expected a date; this looks \
         like a year in a cell with a date format: format the column as text and type the year again",
    );
    check_cell(
        |sheet| {
            sheet.write_formula(6, 9, Formula::new("=VLOOKUP(A7,#REF!,2)").set_result("#REF!")).unwrap();
        },
        "error: members.xlsx, sheet members, row 7, column J (country): found “#REF!”, expected a value; the formula \
         in this cell fails: correct it or type the value",
    );
    check_cell(
        |sheet| {
            sheet.write_formula(6, 9, Formula::new("=J7").set_result("0")).unwrap();
        },
        "error: members.xlsx, sheet members, row 7, column J: found “J7 → J7”, expected a formula that does not lead back \
         to its own cell",
    );
    check_cell(
        |sheet| {
            sheet.merge_range(1, 9, 3, 9, "ES", &Format::new()).unwrap();
        },
        "error: members.xlsx, sheet members, row 2, column J: found “J2:J4”, expected separate cells; these are \
         merged, and only the first has a value",
    );
    check_cell(
        |sheet| {
            sheet.write(6, 60, "x").unwrap();
        },
        "error: members.xlsx, sheet members, row 7: found “61 cells”, expected 22 cells, one for each column heading",
    );
    check_cell(
        |sheet| {
            sheet.write(0, 8, "joined").unwrap();
        },
        "error: members.xlsx, sheet members, row 1, column I (joined): found “joined”, expected each column once",
    );
    check_cell(
        |sheet| {
            sheet.write(1, 1, "Barce\nlona").unwrap();
        },
        "error: members.xlsx, sheet members, row 2, column B (name): found “Barce\u{fffd}lona”, expected text on one \
         line; if the row continues on the next, a quotation mark is missing: close it in the row where it opens",
    );
    check_cell(
        |sheet| {
            sheet.write(1_048_575, 0, "far").unwrap();
        },
        "error: members.xlsx, sheet members, row 1048576, column B (name): expected a value, this field is required",
    );
}

#[test]
fn formulas_count_by_the_result_that_was_saved() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None);
    as_workbook(folder.path(), |sheet| {
        sheet.write_formula(1, 9, Formula::new("=\"E\"&\"S\"").set_result("ES")).unwrap();
        sheet.write_formula(1, 8, Formula::new("=IF(1,\"yes\",\"\")").set_result("yes")).unwrap();
    });
    let publication = built(folder.path(), None);
    assert_eq!((publication.feed, &publication.files), (expected.feed, &expected.files));
    // A program that writes workbooks without calculating leaves the result out.
    let path = folder.path().join("members.xlsx");
    edit_workbook(&path, "xl/worksheets/sheet1.xml", "<v>ES</v>", "");
    let found = complaints(folder.path());
    assert_eq!(
        found[0],
        "error: members.xlsx, sheet members, row 2, column J (country): expected a value; the file lacks the result of \
         the formula: open it in the spreadsheet and save it again"
    );
}

#[test]
fn a_sheet_in_two_places_is_refused() {
    let folder = copy_of("facts");
    let csv = fs::read(folder.path().join("members.csv")).unwrap();
    as_workbook(folder.path(), |_| {});
    fs::write(folder.path().join("members.csv"), &csv).unwrap();
    assert_eq!(
        complaints(folder.path()),
        [
            "error: members.xlsx, sheet members: expected the sheet members only once; it is also in members.csv: put \
             an underscore before the name of one of them"
        ]
    );
    fs::remove_file(folder.path().join("members.csv")).unwrap();
    fs::copy(folder.path().join("members.xlsx"), folder.path().join("campaign.xlsx")).unwrap();
    assert_eq!(
        complaints(folder.path()),
        [
            "error: campaign.xlsx, sheet members: expected the sheet members only once; it is also in members.xlsx, \
             sheet members: put an underscore before the name of one of them"
        ]
    );
}

#[test]
fn workbooks_that_are_none_and_sheets_nobody_reads_are_named() {
    for (file, bytes, expected) in [
        ("members.xlsx", &b"id,name\n"[..], "error: members.xlsx: found “invalid Zip archive: "),
        (
            "members.xlsx",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "error: members.xlsx: found “a workbook with a password, or of an old kind (.xls)”, expected a workbook that a \
             spreadsheet saved as .xlsx or .ods",
        ),
        ("members.ods", b"x", "error: members.ods: found “invalid Zip archive: "),
        (
            "members.xls",
            b"x",
            "error: members.xls: expected a sheet saved as .xlsx, .ods or “CSV UTF-8”; hrc does not read this kind of \
             file",
        ),
        ("practices.GSHEET", b"{}", "error: practices.GSHEET: expected a sheet saved as .xlsx"),
        ("membres.xlsx", b"x", "warning: membres.xlsx: expected one of members.xlsx, "),
        ("practices (1).csv", b"id\n", "error: practices (1).csv: expected one of members.csv, "),
        (
            "members.csv",
            b"PK\x03\x04",
            "error: members.csv: found “a spreadsheet or zip file”, expected UTF-8 text",
        ),
    ] {
        let folder = copy_of("facts");
        fs::write(folder.path().join(file), bytes).unwrap();
        fs::write(folder.path().join("~$members.xlsx"), "lock").unwrap();
        let found = complaints(folder.path());
        assert!(found.iter().any(|sentence| sentence.starts_with(expected)), "{expected}\n{found:#?}");
        assert!(!found.iter().any(|sentence| sentence.contains("~$")), "{found:#?}");
    }
    let folder = copy_of("facts");
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Practises").unwrap();
    workbook.save(folder.path().join("campaign.xlsx")).unwrap();
    assert_eq!(
        complaints(folder.path()),
        [
            "warning: campaign.xlsx, sheet Practises: found “Practises”, expected one of members, practices, sessions, \
          programme, partners, timeline, history, rights (a sheet of your own begins with an underscore) (did \
          you mean “practices”?)"
        ]
    );
}

#[test]
fn a_sheet_of_strings_is_reported_as_out_of_use() {
    let folder = copy_of("facts");
    fs::write(folder.path().join("strings.csv"), "key,text.en\nhrc.counter.title,Together\n").unwrap();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Strings").unwrap();
    workbook.save(folder.path().join("campaign.xlsx")).unwrap();
    let out_of_use = "expected no sheet “strings”: no widget uses it any more; delete it, or begin its name with an \
     underscore";
    assert_eq!(
        complaints(folder.path()),
        [
            format!("warning: campaign.xlsx, sheet Strings: {out_of_use}"),
            format!("warning: strings.csv: {out_of_use}"),
        ]
    );
}

#[test]
fn sheets_beyond_the_limits_are_refused_with_their_size() {
    let folder = copy_of("facts");
    // A file with a hole takes no space on the disk.
    fs::File::create(folder.path().join("practices.csv")).unwrap().set_len((128 << 20) + 1).unwrap();
    assert_eq!(
        complaints(folder.path()),
        ["error: practices.csv: found “129 MiB”, expected at most 128 MiB"]
    );
}

#[test]
fn a_cell_of_a_hundred_thousand_letters_is_quoted_in_short() {
    for (column, expected) in [
        (
            "statement",
            "error: members.csv, row 2, column W (statement): found “100000 characters”, expected at most 32767 characters in \
             a cell",
        ),
        ("_remarks", ""),
    ] {
        let folder = copy_of("facts");
        let long = "é".repeat(100_000);
        let text = fs::read_to_string(folder.path().join("members.csv")).unwrap();
        let mut lines = text.lines().map(str::to_owned).collect::<Vec<_>>();
        lines[0].push_str(&format!(",{column}"));
        lines[1].push_str(&format!(",{long}"));
        fs::write(folder.path().join("members.csv"), lines.join("\n")).unwrap();
        let found = complaints(folder.path());
        assert_eq!(found.concat(), expected);
    }
}

#[test]
fn control_and_direction_characters_are_reported_and_not_printed() {
    let folder = copy_of("facts");
    edit(folder.path(), "members.csv", "Padova", "Pa\u{202e}do\u{7}va");
    edit(folder.path(), "members.csv", "2022,yes,ES", "2022,y\u{202e}\u{7}es,ES");
    assert_eq!(
        complaints(folder.path()),
        [
            "error: members.csv, row 2, column I (founding): found “y\u{fffd}\u{fffd}es”, expected yes or no",
            "warning: members.csv, row 13, column B (name): found “\\u{202e}”, expected a text without control or \
             direction characters",
        ]
    );
}
