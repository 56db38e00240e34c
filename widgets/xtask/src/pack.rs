//! `cargo xtask pack`: everything that a website hosts, built into `pkg/dist`.
//!
//! `pkg/embed.js`, `pkg/embed.html`, `pkg/frame.js` and `widgets/land/land.bin` are sources; the rest comes from the wasm library. Each file gets its
//! compressed twins. The folder is flat, because the script finds its files beside itself.

use std::fs;

use anyhow::{Context, Result};
use hrc_demo::place;
use hrc_views::snapshot;
use sha2::{Digest, Sha256};

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
    for name in ["embed.js", "frame.js", "screen.js"] {
        files.push((name.to_owned(), minify(name, &source(name)?, Kind::Classic)?.into_bytes()));
    }
    for name in ["embed.html", "screen.html"] {
        files.push((name.to_owned(), source(name)?.into_bytes()));
    }
    let land = place::root().join("widgets/land/land.bin");
    let land = fs::read(&land).with_context(|| format!("{} is missing", land.display()))?;
    files.push(("land.bin".to_owned(), land));
    files.push(("screen-worker.js".to_owned(), worker(&files)?.into_bytes()));
    files.sort();

    let dist = place::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    fs::create_dir_all(&dist)?;
    files.into_iter().map(|(name, bytes)| write(&name, &bytes)).collect()
}

/// What the page for a wall needs, without its worker.
const WALL: [&str; 7] = [
    "screen.html",
    "screen.js",
    "embed.js",
    "hrc-event.js",
    "hrc-event_bg.wasm",
    "hrc-event.css",
    "land.bin",
];

/// The worker of the page for a wall. It is another one as soon as any of the files that it keeps is another one.
fn worker(files: &[(String, Vec<u8>)]) -> Result<String> {
    let mut hasher = Sha256::new();
    for name in WALL {
        let (_, bytes) =
            files.iter().find(|(file, _)| file == name).with_context(|| format!("{name} is not packed"))?;
        hasher.update(bytes);
    }
    let hash: String = hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let names: Vec<String> = WALL.iter().map(|name| format!("'{name}'")).collect();
    let text = source("screen-worker.js")?.replace("'FILES'", &names.join(", ")).replace("VERSION", &hash);
    minify("screen-worker.js", &text, Kind::Classic)
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
