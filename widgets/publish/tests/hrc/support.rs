//! A campaign's folder to spoil, and what building it says.

use hrc::compile::compile;
use hrc::publication::Publication;
use hrc::sheets::Draft;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Folder of a sample campaign of the repository.
pub(crate) fn campaign(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/campaigns").join(name)
}

/// A copy of a campaign's folder.
pub(crate) fn copy_of(name: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(campaign(name)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    folder
}

/// Replaces the first `old` in a file of the folder.
pub(crate) fn edit(folder: &Path, file: &str, old: &str, new: &str) {
    let text = fs::read_to_string(folder.join(file)).unwrap();
    assert!(text.contains(old), "{file} has no {old:?}");
    fs::write(folder.join(file), text.replacen(old, new, 1)).unwrap();
}

/// Builds a folder of sheets as of a fixed day.
pub(crate) fn built(folder: &Path, previous: Option<&[u8]>) -> Publication {
    compile(Draft::read(folder), "2026-11-01T09:00:00Z".parse().unwrap(), previous, None)
}

/// The findings as sentences.
pub(crate) fn sentences(publication: &Publication) -> Vec<String> {
    publication.findings.iter().map(ToString::to_string).collect()
}

/// Runs the program, at a fixed time of publication.
pub(crate) fn hrc(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hrc"));
    command.env("SOURCE_DATE_EPOCH", "1793523600").args(arguments.iter().map(AsRef::as_ref)).output().unwrap()
}

/// Exit code and everything printed.
pub(crate) fn outcome(output: Output) -> (i32, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

/// `hrc build`, without the pictures that take long: exit code and everything printed.
pub(crate) fn build(sheets: &Path, out: &Path) -> (i32, String) {
    outcome(hrc(&[&"build", &sheets, &"--out", &out, &"--no-png"]))
}

/// The same beside the other files of a folder.
pub(crate) fn build_into_existing(sheets: &Path, out: &Path) -> (i32, String) {
    outcome(hrc(&[&"build", &sheets, &"--out", &out, &"--no-png", &"--into-existing"]))
}

/// Gives a campaign the `id` of another one's feed, so that its publication may follow the other's.
pub(crate) fn with_id_of(sheets: &Path, other: &str) {
    let id = |folder: &Path| {
        let toml = fs::read_to_string(folder.join("campaign.toml")).unwrap();
        toml.lines().find(|line| line.starts_with("id = ")).unwrap().to_owned()
    };
    edit(sheets, "campaign.toml", &id(sheets), &id(&campaign(other)));
}

/// Names, with slashes, and contents of the files under a folder, in the order of the names.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, under: &str, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{under}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), files);
            } else {
                files.push((name, fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found);
    found.sort();
    found
}

/// Writes a CSV sheet of the folder as a sheet of a workbook, as a spreadsheet would: what looks like a number is one.
pub(crate) fn fill(sheet: &mut Worksheet, folder: &Path, csv: &str) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(folder.join(csv)).unwrap();
    for (row, record) in reader.records().enumerate() {
        for (column, cell) in record.unwrap().iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) if cell.is_empty() => continue,
                Err(_) => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
}

/// Puts the members' sheet of the folder into a workbook of its own, after a change.
pub(crate) fn as_workbook(folder: &Path, change: impl FnOnce(&mut Worksheet)) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("members").unwrap();
    fill(sheet, folder, "members.csv");
    change(sheet);
    workbook.save(folder.join("members.xlsx")).unwrap();
    fs::remove_file(folder.join("members.csv")).unwrap();
}

/// Replaces text in a part of a workbook.
pub(crate) fn edit_workbook(path: &Path, part: &str, old: &str, new: &str) {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == part {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(old), "{part} has no {old:?}: {text}");
            bytes = text.replacen(old, new, 1).into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    fs::write(path, writer.finish().unwrap().into_inner()).unwrap();
}

/// Writes a workbook as LibreOffice does, with one sheet of these rows. It has the styles `day`, `month`, `year`, `struck`.
pub(crate) fn ods(folder: &Path, file: &str, sheet: &str, rows: &[&str]) {
    let format = |name: &str, parts: &[&str]| {
        let parts: String = parts.iter().map(|part| format!("<number:{part}/>")).collect();
        format!(
            "<number:date-style style:name=\"N{name}\">{parts}</number:date-style><style:style style:name=\"{name}\" \
             style:family=\"table-cell\" style:data-style-name=\"N{name}\"/>"
        )
    };
    let styles = [
        format("day", &["day", "month", "year"]),
        format("month", &["month", "year"]),
        format("year", &["year"]),
        "<style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties \
         style:text-line-through-style=\"solid\"/></style:style>"
            .to_owned(),
    ];
    let spaces = ["office", "style", "text", "table", "number"]
        .map(|name| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""));
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{} xmlns:calcext=\"urn:org:documentfoundation:names:\
         experimental:calc:xmlns:calcext:1.0\"><office:automatic-styles>{}</office:automatic-styles><office:body>\
         <office:spreadsheet><table:table table:name=\"{sheet}\">{}</table:table></office:spreadsheet></office:body>\
         </office:document-content>",
        spaces.concat(),
        styles.concat(),
        rows.concat()
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    for (name, text) in
        [("mimetype", mimetype), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", &content)]
    {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    fs::write(folder.join(file), writer.finish().unwrap().into_inner()).unwrap();
}
