//! A folder of sheets becomes a published folder: everything that `hrc build` does, but for printing.

use crate::build::{Publication, build_with};
use crate::destination::{Destination, check_apart};
use crate::finding::has_errors;
use crate::pictures::Fonts;
use crate::sheets::Draft;
use crate::sheets::draft::CAMPAIGN_FILE;
use crate::sheets::encoding::Legacy;
use jiff::Timestamp;
use std::io;
use std::path::Path;

/// A folder of sheets, and how its files are read.
#[derive(Clone, Copy, Debug)]
pub struct Sheets<'a> {
    /// Folder with `campaign.toml`.
    pub folder: &'a Path,
    /// What to do with text files that are not UTF-8.
    pub legacy: Legacy,
}

impl<'a> From<&'a Path> for Sheets<'a> {
    fn from(folder: &'a Path) -> Sheets<'a> {
        Sheets { folder, legacy: Legacy::Refuse }
    }
}

/// What a publication is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Readers, today and later: it is archived.
    Readers,
    /// Looking at it while the sheets are being written.
    Preview,
}

/// What it is at; the name is for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the sheets.
    Reading,
    /// Checking them and making the files.
    Checking,
    /// Writing the folder.
    Writing,
}

impl Stage {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Stage::Reading => "reading the sheets",
            Stage::Checking => "checking and building",
            Stage::Writing => "writing",
        }
    }
}

/// Builds and writes, with pictures as SVG only; `stage` hears how far it is. With an error among the findings nothing is
/// written. The error is a sentence on why it could not even be tried, or not be written; what was there stays.
pub fn make<'a>(
    sheets: impl Into<Sheets<'a>>,
    out: &Path,
    at: Timestamp,
    purpose: Purpose,
    stage: impl Fn(Stage),
) -> Result<Publication, String> {
    make_with(sheets, out, at, purpose, None, stage)
}

/// The same, with pictures as PNG too, if there are `fonts`; they take longer than all else.
pub fn make_with<'a>(
    sheets: impl Into<Sheets<'a>>,
    out: &Path,
    at: Timestamp,
    purpose: Purpose,
    fonts: Option<&Fonts>,
    stage: impl Fn(Stage),
) -> Result<Publication, String> {
    let Sheets { folder, legacy } = sheets.into();
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder with {CAMPAIGN_FILE} and the sheets", folder.display()));
    }
    if out.join(CAMPAIGN_FILE).exists() {
        return Err(format!("--out {}: expected another folder than one of sheets", out.display()));
    }
    check_apart(folder, out)?;
    let failed = |error: io::Error| format!("--out {}: {error}", out.display());
    let destination = Destination::lock(out).map_err(failed)?;
    let destination = match purpose {
        Purpose::Readers => destination,
        Purpose::Preview => destination.for_trying_out(),
    };
    stage(Stage::Reading);
    let draft = Draft::read_with(folder, legacy);
    stage(Stage::Checking);
    let publication = build_with(draft, at, destination.previous().as_deref(), fonts);
    if !has_errors(&publication.findings) {
        stage(Stage::Writing);
        destination.put(&publication).map_err(|error| {
            format!("{}. Nothing was published; what was there stays as it is.", failed(error))
        })?;
    }
    Ok(publication)
}
