//! A folder of sheets becomes a published folder: everything that `hrc build` does, but for printing.

use crate::compile::compile;
use crate::destination::{self, Destination, Placed};
use crate::finding::has_errors;
use crate::pictures::Fonts;
use crate::publication::Publication;
use crate::sheets::Draft;
use crate::sheets::draft::CAMPAIGN_FILE;
use crate::sheets::encoding::Legacy;
use jiff::Timestamp;
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

/// How to build.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// Whether the output folder may hold other things, beside which the publication is put.
    pub into_existing: bool,
    /// Fonts for pictures as PNG, which take longer than all else; without them pictures are SVG only.
    pub fonts: Option<&'a Fonts>,
}

impl Options<'_> {
    /// For a folder of its own, with pictures as SVG only.
    pub fn new(purpose: Purpose) -> Options<'static> {
        Options { purpose, into_existing: false, fonts: None }
    }
}

/// Compiles the sheets and writes the output folder; `stage` receives the progress. With an error among the findings
/// nothing is written. The result also lists what was left in the folder.
///
/// # Errors
/// A sentence on why it could not even be tried, or not be written.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use hrc::build::{Options, Purpose, build};
/// use hrc::init::{Separator, init};
///
/// let folder = std::env::temp_dir().join(format!("hrc-example-build-{}", std::process::id()));
/// let (sheets, out) = (folder.join("campaign"), folder.join("public"));
/// init(&sheets, Separator::Comma)?;
/// let at = "2026-11-01T09:00:00Z".parse()?;
/// let (publication, _) = build(sheets.as_path(), &out, at, Options::new(Purpose::Readers), |_| {})?;
/// assert_eq!(publication.sequence, 1);
/// assert!(out.join("feed.json").is_file() && out.join("snapshots/map.en.html").is_file());
/// # std::fs::remove_dir_all(folder)?;
/// # Ok(())
/// # }
/// ```
pub fn build<'a>(
    sheets: impl Into<Sheets<'a>>,
    out: &Path,
    at: Timestamp,
    options: Options<'_>,
    stage: impl Fn(Stage),
) -> Result<(Publication, Placed), String> {
    let Sheets { folder, legacy } = sheets.into();
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder with {CAMPAIGN_FILE} and the sheets", folder.display()));
    }
    if out.join(CAMPAIGN_FILE).exists() {
        return Err(format!("--out {}: expected a folder other than one of sheets", out.display()));
    }
    let failed = |error: destination::Error| format!("--out {}: {error}", out.display());
    destination::check(folder, out, options.into_existing).map_err(failed)?;
    let destination = Destination::lock(out).map_err(failed)?.into_existing(options.into_existing);
    let destination = match options.purpose {
        Purpose::Readers => destination,
        Purpose::Preview => destination.for_trying_out(),
    };
    stage(Stage::Reading);
    let draft = Draft::read_with(folder, legacy);
    if let Some(id) = draft.feed.get("id").and_then(|id| id.as_str()) {
        // Before the pictures, which take long.
        destination.expect(id).map_err(failed)?;
    }
    stage(Stage::Checking);
    let publication = compile(draft, at, destination.previous().as_deref(), options.fonts);
    if has_errors(&publication.findings) {
        return Ok((publication, Placed::default()));
    }
    stage(Stage::Writing);
    let placed = destination.put(&publication).map_err(failed)?;
    Ok((publication, placed))
}
