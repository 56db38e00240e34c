//! The source: `land-50m.json` of the npm package `world-atlas`, which is Natural Earth 1:50m as TopoJSON.
//!
//! Natural Earth is in the public domain; the package's licence is ISC. It is fetched by `npm pack` into the
//! workspace's `target` folder and never becomes part of the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The package, with its version.
pub const PACKAGE: &str = "world-atlas@2.0.2";

/// Where the file is, once fetched.
pub fn path() -> PathBuf {
    folder().join("package/land-50m.json")
}

/// The text of the source; fetches it if it is not there yet.
pub fn fetch() -> Result<String> {
    let path = path();
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
