//! `cargo xtask bench`: a folder with the three widgets on one page, for the side-by-side bench of complete pages.

use std::fs;

use anyhow::Result;
use hrc_demo::place;

use crate::pack;

/// Packs, lays out the folder, and says how it is measured.
pub(crate) fn run() -> Result<()> {
    pack::run()?;
    let folder = place::target().join("bench");
    let scripts = folder.join("v1");
    fs::create_dir_all(&scripts)?;
    for file in ["embed.js", "hrc.css", "hrc.js", "hrc_bg.wasm", "land.bin"] {
        fs::copy(place::dist().join(file), scripts.join(file))?;
    }
    for file in ["index.html", "bench-adapter.mjs"] {
        fs::copy(place::root().join("demo/bench").join(file), folder.join(file))?;
    }
    println!("\n{} is ready. In the folder of the bench:", folder.display());
    println!("  node run.mjs --n 1000 --extra ours={}", folder.display());
    Ok(())
}
