//! `cargo xtask pack`: everything that a website hosts, built into `pkg/dist`.
//!
//! `pkg/embed.js`, `pkg/embed.html`, `pkg/frame.js` and `widgets/land/land.bin` are sources; the rest comes from the wasm library. Each file gets its
//! compressed twins. The folder is flat, because the script finds its files beside itself.

use std::fs;

use anyhow::{Context, Result};
use hrc_demo::place;
use hrc_views::snapshot;

use crate::minify::{Kind, minify, minify_css};
use crate::sizes::{self, Size};
use crate::{twins, wasm};

/// Builds, packs, and prints the table of sizes.
pub(crate) fn run() -> Result<()> {
    sizes::report(&pack()?)
}

/// Builds and packs.
pub(crate) fn pack() -> Result<Vec<Size>> {
    let mut files = Vec::new();
    for library in &wasm::LIBRARIES {
        let bound = wasm::bind(&wasm::build(library)?, library.name)?;
        let glue = format!("{}.js", library.name);
        let small = minify(&glue, &bound.glue, Kind::Module)?;
        files.push((glue, small.into_bytes()));
        files.push((format!("{}_bg.wasm", library.name), bound.wasm));
        let css = minify_css(&snapshot::css(library.widgets));
        files.push((format!("{}.css", library.name), css.into_bytes()));
    }
    for name in ["embed.js", "frame.js"] {
        files.push((name.to_owned(), minify(name, &source(name)?, Kind::Classic)?.into_bytes()));
    }
    files.push(("embed.html".to_owned(), source("embed.html")?.into_bytes()));
    let land = place::root().join("widgets/land/land.bin");
    let land = fs::read(&land).with_context(|| format!("{} is missing", land.display()))?;
    files.push(("land.bin".to_owned(), land));
    files.sort();

    let dist = place::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    fs::create_dir_all(&dist)?;
    files.into_iter().map(|(name, bytes)| write(&name, &bytes)).collect()
}

/// A file that is written by hand.
fn source(name: &str) -> Result<String> {
    let path = place::root().join("pkg").join(name);
    fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))
}

/// Writes one file and its twins.
fn write(name: &str, bytes: &[u8]) -> Result<Size> {
    let brotli = twins::brotli(bytes)?;
    let gzip = twins::gzip(bytes)?;
    let dist = place::dist();
    fs::write(dist.join(name), bytes)?;
    fs::write(dist.join(format!("{name}.br")), &brotli)?;
    fs::write(dist.join(format!("{name}.gz")), &gzip)?;
    Ok(Size { name: name.to_owned(), raw: bytes.len(), gzip: gzip.len(), brotli: brotli.len() })
}
