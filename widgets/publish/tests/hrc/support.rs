//! A campaign's folder to spoil, and what building it says.

use hrc::build::{self, Publication};
use hrc::sheets::Draft;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

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
    build::build(Draft::read(folder), "2026-11-01T09:00:00Z".parse().unwrap(), previous)
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

/// Exit code and all that was said.
pub(crate) fn said(output: Output) -> (i32, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

/// `hrc build`: exit code and all that was said.
pub(crate) fn build(sheets: &Path, out: &Path) -> (i32, String) {
    said(hrc(&[&"build", &sheets, &"--out", &out]))
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
