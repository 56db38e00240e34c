//! A campaign's folder to spoil, and what building it says.

use hrc::build::{Publication, build};
use hrc::sheets::Draft;
use std::fs;
use std::path::{Path, PathBuf};
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
    build(Draft::read(folder), "2026-11-01T09:00:00Z".parse().unwrap(), previous)
}

/// The findings as sentences.
pub(crate) fn sentences(publication: &Publication) -> Vec<String> {
    publication.findings.iter().map(ToString::to_string).collect()
}
