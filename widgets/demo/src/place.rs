//! Where things are in the workspace.

use std::path::PathBuf;

/// The workspace's root.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map(PathBuf::from).unwrap_or(here)
}

/// Cargo's output folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// What a website hosts at `/v1`, built by `cargo xtask pack`.
pub fn dist() -> PathBuf {
    root().join("pkg/dist")
}

/// Folders of one version each, built by `cargo xtask pack`: what a website hosts at `/0.1.0` and never changes.
pub fn pinned() -> PathBuf {
    root().join("pkg/pinned")
}

/// Programs that the tests need and that no package brings: `bin/geckodriver`.
pub fn tools() -> PathBuf {
    target().join("tools")
}
