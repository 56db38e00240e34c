//! The reader of sheets: a folder whose files are changed at random is built, or refused with errors that have a place.

use crate::damage::damaged;
use hrc::compile::compile;
use hrc::finding::has_errors;
use hrc::sheets::Draft;
use hrc::sheets::csv_file;
use hrc::sheets::encoding::Legacy;
use hrc::sheets::table::Part;
use hrc::sheets::workbook::Workbook;
use std::fs;
use std::path::{Path, PathBuf};

fn campaign() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/campaigns/facts")
}

#[test]
fn a_folder_of_sheets() {
    let files: Vec<(String, Vec<u8>)> = fs::read_dir(campaign())
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    crate::run(60, move |input| {
        let (which, input) = input.split_first().unwrap_or((&0, &[]));
        for (index, (name, good)) in files.iter().enumerate() {
            let is_damaged = index == usize::from(*which) % files.len();
            fs::write(folder.path().join(name), if is_damaged { damaged(good, input) } else { good.clone() })
                .unwrap();
        }
        let publication =
            compile(Draft::read(folder.path()), "2026-11-01T09:00:00Z".parse().unwrap(), None, None);
        assert_eq!(
            publication.feed.is_empty(),
            has_errors(&publication.findings),
            "{:?}",
            publication.findings
        );
        assert!(publication.findings.iter().all(|finding| finding.to_string().lines().count() == 1));
    });
}

#[test]
fn a_csv_file() {
    let good = fs::read(campaign().join("programme.csv")).unwrap();
    crate::run(1_000, move |input| {
        let (mut findings, mut heads, mut last) = (Vec::new(), 0, 1);
        csv_file::read("t.csv", &damaged(&good, input), Legacy::Refuse, &mut findings, &mut |part, _| {
            match part {
                Part::Heads(found) => heads = found.len(),
                Part::Row(row) => {
                    assert!(row.number >= last && row.cells.len() == heads, "{row:?}");
                    last = row.number;
                }
            }
            true
        });
        assert!(heads > 0 || !findings.is_empty(), "nothing is refused in silence");
    });
}

#[test]
fn a_workbook() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("members").unwrap();
    sheet.write_row(0, 0, ["id", "name", "joined"]).unwrap();
    sheet.write_row(1, 0, ["a", "A"]).unwrap();
    sheet.write_number(1, 2, 44_713).unwrap();
    sheet.write_formula(2, 1, "=A2&\"x\"").unwrap();
    sheet.merge_range(3, 0, 4, 1, "m", &rust_xlsxwriter::Format::new()).unwrap();
    let parts = parts(&workbook.save_to_buffer().unwrap());
    crate::run(150, move |input| {
        // The parts inside are changed, and packed again: a zip file with changed bytes is refused before it is read.
        let (which, input) = input.split_first().unwrap_or((&0, &[]));
        let bytes = packed(&parts, usize::from(*which) % parts.len(), input);
        let mut findings = Vec::new();
        let Some(mut workbook) = Workbook::open("t.xlsx", bytes, &mut findings) else {
            assert!(!findings.is_empty(), "nothing is refused in silence");
            return;
        };
        for sheet in workbook.sheets() {
            let mut width = 0;
            workbook.read(&sheet.name, &mut findings, &mut |part, _| {
                match part {
                    Part::Heads(heads) => width = heads.len(),
                    Part::Row(row) => assert_eq!(row.cells.len(), width),
                }
                true
            });
        }
    });
}

/// Names and contents of the parts of a workbook.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut part = |index| {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    let count = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap().len();
    (0..count).map(&mut part).collect()
}

fn packed(parts: &[(String, Vec<u8>)], which: usize, input: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (index, (name, good)) in parts.iter().enumerate() {
        let bytes = if index == which { damaged(good, input) } else { good.clone() };
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, &bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
