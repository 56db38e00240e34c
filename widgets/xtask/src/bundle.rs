//! `cargo xtask bundle`: the modules of the loader, in `pkg/src`, as the two scripts that are packed.
//!
//! rolldown does it, of the version in `tests/package.json`, and needs Node. Its crate would not: but the latest one needs a
//! newer Rust than the workspace, and brings a hundred crates more. So the bundles are committed, in `pkg/bundle`, and packing
//! and the demo need no Node. A test fails when they are stale.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use hrc_demo::place;

use crate::shell;
use crate::test::install;

/// The bundles, and what they are of.
pub(crate) const BUNDLES: [&str; 2] = ["embed.js", "live.js"];

/// Writes the bundles.
pub(crate) fn run() -> Result<()> {
    install::packages_of_node()?;
    write(&place::root().join("pkg/bundle"))
}

/// Fails where a bundle is not what its modules make.
pub(crate) fn check() -> Result<()> {
    let fresh = place::target().join("bundle");
    write(&fresh)?;
    for name in BUNDLES {
        let committed = place::root().join("pkg/bundle").join(name);
        if fs::read(fresh.join(name))? != fs::read(&committed).unwrap_or_default() {
            bail!("{} is stale: run `cargo xtask bundle`", committed.display());
        }
    }
    Ok(())
}

fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))?;
    let mut rolldown = shell::command("node");
    rolldown
        .current_dir(place::root().join("tests"))
        .args(["node_modules/rolldown/bin/cli.mjs", "--config", "loader/rolldown.config.js"])
        .env("BUNDLES", folder);
    shell::read(&mut rolldown).map(drop)
}
