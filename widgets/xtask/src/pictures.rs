//! `cargo xtask pictures`: the README's pictures, drawn by the packed widgets in Chromium.

use anyhow::Result;

use crate::{pack, shell};

/// Packs, then draws.
///
/// # Errors
/// Where something does not build, or Chromium or its driver is missing.
pub(crate) fn run() -> Result<()> {
    pack::pack()?;
    shell::run(shell::cargo().args(["run", "--package", "hrc-tests", "--example", "pictures"]))
}
