//! The sources: `land-50m.json` and `countries-10m.json` of the npm package `world-atlas`, which are Natural Earth 1:50m
//! and 1:10m as TopoJSON.
//!
//! Natural Earth is in the public domain; the package's licence is ISC. They are fetched by `npm pack` into the
//! workspace's `target` folder and never becomes part of the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The package, with its version.
pub const PACKAGE: &str = "world-atlas@2.0.2";

/// A file of the package.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The land as a whole, for the map.
    Land,
    /// Countries and territories, for the check of places; with the smallest islands.
    Countries,
}

/// Where the file is, once fetched.
pub fn path(source: Source) -> PathBuf {
    folder().join(match source {
        Source::Land => "package/land-50m.json",
        Source::Countries => "package/countries-10m.json",
    })
}

/// The text of a source; fetches the package if it is not there yet.
pub fn fetch(source: Source) -> Result<String> {
    let path = path(source);
    if !path.exists() {
        let folder = folder();
        std::fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
        run(Command::new("npm").args(["pack", "--silent", PACKAGE]).current_dir(&folder))?;
        run(Command::new("tar").args(["xzf", "world-atlas-2.0.2.tgz"]).current_dir(&folder))?;
    }
    std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// Where the source and pictures are kept, out of the repository.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/land")
}

fn run(command: &mut Command) -> Result<()> {
    let what = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{what} is needed to fetch {PACKAGE}"))?;
    ensure!(status.success(), "{what} could not fetch {PACKAGE}");
    Ok(())
}
