//! Workbooks as people see them: formats, what is hidden, what is too large, and files of LibreOffice.

use crate::support::{as_workbook, built, copy_of, edit, fill, hrc, ods, outcome, sentences};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a folder says besides its notes.
fn complaints(folder: &Path) -> Vec<String> {
    sentences(&built(folder, None)).into_iter().filter(|sentence| !sentence.starts_with("note:")).collect()
}

/// The published members.
fn members(folder: &Path) -> String {
    let publication = built(folder, None);
    assert!(!publication.feed.is_empty(), "{:#?}", sentences(&publication));
    String::from_utf8(publication.files[0].bytes.clone()).unwrap()
}

/// A cell of the column `joined` in a workbook becomes this date, or this complaint.
fn check_date(days: f64, format: &str, expected: &str) {
    let folder = copy_of("facts");
    as_workbook(folder.path(), |sheet| {
        sheet.write_number_with_format(1, 7, days, &Format::new().set_num_format(format)).unwrap();
    });
    if expected.starts_with("expected") {
        let found = complaints(folder.path()).concat();
        assert!(
            found.contains("row 2, column H (joined): ") && found.contains(expected),
            "{format}: {found}"
        );
    } else {
        let members = members(folder.path());
        assert!(members.contains(&format!("\"joined\":\"{expected}\"")), "{format}: {members}");
    }
}

#[test]
fn a_date_is_as_precise_as_its_cell_shows_it() {
    for (days, format, expected) in [
        (44_713.0, "mmm-yy", "2022-06"),
        (44_713.0, "mmmm yyyy", "2022-06"),
        (44_713.0, "yyyy", "2022"),
        (44_713.0, "dd/mm/yyyy", "2022-06-01"),
        (44_726.999_999_988_4, "yyyy-mm-dd", "2022-06-14"),
        (44_726.999_999_988_4, "yyyy-mm-dd hh:mm:ss", "2022-06-14"),
        (44_713.0, "d-mmm", "expected a date with its year"),
        (1.25, "[h]:mm", "expected a date, not a duration"),
        (44_713.5, "hh:mm", "expected a date, not a time"),
    ] {
        check_date(days, format, expected);
    }
}

#[test]
fn an_id_is_what_its_cell_shows() {
    let numbers = |change: fn(&mut Worksheet)| {
        let folder = copy_of("facts");
        as_workbook(folder.path(), change);
        folder
    };
    let folder = numbers(|sheet| {
        let padded = Format::new().set_num_format("000");
        sheet.write_number_with_format(1, 15, 5, &padded).unwrap();
    });
    assert!(members(folder.path()).contains("\"id\":\"005\""));
    for (change, expected) in [
        (
            (|sheet: &mut Worksheet| drop(sheet.write_number(1, 15, 12_345_678_901_234_567_890.0)))
                as fn(&mut Worksheet),
            "expected text; the spreadsheet stored it as a number and rounded it",
        ),
        (
            |sheet| drop(sheet.write_boolean(1, 1, true)),
            "expected text; the spreadsheet turned it into true or false",
        ),
        (
            |sheet| drop(sheet.write_number_with_format(1, 1, 0.5, &Format::new().set_num_format("0%"))),
            "found “50%”, expected a value without a percent sign",
        ),
        (
            |sheet| drop(sheet.write_number_with_format(1, 1, 5, &Format::new().set_num_format("$#,##0"))),
            "expected a value that is not formatted as money",
        ),
    ] {
        let found = complaints(numbers(change).path()).concat();
        assert!(found.contains(expected), "{expected}: {found}");
    }
}

#[test]
fn hidden_and_struck_rows_and_hidden_columns_are_reported() {
    let folder = copy_of("facts");
    as_workbook(folder.path(), |sheet| {
        for row in [2, 4, 5] {
            sheet.set_row_hidden(row).unwrap();
        }
        sheet.write_string_with_format(7, 1, "Wien", &Format::new().set_font_strikethrough()).unwrap();
        sheet.set_column_hidden(6).unwrap();
    });
    assert_eq!(
        complaints(folder.path()),
        [
            "warning: members.xlsx, sheet members: found “3 rows hidden: 3, 5–6”, expected no hidden or filtered rows; \
             hrc publishes these like all others: show or delete them",
            "warning: members.xlsx, sheet members: found “1 row struck through: 8”, expected no struck-through text; \
             hrc publishes these rows like all others: delete them, or remove the strikethrough",
            "warning: members.xlsx, sheet members: found “1 column hidden: G (status)”, expected no hidden columns; \
             hrc publishes these like all others: show or delete them",
        ]
    );
}

#[test]
fn a_hidden_sheet_is_left_out_unless_it_is_named() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None);
    let mut workbook = Workbook::new();
    for (stem, is_hidden) in [("members", false), ("timeline", true)] {
        let sheet = workbook.add_worksheet().set_name(stem).unwrap().set_hidden(is_hidden);
        fill(sheet, folder.path(), &format!("{stem}.csv"));
        fs::remove_file(folder.path().join(format!("{stem}.csv"))).unwrap();
    }
    workbook.add_worksheet().set_name("Lists").unwrap().set_hidden(true);
    workbook.save(folder.path().join("campaign.xlsx")).unwrap();
    assert_eq!(
        complaints(folder.path()),
        [
            "warning: campaign.xlsx, sheet timeline: expected a visible sheet; hrc leaves out hidden sheets such as \
             this one: show it, or name it in campaign.toml: hiddenSheets = [\"timeline\"]"
        ]
    );
    assert!(!String::from_utf8(built(folder.path(), None).feed).unwrap().contains("timeline"));
    edit(folder.path(), "campaign.toml", "demo =", "hiddenSheets = [\"Timeline\"]\ndemo =");
    let publication = built(folder.path(), None);
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert_eq!(publication.feed, expected.feed);
}

/// Puts a part into a workbook instead of its own.
fn with_part(folder: &Path, part: &str, text: &[u8]) {
    let path = folder.join("members.xlsx");
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == part {
            drop(file);
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text).unwrap();
        } else {
            writer.raw_copy_file(file).unwrap();
        }
    }
    fs::write(path, writer.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn a_small_workbook_with_huge_cells_is_refused_in_short() {
    let text = |letters: usize| format!("<sst><si><t>{}</t></si></sst>", "x".repeat(letters));
    for (part, bytes) in [
        // One piece of text, and one text of many pieces.
        ("xl/sharedStrings.xml", text(100_000_000)),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is>".to_owned()
                + &"<r><t>x</t></r>".repeat(1_000_000),
        ),
    ] {
        let (folder, out) = (copy_of("facts"), tempfile::tempdir().unwrap());
        as_workbook(folder.path(), |_| {});
        with_part(folder.path(), part, bytes.as_bytes());
        assert!(fs::metadata(folder.path().join("members.xlsx")).unwrap().len() < 1_000_000);
        let (code, messages) = outcome(hrc(&[
            &"build",
            &folder.path(),
            &"--out",
            &out.path(),
            &"--no-png",
            &"--format",
            &"json",
        ]));
        assert_eq!(code, 1, "{messages}");
        assert!(messages.len() < 20_000 && messages.contains("members.xlsx"), "{messages}");
    }
}

#[test]
fn a_workbook_of_libreoffice_is_read_as_it_looks() {
    let folder = copy_of("facts");
    let joined = |cell: &str| {
        ods(
            folder.path(),
            "members.ods",
            "members",
            &[
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>id</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\"><text:p>name</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\"><text:p>type</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\"><text:p>country</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\"><text:p>joined</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\"><text:p>identifiers.geonames</text:p></table:table-cell>\
                 </table:table-row>",
                &format!(
                    "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>es-barcelona</text:p></table:table-cell>\
                     <table:table-cell office:value-type=\"string\"><office:annotation><text:p>a remark</text:p></office:annotation>\
                     <text:p>Barce<text:span>lona</text:span></text:p></table:table-cell>\
                     <table:table-cell office:value-type=\"string\"><text:p>municipality</text:p></table:table-cell>\
                     <table:table-cell office:value-type=\"string\"><text:p>ES</text:p></table:table-cell>{cell}</table:table-row>"
                ),
            ],
        );
    };
    fs::remove_file(folder.path().join("members.csv")).unwrap();
    let date = |style: &str, value: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" office:date-value=\"{value}\"><text:p>shown\
             </text:p></table:table-cell>"
        )
    };
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"5\"><text:p>005</text:p></table:table-cell>";
    // The programme and partners of the campaign speak of other members; only the findings about this sheet counts.
    let found = |folder: &Path| {
        let draft = hrc::sheets::Draft::read(folder);
        let messages: Vec<String> = draft
            .findings
            .iter()
            .filter(|finding| finding.place.file.as_deref() == Some("members.ods"))
            .map(ToString::to_string)
            .collect();
        (draft.members, messages.concat())
    };
    for (style, expected) in [("day", "2024-06-01"), ("month", "2024-06"), ("year", "2024")] {
        joined(&(date(style, "2024-06-01") + number));
        let (members, messages) = found(folder.path());
        assert_eq!(messages, "");
        assert_eq!(members.len(), 1);
        assert_eq!((&members[0]["name"], &members[0]["joined"]), (&"Barcelona".into(), &expected.into()));
        assert_eq!(members[0]["identifiers"][0]["id"], "005");
    }
    joined(
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT30H00M00S\"><text:p>30:00</text:p></table:table-cell>",
    );
    assert!(found(folder.path()).1.contains("expected a date, not a duration"));
    joined(
        "<table:table-cell table:formula=\"of:=1\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>",
    );
    assert!(found(folder.path()).1.contains("the formula in this cell fails"));
    // A cell or row that is repeated a million times.
    joined(
        "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>",
    );
    assert!(found(folder.path()).1.contains("expected 6 cells, one for each column heading"));
}

#[test]
fn hidden_and_struck_rows_of_libreoffice_are_reported() {
    let folder = copy_of("facts");
    fs::remove_file(folder.path().join("history.csv")).unwrap();
    let cell = |style: &str, text: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    ods(
        folder.path(),
        "history.ods",
        "history",
        &[
            "<table:table-column table:visibility=\"collapse\"/><table:table-column/>",
            &format!("<table:table-row>{}{}</table:table-row>", cell("", "date"), cell("", "value")),
            &format!(
                "<table:table-row table:visibility=\"filter\">{}{}</table:table-row>",
                cell("", "2022"),
                cell("", "17")
            ),
            "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>",
            &format!("<table:table-row>{}{}</table:table-row>", cell("struck", "2023"), cell("", "18")),
        ],
    );
    let draft = hrc::sheets::Draft::read(folder.path());
    let messages: Vec<String> =
        draft.findings.iter().map(|finding| format!("{} {}", finding.place, finding.value)).collect();
    assert_eq!(
        messages,
        [
            "history.ods, sheet history 1 row hidden: 2",
            "history.ods, sheet history 1 row struck through: 6",
            "history.ods, sheet history 1 column hidden: A (date)",
        ]
    );
}

#[test]
fn times_have_the_parts_that_are_shown() {
    let folder = copy_of("facts");
    let expected = built(folder.path(), None).feed;
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    fill(sheet, folder.path(), "programme.csv");
    // A date stands behind what is shown as a time.
    let start = ExcelDateTime::from_ymd(2022, 6, 14).unwrap().and_hms(17, 0, 0).unwrap();
    sheet.write_datetime_with_format(1, 2, &start, &Format::new().set_num_format("hh:mm AM/PM")).unwrap();
    sheet.write_number_with_format(1, 3, 17.25 / 24.0, &Format::new().set_num_format("[h]:mm")).unwrap();
    workbook.save(folder.path().join("programme.xlsx")).unwrap();
    fs::remove_file(folder.path().join("programme.csv")).unwrap();
    assert_eq!(complaints(folder.path()), [] as [&str; 0]);
    assert_eq!(built(folder.path(), None).feed, expected);
}
